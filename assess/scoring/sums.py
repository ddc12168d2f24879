"""Sums of respondents' scores by group, from which intervals, gaps and reliability follow."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

import numpy as np

from assess.model.questionnaire import Questionnaire
from assess.model.sums import Complete, Pairs
from assess.scoring.meaning import Floats, Marks, Truth
from assess.scoring.targets import OVERALL

_FEWEST_ALIKE = 10


class Sums:
    """Sums that grow. `agreed` are the ids of questions with an agreed answer, on which respondents have no say."""

    def __init__(self, questionnaire: Questionnaire, agreed: Collection[str]) -> None:
        self.ids = tuple(id for id, question in questionnaire.by_id.items() if question.scored)
        self.pairs: dict[str, Pairs] = {}
        self.complete: dict[tuple[str, str], Complete] = {}
        self.rows: Counter[tuple[str, str]] = Counter()
        self._said = self._positions(_said_by_respondents(questionnaire, agreed))
        self._for_all = self._positions(_asked_of_everybody(questionnaire))

    def add(self, group: str, scores: Floats) -> None:
        """Add some rows of a group: scores by question, in the order of `ids`, and row; NaN where there is none."""
        given = ~np.isnan(scores)
        known, x = given.astype(np.float64), np.where(given, scores, 0.0)
        pairs = Pairs(self.ids, _products(known, known), _products(x, known), _products(x, x))
        self.pairs[group] = self.pairs[group] + pairs if group in self.pairs else pairs
        for id, at in self._said.items():
            self.rows[group, id] += int(given[at].any(axis=0).sum())
        for id, at in self._for_all.items():
            complete = _complete(x[at][:, given[at].all(axis=0)])
            key = group, id
            self.complete[key] = self.complete[key] + complete if key in self.complete else complete

    def _positions(self, ids: Mapping[str, Sequence[str]]) -> Mapping[str, list[int]]:
        return {key: [self.ids.index(id) for id in some] for key, some in ids.items()}


def _products(first: Floats, second: Floats) -> Floats:
    """The sums over all rows of each product of two questions.

    A few rows at a time: for products so small no threads are started, which on a busy machine take longer than the work.
    """
    questions, rows = first.shape
    step = max(64, 250_000 // (questions * questions or 1))
    whole = np.zeros((questions, questions))
    for at in range(0, rows, step):
        whole += first[:, at : at + step] @ second[:, at : at + step].T
    return whole


def _said_by_respondents(questionnaire: Questionnaire, agreed: Collection[str]) -> Mapping[str, Sequence[str]]:
    """By dimension, and overall, the questions on whose answers the score depends."""
    by_dimension = {
        dimension.id: [q.id for q in dimension.questions if q.scored and q.weight > 0 and q.id not in agreed]
        for dimension in questionnaire.dimensions
    }
    overall = [id for each in questionnaire.dimensions if each.weight > 0 for id in by_dimension[each.id]]
    return {**by_dimension, OVERALL: overall}


def _asked_of_everybody(questionnaire: Questionnaire) -> Mapping[str, Sequence[str]]:
    """By dimension, two questions or more that everybody who counts is asked, without a condition."""
    found = {
        dimension.id: [
            q.id
            for q in dimension.questions
            if q.scored and q.weight > 0 and not q.when and all(map(q.asked, questionnaire.counting_groups))
        ]
        for dimension in questionnaire.dimensions
    }
    return {id: ids for id, ids in found.items() if len(ids) > 1}


def _complete(scores: Floats) -> Complete:
    totals = scores.sum(axis=0)
    return Complete(
        scores.shape[1],
        tuple(scores.sum(axis=1).tolist()),
        tuple((scores**2).sum(axis=1).tolist()),
        float(totals.sum()),
        float((totals**2).sum()),
    )


def long_runs(answers: Marks) -> Truth:
    """Which rows hold a long run of equal answers: ten questions or half of them, whichever is more, one after the other.

    `answers` as given, by question in their order, and row, equal ones with equal marks; 0 is none, which ends a run.
    """
    asked, rows = answers.shape
    longest = run = before = np.zeros(rows, np.uint16)
    for each in answers if asked >= _FEWEST_ALIKE else ():
        run = np.where(each == before, run + 1, 1).astype(np.uint16) * (each > 0)
        longest = np.maximum(longest, run)
        before = each
    long: Truth = longest >= max(_FEWEST_ALIKE, asked / 2)
    return long
