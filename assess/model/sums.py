"""Sums over respondents from which intervals, gaps and reliability follow. They add up, as tallies do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Matrix = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """Sums over pairs of questions, of their scores 0-100, over the rows that answered both.

    In the order of `ids`: `n[i, j]` such rows, `x[i, j]` the sum of the scores of i, `xy[i, j]` of the products.
    """

    ids: tuple[str, ...]
    n: Matrix
    x: Matrix
    xy: Matrix

    def of(self, ids: Sequence[str]) -> Pairs:
        """The same of some questions only, in this order."""
        at = [self.ids.index(id) for id in ids]
        return Pairs(tuple(ids), *(matrix[at][:, at] for matrix in (self.n, self.x, self.xy)))

    def __add__(self, other: Pairs) -> Pairs:
        return Pairs(self.ids, self.n + other.n, self.x + other.x, self.xy + other.xy)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Pairs) and self.ids == other.ids and self._all() == other._all()

    __hash__ = None  # type: ignore[assignment]

    def _all(self) -> list[list[list[float]]]:
        return [matrix.tolist() for matrix in (self.n, self.x, self.xy)]


@dataclass(frozen=True, slots=True)
class Complete:
    """Sums over the rows that answered every one of some questions: of each question's scores and their squares, of the
    rows' totals and their squares."""

    n: int
    x: tuple[float, ...]
    xx: tuple[float, ...]
    t: float
    tt: float

    def __add__(self, other: Complete) -> Complete:
        return Complete(
            self.n + other.n,
            tuple(map(add, self.x, other.x)),
            tuple(map(add, self.xx, other.xx)),
            self.t + other.t,
            self.tt + other.tt,
        )
