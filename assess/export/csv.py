"""The questions as a table for a spreadsheet, which must not run what people wrote."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from assess.model.assessment import Assessment
from assess.model.questionnaire import Question
from assess.model.scorecard import QuestionResult, Scorecard

COLUMNS = (
    *("id", "dimension", "wording", "weight", "score", "level"),
    *("n", "na", "dk", "blank", "mean", "median", "low", "high", "sd", "adm", "rwg"),
)
RUNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that starts with one of these is a formula to a spreadsheet (OWASP, CSV injection)."""

Cell = str | float | None


def questions_csv(assessment: Assessment, scorecard: Scorecard) -> str:
    """One row per question: numbers unrounded, unknown ones empty. To be written as UTF-8 without a mark at its start."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for question in assessment.questionnaire.by_id.values():
        if result := scorecard.questions.get(question.id):
            writer.writerow([inert(cell) for cell in _cells(question, result)])
    return out.getvalue()


def inert(cell: Cell) -> Cell:
    """A text that a spreadsheet would run gets an apostrophe before it; numbers stay numbers."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(RUNS) else cell


def _cells(question: Question, result: QuestionResult) -> Iterator[Cell]:
    yield from (
        question.id,
        question.dimension,
        " ".join(question.text.split()),
        result.weight,
        result.score,
        result.level,
    )
    yield from (result.n, result.na, result.dk, result.blank, result.mean, result.median)
    yield from (*(result.interval or (None, None)), result.sd, result.adm, result.rwg)
