from __future__ import annotations

from datetime import date

import pytest

from assess.reporting.numbers import Numbers

NUMBERS = Numbers("en", (0.0, 12.5, 37.5, 62.5, 87.5))
THIRDS = Numbers("en", (0.0, 100 / 3, 200 / 3))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (54.75, "54.8"),
        (62.4999, "62.4"),  # would round to 62.5, where level 4 begins
        (62.4999999, "62.5"),  # within the format's tolerance of 5e-7 the limit is reached
        (62.5, "62.5"),
        (0.04, "0.1"),
        (99.97, "99.9"),
        (0.0, "0.0"),
        (100.0, "100.0"),
        (None, "–"),
    ],
)
def test_a_score_is_never_rounded_across_a_limit(value: float | None, shown: str) -> None:
    assert NUMBERS.score(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (66.66, "66.6"),  # below 66.667, which itself is printed as 66.7
        (66.67, "66.7"),
        (33.32, "33.2"),  # below 33.333, printed as 33.3
        (33.34, "33.3"),
    ],
)
def test_a_limit_that_is_a_fraction_counts_as_it_is_printed(value: float, shown: str) -> None:
    assert THIRDS.score(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"), [(0.04, "0.1"), (-0.04, "−0.1"), (0.0, "0.0"), (13.85, "13.9"), (-29.84, "−29.8")]
)
def test_a_difference_is_never_rounded_to_nothing(value: float, shown: str) -> None:
    assert NUMBERS.points(value) == shown


@pytest.mark.parametrize(
    ("share", "limit", "shown"),
    [
        (0.876, 0.0, "88%"),
        (0.004, 0.0, "1%"),
        (0.996, 0.0, "99%"),
        (1.0, 0.0, "100%"),
        (0.6649, 2 / 3, "66%"),
        (2 / 3, 2 / 3, "67%"),
    ],
)
def test_a_percentage_keeps_off_nothing_all_and_its_limit(share: float, limit: float, shown: str) -> None:
    assert NUMBERS.percent(share, limit) == shown


@pytest.mark.parametrize(
    ("language", "score", "share", "day"),
    [
        ("en", "1,234.5", "88%", "October 1, 2026"),
        ("de", "1.234,5", "88\u00a0%", "1. Oktober 2026"),
        ("bn", "১,২৩৪.৫", "৮৮%", "১ অক্টোবর, ২০২৬"),  # digits and month as CLDR gives them for Bengali
    ],
)
def test_numbers_and_dates_are_those_of_the_language(language: str, score: str, share: str, day: str) -> None:
    numbers = Numbers(language)
    assert numbers.points(1234.5) == score
    assert numbers.percent(0.88) == share
    assert numbers.date(date(2026, 10, 1)) == day


def test_a_number_and_its_unit_keep_together() -> None:
    assert NUMBERS.measured(12.0, "h") == "12\u00a0h"
    assert NUMBERS.measured(2.25, "") == "2.25"


def test_in_a_page_that_runs_to_the_left_a_number_keeps_its_unit_and_an_interval_its_order() -> None:
    urdu = Numbers("ur")
    assert urdu.measured(12.0, "h") == "\u206812\u00a0h\u2069"
    assert urdu.interval((40.1, 77.4)) == "\u206840.1 – 77.4\u2069"


def test_a_gap_has_its_sign() -> None:
    assert [NUMBERS.signed(value) for value in (12.34, -0.04, 0.0)] == ["+12.3", "−0.1", "0.0"]
    assert Numbers("ur").signed(12.34)[0] == "\u2068"


def test_a_difference_is_that_of_the_numbers_beside_it() -> None:
    # 74.26 and 55.64 are 18.62 apart, and printed as 74.3 and 55.6
    assert NUMBERS.difference(74.26, 55.64) == "+18.7"
    assert NUMBERS.difference(55.64, 74.26) == "−18.7"
    assert NUMBERS.difference(74.26, 74.31) == "0.0"
    assert NUMBERS.difference(None, 50.0) == "–"
    assert NUMBERS.apart(62.4999, 62.5) == "0.1"  # printed as 62.4 and 62.5


def test_a_minus_is_as_wide_as_a_plus_in_any_digits() -> None:
    assert NUMBERS.interval((-10.8, 60.8)) == "−10.8 – 60.8"
    assert NUMBERS.plain(-0.97) == "−0.97"
    assert Numbers("bn").points(-1.5) == "−১.৫"


def test_a_column_has_the_same_number_of_digits() -> None:
    assert [NUMBERS.fixed(value) for value in (1.0, 0.8, 0.524, None)] == ["1.00", "0.80", "0.52", "–"]


def test_an_interval_may_have_two_digits() -> None:
    assert NUMBERS.interval((0.444, 0.931), 2) == "0.44 – 0.93"
