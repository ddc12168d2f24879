"""Small questionnaires with weak spots, for the tests of lint."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from assess.model.condition import Condition, Node
from assess.model.questionnaire import Dimension, Level, Point, Question, Questionnaire, Recommendation, Scale

LEVELS = tuple(
    Level(f"level-{k}", f"Level {k}", "", limit) for k, limit in enumerate((0.0, 12.5, 37.5, 62.5, 87.5), start=1)
)
RATING = Scale("rating", tuple(Point(float(k), "", 25.0 * (k - 1)) for k in range(1, 6)))
TEXT = Scale("text")


def options(**scores: float) -> Scale:
    return Scale("options", tuple(Point(id, id.title(), score) for id, score in scores.items()))


def rubric(*anchors: str) -> Scale:
    step = 100 / (len(anchors) - 1)
    return Scale("rubric", tuple(Point(float(k), anchor, step * (k - 1)) for k, anchor in enumerate(anchors, start=1)))


def question(id: str, scale: Scale = RATING, weight: float = 1.0, group: str = "") -> Question:
    return Question(id, "", {group: f"What about {id}?"}, scale, weight=weight)


def dimension(id: str, *questions: Question, weight: float = 1.0) -> Dimension:
    return Dimension(id, id.title(), tuple(replace(each, dimension=id) for each in questions), weight=weight)


def questionnaire(*dimensions: Dimension, recommendations: Iterable[Recommendation] = ()) -> Questionnaire:
    return Questionnaire("q", "1", "en", "Q", LEVELS, dimensions, recommendations=tuple(recommendations))


def recommendation(id: str, *lifts: str, when: Node | None = None) -> Recommendation:
    return Recommendation(id, f"Do {id}", lifts, when=Condition("its condition", when) if when else None)
