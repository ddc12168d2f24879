"""The stacked bar: widths are shares, counts are printed, don't know is told apart by dashes."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from assess.model.figure import Distribution, Segment
from assess.rendering.svg.distribution import distribution

Tree = Callable[[str], Element]
SEGMENTS = (
    Segment("1", "1", 0.1, "1"),
    Segment("2", "4", 0.4, "5"),
    Segment("3", "3", 0.3, "9"),
    Segment("Don't know", "2", 0.2, "dk"),
)


def drawn(*segments: Segment) -> str:
    return distribution(Distribution("Answers", "What it shows", segments, "8 answers"), 500)


def bars(svg: Element) -> list[str]:
    """The paths of the bar, without the samples beside names."""
    return [each.get("d", "") for each in svg.findall("./path")]


def test_what_is_seen_of_a_segment_is_its_share(tree: Tree) -> None:
    # from the start to 50, 250, 400 and 500 of 500; the shorter cover the longer ones
    assert bars(tree(drawn(*SEGMENTS))) == [
        "M0 36h500v12H0z",
        "M0 36h400v12H0z",
        "M0 36h250v12H0z",
        "M0 36h50v12H0z",
    ]


def test_a_right_to_left_bar_starts_at_the_right(tree: Tree) -> None:
    figure = Distribution("جوابات", "", SEGMENTS[:1], "")
    assert bars(tree(distribution(figure, 500))) == ["M500 36h-500v12H500z"]


COUNTS = "./text[@class='chart-value']"


def test_counts_stand_above_the_middle_of_their_segments(tree: Tree) -> None:
    [found] = tree(drawn(*SEGMENTS)).findall(COUNTS)
    assert (found.text, found.get("x"), found.get("text-anchor")) == ("1432", "25 150 325 450", "middle")


def test_short_names_stand_under_the_middle_of_their_segments(tree: Tree) -> None:
    names = tree(drawn(*SEGMENTS)).findall("./text")[-1]
    assert (names.text, names.get("x"), names.get("text-anchor")) == ("123", "25 150 325", "middle")


def test_numbers_of_two_digits_stand_so_too_digit_by_digit(tree: Tree) -> None:
    names = tree(drawn(Segment("9", "1", 0.5, "1"), Segment("10", "1", 0.5, "9"))).findall("./text")[-1]
    # the middle of 10 is at 375, its digits 7.5 apart
    assert (names.text, names.get("x")) == ("910", "125 371 379")


def test_names_of_two_letters_stand_so_too(tree: Tree) -> None:
    svg = tree(drawn(Segment("no", "1", 0.5, "1"), Segment("ja", "1", 0.5, "9")))
    names = svg.findall("./text/tspan")
    assert [(each.text, each.get("x")) for each in names] == [("no", "125"), ("ja", "375")]


def test_long_names_stand_in_rows_with_their_counts(tree: Tree) -> None:
    svg = tree(
        drawn(Segment("Never", "1", 0.5, "1"), Segment("Always", "1", 0.5, "9"), Segment("Don't know", "0", 0, "dk"))
    )
    names = [each.text for each in svg.findall("./g[@class='chart-names']/text")]
    assert names == ["Never: 1", "Always: 1", "Don't know: 0"]


def test_a_segment_too_narrow_for_its_count_does_without(tree: Tree) -> None:
    svg = tree(drawn(Segment("1", "1", 0.005, "1"), Segment("2", "199", 0.995, "9")))
    assert [each.text for each in svg.findall(COUNTS)] == ["199"]


def test_dont_know_has_dashes_and_none_of_the_shades(tree: Tree) -> None:
    found = tree(drawn(*SEGMENTS)).findall("./path")
    assert [each.get("class") for each in found] == ["chart-dk", "chart-level-5", "chart-level-3", "chart-level-1"]
    assert [each.get("stroke-dasharray") for each in found] == ["3 2", None, None, None]


def test_an_answer_nobody_gave_is_not_drawn(tree: Tree) -> None:
    svg = tree(drawn(Segment("1", "0", 0.0, "1"), Segment("2", "5", 1.0, "9")))
    assert bars(svg) == ["M0 36h500v12H0z"]
    assert svg.findall("./text")[-1].text == "2"


def test_no_answers_draw_nothing(tree: Tree) -> None:
    assert bars(tree(drawn(Segment("1", "0", 0.0, "1")))) == []


def test_the_picture_is_named_by_what_it_shows(tree: Tree) -> None:
    assert tree(drawn(*SEGMENTS)).get("aria-label") == "Answers: What it shows"


def test_names_that_begin_alike_are_told_apart(tree: Tree, clipped: Callable[[str], list[str]]) -> None:
    labels = [f"Option with a name so long that its end alone says which of all of them it is: {n}" for n in range(40)]
    svg = drawn(*(Segment(label, "1", 1 / 40, "1") for label in labels))
    shown = [" ".join(each.itertext()) for each in tree(svg).findall("./g[@class='chart-names']/text")]
    assert shown == [f"{label}: 1" for label in labels]
    assert clipped(svg) == []


@pytest.mark.parametrize("label", ["x" * 200, "গ্রাহকের চোখে পড়ার মতো ফলাফল " * 5])
def test_long_names_fit(label: str, clipped: Callable[[str], list[str]]) -> None:
    assert clipped(drawn(Segment(label, "5", 0.5, "1"), Segment(label, "5", 0.5, "dk"))) == []
