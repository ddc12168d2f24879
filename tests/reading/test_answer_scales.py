"""What may be answered, and what it scores."""

from __future__ import annotations

import pytest

from assess.model.questionnaire import Scale
from tests.reading.small import Workspace, complaints, read, small

AGREE = "  agree: {from: 1, to: 5}"
STEPS = "its points are one apart, 2 to 101 of them; for a measured number write poor and good"


def scores(scale: Scale) -> list[tuple[float | str, float]]:
    return [(point.answer, point.score) for point in scale.points]


@pytest.mark.parametrize(
    ("agree", "expected"),
    [
        ("{from: 1, to: 5}", [(1, 0), (2, 25), (3, 50), (4, 75), (5, 100)]),
        ("{from: 6, to: 1}", [(6, 0), (5, 20), (4, 40), (3, 60), (2, 80), (1, 100)]),
        ("{from: -1, to: 1}", [(-1, 0), (0, 50), (1, 100)]),
        ("{from: 0.5, to: 2.5}", [(0.5, 0), (1.5, 50), (2.5, 100)]),
        ("{points: {1: Bad, 2: Fair, 5: Good}}", [(1, 0), (2, 25), (5, 100)]),  # 100 (2 - 1) / (5 - 1) = 25
        ("{points: {3: Bad, ٢: Fair, 1: Good}}", [(3, 0), (2, 50), (1, 100)]),
    ],
)
def test_a_rating_scores_in_proportion(workspace: Workspace, agree: str, expected: list[tuple[float, float]]) -> None:
    scale = read(workspace, small((AGREE, f"  agree: {agree}"))).by_id["Q1"].scale
    assert scale.kind == "rating"
    assert scores(scale) == expected


def test_a_rating_keeps_its_words(workspace: Workspace) -> None:
    points = read(workspace, small((AGREE, "  agree: {points: {1: No, 2: Yes}}"))).by_id["Q1"].scale
    assert [point.label for point in points.points] == ["No", "Yes"]
    ends = read(workspace, small((AGREE, "  agree: {from: 1, to: 3, low: Not at all, high: Fully}"))).by_id["Q1"].scale
    assert (ends.low, ends.high, ends.points[0].label) == ("Not at all", "Fully", "")


@pytest.mark.parametrize(
    ("q2", "kind", "expected"),
    [
        ("rubric: [a, b, c]", "rubric", [(1, 0), (2, 50), (3, 100)]),
        ("options: {a: A, b: B, c: C}\nscores: {a: 0, b: 25, c: 100}", "options", [("a", 0), ("b", 25), ("c", 100)]),
        ("options: {a: A, b: B, c: C}\nbest: last", "options", [("a", 0), ("b", 50), ("c", 100)]),
        ("options: {a: A, b: B, c: C}\nbest: first", "options", [("a", 100), ("b", 50), ("c", 0)]),
        ("options: {a: A, b: B}\ntype: multiple\nscores: {a: 60, b: 50}", "multiple", [("a", 60), ("b", 50)]),
        ("scale: {from: 0, to: 1}", "rating", [(0, 0), (1, 100)]),
        ("type: text", "text", []),
    ],
)
def test_a_kind_follows_from_the_keys(
    workspace: Workspace, q2: str, kind: str, expected: list[tuple[float | str, float]]
) -> None:
    scale = read(workspace, small(q2=q2)).by_id["Q2"].scale
    assert (scale.kind, scores(scale)) == (kind, expected)


def test_a_number_runs_from_poor_to_good(workspace: Workspace) -> None:
    scale = read(workspace, small(q2="poor: 48\ngood: 2\nunit: h")).by_id["Q2"].scale
    assert (scale.kind, scale.poor, scale.good, scale.unit) == ("number", 48, 2, "h")


def test_an_option_may_exclude_all_others(workspace: Workspace) -> None:
    q2 = "options: {a: A, none: N}\ntype: multiple\nscores: {a: 60, none: 0}\nalone: [none]"
    assert read(workspace, small(q2=q2)).by_id["Q2"].scale.alone == {"none"}


@pytest.mark.parametrize(
    ("agree", "said"),
    [
        ("{from: 1}", '6:3: a scale needs "points", or "from" and "to"; such as {from: 1, to: 5} [no-points]'),
        ("{low: x}", '6:3: a scale needs "points", or "from" and "to"; such as {from: 1, to: 5} [no-points]'),
        ("{from: 1, to: 1}", f'6:24: "from" 1 "to" 1 is no scale; {STEPS} [bad-points]'),
        ("{from: 1, to: 2.5}", f'6:24: "from" 1 "to" 2.5 is no scale; {STEPS} [bad-points]'),
        ("{from: 0, to: 1000000000}", f'6:24: "from" 0 "to" 1000000000 is no scale; {STEPS} [bad-points]'),
        ("{points: {1: A}}", "6:11: expected at least two points, found 1 [bad-points]"),
        (
            "{points: {1: A, 3: B, 2: C}}",
            "6:32: the points neither rise nor fall throughout: 1, 3, 2; write them from worst to best [bad-points]",
        ),
        ("{points: {1: A, 1.0: B}}", '6:20: the point "1" stands here twice [repeated-key]'),
        ("{points: {x: A, 2: B}}", '6:20: expected a number, found "x" [not-a-number]'),
        (
            "{points: {1: A, 2: B}, low: x}",
            '6:33: "points" and "low" contradict each other; leave one of them out [contradictory-keys]',
        ),
        (
            "{points: {1: A, 2: B}, from: 1, to: 2}",
            '6:33: "points" and "from" contradict each other; leave one of them out [contradictory-keys]',
        ),
    ],
)
def test_what_is_no_scale(workspace: Workspace, agree: str, said: str) -> None:
    assert complaints(workspace, small((AGREE, f"  agree: {agree}"))) == [f"q.yaml:{said}"]
