"""Every bundled theme as Chromium shows it: narrow and wide, in the dark, from right to left, by keyboard and on paper."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.advice.advise import advise
from assess.publishing.pdf import printed
from assess.reading.assessment import read_assessment
from assess.reading.themes import bundled_theme
from assess.rendering.html import page as page_of
from assess.rendering.render import render
from assess.reporting.report import report
from assess.scoring.score import score
from tests.browser.conftest import THEMES
from tests.reporting import building

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Opened = Callable[..., "Page"]
EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-bank" / "assessment.yaml"
each_theme = pytest.mark.parametrize("theme", ["boardroom", "plain"])


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens the kiosk's report in a theme; whatever the console says fails the test."""
    contexts = []

    def open_page(theme: str, language: str = "en", **how: object) -> Page:
        given = building.assessment()
        file = tmp_path / "index.html"
        made = report(given, *building.found(given), language=language)
        file.write_text(page_of(made, bundled_theme(theme)), encoding="utf-8")
        context = browser.new_context(**how)  # type: ignore[arg-type] # the tests know the options
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: pytest.fail(message.text))
        page.goto(file.as_uri())
        return page

    yield open_page
    for context in contexts:
        context.close()


@each_theme
@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_the_page_never_scrolls_sideways(opened: Opened, theme: str, width: int, language: str) -> None:
    page = opened(theme, language=language, viewport={"width": width, "height": 800})
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")


@each_theme
def test_in_the_dark_the_page_is_dark(opened: Opened, theme: str) -> None:
    page = opened(theme, color_scheme="dark")
    red, green, blue = re.findall(r"\d+", page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert max(int(red), int(green), int(blue)) < 50


@each_theme
def test_the_keyboard_walks_in_by_the_skip_link(opened: Opened, theme: str) -> None:
    page = opened(theme)
    page.keyboard.press("Tab")
    assert page.locator(".skip").is_visible()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"


@each_theme
def test_targets_are_large_enough(opened: Opened, theme: str) -> None:
    page = opened(theme, viewport={"width": 1280, "height": 800})
    small = page.evaluate(
        """() => [...document.querySelectorAll('nav a, summary, .button')]
          .filter(each => each.getBoundingClientRect().height < 24).map(each => each.textContent)"""
    )
    assert small == []


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("language", "number", "head"), [("en", "right", "left"), ("ur", "left", "right")])
def test_numbers_and_head_of_printed_pages_have_corners_of_their_own(
    opened: Opened, theme: str, language: str, number: str, head: str
) -> None:
    pdf = opened(theme, language=language).pdf(format="A4", prefer_css_page_size=True)
    words = words_at_the_edges(pdf)
    numbers = [(page, side) for page, y, side, word in words if y > 0.94 and word == str(page)]
    assert {side for _, side in numbers} == {number}
    assert {page for page, _ in numbers} >= set(range(2, max(page for page, *_ in words) + 1))
    assert {side for page, y, side, word in words if y < 0.09 and "Kiosk" in word and page > 1} == {head}


def words_at_the_edges(pdf: bytes) -> list[tuple[int, float, str, str]]:
    """The words of every page: its number, how far down (0-1), in which half, and the word."""
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on this machine")
    html = subprocess.run(["pdftotext", "-bbox", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()
    found = []
    for number, page in enumerate(html.split("<page ")[1:], start=1):
        wide, high = (float(each) for each in re.findall(r'(?:width|height)="([\d.]+)"', page)[:2])
        for x, y, word in re.findall(r'xMin="([\d.-]+)" yMin="([\d.-]+)"[^>]*>([^<]*)', page):
            found.append((number, float(y) / high, "left" if float(x) < wide / 2 else "right", word))
    return found


def test_the_boardroom_prints_on_two_to_four_pages(chromium: str) -> None:
    assessment = read_assessment(EXAMPLE)
    scorecard = score(assessment)
    made = report(assessment, scorecard, advise(assessment, scorecard))
    pdf = printed(render(made, bundled_theme("boardroom")), browser=chromium)
    assert 2 <= len(re.findall(rb"/Type\s*/Page\b", pdf)) <= 4
