"""What conditions may speak of, and the conditions that stand under `when`."""

from __future__ import annotations

from collections.abc import Mapping

from assess.model.condition import Condition, names
from assess.model.questionnaire import Outcome, Questionnaire
from assess.reading.conditions import Named, check_condition, fitting, parse_condition, text_of, without
from assess.reading.findings import Findings

Names = Mapping[str, Named | None]
"""What conditions may speak of, by id; None for what has problems of its own."""


def names_of(questionnaire: Questionnaire, findings: Findings) -> Names:
    """What conditions may speak of in this questionnaire, also what is written but has problems."""
    names: dict[str, Named | None] = dict.fromkeys(findings.ids("outcomes"))
    for id in findings.ids("dimensions"):
        names |= dict.fromkeys(findings.ids("dimensions", id, "questions"))
        names[id] = Named("dimension")
    names |= {id: Named("question", question.scale) for id, question in questionnaire.by_id.items()}
    names |= {outcome.id: _outcome(outcome) for outcome in questionnaire.outcomes}
    return names | {"overall": Named("overall")}


def resolve_condition(
    text: str, known: Names, levels: int, findings: Findings, gone: frozenset[str], *, answers: bool
) -> Condition | None:
    """The condition under `when`, without what it says of ids that are gone; None without one, and after problems.

    `answers`: it is a question's, over one respondent's answers.
    """
    place = findings.place("when")
    fits = fitting(known, levels, answers=answers)
    condition = parse_condition(text, place, findings.problems, fits) if text else None
    if condition is None:
        return None
    if lost := [id for id in names(condition.tree) if id in gone]:
        message = f'"{lost[0]}" was left out, so "{text}" loses what it says of it'
        findings.warning(("when",), "left-out", message)
        left = without(condition.tree, gone)
        if left is None:
            return None
        condition = Condition(text_of(left), left)
    good = check_condition(condition, known, levels, place, findings.problems, answers=answers)
    return condition if good else None


def _outcome(outcome: Outcome) -> Named:
    if outcome.measure == "nps":
        return Named("outcome", None, -100, 100)
    if outcome.measure == "mean" or outcome.variant == "mean":
        answers = [point.answer for point in outcome.scale.points if isinstance(point.answer, float)]
        return Named("outcome", None, min(answers), max(answers))
    return Named("outcome")
