"""What an earlier, published scorecard of the same questionnaire has told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Previous:
    """How many counted, and per question how often each answer was given (keys as in the scorecard's JSON).

    `groups`: how many were in each group that was shown. `answered`: how many answered each question or outcome;
    `cells`: by group and question. What was hidden is absent.
    """

    questionnaire_id: str
    questionnaire_version: str
    counted: int
    counts: Mapping[str, Mapping[str, int]]
    groups: Mapping[str, int] = field(default_factory=dict)
    answered: Mapping[str, int] = field(default_factory=dict)
    cells: Mapping[tuple[str, str], int] = field(default_factory=dict)
