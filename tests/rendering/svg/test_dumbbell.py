"""Two marks on one scale for each pair, in words and numbers, mirrored where it is read from right to left."""

from __future__ import annotations

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from assess.model.figure import Dumbbell, Pair, Ring
from assess.rendering.svg.dumbbell import dumbbell

Tree = Callable[[str], Element]
TICKS = (Ring(0, "0"), Ring(50, "50"), Ring(100, "100"))
PAIRS = (
    Pair("Results", (80.0, 40.0), ("80.0", "40.0"), "+40.0"),
    Pair("Channels", (25.0, 50.0), ("25.0", "50.0"), "-25.0"),
)


def figure(*pairs: Pair, title: str = "Leaders and Staff") -> Dumbbell:
    return Dumbbell(title, "Leaders see Results better.", ("Leaders", "Staff"), "Points", pairs, TICKS)


def scale(svg: Element) -> tuple[float, float]:
    """Where 0 and 100 stand."""
    [path] = svg.findall("./path[@class='chart-ring']")
    zero, _, hundred = (float(x) for x in re.findall(r"M(\d+) ", path.get("d", "")))
    return zero, hundred


def ties(svg: Element) -> list[tuple[float, float]]:
    """Where the first and the second end stand, 0-100."""
    zero, hundred = scale(svg)
    paths = (each.get("d", "") for each in svg.findall(".//g[@class='chart-tie']/path"))
    ends = (re.fullmatch(r"M(\d+) \d+H(\d+)", path) for path in paths)
    return [
        (100 * (float(end[1]) - zero) / (hundred - zero), 100 * (float(end[2]) - zero) / (hundred - zero))
        for end in ends
        if end
    ]


def test_both_ends_stand_at_their_values_in_the_order_given(tree: Tree) -> None:
    first, second = ties(tree(dumbbell(figure(*PAIRS), room=500)))
    # coordinates are whole numbers: on this sheet, one is about 0.4 of the scale
    assert first == pytest.approx((80, 40), abs=0.5)
    assert second == pytest.approx((25, 50), abs=0.5)


def test_a_right_to_left_picture_has_its_nought_at_the_right(tree: Tree) -> None:
    svg = tree(dumbbell(figure(Pair("نتائج", (80.0, 40.0), ("80", "40"), "+40"), title="رہنما اور عملہ"), room=500))
    zero, hundred = scale(svg)
    assert hundred < zero
    assert ties(svg)[0] == pytest.approx((80, 40), abs=0.5)


def test_the_lower_number_stands_before_its_mark_and_the_higher_one_after(tree: Tree) -> None:
    svg = tree(dumbbell(figure(*PAIRS), room=500))
    values = {each.text: float(each.get("x", "")) for each in svg.findall(".//g[@class='chart-value']/text")}
    assert list(values) == ["40.0", "25.0", "80.0", "50.0"]
    zero, hundred = scale(svg)
    assert values["40.0"] < zero + 0.4 * (hundred - zero)
    assert values["80.0"] > zero + 0.8 * (hundred - zero)


def test_gaps_are_printed_with_their_sign_beside_both_names(tree: Tree) -> None:
    svg = tree(dumbbell(figure(*PAIRS)))
    assert [each.text for each in svg.findall(".//g[@class='chart-label']/text")] == ["+40.0", "-25.0"]
    notes = [each.text for each in svg.findall(".//g[@class='chart-note']/text")]
    assert notes == ["0", "50", "100", "Leaders", "Staff", "Points"]


def test_the_ends_are_told_apart_by_form_and_not_by_colour_alone(tree: Tree) -> None:
    svg = tree(dumbbell(figure(*PAIRS), "gap"))
    look = svg.find(".//g[@class='chart-tie']")
    assert look is not None
    assert (look.get("marker-start"), look.get("marker-end")) == ("url(#gap-first)", "url(#gap-second)")
    filled, hollow = (svg.find(f".//marker[@id='gap-{end}']/circle") for end in ("first", "second"))
    assert filled is not None
    assert hollow is not None
    assert (filled.get("stroke"), hollow.get("fill")) == (None, "#ffffff")
    assert hollow.get("stroke")


def test_the_picture_is_named_by_what_it_shows(tree: Tree) -> None:
    svg = tree(dumbbell(figure(*PAIRS), "gap"))
    assert (svg.get("role"), svg.findtext("title"), svg.findtext("desc")) == (
        "img",
        "Leaders and Staff",
        "Leaders see Results better.",
    )


def test_no_pairs_draw_only_the_scale(tree: Tree) -> None:
    assert ties(tree(dumbbell(figure()))) == []


@pytest.mark.parametrize("ends", [(0.0, 100.0), (100.0, 0.0), (50.0, 50.0)])
def test_long_names_and_ends_of_the_scale_fit(
    names: tuple[str, ...], ends: tuple[float, float], clipped: Callable[[str], list[str]]
) -> None:
    pairs = (Pair(name, ends, (f"{ends[0]:.1f}", f"{ends[1]:.1f}"), "+100.0") for name in names)
    assert clipped(dumbbell(figure(*pairs, title=names[0]), room=380)) == []
