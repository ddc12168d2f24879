"""The radar: rings, breaks at missing axes, values at the axes, labels that fit in any script."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from xml.etree.ElementTree import Element

from assess.model.figure import Radar, Series
from assess.rendering.svg.radar import radar

Profile = Callable[..., Radar]
Tree = Callable[[str], Element]


def paths(svg: Element) -> list[str]:
    return [each.get("d", "") for each in svg.findall(".//g[@class='chart-series chart-current']/path")]


def marks(svg: Element) -> list[tuple[float, float]]:
    """Every point of a line that carries its mark at all of them."""
    [mark] = svg.findall(".//g[@class='chart-series chart-current']/marker")
    lines = svg.findall(".//g[@class='chart-series chart-current']/path")
    assert {line.get(f"marker-{place}") for line in lines for place in ("start", "mid", "end")} == {
        f"url(#{mark.get('id')})"
    }
    found = re.findall(r"[ML](-?\d+) (-?\d+)", " ".join(line.get("d", "") for line in lines))
    return [(float(x), float(y)) for x, y in found]


def test_points_lie_clockwise_from_the_top_at_their_value(profile: Profile, tree: Tree) -> None:
    # Radius is a quarter of the width: 100. Axes at 12, 3, 6 and 9 o'clock.
    svg = tree(radar(profile(100, 50, 20, 0), "r", 400))
    assert marks(svg) == [(0, -100), (50, 0), (0, 20), (0, 0)]
    assert paths(svg) == ["M0 -100L50 0L0 20L0 0Z"]


def test_the_axes_of_a_right_to_left_picture_go_the_other_way_round(profile: Profile, tree: Tree) -> None:
    svg = tree(radar(profile(100, 50, 20, 10, title="خاکہ"), "r", 400))
    assert marks(svg) == [(0, -100), (-50, 0), (0, 20), (10, 0)]


def test_a_missing_axis_breaks_the_line_and_has_no_mark(profile: Profile, tree: Tree) -> None:
    svg = tree(radar(profile(100, None, 20, 10), "r", 400))
    assert len(marks(svg)) == 3
    assert paths(svg) == ["M0 20L-10 0L0 -100"]


def test_a_missing_axis_is_said_in_words(profile: Profile, tree: Tree) -> None:
    svg = tree(radar(replace(profile(100, None, 20), missing="too few answers"), "r"))
    assert [each.text for each in svg.findall(".//text[@class='chart-missing']")] == ["too few answers"]


def test_a_value_between_two_missing_ones_is_a_mark_alone(profile: Profile, tree: Tree) -> None:
    svg = tree(radar(profile(None, 50, None, None), "r", 400))
    assert marks(svg) == [(50, 0)]
    assert paths(svg) == ["M50 0h0"]


def test_values_stand_at_the_axes(profile: Profile, tree: Tree) -> None:
    svg = tree(radar(profile(61.5, 48, 75), "r"))
    assert [each.text for each in svg.findall(".//text[@class='chart-value']")] == ["61.5", "48", "75"]


def test_rings_stand_at_the_levels_and_are_labelled(profile: Profile, tree: Tree) -> None:
    svg = tree(radar(profile(1, 2, 3), "r", 400))
    rings = svg.findall(".//g[@class='chart-ring']/circle")
    assert [each.get("r") for each in rings] == ["12.5", "37.5", "62.5", "87.5"]
    assert [each.text for each in svg.findall(".//g[@class='chart-note chart-halo']/text")] == ["2", "3", "4", "5"]


def test_two_series_are_told_apart_by_line_mark_and_name(profile: Profile, tree: Tree) -> None:
    one = profile(60, 50, 40)
    svg = tree(radar(replace(one, series=(*one.series, Series("Target", "target", (75, 75, None)))), "r"))
    assert "Target" in [each.text for each in svg.findall(".//text[@class='chart-label']")]
    dashes = [each.get("stroke-dasharray") for each in svg.findall(".//g[@class='chart-series chart-target']")]
    assert dashes == ["6 4", "6 4"]  # the line, and its sample beneath


def test_hostile_texts_are_only_texts(profile: Profile, tree: Tree) -> None:
    hostile = "</text><script>alert(1)</script>"
    svg = tree(radar(profile(1, 2, 3, names=(hostile, '"><b', "&amp;"), title=hostile), 'r"><x'))
    assert svg.find(".//script") is None
    assert svg.findtext("title") == hostile


def test_there_is_no_style_attribute(profile: Profile) -> None:
    assert " style=" not in radar(profile(1, None, 3))


def test_eight_long_names_fit_and_do_not_touch(
    names: tuple[str, ...], profile: Profile, clipped: Callable[[str], list[str]]
) -> None:
    figure = profile(61, 48, 75.5, 33, None, 20, 90, 55, names=names, title=names[0])
    for room in (600, 420):
        assert clipped(radar(figure, "r", room)) == []


GERMAN = (
    "Kundenorientierungsverantwortlichkeiten der Geschäftsführung",
    "Zuverlässigkeitsversprechen und Beschwerdebearbeitungsprozesse",
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz",
    "Pakikipag-ugnayan sa mga panloob na kostumer at empleyado",
)


def test_no_letter_of_eight_very_long_names_is_lost(
    profile: Profile, tree: Tree, clipped: Callable[[str], list[str]]
) -> None:
    figure = profile(61, 48, 75.5, 33, None, 20, 90, 55, names=GERMAN * 2)
    svg = radar(figure, "r", 440)
    shown = ["".join(label.itertext()) for label in tree(svg).findall(".//text[@class='chart-label']")]
    letters = [name.replace(" ", "").replace("-", "") for name in GERMAN * 2]
    assert [label.replace(" ", "").replace("-", "") for label in shown] == letters
    assert clipped(svg) == []


def test_the_circle_makes_room_for_words_that_would_be_broken(profile: Profile, tree: Tree) -> None:
    names = ("A", "Verantwortlichkeit", "C", "D")  # about 130 wide; beside a circle of a quarter there are 110
    svg = tree(radar(profile(1, 2, 3, 4, names=names), "r", 520))
    assert "Verantwortlichkeit" in [label.text for label in svg.findall(".//text[@class='chart-label']")]


def test_the_labels_of_rings_are_above_the_lines(profile: Profile) -> None:
    svg = radar(profile(60, 50, 40))
    assert svg.index("chart-note chart-halo") > svg.index("chart-series chart-current")


def test_twenty_short_names_leave_the_circle_its_size(
    profile: Profile, tree: Tree, clipped: Callable[[str], list[str]]
) -> None:
    names = tuple(f"Dimension number {number}" for number in range(1, 21))
    svg = radar(profile(*range(40, 60), names=names), "r", 440)
    assert clipped(svg) == []
    found = tree(svg)
    [outer] = found.findall(".//g[@class='chart-frame']/circle")
    assert 2 * float(outer.get("r", "")) > 0.5 * float(found.get("height", ""))
    assert "Dimension number 1 40" in [
        "".join(each.itertext()) for each in found.findall(".//text[@class='chart-label']")
    ]


def test_twelve_long_names_fit_and_do_not_touch(
    names: tuple[str, ...], profile: Profile, clipped: Callable[[str], list[str]]
) -> None:
    figure = profile(*range(40, 52), names=(*names, *names[:4]), title=names[0])
    assert clipped(radar(figure, "r")) == []
