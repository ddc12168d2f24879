"""The answers' rows of a table, whatever it was written in: each as long as the header, blank ones at the end left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from assess.problems import Place, Problem, error, warning
from assess.reading.headers import Row


def filled(cells: Iterable[str]) -> bool:
    """Whether something stands in one of the cells."""
    return any(map(str.strip, cells))


def even_rows(
    rows: Iterable[Row | Problem], width: int, place: Place, *, header: Sequence[str] = (), cut: bool = False
) -> Iterator[Row | Problem]:
    """Each row at least `width` cells long. Rows with text beyond it are left out, and given as one problem at the end; so
    are rows that repeat the header, and the last one if only it is short and the file's end looks `cut`. A blank row between
    others is somebody who said nothing; at the end it is a spreadsheet's leftover. A warning where there is no row.
    """
    too_long, repeated, short = _Found(), _Found(), _Found()
    blank: list[int] = []
    number = 0
    # One loop for everything: what is done for each row counts in a file of a million.
    for row in rows:
        if isinstance(row, Problem):
            number = number or -1  # something stood there, though it cannot be read
            yield row
            continue
        # The first cell mostly says enough.
        if not (row[1] and row[1][0].strip()) and not filled(row[1]):
            if len(row[1]) > 1:
                blank.append(row[0])
            continue
        if blank:
            yield from ((before, [""] * width) for before in blank)
            blank.clear()
        number, cells = row
        if len(cells) < width:
            short.add(number, len(cells))
            yield number, cells + [""] * (width - len(cells))
        elif len(cells) > width and filled(cells[width:]):
            too_long.add(number, len(cells))
        elif cells == header and width > 1:
            repeated.add(number, width)
        else:
            yield row
    if not number:
        yield warning(place, "no-rows", "nothing stands below the header: the file holds no respondent")
    yield from _wrong(too_long, repeated, short if cut and short.row == number else _Found(), width, place)


class _Found:
    """Where something stood first, how long that row was, and how many there are."""

    def __init__(self) -> None:
        self.row = self.length = self.count = 0

    def add(self, row: int, length: int) -> None:
        if not self.count:
            self.row, self.length = row, length
        self.count += 1


def _wrong(too_long: _Found, repeated: _Found, last: _Found, width: int, place: Place) -> Iterator[Problem]:
    if too_long.count:
        yield _row_too_long(too_long, width, place)
    if repeated.count:
        message = "the header stands here once more: two tables below each other"
        yield error(replace(place, line=repeated.row), "header-repeated", message, "save them as files of their own")
    if last.count == 1:
        message = f"the last row breaks off: it has {last.length} cells, the header {width}"
        yield error(replace(place, line=last.row, column=last.length), "table-cut-off", message, "export it again")


def _row_too_long(found: _Found, width: int, place: Place) -> Problem:
    others = f"; {found.count} rows are too long" if found.count > 1 else ""
    return error(
        replace(place, line=found.row, column=width + 1),
        "table-row-too-long",
        f"the row has {found.length} cells, the header {width}{others}",
        "put a text that holds the separator into quotation marks",
    )
