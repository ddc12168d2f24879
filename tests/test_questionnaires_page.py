"""Every example of docs/questionnaires.md can be read, and has no weak spot."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from assess.lint import weak_spots
from assess.reading.questionnaire import read_questionnaire_with_notes

PAGE = (Path(__file__).parents[1] / "docs" / "questionnaires.md").read_text(encoding="utf-8")
SMALLEST, *OTHERS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
WAYS_TO_ASK = next(block for block in OTHERS if "multiple" in block)
CONDITIONS = re.findall(r"`([^`]+)`", "".join(re.findall(r"^\| (`[^|]+)\|", PAGE, re.MULTILINE)))

Workspace = Callable[[Mapping[str, str]], Path]


@pytest.mark.parametrize("block", [SMALLEST, *OTHERS], ids=lambda block: block.split("\n")[0])
def test_an_example_can_be_read_and_has_no_weak_spot(block: str, workspace: Workspace) -> None:
    text = block if block.startswith("format:") else put_into(SMALLEST, block)
    path = workspace({"questionnaire.yaml": text}) / "questionnaire.yaml"
    questionnaire, notes = read_questionnaire_with_notes(path)
    assert [str(note) for note in notes if note.code != "left-out"] == []
    assert [str(problem) for problem in weak_spots(questionnaire)] == []


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_of_the_table_can_be_read(condition: str, workspace: Workspace) -> None:
    recommendations = yaml.safe_dump(
        {"recommendations": {"one": {"do": "It", "when": condition, "lifts": ["greeted"]}}}
    )
    text = put_into(put_into(SMALLEST, WAYS_TO_ASK), recommendations)
    path = workspace({"questionnaire.yaml": text}) / "questionnaire.yaml"
    questionnaire, _ = read_questionnaire_with_notes(path)
    when = questionnaire.recommendations[0].when
    assert when is not None
    assert when.text == condition


def test_the_table_has_conditions() -> None:
    assert len(CONDITIONS) >= 9


def put_into(whole: str, piece: str) -> str:
    """The piece in the place of what has the same name, as the page tells its readers to do; all scalars as typed."""
    return str(yaml.safe_dump(as_typed(whole) | as_typed(piece), sort_keys=False, allow_unicode=True))


def as_typed(text: str) -> dict[str, Any]:
    return dict(yaml.load(text, Loader=yaml.BaseLoader))  # noqa: S506 - it makes nothing but texts
