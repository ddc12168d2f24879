"""Texts in another language than the page, and texts that run the other way."""

from __future__ import annotations

from dataclasses import replace

import pytest
from jinja2 import Environment

from assess.rendering.tongues import markdown, of_language, said
from assess.reporting.document import Foreign, Report
from assess.reporting.report import report
from tests.reporting import building

FOREIGN = Foreign("en", "ltr", frozenset({"We listen.", "So *much*."}))


def shown(template: str, text: str, language: str = "en", foreign: Foreign | None = None) -> str:
    given = building.assessment()
    made: Report = replace(report(given, *building.found(given), language=language), foreign=foreign)
    templates = Environment(autoescape=True)
    templates.filters |= {"said": said, "markdown": markdown, "of_language": of_language}
    return templates.from_string(template).render(report=made, text=text)


@pytest.mark.parametrize("text", ["We listen.", "4.5", "", "<b>"])
def test_a_text_of_the_pages_own_direction_is_left_as_it_is(text: str) -> None:
    assert shown("{{ text | said }}", text) == text.replace("<b>", "&lt;b&gt;")


def test_a_text_that_runs_the_other_way_is_set_apart() -> None:
    assert shown("{{ text | said }}", "اردو") == '<bdi dir="rtl">اردو</bdi>'
    assert shown("{{ text | said }}", "R&D.", "ur") == '<bdi dir="ltr">R&amp;D.</bdi>'


def test_an_untranslated_text_says_its_language() -> None:
    assert shown("{{ text | said }}", "We listen.", "bn", FOREIGN) == '<bdi lang="en" dir="ltr">We listen.</bdi>'
    assert shown("{{ text | said }}", "We speak.", "bn", FOREIGN) == "We speak."
    assert shown("<b{{ text | of_language }}>", "We listen.", "ur", FOREIGN) == '<b lang="en" dir="ltr">'


def test_markdown_says_it_as_a_block() -> None:
    html = '<div lang="en" dir="ltr"><p>So <em>much</em>.</p></div>'
    assert shown("{{ text | markdown }}", "So *much*.", "ur", FOREIGN) == html
