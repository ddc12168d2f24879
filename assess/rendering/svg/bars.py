"""Bars from 0 on one scale, with rings as lines, target ticks, intervals and printed values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    whole,
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
    labels = [wrap(bar.label, names, SIZE, 12) for bar in figure.bars]
    heights = [max(len(lines) * ROW + 8, 30.0) for lines in labels]
    rings, top = _ring_labels(frame, [ring for ring in figure.rings if 0 < ring.value < 100])
    bottom = top + sum(heights)
    middles = [top + sum(heights[:row]) + height / 2 for row, height in enumerate(heights)]
    rows = list(zip(figure.bars, labels, middles, strict=True))
    body = (
        _lines(figure, frame, top, bottom)
        + rings
        + joined(_row(figure, bar, lines, frame, y) for bar, lines, y in rows)
        + _strokes("interval", INK, 1.5, (_whisker(frame, *b.interval, y) for b, _, y in rows if b.interval))
        + _strokes("target", TARGET, 3, (_target(frame, b.target, y) for b, _, y in rows if b.target is not None))
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
    return name + (_missing(figure, bar, frame, y) if bar.value is None else _bar(bar, bar.value, frame, y))


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
    number = f'class="chart-value" fill="{INK}" font-weight="600"'
    return box + frame.sheet.text(frame.sheet.width - 1, y + SIZE / 3, (bar.printed,), "left", number)


def _strokes(kind: str, colour: str, wide: float, marks: Iterable[str]) -> str:
    """The marks of all bars in one line, with paper about it so that it is seen on any shade."""
    path = joined(marks)
    if not path:
        return ""
    halo = f'<path class="chart-halo" stroke="{PAPER}" stroke-width="{num(wide + 2.5)}" d="{path}"/>'
    return f'{halo}<path class="chart-{kind}" stroke="{colour}" stroke-width="{num(wide)}" d="{path}"/>'


def _whisker(frame: Frame, low: float, high: float, y: float) -> str:
    left, right, top = frame.x(low), frame.x(high), whole(y - 4)
    ends = joined(f"M{whole(frame.sheet.x(x))} {top}v8" for x in (left, right))
    return f"M{frame.sheet.at(left, y)}H{whole(frame.sheet.x(right))}{ends}"


def _target(frame: Frame, value: float, y: float) -> str:
    return f"M{frame.sheet.at(frame.x(value), y - HEIGHT / 2 - 4)}v{whole(HEIGHT + 8)}"
