from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from io import StringIO
from pathlib import Path

import pytest

from assess.cli import _progress
from assess.cli._progress import watched
from assess.model.assessment import Assessment
from assess.reading.assessment import read_assessment
from assess.scoring.score import score
from tests.cli.conftest import QUESTIONNAIRE

ASSESSMENT = "format: assess/assessment/1\nquestionnaire: ./tiny.yaml\nprivacy: {minimum: 1}\nresponses: [table.csv]\n"


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def long(workspace: Callable[[Mapping[str, str]], Path], monkeypatch: pytest.MonkeyPatch) -> Assessment:
    """An assessment whose table counts as a large one."""
    table = "STA1,STA2\n" + "1,2\n" * 500
    folder = workspace({"tiny.yaml": QUESTIONNAIRE, "assessment.yaml": ASSESSMENT, "table.csv": table})
    monkeypatch.setattr(_progress, "_LARGE", 1000)
    return read_assessment(folder / "assessment.yaml")


def test_a_long_table_draws_a_bar_and_is_read_all_the_same(long: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    assert score(watched(long)).counted == 500
    assert "Reading the responses" in terminal.getvalue()
    assert "100%" in terminal.getvalue()


def test_where_nobody_looks_there_is_no_bar(long: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    assert watched(long) is long


def test_a_short_table_needs_no_bar(long: Assessment, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", Terminal())
    monkeypatch.setattr(_progress, "_LARGE", 100_000)
    assert watched(long) is long


def test_what_draws_the_bar_is_not_imported_without_one(run_python: Callable[[str], str]) -> None:
    code = """
        import sys
        import assess.cli.score, assess.cli.build, assess.publishing.build
        print("rich" in sys.modules)
    """
    assert run_python(code) == "False\n"
