"""The stacked bar: widths are shares, counts are printed, don't know is hatched."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from assess.model.figure import Distribution, Segment
from assess.rendering.svg.distribution import distribution

Tree = Callable[[str], Element]
SEGMENTS = (
    Segment("1", 1, 0.1, "1"),
    Segment("2", 4, 0.4, "5"),
    Segment("3", 3, 0.3, "9"),
    Segment("Don't know", 2, 0.2, "dk"),
)


def drawn(*segments: Segment) -> str:
    return distribution(Distribution("Answers", "What it shows", segments, "8 answers"), "d", 500)


def boxes(svg: Element) -> list[str]:
    """What is drawn of every segment: its part of the bar, if it has one, and its sample beneath."""
    return [each.get("d", "") for each in svg.findall("./g[@class='chart-answers']/path")]


def test_segments_are_as_wide_as_their_shares_side_by_side(tree: Tree) -> None:
    bars = [path.partition("z")[0] for path in boxes(tree(drawn(*SEGMENTS)))]
    assert bars == ["M0 18h50v24H0", "M50 18h200v24H50", "M250 18h150v24H250", "M400 18h100v24H400"]


def test_a_right_to_left_bar_starts_at_the_right(tree: Tree) -> None:
    figure = Distribution("جوابات", "", SEGMENTS[:1], "")
    assert boxes(tree(distribution(figure, "d", 500)))[0].startswith("M500 18h-500v24H500z")


def test_counts_stand_in_the_segments_and_with_the_names(tree: Tree) -> None:
    svg = tree(drawn(*SEGMENTS))
    inside = [each.text for each in svg.findall("./text")]
    assert inside == ["8 answers", "1", "4", "3", "2"]
    names = [each.text for each in svg.findall("./g[@class='chart-label']/text")]
    assert names == ["1: 1", "2: 4", "3: 3", "Don't know: 2"]


def test_a_segment_too_narrow_for_its_count_has_it_beneath_only(tree: Tree) -> None:
    svg = tree(drawn(Segment("1", 1, 0.005, "1"), Segment("2", 199, 0.995, "9")))
    assert [each.text for each in svg.findall("./text")] == ["8 answers", "199"]


def test_dont_know_is_hatched_and_apart_from_the_shades(tree: Tree) -> None:
    svg = tree(drawn(*SEGMENTS))
    paths = svg.findall("./g[@class='chart-answers']/path")
    assert [each.get("class") for each in paths] == ["chart-level-1", "chart-level-3", "chart-level-5", "chart-dk"]
    assert paths[-1].get("fill") == "url(#d-hatch)"
    assert svg.find(".//pattern[@id='d-hatch']") is not None


def test_an_answer_nobody_gave_is_named_but_not_drawn(tree: Tree) -> None:
    svg = tree(drawn(Segment("1", 0, 0.0, "1"), Segment("2", 5, 1.0, "9")))
    assert [path.count("M") for path in boxes(svg)] == [1, 2]
    assert [each.text for each in svg.findall("./g[@class='chart-label']/text")] == ["1: 0", "2: 5"]


def test_no_answers_draw_nothing(tree: Tree) -> None:
    assert [path.count("M") for path in boxes(tree(drawn(Segment("1", 0, 0.0, "1"))))] == [1]


@pytest.mark.parametrize("label", ["x" * 200, "গ্রাহকের চোখে পড়ার মতো ফলাফল " * 5])
def test_long_names_fit(label: str, clipped: Callable[[str], list[str]]) -> None:
    assert clipped(drawn(Segment(label, 5, 0.5, "1"), Segment(label, 5, 0.5, "dk"))) == []
