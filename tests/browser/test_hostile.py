"""Texts that would do harm, in every free field of every file that people write: on the page they are texts."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.publishing.build import Form, build_with_notes
from tests.browser.conftest import THEMES

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Workspace = Callable[[Mapping[str, str]], Path]
HOSTILE: tuple[str, ...] = (
    "<script>window.harmed = 1</script>",
    "<img src=x onerror='window.harmed = 1'>",
    "</title></style></script><svg onload='window.harmed = 1'>",
    "[click](javascript:window.harmed=1) <a href='javascript:window.harmed=1'>x</a>",
    "![x](https://attacker.example/x.png) <iframe src='https://attacker.example'></iframe>",
    "{{ 7 * 191 }} {% raw %} ${7*191} {0.__class__}",
    '" onmouseover="window.harmed=1" x=\'',
    "<b style='position: fixed; inset: 0' onclick='window.harmed = 1'>x</b>",
    "<!-- --!> ]]> <![CDATA[ <math><mtext></mtext></math><form action='https://attacker.example'><button>",
    "\u202e txet \u2066 \u0000".replace("\u0000", "&#0;"),
)
QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: q
    version: TEXT
    language: en
    title: TEXT
    about: TEXT
    levels:
      low: {name: TEXT, means: TEXT}
      mid: {name: TEXT, means: TEXT}
      high: {name: TEXT, means: TEXT}
    scales:
      pair:
        points:
          1: TEXT
          2: TEXT
          3: TEXT
      ends: {from: 0, to: 10, low: TEXT, high: TEXT}
    groups:
      staff: {name: TEXT}
      others: {name: TEXT, counts: false}
    dimensions:
      d:
        name: TEXT
        why: TEXT
        topics: {t: TEXT}
        questions:
          a: {ask: TEXT, help: TEXT, look_for: TEXT, source: S, topic: t, rubric: [TEXT, TEXT, TEXT]}
          b: {ask: {staff: TEXT, others: TEXT}, scale: pair}
          c: {ask: TEXT, options: {x: TEXT, y: TEXT}, best: last}
          e: {ask: TEXT, poor: 9, good: 1, unit: TEXT}
          f: {ask: TEXT, type: text}
      e1: {name: TEXT, questions: {g: {ask: TEXT, scale: pair}}}
      e2: {name: TEXT, questions: {h: {ask: TEXT, scale: pair}}}
    outcomes:
      o: {ask: TEXT, measure: nps}
    recommendations:
      r: {do: TEXT, lifts: [a, b, d], why: TEXT, steps: [TEXT, TEXT], owner: TEXT, measure: TEXT}
      r2: {do: TEXT, lifts: [g], after: [r]}
    sources:
      S: {title: TEXT, note: TEXT}
"""
ASSESSMENT = """
    format: assess/assessment/1
    questionnaire: ./q.yaml
    organisation: TEXT
    title: TEXT
    scope: TEXT
    author: TEXT
    confidentiality: TEXT
    language: [en, ur]
    theme: THEME
    brand: {logo: logo.svg, footer: TEXT}
    answers:
      a: {answer: 1, why: TEXT, evidence: TEXT, seen: true}
      h: {answer: na, why: TEXT}
    responses: [{file: people.csv, columns: {b: TEXT-b, f: TEXT-f}, ignore: [TEXT-i]}]
    recommendations:
      r: {owner: TEXT}
      r2: {leave_out: TEXT}
      r3: {do: TEXT, lifts: [b]}
    notes: {summary: TEXT, d: TEXT}
    privacy: {comments: 5}
"""
OVERLAY = """
    format: assess/translation/1
    translates: q
    language: ur
    title: TEXT
    dimensions: {d: {name: TEXT, why: TEXT, questions: {b: {ask: {staff: TEXT}}}}}
    recommendations: {r: {do: TEXT, steps: [TEXT, TEXT]}}
"""
ACTIVE = """() => [...document.querySelectorAll('*')]
  .filter(each => !each.closest('#js-plotly-tester, .js-plotly-plot, .controls'))
  .filter(each => each.hasAttribute('style') || /^(iframe|form|object|embed|math|button)$/i.test(each.tagName)
    || [...each.attributes].some(one => one.name.startsWith('on') || /^\\s*javascript:/i.test(one.value)))
  .map(each => each.outerHTML.slice(0, 200))"""
"""What could act, but for the charts to explore and what switches them."""
LOGO = """
    <svg xmlns="http://www.w3.org/2000/svg" onload="window.harmed = 1"><script>window.harmed = 1</script>
    <image href="https://attacker.example/x.png"/><a href="javascript:window.harmed = 1"><rect width="9" height="9"/></a></svg>
"""


CASE_0 = ("default", False)
CASES: tuple[tuple[str, bool, int], ...] = (
    *(("default", False, first) for first in range(len(HOSTILE))),
    *((theme, single_file, 0) for theme in THEMES for single_file in (False, True) if (theme, single_file) != CASE_0),
)
"""Theme, one file or not, and which text comes first: with the default theme, every field has each of them once."""


def files(first: int) -> Mapping[str, str]:
    """Every file of a workspace, each free field of which holds a hostile text with a number of its own."""
    number = count()

    def hostile(n: int) -> str:
        return HOSTILE[(first + n) % len(HOSTILE)]

    def filled(template: str) -> str:
        for end in ("b", "f", "i"):  # columns are named alike in two files
            template = template.replace(f"TEXT-{end}", json.dumps(f"{hostile(ord(end))} {end}"))
        while "TEXT" in template:
            n = next(number)
            template = template.replace("TEXT", json.dumps(f"{hostile(n)} {n}"), 1)
        return template

    def cell(value: str) -> str:
        return '"' + value.replace('"', '""') + '"'

    head = ",".join(["respondent,group", *(cell(f"{hostile(ord(end))} {end}") for end in "bfi"), "c,e,g,o"])
    rows = [f"p{n},staff,{n % 3 + 1},{cell(f'{hostile(n)} comment {n}')},x,{'xy'[n % 2]},5,2,{n}" for n in range(8)]
    return {
        "q.yaml": filled(QUESTIONNAIRE),
        "ur.yaml": filled(OVERLAY),
        "a.yaml": filled(ASSESSMENT),
        "people.csv": "\n".join([head, *rows]) + "\n",
        "logo.svg": LOGO,
    }


@pytest.mark.parametrize(("theme", "single_file", "first"), CASES)
def test_hostile_texts_do_nothing(
    workspace: Workspace, browser: Browser, theme: str, single_file: bool, first: int, tmp_path: Path
) -> None:
    written = files(first)
    folder = workspace({**written, "a.yaml": written["a.yaml"].replace("theme: THEME", f"theme: {theme}")})
    build_with_notes(folder / "a.yaml", tmp_path / "site", form=Form(single_file=single_file))
    pages = sorted((tmp_path / "site").glob("*.html"))
    assert len(pages) >= 2
    context = browser.new_context()
    for path in pages:
        page = context.new_page()
        asked: list[str] = []
        said: list[str] = []
        keep(page, asked, said)
        page.goto(path.as_uri())
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert page.evaluate("window.harmed") is None
        assert [url for url in asked if not url.startswith(((tmp_path / "site").as_uri(), "data:", "blob:"))] == []
        assert said == []
        assert page.evaluate(ACTIVE) == []
        assert "1337" not in page.inner_text("body")
    context.close()


def keep(page: Page, asked: list[str], said: list[str]) -> None:
    """Note what a page asks for, and what is said of it on the console."""
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
