"""From one answer to its score: rule 1, an answer's place between the worst (0) and the best (100)."""

from __future__ import annotations

import math

from assess.model.questionnaire import Question, Scale
from assess.model.response import Value


def answer_score(question: Question, answer: Value) -> float:
    """The score 0-100 of an answer as given; the worst becomes the best where the question is reversed.

    rubric and rating 100(x - first)/(last - first); an option its score; multiple the sum of the chosen ones, at most 100;
    a number linear from poor to good, clamped. Raises ValueError for an answer that the scale does not have.
    """
    score = _forward(question.scale, answer)
    return 100.0 - score if question.reverse else score


def _forward(scale: Scale, answer: Value) -> float:
    if isinstance(answer, frozenset):
        return min(100.0, math.fsum(_forward(scale, option) for option in sorted(answer)))
    if scale.kind == "number" and isinstance(answer, int | float):
        return min(100.0, max(0.0, 100.0 * (answer - scale.poor) / (scale.good - scale.poor)))
    for point in scale.points:
        if point.answer == answer:
            return point.score
    raise ValueError(f"{answer!r} is no answer on this scale")


def reversed_value(question: Question, value: float) -> float:
    """A value of a numeric scale as it stands after reversing: 2 on 1-7 becomes 6."""
    if not question.reverse:
        return value
    first, last = ends(question.scale)
    return first + last - value


def ends(scale: Scale) -> tuple[float, float]:
    """The worst and the best value of a numeric scale, in its own units."""
    if scale.kind == "number":
        return scale.poor, scale.good
    return float(scale.points[0].answer), float(scale.points[-1].answer)


def is_numeric(scale: Scale) -> bool:
    """Whether answers are numbers that have a mean: rubric, rating and number."""
    return scale.kind in ("rubric", "rating", "number")


def mean_step(scale: Scale) -> float:
    """The mean distance between neighbouring points, in the scale's own units."""
    first, last = ends(scale)
    return abs(last - first) / (len(scale.points) - 1)


def answer_key(answer: Value) -> str:
    """An answer as a JSON key: whole numbers without a decimal point."""
    return f"{answer:.15g}" if isinstance(answer, float) else str(answer)
