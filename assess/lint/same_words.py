"""Two answers of one question in the same words."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.questionnaire import Point, Question, Questionnaire
from assess.problems import Problem, warning


def check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Rubrics, scales and options with two equal descriptions, case and blanks apart; a shared scale is named once."""
    seen: set[tuple[Point, ...]] = set()
    for question in questionnaire.by_id.values():
        if question.scale.points not in seen:
            seen.add(question.scale.points)
            yield from _check_question(question)


def _check_question(question: Question) -> Iterator[Problem]:
    first: dict[str, Point] = {}
    for point in question.scale.points:
        words = " ".join(point.label.split()).casefold()
        if words and words in first:
            yield warning(
                question.place,
                "same-words",
                f'"{question.id}": the answers {_name(first[words])} and {_name(point)} have the same words: "{point.label}"',
                "say what tells them apart, or nobody can choose between them",
            )
        first.setdefault(words, point)


def _name(point: Point) -> str:
    return f"{point.answer:g}" if isinstance(point.answer, float) else f'"{point.answer}"'
