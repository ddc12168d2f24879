"""One column while it is read: each text is looked at once and becomes a code, and what cannot be read is gathered."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assess.model.response import Missing, Value
from assess.problems import Place, Problem, warning
from assess.reading.cells import Misfit
from assess.reading.misread import Misread

_REMEMBERED = 50_000


class Column(dict[str, int]):
    """The codes of one column by the text of a cell: `column[text]`. `book` says what codes stand for.

    Code 0 is a blank cell, and one that is no answer. `read` says what a text is; `here` gives the place of a cell with this
    text, or of a part of it, and is asked for misfits only. Texts that seldom repeat are not to be kept.
    """

    def __init__(
        self,
        id: str,
        read: Callable[[str], Value | Missing | Misfit],
        here: Callable[[str, str], Place],
        *,
        keep: bool = True,
    ) -> None:
        super().__init__()
        self.id = id
        self.read = read
        self.here = here
        self.keep = keep
        self.book: list[Value | Missing] = [Missing.BLANK]
        self.not_asked = 0
        self._codes: dict[Value | Missing, int] = {Missing.BLANK: 0}
        self._misread = Misread(id)

    def __missing__(self, text: str) -> int:
        read = self.read(text)
        if isinstance(read, Misfit):
            self.add_misfit(text, read)
            return 0
        code = self._code(read)
        if self.keep and len(self) < _REMEMBERED:
            self[text] = code
        return code

    def _code(self, answer: Value | Missing) -> int:
        code = self._codes.setdefault(answer, len(self.book))
        if code == len(self.book):
            self.book.append(answer)
        return code

    def forget(self) -> None:
        """Begin with a new book, where texts are not kept: else it would grow with the rows."""
        if not self.keep:
            self.book = [Missing.BLANK]
            self._codes = {Missing.BLANK: 0}

    def add_misfit(self, text: str, misfit: Misfit) -> None:
        """Keep a text that is no answer, or count it if it is known."""
        self._misread.add(text, misfit, lambda: self.here(text, misfit.part or text))

    def problems(self, header: Place, asked: str = "") -> Iterator[Problem]:
        """What was gathered: one error for each text that is no answer, and how many cells hold it.

        `asked`: the names of those who are asked, where not all are.
        """
        yield from self._misread.problems(header)
        if self.not_asked:
            # Without their number: it stands in the published scorecard and may be of a group that is hidden.
            message = f'answers to "{self.id}" by people who are not asked it are dropped'
            yield warning(header, "group-not-asked", message, f"it is for {asked}" if asked else "")
