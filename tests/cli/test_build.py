"""assess build: the folder's only assessment becomes a report, or a clear message."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_the_folders_only_assessment_is_built_and_its_page_named(here: Path, run: Run) -> None:
    result = run("build")
    assert result.exit_code == 0
    assert result.stdout.startswith("The report: output/index.html (")
    assert "Harbour Bank" in (here / "output" / "index.html").read_text(encoding="utf-8")
    assert json.loads((here / "output" / "scorecard.json").read_text(encoding="utf-8"))["overall"]["score"] == 75.0
    assert (here / "output" / "table.csv").read_text(encoding="utf-8").startswith("id,dimension,")


def test_the_same_input_gives_the_same_bytes(here: Path, run: Run) -> None:
    run("build", "-o", "a")
    run("build", "-o", "b")
    first, second = (
        {path.relative_to(here / folder): path.read_bytes() for path in (here / folder).rglob("*") if path.is_file()}
        for folder in ("a", "b")
    )
    assert first == second


def test_a_folder_stands_for_its_assessment(here: Path, run: Run, tmp_path: Path) -> None:
    assert run("build", str(here), "--output", str(tmp_path / "out")).exit_code == 0
    assert (tmp_path / "out" / "index.html").exists()


def test_a_folder_without_an_assessment_is_a_problem(here: Path, run: Run) -> None:
    (here / "review.yaml").unlink()
    result = run("build")
    assert result.exit_code == 1
    assert "there is no assessment in this folder" in result.stderr
    assert not (here / "output").exists()


def test_several_assessments_are_named(here: Path, run: Run) -> None:
    (here / "older.yml").write_bytes((here / "review.yaml").read_bytes())
    result = run("build")
    assert result.exit_code == 1
    assert "there are 2 assessments in this folder: older.yml, review.yaml" in result.stderr


def test_problems_of_the_file_stop_the_build(here: Path, run: Run) -> None:
    path = here / "review.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("STA1: 2", "STA1: 9"), encoding="utf-8")
    result = run("build", "review.yaml")
    assert result.exit_code == 1
    assert result.stderr.startswith("review.yaml:6:")
    assert result.stderr.endswith("1 problem, nothing written\n")
    assert not (here / "output").exists()


def test_a_foreign_page_is_never_overwritten(here: Path, run: Run) -> None:
    (here / "output").mkdir()
    (here / "output" / "index.html").write_text("mine")
    result = run("build")
    assert result.exit_code == 1
    assert "output/index.html: a file that is not ours" in result.stderr
    assert (here / "output" / "index.html").read_text() == "mine"


def test_another_assessments_report_is_kept_unless_told_otherwise(here: Path, run: Run) -> None:
    (here / "other.yaml").write_bytes((here / "review.yaml").read_bytes())
    assert run("build", "review.yaml").exit_code == 0
    result = run("build", "other.yaml")
    assert result.exit_code == 1
    assert 'holds the report of "Harbour Bank"' in result.stderr
    assert run("build", "other.yaml", "--replace").exit_code == 0


def test_strict_makes_a_warning_a_problem(here: Path, run: Run) -> None:
    path = here / "review.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("STA1: 2", "STA1: na"), encoding="utf-8")
    result = run("build", "--strict")
    assert result.exit_code == 1
    assert "warning:" in result.stderr
    assert not (here / "output").exists()
    assert run("build").exit_code == 0


@pytest.mark.parametrize("folder", ["", "..", "/"])
def test_a_report_does_not_stand_around_its_assessment(run: Run, folder: str) -> None:
    result = run("build", "--output", folder)
    assert result.exit_code == 1
    assert "[output-no-folder]" in result.stderr
    assert "1 problem, nothing written" in result.stderr


def test_one_file_is_one_file(here: Path, run: Run) -> None:
    result = run("build", "--single-file")
    assert result.exit_code == 0
    assert {path.name for path in (here / "output").iterdir()} == {"index.html", ".assess.json"}
    assert "with all its files" not in result.stdout


def test_charts_to_explore_are_for_one_file(run: Run) -> None:
    result = run("build", "--explore")
    assert result.exit_code == 2
    assert "add --single-file" in result.stderr


def test_going_back_from_one_file_to_pages_leaves_nothing_over(here: Path, run: Run) -> None:
    run("build", "-o", "a")
    for options in ((), ("--single-file",), ()):
        run("build", *options)
    assert {path.name for path in (here / "output").iterdir()} == {path.name for path in (here / "a").iterdir()}


def test_a_pdf_stands_beside_the_page(here: Path, run: Run, chromium: str) -> None:
    result = run("build", "--pdf", "--browser", chromium)
    assert result.exit_code == 0
    assert "On paper: output/report.pdf (" in result.stdout
    assert (here / "output" / "report.pdf").read_bytes().startswith(b"%PDF-")


def test_several_languages_have_a_pdf_and_a_file_each(here: Path, run: Run, chromium: str) -> None:
    path = here / "review.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "language: [en, ur]\n", encoding="utf-8")
    assert run("build", "--pdf", "--browser", chromium, "--single-file").exit_code == 0
    written = {path.name for path in (here / "output").iterdir()}
    assert written == {"index.html", "index.ur.html", "report.pdf", "report.ur.pdf", ".assess.json"}
    assert "index.ur.html" not in (here / "output" / "index.html").read_text(encoding="utf-8")


def test_without_a_browser_nothing_is_written(here: Path, run: Run) -> None:
    result = run("build", "--pdf", "--browser", "no-such-browser")
    assert result.exit_code == 1
    assert "[no-browser]" in result.stderr
    assert not (here / "output").exists()


def test_a_browser_without_a_pdf_is_wrong_usage(run: Run) -> None:
    result = run("build", "--browser", "chromium")
    assert result.exit_code == 2
    assert "add --pdf" in result.stderr
