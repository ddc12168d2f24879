"""The cover, and the summary for a reader with ninety seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assess.model.advice import Action
from assess.reporting import figures
from assess.reporting.context import Context, place
from assess.reporting.document import Cover, Fact, Item, Link, Listing, Step, Summary
from assess.reporting.spread import probably
from assess.reporting.verdicts import notices, overall_verdict

FIRST = 3
SAME = 1e-6


def cover(context: Context) -> Cover:
    """Who was assessed, with what, when and by whom."""
    assessment, say = context.assessment, context.say
    organisation = assessment.organisation
    return Cover(
        organisation=organisation,
        title=assessment.title or context.questionnaire.title,
        facts=tuple(fact for fact in _cover_facts(context) if fact.text),
        confidentiality=assessment.confidentiality,
        logo=say("Logo of {organisation}", organisation=organisation) if organisation else say("Logo"),
    )


def summary(context: Context) -> Summary:
    """The index and its level, what caps it, strengths, gaps, first actions, and the largest blind spot."""
    say, overall = context.say, context.scorecard.overall
    radar, short = figures.radar(context), say("Profile in short")
    scored = any(result.score is not None for result in context.scorecard.dimensions.values())
    return Summary(
        id="summary",
        heading=say("Summary"),
        index_label=say("Overall score"),
        index=context.numbers.score(overall.score) if overall.score is not None else "",
        out_of=say("of {most}", most=context.numbers.count(100)),
        standing=context.standing(overall.level),
        interval=probably(context, context.scorecard.overall.interval),
        verdict=tuple(overall_verdict(context)),
        ladder=_ladder(context),
        radar=replace(radar, title=short) if radar else None,
        bars=replace(figures.bars(context), title=short) if scored and not radar else None,
        listings=tuple(listing for listing in _listings(context) if listing.items),
        blind_spot=_blind_spot(context),
        note=context.assessment.notes.get("summary", ""),
        notices=tuple(notices(context)),
    )


def action_remark(context: Context, action: Action) -> str:
    """What an action brings and when."""
    say, numbers = context.say, context.numbers
    months = months_words(context, action.recommendation.months)
    if action.uplift is None:
        return say("effect after {months}", months=months)
    return say("+{points} points, effect after {months}", points=numbers.points(action.uplift), months=months)


def months_words(context: Context, months: float) -> str:
    """`1 month`, `3 months`."""
    return context.say.plural("{n} month", "{n} months", months, n=context.numbers.plain(months))


def _cover_facts(context: Context) -> Iterator[Fact]:
    assessment, say, questionnaire = context.assessment, context.say, context.questionnaire
    version = say("{title}, version {version}", title=questionnaire.title, version=questionnaire.version)
    yield Fact(say("Scope"), assessment.scope)
    yield Fact(say("Date of the answers"), context.numbers.date(assessment.date) if assessment.date else "")
    yield Fact(say("Questionnaire"), version if questionnaire.version else questionnaire.title)
    based_on = say.listed(
        say("{title}, version {version}", title=parent.title, version=parent.version)
        if parent.version
        else parent.title
        for parent in questionnaire.parents
    )
    yield Fact(say("Based on"), based_on)
    yield Fact(say("Author"), assessment.author)
    yield Fact(say("Confidentiality"), assessment.confidentiality)


def _ladder(context: Context) -> tuple[Step, ...]:
    """All levels, with the one reached."""
    reached = context.scorecard.overall.level
    standings = ((level, context.standing(level)) for level in range(1, len(context.levels) + 1))
    return tuple(Step(s.number, s.name, s.shade, level == reached) for level, s in standings if s)


def _listings(context: Context) -> Iterator[Listing]:
    say, findings = context.say, context.advice.findings
    yield Listing(say("Strengths"), tuple(_strength(context, id) for id in findings.strengths[:FIRST]))
    yield Listing(say("Gaps"), tuple(_gap(context, id) for id in findings.gaps[:FIRST]))
    first = tuple(
        Item(Link(place(action.recommendation.id, context), action.recommendation.do), action_remark(context, action))
        for action in context.advice.actions[:FIRST]
    )
    yield Listing(say("First actions"), first, ordered=True)


def _strength(context: Context, id: str) -> Item:
    result = context.result(id)
    standing = context.standing(result.level)
    remark = context.say(
        "{score}, {level}", score=context.numbers.score(result.score), level=context.level(result.level or 1)
    )
    return Item(Link(place(id, context), context.name(id)), remark, standing.shade if standing else 0)


def _gap(context: Context, id: str) -> Item:
    say, result = context.say, context.result(id)
    standing = context.standing(result.level)
    score, target = context.numbers.score(result.score), context.target(result.target)
    if result.gap is not None and result.gap > SAME:
        remark = say(
            "{score}, {gap} points below {target}", score=score, gap=context.numbers.points(result.gap), target=target
        )
    else:
        remark = say("{score}, held below {target}", score=score, target=target)
    return Item(Link(place(id, context), context.name(id)), remark, standing.shade if standing else 0)


def _blind_spot(context: Context) -> Fact | None:
    """The dimension that the first group sees most above another group."""
    if not context.advice.findings.blind_spots:
        return None
    id = context.advice.findings.blind_spots[0]
    widest = max((gap for gap in context.scorecard.gaps if gap.dimension == id), key=lambda gap: gap.points)
    sentence = context.say(
        "{name} is seen {points} points better by {first} than by {other}.",
        first=context.group(widest.groups[0]),
        name=context.name(id),
        points=context.numbers.points(widest.points),
        other=context.group(widest.groups[1]),
    )
    return Fact(context.say("Largest blind spot"), sentence, (Link(place(id, context), context.name(id)),))
