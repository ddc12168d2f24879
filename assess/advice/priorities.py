"""Which recommendations the results call for, and what each would bring: rules 8 and 9."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from assess.advice.facts import facts_of
from assess.advice.standing import is_at, is_below, is_hidden, is_unknown
from assess.model.condition import AllOf, AnyOf, Facts, Node, holds, names
from assess.model.questionnaire import Questionnaire, Recommendation
from assess.model.scorecard import QuestionResult, QuestionScore, Result, Scorecard
from assess.scoring.agreement import disagree
from assess.scoring.levels import reached
from assess.scoring.roll_up import roll_up
from assess.scoring.targets import aim

SURE_COVERAGE = 0.9
"""Coverage of a dimension under which a recommendation for it is less certain."""
CONFIDENCE = (1.0, 0.8, 0.5)
"""By the number of reasons for doubt: low coverage, and disagreement."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A triggered recommendation before it has its place in the plan; the fields are those of Action.

    `met`: everything it lifts is at its target already, so nothing has to wait for it.
    """

    recommendation: Recommendation
    uplift: float | None
    priority: float | None
    confidence: float
    because: tuple[str, ...]
    lifts_level: bool
    met: bool


def candidates(questionnaire: Questionnaire, scorecard: Scorecard) -> tuple[Candidate, ...]:
    """The recommendations whose trigger is met, in the order of the questionnaire."""
    causes = ((each, because(questionnaire, scorecard, each)) for each in questionnaire.recommendations)
    return tuple(_candidate(questionnaire, scorecard, each, ids) for each, ids in causes if ids)


def because(questionnaire: Questionnaire, scorecard: Scorecard, recommendation: Recommendation) -> tuple[str, ...]:
    """The ids that call for a recommendation: those in its `when`, else what it lifts that is below its target.

    What is hidden calls for nothing, not even as something unanswered. Empty if it is not triggered. Without a `when` of
    its own it is not, either, where all that is below its target lies in dimensions of which too little is known: there the
    advice is to find out.
    """
    if recommendation.when:
        tree = recommendation.when.tree
        told = tuple(id for id in names(tree) if not is_hidden(scorecard, id))
        return told if holds(tree, partial(facts_of, questionnaire, scorecard)) else ()
    below = tuple(id for id in dict.fromkeys(recommendation.lifts) if is_below(_standing(scorecard, id)))
    dimensions = {questionnaire.by_id[id].dimension if id in questionnaire.by_id else id for id in below}
    return () if all(is_unknown(scorecard.dimensions[id]) for id in dimensions) else below


def triggers(questionnaire: Questionnaire, scorecard: Scorecard, recommendation: Recommendation) -> tuple[str, ...]:
    """The part of `because` that tells a reader why: of a `when` with `or`, the ids of the clauses that hold."""
    called = because(questionnaire, scorecard, recommendation)
    if not recommendation.when:
        return called
    holding = _holding(recommendation.when.tree, partial(facts_of, questionnaire, scorecard))
    return tuple(id for id in called if id in holding)


def _holding(node: Node, facts: Callable[[str], Facts]) -> frozenset[str]:
    """The ids of a condition that is met, without those of alternatives that are not."""
    match node:
        case AnyOf(parts) | AllOf(parts):
            return frozenset().union(*(_holding(part, facts) for part in parts if holds(part, facts)))
        case _:
            return frozenset({node.id})


def lifted(questionnaire: Questionnaire, recommendation: Recommendation) -> tuple[str, ...]:
    """The scored questions that a recommendation lifts, each once; a dimension stands for all of its own."""
    ids: list[str] = []
    for id in recommendation.lifts:
        dimension = questionnaire.dimension_by_id.get(id)
        ids += (question.id for question in dimension.questions) if dimension else (id,)
    return tuple(id for id in dict.fromkeys(ids) if questionnaire.by_id[id].scored)


def _candidate(
    questionnaire: Questionnaire, scorecard: Scorecard, recommendation: Recommendation, because: tuple[str, ...]
) -> Candidate:
    questions = lifted(questionnaire, recommendation)
    uplift, lifts_level = _uplift(questionnaire, scorecard, questions)
    confidence = CONFIDENCE[sum(doubts(questionnaire, scorecard, questions))]
    return Candidate(
        recommendation,
        uplift,
        None if uplift is None else uplift * confidence / recommendation.effort,
        confidence,
        because,
        lifts_level,
        met=all(is_at(_standing(scorecard, id)) for id in recommendation.lifts),
    )


def _uplift(
    questionnaire: Questionnaire, scorecard: Scorecard, questions: tuple[str, ...]
) -> tuple[float | None, bool]:
    """Points of the overall score if all these questions stood at their aim, and whether its final level would rise."""
    now = {id: result.basis for id, result in scorecard.questions.items()}
    before = roll_up(questionnaire, now).overall
    if scorecard.overall.score is None or before.score is None or before.level is None:
        return None, False
    after = roll_up(questionnaire, {**now, **_at_aim(questionnaire, scorecard, questions)}).overall
    # Lifting changes neither coverage nor who answered, so the whole has a score after it, too.
    return (after.score or 0.0) - before.score, (after.level or 0) > before.level


def _at_aim(
    questionnaire: Questionnaire, scorecard: Scorecard, questions: tuple[str, ...]
) -> Mapping[str, QuestionScore]:
    """The questions raised to their aim: those above it and those without a score stay as they are."""
    raised = {}
    for id in questions:
        result = scorecard.questions[id]
        if result.score is not None and result.target:
            raised[id] = replace(result.basis, score=max(result.score, aim(questionnaire.levels, result.target)))
    return raised


def doubts(questionnaire: Questionnaire, scorecard: Scorecard, questions: Iterable[str]) -> tuple[bool, bool]:
    """Why the uplift of lifting these questions is less certain: coverage is low, answers differ widely."""
    results = {id: scorecard.questions[id] for id in questions}
    coverages = (scorecard.dimensions[result.dimension].coverage for result in results.values())
    thin = any(coverage is not None and not reached(coverage, SURE_COVERAGE) for coverage in coverages)
    torn = any(disagree(questionnaire.by_id[id].scale, result.n, result.adm) for id, result in results.items())
    return thin, torn


def _standing(scorecard: Scorecard, id: str) -> Result | QuestionResult:
    return scorecard.dimensions[id] if id in scorecard.dimensions else scorecard.questions[id]
