"""Where a question or a dimension stands: below its target, at it, or unknown."""

from __future__ import annotations

from assess.model.scorecard import OutcomeResult, QuestionResult, Result, Scorecard
from assess.scoring.targets import OVERALL, met


def is_below(result: Result | QuestionResult) -> bool:
    """Whether it has a score and misses its target: a level by the (final) level, a target score by the score."""
    return result.target is not None and result.score is not None and not met(result.target, result.score, result.level)


def is_at(result: Result | QuestionResult) -> bool:
    """Whether it is known to reach its target. What has no score is neither at its target nor below it."""
    return result.target is not None and met(result.target, result.score, result.level)


def is_unknown(dimension: Result) -> bool:
    """Whether too little was answered to advise on a dimension. One that does not apply at all is not unknown."""
    return dimension.withheld == "coverage" and dimension.coverage is not None


def is_hidden(scorecard: Scorecard, id: str) -> bool:
    """Whether a question, a dimension, an outcome or "overall" has no score because that must not be told."""
    result = (
        scorecard.overall
        if id == OVERALL
        else (scorecard.questions.get(id) or scorecard.dimensions.get(id) or scorecard.outcomes[id])
    )
    score = result.value if isinstance(result, OutcomeResult) else result.score
    return score is None and result.withheld == "privacy"
