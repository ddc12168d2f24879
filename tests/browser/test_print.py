"""The example on paper, as a reader's own browser prints it: nothing stands alone, nothing that needs a screen is there."""

from __future__ import annotations

import re
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import THEMES, Sites

if TYPE_CHECKING:
    from playwright.sync_api import Page

each_theme = pytest.mark.parametrize("theme", THEMES)


def pages_of(page: Page) -> list[list[str]]:
    """The lines of every printed page, without blank ones, its running head, and its foot with the number."""
    if not shutil.which("pdftotext"):
        pytest.skip("no pdftotext on this machine")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    text = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    ).stdout.decode()
    found = []
    for sheet in text.split("\f")[:-1]:
        lines = [" ".join(line.split()) for line in sheet.splitlines() if line.strip()]
        found.append([line for line in lines if not re.fullmatch(r"(Client confidential)? ?\d+( / \d+)?", line)])
    return found


@pytest.fixture
def opened(page: Page, sites: Sites, theme: str) -> Page:
    page.goto((sites(theme) / "index.html").as_uri())
    return page


@each_theme
def test_no_page_ends_with_what_leads_to_the_next(opened: Page) -> None:
    leading = opened.evaluate(
        "[...document.querySelectorAll('h2, h3, h4, h5, summary, caption, .horizon > .remark, dt')]"
        ".map(each => each.textContent.trim().replace(/\\s+/g, ' '))"
    )
    last = [lines[-1] for lines in pages_of(opened)[1:] if lines]
    assert [line for line in last if line in set(leading)] == []


@each_theme
def test_nothing_that_only_a_screen_has_is_printed(opened: Page) -> None:
    text = "\n".join(line for lines in pages_of(opened) for line in lines)
    for words in opened.evaluate("[...document.querySelectorAll('.button')].map(each => each.textContent)"):
        assert words not in text
    assert "▶" not in text
    assert "▸" not in text


@pytest.mark.parametrize("theme", ["default"])
def test_two_recommendations_share_a_page(opened: Page) -> None:
    cards = opened.locator(".card").count()
    titles = opened.evaluate("[...document.querySelectorAll('.card h4')].map(each => each.textContent.slice(0, 30))")
    within = [sum(line.startswith(tuple(titles)) for line in lines) for lines in pages_of(opened)]
    roadmap = within[next(number for number, lines in enumerate(pages_of(opened)) if lines[1:2] == ["Roadmap"]) :]
    assert sum(roadmap) >= cards
    assert sum(1 for number in roadmap if number) <= cards / 2 + 1


@pytest.mark.parametrize("theme", ["default"])
def test_a_score_stands_in_the_line_of_its_question(opened: Page) -> None:
    told = opened.evaluate(
        "[...document.querySelectorAll('.question')].map(each => [each.querySelector('.code').textContent,"
        " each.querySelector('.score').textContent])"
    )
    lines = [line for page in pages_of(opened) for line in page]
    for code, score in told:
        [*_, line] = [line for line in lines if line.startswith(f"{code} ") and score in line] or [""]
        assert line, f"{code}: {score}"


@pytest.mark.parametrize("theme", ["default"])
def test_the_summary_is_one_page_in_three_columns_with_a_long_word_too(opened: Page) -> None:
    opened.evaluate("document.querySelector('.listing a').textContent = 'Donaudampfschifffahrts'.repeat(3)")
    opened.emulate_media(media="print")
    widths = opened.evaluate("[...document.querySelectorAll('.listings > *')].map(each => each.offsetWidth)")
    assert max(widths) - min(widths) <= 1
    assert len(widths) == 3


@pytest.mark.parametrize("theme", ["default"])
def test_the_summary_has_a_page_of_its_own(opened: Page) -> None:
    pages = pages_of(opened)
    assert pages[1][0] == "Harbour Bank: Customer-centricity review 2026"
    assert "and removes the block." in " ".join(pages[1])  # the end of the author's note
    assert pages[2][1] == "How to read this report"
