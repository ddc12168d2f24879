"""Whether a change between two runs is more than chance, from nothing but their published scores and intervals.

The difference of two independent estimates has the standard error √(SE₁² + SE₂²), where a standard error is the interval's
half width over its quantile (Altman & Bland 2003, BMJ 326:219).
"""

from __future__ import annotations

import math

from assess.model.scorecard import Interval
from assess.scoring.student import Z, t_quantile

FULL = (0.0, 100.0)
FEWEST = 2


def standard_error(score: float, interval: Interval | None, respondents: int) -> float | None:
    """The standard error in points of a score 0-100 with a 95 % t interval; `respondents` counted in that run.

    An end that was clamped to 0 or 100 does not tell the half width, so the longer half does; None where both were
    clamped, and without an interval. Fewer may have answered this than counted: then it is too large, never too small.
    """
    if interval is None or respondents < FEWEST or interval == FULL:
        return None
    half = max(score - interval[0], interval[1] - score)
    return half / t_quantile(respondents - 1)


def smallest_change(first: float | None, second: float | None) -> float | None:
    """The change in points from which on chance does not explain it (95 %), of two standard errors; None without either."""
    return None if first is None or second is None else Z * math.hypot(first, second)
