from __future__ import annotations

import pytest

from assess.scoring.levels import level_of, level_or_none, reached
from tests.scoring.make import NEAREST, levels

FIFTHS = levels(0, 20, 40, 60, 80)  # equal: 100 (k - 1) / 5
ATTAINED = levels(0, 25, 50, 75, 100)  # attained: 100 (k - 1) / 4


def score(mean: float) -> float:
    """The score of a mean on 1-5."""
    return 100 * (mean - 1) / 4


@pytest.mark.parametrize(
    ("mean", "level"), [(1.49, 1), (1.5, 2), (2.49, 2), (2.5, 3), (3.4, 3), (3.5, 4), (4.49, 4), (4.5, 5)]
)
def test_lev_1_midpoints(mean: float, level: int) -> None:
    assert level_of(NEAREST, score(mean)) == level


@pytest.mark.parametrize(
    ("mean", "level"), [(1.79, 1), (1.8, 2), (2.59, 2), (2.6, 3), (3.39, 3), (3.4, 4), (4.19, 4), (4.2, 5)]
)
def test_lev_2_fifths(mean: float, level: int) -> None:
    assert level_of(FIFTHS, score(mean)) == level


@pytest.mark.parametrize(("mean", "level"), [(3.4, 3), (4.49, 4), (5, 5)])
def test_lev_3_attained(mean: float, level: int) -> None:
    assert level_of(ATTAINED, score(mean)) == level


@pytest.mark.parametrize(
    ("value", "rating"), [(15, "N"), (15.01, "P"), (50, "P"), (50.01, "L"), (85, "L"), (85.01, "F")]
)
def test_nplf_1_limits_just_above_what_still_belongs_below(value: float, rating: str) -> None:
    # "over 15" is written as `from: 15.000001`: twice the tolerance above 15
    nplf = levels(0, 15.000001, 50.000001, 85.000001)
    assert "NPLF"[level_of(nplf, value) - 1] == rating


@pytest.mark.parametrize(
    ("value", "level"),
    [(62.49999999999999, 4), (62.5 - 4e-7, 4), (62.5 - 6e-7, 3)],  # limit 62.5, tolerance 5e-7
)
def test_flt_1_a_limit_is_reached_within_the_tolerance_and_not_beyond(value: float, level: int) -> None:
    assert level_of(NEAREST, value) == level


def test_the_ends_have_levels() -> None:
    assert (level_of(NEAREST, 0.0), level_of(NEAREST, 100.0)) == (1, 5)


def test_no_score_has_no_level() -> None:
    assert level_or_none(NEAREST, None) is None
    assert level_or_none(NEAREST, 0.0) == 1


def test_a_share_reaches_two_thirds_despite_float_noise() -> None:
    assert reached(2 / 3 - 1e-15, 2 / 3)
    assert not reached(0.666, 2 / 3)
