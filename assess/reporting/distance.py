"""How far a result is from its target, and a group's view from another's: in numbers that agree with those beside them."""

from __future__ import annotations

from collections.abc import Sequence

from assess.advice.findings import common_scores
from assess.model.questionnaire import Level
from assess.model.scorecard import Gap, Result
from assess.reporting.context import Context
from assess.reporting.numbers import NO_VALUE, Numbers
from assess.scoring.targets import lower_limit, met

SAME = 1e-6


def points_missing(numbers: Numbers, levels: Sequence[Level], result: Result) -> str:
    """The points from the score to where the target begins, both as they are printed; 0.0 where the score is past it."""
    if result.target is None or result.score is None or result.gap is None:
        return NO_VALUE
    if result.gap <= SAME:
        return numbers.points(0.0)
    return numbers.apart(lower_limit(tuple(levels), result.target), result.score)


def is_held(result: Result) -> bool:
    """Whether the target is missed though the score is past it: by a gate, or by a stage."""
    if result.target is None or result.gap is None or result.gap > SAME:
        return False
    return not met(result.target, result.score, result.level)


def ends(context: Context, gap: Gap) -> tuple[float, float] | None:
    """Both groups' scores over the questions that they share."""
    first, other = (context.scorecard.groups[id] for id in gap.groups)
    return common_scores(context.questionnaire.dimension_by_id[gap.dimension], first, other)


def shared(context: Context, gap: Gap) -> tuple[int, tuple[int, int]]:
    """How many questions two groups share in a dimension, and how many answers of each there are to a question, at least."""
    first, other = (context.scorecard.groups[id].questions for id in gap.groups)
    counts = [
        (mine.n or 0, theirs.n or 0)
        for question in context.questionnaire.dimension_by_id[gap.dimension].questions
        if question.weight and (mine := first.get(question.id)) and (theirs := other.get(question.id))
        if mine.score is not None and theirs.score is not None
    ]
    return len(counts), (min((n for n, _ in counts), default=0), min((n for _, n in counts), default=0))
