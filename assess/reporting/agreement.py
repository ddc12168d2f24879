"""How far people agree, how dimensions hang together, and which answers look careless: with the cautions that belong to it."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.scorecard import Reliability
from assess.reporting.context import Context
from assess.reporting.document import Cell, Passage, Table, columns

OFTEN = 0.2
"""The share of don't know from which on a question is named."""


def agreement(context: Context) -> Iterator[Passage]:
    """ADM, rwg and rwg(j), alpha; nothing where nobody answered."""
    say, found = context.say, context.advice.findings.disagreements
    if not any((result.n or 0) > 1 for result in context.scorecard.questions.values()):
        return
    told = (
        say("Disagreement: {questions}.", questions=say.listed(found))
        if found
        else say("No question shows disagreement.")
    )
    yield Passage(say("How far people agree"), (told, *_careless(context)))
    yield from _reliability(context)


def _careless(context: Context) -> Iterator[str]:
    n = context.scorecard.careless
    if n:
        yield context.say.plural(
            "{n} person gave one and the same answer to many questions in a row. That may be careless or meant; it counts.",
            "{n} people gave one and the same answer to many questions in a row. That may be careless or meant; it counts.",
            n,
            n=context.numbers.count(n),
        )


def _reliability(context: Context) -> Iterator[Passage]:
    say, found = context.say, context.scorecard.reliability
    rows = tuple(
        _row(context, id, found[id])
        for id in context.questionnaire.dimension_by_id
        if id in found and (found[id].alpha is not None or found[id].rwg_j is not None)
    )
    if not rows:
        return
    paragraphs = (
        say(
            "Alpha: how far the questions of a dimension rise and fall together, from ten complete answers on. From .7 on it"
            " is usually called enough; it is no proof that they measure one thing."
        ),
        say(
            "rwg(j): agreement over all questions of a dimension, 0 to 1. Values over .7 can come about by answers at random."
        ),
    )
    heads = columns(
        say("Dimension"), say("Cronbach’s alpha"), say("95 % interval"), say("Complete answers"), say("rwg(j)")
    )
    yield Passage(
        say("How dimensions hang together"),
        paragraphs,
        table=Table(say("Reliability and agreement by dimension"), heads, rows),
    )


def _row(context: Context, id: str, found: Reliability) -> tuple[Cell, ...]:
    numbers = context.numbers
    return (
        Cell(context.name(id)),
        Cell(numbers.fixed(found.alpha)),
        Cell(numbers.interval(found.interval, 2)),
        Cell(numbers.count(found.n)),
        Cell(numbers.fixed(found.rwg_j)),
    )


def often_unknown(context: Context) -> Iterator[str]:
    """The questions to which more than a fifth of those asked said don't know."""
    say, numbers = context.say, context.numbers
    found = [
        say("{code} ({percent})", code=id, percent=numbers.percent(result.dk / asked, OFTEN))
        for id, result in context.scorecard.questions.items()
        if result.dk and (asked := (result.n or 0) + result.dk + (result.blank or 0)) and result.dk / asked > OFTEN
    ]
    if found:
        yield say(
            "More than {limit} said don’t know to {questions}: find out why.",
            limit=numbers.percent(OFTEN),
            questions=say.listed(found),
        )
