"""The order in which to do things: waves, horizons and quick wins (rule 9)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median

from assess.advice.priorities import Candidate
from assess.advice.ranking import ranked
from assess.model.advice import Action, Horizon
from assess.scoring.levels import reached

AT_ONCE = 5
"""How many actions are for now, at most."""
SOON = 3.0
"""Months to first effect, up to which an action can be for now, or a quick win."""
EASY = 2.0
"""Effort up to which an action can be a quick win."""


def roadmap(candidates: Sequence[Candidate]) -> tuple[Action, ...]:
    """The candidates as a plan: by wave, in a wave by priority, then by id. Those without a priority come last."""
    wave_of = waves(candidates)
    ordered = tuple(each for wave in sorted(set(wave_of.values())) for each in _by_priority(candidates, wave_of, wave))
    now = [each for each in ordered if wave_of[each.recommendation.id] == 1 and each.recommendation.months <= SOON]
    at_once = frozenset(each.recommendation.id for each in now[:AT_ONCE])
    is_quick = _quick_win_test(candidates, wave_of)
    return tuple(_action(each, wave_of[each.recommendation.id], at_once, is_quick(each)) for each in ordered)


def waves(candidates: Sequence[Candidate]) -> Mapping[str, int]:
    """The wave of each recommendation, from 1: one after the last that it must wait for.

    What is met already, and what is not in the plan, holds nothing back.
    """
    holding = {each.recommendation.id for each in candidates if not each.met}
    waiting = {each.recommendation.id: holding.intersection(each.recommendation.after) for each in candidates}
    found: dict[str, int] = {}
    wave = 0
    while waiting:
        wave += 1
        # Circles are refused when a questionnaire is read; if one comes all the same, it must not go round for ever.
        free = [id for id, after in waiting.items() if not after & waiting.keys()] or list(waiting)
        for id in free:
            found[id] = wave
            del waiting[id]
    return found


def _by_priority(candidates: Iterable[Candidate], wave_of: Mapping[str, int], wave: int) -> Iterable[Candidate]:
    mine = sorted((c for c in candidates if wave_of[c.recommendation.id] == wave), key=lambda c: c.recommendation.id)
    return ranked(mine, lambda each: float("-inf") if each.priority is None else each.priority)


def _quick_win_test(candidates: Sequence[Candidate], wave_of: Mapping[str, int]) -> Callable[[Candidate], bool]:
    uplifts = [each.uplift for each in candidates if each.uplift is not None]
    middle = median(uplifts) if uplifts else 0.0

    def is_quick(each: Candidate) -> bool:
        recommendation = each.recommendation
        easy = recommendation.effort <= EASY and recommendation.months <= SOON and wave_of[recommendation.id] == 1
        return easy and each.uplift is not None and reached(each.uplift, middle)

    return is_quick


def _action(each: Candidate, wave: int, at_once: frozenset[str], quick_win: bool) -> Action:
    horizon: Horizon = "now" if each.recommendation.id in at_once else "next" if wave <= 2 else "later"
    return Action(
        each.recommendation,
        each.uplift,
        each.priority,
        each.confidence,
        wave,
        horizon,
        each.because,
        quick_win,
        each.lifts_level,
    )
