"""All dimensions at a glance: radar, sorted bars and the table."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.scorecard import Result
from assess.reporting import figures
from assess.reporting.context import Context, place
from assess.reporting.distance import is_held, points_missing
from assess.reporting.document import Cell, Link, Profile, Table, columns
from assess.reporting.explain_scores import explain_overall
from assess.reporting.languages import file_of
from assess.reporting.numbers import NO_VALUE


def profile(context: Context) -> Profile | None:
    """The profile; None where no dimension has a score."""
    say = context.say
    if all(result.score is None for result in context.scorecard.dimensions.values()):
        return None
    return Profile(
        id="profile",
        heading=say("Profile"),
        radar=figures.radar(context),
        radar_caption=say(
            "The rings show where levels begin. The area within the line depends on the order of the axes and means"
            " nothing: compare by the bars."
        ),
        bars=figures.bars(context),
        bars_caption=say(
            "The thin lines show where the levels begin, the short strokes the targets, the whiskers the 95 % intervals."
        )
        if any(result.interval for result in context.scorecard.dimensions.values())
        else say("The thin lines show where the levels begin, the short strokes the targets."),
        table=_table(context),
        explore=Link(file_of("explore", say.language, context.assessment.languages), say("Explore these charts")),
        explanation=explain_overall(context),
    )


def _table(context: Context) -> Table:
    say = context.say
    with_interval = any(result.interval for result in context.scorecard.dimensions.values())
    heads = [
        say("Score"),
        say("Level"),
        say("Target"),
        say("Points missing"),
        say("Coverage"),
        say("Share of the whole"),
    ]
    if with_interval:
        heads.insert(1, say("95 % interval"))
    ids = [dimension.id for dimension in context.questionnaire.dimensions]
    return Table(
        caption=say("Dimensions in the order of the questionnaire"),
        columns=columns(say("Dimension"), *heads),
        rows=tuple(tuple(_cells(context, id, with_interval=with_interval)) for id in ids),
        total=tuple(_cells(context, "overall", with_interval=with_interval)),
    )


def _cells(context: Context, id: str, *, with_interval: bool) -> Iterator[Cell]:
    numbers, result = context.numbers, context.result(id)
    standing = context.standing(result.level)
    yield Cell(context.name(id), place(id, context)) if id != "overall" else Cell(context.say("Overall"))
    yield Cell(context.say("hidden") if result.withheld == "privacy" else numbers.score(result.score))
    if with_interval:
        yield Cell(numbers.interval(result.interval))
    yield Cell(standing.number, shade=standing.shade) if standing else Cell(NO_VALUE)
    yield Cell(_target(context, id))
    yield Cell(_missing(context, result))
    yield Cell(context.coverage(id))
    yield Cell(numbers.share(result.weight))


def _missing(context: Context, result: Result) -> str:
    """The points missing to the target; in words where it is not points that are missing."""
    if not is_held(result):
        return points_missing(context.numbers, context.levels, result)
    if result.capped_by in context.questionnaire.by_id:
        return context.say("held by {question}", question=result.capped_by or "")
    return context.say("held")


def _target(context: Context, id: str) -> str:
    target = context.result(id).target
    if target is None:
        return NO_VALUE
    if target.level is not None:
        return context.say("level {number}", number=context.numbers.count(target.level))
    return context.numbers.score(target.score)
