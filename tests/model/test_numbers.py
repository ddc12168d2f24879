"""Numbers as people write them."""

from __future__ import annotations

import pytest

from assess.model.numbers import number, number_or_fraction, number_text


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3", 3), ("-3", -3), ("+3", 3), ("3.50", 3.5), (".5", 0.5), ("3.", 3), ("1e3", 1000), (" 7 ", 7), ("007", 7),
        ("٣", 3), ("۳٫۵", 3.5), ("১২", 12), ("−4", -4), ("३.५", 3.5),
    ],
)  # fmt: skip
def test_what_is_a_number(text: str, value: float) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    "text", ["", "x", "nan", "inf", "-.inf", "1e999", "1_000", "1,5", "1 000", "0x1F", "2/3", "½", "3 h"]
)
def test_what_is_none(text: str) -> None:
    assert number(text) is None


@pytest.mark.parametrize(("text", "value"), [("2/3", 2 / 3), ("٣/٤", 0.75), ("0.5", 0.5), ("100 / 3", 100 / 3)])
def test_limits_may_be_fractions(text: str, value: float) -> None:
    assert number_or_fraction(text) == value


@pytest.mark.parametrize("text", ["1/0", "1/", "/2", "1/2/3", "a/b"])
def test_what_is_no_fraction(text: str) -> None:
    assert number_or_fraction(text) is None


@pytest.mark.parametrize(("value", "text"), [(3.0, "3"), (-1.0, "-1"), (0.5, "0.5"), (1e15, "1000000000000000")])
def test_a_number_is_written_shortly(value: float, text: str) -> None:
    assert number_text(value) == text
