"""Levels and their lower limits."""

from __future__ import annotations

import pytest

from tests.reading.small import Workspace, complaints, read, small

LEVELS = "levels: [Low, Middle, High]"
FROM = "levels:\n  low: {name: Low, from: %s}\n  mid: {name: Mid, from: %s}\n  high: {name: High, from: %s}"


@pytest.mark.parametrize(
    ("rule", "limits"),
    [
        ("", [0, 25, 75]),  # nearest: 100 (2 - 1.5) / 2 and 100 (3 - 1.5) / 2
        ("level_rule: nearest\n", [0, 25, 75]),
        ("level_rule: equal\n", [0, 100 / 3, 200 / 3]),
        ("level_rule: attained\n", [0, 50, 100]),
    ],
)
def test_lower_limits_follow_the_rule(workspace: Workspace, rule: str, limits: list[float]) -> None:
    levels = read(workspace, small((LEVELS, f"{rule}{LEVELS}"))).levels
    assert [level.lower for level in levels] == pytest.approx(limits)


def test_lower_limits_may_be_given(workspace: Workspace) -> None:
    questionnaire = read(workspace, small((LEVELS, FROM % (0, "100/3", 90))))
    assert questionnaire.level_rule == "from"
    assert [level.lower for level in questionnaire.levels] == [0, 100 / 3, 90]


@pytest.mark.parametrize(
    ("names", "ids"),
    [
        ("[Ad hoc, Emerging, Well-managed]", ["ad-hoc", "emerging", "well-managed"]),
        ("[1 Initial, 2. Managed, '3']", ["initial", "managed", "level-3"]),
        ("[Not, Über alles, 好]", ["level-1", "über-alles", "好"]),
    ],
)
def test_a_level_of_which_only_the_name_is_written_gets_its_id(
    workspace: Workspace, names: str, ids: list[str]
) -> None:
    levels = read(workspace, small((LEVELS, f"levels: {names}"))).levels
    assert [level.id for level in levels] == ids


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ((10, 50, 90), "5:26: the lowest level begins at 0 [level-limits]"),
        (
            (0, 50, 50),
            '7:28: level "high" does not begin above level "mid"; levels are written lowest first [level-limits]',
        ),
        ((0, 50, 101), "7:28: expected 0 to 100, found 101 [out-of-range]"),
        ((0, 50, "nan"), '7:28: expected a number or a fraction such as 2/3, found "nan" [not-a-number]'),
    ],
)
def test_limits_rise_from_0_to_at_most_100(workspace: Workspace, limits: tuple[float, ...], said: str) -> None:
    assert complaints(workspace, small((LEVELS, FROM % limits))) == [f"q.yaml:{said}"]


def test_limits_are_given_to_all_or_none(workspace: Workspace) -> None:
    text = small((LEVELS, (FROM % (0, 50, 90)).replace(", from: 50", "")))
    assert complaints(workspace, text) == [
        'q.yaml:6:3: level "mid" lacks "from"; give it to every level or to none [level-limits]'
    ]


def test_limits_and_a_rule_contradict_each_other(workspace: Workspace) -> None:
    text = small((LEVELS, "level_rule: equal\n" + FROM % (0, 50, 90)))
    assert complaints(workspace, text) == [
        'q.yaml:4:1: "level_rule" and "from" at the levels contradict each other; leave one of them out [contradictory-keys]'
    ]
