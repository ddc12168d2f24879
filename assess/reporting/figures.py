"""What each chart shows; how it is drawn is the renderer's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import median

from assess.model.advice import Action
from assess.model.figure import Bar, Bars, Distribution, Mark, Matrix, Radar, Ring, Segment, Series
from assess.model.questionnaire import Point, Question
from assess.model.scorecard import QuestionResult, Result
from assess.reporting.context import Context, place
from assess.reporting.gains import told_uplift
from assess.scoring.scales import answer_key
from assess.scoring.targets import lower_limit

FEWEST_AXES = 3
ROLES = 9
EFFORTS = (1, 2, 3, 4, 5)
EFFORT_CROSS = 2.5
"""Between the efforts 1-2 of a quick win and the rest."""


def radar(context: Context) -> Radar | None:
    """All dimensions in the questionnaire's order: now, target, before; None with fewer than three scored ones."""
    dimensions = context.questionnaire.dimensions
    results = [context.result(dimension.id) for dimension in dimensions]
    if sum(result.score is not None for result in results) < FEWEST_AXES:
        return None
    say = context.say
    now = Series(say("Now"), "current", tuple(result.score for result in results))
    targets = tuple(lower_limit(context.levels, result.target) if result.target else None for result in results)
    told = (now, Series(say("Target"), "target", targets), Series(say("Before"), "previous", _past_scores(context)))
    series = tuple(each for each in told if any(value is not None for value in each.values))
    return Radar(
        title=say.headed(say("Profile")),
        alternative=_spoken(context, [dimension.id for dimension in dimensions]),
        axes=tuple(dimension.name for dimension in dimensions),
        printed=tuple(_printed(context, result) for result in results),
        missing=say("too few answers"),
        rings=rings(context),
        series=series,
    )


def _past_scores(context: Context) -> tuple[float | None, ...]:
    past = context.before.results if context.before else {}
    return tuple(past[d.id].score if d.id in past else None for d in context.questionnaire.dimensions)


def bars(context: Context) -> Bars:
    """The dimensions by score, highest first; those without one last, in the questionnaire's order."""
    ids = by_score(context)
    return Bars(
        title=context.say.headed(context.say("Dimensions by score")),
        alternative=_spoken(context, ids),
        bars=tuple(_bar(context, id) for id in ids),
        missing=context.say("too few answers"),
        rings=rings(context),
    )


def by_score(context: Context) -> list[str]:
    """Ids of the dimensions, highest score first, equal ones and those without a score in the questionnaire's order."""
    ids = [dimension.id for dimension in context.questionnaire.dimensions]
    return sorted(ids, key=lambda id: -(score if (score := context.result(id).score) is not None else -1.0))


def rings(context: Context) -> tuple[Ring, ...]:
    """Where each level but the lowest begins."""
    return tuple(
        Ring(level.lower, context.numbers.count(k)) for k, level in enumerate(context.levels, start=1) if k > 1
    )


def distribution(context: Context, question: Question, result: QuestionResult) -> Distribution | None:
    """How respondents answered, worst to best, don't know at the end; None where answers are no single choice."""
    answered = (result.n or 0) + (result.dk or 0)
    if not is_distributed(question) or not answered:
        return None
    say, numbers = context.say, context.numbers
    points = sorted(question.scale.points, key=lambda point: -point.score if question.reverse else point.score)
    counts = [result.counts.get(answer_key(point.answer), 0) for point in points]
    segments = [
        Segment(
            point_label(context, point),
            numbers.count(count),
            count / answered,
            str(1 + round(i * (ROLES - 1) / (len(points) - 1))),
        )
        for i, (point, count) in enumerate(zip(points, counts, strict=True))
    ]
    if result.dk:
        segments.append(Segment(say("Don’t know"), numbers.count(result.dk), result.dk / answered, "dk"))
    told = (
        say("{label}: {count}", label=segment.label, count=segment.printed) for segment in segments if segment.share
    )
    return Distribution(
        title=say.headed(say("Answers")),
        alternative="; ".join(told),
        segments=tuple(segments),
        of=_of(context, result),
    )


def _of(context: Context, result: QuestionResult) -> str:
    """How many answered, how many did not know, and how far the answers are apart."""
    say, numbers = context.say, context.numbers
    parts = [say.plural("{n} answer", "{n} answers", result.n or 0, n=numbers.count(result.n or 0))]
    if result.dk:
        parts.append(say("{n} don’t know", n=numbers.count(result.dk)))
    if result.sd is not None:
        parts.append(say("standard deviation {sd}", sd=numbers.fixed(result.sd)))
    return " · ".join(parts)


def is_distributed(question: Question) -> bool:
    """Whether answers are single choices, whose shares make a whole."""
    return question.scale.kind in ("rubric", "rating", "options")


def point_label(context: Context, point: Point) -> str:
    """A point's number, or an option's words."""
    if isinstance(point.answer, float | int):
        return context.numbers.plain(point.answer)
    return point.label or point.answer


def matrix(context: Context, actions: Sequence[Action], order: Mapping[str, int]) -> Matrix | None:
    """Impact over effort of the actions whose uplift is known; None without any."""
    known = [(action, uplift) for action in actions if (uplift := told_uplift(context, action)) is not None]
    if not known:
        return None
    say, numbers = context.say, context.numbers
    middle, most = median(uplift for _, uplift in known), max(0.1, *(uplift for _, uplift in known))
    marks = tuple(_mark(context, action, uplift, order) for action, uplift in known)
    cross = say(
        "Lines at effort {effort} and {points} points",
        effort=numbers.plain(EFFORT_CROSS),
        points=numbers.points(middle),
    )
    now = say.listed(mark.number for mark in marks if mark.emphasis) if any(m.emphasis for m in marks) else ""
    told = say("Recommendations by effort and by the points that each adds to the overall score.")
    return Matrix(
        title=say.headed(say("Impact and effort")),
        alternative=say("{told} To be done now: {numbers}.", told=told, numbers=now) if now else told,
        marks=marks,
        effort_cross=EFFORT_CROSS,
        uplift_cross=middle,
        effort_label=say("Effort, from days (1) to a year (5)"),
        uplift_label=say("Points added to the overall score"),
        cross_label=cross,
        quadrants=(say("Quick wins"), say("Big steps"), say("Small change"), say("Think twice")),
        efforts=tuple(Ring(step, numbers.count(step)) for step in EFFORTS),
        uplifts=tuple(Ring(most * part, numbers.points(most * part)) for part in (0.0, 0.5, 1.0)),
    )


def _bar(context: Context, id: str) -> Bar:
    result = context.result(id)
    standing = context.standing(result.level)
    return Bar(
        label=context.name(id),
        value=result.score,
        printed=_printed(context, result),
        level=standing.shade if standing else None,
        target=lower_limit(context.levels, result.target) if result.target else None,
        interval=result.interval,
        href=place(id, context),
    )


def _printed(context: Context, result: Result) -> str:
    """A score, or in its place why there is none."""
    if result.withheld == "privacy":
        return context.say("hidden for privacy")
    if result.score is None:
        return context.say("too few answers")
    return context.numbers.score(result.score)


def _mark(context: Context, action: Action, uplift: float, order: Mapping[str, int]) -> Mark:
    recommendation = action.recommendation
    return Mark(
        number=context.numbers.count(order[recommendation.id]),
        label=recommendation.do,
        effort=recommendation.effort,
        uplift=uplift,
        emphasis=action.horizon == "now",
    )


def _spoken(context: Context, ids: Sequence[str]) -> str:
    """The figure's numbers in one sentence."""
    say, numbers = context.say, context.numbers
    told = say.listed(
        say("{name} {score}", name=context.name(id), score=numbers.score(result.score))
        if (result := context.result(id)).score is not None
        else say("{name} without a score", name=context.name(id))
        for id in ids
    )
    return say("Scores from 0 to 100: {scores}.", scores=told)
