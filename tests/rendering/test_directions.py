"""Marks of direction in people's texts turn nothing that stands beside them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from assess.rendering.directions import settled
from assess.rendering.html import page
from assess.reporting.report import report
from tests.reporting import building

OVERRIDE, ISOLATE = "\u202e", "\u2067"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("<p>a\u202eb</p>", "<p>ab</p>"),
        ("<p>a\u202ab\u202cc</p>", "<p>abc</p>"),
        ("<p>a \u2068name\u2069 b</p>", "<p>a \u2068name\u2069 b</p>"),  # as it should be
        ("<p>a \u2068na\u2067me\u2069 b</p>", "<p>a name b</p>"),  # one of them has no end
        ("<p>a\u2069b\u2067</p><p>\u2068c\u2069</p>", "<p>ab</p><p>\u2068c\u2069</p>"),
    ],
)
def test_a_mark_that_has_no_end_is_taken_out(text: str, shown: str) -> None:
    assert settled(text) == shown


def test_no_name_can_turn_the_page_round() -> None:
    plain = building.questionnaire()
    dimensions = tuple(replace(each, name=f"{OVERRIDE}evil{ISOLATE}") for each in plain.dimensions)
    given = building.assessment(
        questionnaire=replace(plain, dimensions=dimensions), organisation=f"Kiosk{OVERRIDE}", confidentiality=OVERRIDE
    )
    html = page(report(given, *building.found(given)))
    assert OVERRIDE not in html
    assert "\\202e" not in html  # as CSS would write it
    assert ISOLATE not in re.sub("<[^>]*>", "", html)  # an attribute's value ends with itself
