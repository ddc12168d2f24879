"""Which file of a folder is its assessment, and what kind of file a file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.problems import AssessError
from assess.reading.workspace import assessment_file, kind_of, likely_kind

Workspace = Callable[[Mapping[str, str]], Path]
LINE = "format: assess/assessment/1\n"


def test_a_file_stands_for_itself_even_when_it_is_missing(tmp_path: Path) -> None:
    assert assessment_file(tmp_path / "missing.yaml") == tmp_path / "missing.yaml"


def test_the_only_assessment_of_a_folder_is_found(workspace: Workspace) -> None:
    folder = workspace({"a.yml": LINE, "q.yaml": "format: assess/questionnaire/1\n", "notes.txt": LINE})
    assert assessment_file(folder) == folder / "a.yml"


def test_the_current_folder_gives_a_path_as_a_user_would_write_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace({"a.yaml": LINE}))
    assert str(assessment_file()) == "a.yaml"


def test_folders_within_are_not_searched(workspace: Workspace) -> None:
    with pytest.raises(AssessError) as caught:
        assessment_file(workspace({"deep/a.yaml": LINE}))
    assert [problem.code for problem in caught.value.problems] == ["no-assessment"]


def test_several_are_named(workspace: Workspace) -> None:
    with pytest.raises(AssessError, match=r"2 assessments in this folder: a\.yaml, b\.yaml") as caught:
        assessment_file(workspace({"b.yaml": LINE, "a.yaml": LINE}))
    assert [problem.code for problem in caught.value.problems] == ["several-assessments"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("format: assess/questionnaire/1", "questionnaire"),
        ("# a comment\n\nformat: 'assess/translation/1'", "translation"),
        ("\ufeffformat: assess/assessment/2", "assessment"),
        ("about:\n  format: assess/assessment/1", ""),
        ("", ""),
        ("\x00\x01", ""),
    ],
)
def test_the_format_line_tells_the_kind(tmp_path: Path, text: str, kind: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    assert kind_of(tmp_path / "a.yaml") == kind


def test_a_file_that_is_not_there_has_no_kind(tmp_path: Path) -> None:
    assert kind_of(tmp_path / "missing.yaml") == ""


def test_the_kind_is_looked_for_in_the_beginning_only(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    path.write_text(f"# {'x' * 70_000}\n{LINE}", encoding="utf-8")
    assert kind_of(path) == ""
    assert kind_of(Path("/dev/zero")) == ""


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("questionnaire.yaml", "- a list\n", "questionnaire"),
        ("q.yaml", "levels: [a, b]\n", "questionnaire"),
        ("questionnaire.yaml", "questionnaire: essentials\n", "assessment"),
        ("ur.yaml", "translates: small\n", "translation"),
        ("a.yaml", "answers: {}\n", "assessment"),
    ],
)
def test_without_a_format_line_keys_and_names_tell(workspace: Workspace, name: str, text: str, kind: str) -> None:
    assert likely_kind(workspace({name: text}) / name) == kind
