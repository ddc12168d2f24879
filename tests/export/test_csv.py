"""The table of questions, for a spreadsheet that runs nothing."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from assess.export.csv import inert, questions_csv
from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard


def test_a_question_is_a_row_with_unknown_cells_empty(assessment: Assessment, scorecard: Scorecard) -> None:
    first, second = csv.DictReader(StringIO(questions_csv(assessment, scorecard)))
    assert first == {
        "id": "STA1",
        "dimension": "staff",
        "wording": "Staff understand the goals.",
        "weight": "0.5",
        "score": "55.0",
        "level": "2",
        "n": "5",
        "na": "0",
        "dk": "1",
        "blank": "0",
        "mean": "3.2",
        "median": "",
        "low": "",
        "high": "",
        "sd": "0.8366600265340756",  # the square root of 0.7
        "adm": "0.64",
        "rwg": "0.65",
    }
    assert (second["n"], second["mean"], second["score"]) == ("", "", "100.0")


def test_a_wording_that_is_a_formula_does_not_run(assessment: Assessment, scorecard: Scorecard) -> None:
    _, second = csv.DictReader(StringIO(questions_csv(assessment, scorecard)))
    assert second["wording"] == "'=1+1"


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", " =1"])
def test_texts_that_a_spreadsheet_runs_are_neutralised(text: str) -> None:
    assert inert(text) == f"'{text}"


@pytest.mark.parametrize("cell", [-1.5, 0, None, "plain", "a=b", ""])
def test_numbers_and_plain_texts_stay(cell: str | float | None) -> None:
    assert inert(cell) == cell


def test_there_is_no_mark_at_the_start(assessment: Assessment, scorecard: Scorecard) -> None:
    assert questions_csv(assessment, scorecard).startswith("id,dimension,")
