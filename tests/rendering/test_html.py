"""The page as text: its policy, its landmarks and its links, and hostile texts in every free field."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import pytest
from markupsafe import escape

from assess.model.assessment import Agreed, Assessment, Brand, LeftOut
from assess.rendering.html import page
from assess.rendering.style import hash_of
from assess.reporting.report import report
from tests.reporting import building

HOSTILE = "</style></script><script>alert(1)</script><img src=x onerror=alert(1)> {{ 7*7 }} {% x %} \"' [x](javascript:alert(1))"


def html_of(given: Assessment, **how: Any) -> str:
    return page(report(given, *building.found(given), **how))


class Tags(HTMLParser):
    """The tags of a page with their attributes, in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.found if name == tag]


@pytest.fixture(scope="module")
def html() -> str:
    return html_of(building.assessment())


@pytest.fixture(scope="module")
def tags(html: str) -> Tags:
    return Tags(html)


def test_the_policy_admits_the_one_style_sheet_and_nothing_else(html: str, tags: Tags) -> None:
    [style] = re.findall(r"<style>(.*?)</style>", html, re.DOTALL)
    [policy] = [meta["content"] for meta in tags.of("meta") if meta.get("http-equiv") == "Content-Security-Policy"]
    assert policy == (
        f"default-src 'none'; style-src '{hash_of(style)}'; img-src data: 'self'; base-uri 'none'; form-action 'none'"
    )


def test_there_is_no_script_and_no_style_attribute(tags: Tags) -> None:
    assert tags.of("script") == []
    for _, attributes in tags.found:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)


def test_ids_are_used_once(tags: Tags) -> None:
    ids = [attributes["id"] for _, attributes in tags.found if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_every_link_within_the_page_leads_somewhere(tags: Tags) -> None:
    ids = {attributes["id"] for _, attributes in tags.found if "id" in attributes}
    links = [
        str(attributes["href"]) for name, attributes in tags.found if name in ("a", "use") and "href" in attributes
    ]
    assert {link[1:] for link in links if link.startswith("#")} <= ids
    assert {link for link in links if not link.startswith("#")} == {"explore.html", "scorecard.json", "table.csv"}


def test_headings_go_down_one_step_at_a_time(tags: Tags) -> None:
    levels = [int(tag[1]) for tag, _ in tags.found if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_tables_have_captions_and_their_heads_a_scope(tags: Tags) -> None:
    assert len(tags.of("caption")) == len(tags.of("table"))
    assert {head.get("scope") for head in tags.of("th")} == {"col", "row"}


def test_wide_tables_scroll_in_regions_that_the_keyboard_reaches(tags: Tags) -> None:
    regions = [div for div in tags.of("div") if div.get("class") == "scroll"]
    assert regions
    for region in regions:
        assert (region.get("role"), region.get("tabindex")) == ("region", "0")
        assert region.get("aria-label")


def test_language_and_direction_are_those_of_the_report(tags: Tags) -> None:
    assert (tags.of("html")[0]["lang"], tags.of("html")[0]["dir"]) == ("en", "ltr")
    urdu = Tags(html_of(building.assessment(), language="ur")).of("html")[0]
    assert (urdu["lang"], urdu["dir"]) == ("ur", "rtl")


def test_every_text_of_the_report_is_on_the_page() -> None:
    """A value that no template places would be lost without anybody's noticing."""
    notes = {"summary": "NOTE-ONE", "care": "NOTE-TWO"}
    given = building.assessment(confidentiality="For the board", notes=notes, languages=("en", "ur"))
    made = report(given, *building.found(given))
    shown = re.sub(r"\s+", " ", page(made))
    # markdown is rendered, titles and alternatives of charts are drawn; whatever else is text must stand there
    missing = [
        text
        for text in texts_of(replace(made, explore_languages=()))
        if re.sub(r"\s+", " ", str(escape(text))) not in shown
    ]
    assert missing == []


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        if value and "*" not in value:
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif is_dataclass(value) and not isinstance(value, type) and type(value).__module__ == "assess.reporting.document":
        for field in fields(value):
            if field.name not in UNSEEN:
                yield from texts_of(getattr(value, field.name))


UNSEEN = frozenset({"texts", "brand", "language", "direction", "logo", "id", "result"})
"""What the page uses without saying it; of explanations of questions and cards the result stands above them."""


def test_hostile_texts_are_inert_in_every_free_field() -> None:
    questionnaire = building.questionnaire()
    care = questionnaire.dimensions[0]
    hostile_question = replace(care.questions[0], asks={"": HOSTILE}, help=HOSTILE, look_for=HOSTILE)
    changed = replace(
        questionnaire,
        title=HOSTILE,
        about=HOSTILE,
        levels=tuple(replace(level, name=HOSTILE, means=HOSTILE) for level in questionnaire.levels),
        dimensions=(
            replace(
                care,
                name=HOSTILE,
                why=HOSTILE,
                topics={"know": HOSTILE},
                questions=(hostile_question, care.questions[1]),
            ),
            *questionnaire.dimensions[1:],
        ),
        groups=tuple(replace(group, name=HOSTILE) for group in questionnaire.groups),
        outcomes=tuple(replace(outcome, ask=HOSTILE) for outcome in questionnaire.outcomes),
        recommendations=tuple(
            replace(each, do=HOSTILE, why=HOSTILE, steps=(HOSTILE,), owner=HOSTILE, measure=HOSTILE)
            for each in questionnaire.recommendations
        ),
        sources=tuple(replace(source, title=HOSTILE, note=HOSTILE) for source in questionnaire.sources),
    )
    given = building.assessment(
        questionnaire=changed,
        organisation=HOSTILE,
        title=HOSTILE,
        scope=HOSTILE,
        author=HOSTILE,
        confidentiality=HOSTILE,
        notes={"summary": HOSTILE, "care": HOSTILE},
        answers={"C1": Agreed(2.0, why=HOSTILE, evidence=HOSTILE)},
        left_out=(LeftOut(changed.recommendations[0], HOSTILE),),
        brand=Brand(b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>", "image/svg+xml", ()),
    )
    hostile = Tags(html_of(given))
    assert hostile.of("script") == []
    assert [image["src"][:22] for image in hostile.of("img") if image["src"]] == ["data:image/svg+xml,%3C"]
    assert not any("javascript" in str(link.get("href", "")) for link in hostile.of("a"))
    assert not any(name.startswith("on") for _, attributes in hostile.found for name in attributes)
    assert len(hostile.of("style")) == 1
    assert "{{ 7*7 }}" in html_of(given)
