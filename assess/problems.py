"""What is wrong in people's files, as values: collected, and reported all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: a path as the user wrote it, line and column counted from 1 (of a table: row, column)."""

    path: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (_printable(self.path), self.line, self.column) if part is not None)


@dataclass(frozen=True, slots=True)
class Problem:
    """One problem: what was found (and expected), how to mend it, and the code under which docs/messages.md explains it."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Literal["error", "warning"] = "error"

    def __str__(self) -> str:
        mark = "warning: " if self.severity == "warning" else ""
        return _printable(f"{self.place}: {mark}{self.message}{'; ' + self.hint if self.hint else ''} [{self.code}]")


def _printable(text: str) -> str:
    """The text on one line; what would move a terminal's cursor, turn its words round or cannot be seen is escaped."""
    return _CONTROL.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


# The joiners U+200C and U+200D are left, since they belong to words in Bengali, Persian and others.
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


class AssessError(Exception):
    """Raised once per stage with every problem that was found in the user's files."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def error(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """A problem that stops the work."""
    return Problem(place, code, message, hint)


def warning(place: Place, code: str, message: str, hint: str = "") -> Problem:
    """A problem that is reported while the work goes on."""
    return Problem(place, code, message, hint, "warning")


def refuse_errors(problems: Iterable[Problem]) -> None:
    """Raise AssessError with all the problems, warnings included, if one of them is an error."""
    found = tuple(problems)
    if any(problem.severity == "error" for problem in found):
        raise AssessError(found)
