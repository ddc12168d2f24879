"""Bars from 0 on one scale, with rings as lines, target ticks, intervals and printed values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assess.model.figure import Bar, Bars, Ring
from assess.rendering.svg.parts import (
    CURRENT,
    GRID,
    INK,
    LEADING,
    MUTED,
    PAPER,
    SHADES,
    SIZE,
    SMALL,
    TARGET,
    WARNING,
    Sheet,
    clean,
    group,
    joined,
    num,
    picture,
)
from assess.rendering.svg.text import is_rtl, width, wrap

PAD = 6.0
ROW = SIZE * LEADING
HEIGHT = 14.0


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the scale stands: 0 at `start`, 100 at `end`."""

    sheet: Sheet
    start: float
    end: float

    def x(self, value: float) -> float:
        """Where a value 0-100 stands."""
        return self.start + min(max(value, 0.0), 100.0) / 100 * (self.end - self.start)


def bars(figure: Bars, figure_id: str = "bars", room: float = 640.0) -> str:
    """The bars as SVG, `room` wide, in the order given."""
    values = max((width(bar.printed, SIZE) for bar in figure.bars if bar.value is not None), default=0) + 2 * PAD
    names = min(room * 0.36, max((width(bar.label, SIZE) for bar in figure.bars), default=0) + PAD)
    frame = Frame(Sheet(room, is_rtl(figure.title)), names + PAD, room - values)
    labels = [wrap(bar.label, names, SIZE) for bar in figure.bars]
    heights = [max(len(lines) * ROW + 8, 30.0) for lines in labels]
    rings, top = _ring_labels(frame, [ring for ring in figure.rings if 0 < ring.value < 100])
    bottom = top + sum(heights)
    middles = [top + sum(heights[:row]) + height / 2 for row, height in enumerate(heights)]
    rows = zip(figure.bars, labels, middles, strict=True)
    body = (
        _lines(figure, frame, top, bottom)
        + rings
        + joined(_row(figure, bar, lines, frame, y) for bar, lines, y in rows)
    )
    return picture(figure_id, "bars", figure.title, figure.alternative, (room, bottom + PAD), body)


def _lines(figure: Bars, frame: Frame, top: float, bottom: float) -> str:
    inner = joined(
        frame.sheet.line(frame.x(r.value), top, frame.x(r.value), bottom) for r in figure.rings if r.value > 0
    )
    ends = joined(frame.sheet.line(frame.x(value), top, frame.x(value), bottom) for value in (0, 100))
    return group("chart-ring", f'stroke="{GRID}"', inner) + group("chart-frame", f'stroke="{MUTED}"', ends)


def _ring_labels(frame: Frame, rings: Sequence[Ring]) -> tuple[str, float]:
    """Each label to the right of its line, in the first row where it fits; and where the bars may begin."""
    ends: list[float] = []
    places = []
    for ring in sorted(rings, key=lambda ring: ring.value):
        shown = wrap(ring.label, frame.sheet.width - frame.x(ring.value) - PAD, SMALL, 1)
        row = next((row for row, end in enumerate(ends) if end <= frame.x(ring.value)), len(ends))
        end = frame.x(ring.value) + width(shown[0], SMALL) + PAD
        ends[row : row + 1] = [end]
        places.append((frame.x(ring.value), row, shown))
    drawn = joined(frame.sheet.text(x + 2, SMALL * (1 + 1.3 * row) + 4, shown, "right") for x, row, shown in places)
    return group("chart-note", f'font-size="{num(SMALL)}" fill="{MUTED}"', drawn), SMALL * 1.3 * len(ends) + PAD + 3


def _row(figure: Bars, bar: Bar, lines: tuple[str, ...], frame: Frame, y: float) -> str:
    first = y + SIZE / 3 - ROW * (len(lines) - 1) / 2
    name = frame.sheet.text(frame.start - PAD, first, lines, "left", 'class="chart-label"')
    if bar.href.startswith("#"):
        name = f'<a href="{clean(bar.href)}">{name}</a>'
    shown = _missing(figure, bar, frame, y) if bar.value is None else _bar(bar, bar.value, frame, y)
    target = "" if bar.target is None else _target(frame, frame.x(bar.target), y)
    return name + shown + target


def _missing(figure: Bars, bar: Bar, frame: Frame, y: float) -> str:
    words = wrap(bar.printed or figure.missing, frame.end - frame.start - PAD, SIZE, 2)
    look = f'class="chart-missing" fill="{WARNING}" font-style="italic"'
    return frame.sheet.text(frame.start + PAD, y + SIZE / 3 - ROW * (len(words) - 1) / 2, words, "right", look)


def _bar(bar: Bar, value: float, frame: Frame, y: float) -> str:
    step = min(bar.level, len(SHADES)) if bar.level else 0
    look = f'class="chart-level-{step}" fill="{SHADES[step - 1]}"' if step else f'class="chart-bar" fill="{CURRENT}"'
    box = frame.sheet.rect(
        frame.start, y - HEIGHT / 2, frame.x(value) - frame.start, HEIGHT, f'{look} stroke="{CURRENT}" stroke-width="1"'
    )
    whisker = _whisker(frame, *bar.interval, y) if bar.interval else ""
    number = f'class="chart-value" fill="{INK}" font-weight="600"'
    return box + whisker + frame.sheet.text(frame.sheet.width - 1, y + SIZE / 3, (bar.printed,), "left", number)


def _whisker(frame: Frame, low: float, high: float, y: float) -> str:
    left, right = frame.x(low), frame.x(high)
    strokes = (
        frame.sheet.line(left, y, right, y)
        + frame.sheet.line(left, y - 4, left, y + 4)
        + frame.sheet.line(right, y - 4, right, y + 4)
    )
    under = group("chart-halo", f'stroke="{PAPER}" stroke-width="4"', strokes)
    return under + group("chart-interval", f'stroke="{INK}" stroke-width="1.5"', strokes)


def _target(frame: Frame, x: float, y: float) -> str:
    tick = frame.sheet.line(x, y - HEIGHT / 2 - 4, x, y + HEIGHT / 2 + 4)
    under = group("chart-halo", f'stroke="{PAPER}" stroke-width="5"', tick)
    return under + group("chart-target", f'stroke="{TARGET}" stroke-width="3"', tick)
