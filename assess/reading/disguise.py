"""Files that are called spreadsheets and are none, or not one that is read: what they are instead, and what to do."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from assess.problems import Place, Problem, error

SUFFIXES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
"""The endings of spreadsheets."""
MARKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
"""How files begin that are zip archives, or in the old format of Office."""
_LOOKED_AT = 2048
_BIFF = b"\x09\x00\x09\x02\x09\x04\x09\x08"
_PAGE = re.compile(rb"<!doctype|<(?:html|head|body|table|meta|\?xml)\b", re.IGNORECASE)
_NAMED = 5


def disguised(path: Path, place: Place) -> Problem | None:
    """What a file is that is called a spreadsheet, or begins like one, and cannot be read as such; None where it may be."""
    with path.open("rb") as file:
        start = file.read(_LOOKED_AT)
    if path.suffix.lower() == ".xlsb":
        return _problem(place, "binary workbooks (xlsb) are not read", "save it as xlsx")
    if start.startswith(MARKS[0]):
        return _archive(path, place)
    if start.startswith(MARKS[1]) or start[:2] in {_BIFF[n : n + 2] for n in range(0, len(_BIFF), 2)}:
        return None
    if _PAGE.search(start):
        return _problem(
            place, f"the file is a web page, though it is called {path.suffix}", "open it, and save it as xlsx"
        )
    if b"\0" not in start or start.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = f"call it {path.stem}.csv"
        return _problem(place, f"the file is a table of text, though it is called {path.suffix}", hint)
    return None


def _archive(path: Path, place: Place) -> Problem | None:
    """What is wrong with a zip archive as a spreadsheet, as far as its list of contents tells."""
    if not zipfile.is_zipfile(path):
        return _problem(place, "the file is cut off: it begins as a spreadsheet, and has no end", "export it again")
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
    except (zipfile.BadZipFile, NotImplementedError, ValueError):
        return None
    if {"[Content_Types].xml", "mimetype"}.isdisjoint(names):
        more = ", …" if len(names) > _NAMED else ""
        message = (
            f"the file is an archive that holds {', '.join(names[:_NAMED])}{more}" if names else "the archive is empty"
        )
        return _problem(place, message, "unzip it, and name the table that was in it")
    return None


def _problem(place: Place, message: str, hint: str) -> Problem:
    return error(place, "unreadable-file", message, hint)
