"""What follows from sums: exact linear algebra, with rows that hold few numbers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from fractions import Fraction

Row = Mapping[Hashable, int | Fraction]


class Known:
    """The sums that are told, as rows of coefficients; what they add up to does not matter for what can be solved."""

    def __init__(self) -> None:
        self._rows: dict[Hashable, dict[Hashable, Fraction]] = {}

    def copy(self) -> Known:
        """The same, to be told more."""
        other = Known()
        other._rows = {lead: dict(row) for lead, row in self._rows.items()}
        return other

    def tell(self, row: Row) -> None:
        """One more sum is known."""
        rest = self._rest(row)
        if not rest:
            return
        lead, by = next(iter(rest.items()))
        new = {at: x / by for at, x in rest.items()}
        for old in self._rows.values():
            if lead in old:
                _subtract(old, new, old[lead])
        self._rows[lead] = new

    def solves(self, row: Row) -> bool:
        """Whether a sum follows from those that are known."""
        return not self._rest(row)

    def _rest(self, row: Row) -> dict[Hashable, Fraction]:
        rest = {at: Fraction(x) for at, x in row.items() if x}
        for lead in [at for at in rest if at in self._rows]:
            _subtract(rest, self._rows[lead], rest[lead])
        return rest


def _subtract(row: dict[Hashable, Fraction], other: Mapping[Hashable, Fraction], times: Fraction) -> None:
    for at, x in other.items():
        left = row.get(at, Fraction(0)) - times * x
        if left:
            row[at] = left
        else:
            row.pop(at, None)
