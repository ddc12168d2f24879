"""Pages in themes: bundled ones, and people's own with their blocks, parts and mistakes."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.model.assessment import Brand
from assess.model.theme import Theme
from assess.problems import AssessError, Place
from assess.reading.themes import bundled_theme, read_theme
from assess.rendering.html import page
from assess.rendering.render import render
from assess.reporting.document import Report
from assess.reporting.report import report
from tests.reporting import building

Made = Callable[[Mapping[str, str]], Theme]
BUNDLED = ("default", "boardroom", "plain")


@pytest.fixture
def made(workspace: Callable[[Mapping[str, str]], Path]) -> Made:
    """A theme "acme" upon the default, with these files."""

    def make(files: Mapping[str, str]) -> Theme:
        named = {f"themes/acme/{path}": text for path, text in files.items()}
        folder = workspace({"themes/acme/theme.yaml": "name: Acme\n"} | named)
        theme = read_theme("acme", folder, Place(""), [])
        assert theme is not None
        return theme

    return make


def kiosk(**changes: object) -> Report:
    given = building.assessment(**changes)
    return report(given, *building.found(given))


def test_one_block_is_overridden_and_the_rest_stays(made: Made) -> None:
    theme = made({"page.html": '{% extends "default/page.html" %}\n{% block guide %}<p>INSTEAD</p>{% endblock %}\n'})
    html = page(kiosk(), theme)
    assert "<p>INSTEAD" in html
    assert 'id="how-to-read"' not in html
    assert 'id="summary"' in html


def test_an_order_of_its_own_stands_upon_the_frame(made: Made) -> None:
    text = '{% extends "default/base.html" %}{% block sections %}<p>{{ report.summary.index }}</p>{% endblock %}'
    html = page(kiosk(), made({"page.html": text}))
    assert html.startswith("<!doctype html>")
    assert re.search(r"<main[^>]*><p>48\.6</p></main>", html)


def test_one_part_is_overridden_wherever_it_is_placed(made: Made) -> None:
    html = page(kiosk(), made({"sections/card.html": '<p id="{{ card.id }}">CARD {{ card.number }}</p>\n'}))
    assert ">CARD 1<" in html
    assert 'class="card"' not in html


def test_a_block_within_a_part_is_overridden(made: Made) -> None:
    text = '{% extends "default/sections/dimension.html" %}{% block questions %}<p>{{ dimension.number }}</p>{% endblock %}'
    html = page(kiosk(), made({"sections/dimension.html": text}))
    assert 'class="dimension-head"' in html
    assert 'class="question"' not in html


def test_links_to_what_a_theme_leaves_out_fall_away(made: Made) -> None:
    theme = made({"page.html": '{% extends "default/page.html" %}{% block dimensions %}{% endblock %}'})
    html = page(kiosk(), theme)
    ids = set(re.findall(r' id="([^"]*)"', html))
    assert set(re.findall(r' href="#([^"]*)"', html)) <= ids
    assert "<a>" in html


@pytest.mark.parametrize(
    ("files", "where", "says"),
    [
        ({"page.html": "<p>\n{% if %}\n"}, ("page.html", 2), "Expected"),
        ({"page.html": "<p>\n\n{{ report.sumary }}\n"}, ("page.html", 3), 'a Report has no "sumary"'),
        ({"sections/card.html": "<p>\n{{ crad.title }}\n"}, ("sections/card.html", 2), "'crad' is undefined"),
        ({"page.html": '<p>\n{% include "nothing.html" %}'}, ("page.html", 2), 'no template "nothing.html"'),
        ({"page.html": '{% extends "page.html" %}'}, ("page.html", 1), "calls itself"),
        ({"page.html": "{{ report.summary | sumup }}"}, ("page.html", 1), "sumup"),
        ({"page.html": "<p>\n{{ 1 / 0 }}"}, ("page.html", 2), "division"),
        ({"page.html": "{{ report.brand.__class__.__mro__ }}"}, ("page.html", 1), "unsafe"),
        ({"page.html": "{{ ''.__class__ }}"}, ("page.html", 1), "unsafe"),
        ({"page.html": "{{ radar() }}"}, ("page.html", 1), "argument"),
    ],
)
def test_a_broken_template_is_told_with_file_and_line(
    made: Made, files: Mapping[str, str], where: tuple[str, int], says: str
) -> None:
    theme = made(files)
    with pytest.raises(AssessError) as raised:
        page(kiosk(), theme)
    [problem] = raised.value.problems
    assert problem.place == Place(str(theme.layers[0].folder / where[0]), where[1])
    assert problem.code == "broken-template"
    assert says in problem.message


def test_an_unsafe_theme_is_refused(made: Made) -> None:
    text = '{% extends "default/base.html" %}{% block sections %}\n<script>alert(1)</script>{% endblock %}'
    with pytest.raises(AssessError) as raised:
        page(kiosk(), made({"page.html": text}))
    assert [(problem.code, problem.place.line) for problem in raised.value.problems] == [("unsafe-theme", 2)]


def test_a_theme_that_lets_peoples_texts_run_is_refused(made: Made) -> None:
    text = '{% extends "default/base.html" %}{% block sections %}{{ report.cover.title | safe }}{% endblock %}'
    with pytest.raises(AssessError) as raised:
        page(kiosk(title="<img src=x onerror=alert(1)>"), made({"page.html": text}))
    assert {problem.code for problem in raised.value.problems} == {"unsafe-theme"}


def test_the_boardroom_has_what_decides_and_no_more() -> None:
    html = page(kiosk(), bundled_theme("boardroom"))
    sections = re.findall(r'<section id="([\w-]+)" class="section', html)
    assert sections == ["summary", "profile", "priorities", "roadmap", "basis"]
    assert len(html) < len(page(kiosk()))


def test_the_plain_theme_has_no_script_in_any_file() -> None:
    files = render(kiosk(), bundled_theme("plain")).files
    assert list(files) == ["index.html"]
    assert b"<script" not in files["index.html"]


@pytest.mark.parametrize("name", BUNDLED)
def test_every_theme_shows_the_brand_and_hides_the_tools_name(name: str) -> None:
    brand = Brand(colours=("#123456",), font=("Gill Sans",), footer="Quayside & Sons", tool_name=False)
    html = page(kiosk(brand=brand), bundled_theme(name))
    assert "--accent:#123456" in html
    assert '--brand-font:"Gill Sans"' in html
    assert '<p dir="auto">Quayside &amp; Sons<' in html
    assert not re.search(r"\bassess\b", html, re.IGNORECASE)
    assert "Made with Assess" in page(kiosk(), bundled_theme(name))


@pytest.mark.parametrize("name", BUNDLED)
def test_every_theme_leads_to_what_is_there(name: str) -> None:
    html = page(kiosk(), bundled_theme(name))
    ids = re.findall(r' id="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r' href="#([^"]*)"', html)) <= set(ids)
