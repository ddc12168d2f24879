"""Largest first, without letting the noise of float sums decide between equals."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
EQUAL = 1e-9


def ranked(items: Iterable[T], value: Callable[[T], float]) -> tuple[T, ...]:
    """The items, largest value first; those within 1e-9 of each other keep the order in which they came."""
    given = tuple(items)
    values = tuple(value(item) for item in given)
    runs: list[list[int]] = []
    for place in sorted(range(len(given)), key=lambda place: -values[place]):
        if runs and values[runs[-1][0]] - values[place] <= EQUAL:
            runs[-1].append(place)
        else:
            runs.append([place])
    return tuple(given[place] for run in runs for place in sorted(run))
