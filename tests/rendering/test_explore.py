"""The page to explore: drawn in Chromium from a file, nothing from outside, no text of people's run; a table without script."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.model.figure import Bars, Radar
from assess.rendering.explore import explore_files, script_json
from assess.reporting.document import Cell, Column, Table
from assess.reporting.texts import Texts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = "</title><script>window.hacked = 1</script>"
TABLE = Table("Dimensions", (Column("Dimension"), Column("Score", number=True)), ((Cell("Staff"), Cell("60.0")),))
Write = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path, radar_figure: Radar, bars_figure: Bars) -> Write:
    """Writes the page and what it loads; gives the page's path."""

    def write(*, radar: bool = True, language: str = "en") -> Path:
        for name, content in explore_files(
            HOSTILE, Texts(language), radar_figure if radar else None, bars_figure, TABLE
        ).items():
            path = tmp_path / "report" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return tmp_path / "report" / "explore.html"

    return write


def test_the_charts_are_drawn_from_a_file_without_going_outside(written: Write, page: Page) -> None:
    requests: list[str] = []
    errors: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text))
    path = written()
    page.goto(path.as_uri())
    page.wait_for_selector("#radar .polarlayer path.point")
    page.wait_for_selector("#bars .barlayer path")
    assert errors == []
    assert all(url.startswith(("data:", "blob:", path.parent.as_uri())) for url in requests)
    # Plotly's own rules are in force: without them, the bar of buttons would push the chart down.
    assert page.eval_on_selector("#radar .modebar-container", "e => getComputedStyle(e).position") == "absolute"


def test_hostile_texts_stay_texts(written: Write, page: Page) -> None:
    page.goto(written().as_uri())
    page.wait_for_selector("#bars .barlayer path")
    assert page.evaluate("window.hacked") is None
    assert page.query_selector("a[href^=javascript]") is None
    assert page.inner_text("header p:last-child") == HOSTILE
    assert page.evaluate("document.querySelectorAll('script').length") == 3


def test_gaps_are_not_drawn_as_zero(written: Write, page: Page) -> None:
    page.goto(written().as_uri())
    page.wait_for_selector("#radar .polarlayer path.point")
    # Now: two axes of three, the first of them twice; the target: three, the first twice.
    assert page.eval_on_selector_all("#radar .polarlayer path.point", "points => points.length") == 3 + 4


def test_the_page_says_its_numbers_without_script(written: Write, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(written().as_uri())
    shown = page.inner_text("body")
    context.close()
    assert "JavaScript" in shown
    assert "60.0" in shown
    assert "Point at" not in shown


def test_there_is_a_way_back_and_a_language(written: Write) -> None:
    text = written(language="ur").read_text(encoding="utf-8")
    assert '<html lang="ur" dir="rtl">' in text
    assert '<a href="index.html">' in text


def test_without_a_radar_there_are_the_bars_alone(written: Write) -> None:
    text = written(radar=False).read_text(encoding="utf-8")
    assert 'id="bars"' in text
    assert 'id="radar"' not in text


def test_nothing_is_inline_and_the_figures_survive_escaping(written: Write) -> None:
    text = written().read_text(encoding="utf-8")
    assert " style=" not in text
    data = re.search(r'<script type="application/json" id="figures">(.*?)</script>', text, re.DOTALL)
    assert data is not None
    assert json.loads(data[1])["bars"]["layout"]["yaxis"]["ticktext"][0] == "Staff"


def test_json_in_a_script_ends_no_element() -> None:
    text = script_json({"name": "</script><!--&\u2028\u2029"})
    assert not set("<>&\u2028\u2029") & set(text)
    assert json.loads(text) == {"name": "</script><!--&\u2028\u2029"}


def test_plotly_is_not_imported(run_python: Callable[[str], str]) -> None:
    code = """
        import sys
        from assess.rendering.explore import explore_files
        from assess.reporting.document import Table
        from assess.reporting.texts import Texts
        files = explore_files("Title", Texts(), None, None, Table("", (), ()))
        print(len(files["assets/plotly.min.js"]) > 1_000_000, "plotly" in sys.modules)
    """
    assert run_python(code) == "True False\n"
