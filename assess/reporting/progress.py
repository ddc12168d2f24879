"""Progress: today's scores beside those of an earlier scorecard, and which changes are more than chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assess.model.previous import Past, Previous
from assess.model.scorecard import Result
from assess.reporting.context import OVERALL, Context, place
from assess.reporting.document import Cell, Passage, Section, Table, columns
from assess.reporting.numbers import NO_VALUE
from assess.scoring.change import smallest_change, standard_error
from assess.scoring.previous import previous_of

SAME = 1e-9
"""Shares that differ by less are the same."""


@dataclass(frozen=True, slots=True)
class _Change:
    """What became of a dimension, or of the whole. `least`: the smallest change that chance does not explain."""

    id: str
    then: Past
    now: Result
    points: float | None
    least: float | None


def progress(context: Context) -> Section | None:
    """The section; None without a comparable earlier scorecard, or where nothing was scored both times."""
    before = context.before
    found = tuple(_changes(context, before)) if before else ()
    if before is None or all(change.points is None for change in found):
        return None
    say = context.say
    passage = Passage(
        paragraphs=(_compared_with(context, before), *_verdict(context, found), *_cautions(context, before)),
        table=_table(context, found),
    )
    return Section("progress", say("Progress"), (passage,))


def _changes(context: Context, before: Previous) -> Iterator[_Change]:
    counted = context.scorecard.counted
    for id in (*context.questionnaire.dimension_by_id, OVERALL):
        then, now = before.results.get(id, Past(None)), context.result(id)
        if then.score is None or now.score is None:
            yield _Change(id, then, now, None, None)
            continue
        least = smallest_change(
            standard_error(then.score, then.interval, before.counted), standard_error(now.score, now.interval, counted)
        )
        yield _Change(id, then, now, now.score - then.score, least)


def _compared_with(context: Context, before: Previous) -> str:
    if before.date is None:
        return context.say("Compared with an earlier run of the same questionnaire.")
    return context.say(
        "Compared with the same questionnaire as it was answered on {date}.", date=context.numbers.date(before.date)
    )


def _verdict(context: Context, found: tuple[_Change, ...]) -> Iterator[str]:
    """Which changes are more than chance, and what is known of the others."""
    say = context.say
    known = [change for change in found if change.least is not None and change.points is not None]
    if not known:
        yield say(
            "Whether a change is more than chance cannot be told: that takes the answers of at least five respondents"
            " both times."
        )
        return
    sure = [change for change in known if _is_sure(change)]
    told = say.listed(
        say("{name} ({points})", name=context.name(change.id), points=_points(context, change)) for change in sure
    )
    yield (
        say("Larger than chance would explain: {changes}.", changes=told)
        if sure
        else say("Chance alone may explain every change.")
    )
    yield say(
        "The smallest change that means something is the one that chance alone passes once in twenty times, reckoned as if"
        " other people had answered this time."
    )


def _points(context: Context, change: _Change) -> str:
    return context.numbers.difference(change.now.score, change.then.score)


def _is_sure(change: _Change) -> bool:
    return change.points is not None and change.least is not None and abs(change.points) >= change.least > 0


def _cautions(context: Context, before: Previous) -> Iterator[str]:
    """What has changed in the measure itself."""
    now, say = previous_of(context.scorecard, context.questionnaire.level_rule), context.say
    if any(abs(now.weights[id] - share) > SAME for id, share in before.weights.items() if id in now.weights):
        yield say("The weights are not those of then: a part of the changes may come of that.")
    if any(now.rules[name] != rule for name, rule in before.rules.items()):
        yield say("The rules of scoring are not those of then: a part of the changes may come of that.")


def _table(context: Context, found: tuple[_Change, ...]) -> Table:
    say = context.say
    with_least = any(change.least is not None for change in found)
    heads = [say("Before"), say("Now"), say("Change"), say("Level before"), say("Level now")]
    if with_least:
        heads.insert(3, say("Smallest that means something"))
    rows = tuple(tuple(_cells(context, change, with_least=with_least)) for change in found)
    return Table(
        caption=say("Scores and levels, before and now"),
        columns=columns(say("Dimension"), *heads),
        rows=rows[:-1],
        total=rows[-1],
    )


def _cells(context: Context, change: _Change, *, with_least: bool) -> Iterator[Cell]:
    numbers, then, now = context.numbers, change.then, change.now
    yield (
        Cell(context.say("Overall"))
        if change.id == OVERALL
        else Cell(context.name(change.id), place(change.id, context))
    )
    yield Cell(numbers.score(then.score))
    yield Cell(context.say("hidden") if now.withheld == "privacy" else numbers.score(now.score))
    yield Cell(_points(context, change))
    if with_least:
        yield Cell(numbers.points(change.least))
    yield _level(context, then.level)
    yield _level(context, now.level)


def _level(context: Context, level: int | None) -> Cell:
    standing = context.standing(level) if level is None or level <= len(context.levels) else None
    return Cell(standing.number, shade=standing.shade) if standing else Cell(NO_VALUE)
