"""Outcomes: what customers and others say of the result, apart from the maturity."""

from __future__ import annotations

from assess.model.questionnaire import Outcome
from assess.reporting.context import Context
from assess.reporting.document import Cell, Passage, Section, Table, columns
from assess.reporting.explain_actions import explain_outcome, outcome_value
from assess.reporting.numbers import NO_VALUE


def outcomes(context: Context) -> Section | None:
    """All outcomes that somebody answered; None without any."""
    say, results = context.say, context.scorecard.outcomes
    shown = [
        o for o in context.questionnaire.outcomes if o.id in results and (results[o.id].n or results[o.id].withheld)
    ]
    if not shown:
        return None
    paragraph = say("Results stand apart from the maturity: they are what it is for, and no part of its score.")
    table = Table(
        caption=say("Outcomes with their 95 % intervals"),
        columns=columns(say("Outcome"), say("Value"), say("95 % interval"), say("Answers"), say("Measure")),
        rows=tuple(_row(context, outcome) for outcome in shown),
    )
    told = [outcome.id for outcome in shown if results[outcome.id].value is not None]
    explanations = tuple(explain_outcome(context, id) for id in told)
    passage = Passage(paragraphs=(paragraph,), table=table, explanations=explanations)
    return Section("outcomes", say("Outcomes"), (passage,))


def measure_name(context: Context, outcome: Outcome) -> str:
    """The measure and its variant: figures of different variants must not be compared."""
    say = context.say
    name = {"nps": say("NPS"), "csat": say("CSAT"), "ces": say("CES"), "mean": say("mean")}[outcome.measure]
    variants = {
        "top-two": say("{measure}, two best points", measure=name),
        "top-three": say("{measure}, three best points", measure=name),
        "mean": say("{measure}, mean", measure=name),
    }
    return variants.get(outcome.variant or "", name)


def _row(context: Context, outcome: Outcome) -> tuple[Cell, ...]:
    say, numbers, result = context.say, context.numbers, context.scorecard.outcomes[outcome.id]
    if result.value is None:
        value = say("hidden for privacy") if result.withheld else NO_VALUE
        return Cell(outcome.ask), Cell(value), Cell(NO_VALUE), Cell(NO_VALUE), Cell(measure_name(context, outcome))
    return (
        Cell(outcome.ask),
        Cell(outcome_value(context, outcome, result.value)),
        Cell(numbers.interval(result.interval)),
        Cell(numbers.count(result.n)),
        Cell(measure_name(context, outcome)),
    )
