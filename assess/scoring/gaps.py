"""How differently two groups see a dimension."""

from __future__ import annotations

import math
from collections.abc import Mapping

from assess.model.questionnaire import Dimension, Questionnaire
from assess.model.scorecard import Gap, GroupResult, Interval
from assess.model.tally import Tally
from assess.scoring.estimates import Estimate, linearised
from assess.scoring.outcomes import FEWEST_FOR_T
from assess.scoring.student import t_quantile


def gaps(questionnaire: Questionnaire, tally: Tally, groups: Mapping[str, GroupResult]) -> tuple[Gap, ...]:
    """What the first group sees otherwise than each other one, by dimension, over the questions that both answered.

    `groups` are the results as they are shown: of what is hidden there nothing is used. A group that answered too little of
    a dimension to have a score has no gap there.
    """
    if not questionnaire.groups:
        return ()
    first, *others = (group.id for group in questionnaire.groups)
    pairs = ((dimension, first, other) for dimension in questionnaire.dimensions for other in others)
    return tuple(gap for each in pairs if (gap := _gap(tally, groups, *each)))


def _gap(tally: Tally, groups: Mapping[str, GroupResult], dimension: Dimension, first: str, other: str) -> Gap | None:
    weights = _shared(dimension, groups[first], groups[other])
    if not weights or first not in tally.pairs or other not in tally.pairs:
        return None
    a, b = linearised(tally.pairs[first], weights), linearised(tally.pairs[other], weights)
    return Gap(dimension.id, (first, other), a.mean - b.mean, hedges(a, b), welch(a, b))


def _shared(dimension: Dimension, first: GroupResult, other: GroupResult) -> Mapping[str, float]:
    """The questions for which both groups have a score, with their shares."""
    if first.dimensions.get(dimension.id) is None or other.dimensions.get(dimension.id) is None:
        return {}
    both = {q.id: q.weight for q in dimension.questions if q.weight and _scored(first, q.id) and _scored(other, q.id)}
    whole = math.fsum(both.values())
    return {id: weight / whole for id, weight in both.items()}


def _scored(group: GroupResult, question: str) -> bool:
    return question in group.questions and group.questions[question].score is not None


def hedges(a: Estimate, b: Estimate) -> float | None:
    """Hedges' g (1981): the difference over the pooled standard deviation of respondents, with his small-sample factor
    1 - 3/(4 df - 1). A respondent's variance is n times that of the mean. None where nobody differs, or one stands alone."""
    if a.variance is None or b.variance is None:
        return None
    df = a.n + b.n - 2
    pooled = ((a.n - 1) * a.n * a.variance + (b.n - 1) * b.n * b.variance) / df
    return (a.mean - b.mean) / math.sqrt(pooled) * (1 - 3 / (4 * df - 1)) if pooled else None


def welch(a: Estimate, b: Estimate) -> Interval | None:
    """The 95 % interval of the difference (Welch 1947), in points. None from fewer than five respondents on either side."""
    if a.variance is None or b.variance is None or min(a.n, b.n) < FEWEST_FOR_T:
        return None
    variance = a.variance + b.variance
    if not variance:
        return a.mean - b.mean, a.mean - b.mean
    df = variance**2 / (a.variance**2 / (a.n - 1) + b.variance**2 / (b.n - 1))
    half = t_quantile(df) * math.sqrt(variance)
    return a.mean - b.mean - half, a.mean - b.mean + half
