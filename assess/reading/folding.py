"""Words as they are compared: what a keyboard, a spreadsheet or a survey tool changes about them makes no difference."""

from __future__ import annotations

import unicodedata
from itertools import groupby
from types import MappingProxyType

_SINGLE_QUOTES = "‘’‚‛`´ʼ′"
_DOUBLE_QUOTES = "“”„‟«»″"
_INVISIBLE = "\ufeff\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\u202a\u202b\u202c\u2066\u2067\u2068\u2069"

_SAME = MappingProxyType(
    {
        **{ord(mark): "'" for mark in _SINGLE_QUOTES},
        **{ord(mark): '"' for mark in _DOUBLE_QUOTES},
        **{ord(mark): "-" for mark in "‐‑‒–—−"},
        **{ord(mark): None for mark in _INVISIBLE},
        ord("ي"): "ی",
        ord("ى"): "ی",
        ord("ك"): "ک",
    }
)


def fold(text: str) -> str:
    """The text for comparing: blanks, case, BOM, soft hyphens, kinds of quotes, dashes and digits make no difference."""
    if text.isascii():
        return " ".join(text.replace("`", "'").casefold().split())
    # Once more after NFKC, which turns the shapes of printed Arabic into the letters that are told apart here.
    same = _compatible(text.translate(_SAME)).translate(_SAME).casefold()
    return " ".join("".join(map(_ascii_digit, same)).split())


def _compatible(text: str) -> str:
    """The text in NFKC, but for ² and ½ and their like, which would become digits beside other digits."""
    parts = groupby(text, key=lambda character: unicodedata.category(character) == "No")
    return "".join("".join(part) if raised else unicodedata.normalize("NFKC", "".join(part)) for raised, part in parts)


def _ascii_digit(character: str) -> str:
    digit = unicodedata.decimal(character, None)
    return character if digit is None else str(digit)
