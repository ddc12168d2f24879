"""The texts of one column that are no answers, gathered while it is read, and said in a few messages at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from assess.problems import Place, Problem, error
from assess.reading.cells import Misfit
from assess.reading.columns import quoted

_SHOWN = 20


@dataclass(slots=True)
class _One:
    """A text that is no answer: why, where it stood first and in which cell, and in how many cells it stands."""

    misfit: Misfit
    place: Place
    cell: str
    cells: int = 1


class Misread:
    """What was misread in the column of `id`. Of texts that differ, `kept` are remembered, the cells of others counted."""

    def __init__(self, id: str, kept: int = _SHOWN) -> None:
        self.what = "group" if id == "group" else f'answer to "{id}"'
        self.kept = kept
        self.besides = 0
        self._found: dict[str, _One] = {}

    def add(self, text: str, misfit: Misfit, place: Callable[[], Place]) -> None:
        """Remember a text, or the part of it that is no answer; `place` is asked for where it is new."""
        word = misfit.part or text
        known = self._found.get(word)
        if known:
            known.cells += 1
        elif len(self._found) < self.kept:
            self._found[word] = _One(misfit, place(), text)
        else:
            self.besides += 1

    @property
    def cells(self) -> Mapping[str, int]:
        """In how many cells each text stands."""
        return {text: found.cells for text, found in self._found.items()}

    def problems(self, header: Place) -> Iterator[Problem]:
        """An error for each of the first texts, and one for all the others."""
        for number, (text, found) in enumerate(self._found.items()):
            if number == _SHOWN:
                break
            share = f" ({found.cells} cells say so)" if found.cells > 1 else ""
            said = f"{quoted(text)} in {quoted(found.cell)}" if found.misfit.part else quoted(text)
            message = f"{said} is no {self.what}{share}: {found.misfit.expected}"
            hint = "say under `labels` what it stands for" if found.misfit.code == "answer-unknown" else ""
            yield error(found.place, found.misfit.code, message, found.misfit.hint or hint)
        more = self.besides + sum(list(self.cells.values())[_SHOWN:])
        if more:
            message = f"{more} more cells of this column are no {self.what}, either"
            hint = "is it the right column? If not, say under `columns` which one is"
            yield error(header, "answers-unknown", message, hint)
