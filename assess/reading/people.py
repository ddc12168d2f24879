"""Respondents seen so far, so that nobody counts twice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from assess.problems import Place, Problem, error


class People:
    """Who has been met: in one file a respondent stands once; in several, once in each group."""

    def __init__(self) -> None:
        self._file = Place("")
        self._word = "row"
        self._here: dict[str, int] = {}
        self._elsewhere: dict[tuple[str, str], str] = {}
        self._repeated: list[tuple[int, str]] = []

    def start(self, file: Place, row: str = "row") -> None:
        """Begin with another file, whose rows are called by this word."""
        self._file = file
        self._word = row
        self._here = {}
        self._repeated = []

    def is_new(self, respondent: str, group: str, row: int) -> bool:
        """Whether the respondent has not been met before; remembers them."""
        first = self._here.setdefault(respondent, row)
        if first != row:
            self._repeated.append((row, f"{self._word} {first}"))
            return False
        path = self._elsewhere.setdefault((group, respondent), self._file.path)
        if path != self._file.path:
            self._repeated.append((row, path))
            return False
        return True

    def problems(self) -> Iterator[Problem]:
        """One error for the respondents of this file that were met before; it never says who they are."""
        if self._repeated:
            row, first = self._repeated[0]
            more = f" ({len(self._repeated)} respondents are repeated)" if len(self._repeated) > 1 else ""
            message = f"the respondent of {self._word} {row} stands in {first}, too{more}"
            yield error(replace(self._file, line=row), "respondent-repeated", message, "keep one for each respondent")
