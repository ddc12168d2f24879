"""Bars from 0, with target ticks, whiskers and numbers; what is missing is said."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from assess.model.figure import Bar, Bars, Ring
from assess.rendering.svg.bars import bars

Tree = Callable[[str], Element]
RINGS = (Ring(37.5, "2"), Ring(62.5, "3"))


def figure(*rows: Bar, title: str = "Dimensions", rings: tuple[Ring, ...] = RINGS) -> Bars:
    return Bars(title, "What it shows", rows, rings)


def ends(svg: Element) -> tuple[float, float]:
    """Where 0 and 100 stand."""
    zero, hundred = (float(each.get("x1", "")) for each in svg.findall(".//g[@class='chart-frame']/line"))
    return zero, hundred


def boxes(svg: Element) -> list[tuple[float, float]]:
    return [(float(each.get("x", "")), float(each.get("width", ""))) for each in svg.findall("./rect")]


def at(svg: Element, css: str) -> list[float]:
    """Values 0-100 at which the lines of a group, or the strokes of a path, start."""
    zero, hundred = ends(svg)
    lines = [float(each.get("x1", "")) for each in svg.findall(f".//g[@class='{css}']/line")]
    strokes = [
        float(x) for each in svg.findall(f"./path[@class='{css}']") for x in re.findall(r"M(\d+) ", each.get("d", ""))
    ]
    return [(x - zero) / (hundred - zero) * 100 for x in (*lines, *strokes)]


def near(*values: float) -> object:
    """Coordinates are whole numbers: on this sheet, half of one is 0.1 of the scale."""
    return pytest.approx(values, abs=0.2)


def test_a_bar_starts_at_zero_and_is_as_long_as_its_value(tree: Tree) -> None:
    svg = tree(bars(figure(Bar("Staff", 50, "50.0"), Bar("Channels", 25, "25.0"))))
    zero, hundred = ends(svg)
    half = (hundred - zero) / 2
    (first, long), (second, short) = boxes(svg)
    assert first == second == zero
    assert (long, short) == pytest.approx((half, half / 2), abs=0.6)


def test_a_right_to_left_bar_ends_at_zero(tree: Tree) -> None:
    svg = tree(bars(figure(Bar("عملہ", 50, "50"), title="خاکہ")))
    zero, hundred = ends(svg)
    [(start, length)] = boxes(svg)
    assert hundred < zero
    assert start + length == pytest.approx(zero, abs=0.02)


def test_rings_target_and_interval_stand_at_their_values(tree: Tree) -> None:
    svg = tree(bars(figure(Bar("Staff", 50, "50.0", target=62.5, interval=(40, 60)))))
    assert at(svg, "chart-ring") == near(37.5, 62.5)
    assert at(svg, "chart-target") == near(62.5)
    assert at(svg, "chart-interval") == near(40, 40, 60)  # the line and its two caps


def test_values_are_printed(tree: Tree) -> None:
    svg = tree(bars(figure(Bar("Staff", 50, "50.0"))))
    assert [each.text for each in svg.findall("./text[@class='chart-value']")] == ["50.0"]


def test_a_missing_value_has_no_bar_and_says_so(tree: Tree) -> None:
    svg = tree(bars(figure(Bar("Staff", None, "too few answers", target=62.5))))
    assert boxes(svg) == []
    assert [each.text for each in svg.findall("./text[@class='chart-missing']")] == ["too few answers"]


def test_only_a_place_in_the_page_is_linked(tree: Tree) -> None:
    svg = tree(bars(figure(Bar("Staff", 50, "50", href="#staff"), Bar("Bad", 50, "50", href="javascript:alert(1)"))))
    assert [each.get("href") for each in svg.findall("./a")] == ["#staff"]


def test_labels_of_rings_that_are_close_do_not_cover_one_another(tree: Tree) -> None:
    close = (Ring(40, "Established"), Ring(44, "Managed"))
    first, second = tree(bars(figure(Bar("Staff", 1, "1"), rings=close))).findall(".//g[@class='chart-note']/text")
    assert first.get("y") != second.get("y")


def test_long_names_fit_and_do_not_touch(names: tuple[str, ...], clipped: Callable[[str], list[str]]) -> None:
    rows = (Bar(name, None if n == 3 else 10.0 * n, "100.0", interval=(0, 100)) for n, name in enumerate(names))
    assert clipped(bars(figure(*rows, title=names[0]))) == []


def test_no_bars_are_an_empty_scale(tree: Tree) -> None:
    assert boxes(tree(bars(figure()))) == []
