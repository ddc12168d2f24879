"""Rows of a table become blocks: gathered, turned into columns, and each cell looked up once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import itemgetter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assess.model.block import Block, Coded
from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing
from assess.problems import Place, Problem
from assess.reading.answers import group_ids, items_of
from assess.reading.column import Column
from assess.reading.columns import Columns
from assess.reading.headers import Row
from assess.reading.people import People
from assess.reading.rows import filled

if TYPE_CHECKING:
    from assess.model.block import Codes

_AT_ONCE = 192
"""Rows that are turned into columns at once: so few stay in the processor's cache."""
_BLOCK = 84 * _AT_ONCE


class RowsToBlocks:
    """One pass over the rows of one table.

    `cell` gives the place of a cell by the number of its row, the position of its column, all cells of the row, and the
    part of it that is meant.
    """

    def __init__(
        self,
        questionnaire: Questionnaire,
        matched: Columns,
        default: str,
        people: People,
        cell: Callable[[int, int, Sequence[str], str], Place],
    ) -> None:
        self.group_ids = group_ids(questionnaire)
        self.items = items_of(questionnaire)
        self.matched = matched
        self.default = default
        self.people = people
        self.cell = cell
        self.unnamed: dict[int, bool] = {}
        """The positions of columns without a header, and whether something stands in them."""
        self.numbers: Sequence[int] = ()
        self.cells: Sequence[Sequence[str]] = ()
        self.columns: Sequence[Column] = ()
        self.groups = Column("group", lambda _: default, lambda _, __: cell(0, 0, (), ""))
        self.clear()

    def clear(self) -> None:
        """Begin with the next block."""
        self.gathered = 0
        self.names: list[str] = []
        self.rows: list[int] = []
        self.group_parts: list[NDArray[np.int64]] = []
        self.parts: list[list[Codes]] = [[] for _ in self.columns]

    def place_in(self, position: int | None) -> Callable[[str, str], Place]:
        """A function that gives the place of the first cell with a text, in a column, of the rows that are being read."""
        at = position or 0

        def place(text: str, part: str) -> Place:
            row = self.cells[at].index(text)
            return self.cell(self.numbers[row], at, [column[row] for column in self.cells], part)

        return place

    def blocks(
        self, rows: Iterable[Row | Problem], groups: Column, columns: Sequence[Column]
    ) -> Iterator[Block | Problem]:
        """The rows as blocks, and their problems. `columns` in the order of the answers that were matched."""
        self.groups, self.columns = groups, columns
        self.clear()
        stream = iter(rows)
        while some := list(islice(stream, _AT_ONCE)):
            plain = [row for row in some if not isinstance(row, Problem)]
            if len(plain) < len(some):
                yield from (row for row in some if isinstance(row, Problem))
            if plain:
                self.look_up(plain)
            if self.gathered >= _BLOCK:
                yield self.block()
        if self.gathered:
            yield self.block()

    def look_up(self, rows: Sequence[Row]) -> None:
        """Turn some rows into columns of codes."""
        self.numbers, table = zip(*rows, strict=True)
        self.cells = list(zip(*table, strict=False))
        for position, holds in self.unnamed.items():
            self.unnamed[position] = holds or filled(self.cells[position])
        for column, position, parts in zip(self.columns, self.matched.answers.values(), self.parts, strict=True):
            parts.append(_coded(column, self.cells[position]))
        self.group_parts.append(self.group_positions(len(rows)))
        if self.matched.respondent is not None:
            self.names.extend(self.cells[self.matched.respondent])
            self.rows.extend(self.numbers)
        self.gathered += len(rows)

    def group_positions(self, rows: int) -> NDArray[np.int64]:
        """Of each row the position of its group, -1 for one that is not known."""
        if self.matched.group is None:
            return np.full(rows, self.group_ids.index(self.default))
        codes = _coded(self.groups, self.cells[self.matched.group])
        known = [-1 if id is Missing.BLANK else self.group_ids.index(str(id)) for id in self.groups.book]
        return np.array(known, np.int64)[codes]

    def block(self) -> Block:
        """What was gathered, without answers of those who were not asked, and without rows that do not count."""
        groups = np.concatenate(self.group_parts)
        new = groups >= 0 if self.matched.respondent is None else self.people.are_new(self.names, groups, self.rows)
        columns = {}
        for column, parts in zip(self.columns, self.parts, strict=True):
            codes = self.asked_only(column, np.concatenate(parts), groups)
            columns[column.id] = Coded(codes if new.all() else codes[new], column.book)
            column.forget()
        self.clear()
        return Block(self.group_ids, groups[new].astype(np.uint32), columns)

    def asked_only(self, column: Column, codes: Codes, groups: NDArray[np.int64]) -> Codes:
        """The codes without those of groups that are not asked; their answers are counted, others looked at in vain."""
        others = [not self.items[column.id].asked(group) for group in self.group_ids]
        if not any(others):
            return codes
        # Of an unknown group (-1, the last) nobody can say what it is asked.
        strange = np.array([*others, False])[groups]
        answers = np.array([not isinstance(answer, Missing) for answer in column.book])
        column.not_asked += int(answers[codes[strange]].sum())
        return np.where(strange, 0, codes).astype(codes.dtype)


def _coded(column: Column, cells: Sequence[str]) -> Codes:
    codes = itemgetter(*cells)(column) if len(cells) > 1 else (column[cells[0]],)
    if len(column.book) <= 256:
        return np.frombuffer(bytes(codes), np.uint8)
    return np.array(codes, np.uint32)
