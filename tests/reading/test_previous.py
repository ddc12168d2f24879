from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from assess.advice.advise import advise
from assess.export.json import scorecard_json
from assess.model.previous import Past, Previous
from assess.problems import AssessError, Place, Problem
from assess.reading.assessment import read_assessment
from assess.reading.previous import read_previous
from assess.scoring.score import score

HERE = Place("assessment.yaml", 3, 1)
OLD: Mapping[str, Any] = {
    "format": "assess/scorecard/1",
    "questionnaire": {"id": "q", "version": "1", "sha256": "abc"},
    "respondents": {"counted": 14, "others": 3},
    "questions": {
        "x": {"n": 14, "counts": {"1": 4, "2": 10}, "mean": 1.7},
        "hidden": {"n": None, "counts": {}},
    },
    "groups": {
        "staff": {"suppressed": False, "n": 9, "questions": {"x": {"score": 1, "n": 9}, "y": {"n": None}}},
        "leaders": {"suppressed": True},
    },
    "outcomes": {"nps": {"value": 5, "n": 12}, "ces": {"value": None, "n": None}},
}


def reading(path: Path, content: str | bytes | Mapping[str, Any]) -> tuple[Previous | None, list[Problem]]:
    text = json.dumps(content) if isinstance(content, Mapping) else content
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    problems: list[Problem] = []
    return read_previous(path, HERE, problems), problems


def test_what_a_scorecard_told_of_numbers_of_people(tmp_path: Path) -> None:
    found, problems = reading(tmp_path / "old.json", OLD)
    assert found == Previous(
        "q",
        "1",
        14,
        {"x": {"1": 4, "2": 10}, "hidden": {}},
        {"staff": 9},
        {"x": 14, "nps": 12},
        {("staff", "x"): 9},
        results={"overall": Past(None)},
    )
    assert problems == []


def test_what_came_of_it_is_read_too(tmp_path: Path) -> None:
    results = {
        "date": "2025-10-01",
        "settings": {"balance": "pooled", "core_gate": False, "coverage": {"dimension": 0.5}},
        "overall": {"score": 44.5, "level": 2, "interval": [40.5, 48.5]},
        "dimensions": {"care": {"score": None, "level": None, "interval": None, "weight": 0.25}},
    }
    found, problems = reading(tmp_path / "old.json", {**OLD, **results})
    assert problems == []
    assert found is not None
    assert found.date == date(2025, 10, 1)
    assert found.results == {"overall": Past(44.5, 2, (40.5, 48.5)), "care": Past(None)}
    assert found.rules == {"balance": "pooled", "core_gate": False}
    assert found.weights == {"care": 0.25}


@pytest.mark.parametrize(
    "overall",
    [{"score": 101}, {"score": float("nan")}, {"level": 0}, {"level": 1.5}, {"interval": [1]}, {"interval": [-1, 5]}],
)
def test_a_score_that_cannot_be_one_is_spoilt(tmp_path: Path, overall: Mapping[str, Any]) -> None:
    found, problems = reading(tmp_path / "old.json", {**OLD, "overall": overall})
    assert found is None
    assert [problem.code for problem in problems] == ["spoilt-scorecard"]


@pytest.mark.parametrize("content", ["{", "", "format: assess/scorecard/1", b"\xff\xfe{", "[" * 100_000])
def test_what_is_not_json_is_refused(tmp_path: Path, content: str | bytes) -> None:
    found, problems = reading(tmp_path / "old.json", content)
    assert (found, [(each.code, each.place) for each in problems]) == (None, [("not-json", HERE)])


@pytest.mark.parametrize(
    ("content", "what"),
    [
        ("[1]", "it has no line `format`"),
        ("{}", "it has no line `format`"),
        ('{"format": 1}', "it has no line `format`"),
        ('{"format": "assess/scorecard/9"}', 'its format is "assess/scorecard/9"'),
    ],
)
def test_another_format_is_refused(tmp_path: Path, content: str, what: str) -> None:
    found, problems = reading(tmp_path / "old.json", content)
    assert (found, [each.code for each in problems]) == (None, ["wrong-format"])
    assert problems[0].message.endswith(what)


@pytest.mark.parametrize(
    ("key", "content", "at"),
    [
        ("respondents", {"counted": -1}, '"respondents.counted" is not what'),
        ("respondents", {"counted": True}, '"respondents.counted" is not what'),
        ("respondents", {}, '"respondents.counted" is missing'),
        ("questions", {"x": {"n": 3, "counts": {"1": "many"}}}, '"questions.x.counts.1" is not what'),
        ("questions", {"x": {"n": 3, "counts": {"1": 1.5}}}, '"questions.x.counts.1" is not what'),
        ("questions", {"x": {"n": 3, "counts": [1]}}, '"questions.x.counts" is not what'),
        ("questions", [], '"questions" is not what'),
        ("groups", {"staff": {"n": "9"}}, '"groups.staff.n" is not what'),
        ("outcomes", {"nps": {"n": 10**10}}, '"outcomes.nps.n" is not what'),
    ],
)
def test_a_spoilt_scorecard_is_refused_where_it_is_spoilt(tmp_path: Path, key: str, content: Any, at: str) -> None:
    found, problems = reading(tmp_path / "old.json", {**OLD, key: content})
    assert (found, [each.code for each in problems]) == (None, ["spoilt-scorecard"])
    assert at in problems[0].message


def test_a_file_over_the_limit_is_not_read(tmp_path: Path) -> None:
    found, problems = reading(tmp_path / "old.json", b" " * 20_000_001)
    assert (found, [each.code for each in problems]) == (None, ["too-large"])


QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: q
    title: Q
    levels: [Low, Middle, High]
    scales:
      agreement: {from: 1, to: 5}
    defaults:
      scale: agreement
    dimensions:
      staff:
        name: Staff
        questions:
          x: We listen.
"""
ASSESSMENT = """
    format: assess/assessment/1
    questionnaire: ./q.yaml
    responses: [answers.csv]
    previous: old.json
"""


def test_an_assessment_reads_the_scorecard_that_it_wrote_before(
    workspace: Callable[[Mapping[str, str]], Path],
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "a.yaml": ASSESSMENT.replace("previous: old.json", "")}
    before = read_assessment(workspace({**files, "answers.csv": "x\n" + "4\n" * 9}) / "a.yaml")
    found = score(before)
    text = scorecard_json(before, found, advise(before, found))
    folder = workspace({**files, "a.yaml": ASSESSMENT, "old.json": text, "answers.csv": "x\n" + "4\n" * 9 + "1\n"})
    after = read_assessment(folder / "a.yaml")
    assert after.published is not None
    assert (after.published.counted, after.published.answered) == (9, {"x": 9})
    # one more came in: 10 people's mean minus 9 people's would be that one's answer
    assert (score(after).privacy_needed, score(after).questions["x"].n) == (14, None)


def test_a_previous_file_that_is_wrong_is_a_problem_where_it_is_named(
    workspace: Callable[[Mapping[str, str]], Path],
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "a.yaml": ASSESSMENT, "answers.csv": "x\n4\n", "old.json": "{}"}
    with pytest.raises(AssessError) as trouble:
        read_assessment(workspace(files) / "a.yaml")
    assert [(each.code, each.place.line) for each in trouble.value.problems] == [("wrong-format", 4)]


EARLIER = ASSESSMENT.replace("previous: old.json", "date: 2025-10-01")


def test_an_earlier_assessment_tells_what_its_scorecard_would(
    workspace: Callable[[Mapping[str, str]], Path],
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "answers.csv": "x\n" + "4\n" * 9, "old.yaml": EARLIER}
    folder = workspace({**files, "a.yaml": ASSESSMENT.replace("old.json", "old.yaml")})
    before = read_assessment(folder / "old.yaml")
    found = score(before)
    (folder / "old.json").write_text(scorecard_json(before, found, advise(before, found)), encoding="utf-8")
    by_json, problems = reading(folder / "old.json", (folder / "old.json").read_bytes())
    assert problems == []
    assert by_json is not None
    assert score(read_assessment(folder / "a.yaml")).previous == by_json
    assert (by_json.date, by_json.results["overall"].score) == (date(2025, 10, 1), 75.0)  # 100 (4 - 1) / 4


def test_what_came_before_an_earlier_assessment_is_not_asked(
    workspace: Callable[[Mapping[str, str]], Path],
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "answers.csv": "x\n4\n", "a.yaml": ASSESSMENT.replace("old.json", "old.yaml")}
    found = read_assessment(workspace({**files, "old.yaml": ASSESSMENT.replace("old.json", "gone.json")}) / "a.yaml")
    assert found.earlier is not None
    assert (found.earlier.earlier, found.earlier.published, found.problems) == (None, None, ())


@pytest.mark.parametrize(
    ("name", "code", "message"),
    [
        ("a.yaml", "circle", '"a.yaml" is this assessment itself'),
        ("q.yaml", "wrong-format", '"q.yaml" is neither a scorecard nor an assessment: its format is "assess/questionnaire/…"'),
        ("notes.yaml", "wrong-format", '"notes.yaml" is neither a scorecard nor an assessment: it has no line `format`'),
    ],
)  # fmt: skip
def test_what_is_no_earlier_assessment_is_a_problem_where_it_is_named(
    workspace: Callable[[Mapping[str, str]], Path], name: str, code: str, message: str
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "answers.csv": "x\n4\n", "notes.yaml": "a: b\n"}
    folder = workspace({**files, "a.yaml": ASSESSMENT.replace("old.json", name)})
    with pytest.raises(AssessError) as refused:
        read_assessment(folder / "a.yaml")
    (problem,) = refused.value.problems
    assert (Path(problem.place.path).name, problem.place.line) == ("a.yaml", 4)
    assert (problem.code, problem.message) == (code, message)


def test_the_problems_of_an_earlier_assessment_are_told_at_their_own_place(
    workspace: Callable[[Mapping[str, str]], Path],
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "answers.csv": "x\n4\n", "a.yaml": ASSESSMENT.replace("old.json", "old.yaml")}
    folder = workspace({**files, "old.yaml": EARLIER.replace("2025-10-01", "2025-13-01")})
    with pytest.raises(AssessError) as refused:
        read_assessment(folder / "a.yaml")
    (problem,) = refused.value.problems
    assert (problem.code, Path(problem.place.path).name, problem.place.line) == ("bad-date", "old.yaml", 4)


@pytest.mark.parametrize("name", ["old.yaml", "old.json"])
def test_results_of_another_questionnaire_are_warned_of(
    workspace: Callable[[Mapping[str, str]], Path], name: str
) -> None:
    files = {"q.yaml": QUESTIONNAIRE, "answers.csv": "x\n4\n", "a.yaml": ASSESSMENT.replace("old.json", name)}
    older = QUESTIONNAIRE.replace("id: q\n", "id: q\n    version: 2\n")
    folder = workspace(
        {**files, "older.yaml": older, "old.yaml": EARLIER.replace("./q.yaml", "./older.yaml"), "old.json": ""}
    )
    (folder / "old.json").write_text(json.dumps({**OLD, "questionnaire": {"id": "q", "version": "2"}}))
    (problem,) = read_assessment(folder / "a.yaml").problems
    assert (problem.severity, problem.code, problem.place.line) == ("warning", "other-version", 4)
    assert problem.message.startswith('the previous results are of "q" version 2, these of "q"')
