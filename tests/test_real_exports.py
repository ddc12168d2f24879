"""Real surveys, their exports untouched: what the engine counts is what the csv module counts."""

from __future__ import annotations

import csv
import json
import re
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import pytest

from assess import build, read_assessment, score
from assess.problems import Place
from assess.reading.export import read_export

FILES = Path(__file__).parent / "data" / "real"
AGREE = {"Strongly disagree": "1", "Disagree": "2", "Neutral": "3", "Agree": "4", "Strongly agree": "5"}
STEPS = {str(number): str(number) for number in range(11)}
YES = {"No": "no", "Yes": "yes"}
OFTEN = {"Never": "1", "Never ": "1", "Sometimes": "2", "Often": "3", "Very Often": "4", "Always": "5"}
LIKERT = {
    "Strongly disagree": "1",
    "Disagree": "2",
    "Neither agree or disagree": "3",
    "Agree": "4",
    "Strongly Agree": "5",
}
TENTHS = {**STEPS, "1 (None at all)": "1", "10 (All my time)": "10"}
SIXTHS = {**STEPS, "0 - Mostly me": "0", "5 - Mostly other people": "5"}


@dataclass(frozen=True)
class Case:
    """An export, how the csv module reads it, and for each question its column, counted by hand, and what cells mean."""

    workspace: str
    file: str
    questions: Mapping[str, tuple[int, Mapping[str, str]]]
    tool: str = "plain"
    encoding: str = "utf-8-sig"
    delimiter: str = ","
    above: int = 1
    header: int = 0


CONTRIBUTORS = {
    "start": (1, AGREE),
    "open-decisions": (2, AGREE),
    "support": (3, AGREE),
    "priorities": (4, AGREE),
    "own-part": (7, AGREE),
    "feedback": (9, AGREE),
    "solving": (10, AGREE),
    "meeting": (24, STEPS),
}
HABITS = {"smoking": (3, YES), "drinking": (4, YES), "playing": (5, YES), "speeding": (7, YES), "eating": (9, YES)}
LEANING = {
    "Never": "never",
    "Once in a while": "now-and-then",
    "About half the time": "half",
    "Usually": "usually",
    "Always": "always",
}
FLIGHTS = {"leaning": (3, LEANING), "no-leaning": (14, YES), "gadgets": (21, YES), "smoke": (22, YES)}
UK = {
    "results": (28, OFTEN),
    "chances": (29, OFTEN),
    "purpose": (30, OFTEN),
    "boss": (32, OFTEN),
    "joy": (48, LIKERT),
    "leave": (39, LIKERT),
    "paths": (54, LIKERT),
    "plan": (27, YES),
}
NL = {
    "users": (6, SIXTHS),
    "coding": (9, TENTHS),
    "research": (10, TENTHS),
    "purpose": (103, OFTEN),
    "data": (105, OFTEN),
    "joyful": (110, LIKERT),
}
ONE = {"choice": (18, STEPS)}
CASES = (
    Case("contributors", "google-forms/otel-contributor-experience-survey-substantial-questions.csv", CONTRIBUTORS),
    Case("contributors", "derived/otel_utf16le_bom.tsv", CONTRIBUTORS, encoding="utf-16", delimiter="\t"),
    Case("contributors", "derived/otel_cr_only.csv", CONTRIBUTORS),
    Case("contributors", "derived/otel_bom_semicolon_crlf_trailing_blank.csv", CONTRIBUTORS, delimiter=";"),
    Case("habits", "surveymonkey/steak-risk-survey.csv", HABITS, "surveymonkey", above=2),
    Case("flights", "surveymonkey/flying-etiquette.csv", FLIGHTS, "surveymonkey"),
    Case("research-uk", "limesurvey/ssi_2016_uk_public_data.csv", UK, "limesurvey"),
    Case("research-nl", "limesurvey/ssi_2017_nl_public_data.csv", NL, "limesurvey"),
    Case("one-answer", "qualtrics/sample.csv", ONE, "qualtrics", above=3, header=1),
    Case("one-answer", "qualtrics/sample_legacy.csv", {"choice": (11, STEPS)}, "qualtrics", above=2, header=1),
    Case("form-fields", "xlsform/duplicate_columns.xlsx", {"required": (9, {"yes": "yes", "no": "no", "1": "yes"})}),
)
each_case = pytest.mark.parametrize("case", CASES, ids=lambda case: Path(case.file).name)


@pytest.fixture
def rows(case: Case, samples: Path) -> list[list[str]]:
    """All rows of the export, as the csv module, or a bare look into the sheet, gives them."""
    path = samples / case.file
    if path.suffix == ".xlsx":
        return cells_of_the_first_sheet(path)
    with path.open(encoding=case.encoding, newline="") as file:
        return [row for row in csv.reader(file, delimiter=case.delimiter) if any(row)]


@pytest.fixture
def assessment(case: Case, rows: list[list[str]], samples: Path, tmp_path: Path) -> Path:
    """The case's workspace, with the export's path, headers and words in brackets filled in."""
    header = rows[case.header]
    for source in (FILES / case.workspace).iterdir():
        text = source.read_text(encoding="utf-8").replace("EXPORT", json.dumps(str(samples / case.file)))
        text = re.sub(r'"\{(\d+)\}"', lambda found: json.dumps(header[int(found[1]) - 1]), text)
        text = re.sub(r'"\{\[(\d+)\]\}"', lambda found: json.dumps(in_brackets(header[int(found[1]) - 1])), text)
        (tmp_path / source.name).write_text(text, encoding="utf-8")
    return tmp_path / "assessment.yaml"


@each_case
def test_the_tool_is_seen(case: Case, samples: Path) -> None:
    assert read_export(samples / case.file, Place("export")).tool == case.tool


@each_case
def test_counts_are_those_of_the_csv_module(case: Case, assessment: Path, rows: list[list[str]]) -> None:
    scorecard = score(read_assessment(assessment))
    answers = rows[case.above :]
    assert scorecard.counted == len(answers)
    for id, (column, meanings) in case.questions.items():
        cells = Counter(row[column - 1] for row in answers)
        expected: Counter[str] = Counter()
        for cell, n in cells.items():
            if cell in meanings:
                expected[meanings[cell]] += n
        found = scorecard.questions[id]
        assert {answer: n for answer, n in (found.counts or {}).items() if n} == expected, id
        assert found.n == sum(expected.values())
        assert found.na == sum(n for cell, n in cells.items() if cell.strip().lower() == "n/a")
        assert found.n + (found.na or 0) + (found.blank or 0) == len(answers)


@each_case
def test_a_report_is_built(case: Case, assessment: Path, tmp_path: Path) -> None:
    page = build(assessment, tmp_path / "report")
    assert "<html" in page.read_text(encoding="utf-8"), case.file


@pytest.mark.parametrize("case", [case for case in CASES if case.workspace == "research-nl"], ids=["research-nl"])
def test_several_choices_out_of_columns_of_yes_and_no(assessment: Path, rows: list[list[str]]) -> None:
    found = score(read_assessment(assessment)).questions["tests"]
    counts = {
        id: sum(row[column] == "Yes" for row in rows[1:])
        for column, id in enumerate(("none", "own", "engineers", "users"), 91)
    }
    assert found.counts == counts
    assert found.n == sum(any(row[column] == "Yes" for column in range(91, 95)) for row in rows[1:])


def in_brackets(header: str) -> str:
    return header.rpartition("[")[2].rstrip("] ")


def cells_of_the_first_sheet(path: Path) -> list[list[str]]:
    """The sheet's XML, its shared texts put in; numbers of truth values stay 0 and 1."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with zipfile.ZipFile(path) as archive:
        shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314 - a file of our own samples
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))  # noqa: S314
    texts = ["".join(part.text or "" for part in entry.iter(f"{space}t")) for entry in shared]
    rows = []
    for row in sheet.iter(f"{space}row"):
        cells = [""] * 30
        for cell in row:
            value = cell.findtext(f"{space}v") or ""
            column = ord(re.sub(r"\d", "", cell.get("r", "A"))) - 65
            cells[column] = texts[int(value)] if cell.get("t") == "s" else value
        rows.append(cells)
    return rows
