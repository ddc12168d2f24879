"""Every check is found by being there, is explained, and has a sample on which it fires and one on which it does not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assess.lint import module_names, weak_spots
from assess.reading.questionnaire import read_questionnaire

HERE = Path(__file__).parent
SAMPLES = HERE / "samples"
MESSAGES = HERE.parents[1] / "docs" / "messages.md"

each_check = pytest.mark.parametrize("name", module_names())


def test_every_check_is_found() -> None:
    assert module_names() == tuple(
        path.stem for path in sorted((HERE.parents[1] / "assess" / "lint").glob("[a-z]*.py"))
    )


@each_check
def test_a_check_fires_on_its_sample_alone_and_says_where(name: str) -> None:
    (problem,) = weak_spots(read_questionnaire(SAMPLES / f"{name}.fires.yaml"))
    assert problem.severity == "warning"
    assert problem.place.path.endswith(f"{name}.fires.yaml")
    assert problem.hint


@each_check
def test_a_check_is_silent_on_what_is_fine(name: str) -> None:
    assert weak_spots(read_questionnaire(SAMPLES / f"{name}.silent.yaml")) == ()


@each_check
def test_a_check_is_explained(name: str) -> None:
    code = weak_spots(read_questionnaire(SAMPLES / f"{name}.fires.yaml"))[0].code
    assert re.search(rf"^### `{re.escape(code)}`$", MESSAGES.read_text(encoding="utf-8"), re.MULTILINE)


@each_check
def test_a_check_has_tests_of_its_own(name: str) -> None:
    assert (HERE / f"test_{name}.py").is_file()
