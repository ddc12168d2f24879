"""A real survey, its export untouched: what the engine counts is what the csv module counts."""

from __future__ import annotations

import csv
import json
import re
import shutil
from collections import Counter
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from assess import build, read_assessment, score
from assess.model.assessment import Assessment
from assess.model.response import Missing, Response
from assess.problems import AssessError
from tests.reading.people_in import people_in, problems_in

FILES = Path(__file__).parent / "data" / "otel-docs"
GRID = (
    *("dotnet", "cpp", "erlang", "go", "java", "javascript", "php", "python", "ruby", "rust", "swift", "collector"),
    *("kubernetes", "functions"),
)
# The position of each column, counted from 1, and what its cells are worth. Counted by hand in the file's header.
FIVE = {"1": 1.0, "2": 2.0, "3": 3.0, "4": 4.0, "5": 5.0}
THREE = {"Poor": 1.0, "Okay": 2.0, "Great": 3.0}
COLUMNS = {
    **dict(zip(("components", "installing", "troubleshooting"), ((12, FIVE), (13, FIVE), (14, FIVE)), strict=True)),
    **{id: (15 + number, THREE) for number, id in enumerate(GRID)},
    "mending": (32, FIVE),
}


@pytest.fixture
def survey(samples: Path) -> Path:
    return samples / "google-forms" / "otel-docs-usability-survey.csv"


@pytest.fixture
def rows(survey: Path) -> list[list[str]]:
    with survey.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


@pytest.fixture
def write(tmp_path: Path, survey: Path, rows: list[list[str]]) -> Callable[..., Path]:
    """Writes the assessment, with the survey's path and headers filled in, and leaves out what is said."""

    def write(without: str = "") -> Path:
        text = (FILES / "assessment.yaml").read_text(encoding="utf-8").replace("SURVEY", json.dumps(str(survey)))
        text = re.sub(r'"\{(\d+)\}"', lambda found: json.dumps(rows[0][int(found[1]) - 1]), text)
        assert without in text
        shutil.copy(FILES / "questionnaire.yaml", tmp_path)
        (tmp_path / "assessment.yaml").write_text(text.replace(without, ""), encoding="utf-8")
        return tmp_path / "assessment.yaml"

    return write


@pytest.fixture
def assessment(write: Callable[..., Path]) -> Assessment:
    return read_assessment(write())


def test_every_row_is_a_respondent_and_nothing_is_wrong(assessment: Assessment, rows: list[list[str]]) -> None:
    found = list(assessment.responses)
    assert problems_in(found) == []
    assert len(people_in(found)) == len(rows) - 1 == 48


def test_not_applicable_cells_of_the_grid(assessment: Assessment) -> None:
    answers = [answer for response in responses(assessment) for id, answer in response.answers.items() if id in GRID]
    # counted with grep beforehand: 424 cells of the grid say N/A alone, six hold several answers
    assert sum(answer is Missing.NA for answer in answers) == 424
    assert 48 * len(GRID) - len(answers) == 6


@pytest.mark.parametrize("id", COLUMNS)
def test_the_answers_of_each_column(id: str, assessment: Assessment, rows: list[list[str]]) -> None:
    position, worth = COLUMNS[id]
    cells = Counter(row[position - 1] for row in rows[1:])
    found = Counter(response.answers.get(id, Missing.BLANK) for response in responses(assessment))
    assert {answer: n for answer, n in found.items() if isinstance(answer, float)} == {
        worth[cell]: n for cell, n in cells.items() if cell in worth
    }
    assert found[Missing.NA] == cells["N/A"]
    assert found[Missing.BLANK] == sum(n for cell, n in cells.items() if cell not in worth and cell != "N/A")


def test_options_and_texts(assessment: Assessment, rows: list[list[str]]) -> None:
    found = responses(assessment)
    answers = Counter(response.answers["production"] for response in found)
    assert answers == {"already": 38, "not-yet": 10}  # the file has 38 times Yes and 10 times No
    texts = [response.answers["wishes"] for response in found if "wishes" in response.answers]
    assert len(texts) == sum(1 for row in rows[1:] if row[9].strip())


@pytest.mark.parametrize("id", COLUMNS)
def test_counts_and_means_of_the_scorecard(id: str, assessment: Assessment, rows: list[list[str]]) -> None:
    position, worth = COLUMNS[id]
    cells = [row[position - 1] for row in rows[1:]]
    values = [Fraction(worth[cell]) for cell in cells if cell in worth]
    result = score(assessment).questions[id]
    assert (result.n, result.na) == (len(values), cells.count("N/A"))
    assert result.blank == 48 - len(values) - cells.count("N/A")
    assert result.mean == pytest.approx(float(sum(values) / len(values)), abs=1e-12)
    best = 5 if worth is FIVE else 3
    mean_score = sum((value - 1) / (best - 1) for value in values) / len(values) * 100
    assert result.score == pytest.approx(float(mean_score), abs=1e-9)


def test_a_report_is_built_from_it(write: Callable[..., Path], tmp_path: Path) -> None:
    page = build(write(), tmp_path / "report")
    assert "How our documentation is used" in page.read_text(encoding="utf-8")


def test_without_labels_the_six_cells_are_named_and_nothing_is_guessed(write: Callable[..., Path]) -> None:
    text = "        - Poor, Okay, N/A\n"
    with pytest.raises(AssessError) as trouble:
        score(read_assessment(write(text)))
    # the two cells that hold these three answers stand in two columns
    problems = [problem for problem in trouble.value.problems if problem.severity == "error"]
    assert [(problem.code, problem.place.column) for problem in problems] == [
        ("answer-unknown", 18),
        ("answer-unknown", 22),
    ]
    assert all('"Poor, Okay, N/A"' in problem.message for problem in problems)


def responses(assessment: Assessment) -> list[Response]:
    return people_in(assessment.responses)
