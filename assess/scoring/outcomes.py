"""NPS, CSAT, CES and means: results beside the maturity, never part of it."""

from __future__ import annotations

import math
from collections.abc import Mapping

from assess.model.questionnaire import EVERYONE, Outcome
from assess.model.response import Value
from assess.model.scorecard import Interval, OutcomeResult
from assess.model.tally import Cells, Tally
from assess.scoring.intervals import adjusted_wald_nps, mean_t, wilson
from assess.scoring.questions import total
from assess.scoring.scales import ends

FEWEST_FOR_T = 5
BEST_POINTS: Mapping[str | None, int] = {"top-two": 2, "top-three": 3}


def outcome_result(outcome: Outcome, tally: Tally, *, hidden: bool = False) -> OutcomeResult:
    """An outcome over the groups whose answers count for it; n/a and don't know are left out. `hidden`: it says nothing."""
    if hidden:
        return OutcomeResult(outcome.measure, None, None, None, outcome.variant, withheld="privacy")
    cells = total([tally.of(group, outcome.id) for group in outcome.groups or (EVERYONE,)])
    if not cells.n:
        return OutcomeResult(outcome.measure, None, 0, None, outcome.variant)
    value, interval = _nps(cells) if outcome.measure == "nps" else _other(outcome, cells)
    return OutcomeResult(outcome.measure, value, cells.n, interval, outcome.variant)


def _nps(cells: Cells) -> tuple[float, Interval]:
    """Share of 9-10 minus share of 0-6, in points -100..100 (Reichheld 2003)."""
    promoters = sum(times for x, times in cells.counts.items() if isinstance(x, int | float) and x >= 9)
    detractors = sum(times for x, times in cells.counts.items() if isinstance(x, int | float) and x <= 6)
    return 100 * (promoters - detractors) / cells.n, adjusted_wald_nps(promoters, detractors, cells.n)


def _other(outcome: Outcome, cells: Cells) -> tuple[float, Interval | None]:
    if outcome.variant not in BEST_POINTS:
        return _mean(outcome, cells)
    best = {point.answer for point in outcome.scale.points[-BEST_POINTS[outcome.variant] :]}
    favourable = sum(times for x, times in cells.counts.items() if x in best)
    return 100 * favourable / cells.n, wilson(favourable, cells.n)


def _mean(outcome: Outcome, cells: Cells) -> tuple[float, Interval | None]:
    """The mean in own units, with its t interval from five answers on."""
    mean = _moment(cells.counts, 0.0, 1) / cells.n
    if cells.n < FEWEST_FOR_T:
        return mean, None
    sd = math.sqrt(_moment(cells.counts, mean, 2) / (cells.n - 1))
    first, last = ends(outcome.scale)
    return mean, mean_t(mean, sd, cells.n, min(first, last), max(first, last))


def _moment(counts: Mapping[Value, int], centre: float, power: int) -> float:
    """The sum of the answers' distances from `centre`, raised to `power`."""
    return math.fsum((x - centre) ** power * times for x, times in counts.items() if isinstance(x, int | float))
