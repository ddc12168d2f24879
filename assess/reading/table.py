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
from assess.reading.encodings import Encoding
from assess.reading.headers import Row

DELIMITERS = (",", ";", "\t", "|")
_HEAD = 65_536
_SEPARATOR_LINE = re.compile(r'^"?sep=(.)"?[\r\n]+', re.IGNORECASE)


def text_rows(path: Path, place: Place, encoding: Encoding, delimiter: str = "") -> Iterator[Row | Problem]:
    """The rows of a text file as they stand there, parted by `delimiter` or by what the file shows.

    What keeps the rest from being read is given as a problem, and ends it. `place` names the file in messages.
    """
    last: Row = 0, []
    try:
        with path.open(encoding=encoding.codec, newline="") as file:
            found = _delimiter(file)
            for last in enumerate(csv.reader(file, delimiter=delimiter or found), 1):
                yield last
    except UnicodeDecodeError as trouble:
        message = f"a byte (0x{trouble.object[trouble.start]:02x}) is not {encoding.codec.upper()}"
        yield error(replace(place, line=last[0] + 1), "not-utf-8", message, "is it the encoding of the file?")
    except UnicodeError as trouble:
        message = f"the file is not {encoding.codec.upper()}: {trouble}"
        yield error(replace(place, line=last[0] + 1), "not-utf-8", message, "is it the encoding of the file?")
    except csv.Error:
        yield _cell_too_long(replace(place, line=last[0] + 1))
    except OSError as problem:
        yield error(place, "unreadable-file", f"the file cannot be read: {problem.strerror}")
    else:
        yield from _cut_off(path, replace(place, line=last[0]), last[1])


def _cell_too_long(place: Place) -> Problem:
    message = f"a cell has more than {csv.field_size_limit():,} characters"
    return error(place, "table-cell-too-long", message, "look for a quotation mark that is opened and never closed")


def _cut_off(path: Path, place: Place, cells: list[str]) -> Iterator[Problem]:
    """A problem where the last cell has swallowed lines because its quotation mark was never closed."""
    ending = next((cell for cell in reversed(cells) if cell), "")
    if "\n" not in ending and "\r" not in ending:
        return
    with path.open("rb") as file:
        open_at_end = sum(block.count(b'"') for block in iter(lambda: file.read(1 << 20), b"")) % 2 == 1
    if open_at_end:
        message = "a quotation mark is opened and never closed: the rest of the file became one cell"
        yield error(place, "table-cut-off", message, "close it, or export the file again")


def is_empty(path: Path) -> bool:
    """Whether a text file holds nothing but blanks, as far as its beginning shows."""
    with path.open("rb") as file:
        return not file.read(_HEAD).removeprefix(codecs.BOM_UTF8).strip()


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
