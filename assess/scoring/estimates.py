"""How sure a dimension's or the whole's score is: 95 % intervals by linearisation, from pairwise sums.

A score is a sum of a_q m_q over questions, a_q their share and m_q the mean of those who answered q. To first order one
respondent moves it by z = Σ a_q (x_q - m_q) / n_q over the questions answered (Woodruff 1971; Särndal, Swensson & Wretman
1992, 5.5), and its variance is N/(N - 1) Σ z². Where everybody answers everything this is the variance of the mean of the
respondents' own scores.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import reduce
from operator import add

from assess.model.assessment import Agreed
from assess.model.questionnaire import Dimension, Questionnaire
from assess.model.response import Missing
from assess.model.scorecard import Interval, QuestionScore, Result, RolledUp
from assess.model.sums import Pairs
from assess.model.tally import Tally
from assess.scoring.outcomes import FEWEST_FOR_T
from assess.scoring.privacy import Shown
from assess.scoring.student import t_quantile
from assess.scoring.targets import OVERALL

Weights = Mapping[str, float]
_NOISE = 1e-12
"""A variance below this, in squared points, is what rounding leaves of none."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A weighted sum of questions' means, its variance (None from one respondent), and how many answered."""

    mean: float
    variance: float | None
    n: int


def linearised(pairs: Pairs, weights: Weights, rows: int | None = None) -> Estimate:
    """The sum of the questions' means by `weights` in one group of respondents, each question answered by somebody.

    `rows`: how many answered any of them; where that is not known, as many as answered the commonest.
    """
    part = pairs.of(tuple(weights))
    n = part.n.diagonal()
    means = part.x.diagonal() / n
    share = list(weights.values()) / n
    across = part.x * means
    deviations = part.xy - across - across.T + part.n * means * means[:, None]
    respondents = int(n.max()) if rows is None else rows
    mean = float((share * n) @ means)
    if respondents < 2:
        return Estimate(mean, None, respondents)
    squares = float(share @ deviations @ share)
    variance = squares * respondents / (respondents - 1)
    return Estimate(mean, variance if variance > _NOISE else 0.0, respondents)


def settled(value: float) -> float:
    """To nine digits: further ones are of the order in which groups were added up, by which hidden ones might be told apart."""
    return round(value, 9)


@dataclass(frozen=True, slots=True)
class _Basis:
    """All that the intervals of one assessment rest on."""

    questionnaire: Questionnaire
    tally: Tally
    agreed: Mapping[str, Agreed]
    scores: Mapping[str, QuestionScore]
    shown: Shown
    invited: Mapping[str, int]


def with_intervals(
    questionnaire: Questionnaire,
    tally: Tally,
    agreed: Mapping[str, Agreed],
    scores: Mapping[str, QuestionScore],
    rolled: RolledUp,
    shown: Shown,
    invited: Mapping[str, int],
) -> RolledUp:
    """The same results with the 95 % intervals of their scores, clamped to 0-100.

    None for fewer than five respondents, where nothing but agreed answers makes the score, and where it is withheld.
    `scores` hold none of hidden questions. Where all of the groups say how many were `invited`, the interval narrows by
    the finite population correction.
    """
    basis = _Basis(questionnaire, tally, agreed, scores, shown, invited)
    shares = {d.id: _shares(d, scores) for d in questionnaire.dimensions}
    scored = {id: result.weight for id, result in rolled.dimensions.items() if result.score is not None}
    heavy = math.fsum(scored.values()) or 1.0
    whole = {q: weight / heavy * a for id, weight in scored.items() if weight for q, a in shares[id].items()}
    dimensions = {id: _with_interval(basis, id, result, shares[id]) for id, result in rolled.dimensions.items()}
    return RolledUp(dimensions, _with_interval(basis, OVERALL, rolled.overall, whole))


def _shares(dimension: Dimension, scores: Mapping[str, QuestionScore]) -> Weights:
    """The share of each question with a score in the score of its dimension."""
    found = {
        q.id: q.weight for q in dimension.questions if q.weight and q.id in scores and scores[q.id].score is not None
    }
    whole = math.fsum(found.values())
    return {id: weight / whole for id, weight in found.items()}


def _with_interval(basis: _Basis, id: str, result: Result, shares: Weights) -> Result:
    said = {q: a for q, a in shares.items() if _is_theirs(basis, q)}
    if result.score is None:
        return result
    return replace(result, interval=_interval(basis, id, result.score, said))


def _is_theirs(basis: _Basis, id: str) -> bool:
    """Whether a question's score is that of the respondents, and not agreed."""
    return id not in basis.agreed or basis.agreed[id].answer in (Missing.DK, Missing.BLANK)


def _interval(basis: _Basis, id: str, score: float, said: Weights) -> Interval | None:
    groups = [group for group in basis.questionnaire.counting_groups if group in basis.tally.pairs]
    if not groups:
        return None
    strata = _strata(basis, groups, said) if basis.questionnaire.settings.balance == "equal" else [groups]
    parts = [
        linearised(_pairs(basis, stratum), answered, _rows(basis, id, stratum, said))
        for stratum, shares in zip(strata, _by_stratum(basis, strata, said), strict=True)
        if (answered := _answered(basis, stratum, shares))
    ]
    n = sum(part.n for part in parts)
    variances = [part.variance for part in parts if part.variance is not None]
    if n < FEWEST_FOR_T or len(variances) < len(parts):
        return None
    half = t_quantile(n - len(parts)) * math.sqrt(math.fsum(variances)) * _correction(basis, n)
    return settled(max(0.0, score - half)), settled(min(100.0, score + half))


def _strata(basis: _Basis, groups: list[str], said: Weights) -> list[list[str]]:
    """Who counts alike: each group that is shown, and the hidden ones together, as in their score.

    None at all where a group is hidden in one question and shown in another.
    """
    if any(group not in basis.shown.groups and id in said and group in groups for group, id in basis.shown.cells):
        return []
    hidden = [group for group in groups if group in basis.shown.groups]
    return [*([group] for group in groups if group not in hidden), *([hidden] if hidden else [])]


def _by_stratum(basis: _Basis, strata: list[list[str]], said: Weights) -> list[Weights]:
    """Each stratum's part of the shares: those that answered a question count alike."""
    times = {q: sum(bool(_answered(basis, stratum, {q: 1.0})) for stratum in strata) or 1 for q in said}
    return [{q: a / times[q] for q, a in said.items()} for _ in strata]


def _answered(basis: _Basis, groups: list[str], shares: Weights) -> Weights:
    """The shares of the questions that somebody in these groups answered."""
    pairs = _pairs(basis, groups)
    numbers = dict(zip(pairs.ids, pairs.n.diagonal().tolist(), strict=True))
    return {q: a for q, a in shares.items() if numbers[q]}


def _pairs(basis: _Basis, groups: list[str]) -> Pairs:
    return reduce(add, (basis.tally.pairs[group] for group in groups))


def _rows(basis: _Basis, id: str, groups: list[str], said: Weights) -> int | None:
    """How many answered any of the questions; None where the tally counts answers to others, too, such as hidden ones."""
    counted = {
        q.id: 1.0
        for dimension in basis.questionnaire.dimensions
        for q in dimension.questions
        if q.scored and q.weight > 0 and _is_theirs(basis, q.id)
        if id == dimension.id or (id == OVERALL and dimension.weight > 0)
    }
    if basis.shown.questions & counted.keys() or not _answered(basis, groups, counted).keys() <= said.keys():
        return None
    return sum(basis.tally.rows.get((group, id), 0) for group in groups)


def _correction(basis: _Basis, n: int) -> float:
    """What knowing how many there are takes off: the root of (M - n)/(M - 1) for M invited, answered or not."""
    there = basis.tally.respondents
    groups = [g for g in basis.questionnaire.counting_groups if there.get(g) or basis.invited.get(g)]
    invited = [basis.invited.get(group, 0) for group in groups]
    everybody = sum(invited)
    if not all(invited) or everybody < n or everybody < 2:
        return 1.0
    return math.sqrt((everybody - n) / (everybody - 1))
