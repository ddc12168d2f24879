"""A translation is checked with the questionnaire beside it, and only its own problems are told."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.reading.translation import translation_gaps, translation_problems

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
        levels: [کم, زیادہ]
        dimensions:
          staff:
            name: عملہ
            questions:
              STA1:
                ask: عملہ مقاصد جانتا ہے۔
                rubric:
                  - کوئی نہیں۔
                  - سب۔
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


def test_one_that_is_not_called_after_its_language_is_told_with_the_questionnaire(workspace: Workspace) -> None:
    other = overlay(translates="another")
    folder = workspace({"questionnaire.yaml": QUESTIONNAIRE, "urdu.yaml": overlay(), "other-texts.yaml": other})
    [problem] = translation_gaps(folder / "questionnaire.yaml")
    assert (Path(problem.place.path).name, problem.code) == ("urdu.yaml", "wrong-translation")
    assert problem.hint == "call it ur.yaml"


def test_missing_texts_are_counted_and_the_first_named(workspace: Workspace) -> None:
    less = overlay().replace("levels: [کم, زیادہ]", "").replace("name: عملہ", "").replace("- سب۔", "-")
    [problem] = translation_problems(workspace({"questionnaire.yaml": QUESTIONNAIRE, "ur.yaml": less}) / "ur.yaml")
    # title; two levels; dimension, question and two anchors
    assert problem.message == (
        "4 of 7 texts are not translated: levels.low.name, levels.high.name, dimensions.staff.name and 1 more"
    )


def test_texts_that_are_older_than_their_originals_are_named(workspace: Workspace) -> None:
    old = overlay().rstrip() + "\n        originals: {title: 00000000}\n"
    [problem] = translation_problems(workspace({"questionnaire.yaml": QUESTIONNAIRE, "ur.yaml": old}) / "ur.yaml")
    assert (problem.code, problem.message) == ("stale-translation", "1 text is older than its original: title")


def test_texts_taken_from_another_questionnaire_are_counted_apart(workspace: Workspace) -> None:
    folder = workspace(
        {
            "up/questionnaire.yaml": QUESTIONNAIRE,
            "questionnaire.yaml": """
                format: assess/questionnaire/1
                id: child
                based_on: ./up/
                title: Child
            """,
            "ur.yaml": """
                format: assess/translation/1
                translates: child
                language: ur
                title: بچہ
            """,
        }
    )
    [problem] = translation_gaps(folder / "questionnaire.yaml")
    assert problem.message.startswith('6 of 6 texts of "./up/" are not translated: levels.low.name')
    assert problem.hint == "assess translate ./up/ ur"


def test_a_translation_of_a_bundled_questionnaire_may_stand_anywhere(workspace: Workspace) -> None:
    assert codes(workspace({"ur.yaml": overlay("essentials").partition("levels:")[0]})) == ["untranslated"] * 2
