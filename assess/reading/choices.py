"""Questions of several choices that a tool has spread over columns, one for each option, as one column again."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from assess.problems import Problem
from assess.reading.folding import fold
from assess.reading.headers import Header, Row

_BETWEEN = ";"
# What a code of one option has behind the question's: Q5_1, listen[SQ001], listen/shop.
_PART = re.compile(r"_\d+$|\[.*|/.*", re.DOTALL)
_CHOSEN = frozenset(
    {"1", "1.0", "yes", "y", "true", "x", "✓", "✔", "checked", "selected", "quoted", "ja", "oui", "sí", "si"}
)
_NOT_CHOSEN = frozenset(
    {"", "0", "0.0", "no", "n", "false", "unchecked", "not selected", "not quoted", "nein", "non", "na", "n/a"}
)
_OTHER = ("other", "andere", "autre", "otro", "sonstiges", "دیگر", "অন্যান্য", "iba pa")


def merged(headers: Sequence[Header], sample: Sequence[Sequence[str]]) -> tuple[Header, ...]:
    """The headers, and behind them one for each question whose options stand in columns of their own.

    Columns are options of a question where they name the same one in a row and their cells only tick: the option's own words,
    1 or 0, yes or no. `sample`: cells of the first rows.
    """
    found = []
    # What is left out by its tool's rules, as comments between the options, does not part them.
    read = (pair for pair in enumerate(headers) if pair[1].question or not pair[1].ignored)
    for question, run in groupby(read, key=lambda pair: fold(pair[1].question)):
        columns = list(run) if question else []
        if len(columns) > 1 and all(_only_ticks(header, position, sample) for position, header in columns):
            first = columns[0][1]
            parts = tuple(position for position, _ in columns)
            codes = tuple(_PART.sub("", code) for code in first.codes[:1])
            found.append(Header(first.question, codes=codes, parts=parts, number=first.number))
    return (*headers, *found)


def joined(
    rows: Iterable[Row | Problem], headers: Sequence[Header], words: Mapping[int, Mapping[str, str]]
) -> Iterable[Row | Problem]:
    """The rows with a cell for each of `headers`: what is chosen stands in one cell, joined by `;`.

    `words`: what the cells of a column stand for, by position and folded text.
    """
    options = [
        [(position, headers[position].option, fold(headers[position].option)) for position in header.parts]
        for header in headers
        if header.parts
    ]
    return _joined(rows, len(headers) - len(options), options, words) if options or words else rows


def _joined(
    rows: Iterable[Row | Problem],
    width: int,
    options: Sequence[Sequence[tuple[int, str, str]]],
    words: Mapping[int, Mapping[str, str]],
) -> Iterator[Row | Problem]:
    for row in rows:
        if isinstance(row, Problem):
            yield row
            continue
        number, cells = row
        for position, meanings in words.items():
            cells[position] = meanings.get(fold(cells[position]), cells[position])
        chosen = [
            _BETWEEN.join(filter(None, (_choice(cells[position], option, folded) for position, option, folded in each)))
            for each in options
        ]
        yield number, [*cells[:width], *chosen]


def _only_ticks(header: Header, position: int, sample: Sequence[Sequence[str]]) -> bool:
    option = fold(header.option)
    if option.startswith(_OTHER):
        return True
    cells = {fold(cells[position]) for cells in sample if position < len(cells)}
    return cells <= {option, *_CHOSEN, *_NOT_CHOSEN}


def _choice(cell: str, option: str, folded_option: str) -> str:
    """The option where its cell ticks it, as the text beside "other" does, too; "" where not; else what the cell says."""
    if not cell:
        return ""
    folded = fold(cell)
    if folded in _NOT_CHOSEN:
        return ""
    ticked = folded == folded_option or folded in _CHOSEN or folded_option.startswith(_OTHER)
    return option if ticked else cell.replace(_BETWEEN, ",")


def column_of(headers: Sequence[Header], position: int, cells: Sequence[str], part: str) -> int:
    """The position of the column in which a part of a joined cell stands, whose row has these cells; else its own."""
    for at in headers[position].parts if part else ():
        if fold(part) in (fold(cells[at]), fold(headers[at].option) if fold(cells[at]) not in _NOT_CHOSEN else ""):
            return at
    return position
