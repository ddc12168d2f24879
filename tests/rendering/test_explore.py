"""The page to explore: drawn in Chromium from a file, nothing from outside, no text of people's run; a table without script."""

from __future__ import annotations

import json
import re
import struct
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.model.assessment import Brand
from assess.model.figure import Bars, Radar
from assess.reading.themes import bundled_theme
from assess.rendering.explore import explore_files, script_json
from assess.rendering.style import tokens_style
from assess.reporting.document import Cell, Column, Table
from assess.reporting.texts import Texts

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = "</title><script>window.hacked = 1</script>"
TABLE = Table("Dimensions", (Column("Dimension"), Column("Score", number=True)), ((Cell("Staff"), Cell("60.0")),))
LOOK = tokens_style(Brand(b"", "", ()), bundled_theme())
Write = Callable[..., Path]


@pytest.fixture
def written(tmp_path: Path, radar_figure: Radar, bars_figure: Bars) -> Write:
    """Writes the page and what it loads; gives the page's path."""

    def write(*, radar: bool = True, language: str = "en") -> Path:
        for name, content in explore_files(
            HOSTILE, Texts(language), radar_figure if radar else None, bars_figure, TABLE, look=LOOK
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
    # Plotly's own rules are in force: by them alone its second picture lies upon the first.
    assert page.eval_on_selector_all("#radar .main-svg", "all => getComputedStyle(all[1]).position") == "absolute"


def test_hostile_texts_stay_texts(written: Write, page: Page) -> None:
    page.goto(written().as_uri())
    page.wait_for_selector("#bars .barlayer path")
    assert page.evaluate("window.hacked") is None
    assert page.query_selector("a[href^=javascript]") is None
    assert page.inner_text("header bdi") == HOSTILE
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
    assert "Save" not in shown


def test_series_are_switched_by_the_keyboard(written: Write, page: Page) -> None:
    page.goto(written().as_uri())
    page.wait_for_selector("#radar .polarlayer path.point")
    page.get_by_role("checkbox", name="Target").first.focus()
    page.keyboard.press("Space")
    # Now: two axes of three, the first of them twice.
    page.wait_for_function("document.querySelectorAll('#radar .polarlayer path.point').length === 3")
    page.keyboard.press("Space")
    page.wait_for_function("document.querySelectorAll('#radar .polarlayer path.point').length === 3 + 4")


def test_a_value_is_told_where_one_points(written: Write, page: Page) -> None:
    page.goto(written().as_uri())
    page.wait_for_selector("#bars .barlayer path")
    page.locator("#bars .barlayer path").first.hover(position={"x": 20, "y": 20}, force=True)
    page.wait_for_selector(".hovertext")
    assert page.eval_on_selector_all(".hovertext tspan", "lines => lines.map(line => line.textContent)") == [
        "Staff",
        "Score: 60.0",
        "95 % interval: 50.0 – 75.0",
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_picture_is_saved_in_the_size_asked_for(written: Write, browser: Browser, scheme: str) -> None:
    context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type] # one of its literals
    page = context.new_page()
    page.on("console", lambda message: pytest.fail(message.text))
    page.goto(written().as_uri())
    picture = saved(page, "radar", 777, 543, "png").read_bytes()
    assert struct.unpack(">II", picture[16:24]) == (777, 543)
    assert re.findall(r">(\d\d\.0)<", saved(page, "radar", 777, 543, "svg").read_text(encoding="utf-8")) == [
        "60.0",
        "40.0",
    ]
    vector = saved(page, "bars", 777, 543, "svg").read_text(encoding="utf-8")
    assert ">60.0<" in vector
    assert 'width="777" height="543"' in vector
    assert "Dimensions" in vector
    # On the paper of a light page in the dark, too.
    assert re.search(r"<rect[^>]*fill: rgb\(253, 252, 249\)", vector)
    assert page.locator("[role=status]").first.inner_text() == "The picture is saved."
    context.close()


def saved(page: Page, chart: str, width: int, height: int, kind: str) -> Path:
    form = page.locator(f"form[data-chart={chart}]")
    if not form.get_by_label("Width").is_visible():
        form.locator("summary").click()
    form.get_by_label("Width").fill(str(width))
    form.get_by_label("Height").fill(str(height))
    form.get_by_label("Kind").select_option(kind)
    with page.expect_download() as download:
        form.get_by_role("button").click()
    assert download.value.suggested_filename == f"{chart}-{width}x{height}.{kind}"
    return Path(download.value.path())


def test_no_picture_of_a_size_that_is_none(written: Write, page: Page) -> None:
    page.goto(written().as_uri())
    form = page.locator("form[data-chart=radar]")
    form.locator("summary").click()
    form.get_by_label("Width").fill("0")
    form.get_by_role("button").click()
    assert page.evaluate("document.querySelector('[name=width]').matches(':invalid:focus')")
    assert form.locator("[role=status]").inner_text() == ""


def test_on_a_telephone_the_charts_scroll_and_the_page_does_not(written: Write, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto(written().as_uri())
    page.wait_for_selector("#bars .barlayer path")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert page.eval_on_selector("#radar", "each => each.parentElement.scrollWidth > each.parentElement.clientWidth")
    context.close()


def test_there_is_a_way_back_and_a_language(written: Write) -> None:
    text = written(language="ur").read_text(encoding="utf-8")
    assert '<html lang="ur" dir="rtl">' in text
    assert '<a class="back" href="index.html">' in text


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
