"""Dates that people and spreadsheets write, and those that may be two days."""

from __future__ import annotations

import pytest

from assess.reading.dates import Order, is_ambiguous, iso_date, order_of


@pytest.mark.parametrize(
    ("text", "order", "day"),
    [
        ("2026-10-09", "", "2026-10-09"),
        ("2026-10-09T08:00:00Z", "", "2026-10-09"),
        ("2026/10/9 8:00", "", "2026-10-09"),
        ("13.10.2026", "", "2026-10-13"),
        ("10/13/2026 14:10:02", "", "2026-10-13"),
        ("9/9/2026", "", "2026-09-09"),
        ("9/10/2026", "day-month", "2026-10-09"),
        ("9/10/2026", "month-day", "2026-09-10"),
        ("۹/۱۳/۲۰۲۶", "", "2026-09-13"),
        ("9/10/2026", "", None),
        ("31/31/2026", "", None),
        ("tomorrow", "", None),
    ],
)
def test_a_day_as_year_month_day(text: str, order: Order, day: str | None) -> None:
    assert iso_date(text, order) == day


@pytest.mark.parametrize(
    ("texts", "order"),
    [
        (["9/10/2026", "13/10/2026"], "day-month"),
        (["9/10/2026", "10/13/2026"], "month-day"),
        (["9/10/2026", "2026-10-13"], ""),
        (["13/10/2026", "10/13/2026"], ""),
    ],
)
def test_one_date_settles_the_order_of_its_column(texts: list[str], order: Order) -> None:
    assert order_of(texts) == order


def test_what_may_be_two_days() -> None:
    assert is_ambiguous("9/10/2026")
    assert not is_ambiguous("9/9/2026")
    assert not is_ambiguous("13/10/2026")
    assert not is_ambiguous("2026-10-09")
