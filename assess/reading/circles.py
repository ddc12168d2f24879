"""Circles among ids that wait for each other."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(waits_for: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Each circle once, as the ids along it, beginning with the one written first."""
    done: set[str] = set()
    for start in waits_for:
        trail: list[str] = []
        branches = [iter((start,))]
        while branches:
            id = next(branches[-1], None)
            if id is None:
                branches.pop()
                if trail:
                    done.add(trail.pop())
            elif id in trail:
                yield _from_first(trail[trail.index(id) :], list(waits_for))
            elif id not in done:
                trail.append(id)
                branches.append(iter(waits_for.get(id, ())))


def _from_first(circle: list[str], order: list[str]) -> tuple[str, ...]:
    first = min(range(len(circle)), key=lambda index: order.index(circle[index]))
    return (*circle[first:], *circle[:first])
