"""Question scores from the tally and the agreed answers: rules 1 to 3, first of the two steps."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from assess.model.assessment import Agreed
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing
from assess.model.scorecard import QuestionScore
from assess.model.tally import NO_CELLS, Cells, Tally
from assess.scoring.scales import answer_score

NO_EVIDENCE = QuestionScore(None, 0, 0, known=False)
APART = QuestionScore(None, 0, 0, known=False, apart=True)


def question_scores(
    questionnaire: Questionnaire,
    tally: Tally,
    agreed: Mapping[str, Agreed],
    unmet: Collection[str] = (),
    hidden: Mapping[str, int] = MappingProxyType({}),
) -> Mapping[str, QuestionScore]:
    """The score of every scored question over the groups that count.

    `agreed` are settled; `unmet` are the questions whose condition the agreed answers do not meet; `hidden` gives, for
    questions whose respondents are hidden (and not in `tally`), how many unanswered cells stand in their place.
    """
    return {
        id: _settled(questionnaire, question, tally, agreed.get(id), hidden.get(id, 0), unmet=id in unmet)
        for id, question in questionnaire.by_id.items()
        if question.scored
    }


def group_scores(
    questionnaire: Questionnaire, tally: Tally, group: str, hidden: Collection[tuple[str, str]] = ()
) -> Mapping[str, QuestionScore]:
    """The scores of one group's own answers to the questions that it is asked; `hidden` cells stand unanswered."""
    everybody = tally.respondents.get(group, 0)
    return {
        id: QuestionScore(None, everybody, 0, known=False)
        if (group, id) in hidden
        else respondents_score(questionnaire, question, [tally.of(group, id)])
        for id, question in questionnaire.by_id.items()
        if question.scored and question.asked(group)
    }


def respondents_score(questionnaire: Questionnaire, question: Question, cells: Sequence[Cells]) -> QuestionScore:
    """What the respondents of some groups (one `Cells` each) make of a question, agreed answers apart."""
    whole = total(cells)
    return QuestionScore(
        score=_mean_score(questionnaire, question, cells),
        applicable=whole.n + whole.dk + whole.blank,
        answered=whole.n,
        known=whole.n > 0,
        only_na=whole.na > 0 and not whole.n and not whole.dk,
    )


def counting_cells(questionnaire: Questionnaire, tally: Tally, id: str) -> list[Cells]:
    """The cells of a question in each group that counts."""
    return [tally.of(group, id) for group in questionnaire.counting_groups]


def total(cells: Sequence[Cells]) -> Cells:
    """All cells together."""
    return sum(cells, NO_CELLS)


def in_maturity(questionnaire: Questionnaire, question: Question, agreed: Mapping[str, Agreed]) -> bool:
    """Whether a question is part of the maturity: scored, and answered by a group that counts or by agreement."""
    settled = question.id in agreed and agreed[question.id].answer is not Missing.BLANK
    return question.scored and (settled or _is_asked(questionnaire, question))


def _is_asked(questionnaire: Questionnaire, question: Question) -> bool:
    return any(question.asked(group) for group in questionnaire.counting_groups)


def _settled(
    questionnaire: Questionnaire, question: Question, tally: Tally, agreed: Agreed | None, hidden: int, *, unmet: bool
) -> QuestionScore:
    cells = counting_cells(questionnaire, tally, question.id)
    whole = total(cells)
    answer = agreed.answer if agreed else Missing.BLANK
    if answer is Missing.NA:
        return QuestionScore(None, 0, 0, known=False, only_na=True)
    if not isinstance(answer, Missing):
        stands_for = max(1, whole.asked, hidden)
        return QuestionScore(answer_score(question, answer), stands_for, stands_for, known=True)
    if hidden:
        return QuestionScore(None, hidden, 0, known=False)
    if whole.asked or whole.unmet:
        return respondents_score(questionnaire, question, cells)
    return _asked_of_nobody(questionnaire, question, answer, unmet=unmet)


def _asked_of_nobody(
    questionnaire: Questionnaire, question: Question, answer: Missing, *, unmet: bool
) -> QuestionScore:
    """One blank cell, or one don't know; none where the condition is not met or no group that counts has a wording."""
    if answer is Missing.DK:
        return QuestionScore(0.0 if questionnaire.settings.unknown == "lowest" else None, 1, 0, known=False)
    if not _is_asked(questionnaire, question):
        return APART
    return NO_EVIDENCE if unmet else QuestionScore(None, 1, 0, known=False)


def _mean_score(questionnaire: Questionnaire, question: Question, cells: Sequence[Cells]) -> float | None:
    """The mean over respondents (pooled) or of the groups' means (equal)."""
    apart = cells if questionnaire.settings.balance == "equal" else [total(cells)]
    sums = [_sum_and_n(questionnaire, question, part) for part in apart]
    means = [points / n for points, n in sums if n]
    return math.fsum(means) / len(means) if means else None


def _sum_and_n(questionnaire: Questionnaire, question: Question, cells: Cells) -> tuple[float, int]:
    """The sum of the answers' scores and their number; under `unknown: lowest` don't know is an answer that scores 0."""
    lowest = cells.dk if questionnaire.settings.unknown == "lowest" else 0
    return math.fsum(answer_score(question, x) * times for x, times in cells.counts.items()), cells.n + lowest
