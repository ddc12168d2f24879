"""A translation is checked with the questionnaire beside it, and only its own problems are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.reading.translation import translation_problems

Workspace = Callable[[Mapping[str, str]], Path]
QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: tiny
    version: "1"
    language: en
    title: Tiny
    levels: [Low, High]
    dimensions:
      staff:
        name: Staff
        questions:
          STA1:
            ask: Staff know the goals.
            rubric:
              - Nobody does.
              - All do.
"""


def overlay(translates: str = "tiny", key: str = "title") -> str:
    return f"""
        format: assess/translation/1
        translates: {translates}
        language: ur
        {key}: چھوٹا
    """


def codes(folder: Path, name: str = "ur.yaml") -> list[str]:
    return [problem.code for problem in translation_problems(folder / name)]


def test_a_translation_that_fits_has_no_problems(workspace: Workspace) -> None:
    assert codes(workspace({"questionnaire.yaml": QUESTIONNAIRE, "ur.yaml": overlay()})) == []


def test_its_own_problems_are_told(workspace: Workspace) -> None:
    assert codes(workspace({"questionnaire.yaml": QUESTIONNAIRE, "ur.yaml": overlay(key="titel")})) == ["unknown-key"]


def test_problems_of_its_questionnaire_are_not_its_own(workspace: Workspace) -> None:
    broken = QUESTIONNAIRE.replace("version:", "vershun:")
    folder = workspace({"questionnaire.yaml": broken, "ur.yaml": overlay(key="titel")})
    assert {problem.place.path for problem in translation_problems(folder / "ur.yaml")} == {str(folder / "ur.yaml")}


def test_a_questionnaire_that_cannot_be_read_is_named(workspace: Workspace) -> None:
    folder = workspace({"questionnaire.yaml": QUESTIONNAIRE.replace("version:", "vershun:"), "ur.yaml": overlay()})
    [problem] = translation_problems(folder / "ur.yaml")
    assert problem.code == "unread-translation"
    assert "questionnaire.yaml has problems of its own" in problem.hint


@pytest.mark.parametrize("name", ["urdu-texts.yaml", "ur.yaml"])
def test_one_that_no_questionnaire_reads_is_a_problem(workspace: Workspace, name: str) -> None:
    assert codes(workspace({name: overlay()}), name) == ["unread-translation"]
