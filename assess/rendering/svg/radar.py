"""A radar: axes in the order given, rings at the levels, lines that break where a value is missing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import cos, pi, sin

from assess.model.figure import Radar, Series
from assess.rendering.svg.parts import (
    CURRENT,
    GRID,
    HALO,
    INK,
    LEADING,
    MUTED,
    PAPER,
    SIZE,
    SMALL,
    TARGET,
    WARNING,
    Side,
    clean,
    group,
    joined,
    line,
    num,
    picture,
    text,
    whole,
)
from assess.rendering.svg.text import is_rtl, longest_word, width, wrap

GAP = 14.0
PAD = 6.0
ROW = SIZE * LEADING
LINES = 12
"""More than any name takes, so that none is cut."""
CROWD = 10
"""Axes beyond which names and values share their lines."""
SHARES = (0.32, 0.29, 0.25, 0.23, 0.21, 0.19)
"""What the radius may be of the room; the widest only where many short names stand about it."""


@dataclass(frozen=True, slots=True)
class Label:
    """An axis's name and value, as lines in a block whose top is `top`."""

    lines: tuple[str, ...]
    value: str
    missing: bool
    x: float
    top: float
    side: Side
    inline: bool
    """Whether the value ends the last line of the name; else it has one of its own."""

    @property
    def height(self) -> float:
        """Of all its lines, the value's among them."""
        return ROW * (len(self.lines) + (not self.inline))


def radar(figure: Radar, figure_id: str = "radar", room: float = 600.0) -> str:
    """The radar as SVG, `room` wide; with fewer than three axes draw bars instead."""
    radius = _radius(figure, room)
    labels = _labels(figure, radius, room)
    top = min(-radius, *(label.top for label in labels)) - PAD
    bottom = max(radius, *(label.top + label.height for label in labels)) + PAD
    legend, rows = _legend(figure, room, bottom + ROW)
    drawn = joined(
        (
            _grid(figure, radius),
            *(_line(figure_id, series, figure, radius) for series in reversed(figure.series)),
            _rings(figure, radius),
            joined(_label(label) for label in labels),
            legend,
        )
    )
    body = f'<g transform="translate({num(room / 2)} {num(-top)})">{drawn}</g>'
    return picture(figure_id, "radar", figure.title, figure.alternative, (room, bottom - top + rows * ROW + PAD), body)


def _radius(figure: Radar, room: float) -> float:
    """The largest at which no word beside the circle is broken, and no name takes many lines; else what comes nearest."""
    most = 3 if _is_crowded(figure) else 4

    def trouble(radius: float) -> tuple[int, int, float]:
        rooms = [_free(figure, axis, radius, room) for axis in range(len(figure.axes))]
        named = list(zip(figure.axes, rooms, strict=True))
        broken = sum(longest_word(name, SIZE) > free for name, free in named)
        return broken, sum(max(0, len(wrap(name, free, SIZE, LINES)) - most) for name, free in named), -radius

    return min((room * share for share in (SHARES if _is_crowded(figure) else SHARES[2:])), key=trouble)


def _is_crowded(figure: Radar) -> bool:
    return len(figure.axes) > CROWD


def _point(figure: Radar, axis: float, distance: float) -> tuple[float, float]:
    """Where an axis is at a distance from the centre: clockwise from the top, the other way round for right-to-left."""
    turn = 2 * pi * axis / len(figure.axes) * (-1 if is_rtl(figure.title) else 1)
    return distance * sin(turn), -distance * cos(turn)


def _grid(figure: Radar, radius: float) -> str:
    ends = (_point(figure, axis, radius) for axis in range(len(figure.axes)))
    spokes = joined(f"M0 0L{whole(x)} {whole(y)}" for x, y in ends)
    circles = joined(f'<circle r="{num(ring.value / 100 * radius)}"/>' for ring in figure.rings if 0 < ring.value < 100)
    return (
        f'<path class="chart-axis" stroke="{GRID}" d="{spokes}"/>'
        + group("chart-ring", f'fill="none" stroke="{GRID}"', circles)
        + group("chart-frame", f'fill="none" stroke="{MUTED}"', f'<circle r="{num(radius)}"/>')
    )


def _rings(figure: Radar, radius: float) -> str:
    """The rings' labels, above the lines that cross them."""
    places = [(r, *_point(figure, -0.5, r.value / 100 * radius)) for r in figure.rings if 0 < r.value < 100]
    names = joined(text(x, y + SMALL / 3, (ring.label,), "middle") for ring, x, y in places)
    return group("chart-note chart-halo", f'{HALO} font-size="{num(SMALL)}" fill="{MUTED}"', names)


LOOKS = (
    ("current", f'stroke="{CURRENT}" stroke-width="2.5"', CURRENT),
    ("target", f'stroke="{TARGET}" stroke-width="2" stroke-dasharray="6 4"', PAPER),
    ("previous", f'stroke="{MUTED}" stroke-width="2" stroke-dasharray="1.5 4" stroke-linecap="round"', MUTED),
)


def _look(role: str) -> tuple[str, str, str]:
    return next((look for look in LOOKS if look[0] == role), LOOKS[-1])


def _line(figure_id: str, series: Series, figure: Radar, radius: float) -> str:
    """A series: its mark, written once, and the lines between its values, which carry it at every point."""
    points = [
        None if value is None else _point(figure, axis, min(max(value, 0), 100) / 100 * radius)
        for axis, value in enumerate(series.values)
    ]
    role, stroke, fill = _look(series.role)
    name = clean(f"{figure_id}-{role}")
    mark = f'<marker id="{name}" markerUnits="userSpaceOnUse" overflow="visible">{_mark(role, 0, 0, fill)}</marker>'
    look = joined(f' marker-{place}="url(#{name})"' for place in ("start", "mid", "end"))
    inside = f' fill="{CURRENT}" fill-opacity="0.07"' if role == "current" and None not in points else ""
    runs = joined(f'<path d="{_way(run, closed=None not in points)}"{look}{inside}/>' for run in _runs(points))
    return group(f"chart-series chart-{role}", f'fill="none" {stroke}', mark, runs) if runs else ""


def _runs(points: Sequence[tuple[float, float] | None]) -> Iterator[list[tuple[float, float]]]:
    """The stretches without a missing point, going round past the last axis."""
    gap = next((index for index, point in enumerate(points) if point is None), 0)
    for present, run in groupby((*points[gap:], *points[:gap]), key=lambda point: point is not None):
        if present:
            yield [point for point in run if point is not None]


def _way(points: Sequence[tuple[float, float]], *, closed: bool) -> str:
    way = "M" + "L".join(f"{whole(x)} {whole(y)}" for x, y in points)
    return f"{way}Z" if closed else way if len(points) > 1 else f"{way}h0"  # a point alone has its mark, too


def _mark(role: str, x: float, y: float, fill: str) -> str:
    plain = f'class="chart-mark" fill="{fill}" stroke-dasharray="none"'
    if role == "current":
        return f'<circle {plain} cx="{whole(x)}" cy="{whole(y)}" r="4"/>'
    if role == "target":
        return f'<path {plain} d="M{whole(x)} {whole(y - 5)}l5 5l-5 5l-5-5Z"/>'
    return f'<rect {plain} x="{whole(x - 3)}" y="{whole(y - 3)}" width="6" height="6"/>'


def _labels(figure: Radar, radius: float, room: float) -> tuple[Label, ...]:
    """Blocks beside the circle, pushed outwards where they would touch, from the middle up and from the middle down."""
    blocks = [_block(figure, axis, radius, room) for axis in range(len(figure.axes))]
    for side in ("left", "right"):
        _spread(blocks, [i for i, b in enumerate(blocks) if b.side == side])
    for index, block in enumerate(blocks):
        if block.side == "middle":
            blocks[index] = _clear(block, [other for other in blocks if other.side != "middle"])
    return tuple(blocks)


def _block(figure: Radar, axis: int, radius: float, room: float) -> Label:
    x, y = _point(figure, axis, radius + GAP)
    side: Side = "middle" if abs(x) < 1 else "right" if x > 0 else "left"
    free = _free(figure, axis, radius, room)
    current = next((each for each in figure.series if each.role == "current"), None)
    missing = current is not None and current.values[axis] is None
    value = figure.printed[axis] or (figure.missing if missing else "")
    lines = wrap(figure.axes[axis], free, SIZE, LINES)
    inline = _is_crowded(figure) and width(f"{lines[-1]} {value}", SIZE) <= free
    height = ROW * (len(lines) + (not inline))
    return Label(lines, value, missing, x, y - height / 2 + y / (radius + GAP) * height / 2, side, inline)


def _free(figure: Radar, axis: int, radius: float, room: float) -> float:
    """How wide a name may be at its place."""
    x, _ = _point(figure, axis, radius + GAP)
    return room * 0.4 if abs(x) < 1 else room / 2 - abs(x) - PAD


def _spread(blocks: list[Label], members: list[int]) -> None:
    above = sorted((i for i in members if _middle(blocks[i]) <= 0), key=lambda i: -_middle(blocks[i]))
    below = sorted((i for i in members if _middle(blocks[i]) > 0), key=lambda i: _middle(blocks[i]))
    limit = float("inf")
    for i in above:
        blocks[i] = _at(blocks[i], min(blocks[i].top, limit - blocks[i].height - 3))
        limit = blocks[i].top
    limit = blocks[above[0]].top + blocks[above[0]].height if above else float("-inf")
    for i in below:
        blocks[i] = _at(blocks[i], max(blocks[i].top, limit + 3))
        limit = blocks[i].top + blocks[i].height


def _clear(block: Label, others: Sequence[Label]) -> Label:
    """The label over or under the circle, moved away from those beside it that it would touch."""
    half = max(width(each, SIZE) for each in (*block.lines, block.value)) / 2 + PAD
    near = [other for other in others if abs(other.x) < half and (_middle(other) < 0) == (_middle(block) < 0)]
    if _middle(block) < 0:
        return _at(block, min([block.top, *(other.top - block.height - 3 for other in near)]))
    return _at(block, max([block.top, *(other.top + other.height + 3 for other in near)]))


def _middle(label: Label) -> float:
    return label.top + label.height / 2


def _at(label: Label, top: float) -> Label:
    return replace(label, top=top)


def _label(label: Label) -> str:
    base = label.top + SIZE
    look = (
        f'class="chart-missing" fill="{WARNING}" font-style="italic"'
        if label.missing
        else f'class="chart-value" fill="{INK}" font-weight="600"'
    )
    name = text(label.x, base, label.lines, label.side, 'class="chart-label"')
    if label.inline:
        end = "</tspan></text>" if len(label.lines) > 1 else "</text>"
        return f"{name.removesuffix(end)} <tspan {look}>{clean(label.value)}</tspan>{end}"
    below = base + ROW * len(label.lines)
    return name + (text(label.x, below, (label.value,), label.side, look) if label.value else "")


def _legend(figure: Radar, room: float, y: float) -> tuple[str, int]:
    """Sample and name of every series in rows about the middle; how many rows. One series needs none."""
    if len(figure.series) < 2:
        return "", 0
    names = [wrap(series.name, room - 60, SIZE, 1)[0] for series in figure.series]
    rows: list[list[int]] = [[]]
    for index in range(len(names)):
        if rows[-1] and sum(_sample_room(names[i]) for i in (*rows[-1], index)) > room:
            rows.append([])
        rows[-1].append(index)
    return joined(_legend_row(figure, names, row, y + ROW * n) for n, row in enumerate(rows)), len(rows) + 1


def _sample_room(name: str) -> float:
    return 38 + width(name, SIZE) + 18


def _legend_row(figure: Radar, names: Sequence[str], row: Sequence[int], y: float) -> str:
    mirrored = -1 if is_rtl(figure.title) else 1
    x = -sum(_sample_room(names[i]) for i in row) / 2
    parts = []
    for i in row:
        role, stroke, fill = _look(figure.series[i].role)
        sample = line(mirrored * x, y, mirrored * (x + 30), y) + _mark(role, mirrored * (x + 15), y, fill)
        parts.append(group(f"chart-series chart-{role}", stroke, sample))
        side: Side = "right" if mirrored > 0 else "left"
        parts.append(text(mirrored * (x + 38), y + SIZE / 3, (names[i],), side, 'class="chart-label"'))
        x += _sample_room(names[i])
    return joined(parts)
