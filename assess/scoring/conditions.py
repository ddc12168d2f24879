"""Which questions do not apply to a respondent, by the conditions of the questionnaire."""

from __future__ import annotations

from collections.abc import Mapping

from assess.model.condition import UNANSWERED, Facts, holds, names
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing, Value
from assess.scoring.levels import level_of
from assess.scoring.scales import answer_score

Answers = Mapping[str, Value | Missing]


def unmet(questionnaire: Questionnaire, answers: Answers) -> frozenset[str]:
    """The ids of the questions whose condition one respondent's answers do not meet.

    Their own answers then count as not given.
    """
    found: set[str] = set()

    def facts(id: str) -> Facts:
        given = id in answers and id not in found
        return facts_of(questionnaire, id, answers[id]) if given else UNANSWERED

    for question in conditional(questionnaire):
        if question.when and not holds(question.when.tree, facts):
            found.add(question.id)
    return frozenset(found)


def conditional(questionnaire: Questionnaire) -> tuple[Question, ...]:
    """The questions that have a condition, each after those that its condition speaks of."""
    ordered: dict[str, Question] = {}

    def visit(question: Question) -> None:
        if question.when and question.id not in ordered:
            for name in names(question.when.tree):
                visit(questionnaire.by_id[name])
            ordered[question.id] = question

    for question in questionnaire.by_id.values():
        visit(question)
    return tuple(ordered.values())


def facts_of(questionnaire: Questionnaire, id: str, answer: Value | Missing) -> Facts:
    """What conditions may ask of an answer to a question."""
    if isinstance(answer, Missing):
        return UNANSWERED
    question = questionnaire.by_id[id]
    if not question.scored:
        return Facts(answered=True)
    score = answer_score(question, answer)
    chosen = answer if isinstance(answer, frozenset) else frozenset({answer} if isinstance(answer, str) else ())
    value = answer if isinstance(answer, int | float) else None
    level = level_of(questionnaire.levels, score)
    return Facts(answered=True, score=score, level=level, answer=value, chosen=chosen)


def condition_text(questionnaire: Questionnaire, id: str) -> str:
    """A question's condition as its author wrote it."""
    condition = questionnaire.by_id[id].when
    return condition.text if condition else ""
