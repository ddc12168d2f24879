"""The recommendations as cards: now, next, later; what to find out first; what is left out, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assess.advice.priorities import lifted, triggers
from assess.advice.roadmap import SOON
from assess.model.advice import Action
from assess.model.advice import Horizon as When
from assess.model.questionnaire import Recommendation
from assess.reporting.context import Context, place
from assess.reporting.document import Card, Fact, Horizon, Link, Passage, Roadmap
from assess.reporting.explain_actions import explain_action
from assess.reporting.gains import months_words, told_uplift
from assess.reporting.priorities import numbering
from assess.reporting.questions import next_anchor

CAUSES = 4
HORIZONS: tuple[When, ...] = ("now", "next", "later")


def roadmap(context: Context) -> Roadmap | None:
    """All that is to be done; None where there is nothing to do, to find out, or left out."""
    horizons = tuple(horizon for when in HORIZONS if (horizon := _horizon(context, when)).cards)
    find_out, left_out = _find_out(context), _left_out(context)
    if not horizons and find_out is None and left_out is None:
        return None
    return Roadmap("roadmap", context.say("Roadmap"), horizons, find_out, left_out)


def _horizon(context: Context, when: When) -> Horizon:
    say = context.say
    actions = [action for action in context.advice.actions if action.horizon == when]
    heading, remark = {
        "now": (say("Now"), say("First effects within three months; nothing else has to come first.")),
        "next": (say("Next"), _why_next(context, actions)),
        "later": (say("Later"), say("What builds on the steps before.")),
    }[when]
    return Horizon(f"roadmap-{when}", heading, remark, tuple(_card(context, action) for action in actions))


def _why_next(context: Context, actions: Sequence[Action]) -> str:
    """Why these are not for now: only what is true of one of them at least."""
    say = context.say
    at_once = [action.recommendation.months <= SOON for action in actions if action.wave == 1]
    found = (
        (any(at_once), say("less priority than the steps above")),
        (not all(at_once), say("a first effect after more than three months")),
        (any(action.wave > 1 for action in actions), say("steps that come first")),
    )
    return say("Why not now: {reasons}.", reasons=say.listed(reason for is_there, reason in found if is_there))


def _card(context: Context, action: Action) -> Card:
    say, recommendation = context.say, action.recommendation
    return Card(
        id=f"r-{recommendation.id}",
        number=context.numbers.count(numbering(context)[recommendation.id]),
        title=recommendation.do,
        badges=tuple(_badges(context, action)),
        trigger=_trigger(context, action),
        why=recommendation.why,
        next_steps=tuple(_next_anchors(context, recommendation)),
        steps_heading=say("First steps"),
        steps=recommendation.steps,
        facts=tuple(fact for fact in _facts(context, action) if fact.text or fact.links),
        explanation=explain_action(context, recommendation.id, say("How this priority came about")),
    )


def _badges(context: Context, action: Action) -> Iterator[str]:
    if action.lifts_level:
        yield context.say("lifts the overall level")
    if action.quick_win:
        yield context.say("quick win")


def _trigger(context: Context, action: Action) -> Fact:
    """What called for it; of many causes the first few."""
    say, because = context.say, triggers(context.questionnaire, context.scorecard, action.recommendation)
    links = tuple(_cause(context, id) for id in because[:CAUSES])
    more = len(because) - CAUSES
    return Fact(say("Because of"), say("and {n} more", n=context.numbers.count(more)) if more > 0 else "", links)


def _cause(context: Context, id: str) -> Link:
    """What called for it, with its score."""
    say, numbers = context.say, context.numbers
    score = _score_of(context, id)
    text = context.name(id)
    if score is not None:
        text = say("{name} at {score}", name=text, score=numbers.score(score))
    return Link(place(id, context), text)


def _score_of(context: Context, id: str) -> float | None:
    if id in context.scorecard.questions:
        return context.scorecard.questions[id].score
    if id in context.scorecard.outcomes:
        return None
    return context.result(id).score


def _next_anchors(context: Context, recommendation: Recommendation) -> Iterator[Fact]:
    """What the next level looks like in the weakest question that it lifts."""
    results = context.scorecard.questions
    known = [id for id in lifted(context.questionnaire, recommendation) if results[id].score is not None]
    weakest = sorted(known, key=lambda id: results[id].score or 0.0)
    anchors = ((id, next_anchor(context.questionnaire.by_id[id], results[id])) for id in weakest)
    told = [(id, anchor) for id, anchor in anchors if anchor]
    for id, anchor in told[:1]:
        yield Fact(context.say("Next level of {question}", question=id), anchor)


def _facts(context: Context, action: Action) -> Iterator[Fact]:
    say, numbers, recommendation = context.say, context.numbers, action.recommendation
    uplift = told_uplift(context, action)
    yield Fact(say("Adds"), say("unknown") if uplift is None else say("{points} points", points=numbers.points(uplift)))
    yield Fact(say("Owner"), recommendation.owner)
    yield Fact(
        say("Effort"), say("{effort} of {most}", effort=numbers.plain(recommendation.effort), most=numbers.count(5))
    )
    yield Fact(say("First effect"), say("after {months}", months=months_words(context, recommendation.months)))
    yield Fact(say("Measure"), recommendation.measure)
    planned = {each.recommendation.id: each.recommendation for each in context.advice.actions}
    yield Fact(
        say("After"),
        links=tuple(Link(place(id, context), planned[id].do) for id in recommendation.after if id in planned),
    )


def _find_out(context: Context) -> Passage | None:
    """Dimensions of which too little is known: the advice is to find out."""
    say, numbers, unknown = context.say, context.numbers, context.advice.findings.unknown
    if not unknown:
        return None
    limit = context.questionnaire.settings.dimension_coverage
    items = tuple(
        say(
            "{name}: {percent} answered, {limit} needed",
            name=context.name(id),
            percent=numbers.percent(context.result(id).coverage, limit),
            limit=numbers.percent(limit),
        )
        for id in unknown
    )
    sentence = say("Too little was answered here to recommend anything with a good conscience.")
    return Passage(heading=say("Find out first"), paragraphs=(sentence,), items=items)


def _left_out(context: Context) -> Passage | None:
    facts = tuple(Fact(each.recommendation.do, each.reason) for each in context.advice.left_out)
    return Passage(heading=context.say("Deliberately left out"), facts=facts) if facts else None
