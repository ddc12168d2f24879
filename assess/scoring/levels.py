"""From a score to a level."""

from __future__ import annotations

from collections.abc import Sequence

from assess.model.condition import TOLERANCE
from assess.model.questionnaire import Level


def reached(value: float, limit: float) -> bool:
    """Whether a value reaches a limit, within the tolerance that float sums need (62.49999999999999 reaches 62.5)."""
    return value >= limit - TOLERANCE


def level_of(levels: Sequence[Level], score: float) -> int:
    """The level, counted from 1, of a score 0-100: the highest whose lower limit is reached, at least the lowest."""
    return max((k for k, level in enumerate(levels, start=1) if reached(score, level.lower)), default=1)


def level_or_none(levels: Sequence[Level], score: float | None) -> int | None:
    """The level of a score, None where there is none."""
    return None if score is None else level_of(levels, score)
