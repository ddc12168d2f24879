"""Small questionnaires and their results, for the tests of advice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from assess.model.assessment import Agreed, Assessment, Privacy, Target
from assess.model.condition import Condition, Node
from assess.model.questionnaire import Dimension, Level, Point, Question, Questionnaire, Recommendation, Scale
from assess.model.response import Missing, Response, Value
from assess.model.scorecard import Scorecard
from assess.scoring.score import score

# Five levels by the default rule: 100 (k - 1.5) / 4 for k = 2 to 5.
LIMITS = (0.0, 12.5, 37.5, 62.5, 87.5)
LEVELS = tuple(Level(f"level-{k}", f"Level {k}", "", limit) for k, limit in enumerate(LIMITS, start=1))


def rating(points: int = 5, step: float = 1.0) -> Scale:
    """Points 1, 1 + step, … that score evenly from 0 to 100."""
    return Scale("rating", tuple(Point(1 + step * k, "", 100 * k / (points - 1)) for k in range(points)))


def question(id: str, weight: float = 1.0, scale: Scale | None = None, **more: Any) -> Question:
    return Question(id, "", {"": f"What about {id}?"}, scale or rating(), weight=weight, **more)


def dimension(id: str, questions: Iterable[Question], weight: float = 1.0, **more: Any) -> Dimension:
    return Dimension(id, id.title(), tuple(replace(q, dimension=id) for q in questions), weight=weight, **more)


def questionnaire(dimensions: Iterable[Dimension], **more: Any) -> Questionnaire:
    return Questionnaire("small", "1", "en", "Small", LEVELS, tuple(dimensions), **more)


def recommendation(id: str, *lifts: str, when: Node | None = None, **more: Any) -> Recommendation:
    return Recommendation(id, f"Do {id}", lifts, when=Condition("", when) if when else None, **more)


def results(
    questionnaire: Questionnaire,
    answers: Mapping[str, Value | Missing] | None = None,
    *respondents: Mapping[str, Value | Missing],
    targets: Mapping[str, Target] | None = None,
) -> Scorecard:
    """The scorecard of agreed answers and of respondents (all of the first group), with nothing suppressed."""
    return score(assessment(questionnaire, answers, *respondents, targets=targets))


def assessment(
    questionnaire: Questionnaire,
    answers: Mapping[str, Value | Missing] | None = None,
    *respondents: Mapping[str, Value | Missing],
    targets: Mapping[str, Target] | None = None,
    **more: Any,
) -> Assessment:
    group = questionnaire.groups[0].id if questionnaire.groups else ""
    return Assessment(
        questionnaire,
        {id: Agreed(answer) for id, answer in (answers or {}).items()},
        tuple(Response(group, given) for given in respondents),
        targets=targets or {},
        privacy=Privacy(default=1),
        **more,
    )
