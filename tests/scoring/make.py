"""Builders of questionnaires, responses and assessments, as short as the cases that they are for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Literal

import pytest

from assess.model.assessment import Agreed, Assessment, Privacy
from assess.model.condition import Condition, Node
from assess.model.questionnaire import (
    EVERYONE,
    Dimension,
    Group,
    Level,
    Outcome,
    Point,
    Question,
    Questionnaire,
    Scale,
    Settings,
)
from assess.model.response import Missing, Response, Value
from assess.model.scorecard import QuestionScore
from assess.model.tally import Cells, Tally
from assess.problems import Place, Problem

NA, DK, BLANK = Missing.NA, Missing.DK, Missing.BLANK
Given = Value | Missing


def near(value: float, within: float = 1e-9) -> Any:
    """Whatever is this close to a number; usable inside tuples and dataclasses."""
    return pytest.approx(value, abs=within)


def levels(*limits: float) -> tuple[Level, ...]:
    """Levels l1, l2, … with these lower limits."""
    return tuple(Level(f"l{k}", f"Level {k}", "", limit) for k, limit in enumerate(limits, start=1))


NEAREST = levels(0, 12.5, 37.5, 62.5, 87.5)


def numeric(scores: Mapping[float, float], kind: Literal["rating", "rubric"] = "rating") -> Scale:
    """A rating or rubric with the score of each point, worst first."""
    return Scale(kind, tuple(Point(float(answer), "", float(score)) for answer, score in scores.items()))


LIKERT = numeric({1: 0, 2: 25, 3: 50, 4: 75, 5: 100})
ZERO_TO_TEN = numeric({x: 10 * x for x in range(11)})
TEXT = Scale("text")


def options(**scores: float) -> Scale:
    """Options, one of which is chosen."""
    return Scale("options", tuple(Point(id, id.title(), float(score)) for id, score in scores.items()))


def multiple(**scores: float) -> Scale:
    """Options, any of which are chosen."""
    return replace(options(**scores), kind="multiple")


def number(poor: float, good: float) -> Scale:
    """A number, 0 at `poor` and 100 at `good`."""
    return Scale("number", poor=float(poor), good=float(good))


def question(
    id: str, scale: Scale = LIKERT, *, groups: Iterable[str] = (EVERYONE,), when: Node | None = None, **more: Any
) -> Question:
    """A question that these groups are asked; its dimension gives it its own id."""
    condition = Condition("the condition", when) if when else None
    return Question(id, "", dict.fromkeys(groups, f"{id}?"), scale, when=condition, **more)


def dimension(id: str, *questions: Question, **more: Any) -> Dimension:
    """A dimension of these questions."""
    return Dimension(id, id.title(), tuple(replace(each, dimension=id) for each in questions), **more)


def group(id: str, *, counts: bool = True) -> Group:
    """A group of respondents."""
    return Group(id, id.title(), counts)


def outcome(id: str, measure: Any, scale: Scale, variant: Any = None, groups: tuple[str, ...] = ()) -> Outcome:
    """An outcome."""
    return Outcome(id, f"{id}?", measure, variant, scale, groups)


def questionnaire(
    *dimensions: Dimension,
    levels: tuple[Level, ...] = NEAREST,
    groups: tuple[Group, ...] = (),
    outcomes: tuple[Outcome, ...] = (),
    **settings: Any,
) -> Questionnaire:
    """A questionnaire of five levels with the nearest rule; `settings` are those of scoring."""
    return Questionnaire(
        "q", "1", "en", "Q", levels, dimensions, settings=Settings(**settings), groups=groups, outcomes=outcomes
    )


def person(answers: Mapping[str, Given], group: str = EVERYONE) -> Response:
    """One respondent."""
    return Response(group, dict(answers))


def people(group: str, **answers: Iterable[Given]) -> list[Response]:
    """The respondents of a group, by their answers to each question, as the columns of a table."""
    rows = zip(*answers.values(), strict=True)
    return [person({id: x for id, x in zip(answers, row, strict=True) if x is not BLANK}, group) for row in rows]


def agreed(answers: Mapping[str, Given]) -> Mapping[str, Agreed]:
    """Agreed answers without reasons; each has the question's id for a place."""
    return {id: Agreed(answer, place=Place(id)) for id, answer in answers.items()}


def assessment(
    questionnaire: Questionnaire,
    responses: Iterable[Response | Problem] = (),
    answers: Mapping[str, Given] | None = None,
    minimum: int = 1,
    **more: Any,
) -> Assessment:
    """An assessment; privacy is off unless a minimum is named."""
    return Assessment(
        questionnaire,
        agreed(answers or {}),
        tuple(responses),
        **{"privacy": Privacy(default=minimum), **more},
    )


def tally(cells: Mapping[str, Cells], group: str = EVERYONE) -> Tally:
    """A tally of one group by question."""
    return Tally({group: max(each.asked for each in cells.values())}, {(group, id): each for id, each in cells.items()})


def cells(*answers: Given) -> Cells:
    """The cells of these answers."""
    values: dict[Value, int] = {}
    for answer in answers:
        if not isinstance(answer, Missing):
            values[answer] = values.get(answer, 0) + 1
    return Cells(values, answers.count(NA), answers.count(DK), answers.count(BLANK))


def scored(score: float | None, *, answered: int = 1, of: int = 1) -> QuestionScore:
    """A question with this score, answered in so many of its cells."""
    return QuestionScore(score, of, answered if score is not None else 0, known=score is not None)
