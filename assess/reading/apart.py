"""Files of answers whose rows belong to the same people, though nothing in them tells to whom."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from assess.problems import Place, Problem, warning
from assess.reading.columns import Columns, Source


@dataclass(frozen=True, slots=True)
class About:
    """What of a file tells whether its rows could be joined to those of another."""

    place: Place
    group: str
    ids: Set[str]
    says_who: bool


def about(source: Source, matched: Columns) -> About:
    """The same of a file whose columns were matched."""
    return About(source.place, source.group, frozenset(matched.answers), matched.respondent is not None)


def not_joined(file: About, first: About) -> Problem | None:
    """A warning where files answer different questions, and one of them does not say who answered.

    None where each is said to be of a group of its own: these are other people.
    """
    if (file.says_who and first.says_who) or file.ids == first.ids or not file.ids or not first.ids:
        return None
    if file.group and first.group and file.group != first.group:
        return None
    message = f"its rows cannot be joined to those of {first.place.path}: nothing says who answered"
    hint = "each row counts as a respondent of its own; a column of respondents in both files would join them"
    return warning(file.place, "rows-not-joined", message, hint)
