"""How to read the report: what the levels mean, what the score is, and what it is not."""

from __future__ import annotations

from collections.abc import Iterator

from assess.reporting.context import Context, shade
from assess.reporting.document import Cell, Column, Passage, Section, Table


def guide(context: Context) -> Section:
    """The levels and their meanings, and what the score is not."""
    say = context.say
    return Section(
        id="how-to-read",
        heading=say("How to read this report"),
        passages=(
            Passage(paragraphs=tuple(_score(context)), table=_levels(context)),
            Passage(heading=say("What the score is not"), items=tuple(_not(context))),
        ),
    )


def _score(context: Context) -> Iterator[str]:
    say, settings = context.say, context.questionnaire.settings
    yield say(
        "Every answer stands between 0, the worst, and 100, the best that the questionnaire can say."
        " Answers make the score of a question, questions that of a dimension, dimensions the overall score."
    )
    if settings.gate == "weakest-plus-one":
        yield say(
            "A whole is only as strong as what it stands on: the overall level is at most one above the lowest dimension."
        )
    elif settings.gate == "weakest":
        yield say(
            "A whole is only as strong as what it stands on: the overall level is at most that of the lowest dimension."
        )
    if settings.core_gate:
        yield say(
            "In each dimension one or more questions are the core: its level is at most one above the lowest of them."
        )


def _levels(context: Context) -> Table:
    say, numbers, of = context.say, context.numbers, len(context.levels)
    with_means = any(level.means for level in context.levels)
    rows = tuple(
        (
            Cell(say("{number} {name}", number=numbers.count(k), name=level.name), shade=shade(k, of)),
            *((Cell(level.means),) if with_means else ()),
            Cell(numbers.score(level.lower)),
        )
        for k, level in enumerate(context.levels, start=1)
    )
    means = (Column(say("What it means")),) if with_means else ()
    heads = (Column(say("Level")), *means, Column(say("Begins at"), number=True))
    return Table(say("The levels, lowest first"), heads, rows)


def _not(context: Context) -> Iterator[str]:
    say = context.say
    yield say(
        "It is no comparison with others: it says where the organisation stands on these questions, not on a market."
    )
    yield say("It is no certificate, and no judgement of persons or teams.")
    yield say("It is no more exact than the answers: small differences between dimensions mean little.")
    yield say("It is not an aim in itself: what counts is what customers and staff notice of the changes.")
