"""In which encoding a text file is written, by its bytes alone."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from io import BytesIO, TextIOWrapper
from pathlib import Path
from unicodedata import category

from assess.problems import Place, Problem, error, warning
from assess.reading.legacy import LEGACY, is_foreign, spoken

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
_LOOK = "look at its special letters once; where they are wrong, say the encoding: assess import --encoding"
# Characters that are none, those that have no meaning yet, and those of private use.
_NO_TEXT = frozenset({"Cc", "Cn", "Co", "Cs"})
# Those that hold no texts of people's, or can hold halves of letters.
_NO_ENCODINGS = frozenset({"punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined", "utf-7"})
_HINT = 'save it as "CSV UTF-8", or say which encoding it is in: assess import --encoding'
# A letter in UTF-8; not an É before a closing quotation mark, which has the same bytes in Windows-1252.
_SEQUENCE = re.compile(
    rb"[\xc2\xc3][\x80-\xbf]|[\xc4-\xdf][\x80-\x84\x86-\x90\x98-\xaa\xac-\xba\xbc-\xbf]|[\xe0-\xef][\x80-\xbf]{2}"
    rb"|[\xf0-\xf4][\x80-\xbf]{3}"
)
# A letter of which the end is missing, at the end of the file; beside others in UTF-8, and where there are none.
_CUT = re.compile(rb"[\xc2-\xf4][\x80-\xbf]{0,2}\Z")
_SURELY_CUT = re.compile(rb"(?:[\xc2\xc3]|[\xe0-\xef][\x80-\xbf]|[\xf0-\xf4][\x80-\xbf]{2})\Z")
# Bytes to which Windows-1252 gives no character: where one stands, the file is in something else.
_NOT_IN_1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


@dataclass(frozen=True, slots=True)
class Encoding:
    """The codec that reads a file, and what is to be said about it."""

    codec: str
    notes: tuple[Problem, ...] = ()


def recognise(
    path: Path, place: Place, said: str = "", words: Callable[[], Iterable[str]] = tuple
) -> Encoding | Problem:
    """The encoding of a text file: as it is `said`, else by its mark, its NUL bytes, and whether all of it is UTF-8.

    What is neither is read, with a warning, in the encoding in which `words` stand there, else taken for Windows-1252. A file
    that is no text, in an encoding that nothing tells, or in several, is a problem.
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
    return Encoding("utf-8-sig") if _is_utf8(path) else _legacy(path, place, words())


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
    return warning(place, "not-utf-8", f"the file is read as {name}", _LOOK)


def _with_nul(head: bytes, place: Place) -> Encoding | Problem:
    """Text in UTF-16 without a mark: as such it has lines, and no characters that texts do not have."""
    found = next((codec for codec in ("utf-16-le", "utf-16-be") if _is_text(head, codec)), "")
    if found:
        return Encoding(found, (_other(place, "UTF-16"),))
    line = len(re.findall(rb"\r\n?|\n", head[: head.index(b"\0")])) + 1
    message = "the file holds a NUL byte: it is no text, or in an encoding that is not recognised"
    return error(replace(place, line=line), "not-text", message, _HINT)


def _is_text(head: bytes, codec: str) -> bool:
    try:
        text = codecs.getincrementaldecoder(codec)().decode(head[: len(head) // 2 * 2])
    except UnicodeDecodeError:
        return False
    plain = text.replace("\n", "").replace("\r", "").replace("\t", "")
    # Blanks, commas and digits stand among the words of every script.
    common = any(" " <= each <= "~" for each in plain)
    return "\n" in text and common and _NO_TEXT.isdisjoint(map(category, plain))


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


def _legacy(path: Path, place: Place, words: Iterable[str]) -> Encoding | Problem:
    """The encoding in which words stand there that are looked for, else Windows-1252, unless the bytes say otherwise."""
    codec = spoken(path, words)
    lines = _lines(path, place, western=not codec)
    if isinstance(lines, Problem):
        return lines
    if not codec and is_foreign(path):
        message = "the file is in an encoding that is not recognised: in Windows-1252 its words would be none"
        return error(replace(place, line=lines), "not-utf-8", message, _HINT)
    return Encoding(codec or "cp1252", (_other(replace(place, line=lines), LEGACY[codec or "cp1252"]),))


def _lines(path: Path, place: Place, *, western: bool) -> int | Problem:
    """The first line that is not UTF-8. What is cut off, mixed or, where it would be, not in Windows-1252 is a problem.

    Lines are looked at one by one, for mixed files are mixed by lines, or by the cells of one.
    """
    utf8: list[int] = []
    others: list[int] = []
    both: list[int] = []
    rest = line = b""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.isascii():
                continue
            rest = _SEQUENCE.sub(b"", line)
            undefined = _NOT_IN_1252.search(rest)
            if western and undefined and not _is_cut(rest, _CUT):
                return _unknown(replace(place, line=number), undefined[0], line.index(undefined[0]))
            (utf8 if rest.isascii() else others).append(number)
            if len(rest) < len(line) and not rest.isascii():
                both.append(number)
    last = others[-1:]
    if western and len(others) == 1 and not line.isascii() and _is_cut(rest, _CUT if utf8 or both else _SURELY_CUT):
        message = "the file ends in the middle of a letter"
        return error(replace(place, line=last[0]), "table-cut-off", message, "export it again")
    if western and (utf8 or both):
        message = (
            f"the file mixes encodings: {_count(len(utf8))} in UTF-8, {_count(len(others) - len(both))} in another"
        )
        message += f", {_count(len(both))} in both" if both else ""
        return error(replace(place, line=others[0]), "mixed-encodings", message, "export its parts again as UTF-8")
    return others[0]


def _is_cut(rest: bytes, end: re.Pattern[bytes]) -> bool:
    return end.search(rest) is not None and end.sub(b"", rest).isascii()


def _unknown(place: Place, byte: bytes, before: int) -> Problem:
    message = f"the file is in an encoding that is not recognised (byte {before + 1} of the line is 0x{byte[0]:02x})"
    return error(place, "not-utf-8", message, _HINT)


def _count(lines: int) -> str:
    return "1 line" if lines == 1 else f"{lines} lines"
