"""What an earlier, published scorecard of the same questionnaire has told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date


@dataclass(frozen=True, slots=True)
class Past:
    """A dimension's result, or that of the whole; None where it was withheld. `level` counts from 1."""

    score: float | None
    level: int | None = None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Previous:
    """How many counted, and per question how often each answer was given (keys as in the scorecard's JSON).

    `groups`: how many were in each group that was shown. `answered`: how many answered each question or outcome;
    `cells`: by group and question. What was hidden is absent.

    `results` by dimension, and of "overall"; `rules` are the settings that were scored with, `weights` the shares of
    dimensions and questions, as far as they are told.
    """

    questionnaire_id: str
    questionnaire_version: str
    counted: int
    counts: Mapping[str, Mapping[str, int]]
    groups: Mapping[str, int] = field(default_factory=dict)
    answered: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], int] = field(default_factory=dict)
    date: Date | None = None
    results: Mapping[str, Past] = field(default_factory=dict)
    rules: Mapping[str, str | bool] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
