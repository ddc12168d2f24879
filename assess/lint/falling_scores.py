"""Scores of options that change direction on the way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from assess.model.questionnaire import Point, Question, Questionnaire
from assess.problems import Problem, warning


def check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Questions with one answer whose options are written from worst to best, or from best to worst, but for one place.

    Options of which several may be chosen have no order, so they are not looked at.
    """
    for question in questionnaire.by_id.values():
        if question.scale.kind == "options" and (turn := _turn(question.scale.points)):
            yield _warning(question, *turn)


def _turn(points: Sequence[Point]) -> tuple[Point, Point] | None:
    """The first two neighbours whose scores go against the direction of the whole list, from its first to its last."""
    first, last = points[0].score, points[-1].score
    rising = [(a, b) for a, b in pairwise(points) if b.score > a.score]
    falling = [(a, b) for a, b in pairwise(points) if b.score < a.score]
    if not rising or not falling:
        return None
    return falling[0] if last >= first else rising[0]


def _warning(question: Question, before: Point, after: Point) -> Problem:
    does = "falls" if after.score < before.score else "rises"
    return warning(
        question.place,
        "scores-turn",
        f'"{question.id}": the score {does} from {before.score:g} for "{before.answer}" to {after.score:g} for '
        f'"{after.answer}", against the direction of the other options',
        "check the scores, or put the options in order from worst to best",
    )
