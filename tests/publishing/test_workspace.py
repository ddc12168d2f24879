"""A workspace is written only where nothing stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.problems import AssessError
from assess.publishing.workspace import create_workspace


def test_the_files_are_written_and_named(tmp_path: Path) -> None:
    paths = create_workspace(tmp_path / "review", {"assessment.yaml": "a\n", "data/responses.csv": "b\r\n"})
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        "review/assessment.yaml",
        "review/data/responses.csv",
    ]
    assert (tmp_path / "review" / "data" / "responses.csv").read_bytes() == b"b\r\n"


def test_an_existing_file_is_kept_and_nothing_else_is_written(tmp_path: Path) -> None:
    (tmp_path / "responses.csv").write_text("mine")
    with pytest.raises(AssessError) as caught:
        create_workspace(tmp_path, {"assessment.yaml": "a", "responses.csv": "b"})
    assert [problem.code for problem in caught.value.problems] == ["file-exists"]
    assert (tmp_path / "responses.csv").read_text() == "mine"
    assert not (tmp_path / "assessment.yaml").exists()


def test_a_file_in_place_of_the_folder_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "review").write_text("mine")
    with pytest.raises(AssessError) as caught:
        create_workspace(tmp_path / "review", {"assessment.yaml": "a"})
    assert [problem.code for problem in caught.value.problems] == ["file-exists"]
