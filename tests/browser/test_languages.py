"""The example in two pseudo-languages and in a little Urdu and Bengali, as Chromium lays it out, wide and narrow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from assess.publishing import build
from tests.languages import pseudo
from tests.languages.pseudo import LONGER, MIRRORED, PSEUDO

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Show = Callable[..., "Page"]
WIDTHS = (1280, 320)

# Our own words, for the four dimensions of the short questionnaire and the levels.
WORDS = {
    "ur": {
        "title": "گاہک دوستی کا مختصر جائزہ",
        "levels": ["ابتدائی", "ابھرتا ہوا", "قائم شدہ", "منظم", "رچا بسا"],
        "staff": "گاہکوں سے ملنے والا عملہ",
        "finances": "گاہکوں کے لیے مالی وسائل",
        "customer-definition": "گاہک کی پہچان اور سمجھ",
        "channels": "رابطے کے راستے اور سہولت",
        "first": "ہمارا عملہ مقصد سمجھتا ہے (STA1)، اور اسے 100% مانتا ہے۔",
    },
    "bn": {
        "title": "গ্রাহকমুখিতার সংক্ষিপ্ত মূল্যায়ন",
        "levels": ["প্রাথমিক", "উদীয়মান", "প্রতিষ্ঠিত", "পরিচালিত", "অন্তর্নিহিত"],
        "staff": "গ্রাহকের মুখোমুখি কর্মী",
        "finances": "গ্রাহকের জন্য অর্থসংস্থান",
        "customer-definition": "গ্রাহকের সংজ্ঞা ও বোঝাপড়া",
        "channels": "যোগাযোগের পথ ও সুবিধা",
        "first": "কর্মীরা লক্ষ্যটি বোঝেন (STA1) এবং মেনে চলেন।",
    },
}
LEVELS = ("ad-hoc", "emerging", "established", "managed", "embedded")


def overlay(language: str) -> str:
    """A little of the short questionnaire in a language; all else stays English."""
    words = WORDS[language]
    lines = [
        "format: assess/translation/1",
        "translates: essentials",
        f"language: {language}",
        f"title: {words['title']}",
    ]
    lines += ["levels:", *(f"  {id}: {name}" for id, name in zip(LEVELS, words["levels"], strict=True)), "dimensions:"]
    for id in ("staff", "finances", "customer-definition", "channels"):
        lines += [f"  {id}:", f"    name: {words[id]}"]
        if id == "staff":
            lines += ["    questions:", "      STA1:", "        ask:", f'          leaders: "{words["first"]}"']
    return "\n".join([*lines, ""])


ANSWERS = {"STA": (2, 4, 3), "FIN": (3, 1, 2), "CUS": (4, 5, 4), "CHA": (3, 3, 5)}
"""Answers to the three questions of each dimension, in their order."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both reports in one folder: the example in the pseudo-languages, and the short one in Urdu and Bengali."""
    folder = tmp_path_factory.mktemp("languages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "translations", lambda language: pseudo.translations(language, folder / "locales"))
        build.build(pseudo.workspace(folder / "workspace"), folder / "report")
    short = folder / "short"
    short.mkdir()
    for language in WORDS:
        (short / f"{language}.yaml").write_text(overlay(language), encoding="utf-8")
    (short / "a.yaml").write_text(assessment(), encoding="utf-8")
    build.build(short / "a.yaml", folder / "report-short")
    return folder


def assessment() -> str:
    from assess.reading.questionnaire import read_questionnaire

    questionnaire = read_questionnaire("essentials")
    answers = {
        question.id: value
        for dimension in questionnaire.dimensions
        for question, value in zip(dimension.questions, ANSWERS[dimension.questions[0].id[:3]], strict=True)
    }
    lines = ["format: assess/assessment/1", "questionnaire: essentials", "organisation: Harbour Bank"]
    lines += ["language: [ur, bn, en]", "answers:", *(f"  {id}: {value}" for id, value in answers.items())]
    return "\n".join([*lines, ""])


@pytest.fixture
def show(browser: Browser, site: Path) -> Iterator[Show]:
    """Opens a page of the reports at a width."""
    contexts = []

    def open_page(name: str, width: int = 1280) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme="light")
        contexts.append(context)
        page = context.new_page()
        page.goto((site / name).as_uri())
        page.evaluate("document.fonts.ready")
        return page

    yield open_page
    for context in contexts:
        context.close()


# Texts that are wider than what holds them, outside of tables that scroll.
OVERFLOWING = """() => {
  const found = [];
  const wide = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const holder = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || holder.closest('svg, .scroll, .wide, .skip, style, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const box of range.getClientRects()) {
      const frame = holder.closest('p, li, dd, dt, td, th, h1, h2, h3, h4, h5, summary, figcaption, div')
        .getBoundingClientRect();
      if (box.left < -1 || box.right > wide + 1 || box.left < frame.left - 2 || box.right > frame.right + 2)
        found.push(walker.currentNode.data.slice(0, 60));
    }
  }
  return found;
}"""

# Texts of charts that leave their picture, and pairs of them that touch.
TOUCHING = """() => {
  const found = [];
  for (const svg of document.querySelectorAll('main svg')) {
    const frame = svg.getBoundingClientRect();
    const rows = [];
    for (const text of svg.querySelectorAll('text:not(.chart-mark text)')) {
      if (text.getAttribute('x')?.includes(' ')) continue;
      const lines = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      while (lines.nextNode()) {
        const part = document.createRange();
        part.selectNodeContents(lines.currentNode);
        const box = part.getBoundingClientRect();
        if (box.width === 0) continue;
        if (box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 3 || box.bottom > frame.bottom + 3)
          found.push(['outside', svg.id, part.toString()]);
        rows.push([part.toString(), box]);
      }
    }
    const scale = frame.width / svg.viewBox.baseVal.width;
    rows.forEach(([one, a], index) => rows.slice(index + 1).forEach(([other, b]) => {
      const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
      const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (across > 2 * scale && down > 7 * scale) found.push(['touching', svg.id, one, other]);
    }));
  }
  return found;
}"""


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", PSEUDO)
def test_no_text_leaves_its_place(show: Show, language: str, width: int) -> None:
    page = show(f"report/index.{language}.html", width)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate(OVERFLOWING) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


@pytest.mark.parametrize("language", PSEUDO)
def test_no_texts_of_a_chart_touch_or_leave_it(show: Show, language: str) -> None:
    assert show(f"report/index.{language}.html").evaluate(TOUCHING) == []


@pytest.mark.parametrize("language", ["ur", "bn"])
def test_real_scripts_have_room_in_charts_and_in_lines(show: Show, language: str) -> None:
    name = "report-short/index.html" if language == "ur" else f"report-short/index.{language}.html"
    for width in WIDTHS:
        page = show(name, width)
        assert page.evaluate(OVERFLOWING) == []
        assert page.evaluate(TOUCHING) == []


def test_the_second_radar_of_a_page_in_urdu_has_the_letters_of_the_first(show: Show) -> None:
    sizes = show("report-short/index.html").evaluate(
        "['#radar', '#radar-again use'].map(each => document.querySelector(each).getBBox())"
        ".map(box => [box.x, box.width, box.height])"
    )
    assert sizes[1] == pytest.approx(sizes[0], abs=2)


@pytest.mark.parametrize("language", PSEUDO)
def test_no_long_word_is_cut_in_a_chart(show: Show, language: str) -> None:
    """Names of dimensions are shown whole; only the legend of a crowded chart may be shortened."""
    cut = show(f"report/index.{language}.html").evaluate(
        "[...document.querySelectorAll('main svg text')].map(each => each.textContent).filter(each => each.includes('…'))"
    )
    assert cut == []


def middle(page: Page, selector: str) -> float:
    box = page.locator(selector).first.bounding_box()
    assert box is not None
    return box["x"] + box["width"] / 2


def test_from_right_to_left_the_page_mirrors(show: Show) -> None:
    for name, mirrored in (("index.en-XA.html", False), ("index.ar-XB.html", True)):
        page = show(f"report/{name}")
        assert (middle(page, ".contents") > middle(page, "main")) is mirrored
        assert (middle(page, ".logo") < middle(page, "h1")) is mirrored
        assert (middle(page, "#summary .index") > middle(page, "#summary figure")) is mirrored
        assert (middle(page, "tbody th") > middle(page, "tbody td:last-child")) is mirrored
        assert (middle(page, "dt") > 640) is mirrored


def test_from_right_to_left_charts_mirror(show: Show) -> None:
    for name, mirrored in (("index.en-XA.html", False), ("index.ar-XB.html", True)):
        page = show(f"report/{name}")
        # The name of a bar stands before it, its number behind it; the worst answers come first; effort grows onwards.
        assert (middle(page, ".chart-bars .chart-label") > middle(page, ".chart-bars .chart-value")) is mirrored
        effort = "() => [...document.querySelectorAll('.chart-matrix text')].filter(t => /^[15]$/.test(t.textContent)"
        effort += " && !t.closest('.chart-mark')).map(t => t.getBoundingClientRect().x)"
        first, last = page.evaluate(effort)
        assert (first > last) is mirrored
        second, third = axis(page, 1), axis(page, -1)
        assert (second < third) is mirrored


def axis(page: Page, number: int) -> float:
    """Where a name of the radar stands."""
    found: float = page.evaluate(
        "n => { const all = [...document.querySelectorAll('#radar .chart-label')].slice(0, 8);"
        " return all.at(n).getBoundingClientRect().x }",
        number,
    )
    return found


def test_numbers_keep_their_order_within_texts_that_run_the_other_way(show: Show) -> None:
    """An interval's lower end stands to the left of its upper one, and a sign before its number."""
    page = show("report/index.ar-XB.html")
    places: Any = page.evaluate(
        r"""() => {
          const cell = [...document.querySelectorAll('#profile td')].find(each => /\d – \d/.test(each.textContent));
          const node = cell.firstChild, text = node.data;
          const at = (index) => { const r = document.createRange(); r.setStart(node, index); r.setEnd(node, index + 1);
                                  return r.getBoundingClientRect().x };
          return [at(text.search(/\d/)), at(text.lastIndexOf('–') + 2)];
        }"""
    )
    assert places[0] < places[1]


def test_what_its_author_wrote_is_set_apart(show: Show) -> None:
    """English within a page from right to left ends with its full stop at the right."""
    page = show("report/index.ar-XB.html")
    ways = page.evaluate(
        "[...document.querySelectorAll('.note p')].filter(each => /[a-z]{4}/.test(each.textContent))"
        ".map(each => getComputedStyle(each).direction)"
    )
    assert set(ways) == {"ltr"}


def test_untranslated_texts_say_their_language(show: Show) -> None:
    page = show("report-short/index.html")
    assert page.evaluate("document.documentElement.lang + document.documentElement.dir") == "urrtl"
    assert page.locator("#q-STA1 bdi").first.get_attribute("lang") is None
    other = page.locator("#d-staff .question header bdi[lang=en][dir=ltr]")
    assert other.count() == 2


def test_the_switch_leads_from_language_to_language(show: Show) -> None:
    page = show("report-short/index.html")
    page.get_by_role("link", name="বাংলা").click()
    assert page.evaluate("document.documentElement.lang") == "bn"
    page.get_by_role("link", name="English").click()
    assert page.url.endswith("index.en.html")
    page.locator("#profile .button").click()
    page.get_by_role("link", name="اردو").click()
    assert page.url.endswith("explore.html")
    assert page.evaluate("document.documentElement.dir") == "rtl"


def test_a_language_has_its_own_digits_in_charts(show: Show) -> None:
    texts = show("report-short/index.bn.html").evaluate(
        "[...document.querySelectorAll('main svg text')].map(each => each.textContent)"
    )
    numbers = [text for text in texts if re.fullmatch(r"[\d.,:%+– -]+", text)]
    assert len(numbers) > 20
    assert not [text for text in numbers if re.search("[0-9]", text)]


def test_both_are_pages_in_which_letters_run_as_they_should(show: Show) -> None:
    assert show(f"report/index.{LONGER}.html").evaluate("getComputedStyle(document.body).direction") == "ltr"
    assert show(f"report/index.{MIRRORED}.html").evaluate("getComputedStyle(document.body).direction") == "rtl"
