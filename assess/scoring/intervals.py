"""95 % intervals of shares, of NPS and of means."""

from __future__ import annotations

import math
from statistics import NormalDist

Z = NormalDist().inv_cdf(0.975)


def wilson(successes: int, n: int) -> tuple[float, float]:
    """The score interval of a share, in per cent 0-100 (Wilson 1927). n >= 1."""
    share = successes / n
    centre = (share + Z * Z / (2 * n)) / (1 + Z * Z / n)
    half = Z / (1 + Z * Z / n) * math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n))
    return 100 * max(0.0, centre - half), 100 * min(1.0, centre + half)


def adjusted_wald_nps(promoters: int, detractors: int, n: int) -> tuple[float, float]:
    """The interval of NPS in -100..100, with 3 imagined answers spread 3/4, 3/2, 3/4 (Rocks 2016). n >= 1."""
    p, d = (promoters + 0.75) / (n + 3), (detractors + 0.75) / (n + 3)
    half = Z * math.sqrt((p + d - (p - d) ** 2) / (n + 3))
    return 100 * max(-1.0, p - d - half), 100 * min(1.0, p - d + half)


def mean_t(mean: float, sd: float, n: int, lowest: float, highest: float) -> tuple[float, float]:
    """The t interval of a mean, in its own units, clamped to the scale's ends. n >= 2."""
    half = t_quantile(n - 1) * sd / math.sqrt(n)
    return max(lowest, mean - half), min(highest, mean + half)


def t_quantile(df: int) -> float:
    """The 97.5 % quantile of Student's t with a whole number of degrees of freedom >= 1.

    Up to 200: bisection of the finite sums of Abramowitz & Stegun 26.7.3 and 26.7.4; above: their expansion 26.7.5, whose
    first left-out term is there below 1e-9.
    """
    if df > 200:
        return _expansion(df)
    low, high = 1.9, 12.8
    while high - low > 1e-12:
        middle = (low + high) / 2
        low, high = (middle, high) if _two_sided(middle, df) < 0.95 else (low, middle)
    return (low + high) / 2


def _two_sided(t: float, df: int) -> float:
    """P(|T| < t)."""
    angle = math.atan(t / math.sqrt(df))
    squared = math.cos(angle) ** 2
    odd = df % 2
    term = math.cos(angle) if odd else 1.0
    terms = [term] if df > 1 else []
    for j in range(2 + odd, df - 1, 2):
        term *= squared * (j - 1) / j
        terms.append(term)
    series = math.sin(angle) * math.fsum(terms)
    return 2 / math.pi * (angle + series) if odd else series


def _expansion(df: int) -> float:
    z = Z
    return math.fsum(
        (
            z,
            (z**3 + z) / (4 * df),
            (5 * z**5 + 16 * z**3 + 3 * z) / (96 * df**2),
            (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * df**3),
        )
    )
