"""assess check: what is wrong, what is weak, and that nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_nothing_wrong_is_said(run: Run) -> None:
    result = run("check", "review.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no problems\n", "")


def test_without_a_path_the_folders_assessment_is_checked(run: Run) -> None:
    assert run("check").stdout == "no problems\n"


def test_weak_spots_are_warnings_that_count_under_strict(here: Path, run: Run) -> None:
    # Two questions with one wording.
    path = here / "tiny.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Staff may decide.", "Staff know the goals."), encoding="utf-8"
    )
    result = run("check", "tiny.yaml")
    assert result.exit_code == 0
    assert "tiny.yaml:" in result.stderr
    assert "warning:" in result.stderr
    assert run("check", "tiny.yaml", "--strict").exit_code == 1


def test_all_problems_of_all_paths_are_told(here: Path, run: Run) -> None:
    (here / "empty.yaml").write_text("")
    path = here / "review.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("STA1: 2", "STA1: 9\n  STA3: 1"), encoding="utf-8")
    result = run("check", "review.yaml", "empty.yaml", "missing.yaml")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == [
        "review.yaml",
        "review.yaml",
        "empty.yaml",
        "missing.yaml",
    ]
    assert lines[-1] == "4 problems"
