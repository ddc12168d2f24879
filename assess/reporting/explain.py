"""The arithmetic behind a number, step by step, from the safe scorecard alone: what that lacks cannot be told here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assess.model.advice import Advice
from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard
from assess.reporting.context import OVERALL, Context
from assess.reporting.document import Explanation, Table
from assess.reporting.explain_actions import explain_action, explain_outcome
from assess.reporting.explain_questions import explain_question
from assess.reporting.explain_scores import explain_dimension, explain_overall
from assess.reporting.numbers import Numbers
from assess.reporting.texts import Texts


def explain(
    assessment: Assessment, scorecard: Scorecard, advice: Advice, id: str = OVERALL, texts: Texts | None = None
) -> Explanation:
    """How the number of an id came about: "overall", a dimension, a question, an outcome or a recommendation of the plan.

    Raises KeyError for an id that is none of these.
    """
    say = texts or Texts(assessment.languages[0])
    numbers = Numbers(say.language, tuple(level.lower for level in assessment.questionnaire.levels))
    return explanation(Context(assessment, scorecard, advice, say, numbers), id)


def explanation(context: Context, id: str) -> Explanation:
    """The same within a report in the making."""
    return _explainer(context, id)(context, id)


def explainable(context: Context) -> Iterator[str]:
    """Every id that can be explained, in the order of the report."""
    yield OVERALL
    yield from context.questionnaire.dimension_by_id
    yield from (id for id, question in context.questionnaire.by_id.items() if question.scored)
    yield from (action.recommendation.id for action in context.advice.actions)
    yield from context.questionnaire.outcome_by_id


def as_text(explanation: Explanation) -> str:
    """The explanation for a terminal: plain lines, the table in columns."""
    table = list(_aligned(explanation.table)) if explanation.table else []
    parts = (explanation.title, "", *explanation.steps, *table, *explanation.conclusions, "", explanation.result)
    return "\n".join(parts) + "\n"


def _explainer(context: Context, id: str) -> Callable[[Context, str], Explanation]:
    if id == OVERALL:
        return explain_overall
    if id in context.questionnaire.dimension_by_id:
        return explain_dimension
    if id in context.questionnaire.by_id:
        return explain_question
    if id in context.questionnaire.outcome_by_id:
        return explain_outcome
    if any(action.recommendation.id == id for action in context.advice.actions):
        return explain_action
    raise KeyError(id)


def _aligned(table: Table) -> Iterator[str]:
    rows = [[cell.text for cell in row] for row in (*table.rows, *((table.total,) if table.total else ()))]
    heads = [column.heading for column in table.columns]
    widths = [max(len(row[i]) for row in (heads, *rows)) for i in range(len(heads))]
    for row in (heads, ["-" * width for width in widths], *rows):
        cells = zip(row, widths, table.columns, strict=True)
        yield "  ".join(
            text.rjust(width) if column.number else text.ljust(width) for text, width, column in cells
        ).rstrip()
