"""SurveyMonkey: two rows of headers, or one."""

from __future__ import annotations

from pathlib import Path

from tests.reading.surveys.customers import SAMPLES, errors, imported, left_out, sample, unknown


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
    # row 4 of the file; the question begins in its column 13
    assert (problem.code, problem.place.line, problem.place.column) == ("answer-unknown", 4, 13)
    assert "Other (please specify)" in problem.message


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
