"""How a dimension and the whole came to their scores and levels: weights, coverage, levels, gates, targets."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal

from assess.model.questionnaire import Dimension, Question
from assess.model.scorecard import QuestionResult, Result
from assess.reporting.context import OVERALL, Context, place
from assess.reporting.distance import SAME, is_held, points_missing
from assess.reporting.document import Cell, Explanation, Table, columns
from assess.reporting.hidden import hidden_questions, why_hidden
from assess.reporting.numbers import rounded
from assess.reporting.spread import interval_steps
from assess.scoring.levels import level_of
from assess.scoring.targets import lower_limit

Weighted = tuple[str, str, float, float]
"""Id, name, weight as written, score."""


def explain_overall(context: Context, id: str = OVERALL) -> Explanation:
    """The whole: the weighted mean of the scored dimensions, its level, and the gate."""
    say, result = context.say, context.scorecard.overall
    parts = [
        (dimension.id, dimension.name, dimension.weight, score)
        for dimension in context.questionnaire.dimensions
        if (score := context.result(dimension.id).score) is not None and dimension.weight > 0
    ]
    steps = [
        say("The overall score is the mean of the dimensions that have a score, each by its weight."),
        *_unscored_dimensions(context),
        _overall_coverage(context),
    ]
    return Explanation(
        id=id,
        title=say("How the overall score came about"),
        steps=tuple(steps),
        table=contributions(context, say("Dimension"), parts, result.score),
        conclusions=(
            *division(context, parts, result.score),
            *_level_steps(context, result, staged=False),
            *_gate(context),
            *_target(context, result),
            *interval_steps(context, result),
        ),
        result=result_line(context, result),
    )


def explain_dimension(context: Context, id: str, title: str = "") -> Explanation:
    """A dimension: the weighted mean of its scored questions, its coverage, its level, and the core gate.

    `title` stands where its name would be said twice.
    """
    say, result = context.say, context.result(id)
    dimension = context.questionnaire.dimension_by_id[id]
    parts = [
        (question.id, question.id, question.weight, score)
        for question in dimension.questions
        if (score := context.scorecard.questions[question.id].score) is not None and question.weight > 0
    ]
    staged = dimension.rule == "staged"
    return Explanation(
        id=id,
        title=title or say("How {name} came about", name=dimension.name),
        steps=(
            say("The score is the mean of the questions that have a score, each by its weight."),
            *_coverage(context, id),
        ),
        table=contributions(context, say("Question"), parts, result.score),
        conclusions=(
            *division(context, parts, result.score),
            *_level_steps(context, result, staged=staged),
            *_core_gate(context, dimension, result),
            *_target(context, result),
            *interval_steps(context, result),
        ),
        result=result_line(context, result),
    )


def contributions(context: Context, head: str, parts: Sequence[Weighted], score: float | None) -> Table | None:
    """Score times weight of each part, as a reader reckons it from what is printed, and their sum.

    None where the parts that may be shown do not make up the score.
    """
    if not _make_up(parts, score):
        return None
    say, numbers = context.say, context.numbers
    rows = tuple(
        (
            Cell(name, place(id, context)),
            Cell(numbers.score(value, 2)),
            Cell(numbers.plain(weight)),
            Cell(numbers.exact(_product(context, weight, value))),
        )
        for id, name, weight, value in parts
    )
    total = (Cell(numbers.plain(_whole(parts))), Cell(numbers.exact(_sum(context, parts))))
    return Table(
        caption=say("Score times weight"),
        columns=columns(head, say("Score"), say("Weight"), say("Product")),
        rows=rows,
        total=(Cell(say("Sum")), Cell(""), *total),
    )


def division(context: Context, parts: Sequence[Weighted], score: float | None) -> Iterator[str]:
    """The sum of the products divided by that of the weights; where the last digit comes out otherwise, why."""
    if score is None or not _make_up(parts, score):
        return
    say, numbers = context.say, context.numbers
    whole, total, result = _whole(parts), _sum(context, parts), rounded(score, 2, (*numbers.limits, 0.0, 100.0))
    values = {"sum": numbers.exact(total), "weights": numbers.plain(whole), "score": numbers.exact(result)}
    if rounded(float(total) / float(rounded(whole, 2, ())), 2, ()) == result:
        yield say("{sum} divided by {weights} is {score}.", **values)
    else:
        yield say("{sum} divided by {weights} is {score}, before anything is rounded.", **values)


def _make_up(parts: Sequence[Weighted], score: float | None) -> bool:
    whole = _whole(parts)
    if score is None or not whole:
        return False
    return abs(math.fsum(weight * value for _, _, weight, value in parts) / whole - score) <= SAME


def _whole(parts: Sequence[Weighted]) -> float:
    return math.fsum(weight for _, _, weight, _ in parts)


def _sum(context: Context, parts: Sequence[Weighted]) -> Decimal:
    return sum((_product(context, weight, value) for _, _, weight, value in parts), Decimal(0))


def _product(context: Context, weight: float, value: float) -> Decimal:
    """Of both as they are printed."""
    score = rounded(value, 2, (*context.numbers.limits, 0.0, 100.0))
    return (score * rounded(weight, 2, ())).quantize(Decimal("0.01"), ROUND_HALF_UP)


def result_line(context: Context, result: Result) -> str:
    """The number and level as they are printed, or why there is none."""
    standing = context.standing(result.level)
    if result.score is not None and standing:
        return context.say("Score {score}. {level}.", score=context.numbers.score(result.score), level=standing.words)
    if result.withheld == "privacy":
        return context.say("No score: too much of it is hidden for privacy.")
    return context.say("No score: too little was answered.")


def _level_steps(context: Context, result: Result, *, staged: bool) -> Iterator[str]:
    if result.raw_level is None or result.score is None:
        return
    say, numbers = context.say, context.numbers
    level = context.level(result.raw_level)
    if staged:
        yield say(
            "The level is reached in stages: {level} is the highest at which every question marked up to it is passed.",
            level=level,
        )
        return
    yield say(
        "By the score alone this is {level}, which begins at {limit}.",
        level=level,
        limit=numbers.score(context.levels[result.raw_level - 1].lower),
    )


def _gate(context: Context) -> Iterator[str]:
    """The gate over all dimensions: what it allows, and whether it lowers the level."""
    say, overall, settings = context.say, context.scorecard.overall, context.questionnaire.settings
    scored = [
        (result.level, result.score, dimension.id)
        for dimension in context.questionnaire.dimensions
        if (result := context.result(dimension.id)).level and result.score is not None and result.weight > 0
    ]
    if settings.gate == "none" or not scored or overall.raw_level is None or overall.level is None:
        return
    lowest, _, cause = min(scored, key=lambda found: found[:2])
    weakest, allowed = lowest or 1, min(len(context.levels), (lowest or 1) + (settings.gate == "weakest-plus-one"))
    rule = (
        say("The overall level is at most one above the lowest level of a dimension.")
        if settings.gate == "weakest-plus-one"
        else say("The overall level is at most the lowest level of a dimension.")
    )
    yield rule
    names = {"name": context.name(cause), "level": context.level(weakest), "allowed": context.level(allowed)}
    if overall.capped_by:
        yield say("The lowest is {name} at {level}: that allows {allowed}, and lowers the level.", **names)
    else:
        yield say("The lowest is {name} at {level}: that allows {allowed}, and lowers nothing here.", **names)


def _core_gate(context: Context, dimension: Dimension, result: Result) -> Iterator[str]:
    found = _lowest_core(context, dimension)
    if not context.questionnaire.settings.core_gate or found is None or result.raw_level is None:
        return
    say, numbers = context.say, context.numbers
    question, of_core = found
    level = level_of(context.levels, of_core.score or 0.0)
    values = {
        "question": question.id,
        "score": numbers.score(of_core.score),
        "level": context.level(level),
        "allowed": context.level(min(level + 1, len(context.levels))),
    }
    yield say("A dimension is at most one level above its lowest core question.")
    if result.capped_by:
        yield say(
            "Core question {question} scores {score}, {level}: that allows {allowed}, and lowers the level.", **values
        )
    else:
        yield say(
            "Core question {question} scores {score}, {level}: that allows {allowed}, and lowers nothing here.",
            **values,
        )


def _lowest_core(context: Context, dimension: Dimension) -> tuple[Question, QuestionResult] | None:
    cores = [
        (question, result)
        for question in dimension.questions
        if question.core and question.weight > 0
        if (result := context.scorecard.questions[question.id]).score is not None and result.basis.known
    ]
    return min(cores, key=lambda found: found[1].score or 0.0, default=None)


def _coverage(context: Context, id: str) -> Iterator[str]:
    """Coverage in cells: every question counts its answers by its weight."""
    say, numbers, result = context.say, context.numbers, context.result(id)
    dimension = context.questionnaire.dimension_by_id[id]
    cells = [
        (question.weight, context.scorecard.questions[question.id].basis)
        for question in dimension.questions
        if question.scored and question.weight > 0
    ]
    if result.coverage is None:
        yield say("Nothing in it applies here, so it has no score.")
        return
    if result.told_coverage is None:
        yield from _unscored_questions(context, dimension)
        return
    limit = context.questionnaire.settings.dimension_coverage
    answered = math.fsum(weight * basis.answered for weight, basis in cells)
    applicable = math.fsum(weight * basis.applicable for weight, basis in cells)
    yield say(
        "Coverage: {answered} of {applicable} answers that were possible, each by its question’s weight, are {percent};"
        " a score needs {limit}.",
        answered=numbers.plain(answered),
        applicable=numbers.plain(applicable),
        percent=numbers.percent(result.coverage, limit),
        limit=numbers.percent(limit),
    )
    yield from _unscored_questions(context, dimension)


def _unscored_questions(context: Context, dimension: Dimension) -> Iterator[str]:
    concealed = hidden_questions(context, dimension.id)
    missing = [
        question.id
        for question in dimension.questions
        if (result := context.scorecard.questions[question.id]).weight > 0 and result.score is None
        if question.id not in concealed
    ]
    if concealed:
        yield context.say(
            "Not shown, and so without a part in it: {questions}. {reason}",
            questions=context.say.listed(concealed),
            reason=why_hidden(context),
        )
    if missing:
        yield context.say(
            "Without a score, and so without a part in it: {questions}.", questions=context.say.listed(missing)
        )


def _unscored_dimensions(context: Context) -> Iterator[str]:
    missing = [d.name for d in context.questionnaire.dimensions if context.result(d.id).score is None and d.weight > 0]
    if missing:
        yield context.say(
            "Without a score, and so without a part in it: {questions}.", questions=context.say.listed(missing)
        )


def _overall_coverage(context: Context) -> str:
    say, numbers, settings = context.say, context.numbers, context.questionnaire.settings
    applicable = [r for r in context.scorecard.dimensions.values() if r.coverage is not None and r.weight > 0]
    whole = math.fsum(r.weight for r in applicable)
    held = math.fsum(r.weight for r in applicable if r.score is not None) / whole if whole else 0.0
    return say(
        "Dimensions with a score hold {held} of the weight; an overall score needs {limit}.",
        held=numbers.percent(held, settings.overall_coverage),
        limit=numbers.percent(settings.overall_coverage),
    )


def _target(context: Context, result: Result) -> Iterator[str]:
    if result.target is None or result.gap is None:
        return
    say, numbers = context.say, context.numbers
    values = {
        "target": context.target(result.target),
        "limit": numbers.score(lower_limit(context.levels, result.target)),
        "gap": points_missing(numbers, context.levels, result),
    }
    if result.gap > SAME:
        yield say("The target, {target}, begins at {limit}: {gap} points are missing.", **values)
    elif is_held(result):
        yield say("The target, {target}, begins at {limit}: the score is past it, the level is not.", **values)
    else:
        yield say("The target, {target}, begins at {limit}: by the score it is reached.", **values)
