"""Which questions do not apply to a respondent, by the conditions of the questionnaire."""

from __future__ import annotations

from collections.abc import Container, Mapping

from assess.model.condition import UNANSWERED, Facts, holds, names
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing, Value
from assess.scoring.levels import level_of
from assess.scoring.scales import answer_score

Answers = Mapping[str, Value | Missing]
NONE: frozenset[str] = frozenset()


class Conditions:
    """The conditions of a questionnaire, over one respondent's answers; `agreed` answers with a value (or n/a) come first."""

    def __init__(self, questionnaire: Questionnaire, agreed: Answers) -> None:
        self._questionnaire = questionnaire
        self._agreed = {id: given for id, given in agreed.items() if given not in (Missing.DK, Missing.BLANK)}
        self._conditional = _in_order(questionnaire)

    def unmet(self, answers: Answers, asked: Container[str] | None = None) -> frozenset[str]:
        """The ids of the questions whose condition these answers do not meet; their own answers then count as not given.

        `asked` are the ids that the respondent was asked (None: all of them); answers to others count as not given, too.
        """
        if not self._conditional:
            return NONE
        unmet: set[str] = set()

        def facts(id: str) -> Facts:
            if id in self._agreed:
                return self._facts(id, self._agreed[id])
            given = id in answers and id not in unmet and (asked is None or id in asked)
            return self._facts(id, answers[id]) if given else UNANSWERED

        for question in self._conditional:
            if question.when and not holds(question.when.tree, facts):
                unmet.add(question.id)
        return frozenset(unmet)

    def text(self, id: str) -> str:
        """A question's condition as its author wrote it."""
        condition = self._questionnaire.by_id[id].when
        return condition.text if condition else ""

    def _facts(self, id: str, answer: Value | Missing) -> Facts:
        if isinstance(answer, Missing):
            return UNANSWERED
        question = self._questionnaire.by_id[id]
        if not question.scored:
            return Facts(answered=True)
        score = answer_score(question, answer)
        chosen = answer if isinstance(answer, frozenset) else frozenset({answer} if isinstance(answer, str) else ())
        value = answer if isinstance(answer, int | float) else None
        level = level_of(self._questionnaire.levels, score)
        return Facts(answered=True, score=score, level=level, answer=value, chosen=chosen)


def _in_order(questionnaire: Questionnaire) -> tuple[Question, ...]:
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
