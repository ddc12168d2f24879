"""By hand: t(0.975, 9) = 2.262157 (printed in any table as 2.262), and 1.959964 of the normal distribution."""

from __future__ import annotations

import pytest

from assess.scoring.change import smallest_change, standard_error


def test_a_standard_error_is_the_half_width_over_its_quantile() -> None:
    assert standard_error(50.0, (45.475686, 54.524314), 10) == pytest.approx(2.0)  # 4.524314 / 2.262157


def test_an_end_that_was_clamped_does_not_make_it_smaller() -> None:
    assert standard_error(98.0, (93.475686, 100.0), 10) == pytest.approx(2.0)
    assert standard_error(2.0, (0.0, 6.524314), 10) == pytest.approx(2.0)


def test_without_an_interval_or_with_both_ends_clamped_there_is_none() -> None:
    assert standard_error(50.0, None, 10) is None
    assert standard_error(50.0, (0.0, 100.0), 10) is None
    assert standard_error(50.0, (40.0, 60.0), 1) is None


def test_who_asked_everybody_has_no_error() -> None:
    assert standard_error(50.0, (50.0, 50.0), 10) == 0.0


def test_the_smallest_change_is_of_both_errors() -> None:
    assert smallest_change(3.0, 4.0) == pytest.approx(9.79982)  # 1.959964 * 5
    assert smallest_change(3.0, None) is None
    assert smallest_change(None, 4.0) is None
