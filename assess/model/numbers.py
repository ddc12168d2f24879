"""Numbers as people write them: in the digits of any script, without thousands separators."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping

LARGEST_NUMBER = 1e12
"""What people measure stays below it; beyond it sums would overflow."""
LARGEST_WEIGHT = 1e9

_NUMBER = re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?")
_SIGNS: Mapping[str, str] = {"\u2212": "-", "\u066b": ".", "\u200e": "", "\u200f": ""}


def number(text: str) -> float | None:
    """The finite number that a text is, else None. Decimals follow a point (or the Arabic decimal separator)."""
    plain = text if text.isascii() else "".join(_plain(character) for character in text)
    if not _NUMBER.fullmatch(plain.strip()):
        return None
    value = float(plain)
    return value if math.isfinite(value) else None


def number_or_fraction(text: str) -> float | None:
    """The same for a text that may also be a fraction such as `2/3`."""
    above, slash, below = text.partition("/")
    if not slash:
        return number(text)
    numerator, denominator = number(above), number(below)
    return numerator / denominator if numerator is not None and denominator else None


def number_text(value: float) -> str:
    """The shortest text of a number: `3` for 3.0; `1e+300` where writing it out helps nobody."""
    return str(int(value)) if value == int(value) and abs(value) < 1e16 else str(value)


def _plain(character: str) -> str:
    digit = unicodedata.digit(character, None) if character.isdecimal() else None
    return _SIGNS.get(character, character) if digit is None else str(digit)
