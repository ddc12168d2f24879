"""What to do first: impact over effort, the numbered list beside it, and what lifts the level."""

from __future__ import annotations

from collections.abc import Mapping

from assess.model.advice import Action
from assess.reporting import figures
from assess.reporting.context import Context, place
from assess.reporting.document import Cell, Passage, Priorities, Table, columns
from assess.reporting.gains import told_uplift
from assess.reporting.lifts import lift_sentences


def priorities(context: Context) -> Priorities | None:
    """The priorities; None where there is nothing to do and nothing to lift."""
    say, actions = context.say, context.advice.actions
    sentences = tuple(lift_sentences(context))
    if not actions and not sentences:
        return None
    lifts = Passage(heading=say("What lifts the overall level"), items=sentences) if sentences else None
    return Priorities(
        id="priorities",
        heading=say("Priorities"),
        paragraphs=(_intro(context),) if actions else (),
        matrix=figures.matrix(context, actions, numbering(context)),
        matrix_caption=say(
            "The numbers are those of the list. Filled marks are for now. The lines part little effort from much, and the"
            " lesser half of the gains from the greater."
        ),
        table=_table(context) if actions else None,
        lifts=lifts,
    )


def numbering(context: Context) -> Mapping[str, int]:
    """The number of every recommendation of the plan, in its order."""
    return {action.recommendation.id: number for number, action in enumerate(context.advice.actions, start=1)}


def horizon_name(context: Context, action: Action) -> str:
    """Now, next or later, in the reader's language."""
    say = context.say
    return {"now": say("Now"), "next": say("Next"), "later": say("Later")}[action.horizon]


def _intro(context: Context) -> str:
    return context.say(
        "Impact is what the overall score would gain if all that a recommendation lifts came up to its aim."
        " Priority is impact times confidence, divided by effort; what must wait for something else comes after it."
    )


def _table(context: Context) -> Table:
    say, numbers, order = context.say, context.numbers, numbering(context)
    rows = tuple(
        (
            Cell(
                say(
                    "{number}. {title}",
                    number=numbers.count(order[action.recommendation.id]),
                    title=action.recommendation.do,
                ),
                place(action.recommendation.id, context),
            ),
            Cell(horizon_name(context, action)),
            Cell(numbers.points(told_uplift(context, action))),
            Cell(numbers.plain(action.recommendation.effort)),
            Cell(numbers.plain(action.recommendation.months)),
            Cell(numbers.points(None if told_uplift(context, action) is None else action.priority, 2)),
        )
        for action in context.advice.actions
    )
    heads = columns(
        say("Recommendation"), say("When"), say("Points"), say("Effort"), say("Months to first effect"), say("Priority")
    )
    return Table(say("Recommendations in the order in which to take them"), heads, rows)
