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
        + _ties(frame, rows)
        + _marks(frame, rows)
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
        lines = wrap(pair.label, names - PAD, SIZE)
        height = max(len(lines) * ROW + 8, 30.0)
        rows.append((pair, lines, top + height / 2))
        top += height
    return rows


def _scale(figure: Dumbbell, frame: Frame, bottom: float) -> str:
    lines = joined(frame.sheet.line(frame.x(t.value), HEAD, frame.x(t.value), bottom) for t in figure.ticks)
    labels = joined(frame.sheet.text(frame.x(t.value), HEAD - 5, (t.label,), "middle") for t in figure.ticks)
    return group("chart-ring", f'stroke="{GRID}"', lines) + group("chart-note", _small(MUTED), labels)


def _head(figure: Dumbbell, frame: Frame, gaps: float) -> str:
    """Both ends with their marks, from the beginning of the line, and what the numbers at its end are."""
    sheet = frame.sheet
    room = (sheet.width - gaps) / 2 - 2 * RADIUS - 2 * PAD
    first, second = (wrap(end, room, SMALL, 1) for end in figure.ends)
    start = 2 * RADIUS + PAD + width(first[0], SMALL) + 3 * PAD
    marks = _circle(frame, RADIUS, "first") + _circle(frame, start + RADIUS, "second")
    texts = sheet.text(2 * RADIUS + PAD / 2, 14, first) + sheet.text(start + 2 * RADIUS + PAD / 2, 14, second)
    gap = sheet.text(sheet.width - 1, 14, wrap(figure.gap_label, gaps, SMALL, 1), "left")
    return marks + group("chart-note", _small(MUTED), texts + gap)


def _circle(frame: Frame, x: float, end: str) -> str:
    look = f'fill="{CURRENT}"' if end == "first" else f'fill="{PAPER}" stroke="{TARGET}" stroke-width="2.5"'
    return f'<circle class="chart-{end}" {look} cx="{whole(frame.sheet.x(x))}" cy="10" r="{num(RADIUS)}"/>'


def _name(frame: Frame, names: float, row: Row) -> str:
    pair, lines, y = row
    name = frame.sheet.text(names, y + SIZE / 3 - ROW * (len(lines) - 1) / 2, lines, "left", 'class="chart-label"')
    return f'<a href="{clean(pair.href)}">{name}</a>' if pair.href.startswith("#") else name


def _ties(frame: Frame, rows: Sequence[Row]) -> str:
    paths = joined(
        f"M{frame.sheet.at(frame.x(pair.values[0]), y)}H{whole(frame.sheet.x(frame.x(pair.values[1])))}"
        for pair, _, y in rows
    )
    return f'<path class="chart-tie" fill="none" stroke="{MUTED}" stroke-width="3" d="{paths}"/>' if paths else ""


def _marks(frame: Frame, rows: Sequence[Row]) -> str:
    """The hollow marks beneath, so that a filled one is seen inside where both stand at one place."""

    def circles(end: int, radius: float) -> str:
        return joined(
            f'<circle cx="{whole(frame.sheet.x(frame.x(pair.values[end])))}" cy="{whole(y)}" r="{num(radius)}"/>'
            for pair, _, y in rows
        )

    hollow = group("chart-second", f'fill="{PAPER}" stroke="{TARGET}" stroke-width="2.5"', circles(1, RADIUS))
    return hollow + group("chart-first", f'fill="{CURRENT}"', circles(0, RADIUS))


def _values(frame: Frame, rows: Sequence[Row]) -> str:
    """The lower value before its mark, the higher one after."""
    drawn = []
    for pair, _, y in rows:
        low, high = sorted((0, 1), key=lambda end: pair.values[end])
        for end, side, away in ((low, "left", -1), (high, "right", 1)):
            x = frame.x(pair.values[end]) + away * (RADIUS + PAD / 2)
            drawn.append(frame.sheet.text(x, y + 4, (pair.printed[end],), "left" if side == "left" else "right"))
    return group("chart-value", _small(INK), joined(drawn))


def _gaps(frame: Frame, rows: Sequence[Row]) -> str:
    texts = joined(frame.sheet.text(frame.sheet.width - 1, y + SIZE / 3, (pair.gap,), "left") for pair, _, y in rows)
    return group("chart-label", f'font-weight="600" fill="{INK}"', texts)


def _small(colour: str) -> str:
    return f'font-size="{num(SMALL)}" fill="{colour}"'
