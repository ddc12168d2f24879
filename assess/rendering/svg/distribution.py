"""One stacked bar: how the answers to a question are spread, from worst to best, don't know apart.

A page holds one for every question, so each is written as short as can be: whole numbers, one name for the picture, and
every segment drawn from the start of the bar to its own end, the longest first, so that what is seen of it is its share.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from assess.model.figure import Distribution, Segment
from assess.rendering.svg.parts import INK, LEADING, MUTED, PAPER, SHADES, SIZE, SMALL, Sheet, clean, group, joined, num
from assess.rendering.svg.text import is_rtl, width, wrap

TOP, HEIGHT = 36, 12
NAMES = TOP + HEIGHT + 4
SAMPLE, ROW, LINE = 11, 20, SIZE * LEADING
DIGIT = 7.5
SHORT = 3
"""Letters of a name that can stand under its segment."""

Box = tuple[Segment, float, float]
"""A segment, where it begins and how wide it is."""


def distribution(figure: Distribution, room: float = 640.0) -> str:
    """The stacked bar with counts above and names beneath, `room` wide: short names under their segments, else in rows."""
    sheet = Sheet(room, is_rtl(figure.title))
    boxes = [box for box in _boxes(figure, room) if box[2] > 0]
    short = all(len(segment.label) <= SHORT for segment in figure.segments if segment.role != "dk")
    names, bottom = (_beneath(boxes, sheet), NAMES + ROW) if short else _in_rows(figure, sheet)
    height = bottom - 4
    told = wrap(figure.of, room, SMALL, 2)
    top = 0 if len(told) == 1 else -15
    of = sheet.text(0, 13 + top, told, "right")
    size = f'width="{num(room)}" height="{height - top}"'
    return (
        f'<svg class="chart chart-distribution" viewBox="0 {top} {num(room)} {height - top}" {size}'
        f' role="img" fill="{MUTED}" font-size="{num(SMALL)}" aria-label="{clean(figure.title)}: {clean(figure.alternative)}">'
        f"{of}{_bar(boxes, sheet)}{_counts(boxes, sheet)}{names}</svg>"
    )


def _boxes(figure: Distribution, room: float) -> Iterator[Box]:
    whole = sum(segment.share for segment in figure.segments) or 1.0
    widths = [segment.share / whole * room for segment in figure.segments]
    yield from zip(figure.segments, (0.0, *accumulate(widths)), widths, strict=False)


def _bar(boxes: Sequence[Box], sheet: Sheet) -> str:
    return joined(
        f'<path {_look(segment)} d="{_path(sheet, 0, TOP, x + wide, HEIGHT)}"/>' for segment, x, wide in reversed(boxes)
    )


def _path(sheet: Sheet, x: float, y: float, wide: float, high: float) -> str:
    start, across = _short(sheet.x(x)), _short(-wide if sheet.mirrored else wide)
    return f"M{start} {_short(y)}h{across}v{_short(high)}H{start}z"


def _counts(boxes: Sequence[Box], sheet: Sheet) -> str:
    """Each count above its segment, where there is room for it."""
    told = [(s.printed, x + wide / 2) for s, x, wide in boxes if wide >= width(s.printed, SIZE) + 6]
    return _side_by_side(told, sheet, TOP - 5, f'class="chart-value" fill="{INK}" font-size="{num(SIZE)}"')


def _beneath(boxes: Sequence[Box], sheet: Sheet) -> str:
    """Short names under their segments; don't know is told apart by its dashes, and by the words above."""
    named = [(segment.label, x + wide / 2) for segment, x, wide in boxes if segment.role != "dk"]
    return _side_by_side(named, sheet, NAMES + SMALL)


def _side_by_side(texts: Sequence[tuple[str, float]], sheet: Sheet, y: float, look: str = "") -> str:
    """Short texts, each about a place of its own; numbers and single letters as one text, whose letters may have places."""
    if not texts:
        return ""
    head = f'<text text-anchor="middle" y="{_short(y)}"{" " + look if look else ""}'
    if all(len(name) == 1 or (len(name) <= 3 and name.isdecimal()) for name, _ in texts):
        places = " ".join(_short(place) for name, x in texts for place in _letters(name, sheet.x(x)))
        return f'{head} x="{places}">{clean("".join(name for name, _ in texts))}</text>'
    inside = joined(f'<tspan x="{_short(sheet.x(x))}">{clean(name)}</tspan>' for name, x in texts)
    return f"{head}>{inside}</text>"


def _letters(name: str, middle: float) -> Iterator[float]:
    """Where the digits of a number stand, all being of one width."""
    yield from (middle + DIGIT * (index - (len(name) - 1) / 2) for index in range(len(name)))


def _shade(segment: Segment) -> int:
    """Its shade 1-5, roles going from 1 to 9; 0 for don't know."""
    return 0 if segment.role == "dk" else 1 + round((min(max(int(segment.role), 1), 9) - 1) / 2)


def _look(segment: Segment) -> str:
    if segment.role == "dk":
        return f'class="chart-dk" fill="{PAPER}" stroke="{MUTED}" stroke-dasharray="3 2"'
    step = _shade(segment)
    return f'class="chart-level-{step}" fill="{SHADES[step - 1]}"'


def _in_rows(figure: Distribution, sheet: Sheet) -> tuple[str, float]:
    """A sample, name and count of every segment, in as many rows as they need; and where those end."""
    drawn: list[str] = []
    y = float(NAMES)
    for row in _rows([_name(segment, sheet.width) for segment in figure.segments], sheet.width):
        for index, x, lines in row:
            drawn.append(f'<path {_look(figure.segments[index])} d="{_path(sheet, x, y, SAMPLE, SAMPLE)}"/>')
            drawn.append(sheet.text(x + SAMPLE + 5, y + SAMPLE - 1, lines, "right", 'class="chart-label"'))
        y += ROW + (max(len(lines) for _, _, lines in row) - 1) * LINE
    return group("chart-names", f'font-size="{num(SMALL)}"', joined(drawn)), y


def _name(segment: Segment, room: float) -> tuple[str, ...]:
    """Its name and count, never cut: two that begin alike must be told apart."""
    return wrap(f"{segment.label}: {segment.printed}", room - SAMPLE - 5, SMALL, 99)


def _rows(names: Sequence[tuple[str, ...]], room: float) -> Iterator[list[tuple[int, float, tuple[str, ...]]]]:
    row: list[tuple[int, float, tuple[str, ...]]] = []
    x = 0.0
    for index, lines in enumerate(names):
        needed = SAMPLE + 5 + max(width(line, SMALL) for line in lines)
        if row and x + needed > room:
            yield row
            row, x = [], 0.0
        row.append((index, x, lines))
        x += needed + 16
    if row:
        yield row


def _short(value: float) -> str:
    return num(round(value))
