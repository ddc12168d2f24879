"""Student's t distribution, for any degrees of freedom."""

from __future__ import annotations

import math
from functools import lru_cache
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


@lru_cache(maxsize=1024)
def t_quantile(df: float) -> float:
    """The 97.5 % quantile of Student's t with `df` > 0 degrees of freedom, which need be no whole number.

    Up to 200: the root of the regularised incomplete beta function (Abramowitz & Stegun 26.7.1 and 26.5.27) by Newton's
    steps, halving where one leads out of what holds the root; above: their expansion 26.7.5, whose first left-out term is
    there below 1e-9.
    """
    if df > 200:
        return _expansion(df)
    low, high = 1.9, 2.0
    while _tails(high, df) > 0.05:
        low, high = high, 2 * high
    found, before = (low + high) / 2, 0.0
    while abs(found - before) > 1e-12 * found:
        before, beyond = found, _tails(found, df) - 0.05
        low, high = (found, high) if beyond > 0 else (low, found)
        found += beyond / (2 * _density(found, df))
        found = found if low < found < high else (low + high) / 2
    return found


def _tails(t: float, df: float) -> float:
    """P(|T| > t)."""
    return incomplete_beta(df / (df + t * t), df / 2, 0.5)


def _density(t: float, df: float) -> float:
    front = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - math.log(df * math.pi) / 2
    return math.exp(front - (df + 1) / 2 * math.log1p(t * t / df))


def incomplete_beta(x: float, a: float, b: float) -> float:
    """The regularised incomplete beta function, 0-1, by the continued fraction of Abramowitz & Stegun 26.5.8.

    x in 0-1, a and b positive.
    """
    if x <= 0.0 or x >= 1.0:
        return float(x >= 1.0)
    if x > (a + 1) / (a + b + 2):  # where the fraction converges slowly, the other side's converges fast
        return 1.0 - incomplete_beta(1.0 - x, b, a)
    front = math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)
    return math.exp(front) / (a * _fraction(x, a, b))


def _fraction(x: float, a: float, b: float) -> float:
    """1 + d1/(1 + d2/(1 + …)), from its end."""
    value = 1.0
    for m in range(_TERMS, 0, -1):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m - 1) * (a + b + m - 1) * x / ((a + 2 * m - 2) * (a + 2 * m - 1))
        value = 1 + odd / (1 + even / value)
    return value


_TERMS = 100
"""Pairs of terms; what is left out is below 1e-15 for the degrees of freedom that it is used for."""


def _expansion(df: float) -> float:
    z = Z
    return math.fsum(
        (
            z,
            (z**3 + z) / (4 * df),
            (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2),
            (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * df**3),
        )
    )
