"""What scoring keeps of the respondents: how often each answer was given, per group and question. Tallies add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from assess.model.response import Value
from assess.model.sums import Complete, Pairs


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one question (or outcome) in one group, by what stands in them.

    `unmet`: the question's condition was not met. A group that has no wording for the question has no cells of it.
    """

    counts: Mapping[Value, int] = field(default_factory=dict)
    na: int = 0
    dk: int = 0
    blank: int = 0
    unmet: int = 0

    @property
    def asked(self) -> int:
        """How many were asked, those apart whose condition was not met."""
        return self.n + self.na + self.dk + self.blank

    @property
    def n(self) -> int:
        """How many gave an answer that has a value."""
        return sum(self.counts.values())

    def __add__(self, other: Cells) -> Cells:
        return Cells(
            Counter(self.counts) + Counter(other.counts),
            self.na + other.na,
            self.dk + other.dk,
            self.blank + other.blank,
            self.unmet + other.unmet,
        )


NO_CELLS = Cells()


@dataclass(frozen=True, slots=True)
class Tally:
    """All counts: respondents by group, cells by group and id of question or outcome, and sums by group.

    `pairs`: of the scored questions. `complete`: by group and dimension, over the rows that answered all that everybody who
    counts is asked. `rows`: by group and dimension (or "overall"), how many answered any question that has a weight and is
    not agreed. `careless`: rows with a long run of equal answers. `comments`: by group and text question, in the order of
    the alphabet, so that nothing tells who said two of them; only where they are asked for.
    """

    respondents: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], Cells] = field(default_factory=dict)
    pairs: Mapping[str, Pairs] = field(default_factory=dict)
    complete: Mapping[tuple[str, str], Complete] = field(default_factory=dict)
    rows: Mapping[tuple[str, str], int] = field(default_factory=dict)
    careless: Mapping[str, int] = field(default_factory=dict)
    comments: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def of(self, group: str, question: str) -> Cells:
        """The cells of a question in a group; none if the group has no respondents."""
        return self.cells.get((group, question), NO_CELLS)

    def __add__(self, other: Tally) -> Tally:
        comments = _together(self.comments, other.comments)
        return Tally(
            Counter(self.respondents) + Counter(other.respondents),
            _together(self.cells, other.cells),
            _together(self.pairs, other.pairs),
            _together(self.complete, other.complete),
            _together(self.rows, other.rows),
            _together(self.careless, other.careless),
            {key: tuple(sorted(said)) for key, said in comments.items()},
        )


K = TypeVar("K")
S = TypeVar("S", Cells, Pairs, Complete, int, tuple[str, ...])


def _together(first: Mapping[K, S], second: Mapping[K, S]) -> dict[K, S]:
    """Both, added where both have something."""
    found = dict(first)
    for key, more in second.items():
        found[key] = found[key] + more if key in found else more
    return found
