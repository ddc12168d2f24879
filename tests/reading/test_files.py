"""Files are read where they are named, and what stands in the way is a problem there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.problems import Place, Problem
from assess.reading.assessment import read_assessment
from assess.reading.files import is_there, named, read_bytes
from tests.cli.conftest import ASSESSMENT, QUESTIONNAIRE

Workspace = Callable[[Mapping[str, str]], Path]
PLACE = Place("a.yaml", 3, 4)


def said_of(path: Path, place: Place = PLACE) -> str:
    problems: list[Problem] = []
    assert read_bytes(path, place, problems, largest=100) is None
    assert not is_there(path, place, [])
    [problem] = problems
    return f"{problem.message}; {problem.hint} [{problem.code}]".replace(f"{path.parent}/", "")


def test_a_missing_file_is_told_where_it_was_looked_for(tmp_path: Path) -> None:
    assert said_of(tmp_path / "x.csv") == (
        'there is no file "x.csv"; a path is looked up from the file that names it [missing-file]'
    )


def test_what_a_command_names_is_named_by_no_file(tmp_path: Path) -> None:
    assert said_of(tmp_path / "x.csv", Place("x.csv")) == 'there is no file "x.csv";  [missing-file]'


def test_a_link_to_nothing_says_where_it_leads(tmp_path: Path) -> None:
    (tmp_path / "x.csv").symlink_to("gone.csv")
    assert said_of(tmp_path / "x.csv") == (
        'there is no file "x.csv"; it is a link to "gone.csv", where nothing is [missing-file]'
    )


def test_nothing_is_fetched_from_the_web(tmp_path: Path) -> None:
    said = said_of(tmp_path / "https://example.org/x.csv")
    assert "https://example.org/x.csv" in said
    assert "save the file beside this one" in said


def test_a_name_that_no_disk_could_hold_is_shown_in_short(tmp_path: Path) -> None:
    said = said_of(tmp_path / ("x" * 300))
    assert "xxx…" in said
    assert said.endswith("cannot be read: File name too long;  [unreadable-file]")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("tiny.yaml", "./" + "x" * 300),
        ("targets:", f"responses: [{'x' * 300}.csv]\n    targets:"),
        ("targets:", f"previous: {'x' * 300}.json\n    targets:"),
        ("targets:", f"theme: {'x' * 300}\n    targets:"),
    ],
)
def test_such_a_name_does_not_keep_other_problems_from_being_told(workspace: Workspace, old: str, new: str) -> None:
    text = ASSESSMENT.replace("organisation: Harbour Bank", "organisation: Harbour Bank\n    date: soon")
    folder = workspace({"tiny.yaml": QUESTIONNAIRE, "a.yaml": text.replace(old, new)})
    with pytest.raises(Exception, match="is no date") as refused:
        read_assessment(folder / "a.yaml")
    assert "xxxxx" in str(refused.value)


@pytest.mark.parametrize("on_disk", ["\u00dcbersicht.csv", "U\u0308bersicht.csv"])
def test_marks_may_stand_apart_from_their_letters_in_the_name_of_a_file(tmp_path: Path, on_disk: str) -> None:
    (tmp_path / on_disk).write_text("x")
    assert named(tmp_path, "\u00dcbersicht.csv").read_text() == "x"
