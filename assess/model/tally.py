"""What scoring keeps of the respondents: how often each answer was given, per group and question. Tallies add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from assess.model.response import Value


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
    """All counts: respondents by group, and cells by group and id of question or outcome."""

    respondents: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], Cells] = field(default_factory=dict)

    def of(self, group: str, question: str) -> Cells:
        """The cells of a question in a group; none if the group has no respondents."""
        return self.cells.get((group, question), NO_CELLS)

    def __add__(self, other: Tally) -> Tally:
        keys = dict.fromkeys((*self.cells, *other.cells))
        return Tally(
            Counter(self.respondents) + Counter(other.respondents),
            {key: self.of(*key) + other.of(*key) for key in keys},
        )
