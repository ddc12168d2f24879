"""Encodings from before Unicode: told apart by the words that a file is likely to hold."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

LEGACY: Mapping[str, str] = MappingProxyType(
    {
        "cp1252": "Windows-1252 (Western European)",
        "cp1250": "Windows-1250 (Central European)",
        "cp1251": "Windows-1251 (Cyrillic)",
        "cp1253": "Windows-1253 (Greek)",
        "cp1254": "Windows-1254 (Turkish)",
        "cp1255": "Windows-1255 (Hebrew)",
        "cp1256": "Windows-1256 (Arabic)",
        "cp1257": "Windows-1257 (Baltic)",
        "cp874": "Windows-874 (Thai)",
        "cp932": "Shift-JIS (Japanese)",
        "euc_jp": "EUC-JP (Japanese)",
        "gb18030": "GB18030 (Chinese)",
        "big5": "Big5 (Chinese)",
        "cp949": "EUC-KR (Korean)",
        "koi8_u": "KOI8 (Cyrillic)",
        "iso8859_2": "ISO 8859-2 (Central European)",
        "iso8859_5": "ISO 8859-5 (Cyrillic)",
        "iso8859_6": "ISO 8859-6 (Arabic)",
        "iso8859_7": "ISO 8859-7 (Greek)",
        "iso8859_8": "ISO 8859-8 (Hebrew)",
        "mac_roman": "Mac Roman",
        "cp850": "DOS 850 (Western European)",
        "cp852": "DOS 852 (Central European)",
        "cp866": "DOS 866 (Cyrillic)",
    }
)
"""The encodings that are recognised, the commoner ones first."""

_HEAD = 1 << 20
_WORD = re.compile(r"[^\W\d_]{2,}")
# Old Arabic encodings have no letters of their own for these of Urdu and Persian.
_ARABIC = str.maketrans("یکہۃ", "يكهة")
# Letters of Western Europe stand beside unaccented ones; whole words of other letters are in another encoding.
_ACCENTS = re.compile(rb"[\x80-\xff]+")
_LETTERS = re.compile(rb"[\xc0-\xff]")
_FEWEST = 3


def spoken(path: Path, words: Iterable[str]) -> str:
    """The encoding in which most of some words stand in a file, "" where none does, or they stand there in UTF-8."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    looked_for = {word for text in words if not text.isascii() for word in _WORD.findall(text) if not word.isascii()}
    looked_for |= {word.translate(_ARABIC) for word in looked_for}
    if _found(head, looked_for, "utf-8"):
        return ""
    found = {codec: _found(head, looked_for, codec) for codec in LEGACY}
    best = max(found, key=lambda codec: found[codec])
    return best if found[best] and best != "cp1252" and _decodes(path, best) else ""


def _found(head: bytes, words: Iterable[str], codec: str) -> int:
    """The length of all words that stand in some bytes; two bytes may stand there by chance."""
    return sum(len(word) for each in words if len(word := _encoded(each, codec)) > 2 and word in head)


def _encoded(word: str, codec: str) -> bytes:
    try:
        return word.encode(codec)
    except UnicodeEncodeError:
        return b""


def _decodes(path: Path, codec: str) -> bool:
    decode = codecs.getincrementaldecoder(codec)().decode
    try:
        with path.open("rb") as file:
            for block in iter(lambda: file.read(_HEAD), b""):
                decode(block)
        decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def is_foreign(path: Path) -> bool:
    """Whether most letters beyond ASCII form words of their own, as those of Western Europe never do."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    foreign = western = 0
    for found in _ACCENTS.finditer(head):
        letters = len(_LETTERS.findall(found[0]))
        beside = head[max(0, found.start() - 1) : found.start()] + head[found.end() : found.end() + 1]
        alone = letters >= _FEWEST and not beside.isalpha()
        foreign, western = foreign + alone, western + (bool(letters) and not alone)
    return foreign > western
