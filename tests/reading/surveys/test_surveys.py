"""What every survey tool that is recognised must have: a section in the docs, a sample, a test; and that tools are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.problems import Place
from assess.reading.export import PLAIN, How, read_export, tool_named, tools
from assess.reading.headers import Head
from tests.reading.surveys.customers import SAMPLES, imported, sample

CHECKOUT = Path(__file__).parents[3]
TOOLS = tuple(tool for tool in tools() if tool != PLAIN)
FILES = tuple(sorted(path.name for path in SAMPLES.iterdir() if path.suffix != ".lss"))


def tool_of(name: str) -> str:
    """The tool that a sample's name begins with."""
    return next(tool for tool in tools() if name.startswith(tool))


@pytest.mark.parametrize("tool", TOOLS)
def test_a_tool_has_a_section_a_sample_and_a_test(tool: str) -> None:
    page = (CHECKOUT / "docs" / "imports.md").read_text(encoding="utf-8")
    section = page.partition(f"\n## {tool_named(tool).NAME}\n")[2].partition("\n## ")[0]
    assert f"`--from {tool}`" in section
    assert any(tool_of(name) == tool for name in FILES)
    assert (Path(__file__).parent / f"test_{tool.replace('-', '_')}.py").is_file()


@pytest.mark.parametrize("name", FILES)
def test_only_its_own_tool_recognises_a_sample(name: str) -> None:
    export = read_export(SAMPLES / name, Place(name), How(tool=PLAIN))
    assert export.problems == ()
    own = tool_of(name)
    head = head_of(name)
    assert [tool for tool in TOOLS if tool_named(tool).recognises(head)] == ([] if own == PLAIN else [own])
    assert read_export(SAMPLES / name, Place(name)).tool == own


@pytest.mark.parametrize("name", [name for name in FILES if name not in ("limesurvey-codes.csv", "surveymonkey.csv")])
def test_every_sample_says_the_same_of_the_first_two_questions(name: str) -> None:
    _, answers = sample(name)
    assert [answer.get("needs", "") for answer in answers][:2] == ["4", "5"]
    assert answers[0]["quick"] == "4"


def test_what_is_said_to_be_of_another_tool() -> None:
    run, records = imported(SAMPLES / "qualtrics.csv", How(tool="google-forms"))
    assert records == []
    assert [(problem.code, problem.place.line) for problem in run.problems] == [("wrong-tool", 1)]
    assert "Qualtrics" in run.problems[0].message


def test_a_tool_that_is_said_where_none_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "one-row.csv"
    file.write_text("Who,We know what customers need.\n1,4\n", encoding="utf-8")
    run, records = imported(file, How(tool="surveymonkey"))
    assert (run.export.tool, records[0].answers) == ("surveymonkey", {"needs": "4"})


@pytest.mark.parametrize("tool", ["qualtrics", "google-forms", "microsoft-forms", "surveyjs"])
def test_what_a_tool_adds_is_not_looked_for_in_a_plain_table(tmp_path: Path, tool: str) -> None:
    file = tmp_path / "plain.csv"
    file.write_text("needs,quick\n4,Agree\n5,Disagree\n", encoding="utf-8")
    run, records = imported(file, How(tool=tool))
    assert records == []
    assert [(problem.code, problem.place.line) for problem in run.problems] == [("wrong-tool", 1)]


@pytest.mark.parametrize("tool", ["kobo", "limesurvey", "surveymonkey"])
@pytest.mark.parametrize("first", ["4", ""])
def test_a_tool_that_adds_no_rows_leaves_all_rows_of_a_plain_table(tmp_path: Path, tool: str, first: str) -> None:
    file = tmp_path / "plain.csv"
    file.write_text(f"needs,quick\n{first},Agree\n5,Disagree\n", encoding="utf-8")
    _, records = imported(file, How(tool=tool))
    assert [record.answers.get("quick") for record in records] == ["4", "2"]


def test_a_tool_is_believed_where_what_it_adds_is_there(tmp_path: Path) -> None:
    times = tmp_path / "times.csv"
    times.write_text("Zeit,needs\n12/13/2024 14:10:02,4\n", encoding="utf-8")
    rows = tmp_path / "rows.csv"
    rows.write_text("StartDate,Q1\nStart Date,We know what customers need.\n2026-10-09,4\n", encoding="utf-8")
    for file, tool in ((times, "google-forms"), (rows, "qualtrics")):
        assert [record.answers for record in imported(file, How(tool=tool))[1]] == [{"needs": "4"}]


@pytest.mark.parametrize(
    "text",
    [
        "needs,COUNTA of Timestamp\nAgree,12\n",
        "needs,Count - quick\nAgree,12\nTotal Result,12\n",
        "needs,quick\nAgree,12\nGrand Total,12\n",
        "Row Labels,Count of needs\nAgree,12\nGrand Total,12\n",
        "Survey results,,\nAnswer Choices,Responses,\nAgree,40%,12\n",
        "Count of needs,,\nAgree,Disagree,\n3,4,\n",
    ],
)
def test_a_summary_is_no_table_of_respondents(tmp_path: Path, text: str) -> None:
    file = tmp_path / "summary.csv"
    file.write_text(text, encoding="utf-8")
    run, records = imported(file)
    assert records == []
    assert [problem.code for problem in run.problems] == ["no-respondents"]


def test_two_surveys_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "both.csv"
    file.write_text("needs,quick\n4,Agree\nColour,Size,Price\nRed,5,12\n", encoding="utf-8")
    run, _ = imported(file)
    found = {(problem.code, problem.place.line) for problem in run.problems}
    assert ("table-row-too-long", 3) in found


def test_a_file_of_two_thousand_columns_names_a_dozen(tmp_path: Path) -> None:
    file = tmp_path / "wide.csv"
    names = [f"Item {number}" for number in range(2000)]
    file.write_text(f"{','.join(names)},needs\n{','.join('1' * 2000)},4\n", encoding="utf-8")
    run, records = imported(file)
    assert records[0].answers == {"needs": "4"}
    assert [problem.code for problem in run.problems] == ["column-unknown"]
    assert "and 1988 more" in run.problems[0].message
    assert len(run.account.columns) == 2001


def head_of(name: str) -> Head:
    """What the tools look at: the first rows as they stand."""
    export = read_export(SAMPLES / name, Place(name), How(tool=PLAIN))
    header = [header.text for header in export.headers if not header.parts]
    rows = [row for row in export.rows if isinstance(row, tuple)]
    return Head("json" if name.endswith(".json") else "text", ((export.row, header), *rows))
