"""Questions that count, and of which no recommendation says how to do better."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.questionnaire import Dimension, Question, Questionnaire
from assess.problems import Problem, warning
from assess.scoring.questions import in_maturity


def check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Counted questions that no recommendation lifts, one warning per dimension; none where there are no recommendations."""
    if not questionnaire.recommendations:
        return
    lifted = {id for recommendation in questionnaire.recommendations for id in recommendation.lifts}
    for dimension in questionnaire.dimensions:
        forgotten = [question for question in _counted(questionnaire, dimension) if question.id not in lifted]
        if forgotten and dimension.id not in lifted:
            yield warning(
                forgotten[0].place,
                "nothing-lifts",
                f'no recommendation lifts {", ".join(_quoted(question) for question in forgotten)} of "{dimension.id}"',
                "name each under `lifts` of a recommendation, or nobody learns what to do when it is low",
            )


def _counted(questionnaire: Questionnaire, dimension: Dimension) -> Iterator[Question]:
    if dimension.weight > 0:
        yield from (q for q in dimension.questions if q.weight > 0 and in_maturity(questionnaire, q, {}))


def _quoted(question: Question) -> str:
    return f'"{question.id}"'
