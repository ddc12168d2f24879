"""In words: what a level rests on, what holds it down, and what stands in the way of a result."""

from __future__ import annotations

import math
from collections.abc import Iterator

from assess.model.scorecard import Result
from assess.reporting.context import Context
from assess.reporting.distance import SAME, is_held, points_missing
from assess.reporting.document import Notice
from assess.reporting.hidden import hidden_questions, minimums, why_hidden
from assess.scoring.levels import level_of
from assess.scoring.targets import met


def overall_verdict(context: Context) -> Iterator[str]:
    """What caps the overall level and why; else how far it is to the target."""
    overall = context.scorecard.overall
    if overall.level is None or overall.raw_level is None:
        return
    if overall.capped_by is not None:
        yield _capped(context, overall.raw_level, overall.capped_by)
    if overall.capped_by is None or is_held(overall):
        yield from distance(context, overall)


def _capped(context: Context, raw_level: int, capped_by: str) -> str:
    say = context.say
    values = {
        "raw": context.level(raw_level),
        "name": context.name(capped_by),
        "level": context.level(context.result(capped_by).level or 1),
    }
    if context.questionnaire.settings.gate == "weakest-plus-one":
        return say(
            "The score alone would make it {raw}, but {name} stands at {level},"
            " and the whole is at most one level above its weakest dimension.",
            **values,
        )
    return say(
        "The score alone would make it {raw}, but {name} stands at {level},"
        " and the whole is no better than its weakest dimension.",
        **values,
    )


def dimension_verdict(context: Context, id: str) -> Iterator[str]:
    """What caps a dimension, how far it is to its target, or why it has no score."""
    say, numbers, result = context.say, context.numbers, context.result(id)
    if result.score is None:
        yield _withheld(context, id)
    elif result.capped_by is not None and result.raw_level is not None:
        core = context.scorecard.questions[result.capped_by]
        yield say(
            "The score alone would make it {raw}, but its core question {question} stands at {level},"
            " and a dimension is at most one level above its lowest core question.",
            raw=context.level(result.raw_level),
            question=result.capped_by,
            level=context.level(level_of(context.levels, core.score or 0.0)),
        )
        if is_held(result) or (result.gap or 0.0) > SAME:
            yield from distance(context, result)
    else:
        yield from distance(context, result)
    if result.weight == 0 and result.score is not None:
        yield say("It is shown and not counted: its weight is {weight}.", weight=numbers.count(0))


def distance(context: Context, result: Result) -> Iterator[str]:
    """How far it is to the target."""
    say = context.say
    if result.target is None:
        return
    target = context.target(result.target)
    if met(result.target, result.score, result.level):
        yield say("It has reached its target, {target}.", target=target)
    elif result.gap is not None and result.gap > SAME:
        yield say.plural(
            "{gap} point is missing to its target, {target}.",
            "{gap} points are missing to its target, {target}.",
            result.gap,
            gap=points_missing(context.numbers, context.levels, result),
            target=target,
        )
    elif is_held(result):
        yield say("By its level it misses its target, {target}.", target=target)


def notices(context: Context) -> Iterator[Notice]:
    """What stands in the way of a result, and the ways out."""
    if context.scorecard.privacy_needed is not None:
        yield _too_few(context, context.scorecard.privacy_needed)
    elif not context.has_answers:
        yield _nothing_yet(context)
    elif context.scorecard.overall.score is None:
        yield _too_little(context)


def _too_few(context: Context, needed: int) -> Notice:
    say, numbers, answered = context.say, context.numbers, context.scorecard.counted
    missing = max(1, needed - answered)
    ask = say.plural(
        "Ask more people: {n} more answer is enough.",
        "Ask more people: {n} more answers are enough.",
        missing,
        n=numbers.count(missing),
    )
    lower = say(
        "If all who answered know and accept it, lower the minimum with “privacy: {{minimum: {n}}}”."
        " The report then says so.",
        n=str(max(1, answered)),
    )
    return Notice(
        heading=say("The answers of so few people are not shown"),
        paragraphs=(
            say.plural(
                "{n} person has answered; {needed} are needed before this report shows results,"
                " so that nobody’s answers can be worked out.",
                "{n} people have answered; {needed} are needed before this report shows results,"
                " so that nobody’s answers can be worked out.",
                answered,
                n=numbers.count(answered),
                needed=numbers.count(needed),
            ),
        ),
        items_heading=say("Ways out"),
        items=_ways_out(context, ask, lower),
    )


def _ways_out(context: Context, ask: str, lower: str) -> tuple[str, ...]:
    say, published = context.say, context.scorecard.previous
    agree = say(
        "Agree on the answers together and write them under “answers:” in the assessment."
        " They are then the organisation’s own, and no minimum applies to them."
    )
    wait = say(
        "Leave the previous report as it is until then: with both, the answers that came in since could be worked out."
    )
    is_late = published is not None and context.scorecard.counted >= published.counted
    return ask, agree, wait if is_late else lower


def _nothing_yet(context: Context) -> Notice:
    say = context.say
    write = say(
        "Write the answers behind the questions under “answers:”, or name a table of answers under “responses:”."
    )
    return Notice(say("Nothing has been answered yet"), (write,), "", ())


def _too_little(context: Context) -> Notice:
    say, numbers, settings = context.say, context.numbers, context.questionnaire.settings
    weighty = [(d, context.result(d.id)) for d in context.questionnaire.dimensions if d.weight > 0]
    whole = math.fsum(r.weight for _, r in weighty if r.coverage is not None)
    held = math.fsum(r.weight for _, r in weighty if r.score is not None) / whole if whole else 0.0
    shares = say(
        "Dimensions with a score hold {held} of the weight; {limit} are needed.",
        held=numbers.percent(held, settings.overall_coverage),
        limit=numbers.percent(settings.overall_coverage),
    )
    missing = tuple(
        say("{name}: {reason}", name=d.name, reason=_withheld(context, d.id)) for d, r in weighty if r.score is None
    )
    if context.scorecard.overall.withheld == "privacy":
        return _too_much_hidden(context, shares, missing if held else ())
    return Notice(
        heading=say("Too little is known for an overall score"),
        paragraphs=(shares,),
        items_heading=say("What is missing"),
        items=missing,
    )


def _too_much_hidden(context: Context, shares: str, missing: tuple[str, ...]) -> Notice:
    """Some are hidden, or all where groups have minimums of their own: what would help tells nothing of who answered."""
    say, privacy = context.say, context.assessment.privacy
    ask = (
        say("Ask more people, until each group has as many answers as it needs. {minimums}", minimums=minimums(context))
        if privacy.minimum
        else say(
            "Ask more people, until each group has at least {n} answers to each question.",
            n=context.numbers.count(privacy.default),
        )
    )
    lower = say("If all who answered know and accept it, lower the minimum under “privacy:”. The report then says so.")
    some = say("Too much is hidden for privacy to show an overall score")
    return Notice(
        heading=some if missing else say("The answers of so few people are not shown"),
        paragraphs=(shares, *missing) if missing else (why_hidden(context),),
        items_heading=say("Ways out"),
        items=_ways_out(context, ask, lower),
    )


def _withheld(context: Context, id: str) -> str:
    """Why a dimension has no score."""
    say, numbers, result = context.say, context.numbers, context.result(id)
    if result.withheld == "privacy" and result.told_coverage is None:
        return say("Hidden for privacy: too few people answered to show it without showing who said what.")
    if result.withheld == "privacy":
        questions = say.listed(hidden_questions(context, id))
        return say("Hidden for privacy: {questions}. What is left is too little for a score.", questions=questions)
    if result.coverage is None:
        return say("Nothing in it applies here.")
    limit = context.questionnaire.settings.dimension_coverage
    return say(
        "{percent} of it was answered, and a score needs {limit}. Find out first.",
        percent=numbers.percent(result.coverage, limit),
        limit=numbers.percent(limit),
    )
