"""Qualtrics: three rows of headers, and the two of the legacy format."""

from __future__ import annotations

from pathlib import Path

from tests.reading.surveys.customers import imported, left_out, sample


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


def test_columns_match_by_the_code_where_the_text_does_not(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text(
        'ResponseId,needs\nResponse ID,Do you know?\n"{""ImportId"":""a""}","{""ImportId"":""b""}"\nR_1,4\n'
    )
    assert imported(file)[1][0].answers == {"needs": "4"}
