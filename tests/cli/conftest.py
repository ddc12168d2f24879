"""A tiny workspace in the current folder, and the command as a function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assess.cli.main import verbs

QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: tiny
    version: "1"
    language: en
    title: Tiny
    levels: [Low, Middle, High]
    dimensions:
      staff:
        name: Staff
        questions:
          STA1:
            ask: Staff know the goals.
            rubric:
              - Nobody does.
              - Some do.
              - All do.
          STA2:
            ask: Staff may decide.
            rubric:
              - Nobody may.
              - Some may.
              - All may.
    recommendations:
      tell:
        do: Tell staff the goals
        lifts: [STA1]
"""
ASSESSMENT = """
    format: assess/assessment/1
    questionnaire: tiny.yaml
    organisation: Harbour Bank
    targets: {overall: 3}
    answers:
      STA1: 2
      STA2: 3
"""


@pytest.fixture
def here(workspace: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: a questionnaire and an assessment, with which nothing is wrong."""
    folder = workspace({"tiny.yaml": QUESTIONNAIRE, "review.yaml": ASSESSMENT})
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def run(here: Path) -> Callable[..., Result]:
    """Runs `assess` with arguments in that folder."""
    assert here.is_dir()

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(verbs, arguments, prog_name="assess", catch_exceptions=False)

    return invoke
