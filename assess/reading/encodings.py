"""In which encoding a text file is written, by its bytes alone."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace
from io import BytesIO, TextIOWrapper
from pathlib import Path

from assess.problems import Place, Problem, error, warning

_BLOCK = 1 << 20
_HEAD = 65_536
# The longer ones first: the mark of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_NO_ENCODINGS = frozenset({"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})
_HINT = 'save it as "CSV UTF-8", or say which encoding it is in: assess import --encoding'
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
# A letter of which the end is missing, at the end of the file.
_CUT = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,2}\Z")
# Bytes to which Windows-1252 gives no character: where one stands, the file is in something else.
_NOT_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """The codec that reads a file, and what is to be said about it."""

    codec: str
    notes: tuple[Problem, ...] = ()


def recognise(path: Path, place: Place, said: str = "") -> Encoding | Problem:
    """The encoding of a text file: as it is `said`, else by its mark, its NUL bytes, and whether all of it is UTF-8.

    What is neither is taken for Windows-1252, with a warning. A file that is no text, or mixes encodings, is a problem.
    """
    if said:
        return _said(said, place)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    for mark, codec, name in _MARKS:
        if head.startswith(mark):
            if name == "UTF-8":
                break
            return Encoding(codec, (_other(place, name),))
    if b"\0" in head:
        return _with_nul(head, place)
    return Encoding("utf-8-sig") if _is_utf8(path) else _legacy(path, place)


def _said(name: str, place: Place) -> Encoding | Problem:
    try:
        codec = codecs.lookup(name).name
        # What turns texts into bytes and back is not always an encoding of texts: base64, punycode.
        TextIOWrapper(BytesIO(), encoding=codec)
        if codec.replace("_", "-") in _NO_ENCODINGS:
            raise LookupError
    except (LookupError, UnicodeError, ValueError):
        message = f'there is no encoding of texts "{name}"'
        return error(place, "unknown-encoding", message, "for example: cp1252, utf-16, cp1256")
    return Encoding("utf-8-sig" if codec == "utf-8" else codec)


def _other(place: Place, name: str) -> Problem:
    return warning(place, "not-utf-8", f"the file is read as {name}", "look at its special letters once")


def _with_nul(head: bytes, place: Place) -> Encoding | Problem:
    """Text in UTF-16 without a mark has a NUL in every second byte; what else holds NULs is no text."""
    pairs = len(head) // 2
    even, odd = head[0 : 2 * pairs : 2].count(0), head[1 : 2 * pairs : 2].count(0)
    if min(even, odd) * 20 < max(even, odd) and max(even, odd) * 10 >= pairs * 3:
        return Encoding("utf-16-le" if odd > even else "utf-16-be", (_other(place, "UTF-16"),))
    line = len(re.findall(rb"\r\n?|\n", head[: head.index(b"\0")])) + 1
    message = "the file holds a NUL byte: it is no text, or in an encoding that is not recognised"
    return error(replace(place, line=line), "not-text", message, _HINT)


def _is_utf8(path: Path) -> bool:
    decode = codecs.getincrementaldecoder("utf-8")().decode
    try:
        with path.open("rb") as file:
            for block in iter(lambda: file.read(_BLOCK), b""):
                decode(block)
        decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _legacy(path: Path, place: Place) -> Encoding | Problem:
    """Windows-1252, unless the bytes say otherwise. Lines are looked at one by one, for mixed files are mixed by lines."""
    utf8 = 0
    others: list[int] = []
    cut = False
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            rest = _SEQUENCE.sub(b"", line)
            undefined = _NOT_IN_1252.search(rest)
            cut = _CUT.search(rest) is not None and _CUT.sub(b"", rest).isascii()
            if undefined and not cut:
                return _unknown(replace(place, line=number), undefined[0], line.index(undefined[0]))
            if not rest.isascii():
                others.append(number)
            elif not line.isascii():
                utf8 += 1
    if utf8 and cut and len(others) == 1:
        message = "the file ends in the middle of a letter"
        return error(replace(place, line=others[0]), "table-cut-off", message, "export it again")
    if utf8:
        message = f"the file mixes encodings: {_count(utf8)} in UTF-8, {_count(len(others))} in another"
        return error(replace(place, line=others[0]), "mixed-encodings", message, "export its parts again as UTF-8")
    return Encoding("cp1252", (_other(replace(place, line=others[0]), "Windows-1252 (Western European)"),))


def _unknown(place: Place, byte: bytes, before: int) -> Problem:
    message = f"the file is in an encoding that is not recognised (byte {before + 1} of the line is 0x{byte[0]:02x})"
    return error(place, "not-utf-8", message, _HINT)


def _count(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"
