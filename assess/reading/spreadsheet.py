"""Tables of answers as spreadsheets: xlsx, xls, ods. Never more than may be expected is unpacked."""

from __future__ import annotations

import html
import re
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from assess.model.numbers import number_text
from assess.problems import Place, Problem, error, warning
from assess.reading.disguise import disguised
from assess.reading.extent import MOST_CELLS, Corner, blocks, column_number, farthest
from assess.reading.headers import Row

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

LARGEST = 200_000_000
"""Bytes of a file, and of what it holds when it is unpacked."""
MOST_PACKED = 200
"""How many times smaller than its content a file may be: a table of repeated words reaches 50."""
_SMALL = 20_000_000
_MOST_FORMULAS = 1000
_EXPORT_AGAIN = "export the file again"

Cell = int | float | str | bool | time | date | datetime | timedelta
Formulas = Mapping[tuple[int, int], str]
"""Cells, by row and column counted from 1, that were never calculated or show an error: the formula, or the error's name."""


def sheet_rows(path: Path, place: Place) -> Iterator[Row | Problem]:
    """The rows of the first sheet that is shown and not empty; a warning where others hold something, too.

    What keeps the file from being read is given as a problem, and ends it.
    """
    refused = disguised(path, place) or _refused(path, place)
    if refused:
        yield refused
        return
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        book = CalamineWorkbook.from_path(str(path))
        position, others = _chosen(book)
        formulas = _formulas(path, position) if zipfile.is_zipfile(path) else {}
        sheet = book.get_sheet_by_index(position)
    except (CalamineError, OSError, ValueError, KeyError, zipfile.BadZipFile, zlib.error) as trouble:
        yield _unreadable(place, str(trouble))
        return
    except BaseException as trouble:
        # The library's own failures on a damaged xls come as this, and are no Exception.
        if type(trouble).__name__ != "PanicException":
            raise
        yield _unreadable(place, "it is damaged")
        return
    if others:
        message = f'of {len(others) + 1} sheets only the first is read: "{sheet.name}"'
        yield warning(place, "other-sheets", message, f"the others: {', '.join(others)}")
    yield from _rows(sheet, formulas)


def _unreadable(place: Place, why: str) -> Problem:
    hint = "is it complete, and without a password? Open it once and save it"
    return error(place, "unreadable-file", f"the spreadsheet cannot be read: {why}", hint)


def _refused(path: Path, place: Place) -> Problem | None:
    """What is wrong with a file before it is opened: too large, packed too tightly, damaged."""
    size = path.stat().st_size
    if size > LARGEST:
        return _too_large(place, size)
    if not zipfile.is_zipfile(path):
        return None
    try:
        with zipfile.ZipFile(path) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
            if unpacked > LARGEST:
                return _too_large(place, unpacked)
            if unpacked > _SMALL and unpacked > MOST_PACKED * size:
                message = f"the file unpacks to {unpacked // size} times its size, at most {MOST_PACKED} times are read"
                return error(place, "too-large", message, "it may be made to do harm; where does it come from?")
            damaged = archive.testzip()
            corner = farthest(archive) if not damaged else Corner()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as trouble:
        return error(place, "unreadable-file", f"the spreadsheet is damaged or locked: {trouble}", _EXPORT_AGAIN)
    if damaged:
        return error(place, "unreadable-file", f"the spreadsheet is damaged: {damaged}", _EXPORT_AGAIN)
    return _too_far(place, corner) if corner.is_too_far else None


def _too_far(place: Place, corner: Corner) -> Problem:
    message = f"the sheet is used up to the cell {corner}, so it has more than {MOST_CELLS / 1e6:.0f} million cells"
    hint = "delete the rows and columns behind the answers, or save the table of answers alone, as csv"
    return error(replace(place, line=corner.row, column=corner.column), "too-large", message, hint)


def _too_large(place: Place, size: int) -> Problem:
    message = f"the file holds {size / 1e6:,.0f} MB, at most {LARGEST / 1e6:.0f} MB are read"
    return error(place, "too-large", message, "save the table of answers alone, as csv")


def _chosen(book: CalamineWorkbook) -> tuple[int, list[str]]:
    """The position of the sheet that is read, and the names of the others that hold something."""
    sheets = [
        (position, each.name)
        for position, each in enumerate(book.sheets_metadata)
        if str(each.visible).endswith("Visible")
        and str(each.typ).endswith("WorkSheet")
        and book.get_sheet_by_index(position).height
    ]
    if not sheets:
        return 0, []
    return sheets[0][0], [name for _, name in sheets[1:]]


def _rows(sheet: CalamineSheet, formulas: Formulas) -> Iterator[Row | Problem]:
    """All rows from the sheet's first, and all columns from its first: places are those that a spreadsheet shows."""
    before = [""] * (sheet.start or (0, 0))[1]
    rows_with_formulas = {row for row, _ in formulas}
    for number, cells in enumerate(sheet.iter_rows(), 1):
        texts = [*before, *map(_text, cells)]
        if number in rows_with_formulas:
            texts = [formulas.get((number, column), text) for column, text in enumerate(texts, 1)]
        yield number, texts


def _text(cell: Cell) -> str:
    """A cell as it would stand in a csv file; dates as year-month-day."""
    match cell:
        case str():
            return cell
        case bool():
            return "yes" if cell else "no"
        case int() | float():
            return number_text(cell)
        case datetime():
            return cell.isoformat(" ", "seconds")
        case date() | time():
            return cell.isoformat()
    return str(cell)


_CELL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3})(\d{1,7})"')
_FORMULA = re.compile(rb"<f\b[^>]*?(?:/>|>(.*?)</f>)", re.DOTALL)
_VALUE = re.compile(rb"<v>([^<]+)</v>|<is>")
_SHEET = re.compile(r"<(?:\w+:)?sheet\b[^>]*\br?:?id=\"([^\"]+)\"")
_TARGET = re.compile(r"<Relationship\b([^>]*)>")


def _formulas(path: Path, position: int) -> Formulas:
    """The cells of an xlsx sheet whose formula has no value or shows an error, for these come out blank otherwise."""
    found: dict[tuple[int, int], str] = {}
    with zipfile.ZipFile(path) as archive:
        name = _sheet_file(archive, position)
        if not name:
            return found
        with archive.open(name) as file:
            for xml in blocks(file, b"</c>"):
                if b"<f" in xml or b't="e"' in xml:
                    found.update(_broken_cells(xml))
                if len(found) > _MOST_FORMULAS:
                    break
    return found


def _sheet_file(archive: zipfile.ZipFile, position: int) -> str:
    """The archive's file that holds a sheet; "" where this is no xlsx."""
    names = archive.namelist()
    if "xl/workbook.xml" not in names or "xl/_rels/workbook.xml.rels" not in names:
        return ""
    ids = _SHEET.findall(archive.read("xl/workbook.xml").decode("utf-8", "replace"))
    targets = {}
    for attributes in _TARGET.findall(archive.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")):
        said = dict(re.findall(r'(\w+)="([^"]*)"', attributes))
        targets[said.get("Id", "")] = said.get("Target", "")
    target = targets.get(ids[position], "") if position < len(ids) else ""
    name = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
    return name if name in names else ""


def _broken_cells(xml: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    for attributes, content in _CELL.findall(xml):
        formula, value = _FORMULA.search(content), _VALUE.search(content)
        is_error = b't="e"' in attributes
        # A formula may well give a text without letters; one that was never calculated has no value at all.
        if b't="str"' in attributes and b"<v" in content:
            continue
        at = _REFERENCE.search(attributes)
        if at and (is_error or (formula and not value)):
            text = (value[1] or b"#ERROR!") if value else b"=" + ((formula[1] if formula else b"") or b"?")
            yield (int(at[2]), column_number(at[1])), html.unescape(text.decode("utf-8", "replace"))
