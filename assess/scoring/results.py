"""The parts of a scorecard: results with their targets, questions with their statistics, groups."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import replace

from assess.model.assessment import Agreed, Target
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Value
from assess.model.scorecard import GroupResult, GroupScore, QuestionResult, QuestionScore, Result, RolledUp
from assess.model.tally import Tally
from assess.scoring.agreement import spread
from assess.scoring.levels import level_or_none
from assess.scoring.questions import NO_EVIDENCE, counting_cells, group_scores, in_maturity, respondents_score, total
from assess.scoring.roll_up import roll_up
from assess.scoring.targets import OVERALL, Targets, gap


def results(
    questionnaire: Questionnaire, given: Mapping[str, Target], scores: Mapping[str, QuestionScore]
) -> tuple[RolledUp, Targets]:
    """Dimensions and the whole, each with its target and gap; and the targets of everything."""
    rolled = roll_up(questionnaire, scores)
    targets = Targets(questionnaire, given, rolled)

    def aimed(id: str, result: Result) -> Result:
        target = targets.of(id)
        return replace(result, target=target, gap=gap(questionnaire.levels, target, result.score))

    dimensions = {id: aimed(id, result) for id, result in rolled.dimensions.items()}
    return RolledUp(dimensions, aimed(OVERALL, rolled.overall)), targets


def question_results(
    questionnaire: Questionnaire,
    tally: Tally,
    agreed: Mapping[str, Agreed],
    scores: Mapping[str, QuestionScore],
    targets: Targets,
) -> Mapping[str, QuestionResult]:
    """Every question with its share of its dimension and the statistics of the respondents in groups that count."""
    shares = _shares(questionnaire, agreed)
    return {
        id: _question_result(questionnaire, question, tally, agreed.get(id), scores, targets, shares.get(id, 0.0))
        for id, question in questionnaire.by_id.items()
    }


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


def answer_key(answer: Value) -> str:
    """An answer as a JSON key: whole numbers without a decimal point."""
    return f"{answer:.15g}" if isinstance(answer, float) else str(answer)


def group_results(questionnaire: Questionnaire, tally: Tally) -> Mapping[str, GroupResult]:
    """Each group's own results, by its respondents' answers; empty where there are no groups."""
    return {group.id: _group(questionnaire, tally, group.id) for group in questionnaire.groups}


def _group(questionnaire: Questionnaire, tally: Tally, group: str) -> GroupResult:
    scores = group_scores(questionnaire, tally, group)
    rolled = roll_up(questionnaire, scores)
    return GroupResult(
        suppressed=False,
        n=tally.respondents.get(group, 0),
        dimensions={id: result.score for id, result in rolled.dimensions.items()},
        questions={id: GroupScore(found.score, found.answered) for id, found in scores.items()},
    )
