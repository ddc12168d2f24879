"""What each question, dimension and the whole aim at: rule 7."""

from __future__ import annotations

from collections.abc import Mapping

from assess.model.assessment import Target
from assess.model.questionnaire import Level, Questionnaire
from assess.model.scorecard import RolledUp
from assess.scoring.levels import reached

OVERALL = "overall"


class Targets:
    """Targets by id (of a question, a dimension, or "overall"), given the results that the default target follows from."""

    def __init__(self, questionnaire: Questionnaire, given: Mapping[str, Target], results: RolledUp) -> None:
        self._questionnaire = questionnaire
        self._given = given
        self._results = results

    def of(self, id: str) -> Target | None:
        """A question's own target, else its dimension's, else overall's, else the level after overall's raw level.

        Overall withheld: the level after the dimension's raw level; that withheld, too: None.
        """
        question = self._questionnaire.by_id.get(id)
        dimension = question.dimension if question else id
        for known in (id, dimension, OVERALL):
            if known in self._given:
                return self._given[known]
        following = self._results.overall.raw_level
        if following is None and dimension in self._results.dimensions:
            following = self._results.dimensions[dimension].raw_level
        return Target(level=min(following + 1, len(self._questionnaire.levels))) if following else None


def lower_limit(levels: tuple[Level, ...], target: Target) -> float:
    """The score 0-100 at which a target begins."""
    return target.score if target.score is not None else levels[(target.level or 1) - 1].lower


def aim(levels: tuple[Level, ...], target: Target) -> float:
    """Where a recommendation takes a question (rule 8): a target score itself; of level k of n max(limit, 100(k-1)/(n-1))."""
    if target.score is not None:
        return target.score
    return max(lower_limit(levels, target), 100.0 * ((target.level or 1) - 1) / (len(levels) - 1))


def gap(levels: tuple[Level, ...], target: Target | None, score: float | None) -> float | None:
    """The points missing to the target, not below 0; None without a target or a score."""
    if target is None or score is None:
        return None
    return max(0.0, lower_limit(levels, target) - score)


def met(target: Target, score: float | None, level: int | None) -> bool:
    """Whether a target is reached: a level by the (final) level, a score by the score. Nothing known: not met."""
    if target.score is not None:
        return score is not None and reached(score, target.score)
    return level is not None and target.level is not None and level >= target.level
