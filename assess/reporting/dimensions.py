"""The dimensions, one after the other: why each matters, where it stands, and every question of it."""

from __future__ import annotations

from collections.abc import Iterator

from assess.advice.priorities import lifted, triggers
from assess.model.advice import Action
from assess.model.questionnaire import Dimension
from assess.reporting.context import Context, place
from assess.reporting.document import DimensionPart, Dimensions, Fact, Item, Link, Listing, TopicPart
from assess.reporting.explain_scores import explain_dimension
from assess.reporting.gains import action_remark
from assess.reporting.questions import question_part, tells
from assess.reporting.verdicts import dimension_verdict


def dimensions(context: Context) -> Dimensions | None:
    """All dimensions of which something may be said; None without any."""
    shown = [dimension for dimension in context.questionnaire.dimensions if _tells(context, dimension)]
    if not shown:
        return None
    parts = tuple(_part(context, number, dimension) for number, dimension in enumerate(shown, start=1))
    return Dimensions("dimensions", context.say("Dimensions"), parts)


def _tells(context: Context, dimension: Dimension) -> bool:
    """Whether anything is known: withheld for privacy as a whole, there is nothing to print."""
    results = (context.scorecard.questions[question.id] for question in dimension.questions)
    return context.result(dimension.id).withheld != "privacy" or any(r.score is not None or r.agreed for r in results)


def _part(context: Context, number: int, dimension: Dimension) -> DimensionPart:
    say, result = context.say, context.result(dimension.id)
    return DimensionPart(
        id=f"d-{dimension.id}",
        heading=dimension.name,
        number=context.numbers.count(number),
        score=context.numbers.score(result.score),
        standing=context.standing(result.level),
        facts=tuple(_facts(context, dimension)),
        verdict=tuple(dimension_verdict(context, dimension.id)),
        why=dimension.why,
        note=context.assessment.notes.get(dimension.id, ""),
        note_heading=say("The author’s note"),
        topics=tuple(_topics(context, dimension)),
        recommendations=_recommendations(context, dimension),
        explanation=explain_dimension(context, dimension.id, say("How this score came about"))
        if result.score is not None
        else None,
    )


def _facts(context: Context, dimension: Dimension) -> Iterator[Fact]:
    say, numbers, result = context.say, context.numbers, context.result(dimension.id)
    if result.target:
        yield Fact(say("Target"), context.target(result.target))
    if result.coverage is not None:
        yield Fact(say("Coverage"), context.coverage(dimension.id))
    yield Fact(say("Share of the whole"), numbers.share(result.weight))
    if result.interval:
        yield Fact(say("95 % interval"), numbers.interval(result.interval))


def _topics(context: Context, dimension: Dimension) -> Iterator[TopicPart]:
    """The questions of each topic under its heading, topics as they first occur; those in people's own words are not shown."""
    scored = [question for question in dimension.questions if question.scored and tells(context, question)]
    for topic in dict.fromkeys(question.topic for question in scored):
        parts = tuple(question_part(context, question) for question in scored if question.topic == topic)
        yield TopicPart(dimension.topics.get(topic, ""), parts)


def _recommendations(context: Context, dimension: Dimension) -> Listing | None:
    items = tuple(
        Item(Link(place(action.recommendation.id, context), action.recommendation.do), action_remark(context, action))
        for action in context.advice.actions
        if dimension.id in _treated_in(context, action)
    )
    return Listing(context.say("What to do"), items) if items else None


def _treated_in(context: Context, action: Action) -> frozenset[str]:
    """The dimensions that an action lifts and that called for it; where what called for it lies elsewhere, all it lifts."""
    form, recommendation = context.questionnaire, action.recommendation
    lifts = frozenset(form.by_id[id].dimension for id in lifted(form, recommendation))
    called = triggers(form, context.scorecard, recommendation)
    return lifts.intersection(form.by_id[id].dimension if id in form.by_id else id for id in called) or lifts
