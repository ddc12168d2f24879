"""What one respondent said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


class Missing(Enum):
    """An answer without a value. Blank is the absence of an answer, or BLANK where an author wrote it down."""

    NA = "na"
    DK = "dk"
    BLANK = "blank"


Value = float | str | frozenset[str]
"""A number (rubric, rating, number), an option's id or a text, or the chosen options of `multiple`."""


@dataclass(frozen=True, slots=True)
class Response:
    """One respondent's answers by question or outcome id, as given (not reversed); blank ones are absent.

    `group` is an id, or EVERYONE where the questionnaire has no groups.
    """

    group: str
    answers: Mapping[str, Value | Missing]
