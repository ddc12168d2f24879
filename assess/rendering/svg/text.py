"""How wide a text is about, where its lines break, and which way it runs: estimates, as no font is at hand."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from math import ceil
from unicodedata import normalize

WIDTHS: Mapping[str, float] = {
    mark: wide
    for marks, wide in (("ijlI.,:;'|! ’·", 0.3), ("tfr()[]-/J", 0.4), ("ckszxvy", 0.54), ("mwMWQ@%—…&", 0.95))
    for mark in marks
}
"""Letters whose width in ems is not that of most, in the widest of the usual fonts."""
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
    longest = min(room, longest_word(plain, size))
    narrower = (list(_lines(plain, max(room * share, longest), size)) for share in (0.6, 0.7, 0.8, 0.9))
    return tuple(next((each for each in narrower if len(each) == len(lines) > 1), lines)) or ("",)


def longest_word(text: str, size: float) -> float:
    """How much room a text needs so that no word of it is broken."""
    return max(width(word.rstrip(), size) for word in BREAKS.split(text))


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
    """A word too long for a line in parts of about one length, never broken before a mark that belongs to a letter."""
    whole = width(word, size)
    parts = 1 if whole <= room else ceil(whole / max(room - size, size))
    piece, done, part = "", 0.0, 1
    for mark in word:
        wide = width(mark, size)
        if piece and part < parts and mark != " " and wide and done + wide / 2 > whole * part / parts:
            yield f"{piece}-" if is_hyphenated(piece[-1]) and is_hyphenated(mark) else piece
            piece, part = "", part + 1
        piece, done = piece + mark, done + wide
    yield piece


def is_hyphenated(letter: str) -> bool:
    """Whether a break after or before this letter is shown by a hyphen: in the scripts of Europe."""
    return letter.isalpha() and letter < "\u0590"


def _width_of(mark: str) -> float:
    if mark >= "\u00c0":
        mark = normalize("NFD", mark)[0]  # an accent makes no letter wider
    if mark < "\u0300":
        return WIDTHS.get(mark) or (0.72 if mark.isupper() else 0.62)
    category = unicodedata.category(mark)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if category == "Mc":
        return 0.45
    if unicodedata.east_asian_width(mark) in "WF":
        return 1.05
    return 0.75 if not is_rtl(mark) else 0.55 if "\u0600" <= mark < "\u0780" else 0.62
