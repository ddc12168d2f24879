"""What every picture is made of: numbers, texts, colours, and the frame with its title and description.

Attributes carry a light look of their own; a theme takes over through the classes `chart-…`, never through `style`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal

from assess.rendering.svg.text import is_rtl

INK = "#1d2a2e"
MUTED = "#5b6b70"
GRID = "#c9d2d4"
PAPER = "#ffffff"
HALO = f'stroke="{PAPER}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
"""An edge beneath texts that stand on lines."""
CURRENT = "#0a5c66"
TARGET = "#6b7f92"
WARNING = "#b45f06"
SHADES = ("#d9ecee", "#a8d0d4", "#6aaab1", "#2f7f88", "#0a5c66")
"""The levels: one hue from light to dark."""

SIZE = 13.0
SMALL = 11.0
LEADING = 1.35
FONT = "system-ui, sans-serif"

Side = Literal["left", "middle", "right"]


def num(value: float) -> str:
    """A coordinate with at most one decimal, which is less than can be seen, and never `-0`."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def whole(value: float) -> str:
    """A coordinate as a whole number, as half of one is hardly seen."""
    return num(round(value))


def clean(text: str) -> str:
    """A text for SVG: escaped, without the control characters that no document may hold."""
    return escape("".join(mark for mark in text if mark in "\t\n" or " " <= mark not in "\x7f\ufffe\uffff"))


def picture(figure_id: str, kind: str, title: str, alternative: str, size: tuple[float, float], body: str) -> str:
    """The whole picture: named by its title, described by its alternative, as wide as its column at most."""
    name = clean(figure_id)
    role = "group" if "<a " in body else "img"  # within an image nobody would look for links
    return (
        f'<svg id="{name}" class="chart chart-{kind}" xmlns="http://www.w3.org/2000/svg"'
        f' viewBox="0 0 {num(size[0])} {num(size[1])}"'
        f' width="{num(size[0])}" height="{num(size[1])}" role="{role}" aria-labelledby="{name}-title {name}-desc"'
        f' font-family="{FONT}" font-size="{num(SIZE)}" fill="{INK}" direction="ltr">'
        f'<title id="{name}-title">{clean(title)}</title><desc id="{name}-desc">{clean(alternative)}</desc>{body}</svg>'
    )


def group(css: str, attributes: str, *parts: str) -> str:
    """Elements that look alike, their look written once."""
    inside = "".join(parts)
    return f'<g class="{css}" {attributes}>{inside}</g>' if inside else ""


def line(x1: float, y1: float, x2: float, y2: float) -> str:
    """A straight line; its look comes from the group it stands in."""
    return f'<line x1="{whole(x1)}" y1="{whole(y1)}" x2="{whole(x2)}" y2="{whole(y2)}"/>'


def rect(x: float, y: float, width: float, height: float, attributes: str = "") -> str:
    """A rectangle."""
    extra = f" {attributes}" if attributes else ""
    return f'<rect x="{whole(x)}" y="{whole(y)}" width="{whole(width)}" height="{whole(height)}"{extra}/>'


def text(
    x: float, y: float, lines: Sequence[str], side: Side = "right", attributes: str = "", size: float = SIZE
) -> str:
    """Lines of text whose first baseline is at y, to the left or right of x or about it, in the direction of its letters."""
    rtl = is_rtl(" ".join(lines))
    anchor = {"middle": "middle", "right": "end" if rtl else "start", "left": "start" if rtl else "end"}[side]
    look = (f' text-anchor="{anchor}"' if anchor != "start" else "") + (' direction="rtl"' if rtl else "")
    head = f'<text x="{whole(x)}" y="{whole(y)}"{look}{" " + attributes if attributes else ""}>'
    first, *others = lines
    rows = (f'<tspan x="{whole(x)}" dy="{num(size * LEADING)}">{clean(each)}</tspan>' for each in others)
    return f"{head}{clean(first)}{''.join(rows)}</text>"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A drawing written from left to right that is read from right to left where its title is."""

    width: float
    mirrored: bool

    def line(self, x1: float, y1: float, x2: float, y2: float) -> str:
        """A line on this sheet."""
        return line(self.x(x1), y1, self.x(x2), y2)

    def rect(self, x: float, y: float, width: float, height: float, attributes: str = "") -> str:
        """A rectangle on this sheet."""
        return rect(round(self.x(x)) - round(width) if self.mirrored else x, y, width, height, attributes)

    def text(self, x: float, y: float, lines: Sequence[str], side: Side = "right", attributes: str = "") -> str:
        """A text on this sheet; `side` is of the unmirrored drawing."""
        other: Side = "left" if side == "right" else "right" if side == "left" else "middle"
        return text(self.x(x), y, lines, other if self.mirrored else side, attributes)

    def at(self, x: float, y: float) -> str:
        """The two coordinates of a point, for a path."""
        return f"{whole(self.x(x))} {whole(y)}"

    def x(self, x: float) -> float:
        """Where a place of the unmirrored drawing is on this sheet."""
        return self.width - x if self.mirrored else x


def joined(parts: Iterable[str]) -> str:
    """All parts as one string."""
    return "".join(parts)
