"""A word of sixty letters in every name: the page is never wider than its window, in any theme."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.model.assessment import Assessment
from assess.model.questionnaire import Scale
from assess.reading.themes import bundled_theme
from assess.rendering.html import page as page_of
from assess.reporting.report import report
from tests.browser.conftest import THEMES
from tests.browser.test_languages import OVERFLOWING
from tests.reporting import building

if TYPE_CHECKING:
    from playwright.sync_api import Page

WORD = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt"


def with_long_names() -> Assessment:
    """The kiosk, all of whose names are one word."""
    plain = building.questionnaire()
    dimensions = tuple(
        replace(
            each,
            name=f"{WORD} {number}",
            topics=dict.fromkeys(each.topics, WORD),
            questions=tuple(
                replace(question, asks=dict.fromkeys(question.asks, WORD), scale=long(question.scale))
                for question in each.questions
            ),
        )
        for number, each in enumerate(plain.dimensions)
    )
    questionnaire = replace(
        plain,
        title=WORD,
        dimensions=dimensions,
        levels=tuple(replace(each, name=WORD) for each in plain.levels),
        groups=tuple(replace(each, name=f"{WORD}{each.id}") for each in plain.groups),
        recommendations=tuple(
            replace(each, do=WORD, why=WORD, steps=(WORD, WORD), owner=WORD, measure=WORD)
            for each in plain.recommendations
        ),
    )
    return building.assessment(
        questionnaire=questionnaire,
        organisation=WORD,
        title=WORD,
        scope=WORD,
        author=WORD,
        confidentiality=WORD,
        notes={"summary": WORD, "care": f"- {WORD}\n\n> {WORD}"},
    )


def long(scale: Scale) -> Scale:
    """A scale whose words are long; those that are numbers stay."""
    return replace(
        scale, points=tuple(replace(each, label=each.label and f"{WORD}{each.answer}") for each in scale.points)
    )


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("theme", THEMES)
def test_no_name_is_wider_than_its_place(page: Page, tmp_path: Path, theme: str, width: int) -> None:
    given = with_long_names()
    file = tmp_path / "index.html"
    file.write_text(page_of(report(given, *building.found(given)), bundled_theme(theme)), encoding="utf-8")
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(OVERFLOWING) == []
