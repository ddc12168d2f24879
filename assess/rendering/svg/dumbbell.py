"""What lies between two groups: a row with two marks on one scale, a tie between them, and the gap as a number."""

from __future__ import annotations

from collections.abc import Sequence

from assess.model.figure import Dumbbell, Pair
from assess.rendering.svg.bars import Frame
from assess.rendering.svg.parts import (
    CURRENT,
    GRID,
    INK,
    LEADING,
    MUTED,
    PAPER,
    SIZE,
    SMALL,
    TARGET,
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
RADIUS = 5.0
HEAD = 44.0

Row = tuple[Pair, tuple[str, ...], float]
"""A pair, its name in lines, and where its middle is."""


def dumbbell(figure: Dumbbell, figure_id: str = "dumbbell", room: float = 640.0) -> str:
    """The pairs as SVG, `room` wide, in the order given; the first end filled, the second hollow."""
    names = min(room * 0.4, max((width(pair.label, SIZE) for pair in figure.pairs), default=0) + PAD)
    values = max((width(text, SMALL) for pair in figure.pairs for text in pair.printed), default=0) + RADIUS + PAD
    gaps = max(width(text, SIZE) for text in (figure.gap_label, *(pair.gap for pair in figure.pairs))) + PAD
    frame = Frame(Sheet(room, is_rtl(figure.title)), *_ends(figure, names + PAD, room - gaps - PAD, values))
    rows = list(_rows(figure, names))
    bottom = rows[-1][2] + ROW if rows else HEAD
    body = (
        _scale(figure, frame, bottom)
        + _head(figure, frame, gaps)
        + joined(_name(frame, names, row) for row in rows)
        + _ties(figure_id, frame, rows)
        + _values(frame, rows)
        + _gaps(frame, rows)
    )
    return picture(figure_id, "dumbbell", figure.title, figure.alternative, (room, bottom + PAD), body)


def _ends(figure: Dumbbell, start: float, end: float, values: float) -> tuple[float, float]:
    """Where 0 and 100 stand, so that the number before the lowest mark and the one after the highest find room."""
    found = [value for pair in figure.pairs for value in pair.values]
    low, high = min(found, default=50.0) / 100, max(found, default=50.0) / 100
    before, after = (max(RADIUS, values - share * (end - start - values)) for share in (low, 1 - high))
    return start + before, end - after


def _rows(figure: Dumbbell, names: float) -> list[Row]:
    rows: list[Row] = []
    top = HEAD
    for pair in figure.pairs:
        lines = wrap(pair.label, names - PAD, SIZE, 12)
        height = max(len(lines) * ROW + 8, 30.0)
        rows.append((pair, lines, top + height / 2))
        top += height
    return rows


def _scale(figure: Dumbbell, frame: Frame, bottom: float) -> str:
    lines = joined(f"M{frame.sheet.at(frame.x(tick.value), HEAD)}V{whole(bottom)}" for tick in figure.ticks)
    labels = joined(frame.sheet.text(frame.x(t.value), HEAD - 5, (t.label,), "middle") for t in figure.ticks)
    return f'<path class="chart-ring" stroke="{GRID}" d="{lines}"/>' + group("chart-note", _small(MUTED), labels)


def _head(figure: Dumbbell, frame: Frame, gaps: float) -> str:
    """Both ends with their marks, from the beginning of the line, and what the numbers at its end are."""
    sheet = frame.sheet
    room = (sheet.width - gaps) / 2 - 2 * RADIUS - 2 * PAD
    first, second = (wrap(end, room, SMALL, 1) for end in figure.ends)
    start = 2 * RADIUS + PAD + width(first[0], SMALL) + 3 * PAD
    marks = _circle(sheet.x(RADIUS), "first", 10) + _circle(sheet.x(start + RADIUS), "second", 10)
    texts = sheet.text(2 * RADIUS + PAD / 2, 14, first) + sheet.text(start + 2 * RADIUS + PAD / 2, 14, second)
    gap = sheet.text(sheet.width - 1, 14, wrap(figure.gap_label, gaps, SMALL, 1), "left")
    return marks + group("chart-note", _small(MUTED), texts + gap)


def _circle(x: float, end: str, y: float = 0) -> str:
    look = f'fill="{CURRENT}"' if end == "first" else f'fill="{PAPER}" stroke="{TARGET}" stroke-width="2.5"'
    return f'<circle class="chart-{end}" {look} cx="{whole(x)}" cy="{whole(y)}" r="{num(RADIUS)}"/>'


def _name(frame: Frame, names: float, row: Row) -> str:
    _, lines, y = row
    return frame.sheet.text(names, y + SIZE / 3 - ROW * (len(lines) - 1) / 2, lines, "left", 'class="chart-label"')


def _ties(figure_id: str, frame: Frame, rows: Sequence[Row]) -> str:
    """From the first end to the second; every line carries its two marks, drawn once and for all."""
    first, second = (f"{clean(figure_id)}-{end}" for end in ("first", "second"))
    marks = _marker(first, _circle(0, "first")) + _marker(second, _circle(0, "second"))
    paths = joined(
        f'<path d="M{frame.sheet.at(frame.x(pair.values[0]), y)}H{whole(frame.sheet.x(frame.x(pair.values[1])))}"/>'
        for pair, _, y in rows
    )
    look = f'stroke="{MUTED}" stroke-width="3" marker-start="url(#{first})" marker-end="url(#{second})"'
    return marks + group("chart-tie", look, paths)


def _marker(name: str, mark: str) -> str:
    return f'<marker id="{name}" markerUnits="userSpaceOnUse" overflow="visible">{mark}</marker>'


def _values(frame: Frame, rows: Sequence[Row]) -> str:
    """The lower value before its mark, the higher one after."""
    before, after = [], []
    for pair, _, y in rows:
        low, high = sorted((0, 1), key=lambda end: pair.values[end])
        away = RADIUS + PAD / 2
        before.append(frame.sheet.text(frame.x(pair.values[low]) - away, y + 4, (pair.printed[low],), "left"))
        after.append(frame.sheet.text(frame.x(pair.values[high]) + away, y + 4, (pair.printed[high],), "right"))
    return group("chart-value", _small(INK), *before, *after)


def _gaps(frame: Frame, rows: Sequence[Row]) -> str:
    texts = joined(frame.sheet.text(frame.sheet.width - 1, y + SIZE / 3, (pair.gap,), "left") for pair, _, y in rows)
    return group("chart-label", f'font-weight="600" fill="{INK}"', texts)


def _small(colour: str) -> str:
    return f'font-size="{num(SMALL)}" fill="{colour}"'
