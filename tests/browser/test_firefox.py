"""The pages in the system's Firefox, as it is installed: from a disk and served, narrow, dark, mirrored, by keyboard, on paper.

Playwright speaks to it by WebDriver BiDi, which cannot say what it prefers for colours; a preference of Firefox's own does.
"""

from __future__ import annotations

import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import THEMES, Sites

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

DARK, LIGHT = 0, 1
Shown = Callable[..., "Page"]


@contextmanager
def started(playwright: Playwright, path: str, scheme: int) -> Iterator[Browser]:
    browser = playwright.firefox.launch(
        channel="moz-firefox",
        executable_path=path,
        firefox_user_prefs={"layout.css.prefers-color-scheme.content-override": scheme},
    )
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def fox(playwright: Playwright, firefox: str) -> Iterator[Browser]:
    with started(playwright, firefox, LIGHT) as browser:
        yield browser


@pytest.fixture
def shown(fox: Browser) -> Iterator[Shown]:
    """Opens an address; whatever is asked for outside its folder, or said on the console, fails the test."""
    contexts = []
    asked: list[str] = []
    said: list[str] = []
    folders: list[str] = []

    def open_page(url: str, width: int = 1280) -> Page:
        context = fox.new_context(viewport={"width": width, "height": 800}, color_scheme="null")
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.goto(url)
        folders.append(url.rpartition("/")[0])
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in asked if not url.startswith((*folders, "data:", "blob:"))] == []
    assert said == []


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def text_of(pdf: bytes, path: Path) -> str:
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True)
    return done.stdout


@pytest.mark.parametrize("language", ["", ".ar-XB"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("theme", THEMES)
def test_from_a_disk_the_page_is_whole_and_never_scrolls_sideways(
    sites: Sites, shown: Shown, theme: str, width: int, language: str
) -> None:
    page = shown((sites(theme) / f"index{language}.html").as_uri(), width)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert not page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    assert page.locator(".chart-bars").first.is_visible()
    assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontFamily") != "serif"


def test_served_the_page_and_its_charts_to_explore_work(sites: Sites, shown: Shown) -> None:
    with served(sites("default")) as address:
        page = shown(f"{address}/index.html")
        page.locator('a[href="explore.html"]').click()
        page.wait_for_selector("#bars .barlayer path")
        assert page.locator("#radar .scatterpolar, #radar .polarlayer").count() > 0
        page.locator('a[href="index.html"]').first.click()
        page.wait_for_selector("#summary")


def test_from_a_disk_the_charts_to_explore_are_drawn_and_switched(sites: Sites, shown: Shown) -> None:
    page = shown((sites("default") / "explore.html").as_uri())
    page.wait_for_selector("#radar .polarlayer .trace")
    before = page.locator("#radar .polarlayer .trace").count()
    page.locator("input[type=checkbox]").nth(1).press("Space")
    page.wait_for_function("n => document.querySelectorAll('#radar .polarlayer .trace').length !== n", arg=before)
    assert page.locator("#radar .polarlayer .trace").count() == before - 1


def test_one_file_opens_by_itself(sites: Sites, shown: Shown) -> None:
    page = shown((sites("default", single_file=True) / "index.html").as_uri())
    assert page.locator("#summary .chart-radar").is_visible()


def test_in_the_dark_the_page_is_dark(sites: Sites, playwright: Playwright, firefox: str) -> None:
    url = (sites("default") / "index.html").as_uri()
    with started(playwright, firefox, DARK) as browser:
        page = browser.new_page(color_scheme="null")
        page.goto(url)
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(32, 30, 27)"


def test_from_right_to_left_the_page_mirrors(sites: Sites, shown: Shown) -> None:
    page = shown((sites("default") / "index.ar-XB.html").as_uri())
    contents, main = page.locator(".contents").bounding_box(), page.locator("main").bounding_box()
    assert contents is not None
    assert main is not None
    assert contents["x"] > main["x"]


def test_the_keyboard_walks_in_and_opens_what_is_folded(sites: Sites, shown: Shown) -> None:
    page = shown((sites("default") / "index.html").as_uri())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"
    page.locator("details > summary").first.focus()
    page.keyboard.press("Enter")
    assert page.locator("details[open]").count() == 1


def test_on_paper_everything_is_unfolded_and_the_contents_are_gone(sites: Sites, shown: Shown, tmp_path: Path) -> None:
    page = shown((sites("default") / "index.html").as_uri())
    explanation = page.locator("details p").first
    assert not explanation.is_visible()
    text = text_of(page.pdf(format="A4", print_background=True), tmp_path / "report.pdf")
    assert 30 <= text.count("\f") <= 90  # Chromium needs 56
    words = re.sub(r"\s+", " ", text)
    assert "Harbour Bank" in words
    assert re.sub(r"\s+", " ", explanation.text_content() or "").strip()[:40] in words
