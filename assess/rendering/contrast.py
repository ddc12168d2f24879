"""Colours that can be read: contrast by WCAG 2.2, and the nearest colour that has enough of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

TEXT = 4.5
"""The least contrast of text with its ground (WCAG 1.4.3)."""
GRAPHICS = 3.0
"""The least contrast of lines and shapes that mean something (WCAG 1.4.11)."""
STEPS = 100
WRITTEN = re.compile(r"#([0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Colour:
    """Red, green and blue, 0-255."""

    red: float
    green: float
    blue: float

    def __str__(self) -> str:
        return "#" + "".join(f"{round(part):02x}" for part in (self.red, self.green, self.blue))

    def towards(self, other: Colour, share: float) -> Colour:
        """The colour so far (0-1) on the way to another."""
        pairs = ((self.red, other.red), (self.green, other.green), (self.blue, other.blue))
        return Colour(*(own + (its - own) * share for own, its in pairs))


BLACK = Colour(0, 0, 0)
WHITE = Colour(255, 255, 255)


def parsed(text: str) -> Colour:
    """The colour of `#rrggbb` or `#rgb`. Raises ValueError for anything else."""
    if not WRITTEN.fullmatch(text):
        raise ValueError(f"{text!r} is no colour")
    digits = text[1:] if len(text) == 7 else "".join(digit * 2 for digit in text[1:])
    return Colour(*(int(digits[start : start + 2], 16) for start in (0, 2, 4)))


def contrast(one: Colour, other: Colour) -> float:
    """The contrast ratio of two colours, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: Colour) -> float:
    """The relative luminance, 0 (black) to 1 (white)."""
    return 0.2126 * _linear(colour.red) + 0.7152 * _linear(colour.green) + 0.0722 * _linear(colour.blue)


def legible(colour: Colour, ground: Colour, least: float = TEXT) -> Colour:
    """The colour itself where it has enough contrast with its ground, else the nearest darker (on dark: lighter) one."""
    end = BLACK if luminance(ground) > 0.18 else WHITE
    for step in range(STEPS + 1):
        found = parsed(str(colour.towards(end, step / STEPS)))
        if contrast(found, ground) >= least:
            return found
    return end


def _linear(part: float) -> float:
    share = part / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
