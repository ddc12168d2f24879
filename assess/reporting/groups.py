"""Groups side by side: every dimension as each group sees it, and how far the first group is from the others."""

from __future__ import annotations

from collections.abc import Iterator

from assess.advice.findings import BLIND_SPOT
from assess.model.figure import Dumbbell, HeatCell, Heatmap, HeatRow, Pair, Ring
from assess.model.questionnaire import Dimension, Group
from assess.model.scorecard import Gap
from assess.reporting.context import Context, place, shade
from assess.reporting.distance import ends, shared
from assess.reporting.document import Cell, Column, Table
from assess.reporting.voices_document import Gaps
from assess.scoring.levels import level_of

TICKS = (0, 50, 100)


def heatmap(context: Context) -> Heatmap | None:
    """Dimensions in the questionnaire's order against the groups; None where no group has a score to show."""
    answering = [group for group in context.questionnaire.groups if _answered(context, group)]
    results = context.scorecard.groups
    if not any(score is not None for group in answering for score in results[group.id].dimensions.values()):
        return None
    say = context.say
    return Heatmap(
        title=say("Scores of each group’s own answers, 0 to 100, on the tint of their level"),
        corner=say("Dimension"),
        groups=tuple((g.name, _size(context, g)) for g in answering),
        rows=tuple(
            HeatRow(d.name, place(d.id, context), tuple(_heat_cell(context, d, group) for group in answering))
            for d in context.questionnaire.dimensions
            if any(question.scored for question in d.questions)
        ),
    )


def _answered(context: Context, group: Group) -> bool:
    result = context.scorecard.groups.get(group.id)
    return result is not None and (result.suppressed or bool(result.n))


def _size(context: Context, group: Group) -> str:
    n = context.scorecard.groups[group.id].n
    return "" if n is None else context.say("n = {n}", n=context.numbers.count(n))


def _heat_cell(context: Context, dimension: Dimension, group: Group) -> HeatCell:
    say, result = context.say, context.scorecard.groups[group.id]
    asked = [question for question in dimension.questions if question.scored and question.asked(group.id)]
    if not asked:
        return HeatCell(say("not asked"))
    score = result.dimensions.get(dimension.id)
    if score is not None:
        level = level_of(context.levels, score)
        return HeatCell(context.numbers.score(score), shade(level, len(context.levels)))
    if result.suppressed or any(q.id in result.questions and result.questions[q.id].n is None for q in asked):
        return HeatCell(say("hidden"), hidden=True)
    return HeatCell(say("too few answers"))


def gaps(context: Context) -> Gaps | None:
    """The first group against each other; None where no two groups share a question that may be shown."""
    found = [gap for gap in context.scorecard.gaps if gap.dimension in context.questionnaire.dimension_by_id]
    ordered = sorted(found, key=lambda gap: -gap.points)
    if not ordered:
        return None
    say, first = context.say, context.group(ordered[0].groups[0])
    widest = sorted(found, key=lambda gap: -abs(gap.points))
    return Gaps(
        heading=say("How differently groups see it"),
        paragraphs=(
            say(
                "Only questions that both groups answered are compared. Above 0, it is seen better by {first}; below 0, by the"
                " others. From {points} points on it is a blind spot.",
                first=first,
                points=context.numbers.plain(BLIND_SPOT),
            ),
            *_thin(context, widest),
        ),
        dumbbells=tuple(_dumbbell(context, ordered, other) for other in dict.fromkeys(_others(context, ordered))),
        table=_table(context, widest),
    )


def _thin(context: Context, found: list[Gap]) -> Iterator[str]:
    """The gaps that rest on one question alone."""
    say = context.say
    single = [
        say("{name} ({group})", name=context.name(gap.dimension), group=context.group(gap.groups[1]))
        for gap in found
        if shared(context, gap)[0] == 1
    ]
    if single:
        yield say("On a single question: {gaps}.", gaps=say.listed(single))


def _others(context: Context, found: list[Gap]) -> Iterator[str]:
    """The other groups, in the questionnaire's order."""
    return (group.id for group in context.questionnaire.groups if any(gap.groups[1] == group.id for gap in found))


def _dumbbell(context: Context, found: list[Gap], other: str) -> Dumbbell:
    say = context.say
    mine = [gap for gap in found if gap.groups[1] == other]
    first = context.group(mine[0].groups[0])
    widest, least = (
        say("{name} {score}", name=context.name(gap.dimension), score=_points(context, gap))
        for gap in (mine[0], mine[-1])
    )
    return Dumbbell(
        title=say.headed(say("{first} and {other}", first=first, other=context.group(other))),
        alternative=say(
            "Points by which each is seen better by {first}: from {widest} to {least}.",
            first=first,
            widest=widest,
            least=least,
        ),
        ends=(first, context.group(other)),
        gap_label=say("Points"),
        pairs=tuple(pair for gap in mine for pair in _pair(context, gap)),
        ticks=tuple(Ring(float(tick), context.numbers.count(tick)) for tick in TICKS),
    )


def _pair(context: Context, gap: Gap) -> Iterator[Pair]:
    both = ends(context, gap)
    if both is not None:
        first, other = (context.numbers.score(end) for end in both)
        yield Pair(context.name(gap.dimension), both, (first, other), _points(context, gap))


def _points(context: Context, gap: Gap) -> str:
    """The first group's score minus the other's."""
    both = ends(context, gap)
    return context.numbers.difference(*both) if both else context.numbers.signed(gap.points)


def _table(context: Context, found: list[Gap]) -> Table:
    say = context.say
    numbers = (say("Points"), say("95 % interval"), say("Hedges’ g"), say("Questions"), say("n"))
    several = len({gap.groups[1] for gap in found}) > 1
    first, other = context.group(found[0].groups[0]), context.group(found[0].groups[1])
    heads = (
        Column(say("Dimension")),
        *((Column(say("Compared with")),) if several else ()),
        Column(first, number=True),
        Column(say("The others") if several else other, number=True),
        *(Column(head, number=True) for head in numbers),
    )
    rows = tuple(tuple(_cells(context, gap, several=several)) for gap in found)
    return Table(say("Gaps, widest first; n is the fewest answers to a question"), heads, rows)


def _cells(context: Context, gap: Gap, *, several: bool) -> Iterator[Cell]:
    numbers = context.numbers
    questions, (mine, theirs) = shared(context, gap)
    yield Cell(context.name(gap.dimension))
    if several:
        yield Cell(context.group(gap.groups[1]))
    for end in ends(context, gap) or (None, None):
        yield Cell(numbers.score(end))
    yield Cell(_points(context, gap))
    yield Cell(numbers.interval(gap.interval))
    yield Cell(numbers.fixed(gap.g))
    yield Cell(numbers.count(questions))
    yield Cell(context.say("{mine} and {theirs}", mine=numbers.count(mine), theirs=numbers.count(theirs)))
