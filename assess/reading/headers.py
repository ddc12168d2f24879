"""What is known about the columns of a table before anything is matched: their texts, other names, why one is not read."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from assess.reading.folding import fold

# Tags that begin a new line or cell part words, all others stand within them: <b>Over</b>all.
_BLOCK_TAG = re.compile(r"</?(?:br|p|div|li|[uo]l|t[rdh]|table|h[1-6r])\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z!][^<>]*>")
# `3. `, `3)`, `(3)`, `1.1 `, `1a) `, `Q3: `, `No. 3: `, `#3 `; never the number of "24 hours".
_END = r"[.:)．：）。、۔।]"
_NUMBERED = re.compile(
    rf"(?:(?:question|frage|no|nr|q)\.?\s?|[#№]\s?)\d+(?:\.\d+)*[a-z]?(?:\s?{_END}\s*|\s+)"
    rf"|\d+(?:\.\d+)+[a-z]?\s+|\d+(?:\.\d+)*[a-z]?{_END}\s*|\(\d+(?:\.\d+)*[a-z]?\)\s*",
    re.IGNORECASE,
)
_BRACKET = re.compile(r"(?P<before>.*?)\s*\[(?P<inside>[^\[\]]*)\]\s*", re.DOTALL)
_DASH = re.compile(r"\s[-–—]\s")


@dataclass(frozen=True, slots=True)
class Header:
    """A column as its file names it.

    `names`: other words for what it holds. `ignored`: why it is not read, "" if it is. `question` and `option` say that it
    may be one option of a question of several choices; `parts` are the positions of such columns, of which this one is
    made. `number` is the column in the file, counted from 1. `codes`: what its tool calls it.
    """

    text: str
    names: tuple[str, ...] = ()
    ignored: str = ""
    question: str = ""
    option: str = ""
    parts: tuple[int, ...] = ()
    number: int = 0
    codes: tuple[str, ...] = ()


Row = tuple[int, list[str]]
"""A row's number, as a spreadsheet shows it (the header is 1), and its cells."""

Kind = Literal["text", "spreadsheet", "json"]


@dataclass(frozen=True, slots=True)
class Head:
    """The first rows of a file, blank lines left out, by which the tool that wrote it is recognised."""

    kind: Kind
    rows: tuple[Row, ...]

    def cells(self, number: int) -> Sequence[str]:
        """The cells of the row at this position, counted from 0; none where there is no such row."""
        return self.rows[number][1] if number < len(self.rows) else ()

    def folded(self, number: int) -> tuple[str, ...]:
        """The same cells as they are compared."""
        return tuple(map(fold, self.cells(number)))


@dataclass(frozen=True, slots=True)
class Layout:
    """How a tool's table is to be read: its columns, the position in the head of the row that names them, and of the first
    row of answers; `words`: what a column's cells stand for, by position and folded cell.
    """

    headers: tuple[Header, ...]
    row: int = 0
    body: int = 1
    words: Mapping[int, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))


def plain_headers(texts: Sequence[str]) -> tuple[Header, ...]:
    """The columns of a table of which nothing else is known."""
    return tuple(Header(text) for text in texts)


def numbered(headers: Sequence[Header]) -> tuple[Header, ...]:
    """The same with their numbers in the file."""
    return tuple(replace(header, number=number) for number, header in enumerate(headers, 1))


def clean(text: str) -> str:
    """The words of a text with markup: without tags and entities, on one line."""
    if "<" in text or "&" in text:
        text = html.unescape(_TAG.sub("", _BLOCK_TAG.sub(" ", text)))
    return " ".join(text.split())


def unnumbered(text: str) -> str:
    """The text without a number before it: `3. Do you?`, `Q3: Do you?`, `1a) Do you?`, in digits of any script."""
    found = _NUMBERED.match(text.strip())
    rest = text.strip()[found.end() :] if found else ""
    return rest if rest and not rest[0].isdecimal() else text


def bracketed(text: str) -> tuple[str, str] | None:
    """What stands before the last [...] at the end of a text, and what stands in it."""
    found = _BRACKET.fullmatch(text)
    return (found["before"], found["inside"].strip()) if found and found["inside"].strip() else None


def dashed(text: str) -> tuple[str, str] | None:
    """What stands before the last ` - ` of a text, and what stands after it."""
    marks = list(_DASH.finditer(text))
    if not marks:
        return None
    return text[: marks[-1].start()].strip(), text[marks[-1].end() :].strip()


def wordings(header: Header) -> tuple[str, ...]:
    """What a column may be called as a whole: its tool's other words for it, and all of them without markup and numbers."""
    texts = [clean(text) for text in (header.text, *header.names)]
    return tuple(dict.fromkeys(filter(None, (*header.names, *texts, *map(unnumbered, texts)))))


def parts(header: Header) -> tuple[str, ...]:
    """What a part of its text calls it: what stands in the last [...], then what stands after the last dash."""
    texts = [clean(text) for text in (header.text, *header.names)]
    found = [pair[1] for split in (bracketed, dashed) for text in texts if (pair := split(text))]
    return tuple(dict.fromkeys(filter(None, (name for part in found for name in (part, unnumbered(part))))))
