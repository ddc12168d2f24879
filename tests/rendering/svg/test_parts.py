"""Numbers, escaping and the frame that every picture shares."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from assess.rendering.svg.parts import Sheet, clean, num, picture, text


@pytest.mark.parametrize(
    ("value", "printed"),
    [(1.0, "1"), (0.1 + 0.2, "0.3"), (1.26, "1.3"), (-0.01, "0"), (-0.0, "0"), (-2.5, "-2.5"), (100.0, "100")],
)
def test_numbers_have_one_decimal_at_most_and_no_minus_zero(value: float, printed: str) -> None:
    assert num(value) == printed


def test_texts_lose_what_no_document_may_hold() -> None:
    assert clean('a\x00\x08<b>&"\ufffe') == "a&lt;b&gt;&amp;&quot;"


def test_a_picture_is_named_by_its_title_and_described(tree: Callable[[str], Element]) -> None:
    svg = tree(picture("figure-1", "bars", "Profile", "Staff 60.", (640, 100), ""))
    assert svg.get("role") == "img"
    assert svg.get("aria-labelledby") == "figure-1-title figure-1-desc"
    assert svg.get("viewBox") == "0 0 640 100"
    assert {each.get("id"): each.text for each in svg} == {"figure-1-title": "Profile", "figure-1-desc": "Staff 60."}


def test_a_text_is_anchored_at_its_side_whichever_way_it_runs() -> None:
    assert text(0, 0, ("Staff",), "right") == '<text x="0" y="0">Staff</text>'
    assert text(0, 0, ("Staff",), "left") == '<text x="0" y="0" text-anchor="end">Staff</text>'
    assert 'text-anchor="end" direction="rtl"' in text(0, 0, ("عملہ",), "right")


def test_a_mirrored_sheet_turns_places_and_sides() -> None:
    sheet = Sheet(100, mirrored=True)
    assert 'x1="90" y1="0" x2="70"' in sheet.line(10, 0, 30, 0)
    assert 'x="70" y="0" width="20"' in sheet.rect(10, 0, 20, 5)
    assert 'text-anchor="end"' in sheet.text(10, 0, ("a",), "right")
