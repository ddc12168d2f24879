"""SurveyJS: results as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assess.reading.export import How
from tests.reading.surveys.customers import imported, sample, unknown


def test_lists_grids_and_comments() -> None:
    run, answers = sample("surveyjs.json")
    assert answers == [
        {"needs": "4", "quick": "4", "complete": "2", "listen": "shop;phone"},
        {"needs": "5", "quick": "5", "listen": "phone"},
    ]
    assert unknown(run) == ["listen-Comment"]


def test_an_empty_key_is_nobodys_id(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('[{"": "x", "needs": 4}]', encoding="utf-8")
    assert not imported(file)[0].says_who


@pytest.mark.parametrize(
    "content",
    [
        [{"needs": 4}, {"needs": 5}],
        {"Data": [{"needs": 4}, {"needs": 5}]},
        [{"id": 1, "data": {"needs": 4}}, {"id": 2, "data": {"needs": 5}}],
        ['{"needs": 4}', '{"needs": 5}'],
    ],
    ids=["list", "under a key", "with data", "as texts"],
)
def test_where_the_entries_may_stand(tmp_path: Path, content: object) -> None:
    file = tmp_path / "a.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    assert [record.answers for record in imported(file)[1]] == [{"needs": "4"}, {"needs": "5"}]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ('[{"needs": 4}', "not-json"),
        ('"words"', "respondents-no-list"),
        ("[1, 2]", "respondents-no-list"),
        ("[" * 100_000, "too-deep"),
        ("", "empty-file"),
        ("[]", "empty-file"),
        ('[{"needs": ' + "9" * 5000 + "}]", "answer-unknown"),
        ('[{"needs": 1e999}]', "answer-unknown"),
        ('[{"needs": NaN}]', "answer-unknown"),
        ('[{"needs": "\\ud800"}]', "not-text"),
        ('[{"\\ud800": 4}]', "not-text"),
    ],
)
def test_what_is_no_list_of_results(tmp_path: Path, content: str, code: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(content, encoding="utf-8")
    run, records = imported(file)
    assert [problem.code for problem in run.problems if problem.severity == "error"][:1] == [code]
    assert not any(record.answers for record in records)


def test_an_encoding_that_is_said_and_is_not_it(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('[{"needs": 4}]', encoding="utf-8")
    run, records = imported(file, How(encoding="utf-16"))
    assert (records, [problem.code for problem in run.problems]) == ([], ["not-utf-8"])
