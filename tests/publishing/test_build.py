"""From a file to a folder in one call."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

import assess
from assess.problems import AssessError
from assess.publishing.build import build_with_notes, identity_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-bank"


def test_the_example_becomes_a_report_with_its_data(tmp_path: Path) -> None:
    page = assess.build(EXAMPLE, tmp_path / "out")
    assert page == tmp_path / "out" / "index.html"
    written = {
        path.relative_to(tmp_path / "out").as_posix() for path in (tmp_path / "out").rglob("*") if path.is_file()
    }
    assert {"index.html", "explore.html", "scorecard.json", "table.csv", "assets/plotly.min.js"} <= written
    scorecard = json.loads((tmp_path / "out" / "scorecard.json").read_text(encoding="utf-8"))
    assert scorecard["organisation"] == "Harbour Bank"
    assert (
        len(scorecard["questions"])
        == len((tmp_path / "out" / "table.csv").read_text(encoding="utf-8").splitlines()) - 1
    )


def test_sizes_are_those_of_the_files(tmp_path: Path) -> None:
    built = build_with_notes(EXAMPLE, tmp_path)
    files = [path for path in tmp_path.rglob("*") if path.is_file() and path.name != ".assess.json"]
    assert built.page_size == built.page.stat().st_size
    assert built.size == sum(path.stat().st_size for path in files)


def test_a_problem_leaves_no_folder_behind(tmp_path: Path) -> None:
    with pytest.raises(AssessError):
        assess.build(tmp_path / "missing.yaml", tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_assessment_is_known_by_its_way_from_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = identity_of(tmp_path / "a" / "review.yaml", tmp_path / "a" / "output")
    assert here == identity_of(tmp_path / "b" / "review.yaml", tmp_path / "b" / "output")
    assert here != identity_of(tmp_path / "a" / "other.yaml", tmp_path / "a" / "output")
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    assert here == identity_of("review.yaml", "output")
    assert here == identity_of(os.path.join(".", "review.yaml"), Path("output"))


def test_a_colour_that_cannot_be_read_is_warned_of(
    workspace: Callable[[Mapping[str, str]], Path], tmp_path: Path
) -> None:
    text = """
        format: assess/assessment/1
        questionnaire: essentials
        brand: {colours: ["#ffff00"]}
        answers: {STA1: 3}
    """
    built = build_with_notes(workspace({"a.yaml": text}), tmp_path / "out")
    assert [problem.code for problem in built.problems] == ["low-contrast"]


def test_every_language_has_its_pages_and_they_share_one_scorecard(
    workspace: Callable[[Mapping[str, str]], Path], tmp_path: Path
) -> None:
    text = """
        format: assess/assessment/1
        questionnaire: essentials
        language: [en, ur]
        answers: {STA1: 3, STA2: 4, STA5: 2}
    """
    overlay = """
        format: assess/translation/1
        translates: essentials
        language: ur
        title: بنیادی جائزہ
    """
    assess.build(workspace({"review/a.yaml": text, "review/ur.yaml": overlay}) / "review", tmp_path / "out")
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"index.html", "index.ur.html", "scorecard.json", "table.csv"} <= names
    urdu = (tmp_path / "out" / "index.ur.html").read_text(encoding="utf-8")
    assert '<html lang="ur" dir="rtl">' in urdu
    assert "بنیادی جائزہ" in urdu
    assert "بنیادی جائزہ" not in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
