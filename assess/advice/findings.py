"""What stands out in a scorecard."""

from __future__ import annotations

from collections.abc import Iterator

from assess.advice.contrasts import contradictions, hot_spots
from assess.advice.ranking import ranked
from assess.advice.standing import is_below, is_unknown
from assess.model.advice import Findings
from assess.model.condition import TOLERANCE
from assess.model.questionnaire import Dimension, Questionnaire
from assess.model.scorecard import Gap, GroupResult, Result, Scorecard
from assess.scoring.agreement import disagree
from assess.scoring.levels import reached
from assess.scoring.roll_up import weighted_mean
from assess.scoring.scales import mean_step

MOST = 3
"""How many strengths and gaps are named."""
BLIND_SPOT = 15.0
"""Points by which the first group sees a dimension better than another, from which on that is a blind spot."""


def findings(questionnaire: Questionnaire, scorecard: Scorecard) -> Findings:
    """Strengths, gaps, disagreements, blind spots, and what is not known well enough to advise on.

    Dimensions of weight 0 are neither strengths nor gaps. Ties keep the order of the questionnaire. Of the gaps the one
    that holds the whole down leads, whatever points it misses; a strength is so beside the whole: it may miss its target.
    """
    gaps = _gaps(scorecard)
    return Findings(
        strengths=_strengths(scorecard, gaps),
        gaps=gaps,
        disagreements=_disagreements(questionnaire, scorecard),
        blind_spots=_blind_spots(scorecard),
        unknown=tuple(id for id, result in scorecard.dimensions.items() if is_unknown(result)),
        hot_spots=hot_spots(questionnaire, scorecard),
        contradictions=contradictions(questionnaire, scorecard),
    )


def _gaps(scorecard: Scorecard) -> tuple[str, ...]:
    """The dimension that caps the whole; then those below their target, largest gap first.

    Of the latter those whose level is only held down by a gate come last.
    """
    below = (id for id, result in _weighty(scorecard) if is_below(result))
    widest = ranked(below, lambda id: scorecard.dimensions[id].gap or 0.0)
    return tuple(dict.fromkeys((*_cause(scorecard), *widest)))[:MOST]


def _cause(scorecard: Scorecard) -> tuple[str, ...]:
    """What holds the whole down, where it misses its own target, or makes the whole miss its."""
    cause = scorecard.overall.capped_by
    if cause is None or not (is_below(scorecard.dimensions[cause]) or is_below(scorecard.overall)):
        return ()
    return (cause,)


def _strengths(scorecard: Scorecard, gaps: tuple[str, ...]) -> tuple[str, ...]:
    """Dimensions above the lowest level, none under the whole, and none with the score of a gap; highest first."""
    overall = scorecard.overall.score
    if overall is None:
        return ()
    of_gaps = [scorecard.dimensions[id].score or 0.0 for id in gaps]
    scores = {
        id: result.score
        for id, result in _weighty(scorecard)
        if result.score is not None and id not in gaps and result.level != 1
    }
    strong = (
        id
        for id, score in scores.items()
        if reached(score, overall) and not any(abs(score - other) < TOLERANCE for other in of_gaps)
    )
    return ranked(strong, scores.__getitem__)[:MOST]


def _weighty(scorecard: Scorecard) -> Iterator[tuple[str, Result]]:
    return ((id, result) for id, result in scorecard.dimensions.items() if result.weight > 0)


def _disagreements(questionnaire: Questionnaire, scorecard: Scorecard) -> tuple[str, ...]:
    """Widest first, measured by each question's own limit, so that a scale of eleven points does not always lead."""
    widths: dict[str, float] = {}
    for id, result in scorecard.questions.items():
        scale = questionnaire.by_id[id].scale
        if result.adm is not None and disagree(scale, result.n, result.adm):
            widths[id] = result.adm / mean_step(scale) / len(scale.points)
    return ranked(widths, widths.__getitem__)


def _blind_spots(scorecard: Scorecard) -> tuple[str, ...]:
    """Dimensions that the first group sees at least 15 points better than another group does: see `blind_spot`."""
    told = {id: gap for id in scorecard.dimensions if (gap := blind_spot(scorecard, id))}
    sure = [id for id, gap in told.items() if is_sure(gap)]
    unsure = [id for id in told if id not in sure]
    return tuple(id for part in (sure, unsure) for id in ranked(part, lambda id: told[id].points))


def blind_spot(scorecard: Scorecard, dimension: str) -> Gap | None:
    """The gap that makes a dimension a blind spot: the widest of those that chance does not explain, else the widest."""
    wide = [gap for gap in scorecard.gaps if gap.dimension == dimension and reached(gap.points, BLIND_SPOT)]
    return max(wide, key=lambda gap: (is_sure(gap), gap.points), default=None)


def is_sure(gap: Gap) -> bool:
    """Whether chance alone does not explain a gap: its 95 % interval is known and does not hold 0."""
    return gap.interval is not None and (gap.interval[0] > 0 or gap.interval[1] < 0)


def common_scores(dimension: Dimension, first: GroupResult, other: GroupResult) -> tuple[float, float] | None:
    """How two groups see a dimension, over the questions for which both have a score, by the questions' own weights.

    None where there is no such question.
    """
    both = [
        (question.weight, mine.score, theirs.score)
        for question in dimension.questions
        if (mine := first.questions.get(question.id)) and mine.score is not None
        if (theirs := other.questions.get(question.id)) and theirs.score is not None
    ]
    means = (
        weighted_mean((weight, score) for weight, score, _ in both),
        weighted_mean((w, score) for w, _, score in both),
    )
    return None if means[0] is None or means[1] is None else (means[0], means[1])
