"""Every theme in every language, light and dark, as axe finds it; and the pages walked through by the keyboard alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser.conftest import THEMES, Sites
from tests.languages.pseudo import PSEUDO

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

AXE = (resources.files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
LANGUAGES = ("en", *PSEUDO)
OF_COLOUR = ("color-contrast", "link-in-text-block")
FOCUSABLE = "a[href], summary, input, select, button, [tabindex='0']"
SEEN = """() => {
  const found = document.activeElement, style = getComputedStyle(found), box = found.getBoundingClientRect();
  return {
    name: found.tagName.toLowerCase() + ' ' + (found.id || found.className || found.textContent.trim().slice(0, 40)),
    outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    inside: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    isBody: found === document.body,
  };
}"""

Shown = Callable[..., "Page"]


@pytest.fixture
def shown(browser: Browser) -> Iterator[Shown]:
    """Opens a page of a site with all that is folded open; nothing may be said on the console."""
    contexts = []
    said: list[str] = []

    def open_page(path: Path, *, scheme: str = "light", unfolded: bool = True) -> Page:
        context = browser.new_context(
            color_scheme=scheme,  # type: ignore[arg-type] # one of its literals
            reduced_motion="reduce",
            viewport={"width": 1280, "height": 900},
        )
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.goto(path.as_uri())
        if path.name.startswith("explore"):
            page.wait_for_selector("#bars .barlayer path")
        if unfolded:
            page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def pages_of(site: Path, language: str) -> list[Path]:
    """The report in a language, and the page to explore where the theme leads to one."""
    middle = "" if language == "en" else f".{language}"
    names = (f"index{middle}.html", f"explore{middle}.html")
    return [site / name for name in names if (site / name).exists()]


def found_by_axe(page: Page, *, only_colours: bool = False) -> list[str]:
    """What axe objects to or cannot tell: the rule, where, and why.

    Contrasts are looked for outside of pictures: within them, axe never tells what lies behind a text.
    """
    page.evaluate(AXE)
    outside = {"exclude": [["svg"], [".plot"]]}
    runs: list[tuple[Any, Any]] = [(outside, {"runOnly": {"type": "rule", "values": list(OF_COLOUR)}})]
    if not only_colours:
        runs.append(({}, {"rules": {rule: {"enabled": False} for rule in OF_COLOUR}}))
    results = [
        page.evaluate(
            "([context, options]) => axe.run({include: [['html']], ...context}, options)",
            [context, {**options, "resultTypes": ["violations", "incomplete"], "preload": False}],
        )
        for context, options in runs
    ]
    return [
        f"{each['id']} {node['target']}: {node['failureSummary']}"
        for result in results
        for each in (*result["violations"], *result["incomplete"])
        for node in each["nodes"]
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing(sites: Sites, shown: Shown, theme: str, language: str) -> None:
    for path in pages_of(sites(theme), language):
        assert found_by_axe(shown(path)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_in_the_dark(sites: Sites, shown: Shown, theme: str, language: str) -> None:
    # Nothing but colours differs.
    for path in pages_of(sites(theme), language):
        assert found_by_axe(shown(path, scheme="dark"), only_colours=True) == []


def test_axe_would_find_a_fault(sites: Sites, shown: Shown) -> None:
    page = shown(sites("default") / "index.html")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<img src=data:,><h5>x</h5>')")
    assert {fault.split()[0] for fault in found_by_axe(page)} == {"image-alt", "heading-order"}


@pytest.mark.parametrize("name", ["index", "index.ar-XB", "explore", "explore.ar-XB"])
def test_the_keyboard_reaches_everything_in_order_and_is_seen_there(sites: Sites, shown: Shown, name: str) -> None:
    page = shown(sites("default") / f"{name}.html")
    there = page.evaluate(
        "what => [...document.querySelectorAll(what)].filter(each => each.checkVisibility()).length", FOCUSABLE
    )
    steps = []
    for _ in range(there + 1):
        page.keyboard.press("Tab")
        step = page.evaluate(SEEN)
        if step["isBody"]:
            break
        steps.append(step)
    assert len(steps) == there
    assert [step["name"] for step in steps if not step["outlined"] or not step["inside"]] == []


def test_the_skip_link_and_the_contents_lead_where_they_say(sites: Sites, shown: Shown) -> None:
    page = shown(sites("default") / "index.html", unfolded=False)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "report"
    link = page.locator("nav.contents a").nth(3)
    target = (link.get_attribute("href") or "").removeprefix("#")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash !== '#report'")
    box = page.locator(f"[id='{target}']").bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 900
    # From there the keyboard goes on.
    page.keyboard.press("Tab")
    assert page.evaluate("id => !!document.activeElement.closest(`[id='${id}']`)", target)


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_what_is_folded_opens_and_closes_by_the_keyboard(sites: Sites, shown: Shown, key: str) -> None:
    page = shown(sites("default") / "index.html", unfolded=False)
    summaries = page.locator("details > summary")
    for number in (0, summaries.count() - 1):
        summaries.nth(number).focus()
        page.keyboard.press(key)
        assert page.locator("details[open]").count() == 1
        page.keyboard.press(key)
        assert page.locator("details[open]").count() == 0


@pytest.mark.parametrize("name", ["index", "index.en-XA", "index.ar-XB"])
@pytest.mark.parametrize("theme", THEMES)
def test_what_scrolls_can_be_scrolled_by_the_keyboard(sites: Sites, browser: Browser, theme: str, name: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.goto((sites(theme) / f"{name}.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    stuck = page.evaluate(
        """() => [...document.querySelectorAll('body *')].filter(each =>
          ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.scrollWidth > each.clientWidth + 1
          && each.tabIndex !== 0).map(each => each.className)"""
    )
    context.close()
    assert stuck == []


def test_a_picture_is_saved_by_the_keyboard_alone(sites: Sites, shown: Shown) -> None:
    page = shown(sites("default") / "explore.html", unfolded=False)
    page.locator("summary").first.focus()
    for key in ("Enter", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type("900")
    page.keyboard.press("Tab")
    page.keyboard.type("700")
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert re.fullmatch(r"radar-900x700\.png", download.value.suggested_filename)
    page.wait_for_function("document.querySelector('[role=status]').textContent !== ''")
