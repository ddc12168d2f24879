"""What would lift the overall level, gates included: found by rolling up again with one thing raised, or several."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from assess.model.scorecard import QuestionScore
from assess.reporting.context import Context
from assess.scoring.levels import level_of
from assess.scoring.roll_up import roll_up

MOST = 3


@dataclass(frozen=True, slots=True)
class Lift:
    """A dimension, or a core question that caps one, raised from one score to another; the overall points it is worth."""

    id: str
    before: float
    after: float
    points: float


def lift_sentences(context: Context) -> Iterator[str]:
    """The cheapest ways to the next level, one sentence each, and how far the score itself is from it."""
    overall = context.scorecard.overall
    if overall.level is None or overall.score is None or overall.level == len(context.levels):
        return
    say, numbers = context.say, context.numbers
    levels = {"before": numbers.count(overall.level), "after": numbers.count(overall.level + 1)}
    singles = sorted(_singles(context, overall.level), key=lambda lift: lift.points)
    for lift in singles[:MOST]:
        yield _single(context, lift, levels)
    if not singles:
        yield from _together(context, overall.level)
    limit = context.levels[overall.level].lower
    if limit > overall.score:
        yield say(
            "By the score, {points} points are missing to {level}.",
            points=numbers.apart(limit, overall.score),
            level=context.level(overall.level + 1),
        )


def _single(context: Context, lift: Lift, levels: Mapping[str, str]) -> str:
    """A question is raised by levels, as it is answered; a dimension by points, and with it the question that caps it."""
    say, numbers = context.say, context.numbers
    if lift.id in context.questionnaire.by_id:
        level = context.level(level_of(context.levels, lift.after))
        return say(
            "Raising {name} to {level} would lift the overall level from {before} to {after}.",
            name=lift.id,
            level=level,
            **levels,
        )
    values = {
        "name": context.name(lift.id),
        "from_score": numbers.score(lift.before),
        "to_score": numbers.score(lift.after),
        **levels,
    }
    core = context.result(lift.id).capped_by
    if core:
        return say(
            "Raising {name} from {from_score} to {to_score}, {question} with it, would lift the overall level from"
            " {before} to {after}.",
            question=core,
            **values,
        )
    return say(
        "Raising {name} from {from_score} to {to_score} would lift the overall level from {before} to {after}.",
        **values,
    )


def _singles(context: Context, level: int) -> Iterator[Lift]:
    """Each thing that can lift the level alone, raised to the lowest limit of a level that does.

    A dimension is not named beside the core question that caps it, where raising that is enough.
    """
    found = {lift.id: lift for lift in _able(context, level)}
    for id, lift in found.items():
        if id not in context.questionnaire.dimension_by_id or context.result(id).capped_by not in found:
            yield lift


def _able(context: Context, level: int) -> Iterator[Lift]:
    for id, share, score in _movable(context):
        for limit in (each.lower for each in context.levels if each.lower > score):
            if _level_with(context, {id: limit}) > level:
                yield Lift(id, score, limit, (limit - score) * share)
                break


def _movable(context: Context) -> Iterator[tuple[str, float, float]]:
    """Dimensions that count, and the core questions that cap them: id, share of the whole, score."""
    for id, result in context.scorecard.dimensions.items():
        if result.score is None or result.weight == 0:
            continue
        yield id, result.weight, result.score
        core = context.scorecard.questions.get(result.capped_by or "")
        if core and core.score is not None:
            yield result.capped_by or "", result.weight * core.weight, core.score


def _together(context: Context, level: int) -> Iterator[str]:
    """All dimensions of the lowest level raised to the next, where that lifts the whole."""
    scored = {id: result for id, result in context.scorecard.dimensions.items() if result.level and result.weight}
    lowest = min((result.level or 1 for result in scored.values()), default=len(context.levels))
    if lowest == len(context.levels):
        return
    goal = context.levels[lowest].lower
    raised = {id: max(goal, result.score or 0.0) for id, result in scored.items() if result.level == lowest}
    if _level_with(context, raised) > level:
        say, numbers = context.say, context.numbers
        yield say(
            "Raising {names} to {to_score} together would lift the overall level from {before} to {after}.",
            names=say.listed(context.name(id) for id in raised),
            to_score=numbers.score(goal),
            before=numbers.count(level),
            after=numbers.count(level + 1),
        )


def _level_with(context: Context, goals: Mapping[str, float]) -> int:
    """The overall level if these dimensions or questions had these scores; 0 where there is none."""
    scores = {id: result.basis for id, result in context.scorecard.questions.items()}
    for id, goal in goals.items():
        if id in scores:
            scores[id] = replace(scores[id], score=goal)
            continue
        questions = [q.id for q in context.questionnaire.dimension_by_id[id].questions]
        scores.update(_raised(scores, questions, context.result(id).score or 0.0, goal))
    return roll_up(context.questionnaire, scores).overall.level or 0


def _raised(
    scores: Mapping[str, QuestionScore], questions: Iterable[str], score: float, goal: float
) -> Iterator[tuple[str, QuestionScore]]:
    """Every question moved the same part of its way to 100, so that their weighted mean moves from the score to the goal."""
    part = (goal - score) / (100.0 - score) if score < 100.0 else 0.0
    for id in questions:
        basis = scores[id]
        if basis.score is not None:
            yield id, replace(basis, score=basis.score + (100.0 - basis.score) * part)
