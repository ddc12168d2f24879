"""Respondents seen so far, so that nobody counts twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from unicodedata import normalize

import numpy as np
from numpy.typing import NDArray

from assess.problems import Place, Problem, error

Keys = NDArray[np.int64]
Numbers = NDArray[np.int32]


class People:
    """Who has been met: in one file a respondent stands once; in several, once in each group.

    Names are not kept: of each, eight bytes of a hash whose key is another one in every run.
    """

    def __init__(self, files: int = 1) -> None:
        self._paths: list[str] = []
        self._several = files > 1
        self._file = Place("")
        self._word = "row"
        self._here = _Met()
        self._elsewhere = _Met()
        self._repeated: list[tuple[int, str]] = []

    def start(self, file: Place, row: str = "row") -> None:
        """Begin with another file, whose rows are called by this word."""
        self._file = file
        self._paths.append(file.path)
        self._word = row
        self._here = _Met()
        self._repeated = []

    def are_new(self, respondents: Sequence[str], groups: NDArray[np.int64], rows: Sequence[int]) -> NDArray[np.bool_]:
        """Which of some rows are of somebody who has not been met before; remembers them. Who has no name is new.

        A row of an unknown group (-1) is not, and is not remembered.
        """
        names = list(map(str.strip, respondents))
        if not all(map(str.isascii, names)):
            names = [normalize("NFC", name) for name in names]
        new = groups >= 0
        at = np.flatnonzero(new & np.array(list(map(bool, names)), np.bool_))
        keys = np.array(list(map(hash, names)), np.int64)[at]
        own = np.array(rows, np.int32)[at]
        first = self._here.first(keys, own)
        repeated = [(row, f"{self._word} {before}") for row, before in _differing(own, first)]
        new[at[own != first]] = False
        if self._several:
            kept = own == first
            at, own = at[kept], own[kept]
            file = np.full(len(at), len(self._paths) - 1, np.int32)
            before = self._elsewhere.first(keys[kept] * 1_000_003 + groups[at], file)
            strange = file != before
            repeated += [(int(own[i]), self._paths[before[i]]) for i in np.flatnonzero(strange)]
            new[at[strange]] = False
        self._repeated += sorted(repeated)
        return new

    def problems(self) -> Iterator[Problem]:
        """One error for the respondents of this file that were met before; it never says who they are."""
        if self._repeated:
            row, first = self._repeated[0]
            more = f" ({len(self._repeated)} respondents are repeated)" if len(self._repeated) > 1 else ""
            message = f"the respondent of {self._word} {row} stands in {first}, too{more}"
            hint = "keep one for each respondent"
            if first in self._paths:
                hint = "one table with a row for each is made of both files by: assess import"
            yield error(replace(self._file, line=row), "respondent-repeated", message, hint)


_LONGEST_RUN = 1 << 16


class _Met:
    """Keys and the value that each was first met with, in twelve bytes for each: sorted runs that double in length.

    Up to a limit, as putting two together takes room for both once more.
    """

    def __init__(self) -> None:
        self._runs: list[tuple[Keys, Numbers]] = []

    def first(self, keys: Keys, values: Numbers) -> Numbers:
        """The value with which each key was first met, its own for a new one; remembers the new ones."""
        # Sorted keys are found much faster; of equal ones the first stays the first.
        order = np.argsort(keys, kind="stable")
        keys, found = keys[order], values[order]
        fresh = np.ones(len(keys), np.bool_)
        for known, first in self._runs:
            at = np.minimum(np.searchsorted(known, keys), len(known) - 1)
            hit = known[at] == keys
            found[hit] = first[at[hit]]
            fresh &= ~hit
        if fresh.any():
            added, at = np.unique(keys[fresh], return_index=True)
            first = found[fresh][at]
            found[fresh] = first[np.searchsorted(added, keys[fresh])]
            self._add(added, first)
        in_place = np.empty_like(found)
        in_place[order] = found
        return in_place

    def _add(self, keys: Keys, values: Numbers) -> None:
        self._runs.append((keys, values))
        while len(self._runs) > 1 and len(self._runs[-2][0]) <= min(2 * len(self._runs[-1][0]), _LONGEST_RUN):
            (keys, values), (later, more) = self._runs[-2:]
            keys, values = np.concatenate((keys, later)), np.concatenate((values, more))
            order = np.argsort(keys, kind="stable")
            self._runs[-2:] = [(keys[order], values[order])]


def _differing(own: Numbers, first: Numbers) -> Iterator[tuple[int, int]]:
    return ((int(own[i]), int(first[i])) for i in np.flatnonzero(own != first))
