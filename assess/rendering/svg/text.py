"""How wide a text is about, where its lines break, and which way it runs: estimates, as no font is at hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from unicodedata import normalize

NARROW = frozenset("iljtfrI.,:;'|!()[]- ’·")
WIDE = frozenset("mwMWQ@%—…&")
BREAKS = re.compile(r"(?<=[ \-–/])")


def is_rtl(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left."""
    for mark in text:
        direction = unicodedata.bidirectional(mark)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


@lru_cache(maxsize=4096)
def width(text: str, size: float) -> float:
    """About how wide a text is at this font size, in the same unit; rather too wide than too narrow."""
    return size * sum(_width_of(mark) for mark in text)


def wrap(text: str, room: float, size: float, most: int = 3) -> tuple[str, ...]:
    """The text in at most `most` lines of about equal length that fit the room; what is too long ends in an ellipsis."""
    plain = " ".join(text.split())
    lines = list(_lines(plain, room, size))
    if len(lines) > most:
        last = lines[most - 1]
        while last and width(last + "…", size) > room:
            last = last[:-1]
        return (*lines[: most - 1], last.rstrip() + "…")
    longest = max(width(word.rstrip(), size) for word in BREAKS.split(plain))
    narrower = (list(_lines(plain, max(room * share, longest), size)) for share in (0.6, 0.7, 0.8, 0.9))
    return tuple(next((each for each in narrower if len(each) == len(lines) > 1), lines)) or ("",)


def _lines(text: str, room: float, size: float) -> Iterator[str]:
    line = ""
    for word in BREAKS.split(text):
        if width((line + word).rstrip(), size) <= room:
            line += word
            continue
        if line:
            yield line.rstrip()
        *parts, line = _pieces(word, room, size)
        yield from parts
    if line.strip():
        yield line.rstrip()


def _pieces(word: str, room: float, size: float) -> Iterator[str]:
    """A word too long for a line, broken between letters but never before a mark that belongs to one."""
    piece = ""
    for mark in word:
        if piece and mark != " " and _width_of(mark) and width(piece + mark, size) > room:
            yield piece
            piece = ""
        piece += mark
    yield piece


def _width_of(mark: str) -> float:
    if mark >= "\u00c0":
        mark = normalize("NFD", mark)[0]  # an accent makes no letter wider
    if mark < "\u0300":
        if mark in NARROW:
            return 0.36
        return 0.95 if mark in WIDE else 0.72 if mark.isupper() else 0.6
    category = unicodedata.category(mark)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if category == "Mc":
        return 0.45
    if unicodedata.east_asian_width(mark) in "WF":
        return 1.05
    return 0.62 if is_rtl(mark) else 0.75
