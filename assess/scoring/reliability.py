"""How far answers can be relied upon: whether the questions of a dimension hang together, whether respondents agree over
all of them, and how many answered without looking."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add

from assess.model.assessment import Privacy
from assess.model.questionnaire import Dimension, Question, Questionnaire
from assess.model.scorecard import Interval, QuestionResult, Reliability
from assess.model.sums import Complete
from assess.model.tally import Tally
from assess.scoring.agreement import FEWEST
from assess.scoring.estimates import settled
from assess.scoring.privacy import Shown
from assess.scoring.scales import mean_step
from assess.scoring.student import Z

FEWEST_FOR_ALPHA = 10


def reliability(
    questionnaire: Questionnaire,
    privacy: Privacy,
    tally: Tally,
    questions: Mapping[str, QuestionResult],
    shown: Shown,
) -> Mapping[str, Reliability]:
    """By dimension, where one of the two is known: alpha of those who answered all that everybody who counts is asked, from
    ten of them on, and rwg(j) over the ratings and rubrics. None of it where a question of the dimension is hidden."""
    found = {}
    for dimension in questionnaire.dimensions:
        if not any(q.id in shown.questions for q in dimension.questions if q.scored):
            complete = _complete(questionnaire, privacy, tally, dimension.id)
            alpha = cronbach(complete) if complete else None
            within = rwg_j(dimension, questions)
            if alpha is not None and complete:
                interval = bonett(alpha, len(complete.x), complete.n)
                found[dimension.id] = Reliability(alpha, complete.n, interval, within)
            elif within is not None:
                found[dimension.id] = Reliability(None, None, None, within)
    return found


def _complete(questionnaire: Questionnaire, privacy: Privacy, tally: Tally, dimension: str) -> Complete | None:
    """The sums over all who answered everything, None where they are too few."""
    groups = [group for group in questionnaire.counting_groups if (group, dimension) in tally.complete]
    if not groups:
        return None
    complete = reduce(add, (tally.complete[group, dimension] for group in groups))
    return complete if complete.n >= max(FEWEST_FOR_ALPHA, *map(privacy.of, groups)) else None


def cronbach(sums: Complete) -> float | None:
    """Cronbach's alpha (1951): k/(k - 1) (1 - the questions' variances / the variance of the total).

    None where the totals do not differ. n >= 2, k >= 2.
    """
    k = len(sums.x)
    total = _variance(sums.n, sums.t, sums.tt)
    if not total:
        return None
    parts = math.fsum(_variance(sums.n, x, xx) for x, xx in zip(sums.x, sums.xx, strict=True))
    return settled(k / (k - 1) * (1 - parts / total))


def _variance(n: int, x: float, xx: float) -> float:
    squares = xx - x * x / n
    return squares / (n - 1) if squares > 1e-12 * xx else 0.0


def bonett(alpha: float, k: int, n: int) -> Interval:
    """The 95 % interval of alpha from k questions and n respondents (Bonett 2002). k >= 2, n >= 3, alpha <= 1."""
    width = math.exp(Z * math.sqrt(2 * k / ((k - 1) * (n - 2))))
    return 1 - (1 - alpha) * width, 1 - (1 - alpha) / width


def rwg_j(dimension: Dimension, questions: Mapping[str, QuestionResult]) -> float | None:
    """rwg(j) (James, Demaree & Wolf 1984) over two ratings or rubrics or more that four respondents answered, 0-1.

    With v the mean of the questions' variances, each over that of a uniform spread: J(1 - v)/(J(1 - v) + v), 0 for v >= 1.
    """
    spreads = [spread for q in dimension.questions if (spread := _spread(q, questions[q.id])) is not None]
    if len(spreads) < 2:
        return None
    v = math.fsum(spreads) / len(spreads)
    agree = len(spreads) * max(0.0, 1 - v)
    return agree / (agree + v)


def _spread(question: Question, result: QuestionResult) -> float | None:
    """A question's variance over that of a uniform spread."""
    if question.scale.kind not in ("rubric", "rating") or not question.weight:
        return None
    if result.sd is None or (result.n or 0) < FEWEST:
        return None
    points: Sequence[object] = question.scale.points
    return (result.sd / mean_step(question.scale)) ** 2 / ((len(points) ** 2 - 1) / 12)


def careless(questionnaire: Questionnaire, tally: Tally, shown: Shown) -> int | None:
    """How many who count gave one answer to ten rated questions or to half of them, whichever is more, one after the other.

    They stay counted. None where nobody answered, or where a question is hidden on which it might depend.
    """
    known = [group for group in questionnaire.counting_groups if group in tally.careless]
    hidden = any(questionnaire.by_id[id].scored for id in shown.questions)
    return sum(tally.careless[group] for group in known) if known and not hidden else None
