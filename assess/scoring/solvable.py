"""Which sums of hidden numbers can be solved from the sums that are told: linear algebra with exact fractions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations

MANY = 10
"""From so many hidden groups on, every sum of some of them counts as telling: there are too many subsets to try."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Hidden groups with their sizes and minimums. The sum of all of them is known."""

    sizes: Mapping[str, int]
    minimums: Mapping[str, int]

    def telling(self, sums: Collection[frozenset[str]]) -> frozenset[frozenset[str]]:
        """Those of the sums (each over some of the groups) that must not be told.

        The largest are kept first, each unless with it some set of groups follows whose sum is under a minimum of theirs.
        """
        if len(self.sizes) >= MANY:
            return frozenset(sums)
        kept = [frozenset(self.sizes)]
        for part in sorted(sums, key=lambda part: (-sum(self.sizes[g] for g in part), sorted(part))):
            if not self._tells([*kept, part]):
                kept.append(part)
        return frozenset(sums) - frozenset(kept)

    def _tells(self, sums: Sequence[frozenset[str]]) -> bool:
        groups = sorted(self.sizes)
        basis = reduced([[Fraction(g in part) for g in groups] for part in sums])
        return any(in_span(basis, [Fraction(g in small) for g in groups]) for small in self._small(groups))

    def _small(self, groups: Sequence[str]) -> list[tuple[str, ...]]:
        """The sets of groups, short of all of them, that together stay under a minimum among them, or have one each."""
        return [small for k in range(1, len(groups)) for small in combinations(groups, k) if self._is_small(small)]

    def _is_small(self, groups: Collection[str]) -> bool:
        together, minimum = sum(self.sizes[g] for g in groups), max(self.minimums[g] for g in groups)
        return together < minimum or (minimum > 1 and together == len(groups))


def reduced(rows: Sequence[Sequence[Fraction]]) -> list[list[Fraction]]:
    """The reduced row echelon form of a matrix, without its zero rows."""
    basis: list[list[Fraction]] = []
    for row in rows:
        rest = _remainder(basis, row)
        lead = next((i for i, x in enumerate(rest) if x), None)
        if lead is None:
            continue
        new = [x / rest[lead] for x in rest]
        basis = [[x - old[lead] * y for x, y in zip(old, new, strict=True)] for old in basis]
        basis.append(new)
    return basis


def in_span(basis: Sequence[Sequence[Fraction]], row: Sequence[Fraction]) -> bool:
    """Whether a row is a combination of the rows of a reduced basis."""
    return not any(_remainder(basis, row))


def _remainder(basis: Sequence[Sequence[Fraction]], row: Sequence[Fraction]) -> list[Fraction]:
    rest = list(row)
    for known in basis:
        lead = next(i for i, x in enumerate(known) if x)
        factor = rest[lead]
        rest = [x - factor * y for x, y in zip(rest, known, strict=True)]
    return rest
