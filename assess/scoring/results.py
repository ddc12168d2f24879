"""The parts of a scorecard: results with their targets, questions with their statistics, groups."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from assess.model.assessment import Agreed, Target
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Value
from assess.model.scorecard import GroupResult, GroupScore, QuestionResult, QuestionScore, Result, RolledUp
from assess.model.tally import Tally
from assess.scoring.agreement import spread
from assess.scoring.levels import level_or_none
from assess.scoring.privacy import Shown
from assess.scoring.questions import NO_EVIDENCE, counting_cells, group_scores, in_maturity, respondents_score, total
from assess.scoring.roll_up import roll_up
from assess.scoring.scales import answer_key
from assess.scoring.targets import OVERALL, Targets, gap

EVERYTHING = Shown()
SUPPRESSED = GroupResult(suppressed=True)
UNTOLD: Mapping[str, Any] = MappingProxyType(
    {
        **dict.fromkeys(("n", "na", "dk", "blank", "mean", "median", "interval", "sd", "adm", "rwg")),
        "counts": MappingProxyType({}),
    }
)
"""What a question does not tell of its respondents where they are hidden."""


def results(
    questionnaire: Questionnaire,
    given: Mapping[str, Target],
    scores: Mapping[str, QuestionScore],
    hidden: Collection[str] = (),
) -> tuple[RolledUp, Targets]:
    """Dimensions and the whole, each with its target and gap; and the targets of everything.

    `hidden`: questions that are hidden. What has no score and holds one of them is withheld for privacy.
    """
    rolled = roll_up(questionnaire, scores)
    targets = Targets(questionnaire, given, rolled)

    def aimed(id: str, result: Result) -> Result:
        target = targets.of(id)
        holds_hidden = any(id in (q.dimension, OVERALL) for q in questionnaire.by_id.values() if q.id in hidden)
        withheld = "privacy" if result.withheld and holds_hidden else result.withheld
        return replace(result, target=target, gap=gap(questionnaire.levels, target, result.score), withheld=withheld)

    dimensions = {id: aimed(id, result) for id, result in rolled.dimensions.items()}
    return RolledUp(dimensions, aimed(OVERALL, rolled.overall)), targets


def question_results(
    questionnaire: Questionnaire,
    tally: Tally,
    agreed: Mapping[str, Agreed],
    scores: Mapping[str, QuestionScore],
    targets: Targets,
    shown: Shown = EVERYTHING,
) -> Mapping[str, QuestionResult]:
    """Every question with its share of its dimension and the statistics of the respondents in groups that count.

    `tally` holds no cells of hidden questions.
    """
    shares = _shares(questionnaire, agreed)
    found = {
        id: _question_result(questionnaire, question, tally, agreed.get(id), scores, targets, shares.get(id, 0.0))
        for id, question in questionnaire.by_id.items()
    }
    return {id: _as_shown(id, result, shown) for id, result in found.items()}


def _as_shown(id: str, result: QuestionResult, shown: Shown) -> QuestionResult:
    if id in shown.questions:
        return replace(result, **UNTOLD, respondents_score=None, withheld="privacy")
    return result


def _question_result(
    questionnaire: Questionnaire,
    question: Question,
    tally: Tally,
    agreed: Agreed | None,
    scores: Mapping[str, QuestionScore],
    targets: Targets,
    share: float,
) -> QuestionResult:
    cells = counting_cells(questionnaire, tally, question.id)
    whole = total(cells)
    basis = scores.get(question.id, NO_EVIDENCE)
    statistics = spread(question, whole.counts)
    return QuestionResult(
        dimension=question.dimension,
        weight=share,
        basis=basis,
        level=level_or_none(questionnaire.levels, basis.score),
        target=targets.of(question.id) if question.scored else None,
        n=whole.n,
        na=whole.na,
        dk=whole.dk,
        blank=whole.blank,
        counts=_counts(question, whole.counts),
        mean=statistics.mean,
        sd=statistics.sd,
        adm=statistics.adm,
        rwg=statistics.rwg,
        median=statistics.median,
        interval=statistics.interval,
        agreed=agreed,
        respondents_score=respondents_score(questionnaire, question, cells).score if question.scored else None,
    )


def _shares(questionnaire: Questionnaire, agreed: Mapping[str, Agreed]) -> Mapping[str, float]:
    """Each question's share of its dimension, 0-1; questions that only others are asked have none."""
    shares: dict[str, float] = {}
    for dimension in questionnaire.dimensions:
        inside = [q for q in dimension.questions if in_maturity(questionnaire, q, agreed)]
        whole = math.fsum(q.weight for q in inside)
        shares.update((q.id, q.weight / whole) for q in inside if whole)
    return shares


def _counts(question: Question, counts: Mapping[Value, int]) -> Mapping[str, int]:
    """How often each answer was given: every point or option, or the numbers that occur; options of a set one by one."""
    if not question.scored:
        return {}
    listed: list[Value] = [point.answer for point in question.scale.points]
    numbers = sorted(x for x in counts if isinstance(x, int | float))
    return {answer_key(x): _times(counts, x) for x in listed or numbers}


def _times(counts: Mapping[Value, int], answer: Value) -> int:
    return sum(times for x, times in counts.items() if x == answer or (isinstance(x, frozenset) and answer in x))


def group_results(questionnaire: Questionnaire, tally: Tally, shown: Shown = EVERYTHING) -> Mapping[str, GroupResult]:
    """Each group's own results, by its respondents' answers; empty where there are no groups.

    `tally` holds no cells that are hidden.
    """
    return {
        group.id: SUPPRESSED if group.id in shown.groups else _group(questionnaire, tally, group.id, shown)
        for group in questionnaire.groups
    }


def _group(questionnaire: Questionnaire, tally: Tally, group: str, shown: Shown) -> GroupResult:
    scores = group_scores(questionnaire, tally, group, shown.cells)
    rolled = roll_up(questionnaire, scores)
    return GroupResult(
        suppressed=False,
        n=tally.respondents.get(group, 0),
        dimensions={id: result.score for id, result in rolled.dimensions.items()},
        questions={
            id: GroupScore(None, None) if (group, id) in shown.cells else GroupScore(found.score, found.answered)
            for id, found in scores.items()
        },
    )
