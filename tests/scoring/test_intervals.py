from __future__ import annotations

import pytest

from assess.scoring.intervals import adjusted_wald_nps, mean_t, wilson
from tests.scoring.make import near


def test_csa_1_wilson() -> None:
    assert wilson(7, 10) == pytest.approx((39.677815, 89.220873), abs=1e-6)


def test_ces_1_wilson() -> None:
    assert wilson(10, 20) == pytest.approx((29.929801, 70.070199), abs=1e-6)


def test_the_interval_of_nobody_and_of_everybody_stays_within_0_and_100() -> None:
    # Wilson's other end is z²/(n + z²): 3.841459/13.841459 with n = 10
    assert wilson(0, 10) == pytest.approx((0, 27.753279), abs=1e-5)
    assert wilson(10, 10) == pytest.approx((72.246721, 100), abs=1e-5)
    assert wilson(0, 10)[0] >= 0
    assert wilson(10, 10)[1] <= 100


def test_nps_1_adjusted_wald() -> None:
    assert adjusted_wald_nps(162, 54, 324) == pytest.approx((24.945251, 41.109794), abs=1e-6)


def test_nps_4_adjusted_wald_is_clamped() -> None:
    assert adjusted_wald_nps(10, 0, 10) == (near(47.503552, 1e-6), 100)
    assert adjusted_wald_nps(0, 10, 10) == (-100, near(-47.503552, 1e-6))


@pytest.mark.parametrize(
    ("mean", "sd", "n", "interval"),
    [
        (3.4, 1.3**0.5, 5, (1.984285, 4.815715)),  # TCI-1: 2 3 3 4 5, s² = 5.2/4
        (19 / 6, (41 / 30) ** 0.5, 6, (1.939829, 4.393504)),  # TCI-1: 2 3 2 4 5 3, s² = (67 - 361/6)/5
    ],
)
def test_tci_1_t_interval(mean: float, sd: float, n: int, interval: tuple[float, float]) -> None:
    assert mean_t(mean, sd, n, 1, 5) == pytest.approx(interval, abs=1e-6)


def test_a_t_interval_is_clamped_to_the_scale() -> None:
    # 3.4 ± 1.4157 on a scale of 2 to 4
    assert mean_t(3.4, 1.3**0.5, 5, 2, 4) == (2, 4)
