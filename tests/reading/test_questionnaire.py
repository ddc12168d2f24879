"""A questionnaire from its file."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from assess.problems import AssessError, Place, Problem
from assess.reading.questionnaire import find_questionnaire, in_order, read_questionnaire, read_questionnaire_with_notes
from tests.reading.small import Workspace, complaints, read, small
from tests.reading.test_merge import HEAD, PARENT


@pytest.mark.parametrize("id", ["customer-centricity", "essentials"])
def test_a_bundled_questionnaire_is_read_by_its_id(id: str) -> None:
    questionnaire, notes = read_questionnaire_with_notes(id)
    assert questionnaire.id == id
    assert [note for note in notes if note.code != "left-out"] == []


@pytest.mark.parametrize("name", ["./q.yaml", "sub/", "sub/questionnaire.yaml", "q.yaml"])
def test_a_path_is_looked_up_from_the_file_that_names_it(workspace: Workspace, name: str) -> None:
    folder = workspace({"q.yaml": small(), "sub/questionnaire.yaml": small()})
    assert read_questionnaire(name, beside=folder).title == "Small"


def test_a_path_is_told_as_it_was_written(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(workspace({"sub/q.yaml": small(q2="wieght: 2")}))
    with pytest.raises(AssessError) as caught:
        read_questionnaire("sub/q.yaml")
    assert str(caught.value) == 'sub/q.yaml:17:9: unknown key "wieght"; did you mean "weight"? [unknown-key]'


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (
            "customer-centrictiy",
            'there is no bundled questionnaire "customer-centrictiy"; did you mean "customer-centricity"?',
        ),
        ("mine", 'there is no bundled questionnaire "mine"; for the one in this folder write ./mine'),
        ("ours", 'there is no bundled questionnaire "ours"; for the one in this folder write ./ours.yaml'),
        ("small", 'there is no bundled questionnaire "small"; for the one in this folder write ./ours.yaml'),
    ],
)
def test_an_unknown_id_is_told_where_it_is_named(workspace: Workspace, name: str, said: str) -> None:
    folder = workspace({"mine/questionnaire.yaml": small(), "ours.yaml": small()})
    problems: list[Problem] = []
    assert find_questionnaire(name, folder, Place("a.yaml", 2, 16), problems) is None
    assert [str(problem) for problem in problems] == [f"a.yaml:2:16: {said} [unknown-questionnaire]"]


def test_a_missing_file_and_a_folder_without_one(tmp_path: Path) -> None:
    for name in ("none.yaml", "none/questionnaire.yaml"):
        with pytest.raises(AssessError) as caught:
            read_questionnaire(tmp_path / name)
        assert [problem.code for problem in caught.value.problems] == ["missing-file"]


def test_upper_and_lower_case_of_a_file_matter(workspace: Workspace) -> None:
    folder = workspace({"Mine.yaml": small()})
    if (folder / "mine.yaml").exists():
        pytest.skip("a file system to which case does not matter")
    with pytest.raises(AssessError, match="upper and lower case matter"):
        read_questionnaire("mine.yaml", beside=folder)


def test_the_hash_is_of_the_file_and_then_of_what_it_is_based_on(workspace: Workspace) -> None:
    assert read(workspace, small()).sha256 == sha256(small().encode()).hexdigest()
    assert read(workspace, HEAD, parent=PARENT).sha256 == sha256((HEAD + PARENT).encode()).hexdigest()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            small(("questionnaire/1", "questionaire/1")),
            '1:9: expected the format "assess/questionnaire/1", found "assess/questionaire/1"; '
            'did you mean "assess/questionnaire/1"? [wrong-format]',
        ),
        (
            small(("assess/questionnaire/1", "assess/assessment/1")),
            "1:9: expected a questionnaire, found an assessment; `assess build` and `assess score` read it [wrong-format]",
        ),
        (
            small(("questionnaire/1", "questionnaire/2")),
            '1:9: this file is written for version 2 of the format, this program reads "assess/questionnaire/1"; '
            "take a newer program [wrong-format]",
        ),
        (
            "id: x\n",
            "1:1: the line `format` is missing; the first line of a questionnaire is `format: assess/questionnaire/1` "
            "[wrong-format]",
        ),
        (
            "- a\n",
            "1:1: expected a questionnaire (key: value), found a list; "
            "the first line of a questionnaire is `format: assess/questionnaire/1` [wrong-shape]",
        ),
        (
            "hello\n",
            "1:1: expected a questionnaire (key: value), found a single text; "
            "the first line of a questionnaire is `format: assess/questionnaire/1` [wrong-shape]",
        ),
    ],
)
def test_the_format_line_says_what_a_file_is(workspace: Workspace, text: str, said: str) -> None:
    assert complaints(workspace, text) == [f"q.yaml:{said}"]


def test_problems_are_told_by_line_and_each_once() -> None:
    def problem(path: str, line: int) -> Problem:
        return Problem(Place(path, line, 1), "code", "message")

    given = [problem("b", 9), problem("a", 3), problem("b", 2), problem("a", 3)]
    assert in_order(given) == (problem("b", 2), problem("b", 9), problem("a", 3))


def test_warnings_are_kept_beside(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": small(q2="level: 2")})
    _, notes = read_questionnaire_with_notes(folder / "q.yaml")
    assert [(note.code, note.severity) for note in notes] == [("not-staged", "warning")]
