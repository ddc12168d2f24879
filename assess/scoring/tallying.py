"""The pass over all respondents, a block at a time. Answers are counted by their codes, conditions met by truth tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import reduce
from operator import and_, or_
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assess.model.block import Block, Coded
from assess.model.condition import AllOf, AnyOf, Node, holds
from assess.model.questionnaire import EVERYONE, Outcome, Question, Questionnaire
from assess.model.response import Missing, Value
from assess.model.tally import Cells, Tally
from assess.scoring.conditions import conditional, facts_of
from assess.scoring.meaning import SOMETHING, Meaning, Truth
from assess.scoring.sums import Sums, long_runs

if TYPE_CHECKING:
    from assess.model.block import Codes

NO_BOOK = (Missing.BLANK,)


class Tallying:
    """A tally that grows. `dropped` are the ids of questions that were answered though their condition was not met."""

    def __init__(
        self, questionnaire: Questionnaire, agreed: Mapping[str, Value | Missing], *, comments: bool = False
    ) -> None:
        self.questionnaire = questionnaire
        self.items: Mapping[str, Question | Outcome] = {**questionnaire.by_id, **questionnaire.outcome_by_id}
        self.group_ids = tuple(group.id for group in questionnaire.groups) or (EVERYONE,)
        self.conditional = conditional(questionnaire)
        self.agreed = {id: given for id, given in agreed.items() if given not in (Missing.DK, Missing.BLANK)}
        self.keep_comments = comments
        self.respondents: Counter[str] = Counter()
        self.counts: dict[tuple[str, str], Counter[Value | Missing | None]] = {}
        self.comments: dict[tuple[str, str], list[str]] = {}
        self.dropped: set[str] = set()
        self.careless: Counter[str] = Counter()
        self.sums = Sums(questionnaire, self.agreed.keys())
        self._rated = [id for id, each in questionnaire.by_id.items() if each.scale.kind in ("rubric", "rating")]
        numbers = {float(p.answer) for id in self._rated for p in questionnaire.by_id[id].scale.points}
        self._numbers = {number: mark for mark, number in enumerate(sorted(numbers), 1)}
        self._meanings: dict[str, Meaning] = {}

    def add(self, block: Block) -> None:
        """Count some more respondents."""
        order = np.array([self.group_ids.index(id) for id in block.group_ids], np.intp)
        groups = order[block.groups]
        sizes = np.bincount(groups, minlength=len(self.group_ids))
        self.respondents.update({id: int(n) for id, n in zip(self.group_ids, sizes, strict=True) if n})
        columns = self._asked_only(block, groups)
        unmet = self._unmet(columns)
        for id, column in columns.items():
            self._count(id, column, groups, unmet.get(id))
        self._add_sums(columns, unmet, groups, sizes)

    def tally(self) -> Tally:
        """All that was counted."""
        asked = [(group, id) for group in self.respondents for id, item in self.items.items() if item.asked(group)]
        return Tally(
            dict(self.respondents),
            {key: _cells(self.counts.get(key, Counter())) for key in asked},
            self.sums.pairs,
            self.sums.complete,
            dict(self.sums.rows),
            dict(self.careless),
            {key: tuple(sorted(said)) for key, said in self.comments.items()},
        )

    def _asked_only(self, block: Block, groups: NDArray[np.intp]) -> dict[str, Coded]:
        """A column for every question and outcome; answers of groups that are not asked count as not given."""
        nothing = np.zeros(len(block), np.uint8)
        found = {}
        for id, item in self.items.items():
            column = block.columns.get(id, Coded(nothing, NO_BOOK))
            asked = np.array([item.asked(group) for group in self.group_ids])
            codes = column.codes if asked.all() else np.where(asked[groups], column.codes, 0)
            found[id] = Coded(codes, column.book)
        return found

    def _unmet(self, columns: Mapping[str, Coded]) -> Mapping[str, Truth]:
        """Of the questions that have a condition, the rows that do not meet it. Their own answers then meet none, either."""
        found: dict[str, Truth] = {}
        given = dict(columns)
        for question in self.conditional:
            if question.when:
                unmet = ~self._met(question.when.tree, given)
                found[question.id] = unmet
                own = given[question.id]
                given[question.id] = Coded(np.where(unmet, 0, own.codes), own.book)
        return found

    def _met(self, node: Node, columns: Mapping[str, Coded]) -> Truth:
        if isinstance(node, AllOf | AnyOf):
            join = and_ if isinstance(node, AllOf) else or_
            return reduce(join, (self._met(part, columns) for part in node.parts))
        column = columns[node.id]
        if node.id in self.agreed:
            known = facts_of(self.questionnaire, node.id, self.agreed[node.id])
            return np.full(len(column.codes), holds(node, lambda _: known))
        return self._meaning(node.id, column).truth(node)[column.codes]

    def _count(self, id: str, column: Coded, groups: NDArray[np.intp], unmet: Truth | None) -> None:
        item = self.items[id]
        if item.scale.kind == "text":
            column = self._without_words(id, column, groups, unmet)
        codes: Codes = column.codes
        size = len(column.book)
        if unmet is not None:
            answered = self._meaning(id, column).answered
            if answered[codes[unmet]].any():
                self.dropped.add(id)
            codes = np.where(unmet, size, codes)
        table = np.bincount(groups * (size + 1) + codes, minlength=len(self.group_ids) * (size + 1))
        for at in np.flatnonzero(table).tolist():
            group, code = divmod(at, size + 1)
            counts = self.counts.setdefault((self.group_ids[group], id), Counter())
            counts[column.book[code] if code < size else None] += int(table[at])

    def _without_words(self, id: str, column: Coded, groups: NDArray[np.intp], unmet: Truth | None) -> Coded:
        """The same column, in which all words are one. Comments are kept beside it where they are asked for."""
        kinds = (*Missing, SOMETHING)
        kind = np.array([kinds.index(x) if isinstance(x, Missing) else len(Missing) for x in column.book], np.uint8)
        coded = kind[column.codes]
        if self.keep_comments:
            said = coded == len(Missing) if unmet is None else (coded == len(Missing)) & ~unmet
            for row in np.flatnonzero(said).tolist():
                key = (self.group_ids[groups[row]], id)
                self.comments.setdefault(key, []).append(str(column.book[column.codes[row]]))
        return Coded(coded, kinds)

    def _add_sums(
        self,
        columns: Mapping[str, Coded],
        unmet: Mapping[str, Truth],
        groups: NDArray[np.intp],
        sizes: NDArray[np.intp],
    ) -> None:
        """Add up the scores of each group, and count its careless rows."""
        order = np.argsort(groups, kind="stable")
        ordered = {id: columns[id].codes[order] for id in dict.fromkeys((*self.sums.ids, *self._rated))}

        scores = np.empty((len(self.sums.ids), len(order)))
        for id, row in zip(self.sums.ids, scores, strict=True):
            np.take(self._meaning(id, columns[id]).scores, ordered[id], out=row, mode="clip")
            if id in unmet:
                row[unmet[id][order]] = np.nan
        given = np.empty((len(self._rated), len(order)), np.uint16)
        for id, marks in zip(self._rated, given, strict=True):
            np.take(self._meaning(id, columns[id]).marks(self._numbers), ordered[id], out=marks, mode="clip")
            if id in unmet:
                marks[unmet[id][order]] = 0
        end = 0
        for group, n in zip(self.group_ids, sizes.tolist(), strict=True):
            start, end = end, end + n
            if n:
                asked = [at for at, id in enumerate(self._rated) if self.items[id].asked(group)]
                self.sums.add(group, scores[:, start:end])
                self.careless[group] += int(long_runs(given[asked, start:end]).sum())

    def _meaning(self, id: str, column: Coded) -> Meaning:
        known = self._meanings.get(id)
        if known is None or known.book is not column.book or known.length != len(column.book):
            known = self._meanings[id] = Meaning(self.questionnaire, id, column.book)
        return known


def _cells(counts: Mapping[Value | Missing | None, int]) -> Cells:
    return Cells(
        {answer: n for answer, n in counts.items() if answer is not None and not isinstance(answer, Missing)},
        counts.get(Missing.NA, 0),
        counts.get(Missing.DK, 0),
        counts.get(Missing.BLANK, 0),
        counts.get(None, 0),
    )
