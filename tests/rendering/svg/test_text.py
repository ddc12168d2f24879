"""Widths are estimates on the safe side; lines break at blanks and hyphens, never before a mark of a letter."""

from __future__ import annotations

import unicodedata

import pytest

from assess.rendering.svg.text import is_rtl, width, wrap


@pytest.mark.parametrize(
    ("text", "rtl"),
    [("Staff", False), ("عملہ", True), ("2026 عملہ", True), ("কর্মী", False), ("", False), ("42", False)],
)
def test_the_first_letter_with_a_direction_decides(text: str, rtl: bool) -> None:
    assert is_rtl(text) is rtl


def test_a_text_that_fits_stays_on_one_line() -> None:
    assert wrap("Staff", 100, 13) == ("Staff",)


def test_lines_are_of_about_equal_length() -> None:
    # All of it but "are" fits a first line of 190; nobody wants a lone "are".
    assert wrap("Who our customers really are", 190, 13) == ("Who our customers", "really are")


def test_a_hyphen_is_a_place_to_break() -> None:
    assert wrap("Customer-facing", 90, 13) == ("Customer-", "facing")


def test_what_is_too_long_ends_in_an_ellipsis_and_still_fits() -> None:
    lines = wrap("one two three four five six seven eight nine ten", 60, 13)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(width(line, 13) <= 60 for line in lines)


def test_a_word_without_blanks_is_broken() -> None:
    lines = wrap("Donaudampfschifffahrtsgesellschaft", 100, 13)
    assert len(lines) > 1
    assert all(width(line, 13) <= 100 for line in lines)
    assert "".join(line.removesuffix("-") for line in lines) == "Donaudampfschifffahrtsgesellschaft"


def test_the_parts_of_a_word_are_of_about_one_length_and_end_in_hyphens() -> None:
    # About 220 wide: three parts of 73, none of a letter or two.
    lines = wrap("Donaudampfschifffahrtsgesellschaft", 100, 13)
    assert [line.endswith("-") for line in lines] == [True, True, False]
    assert min(len(line) for line in lines) >= 10


def test_where_no_hyphen_is_written_a_broken_word_has_none() -> None:
    assert "".join(wrap("অভ্যন্তরীণ" * 3, 100, 13, 9)) == "অভ্যন্তরীণ" * 3


def test_no_line_starts_with_a_mark_that_belongs_to_a_letter() -> None:
    lines = wrap("অভ্যন্তরীণ" * 4, 60, 13)
    assert len(lines) == 3
    assert not any(unicodedata.category(line[0]) == "Mn" for line in lines)


def test_nothing_is_one_empty_line() -> None:
    assert wrap("  ", 100, 13) == ("",)
