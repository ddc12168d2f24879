"""SurveyMonkey: two rows of headers, or one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.surveys.customers import NUMBERED, SAMPLES, errors, imported, left_out, sample, unknown


def test_two_rows_of_headers_become_one() -> None:
    run, answers = sample("surveymonkey.csv", labels={"blank": ["Other (please specify)"]})
    assert answers == [
        {"needs": "4", "quick": "4", "complete": "2", "listen": "shop;phone"},
        {"needs": "5", "quick": "5", "listen": "phone"},
        {},
    ]
    assert left_out(run)["personal data"] == ["IP Address", "Email Address", "First Name", "Last Name", "Custom Data 1"]
    assert unknown(run) == ["What else?"]
    assert errors(run) == []


def test_another_option_in_own_words_is_asked_about() -> None:
    run, _ = sample("surveymonkey.csv")
    problem = errors(run)[0]
    # row 4 of the file; the pigeon stands in its column 15
    assert (problem.code, problem.place.line, problem.place.column) == ("answer-unknown", 4, 15)
    assert "Other (please specify)" in problem.message


def test_a_cell_beside_an_option_that_is_no_tick_is_told_wherever_it_stands(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    header = 'Respondent ID,Which channels do you use?,\n,Web,"Radio, TV and print"\n'
    rows = "".join(f"{number},Web,\n" for number in range(1, 401))
    file.write_text(f"{header}{rows}401,Web (mobile),x1\n402,,x1\n", encoding="utf-8")
    run, _ = imported(file, of=NUMBERED)
    found = [(problem.code, problem.place.line, problem.place.column) for problem in errors(run)]
    # of two things in one cell the first is told; two rows of headers and 400 others stand above
    assert found == [("answer-unknown", 403, 2), ("answer-unknown", 404, 3)]


@pytest.mark.parametrize(
    ("id", "whole"),
    [
        *(("Befragten-ID", "Antwort"), ("ID du répondant", "Réponse"), ("ID de encuestado", "Respuesta")),
        *(("Respondent ID", "Resposta"), ("Respondent-ID", "Antwoord"), ("Идентификатор респондента", "Ответ")),
    ],
)
def test_two_rows_of_headers_in_other_languages(tmp_path: Path, id: str, whole: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"{id},We know what customers need.\n,{whole}\n118,4\n", encoding="utf-8")
    run, records = imported(file)
    assert (run.export.tool, [record.answers for record in records]) == ("surveymonkey", [{"needs": "4"}])


def test_ids_become_pseudonyms() -> None:
    _, records = imported(SAMPLES / "surveymonkey.csv", labels={"blank": ["Other (please specify)"]})
    assert len({record.respondent for record in records}) == 3
    assert not any("118" in record.respondent for record in records)


def test_one_row_of_headers(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("RespondentID,We know what <b>customers</b> need.\n118,4\n119,5\n", encoding="utf-8")
    run, records = imported(file)
    assert [record.answers for record in records] == [{"needs": "4"}, {"needs": "5"}]
    assert run.export.tool == "surveymonkey"
