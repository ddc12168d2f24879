"""What the results say of an id, for the conditions of recommendations."""

from __future__ import annotations

from collections.abc import Mapping

from assess.model.condition import UNANSWERED, Facts
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing, Value
from assess.model.scorecard import QuestionResult, Result, Scorecard
from assess.scoring.scales import reversed_value


def facts_of(questionnaire: Questionnaire, scorecard: Scorecard, id: str) -> Facts:
    """The facts of a question, a dimension, an outcome or "overall"; UNANSWERED where nothing is known or may be told.

    Of a question: `answer` is the agreed one, else the mean, as given; `chosen` what the agreed answer holds, else what
    more than half of those who answered chose. Of an outcome: `score` is its value. Levels are final ones.
    """
    if id == "overall":
        return _of_result(scorecard.overall)
    if id in scorecard.dimensions:
        return _of_result(scorecard.dimensions[id])
    if id in scorecard.outcomes:
        value = scorecard.outcomes[id].value
        return UNANSWERED if value is None else Facts(answered=True, score=value)
    result = scorecard.questions.get(id)
    return UNANSWERED if result is None else _of_question(questionnaire.by_id[id], result)


def _of_result(result: Result) -> Facts:
    return UNANSWERED if result.score is None else Facts(answered=True, score=result.score, level=result.level)


def _of_question(question: Question, result: QuestionResult) -> Facts:
    agreed = result.agreed.answer if result.agreed else Missing.BLANK
    if agreed is Missing.NA:
        return UNANSWERED
    if not isinstance(agreed, Missing):
        number = agreed if isinstance(agreed, float) else None
        return _known(result, number, _options(agreed))
    if not _was_answered(result):
        return UNANSWERED
    # Reversing twice gives the mean as it was answered.
    mean = None if result.mean is None else reversed_value(question, result.mean)
    return _known(result, mean, _chosen_by_most(result.counts, result.n or 0))


def _known(result: QuestionResult, answer: float | None, chosen: frozenset[str]) -> Facts:
    return Facts(answered=True, score=result.score, level=result.level, answer=answer, chosen=chosen)


def _was_answered(result: QuestionResult) -> bool:
    """A score alone does not say so: under `unknown: lowest` nothing but "don't know" has one, too."""
    return result.score is not None if result.n is None else result.n > 0


def _options(answer: Value) -> frozenset[str]:
    if isinstance(answer, frozenset):
        return answer
    return frozenset({answer}) if isinstance(answer, str) else frozenset()


def _chosen_by_most(counts: Mapping[str, int], n: int) -> frozenset[str]:
    return frozenset(option for option, times in counts.items() if 2 * times > n)
