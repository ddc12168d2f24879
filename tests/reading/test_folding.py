"""What makes no difference between two texts, and what is a number."""

from __future__ import annotations

import pytest

from assess.reading.folding import fold, number_in


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("  Do you\tknow\u00a0our  goals?\n", "do you know our goals?"),
        ("\ufeffSTA1", "sta1"),
        ("We don’t “guess”", 'we don\'t "guess"'),
        ("cus\u00adtomer", "customer"),
        ("5 – Mostly", "5 - mostly"),
        ("STRASSE", "straße"),
        ("۳ সাল ৪", "3 সাল 4"),
        ("كيا", "کیا"),
    ],
)
def test_what_tools_change_makes_no_difference(written: str, meant: str) -> None:
    assert fold(written) == fold(meant)


def test_other_words_stay_different() -> None:
    assert fold("We know our goals") != fold("We know our goal")


@pytest.mark.parametrize(("text", "number"), [("3", 3.0), ("-0.5", -0.5), ("3.0", 3.0), ("٣٫٥", 3.5), ("1e2", 100.0)])
def test_numbers_in_digits_of_any_script(text: str, number: float) -> None:
    assert number_in(fold(text)) == number


@pytest.mark.parametrize("text", ["", "nan", "inf", "1e999", "1_000", "1,5", "3 4", "0x10", "three"])
def test_what_is_no_finite_number(text: str) -> None:
    assert number_in(fold(text)) is None
