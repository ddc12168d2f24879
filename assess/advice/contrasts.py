"""Where one picture stands against another: agreed answers and respondents, reversed questions and their dimension."""

from __future__ import annotations

from assess.advice.ranking import ranked
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing
from assess.model.scorecard import QuestionResult, Scorecard
from assess.scoring.levels import level_of, reached
from assess.scoring.roll_up import weighted_mean

HOT = 15.0
"""Points between an agreed answer and the respondents' own, from which on that is a hot spot; so is another level."""
STEPS = 2
"""Mean steps of its scale by which a reversed question differs from the rest of its dimension, to be a contradiction."""


def hot_spots(questionnaire: Questionnaire, scorecard: Scorecard) -> tuple[str, ...]:
    """Questions whose agreed score is 15 points or a level away from what respondents say, widest first."""
    widths: dict[str, float] = {}
    for id, result in scorecard.questions.items():
        difference = from_respondents(result)
        if difference is None or result.respondents_score is None or result.level is None:
            continue
        apart = result.level != level_of(questionnaire.levels, result.respondents_score)
        if apart or reached(abs(difference), HOT):
            widths[id] = abs(difference)
    return ranked(widths, widths.__getitem__)


def from_respondents(result: QuestionResult) -> float | None:
    """Points by which the agreed score is above the respondents' own; None where there are not both."""
    agreed = result.agreed is not None and not isinstance(result.agreed.answer, Missing)
    if not agreed or result.score is None or result.respondents_score is None:
        return None
    return result.score - result.respondents_score


def contradictions(questionnaire: Questionnaire, scorecard: Scorecard) -> tuple[str, ...]:
    """Reversed questions that respondents answer two steps or more away from the rest of the dimension, widest first."""
    widths: dict[str, float] = {}
    for id, question in questionnaire.by_id.items():
        difference = from_the_rest(questionnaire, scorecard, question)
        if difference is not None and reached(abs(difference), STEPS * 100 / (len(question.scale.points) - 1)):
            widths[id] = abs(difference)
    return ranked(widths, widths.__getitem__)


def from_the_rest(questionnaire: Questionnaire, scorecard: Scorecard, question: Question) -> float | None:
    """Points by which respondents score a reversed question above the other questions of its dimension, by their weights.

    None for other questions, and where either side has no answers that may be shown.
    """
    if not question.reverse or question.scale.kind not in ("rubric", "rating"):
        return None
    own = scorecard.questions[question.id].respondents_score
    others = (
        (other.weight, score)
        for other in questionnaire.dimension_by_id[question.dimension].questions
        if not other.reverse and (score := scorecard.questions[other.id].respondents_score) is not None
    )
    rest = weighted_mean(others)
    return None if own is None or rest is None else own - rest
