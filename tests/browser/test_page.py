"""The page as Chromium shows it: from file://, without script, at 320 px, in the dark, from right to left, and printed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.model.assessment import Assessment, Brand
from assess.rendering.html import page as page_of
from assess.reporting.report import report
from tests.reporting import building

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Opened = Callable[..., "Page"]
URDU = {"care": "گاہک کی دیکھ بھال", "money": "گاہک کے لیے مالیات", "reach": "رسائی اور سہولت"}


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens the report of an assessment; every request and every message of the console is kept on the page."""
    contexts = []

    def open_page(given: Assessment | None = None, language: str = "en", **how: object) -> Page:
        chosen = given or building.assessment()
        html = page_of(report(chosen, *building.found(chosen), language=language))
        file = tmp_path / "index.html"
        file.write_text(html, encoding="utf-8")
        context = browser.new_context(**how)  # type: ignore[arg-type] # the tests know the options
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: pytest.fail(message.text))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        assert requests == [file.as_uri(), *(url for url in requests if url.startswith("data:"))]
        return page

    requests: list[str] = []
    yield open_page
    for context in contexts:
        context.close()


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def is_wider_than_the_window(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def test_the_style_is_admitted_and_nothing_is_asked_for(opened: Opened) -> None:
    page = opened(building.assessment(brand=Brand(b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", ())))
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 249)"
    assert page.title() == "The Kiosk: Review 2026"


def test_charts_are_there_without_script(opened: Opened) -> None:
    page = opened(java_script_enabled=False)
    for kind in ("radar", "bars", "distribution", "matrix"):
        assert page.locator(f".chart-{kind}").first.is_visible()


@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_never_scrolls_sideways(opened: Opened, width: int, language: str) -> None:
    page = opened(language=language, viewport={"width": width, "height": 800})
    assert not is_wider_than_the_window(page)
    unfold(page)
    assert not is_wider_than_the_window(page)


def test_charts_and_captions_are_legible_and_whole_on_a_narrow_screen(opened: Opened) -> None:
    page = opened(viewport={"width": 320, "height": 800})
    sizes = page.evaluate(
        """() => [...document.querySelectorAll('main svg:not(.in-short svg)')].map(svg =>
          [svg.id, 11 * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width])"""
    )
    assert len(sizes) > 4
    assert [name for name, size in sizes if size < 10] == []  # the small labels; all others are of 13
    for each in page.locator(".scroll:has(svg)").all():
        assert each.get_attribute("tabindex") == "0"
    captions = page.locator(".scroll caption").all()
    assert len(captions) > 4
    for caption in captions:
        box = caption.bounding_box()
        assert box is None or box["x"] + box["width"] <= 320


def test_the_mark_of_the_level_is_apart_from_its_tint(opened: Opened) -> None:
    page = opened(building.assessment(brand=Brand(b"", "", ("#000000",))))
    mark = page.locator(".ladder [aria-current]").evaluate("each => getComputedStyle(each).boxShadow")
    # three pixels of paper, then ink
    assert re.findall(r"rgb\([^)]*\) 0px \d+px", mark) == ["rgb(253, 252, 249) 0px 3px", "rgb(28, 35, 39) 0px 7px"]


def test_the_focus_in_the_contents_is_not_clipped(opened: Opened) -> None:
    page = opened(viewport={"width": 1280, "height": 800})
    inside = page.evaluate(
        """() => { const link = document.querySelector('.contents a'); link.focus({focusVisible: true});
          const style = getComputedStyle(link), out = parseFloat(style.outlineOffset) + parseFloat(style.outlineWidth);
          return style.outlineStyle !== 'none' && out <= 0; }"""
    )
    assert inside


def test_nothing_moves_by_itself(opened: Opened) -> None:
    page = opened(reduced_motion="no-preference")
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") == "auto"


def test_in_the_dark_the_page_is_dark_and_text_light(opened: Opened) -> None:
    page = opened(color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(32, 30, 27)"
    assert page.evaluate("getComputedStyle(document.querySelector('.chart-value')).fill") == "rgb(236, 232, 225)"


def test_from_right_to_left_everything_mirrors(opened: Opened) -> None:
    questionnaire = building.questionnaire()
    named = tuple(replace(each, name=URDU[each.id]) for each in questionnaire.dimensions)
    page = opened(
        building.assessment(questionnaire=replace(questionnaire, dimensions=named)),
        language="ur",
        viewport={"width": 1280, "height": 800},
    )
    contents, main = page.locator(".contents").bounding_box(), page.locator("main").bounding_box()
    assert contents is not None
    assert main is not None
    assert contents["x"] > main["x"]


def test_the_keyboard_walks_in_by_the_skip_link(opened: Opened) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box() is not None
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"


def test_explanations_open_by_the_keyboard(opened: Opened) -> None:
    page = opened()
    summary = page.locator("details > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1


def test_targets_are_large_enough(opened: Opened) -> None:
    page = opened(viewport={"width": 1280, "height": 800})
    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, .button')]
          .filter(each => each.getBoundingClientRect().height < 24).map(each => each.textContent)"""
    )
    assert small == []


def test_a_printed_report_has_all_details_page_numbers_and_a_running_head(opened: Opened, tmp_path: Path) -> None:
    page = opened(building.assessment(confidentiality="For the board"))
    pdf = page.pdf(path=str(tmp_path / "report.pdf"), format="A4", print_background=True)
    assert pdf.startswith(b"%PDF")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) >= 5
    assert hidden_explanations(page) > 0
    page.emulate_media(media="print")
    assert hidden_explanations(page) == 0
    assert not page.locator(".contents").is_visible()


def hidden_explanations(page: Page) -> int:
    found: int = page.evaluate(
        "[...document.querySelectorAll('details p')].filter(each => !each.checkVisibility()).length"
    )
    return found
