"""Qualtrics: three rows of headers, and the two of the legacy format."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.reading.surveys.customers import NUMBERED, imported, left_out, sample


def test_the_third_row_is_the_machines() -> None:
    run, answers = sample("qualtrics.csv")
    assert answers == [
        {"needs": "4", "quick": "4", "complete": "2", "listen": "shop;phone"},
        {"needs": "5", "quick": "5", "listen": "phone"},
    ]
    assert left_out(run)["personal data"] == ["IP Address", "Recipient Email", "Location Latitude"]
    assert run.says_who


def test_places_are_those_of_the_file(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text('ResponseId,Q1\nResponse ID,needs\n"{""ImportId"":""a""}","{""ImportId"":""b""}"\nR_1,often\n')
    run, _ = imported(file)
    assert [(problem.code, problem.place.line, problem.place.column) for problem in run.problems] == [
        ("answer-unknown", 4, 2)
    ]


def test_the_legacy_format_with_its_trailing_comma() -> None:
    run, answers = sample("qualtrics-legacy.csv")
    assert answers == [{"needs": "4", "quick": "4"}, {"needs": "5", "quick": "5"}]
    assert left_out(run)["personal data"] == ["Name", "EmailAddress", "IPAddress"]


@pytest.mark.parametrize(
    ("code", "text", "answers"),
    [
        ("Q1", "Staff know our goals.", {"q2": "5"}),
        ("Q1", "Staff know our goals. - Selected Choice", {"q2": "5"}),
        ("Q1", "A - Staff know our goals.", {"q2": "5"}),
        ("q1", "Something else", {"q1": "5"}),
        ("Q1", "Something else", {}),
        ("Q1", "Satisfaction", {}),
    ],
)
def test_wordings_come_before_the_codes_that_qualtrics_gives_by_itself(
    tmp_path: Path, code: str, text: str, answers: Mapping[str, str]
) -> None:
    file = tmp_path / "a.csv"
    ids = '"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}"'
    file.write_text(f"ResponseId,{code},words\nResponse ID,{text},What else?\n{ids}\nR_1,5,Nothing\n", encoding="utf-8")
    assert imported(file, of=NUMBERED)[1][0].answers == {**answers, "words": "Nothing"}


def test_a_code_never_takes_a_question_that_has_its_column(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    ids = '"{""ImportId"":""a""}","{""ImportId"":""b""}","{""ImportId"":""c""}"'
    texts = "Response ID,Staff know our goals.,Which channels do you use? - Selected Choice"
    file.write_text(f"ResponseId,Q1,Q2\n{texts}\n{ids}\nR_1,5,Web\n", encoding="utf-8")
    run, records = imported(file, of=NUMBERED)
    assert (records[0].answers, run.problems) == ({"q2": "5", "ch": "web"}, [])


def test_columns_match_by_the_code_where_the_text_does_not(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(
        'ResponseId,needs\nResponse ID,Do you know?\n"{""ImportId"":""a""}","{""ImportId"":""b""}"\nR_1,4\n'
    )
    assert imported(file)[1][0].answers == {"needs": "4"}
