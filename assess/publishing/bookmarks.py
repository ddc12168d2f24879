"""A PDF's bookmarks as its headings read.

Chrome builds them from what it paints: a heading at the top of a page may come twice, and one of two lines loses the blank
between them. The right ones are appended as PDF provides for (ISO 32000-1, 7.5.6); all before them stays as it was.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html.parser import HTMLParser

_BOOKMARK = re.compile(
    rb"(?<=\n)(\d+) 0 obj\n<</Title (\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)(\n/Dest .*?\nendobj\n)", re.DOTALL
)
_END = re.compile(rb"trailer\n<<((?:[^<>]|<[^<>]*>)*)>>\nstartxref\n(\d+)\n%%EOF\s*\Z")
_PREVIOUS = re.compile(rb"\s*/Prev \d+")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def with_headings(pdf: bytes, page: str) -> bytes:
    """The PDF of a page with bookmarks that read as its headings; as it is where nothing is to be mended, or known."""
    headings = _Headings(page).by_letters()
    changed: dict[int, bytes] = {}
    for number, title, rest in _BOOKMARK.findall(pdf):
        text = _read(title)
        heading = headings.get(_once("".join(text.split()), headings), text)
        if heading != text:
            changed[int(number)] = b"<</Title " + as_text(heading) + rest
    return updated(pdf, changed)


def _once(letters: str, headings: Mapping[str, str]) -> str:
    half = letters[: len(letters) // 2]
    return half if letters == half * 2 and letters not in headings else letters


def _read(title: bytes) -> str:
    if title.startswith(b"<"):
        return bytes.fromhex(title[1:-1].decode()).decode("utf-16", "replace")
    return _ESCAPE.sub(_unescaped, title[1:-1]).decode("latin-1")


def _unescaped(found: re.Match[bytes]) -> bytes:
    return bytes([int(found[1], 8) & 255]) if found[1].isdigit() else found[1]


def as_text(text: str) -> bytes:
    """A text as PDF writes it, in any script."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>".encode()


def updated(pdf: bytes, objects: Mapping[int, bytes]) -> bytes:
    """The PDF with newer versions of some objects appended, and a table that leads to them."""
    end = _END.search(pdf)
    if end is None or not objects:
        return pdf
    parts, entries = [pdf], []
    position = len(pdf)
    for number, content in sorted(objects.items()):
        part = b"%d 0 obj\n%b" % (number, content)
        entries.append(b"%d 1\n%010d 00000 n \n" % (number, position))
        parts.append(part)
        position += len(part)
    told = _PREVIOUS.sub(b"", end[1])
    trailer = b"trailer\n<<%b\n/Prev %b>>\nstartxref\n%d\n%%%%EOF\n" % (told, end[2], position)
    return b"".join([*parts, b"xref\n", *entries, trailer])


class _Headings(HTMLParser):
    """The headings of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._found: list[list[str]] = []
        self._within = False
        self.feed(page)

    def by_letters(self) -> Mapping[str, str]:
        """Each heading by its letters, blanks left out."""
        texts = [" ".join("".join(parts).split()) for parts in self._found]
        return {"".join(text.split()): text for text in texts}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in _HEADINGS:
            self._within = True
            self._found.append([])

    def handle_endtag(self, tag: str) -> None:
        if tag in _HEADINGS:
            self._within = False

    def handle_data(self, data: str) -> None:
        if self._within:
            self._found[-1].append(data)
