"""People's own words, as they may be shown: without e-mail addresses and telephone numbers."""

from __future__ import annotations

import re

MASK = "[…]"
"""Stands in the place of what was taken out, in every language."""

NAME = r"[^\s@,;:<>()\[\]\"]"
EMAIL = re.compile(
    rf"{NAME}{{1,64}}\s?(?:@|\(at\)|\[at\])\s?{NAME}{{1,255}}(?:\.|\s?(?:\(dot\)|\[dot\])\s?)\w{{2,24}}", re.IGNORECASE
)
NUMBER = re.compile(r"(?<!\w)[+(]*\d(?:[\s().·/\-\u2010-\u2015]{0,3}\d){6,}(?!\w)")
"""Seven digits and more, of any script, with what people put between them."""
DATE = re.compile(r"\d{4}\W\d{1,2}\W\d{1,2}|\d{1,2}\W\d{1,2}\W\d{4}|[12]\d{3}\s?\W\s?[12]\d{3}")
"""A day, or two years: digits enough, but nobody's number."""


def masked(text: str) -> str:
    """The text with e-mail addresses and telephone numbers replaced by a mask. Rather one number too many than too few."""
    return NUMBER.sub(_unless_a_date, EMAIL.sub(MASK, text))


def _unless_a_date(found: re.Match[str]) -> str:
    return found[0] if DATE.fullmatch(found[0]) else MASK
