"""Question scores become dimensions and the whole: rules 3 to 6. The only formula; whatever asks "what if" calls it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence

from assess.model.questionnaire import Dimension, Question, Questionnaire
from assess.model.scorecard import QuestionScore, Result, RolledUp
from assess.scoring.levels import level_of, reached
from assess.scoring.questions import NO_EVIDENCE

Scores = Mapping[str, QuestionScore]


def roll_up(questionnaire: Questionnaire, scores: Scores) -> RolledUp:
    """The dimensions and the whole, without targets. Questions that `scores` does not hold have no evidence."""
    weights = {dimension.id: _weight(dimension, scores) for dimension in questionnaire.dimensions}
    whole = math.fsum(weights.values()) or 1.0
    dimensions = {
        dimension.id: _dimension(questionnaire, dimension, scores, weights[dimension.id] / whole)
        for dimension in questionnaire.dimensions
    }
    return RolledUp(dimensions, _overall(questionnaire, dimensions))


def _weight(dimension: Dimension, scores: Scores) -> float:
    """The weight as written; none where nothing can make a score: texts, and questions that only others are asked."""
    inside = (q for q in dimension.questions if q.scored and not scores.get(q.id, NO_EVIDENCE).apart)
    return dimension.weight if any(inside) else 0.0


def weighted_mean(pairs: Iterable[tuple[float, float]]) -> float | None:
    """The mean of (weight, value) pairs, None where they weigh nothing."""
    kept = list(pairs)
    weight = math.fsum(w for w, _ in kept)
    return math.fsum(w * value for w, value in kept) / weight if weight else None


def _dimension(questionnaire: Questionnaire, dimension: Dimension, scores: Scores, share: float) -> Result:
    counted = [(q, scores.get(q.id, NO_EVIDENCE)) for q in dimension.questions if q.scored and q.weight > 0]
    coverage = _coverage(counted)
    score = weighted_mean((q.weight, found.score) for q, found in counted if found.score is not None)
    if coverage is None:
        return Result(None, None, None, None, None, share)
    if score is None or not reached(coverage, questionnaire.settings.dimension_coverage):
        return Result(None, None, None, None, coverage, share, withheld="coverage")
    staged = dimension.rule == "staged"
    raw = _stage(dimension.questions, scores) if staged else level_of(questionnaire.levels, score)
    level, cause = _core_gate(questionnaire, counted, raw)
    return Result(score, level, raw, cause, coverage, share)


def _coverage(counted: Sequence[tuple[Question, QuestionScore]]) -> float | None:
    """The share of the applicable cells that are answered, 0-1, cells weighing as their question; None without any."""
    applicable = math.fsum(q.weight * found.applicable for q, found in counted)
    return math.fsum(q.weight * found.answered for q, found in counted) / applicable if applicable else None


def _stage(questions: Sequence[Question], scores: Scores) -> int:
    """The highest k such that every question marked k or lower is passed; at least 1, at most the highest mark."""
    counted = [(q, scores.get(q.id, NO_EVIDENCE)) for q in questions if q.scored and q.weight > 0]
    marked = [(q.level, _passed(q, found)) for q, found in counted if q.level and not found.apart]
    highest = max((mark for mark, _ in marked), default=1)
    failed = min((mark for mark, passed in marked if not passed), default=highest + 1)
    return max(1, failed - 1)


def _passed(question: Question, found: QuestionScore) -> bool:
    return found.only_na if found.score is None else reached(found.score, question.pass_mark)


def _core_gate(
    questionnaire: Questionnaire, counted: Sequence[tuple[Question, QuestionScore]], raw: int
) -> tuple[int, str | None]:
    """At most one level above the lowest answered core question: the level and, where it is lowered, the cause."""
    if not questionnaire.settings.core_gate:
        return raw, None
    cores = [
        (level_of(questionnaire.levels, found.score), found.score, q.id)
        for q, found in counted
        if q.core and found.known and found.score is not None
    ]
    return _capped(raw, cores, 1)


def _overall(questionnaire: Questionnaire, dimensions: Mapping[str, Result]) -> Result:
    applicable = [
        (id, result) for id, result in dimensions.items() if result.weight > 0 and result.coverage is not None
    ]
    scored = [(id, result) for id, result in applicable if result.score is not None]
    coverage = weighted_mean((result.weight, result.coverage or 0.0) for _, result in applicable)
    score = weighted_mean((result.weight, result.score) for _, result in scored if result.score is not None)
    held = math.fsum(r.weight for _, r in scored) / (math.fsum(r.weight for _, r in applicable) or 1.0)
    if coverage is None:
        return Result(None, None, None, None, None)
    if score is None or not reached(held, questionnaire.settings.overall_coverage):
        return Result(None, None, None, None, coverage, withheld="coverage")
    raw = level_of(questionnaire.levels, score)
    found = [(r.level, r.score, id) for id, r in scored if r.level is not None and r.score is not None]
    above = {"none": len(questionnaire.levels), "weakest-plus-one": 1, "weakest": 0}[questionnaire.settings.gate]
    level, cause = _capped(raw, found, above)
    return Result(score, level, raw, cause, coverage)


def _capped(raw: int, below: Sequence[tuple[int, float, str]], above: int) -> tuple[int, str | None]:
    """A level, at most `above` over the lowest of (level, score, id); equal ones: the lower score, then the first."""
    lowest = min((level for level, _, _ in below), default=raw)
    if lowest + above >= raw:
        return raw, None
    weakest = [(score, id) for level, score, id in below if level == lowest]
    least = min(score for score, _ in weakest)
    # Scores that differ by the noise of float sums are equal: the first is the cause.
    return lowest + above, next(id for score, id in weakest if reached(least, score))
