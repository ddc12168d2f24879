"""assess score: text for people, JSON for programs, problems apart from both."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_text_shows_the_overall_score(run: Run) -> None:
    # 2 of 3 is 50, 3 of 3 is 100; their mean is 75, where the third level begins.
    result = run("score", "review.yaml")
    assert result.exit_code == 0
    assert "Overall 75.0, level 3 of 3 (High)" in result.stdout.splitlines()


def test_json_is_the_result_and_nothing_else(run: Run) -> None:
    result = run("score", ".", "--format", "json")
    read = json.loads(result.stdout)
    assert read["format"] == "assess/scorecard/1"
    assert read["questions"]["STA1"]["score"] == 50.0


def test_warnings_stay_out_of_the_result(here: Path, run: Run) -> None:
    path = here / "review.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("STA1: 2", "STA1: na"), encoding="utf-8")
    result = run("score", "review.yaml", "--format", "json")
    assert result.exit_code == 0
    assert "warning:" in result.stderr
    assert [problem["severity"] for problem in json.loads(result.stdout)["problems"]] == ["warning"]
    strict = run("score", "review.yaml", "--format", "json", "--strict")
    assert (strict.exit_code, strict.stdout) == (1, "")


def test_problems_leave_standard_output_empty(run: Run) -> None:
    result = run("score", "missing.yaml")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.startswith("missing.yaml: ")
