from __future__ import annotations

import pytest

from assess.model.assessment import Target
from assess.model.scorecard import Result, RolledUp
from assess.scoring.targets import Targets, aim, gap, lower_limit, met
from tests.scoring.make import NEAREST, dimension, levels, question, questionnaire

ASKED = questionnaire(dimension("d", question("x")), dimension("e", question("y")))
WITHHELD = Result(None, None, None, None, 0.1, withheld="coverage")


def result(raw_level: int, level: int | None = None) -> Result:
    return Result(50.0, level or raw_level, raw_level, None, 1.0)


def targets(given: dict[str, Target], overall: Result = WITHHELD, d: Result = WITHHELD) -> Targets:
    return Targets(ASKED, given, RolledUp({"d": d, "e": WITHHELD}, overall))


def test_the_nearest_target_is_taken() -> None:
    given = {"x": Target(level=5), "d": Target(level=4), "overall": Target(score=70)}
    known = targets(given, result(1))
    assert [known.of(id) for id in ("x", "d", "overall")] == [Target(level=5), Target(level=4), Target(score=70)]
    assert [known.of(id) for id in ("y", "e")] == [Target(score=70), Target(score=70)]
    assert targets({"d": Target(level=4)}, result(1)).of("x") == Target(level=4)


def test_without_any_it_is_the_level_after_overalls_raw_level() -> None:
    known = targets({}, result(3, level=2), d=result(1))
    assert [known.of(id) for id in ("x", "d", "overall")] == [Target(level=4)] * 3


def test_the_top_is_the_last_target() -> None:
    assert targets({}, result(5)).of("overall") == Target(level=5)


def test_overall_withheld_it_is_the_level_after_the_dimensions_own() -> None:
    known = targets({}, d=result(2))
    assert [known.of(id) for id in ("x", "d")] == [Target(level=3)] * 2
    assert [known.of(id) for id in ("y", "e", "overall")] == [None] * 3


@pytest.mark.parametrize(
    ("target", "score", "points"),
    [
        (Target(level=4), 54.75, 7.75),  # 62.5 - 54.75
        (Target(level=4), 62.5, 0),
        (Target(level=4), 90, 0),
        (Target(score=70), 54.75, 15.25),
        (Target(level=4), None, None),
        (None, 54.75, None),
    ],
)
def test_the_gap_is_what_is_missing_to_the_lower_limit(
    target: Target | None, score: float | None, points: float | None
) -> None:
    assert gap(NEAREST, target, score) == points


def test_the_aim_of_a_level_is_its_answer_but_not_below_its_limit() -> None:
    assert aim(NEAREST, Target(level=4)) == 75  # max(62.5, 100 · 3/4)
    assert aim(levels(0, 30, 60, 80, 90), Target(level=4)) == 80  # max(80, 75)
    assert aim(NEAREST, Target(score=70)) == 70


def test_the_lower_limit_of_a_target() -> None:
    assert lower_limit(NEAREST, Target(level=4)) == 62.5
    assert lower_limit(NEAREST, Target(score=70)) == 70


@pytest.mark.parametrize(
    ("target", "score", "level", "expected"),
    [
        (Target(level=3), 90, 3, True),
        (Target(level=3), 90, 2, False),  # capped: the level decides
        (Target(score=70), 70 - 1e-9, 1, True),
        (Target(score=70), 69.9, 5, False),
        (Target(level=1), None, None, False),
        (Target(score=0), None, None, False),
    ],
)
def test_a_level_is_met_by_the_level_and_a_score_by_the_score(
    target: Target, score: float | None, level: int | None, expected: bool
) -> None:
    assert met(target, score, level) is expected
