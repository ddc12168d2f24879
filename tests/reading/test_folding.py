"""What makes no difference between two texts."""

from __future__ import annotations

import pytest

from assess.reading.folding import fold


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
        ("\ufed9\ufef4\ufe8e", "کیا"),  # the shapes of printed letters
        ("\u200eGoals\u200f", "goals"),
    ],
)
def test_what_tools_change_makes_no_difference(written: str, meant: str) -> None:
    assert fold(written) == fold(meant)


@pytest.mark.parametrize(("raised", "plain"), [("3²", "32"), ("3½", "31⁄2"), ("①", "1")])
def test_raised_digits_are_no_digits(raised: str, plain: str) -> None:
    assert fold(raised) != fold(plain)


def test_other_words_stay_different() -> None:
    assert fold("We know our goals") != fold("We know our goal")
