"""Every page of every theme and language as the Nu HTML checker reads it: HTML, SVG, CSS, ARIA."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.browser.conftest import THEMES, Sites
from tests.conftest import CHECKOUT

JAR = CHECKOUT / ".ci" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def java() -> str:
    """The path of java, beside which the checker is there, too; else the test is skipped, or fails where all must be seen."""
    found = shutil.which("java")
    if found is None or not JAR.is_file():
        reason = "the Nu HTML checker is not here: it takes Java, and `npm ci` in .ci/"
        if os.environ.get("ASSESS_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


def errors(java: str, pages: Sequence[Path]) -> list[str]:
    command = [java, "-jar", str(JAR), "--format", "json", "--errors-only", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return [f"{Path(each['url']).name}: {each['message']}" for each in json.loads(done.stderr)["messages"]]


@pytest.mark.parametrize("theme", THEMES)
def test_the_checker_finds_no_error(sites: Sites, java: str, theme: str) -> None:
    pages = sorted(sites(theme).glob("*.html"))
    assert len(pages) >= 3
    assert errors(java, pages) == []


def test_nor_in_a_single_file(sites: Sites, java: str) -> None:
    assert errors(java, sorted(sites("default", single_file=True).glob("*.html"))) == []


def test_the_checker_would_find_one(java: str, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p><div id=a></div></p><i id=a>", encoding="utf-8")
    assert any("Duplicate ID" in each for each in errors(java, [page]))
