"""Impact x effort: numbered marks that never cover one another, and the cross-hairs with their values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import cos, hypot, pi, sin

from assess.model.figure import Mark, Matrix
from assess.rendering.svg.parts import (
    CURRENT,
    HALO,
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
    text,
)
from assess.rendering.svg.text import is_rtl, wrap

RADIUS = 12.0
APART = 2 * RADIUS + 3
LEFT, TOP, BOTTOM = 44.0, 30.0, 58.0
LOWEST, HIGHEST = 0.5, 5.5

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Frame:
    """The field of the picture, and the uplift at its top."""

    sheet: Sheet
    height: float
    most: float

    def at(self, effort: float, uplift: float) -> Point:
        """Where an effort and an uplift meet, within the field."""
        across = (min(max(effort, LOWEST), HIGHEST) - LOWEST) / (HIGHEST - LOWEST)
        up = min(max(uplift, 0.0), self.most) / self.most
        return LEFT + across * (self.sheet.width - LEFT - 2), TOP + (1 - up) * (self.height - TOP - BOTTOM)


def matrix(figure: Matrix, figure_id: str = "matrix", room: float = 640.0, height: float = 420.0) -> str:
    """The picture as SVG: effort 1-5 to the right, uplift upwards; displaced marks are tied to their true place."""
    most = 1.15 * max([0.1, figure.uplift_cross, *(mark.uplift for mark in figure.marks)])
    frame = Frame(Sheet(room, is_rtl(figure.title)), height, most)
    true = [frame.at(mark.effort, mark.uplift) for mark in figure.marks]
    places = placed(true, (LEFT + RADIUS, TOP + RADIUS, room - 2 - RADIUS, height - BOTTOM - RADIUS))
    body = _field(figure, frame) + _quadrants(figure, frame) + _ties(true, places, frame.sheet)
    marks = joined(_mark(mark, place, frame.sheet) for mark, place in zip(figure.marks, places, strict=True))
    return picture(figure_id, "matrix", figure.title, figure.alternative, (room, height), body + marks)


def placed(points: Sequence[Point], field: tuple[float, float, float, float]) -> tuple[Point, ...]:
    """A place in the field for every point, as near as can be, no two closer than a mark is wide. Always the same."""
    taken: list[Point] = []
    for point in points:
        start = _inside(point, field)
        taken.append(next((place for place in _nearest(start, field) if _free(place, taken)), start))
    return tuple(taken)


def _nearest(start: Point, field: tuple[float, float, float, float]) -> Iterator[Point]:
    """The point itself, then rings about it as far as the field reaches."""
    yield start
    left, top, right, bottom = field
    for ring in range(1, int((right - left + bottom - top) / 6)):
        for turn in range(16):
            place = (start[0] + 6 * ring * cos(turn * pi / 8), start[1] - 6 * ring * sin(turn * pi / 8))
            if place == _inside(place, field):
                yield place


def _inside(point: Point, field: tuple[float, float, float, float]) -> Point:
    left, top, right, bottom = field
    return min(max(point[0], left), right), min(max(point[1], top), bottom)


def _free(place: Point, taken: Sequence[Point]) -> bool:
    return all(hypot(place[0] - x, place[1] - y) >= APART for x, y in taken)


def _field(figure: Matrix, frame: Frame) -> str:
    sheet = frame.sheet
    right, bottom = sheet.width - 2, frame.height - BOTTOM
    x, y = frame.at(figure.effort_cross, figure.uplift_cross)
    box = sheet.rect(LEFT, TOP, right - LEFT, bottom - TOP, f'class="chart-frame" fill="none" stroke="{MUTED}"')
    cross = sheet.line(x, TOP, x, bottom) + sheet.line(LEFT, y, right, y)
    steps = joined(
        sheet.text(frame.at(each.value, 0)[0], bottom + SMALL + 4, (each.label,), "middle") for each in figure.efforts
    )
    uplifts = joined(
        sheet.text(LEFT - 6, frame.at(1, each.value)[1] + SMALL / 3, (each.label,), "left") for each in figure.uplifts
    )
    names = (
        sheet.text(0, SMALL + 2, wrap(figure.uplift_label, sheet.width, SMALL, 1), "right"),
        sheet.text(right, bottom + 2 * SMALL * LEADING + 4, wrap(figure.effort_label, right - LEFT, SMALL, 1), "left"),
        sheet.text(LEFT, bottom + 3 * SMALL * LEADING + 4, wrap(figure.cross_label, right - LEFT, SMALL, 1)),
    )
    return (
        box
        + group("chart-cross", f'stroke="{TARGET}" stroke-dasharray="6 4"', cross)
        + group("chart-note", f'font-size="{num(SMALL)}" fill="{MUTED}"', steps, uplifts, *names)
    )


def _quadrants(figure: Matrix, frame: Frame) -> str:
    x, _ = frame.at(figure.effort_cross, figure.uplift_cross)
    high, low = TOP + SIZE + 4, frame.height - BOTTOM - 8
    room = (x - LEFT - 16, frame.sheet.width - x - 18)
    corners = ((LEFT + 8, 0), (frame.sheet.width - 10, 1)) * 2
    names = joined(
        _quadrant(frame.sheet, wrap(name, max(room[column], 60), SIZE, 2), at, column, high if number < 2 else low)
        for number, (name, (at, column)) in enumerate(zip(figure.quadrants, corners, strict=True))
        if name
    )
    return group("chart-quadrant chart-halo", f'{HALO} fill="{MUTED}" font-style="italic"', names)


def _quadrant(sheet: Sheet, lines: Sequence[str], x: float, column: int, y: float) -> str:
    """A name in its corner: down from y at the top, up from y at the bottom."""
    first = y if y < TOP + 2 * SIZE else y - (len(lines) - 1) * SIZE * LEADING
    return sheet.text(x, first, lines, "left" if column else "right")


def _ties(true: Sequence[Point], places: Sequence[Point], sheet: Sheet) -> str:
    moved = [(point, place) for point, place in zip(true, places, strict=True) if point != place]
    ties = joined(sheet.line(*point, *place) for point, place in moved)
    return group("chart-tie", f'stroke="{MUTED}"', ties)


def _mark(mark: Mark, place: Point, sheet: Sheet) -> str:
    fill, ink, css = (CURRENT, PAPER, "chart-now") if mark.emphasis else (PAPER, INK, "chart-then")
    number = text(0, SIZE / 3, (mark.number,), "middle", f'fill="{ink}" font-weight="600"')
    circle = f'<circle r="{num(RADIUS)}" fill="{fill}" stroke="{CURRENT}" stroke-width="1.5"/>'
    where = f'transform="translate({sheet.at(*place)})"'
    return f'<g class="chart-mark {css}" {where}><title>{clean(mark.label)}</title>{circle}{number}</g>'
