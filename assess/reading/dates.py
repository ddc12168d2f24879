"""Dates as tools and spreadsheets write them. What may be two days is never guessed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from assess.reading.folding import fold

Order = Literal["day-month", "month-day", ""]
"""Whether the day or the month stands first in dates such as 9/10/2026; "" where nothing tells."""

_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[t ,].*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[ ,].*)?")


def order_of(texts: Iterable[str]) -> Order:
    """What the dates of a column tell about their order: one with a 13th day settles it for all; "" if none or both do."""
    pairs = [(int(found[1]), int(found[3])) for text in texts if (found := _YEAR_LAST.fullmatch(fold(text)))]
    day_first, month_first = any(first > 12 for first, _ in pairs), any(second > 12 for _, second in pairs)
    if day_first == month_first:
        return ""
    return "day-month" if day_first else "month-day"


def is_ambiguous(text: str) -> bool:
    """Whether a date may be two days, as 9/10/2026, and not 9/9/2026."""
    found = _YEAR_LAST.fullmatch(fold(text))
    return found is not None and max(int(found[1]), int(found[3])) <= 12 and int(found[1]) != int(found[3])


def iso_date(text: str, order: Order) -> str | None:
    """The day as year-month-day, without the time; None where the text is no date, or may be two."""
    folded = fold(text)
    found = _YEAR_FIRST.fullmatch(folded)
    if found:
        return _iso(int(found[1]), int(found[3]), int(found[4]))
    found = _YEAR_LAST.fullmatch(folded)
    if not found or (is_ambiguous(folded) and not order):
        return None
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    month_first = order == "month-day" or (not order and second > 12)
    return _iso(year, first, second) if month_first else _iso(year, second, first)


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
