"""How far the cells of a spreadsheet reach that hold something: a library that reads it makes room for all before them."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

MOST_CELLS = 10_000_000
"""Cells of a sheet, from its first to the corner of all that is used."""
_BLOCK = 1 << 20
_LONGEST = 1 << 24
_NO_SHEETS = ("xl/sharedStrings", "xl/styles", "xl/media/", "xl/theme/", "docProps/", "Pictures/", "Thumbnails/")
# Of an xlsx: cells that are not blank, with their places; cells without a place follow the one before.
_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?\br=[\"']([A-Z]{1,3})(\d{1,7})[\"'][^>]*(?<!/)>")
_WITHOUT_PLACE = re.compile(rb"<(?:\w+:)?c(?:>|\s(?![^>]*\br=)[^>]*>)")
_CELL_BEGINS = re.compile(rb"<(?:\w+:)?c[\s>]")
_ROW = re.compile(rb"<(?:\w+:)?row\s[^>]*?\br=[\"'](\d{1,7})[\"']")
_ROW_BEGINS = re.compile(rb"<(?:\w+:)?row[\s>]")
# Of an ods: what stands there is repeated by so many rows or columns.
_PART = re.compile(rb"<table:(table|table-row|covered-table-cell|table-cell)((?:\s[^>]*)?)>")
_REPEATED = re.compile(rb"number-(?:rows|columns)-repeated=[\"'](\d{1,9})[\"']")


@dataclass(frozen=True, slots=True)
class Corner:
    """The last row and the last column in which something stands, counted from 1."""

    row: int = 0
    column: int = 0

    def __str__(self) -> str:
        letters, left = "", self.column
        while left:
            left, letter = divmod(left - 1, 26)
            letters = chr(65 + letter) + letters
        return f"{letters}{self.row}"

    def with_cell(self, row: int, column: int) -> Corner:
        """The corner of these cells and one more."""
        return Corner(max(self.row, row), max(self.column, column))

    @property
    def is_too_far(self) -> bool:
        """Whether there are more cells up to it than are read."""
        return self.row * self.column > MOST_CELLS


def column_number(letters: bytes) -> int:
    """The number of a column: 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number


def farthest(archive: zipfile.ZipFile) -> Corner:
    """The corner of the largest sheet of an xlsx or ods; whatever its file is called, for any part may be a sheet."""
    corners = [Corner()]
    for name in archive.namelist():
        if not name.startswith(_NO_SHEETS):
            with archive.open(name) as file:
                corners.append(_of_ods(file) if name == "content.xml" else _of_xlsx(file))
    return max(corners, key=lambda corner: corner.row * corner.column)


def blocks(file: IO[bytes], end: bytes) -> Iterator[bytes]:
    """A long file in pieces that end with this tag, and what follows the last one."""
    rest = b""
    for block in iter(lambda: file.read(_BLOCK), b""):
        done, tag, rest = (rest + block).rpartition(end)
        if len(rest) > _LONGEST:
            done, rest = done + tag + rest, b""
            tag = b""
        yield done + tag
    yield rest


def _of_xlsx(file: IO[bytes]) -> Corner:
    corner = Corner()
    for xml in blocks(file, b"</row>"):
        placed = _CELL.findall(xml)
        if placed:
            row = max(int(number) for _, number in placed)
            corner = corner.with_cell(row, max(map(column_number, {letters for letters, _ in placed})))
        if _WITHOUT_PLACE.search(xml):
            row = max(map(int, _ROW.findall(xml)), default=0)
            corner = corner.with_cell(row, max(len(_CELL_BEGINS.findall(row)) for row in _ROW_BEGINS.split(xml)))
    return corner


def _of_ods(file: IO[bytes]) -> Corner:
    corner = Corner()
    row = column = 0
    for xml in blocks(file, b"</table:table-row>"):
        for kind, said in _PART.findall(xml):
            found = _REPEATED.search(said)
            times = int(found[1]) if found else 1
            if kind == b"table":
                row = 0
            elif kind == b"table-row":
                row, column = row + times, 0
            else:
                column += times
                if b"value-type=" in said or b"formula=" in said:
                    corner = corner.with_cell(row, column)
    return corner
