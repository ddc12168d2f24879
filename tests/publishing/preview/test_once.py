"""One build for the preview, and what it read."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.publishing.preview import once
from assess.publishing.preview.once import build_once
from assess.publishing.preview.watch import stamp_of
from assess.resources import bundled

EXAMPLE = Path(__file__).parents[3] / "examples" / "harbour-bank"


def test_it_builds_the_site_that_a_build_writes() -> None:
    from assess.publishing.build import make

    outcome = build_once(EXAMPLE)
    assert outcome.site == make(EXAMPLE / "assessment.yaml").site


def test_all_that_was_read_is_known_and_no_program(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(EXAMPLE, tmp_path / "bank"))
    read = build_once(folder).read
    named = {folder / name for name in ("assessment.yaml", "responses.csv", "logo.svg")}
    theme, questionnaire = bundled("themes") / "default", bundled("questionnaires") / "customer-centricity"
    expected = {*named, folder, theme / "page.html", theme / "css" / "print.css", questionnaire / "questionnaire.yaml"}
    assert {str(path) for path in expected} <= set(read)
    assert not [path for path in read if path.endswith((".py", ".pyc", "plotly.min.js"))]
    assert read[str(folder / "logo.svg")] == stamp_of(str(folder / "logo.svg"))


def test_problems_come_with_their_place(workspace: Callable[[Mapping[str, str]], Path]) -> None:
    folder = workspace({"review.yaml": "format: assess/assessment/1\nquestionnaire: essentials\nanswers: {STA1: 9}\n"})
    outcome = build_once(folder)
    assert outcome.site is None
    [problem] = outcome.problems
    assert (problem.code, problem.place.line) == ("answer-out-of-range", 3)
    assert str(folder / "review.yaml") in outcome.read


def test_an_empty_folder_is_watched_for_what_comes(tmp_path: Path) -> None:
    outcome = build_once(tmp_path)
    assert [problem.code for problem in outcome.problems] == ["no-assessment"]
    assert outcome.read[str(tmp_path)] == stamp_of(str(tmp_path))


def test_a_mistake_of_ours_is_a_problem_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(once, "_CHILD", "raise RuntimeError('<b>no')")
    outcome = build_once(tmp_path / "review.yaml")
    assert outcome.site is None
    [problem] = outcome.problems
    assert (problem.code, problem.message) == ("build-broke", "the build broke off: RuntimeError: <b>no")
    assert list(outcome.read) == [str(tmp_path)]
