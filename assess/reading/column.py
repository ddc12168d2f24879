"""One column while it is read: each text is looked at once, and what cannot be read is gathered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assess.model.response import Missing, Value
from assess.problems import Place, Problem, error, warning
from assess.reading.cells import Misfit
from assess.reading.columns import quoted

_REMEMBERED = 50_000
_MISFITS_SHOWN = 20


@dataclass(slots=True)
class _Misread:
    """A text that is no answer, where it stood first, and in how many cells it stands."""

    misfit: Misfit
    place: Place
    cells: int = 1


class Column(dict[str, Value | Missing | None]):
    """The answers of one column by the text of a cell: `column[text]`. None for a blank cell and for one that is no answer.

    `read` says what a text is; `here` gives the place of the cell that is being read, and is asked for misfits only.
    """

    def __init__(
        self, id: str, read: Callable[[str], Value | Missing | Misfit], here: Callable[[], Place], *, keep: bool = True
    ) -> None:
        super().__init__()
        self.id = id
        self.read = read
        self.here = here
        self.keep = keep
        self.not_asked = 0
        self.misread: dict[str, _Misread] = {}
        self.misread_besides = 0

    def __missing__(self, text: str) -> Value | Missing | None:
        known = self.misread.get(text)
        if known:
            known.cells += 1
            return None
        read = self.read(text)
        if isinstance(read, Misfit):
            self.add_misfit(text, read)
            return None
        answer = None if read is Missing.BLANK else read
        if self.keep and len(self) < _REMEMBERED:
            self[text] = answer
        return answer

    def add_misfit(self, text: str, misfit: Misfit) -> None:
        """Keep a text that is no answer, or count it if it is known."""
        if text in self.misread:
            self.misread[text].cells += 1
        elif len(self.misread) < _MISFITS_SHOWN:
            self.misread[text] = _Misread(misfit, self.here())
        else:
            self.misread_besides += 1

    def drop(self, text: str) -> None:
        """Look at a cell of somebody who is not asked, and count it if it is an answer."""
        if isinstance(self[text], float | str | frozenset):
            self.not_asked += 1

    def problems(self, header: Place) -> Iterator[Problem]:
        """What was gathered: one error for each text that is no answer, and how many cells hold it."""
        for text, found in self.misread.items():
            share = f" ({found.cells} cells say so)" if found.cells > 1 else ""
            message = f"{quoted(text)} is no {_kind(self.id)}{share}: {found.misfit.expected}"
            hint = "say under `labels` what it stands for" if found.misfit.code == "answer-unknown" else ""
            yield error(found.place, found.misfit.code, message, found.misfit.hint or hint)
        if self.misread_besides:
            message = f"{self.misread_besides} more cells of this column are no {_kind(self.id)}, either"
            hint = "is it the right column? If not, say under `columns` which one is"
            yield error(header, "answers-unknown", message, hint)
        if self.not_asked:
            said = "1 answer" if self.not_asked == 1 else f"{self.not_asked} answers"
            message = f'{said} to "{self.id}" dropped: the question is not for the group of those who gave them'
            yield warning(header, "group-not-asked", message)


def _kind(id: str) -> str:
    return "group" if id == "group" else f'answer to "{id}"'
