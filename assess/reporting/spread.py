"""How far answers to a question are apart, and how sure a score is, in words."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.questionnaire import Question
from assess.model.scorecard import Interval, QuestionResult, Result
from assess.reporting.context import Context
from assess.scoring.agreement import FEWEST, disagree
from assess.scoring.scales import mean_step, reversed_value

FEWEST_FOR_INTERVAL = 5


def adm_words(context: Context, question: Question, result: QuestionResult) -> str:
    """`ADM 0.91, limit 0.83`; empty where there is none."""
    if result.adm is None or question.scale.kind not in ("rubric", "rating"):
        return ""
    step = mean_step(question.scale)
    return context.say(
        "ADM {adm}, limit {limit}",
        adm=context.numbers.fixed(result.adm / step),
        limit=context.numbers.fixed(len(question.scale.points) / 6),
    )


def spread_steps(context: Context, question: Question, result: QuestionResult) -> Iterator[str]:
    """Median, standard deviation, ADM with its limit, rwg, and whether that is called disagreement."""
    say, numbers = context.say, context.numbers
    if result.median is not None:
        yield say(
            "The median of the answers is {median}.", median=numbers.plain(reversed_value(question, result.median))
        )
    if result.sd is not None:
        yield say("Their standard deviation is {sd}.", sd=numbers.fixed(result.sd))
    if not adm_words(context, question, result):
        return
    values = {
        "adm": numbers.fixed((result.adm or 0.0) / mean_step(question.scale)),
        "limit": numbers.fixed(len(question.scale.points) / 6),
        "points": numbers.count(len(question.scale.points)),
    }
    if (result.n or 0) < FEWEST:
        yield say("They are {adm} steps from their mean on average; so few answers are not judged by that.", **values)
    elif disagree(question.scale, result.n, result.adm):
        yield say(
            "They are {adm} steps from their mean on average (ADM). The limit is {limit}, a sixth of {points} points:"
            " people disagree.",
            **values,
        )
    else:
        yield say(
            "They are {adm} steps from their mean on average (ADM). The limit is {limit}, a sixth of {points} points:"
            " people agree.",
            **values,
        )
    if result.rwg is not None:
        yield say("Within-group agreement, rwg, is {rwg} of 1.", rwg=numbers.fixed(result.rwg))


def interval_steps(context: Context, result: Result) -> Iterator[str]:
    """The interval of a score, and what it is made of; or that there is none where respondents were asked."""
    say = context.say
    if result.interval:
        yield say(
            "95 % interval: {interval}. Student’s t, from how the respondents’ answers to its questions vary together;"
            " agreed answers add nothing to it.",
            interval=context.numbers.interval(result.interval),
        )
    elif result.score is not None and 0 < context.scorecard.counted < FEWEST_FOR_INTERVAL:
        yield say("Fewer than {n} people answered: no interval.", n=context.numbers.count(FEWEST_FOR_INTERVAL))


def probably(context: Context, interval: Interval | None) -> str:
    """`Probably between 58 and 70`; empty without an interval."""
    if interval is None:
        return ""
    low, high = (context.numbers.plain(end, 0) for end in interval)
    return context.say("Probably between {low} and {high}", low=low, high=high)
