"""assess init: a workspace that builds once it is filled in, and nothing overwritten."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_a_workspace_is_made_and_the_next_step_told(run: Run) -> None:
    result = run("init", "first", "--questionnaire", "tiny.yaml")
    assert result.exit_code == 0
    assert result.stdout == (
        "Made first/assessment.yaml and first/responses.csv\n"
        "Next: fill in the answers in first/assessment.yaml, then\n"
        "\n  cd first\n  assess build\n"
    )


def test_a_workspace_filled_in_can_be_built(here: Path, run: Run) -> None:
    run("init", "deep/first", "--questionnaire", "tiny.yaml")
    sheet = here / "deep" / "first" / "assessment.yaml"
    text = re.sub(r"(?m)^  (STA\d):.*$", r"  \1: 2", sheet.read_text(encoding="utf-8"))
    sheet.write_text(text, encoding="utf-8")
    result = run("build", "deep/first")
    assert (result.exit_code, result.stderr) == (0, "")
    scorecard = json.loads((here / "output" / "scorecard.json").read_text(encoding="utf-8"))
    assert scorecard["overall"]["score"] == 50.0  # 2 of 3 everywhere


def test_an_existing_sheet_is_never_overwritten(here: Path, run: Run) -> None:
    run("init", "first", "--questionnaire", "tiny.yaml")
    sheet = here / "first" / "assessment.yaml"
    sheet.write_text("mine")
    result = run("init", "first", "--questionnaire", "tiny.yaml")
    assert result.exit_code == 1
    assert "first/assessment.yaml: this file exists already" in result.stderr
    assert sheet.read_text() == "mine"


def test_an_unknown_questionnaire_makes_no_folder(here: Path, run: Run) -> None:
    result = run("init", "first", "--questionnaire", "customer-centricty")
    assert result.exit_code == 1
    assert "customer-centricity" in result.stderr
    assert not (here / "first").exists()


def test_a_workspace_has_a_name(here: Path, run: Run) -> None:
    result = run("init", "")
    assert result.exit_code == 2
    assert "say how the folder is to be called" in result.stderr
    assert not (here / "assessment.yaml").exists()
