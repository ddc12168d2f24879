"""What the codes of a column mean to scoring: each answer is looked at once, however many gave it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from assess.model.condition import Node, holds
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing, Value
from assess.scoring.conditions import facts_of
from assess.scoring.scales import answer_score

Truth = NDArray[np.bool_]
Floats = NDArray[np.float64]
Marks = NDArray[np.uint16]
SOMETHING = ""
"""Stands for every answer to a text question, of which only the number is kept."""


class Meaning:
    """Tables by code for one question and one book."""

    def __init__(self, questionnaire: Questionnaire, id: str, book: Sequence[Value | Missing]) -> None:
        self._questionnaire = questionnaire
        self._id = id
        self._truths: dict[Node, Truth] = {}
        self._marks: Marks | None = None
        self.book = book
        self.length = len(book)

    @cached_property
    def answered(self) -> Truth:
        """Whether a code is an answer that has a value."""
        return np.array([not isinstance(answer, Missing) for answer in self.book])

    @cached_property
    def scores(self) -> Floats:
        """The score 0-100 of each code, NaN where there is none. Under `unknown: lowest` don't know scores 0."""
        question = self._questionnaire.by_id[self._id]
        lowest = 0.0 if self._questionnaire.settings.unknown == "lowest" else np.nan
        return np.array([_score(question, answer, lowest) for answer in self.book])

    def marks(self, numbers: Mapping[float, int]) -> Marks:
        """The mark of the number that each code is, 0 where it is none."""
        if self._marks is None:
            marks = [numbers.get(answer, 0) if isinstance(answer, float | int) else 0 for answer in self.book]
            self._marks = np.array(marks, np.uint16)
        return self._marks

    def truth(self, atom: Node) -> Truth:
        """Whether each code meets a comparison."""
        if atom not in self._truths:
            facts = [facts_of(self._questionnaire, self._id, answer) for answer in self.book]
            self._truths[atom] = np.array([holds(atom, lambda _, known=known: known) for known in facts])  # type: ignore[misc]
        return self._truths[atom]


def _score(question: Question, answer: Value | Missing, lowest: float) -> float:
    if isinstance(answer, Missing):
        return lowest if answer is Missing.DK else np.nan
    return answer_score(question, answer)
