"""How respondents spread over a question's answers.

sd with n - 1. ADM (Burke, Finkelstein & Dusig 1999): the mean distance from the mean; practical limit A/6.
rwg (James, Demaree & Wolf 1984): 1 - variance / variance of a uniform spread over A points, (A^2 - 1)/12; not below 0.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import accumulate

from assess.model.condition import TOLERANCE
from assess.model.questionnaire import Question, Scale
from assess.model.response import Value
from assess.model.scorecard import Interval
from assess.scoring.intervals import mean_t
from assess.scoring.outcomes import FEWEST_FOR_T
from assess.scoring.scales import is_numeric, mean_step, reversed_value

FEWEST = 4
"""Respondents below which a spread is not called disagreement."""


@dataclass(frozen=True, slots=True)
class Spread:
    """Mean, standard deviation, mean absolute deviation and median in own units after reversing, and rwg 0-1.

    `interval`: the 95 % t interval of the mean, in own units and clamped to the ends of the scale, from five answers on.
    """

    mean: float | None = None
    sd: float | None = None
    adm: float | None = None
    rwg: float | None = None
    median: float | None = None
    interval: Interval | None = None


def spread(question: Question, counts: Mapping[Value, int]) -> Spread:
    """The spread of answers as given; all None without answers and for kinds whose answers are no numbers."""
    n = sum(counts.values())
    if not n or not is_numeric(question.scale):
        return Spread()
    values = [(reversed_value(question, x), times) for x, times in counts.items() if isinstance(x, int | float)]
    mean = math.fsum(x * times for x, times in values) / n
    adm = math.fsum(abs(x - mean) * times for x, times in values) / n
    if n == 1:
        return Spread(mean, None, adm, None, mean)
    variance = math.fsum((x - mean) ** 2 * times for x, times in values) / (n - 1)
    sd = math.sqrt(variance)
    return Spread(
        mean, sd, adm, _rwg(question.scale, variance), _median(values), _interval(question.scale, mean, sd, n)
    )


def _median(values: Iterable[tuple[float, int]]) -> float:
    """The middle of (value, how often) pairs; between two middle ones their mean."""
    ordered = sorted(values)
    reached = list(accumulate(times for _, times in ordered))
    low, high = (ordered[bisect(reached, at)][0] for at in ((reached[-1] - 1) // 2, reached[-1] // 2))
    return (low + high) / 2


def _interval(scale: Scale, mean: float, sd: float, n: int) -> Interval | None:
    if n < FEWEST_FOR_T:
        return None
    ends = [point.answer for point in scale.points if isinstance(point.answer, int | float)]
    return mean_t(mean, sd, n, min(ends, default=-math.inf), max(ends, default=math.inf))


def _rwg(scale: Scale, variance: float) -> float | None:
    if scale.kind == "number":
        return None
    uniform = (len(scale.points) ** 2 - 1) / 12
    return max(0.0, 1.0 - variance / mean_step(scale) ** 2 / uniform)


def disagree(scale: Scale, n: int | None, adm: float | None) -> bool:
    """Whether respondents disagree: at least four of them, and ADM, in steps of the scale, over A/6 for A points."""
    if n is None or adm is None or n < FEWEST or scale.kind not in ("rubric", "rating"):
        return False
    return adm / mean_step(scale) > len(scale.points) / 6 + TOLERANCE
