from __future__ import annotations

import math

import pytest

from assess.scoring.student import incomplete_beta, t_quantile
from tests.scoring.make import near

# NIST/SEMATECH e-Handbook of Statistical Methods, section 1.3.6.7.2, critical values of Student's t, column 0.975
PUBLISHED = {
    1: 12.706,
    2: 4.303,
    3: 3.182,
    4: 2.776,
    5: 2.571,
    6: 2.447,
    7: 2.365,
    8: 2.306,
    9: 2.262,
    10: 2.228,
    15: 2.131,
    20: 2.086,
    29: 2.045,
    30: 2.042,
    40: 2.021,
    60: 2.000,
    100: 1.984,
}


@pytest.mark.parametrize(("df", "quantile"), PUBLISHED.items())
def test_t_quantiles_of_the_published_table(df: int, quantile: float) -> None:
    assert t_quantile(df) == pytest.approx(quantile, abs=5.1e-4)


@pytest.mark.parametrize("df", [2.5, 10.2921, 199, 200, 200.5, 201, 1000])
def test_t_quantiles_leave_a_fortieth_on_either_side(df: int) -> None:
    assert integral(df, t_quantile(df)) == pytest.approx(0.475, abs=1e-9)


def integral(df: float, upper: float, parts: int = 2000) -> float:
    """Student's density from 0 to `upper`, by Simpson's rule."""
    factor = math.exp(math.lgamma((df + 1) / 2) - math.lgamma(df / 2)) / math.sqrt(df * math.pi)
    step = upper / parts
    heights: list[float] = [factor * (1 + (i * step) ** 2 / df) ** (-(df + 1) / 2) for i in range(parts + 1)]
    return step / 3 * (heights[0] + heights[-1] + 4 * sum(heights[1:-1:2]) + 2 * sum(heights[2:-1:2]))


def test_t_quantiles_of_one_and_two_degrees_of_freedom_in_closed_form() -> None:
    assert t_quantile(1) == near(math.tan(0.475 * math.pi))  # Cauchy
    assert t_quantile(2) == near(0.95 * math.sqrt(2 / (1 - 0.95**2)))  # p = t / sqrt(2 + t^2)


def test_few_degrees_of_freedom_have_long_tails() -> None:
    # half a degree of freedom: P(|T| > t) ~ c t^(-1/2), so that the quantile is in the hundreds
    t = t_quantile(0.5)
    assert incomplete_beta(0.5 / (0.5 + t * t), 0.25, 0.5) == near(0.05)


@pytest.mark.parametrize(
    ("x", "a", "b", "value"),
    [
        (0.3, 1, 1, 0.3),  # the uniform distribution
        (0.5, 2.5, 2.5, 0.5),  # symmetric
        (0.2, 2, 3, 0.1808),  # 1 - 0.8^4 - 4 * 0.2 * 0.8^3 = 1 - 0.4096 - 0.4096
        (0.9, 2, 3, 0.9963),  # 1 - 0.1^4 - 4 * 0.9 * 0.1^3
        (0, 2, 3, 0),
        (1, 2, 3, 1),
    ],
)
def test_the_incomplete_beta_function(x: float, a: float, b: float, value: float) -> None:
    assert incomplete_beta(x, a, b) == near(value, 1e-12)
