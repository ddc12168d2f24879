"""Impact x effort: marks stand at their values, never on one another, and always at the same place."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations
from math import dist
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from assess.model.figure import Mark, Matrix, Ring
from assess.rendering.svg.matrix import APART, RADIUS, matrix, placed

FIELD = (56.0, 42.0, 626.0, 364.0)


def mark(number: str, label: str, effort: float, uplift: float) -> Mark:
    return Mark(number, label, effort, uplift, emphasis=number == "1")


def drawn(*marks: Mark) -> str:
    return matrix(
        Matrix(
            "Impact",
            "alt",
            marks,
            2.5,
            2,
            "Effort",
            "Points",
            "Lines at 2.5 and 2",
            ("Quick wins", "Big", "Small", "Last"),
            (Ring(1, "১"), Ring(5, "৫")),
            (Ring(0, "০"), Ring(2, "২")),
        )
    )


def test_more_effort_is_further_right_and_more_uplift_higher(tree: Callable[[str], Element]) -> None:
    svg = tree(drawn(mark("1", "a", 1, 1), mark("2", "b", 4, 5)))
    (x1, y1), (x2, y2) = (
        [float(number) for number in each.get("transform", "").removeprefix("translate(").removesuffix(")").split()]
        for each in svg.findall(".//g[@transform]")
    )
    assert x1 < x2
    assert y1 > y2


def test_marks_carry_number_and_name_and_the_cross_hairs_their_values(tree: Callable[[str], Element]) -> None:
    svg = tree(drawn(mark("1", "<b>Write a playbook", 2, 3)))
    assert svg.findtext(".//g[@class='chart-mark chart-now']/title") == "<b>Write a playbook"
    texts = ["".join(each.itertext()) for each in svg.iter("text")]
    assert {"1", "Quick wins", "Lines at 2.5 and 2", "Effort", "Points", "১", "৫", "০", "২"} <= set(texts)


def test_a_mark_that_was_moved_is_tied_to_its_place(tree: Callable[[str], Element]) -> None:
    alone = tree(drawn(mark("1", "a", 2, 3)))
    twins = tree(drawn(mark("1", "a", 2, 3), mark("2", "b", 2, 3)))
    assert alone.find(".//g[@class='chart-tie']/line") is None
    assert len(twins.findall(".//g[@class='chart-tie']/line")) == 1


@given(st.lists(st.tuples(st.floats(0, 700), st.floats(0, 420)), max_size=40))
def test_no_two_marks_touch_and_all_stay_inside(points: list[tuple[float, float]]) -> None:
    places = placed(points, FIELD)
    assert all(dist(a, b) >= APART - 1e-9 for a, b in combinations(places, 2))
    assert APART > 2 * RADIUS
    assert all(FIELD[0] <= x <= FIELD[2] and FIELD[1] <= y <= FIELD[3] for x, y in places)


def test_the_same_marks_stand_at_the_same_places() -> None:
    points = [(100.0, 100.0)] * 7
    assert placed(points, FIELD) == placed(points, FIELD)
    assert placed(points, FIELD)[0] == (100.0, 100.0)
