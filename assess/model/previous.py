"""What an earlier, published scorecard of the same questionnaire has told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Previous:
    """How many counted, and per question how often each answer was given (keys as in the scorecard's JSON)."""

    questionnaire_id: str
    questionnaire_version: str
    counted: int
    counts: Mapping[str, Mapping[str, int]]
