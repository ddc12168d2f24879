"""Microsoft Forms: the workbook that opens in Excel."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.reading.surveys.customers import SAMPLES, imported, left_out, sample, unknown
from tests.reading.workbook import write_xlsx

ANSWERS = [
    {"needs": "4", "quick": "4", "listen": "shop;phone"},
    {"needs": "5", "quick": "5", "listen": "phone"},
]


def test_who_and_when_and_points_are_left_out() -> None:
    run, answers = sample("microsoft-forms.csv")
    assert answers == ANSWERS
    assert left_out(run) == {
        "about the form, not an answer": [
            *("ID", "Start time", "Completion time"),
            *("Points - We know what customers need.", "Feedback - We know what customers need."),
        ],
        "personal data": ["Email", "Name"],
    }


def test_the_workbook_itself(tmp_path: Path) -> None:
    with (SAMPLES / "microsoft-forms.csv").open(encoding="utf-8", newline="") as file:
        rows: list[list[str | float]] = [[*row] for row in csv.reader(file)]
    for row in rows[1:]:
        row[0], row[5] = float(row[0]), float(row[5])
    path = write_xlsx(tmp_path / "a.xlsx", rows)
    run, records = imported(path)
    assert run.export.tool == "microsoft-forms"
    assert [record.answers for record in records] == ANSWERS


def test_two_forms_both_count_from_one() -> None:
    # ID is a number of the response in its form, so it is nobody's id
    run, records = imported(SAMPLES / "microsoft-forms.csv")
    assert not run.says_who
    assert {record.respondent for record in records} == {""}


def test_a_number_behind_a_repeated_question(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("ID,Start time,Completion time,Answers come quickly2\n1,x,y,Agree\n", encoding="utf-8")
    assert imported(file)[1][0].answers == {"quick": "4"}


@pytest.mark.parametrize(
    "names",
    [
        ("ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"),
        ("ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam"),
        ("ID", "وقت البدء", "وقت الإكمال", "البريد الإلكتروني", "الاسم"),
        ("ID", "開始時刻", "完了時刻", "メール", "名前"),
    ],
)
def test_the_names_of_its_columns_in_other_languages(tmp_path: Path, names: tuple[str, ...]) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"{','.join(names)},needs\n1,x,y,a@example.org,Ann,4\n", encoding="utf-8")
    run, records = imported(file)
    assert (run.export.tool, records[0].answers) == ("microsoft-forms", {"needs": "4"})
    assert left_out(run) == {"about the form, not an answer": [*names[:3]], "personal data": [*names[3:]]}


def test_its_times_are_recognised_whatever_they_are_called(tmp_path: Path) -> None:
    start, end = "2026-10-09 08:00:00", "2026-10-09 08:05:00"
    path = write_xlsx(tmp_path / "a.xlsx", [["ID", "Ekki", "Meira", "needs"], [1.0, start, end, 4.0]])
    run, records = imported(path)
    assert (run.export.tool, records[0].answers) == ("microsoft-forms", {"needs": "4"})
    assert unknown(run) == []
