"""Tables of answers as text files: csv and tsv, one row after another, whatever tool has written them."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TextIO

from assess.problems import Place, Problem, error

DELIMITERS = (",", ";", "\t", "|")
_HEAD = 65_536
_SEPARATOR_LINE = re.compile(r'^"?sep=(.)"?[\r\n]+')
_SPREADSHEETS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers")
# The longer ones first: the mark of UTF-32 begins with that of UTF-16.
_OTHER_ENCODINGS = (
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_SAVE_AS = 'save it as "CSV UTF-8"'


Row = tuple[int, list[str]]
"""A row's number, as a spreadsheet shows it (the header is 1), and its cells."""


def read_table(path: Path, place: Place) -> Iterator[Row | Problem]:
    """The rows of a table, the header first, blank lines left out; every row at least as long as the header.

    `place` names the file in messages. What keeps the file from being read is given as a problem, and ends it; rows with
    more filled cells than the header are left out and given as one problem.
    """
    unreadable = _refused_at_sight(path, place)
    if unreadable:
        yield unreadable
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            yield from _rows(csv.reader(file, delimiter=_delimiter(file)), path, place)
    except UnicodeDecodeError:
        yield _not_utf8(path, place)
    except csv.Error:
        yield _cell_too_long(replace(place, line=1))
    except OSError as problem:
        yield error(place, "unreadable-file", f"the file cannot be read: {problem.strerror}")


def _refused_at_sight(path: Path, place: Place) -> Problem | None:
    if path.suffix.lower() in _SPREADSHEETS:
        message = f"{path.suffix.lower()} files are not yet supported"
        return error(place, "not-yet-supported", message, f"open it in a spreadsheet and {_SAVE_AS}")
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError as problem:
        return error(place, "unreadable-file", f"the file cannot be read: {problem.strerror}")
    encoding = next((name for mark, name in _OTHER_ENCODINGS if head.startswith(mark)), None)
    if encoding:
        return error(place, "not-utf-8", f"the file is {encoding}; only UTF-8 is read", _SAVE_AS)
    if b"\0" in head:
        line = len(re.findall(rb"\r\n?|\n", head[: head.index(b"\0")])) + 1
        message = "the file holds a NUL byte: it is no text, or not UTF-8"
        return error(replace(place, line=line), "not-text", message, _SAVE_AS)
    if not head.removeprefix(codecs.BOM_UTF8).strip():
        return _empty(place)
    return None


def _not_utf8(path: Path, place: Place) -> Problem:
    """The decoder reads ahead by blocks, so the line is found by going through the file once more."""
    with path.open("rb") as file:
        data = file.read()
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        before = data[: problem.start].removeprefix(codecs.BOM_UTF8)
        lines = re.split(rb"\r\n?|\n", before)
        message = f"the byte 0x{data[problem.start]:02x} is not UTF-8"
        at = replace(place, line=len(lines))
        return error(at, "not-utf-8", f"{message} (it is byte {len(lines[-1]) + 1} of the line)", _SAVE_AS)
    return error(place, "not-utf-8", "the file is not UTF-8", _SAVE_AS)


def _rows(lines: Iterator[list[str]], path: Path, place: Place) -> Iterator[Row | Problem]:
    first = next(((number, cells) for number, cells in enumerate(lines, 1) if _filled(cells)), None)
    if first is None:
        yield _empty(place)
        return
    number, header = first
    while not header[-1].strip():
        header.pop()
    yield number, header
    yield from _body(enumerate(lines, number + 1), first, path, place)


def _body(lines: Iterator[Row], last: Row, path: Path, place: Place) -> Iterator[Row | Problem]:
    width = len(last[1])
    too_long: list[Row] = []
    try:
        for row in _without_blank_lines(lines, width):
            cells = row[1]
            last = row
            if len(cells) < width:
                last = row[0], cells + [""] * (width - len(cells))
            elif len(cells) > width and _filled(cells[width:]):
                # Only the first is shown, the others are counted.
                too_long.append(row if not too_long else (row[0], []))
                continue
            yield last
    except csv.Error:
        yield _cell_too_long(replace(place, line=last[0] + 1))
        return
    if too_long:
        yield _row_too_long(too_long[0], len(too_long), width, place)
    if _cut_off(last[1], path):
        message = "a quotation mark is opened and never closed: the rest of the file became one cell"
        yield error(replace(place, line=last[0]), "table-cut-off", message, "close it, or export the file again")


def _without_blank_lines(lines: Iterator[Row], width: int) -> Iterator[Row]:
    """A blank row between others is somebody who said nothing; at the end it is a spreadsheet's leftover."""
    blank: list[int] = []
    for row in lines:
        if not _filled(row[1]):
            if len(row[1]) > 1:
                blank.append(row[0])
            continue
        if blank:
            yield from ((number, [""] * width) for number in blank)
            blank.clear()
        yield row


def _empty(place: Place) -> Problem:
    return error(place, "empty-file", "the file is empty", "its first row must name the columns")


def _filled(cells: list[str]) -> bool:
    return any(map(str.strip, cells))


def _cell_too_long(place: Place) -> Problem:
    message = f"a cell has more than {csv.field_size_limit():,} characters"
    return error(place, "table-cell-too-long", message, "look for a quotation mark that is opened and never closed")


def _row_too_long(row: Row, count: int, width: int, place: Place) -> Problem:
    number, cells = row
    others = f"; {count} rows are too long" if count > 1 else ""
    return error(
        replace(place, line=number, column=width + 1),
        "table-row-too-long",
        f"the row has {len(cells)} cells, the header {width}{others}",
        "put a text that holds the separator into quotation marks",
    )


def _cut_off(cells: list[str], path: Path) -> bool:
    """Whether the last cell has swallowed lines because its quotation mark was never closed."""
    ending = next((cell for cell in reversed(cells) if cell), "")
    if "\n" not in ending and "\r" not in ending:
        return False
    with path.open("rb") as file:
        return sum(block.count(b'"') for block in iter(lambda: file.read(1 << 20), b"")) % 2 == 1


def _delimiter(file: TextIO) -> str:
    """What parts the cells: as a `sep=` line says, else what gives the most rows of one width. Skips that line."""
    head = file.read(_HEAD)
    file.seek(0)
    said = _SEPARATOR_LINE.match(head)
    if said:
        file.readline()
        return said[1]
    lines = head.splitlines(keepends=True)
    if len(head) == _HEAD:
        lines.pop()
    return max(DELIMITERS, key=lambda delimiter: _consistency(lines, delimiter))


def _consistency(lines: list[str], delimiter: str) -> tuple[float, int]:
    """The share of rows with the commonest width, and that width; nothing for rows of one cell."""
    try:
        widths = [len(cells) for cells in csv.reader(lines, delimiter=delimiter) if cells]
    except csv.Error:
        return 0.0, 0
    if not widths:
        return 0.0, 0
    width, rows = Counter(widths).most_common(1)[0]
    return (rows / len(widths), width) if width > 1 else (0.0, 0)
