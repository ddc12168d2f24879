"""95 % intervals of shares, of NPS and of means."""

from __future__ import annotations

import math

from assess.scoring.student import Z, t_quantile


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
