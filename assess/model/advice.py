"""What a scorecard means and what to do next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assess.model.assessment import LeftOut
from assess.model.questionnaire import Recommendation

Horizon = Literal["now", "next", "later"]


@dataclass(frozen=True, slots=True)
class Findings:
    """Ids: of dimensions for strengths, gaps and blind spots, of questions for disagreements; most important first.

    `unknown` are dimensions with too little coverage to advise on: find out first. `hot_spots`: questions whose agreed
    answer differs from the respondents' own; `contradictions`: reversed questions that say other than their dimension.
    """

    strengths: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()
    disagreements: tuple[str, ...] = ()
    blind_spots: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    hot_spots: tuple[str, ...] = ()
    contradictions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Action:
    """A recommendation that is triggered. `uplift`: points of the overall score, None where that is withheld.

    `priority` = uplift * confidence / effort; `wave` from 1; `because`: the ids that caused it.
    """

    recommendation: Recommendation
    uplift: float | None
    priority: float | None
    confidence: float
    wave: int
    horizon: Horizon
    because: tuple[str, ...]
    quick_win: bool
    lifts_level: bool


@dataclass(frozen=True, slots=True)
class Advice:
    """Findings, and the actions in the order in which to take them."""

    findings: Findings
    actions: tuple[Action, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
