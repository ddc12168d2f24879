"""The cover, and the summary for a reader with ninety seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assess.advice.findings import blind_spot, is_sure
from assess.reporting import figures
from assess.reporting.context import OVERALL, Context, place
from assess.reporting.distance import SAME, ends, is_held, points_missing, shared
from assess.reporting.document import Cover, Fact, Item, Link, Listing, Step, Summary
from assess.reporting.gains import action_remark
from assess.reporting.spread import probably
from assess.reporting.verdicts import notices, overall_verdict

FIRST = 3


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
        footing=tuple(_footing(context)),
        ladder=_ladder(context),
        radar=replace(radar, title=short) if radar else None,
        bars=replace(figures.bars(context), title=short) if scored and not radar else None,
        listings=tuple(listing for listing in _listings(context) if listing.items),
        blind_spot=_blind_spot(context),
        note=context.assessment.notes.get("summary", ""),
        notices=tuple(notices(context)),
    )


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
        gap = points_missing(context.numbers, context.levels, result)
        remark = say("{score}, {gap} points below {target}", score=score, gap=gap, target=target)
    elif result.capped_by is not None and result.level is not None:
        level = context.level(result.level)
        remark = say("{score}, held at {level} by {question}", score=score, level=level, question=result.capped_by)
    elif is_held(result):
        remark = say("{score}, held below {target}", score=score, target=target)
    else:
        remark = say("{score}, holds the whole down", score=score)
    return Item(Link(place(id, context), context.name(id)), remark, standing.shade if standing else 0)


def _footing(context: Context) -> Iterator[str]:
    """How many answered, how much of it, and what has no score."""
    say, numbers, scorecard = context.say, context.numbers, context.scorecard
    percent = context.coverage(OVERALL)
    if scorecard.counted and scorecard.overall.told_coverage is not None:
        yield say.plural(
            "{n} person answered, {percent} of what was asked.",
            "{n} people answered, {percent} of what was asked.",
            scorecard.counted,
            n=numbers.count(scorecard.counted),
            percent=percent,
        )
    elif not scorecard.counted and context.has_answers:
        yield say("{percent} of the questions are answered.", percent=percent)
    without = [d.name for d in context.questionnaire.dimensions if context.result(d.id).score is None]
    if without:
        yield say.plural(
            "{n} of {of} dimensions has no score: {names}.",
            "{n} of {of} dimensions have no score: {names}.",
            len(without),
            n=numbers.count(len(without)),
            of=numbers.count(len(context.questionnaire.dimensions)),
            names=say.listed(without),
        )


def _blind_spot(context: Context) -> Fact | None:
    """The dimension that the first group sees most above another group, and on how many answers that stands."""
    say, numbers, spots = context.say, context.numbers, context.advice.findings.blind_spots
    gap = blind_spot(context.scorecard, spots[0]) if spots else None
    if gap is None:
        return None
    first, other = ends(context, gap) or (gap.points, 0.0)
    questions, (mine, theirs) = shared(context, gap)
    sentence = say.plural(
        "{name} is seen {points} points better by {first} than by {other}, on {n} question with {mine} and {theirs} answers.",
        "{name} is seen {points} points better by {first} than by {other}, on {n} questions with at least {mine} and"
        " {theirs} answers each.",
        questions,
        first=context.group(gap.groups[0]),
        name=context.name(gap.dimension),
        points=numbers.apart(first, other),
        other=context.group(gap.groups[1]),
        n=numbers.count(questions),
        mine=numbers.count(mine),
        theirs=numbers.count(theirs),
    )
    told = sentence if is_sure(gap) else say("{sentence} Chance alone may explain it.", sentence=sentence)
    return Fact(say("Largest blind spot"), told, (Link(place(gap.dimension, context), context.name(gap.dimension)),))
