"""One stacked bar: how the answers to a question are spread, from worst to best, don't know apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from assess.model.figure import Distribution, Segment
from assess.rendering.svg.parts import (
    GRID,
    INK,
    LEADING,
    MUTED,
    PAPER,
    SHADES,
    SIZE,
    SMALL,
    Sheet,
    clean,
    group,
    joined,
    num,
    picture,
)
from assess.rendering.svg.text import is_rtl, width, wrap

HEIGHT = 24.0
SAMPLE = 11.0
ROW = SIZE * LEADING + 3


def distribution(figure: Distribution, figure_id: str = "distribution", room: float = 640.0) -> str:
    """The stacked bar with the counts inside and a row of names beneath, `room` wide."""
    sheet = Sheet(room, is_rtl(figure.title))
    names, rows = _names(figure, figure_id, sheet)
    of = sheet.text(
        0, SMALL, wrap(figure.of, room, SMALL, 1), "right", f'class="chart-note" fill="{MUTED}" font-size="11"'
    )
    body = _hatching(figure, figure_id) + of + _bar(figure, figure_id, sheet, SMALL * 1.7) + names
    size = (room, SMALL * 1.7 + HEIGHT + rows * ROW + 6)
    return picture(figure_id, "distribution", figure.title, figure.alternative, size, body)


def _hatching(figure: Distribution, figure_id: str) -> str:
    if all(segment.role != "dk" for segment in figure.segments):
        return ""
    return (
        f'<defs><pattern id="{clean(figure_id)}-hatch" width="6" height="6" patternUnits="userSpaceOnUse"'
        f' patternTransform="rotate(45)"><rect class="chart-unknown" width="6" height="6" fill="{PAPER}"/>'
        f'<path class="chart-hatch" d="M1 0V6" stroke="{MUTED}" stroke-width="1"/></pattern></defs>'
    )


def _bar(figure: Distribution, figure_id: str, sheet: Sheet, top: float) -> str:
    whole = sum(segment.share for segment in figure.segments) or 1.0
    shares = [segment.share / whole for segment in figure.segments]
    starts = (0.0, *accumulate(shares))
    return joined(
        _segment(segment, figure_id, sheet, (start * sheet.width, top, share * sheet.width))
        for segment, start, share in zip(figure.segments, starts, shares, strict=False)
        if share > 0
    )


def _segment(segment: Segment, figure_id: str, sheet: Sheet, place: tuple[float, float, float]) -> str:
    x, top, wide = place
    box = sheet.rect(x, top, wide, HEIGHT, f'{_look(segment, figure_id)} stroke="{PAPER}"')
    if wide < width(str(segment.count), SIZE) + 6:
        return box
    ink = f'class="chart-count-{_shade(segment)}" fill="{PAPER if _shade(segment) > 3 else INK}"'
    if segment.role == "dk":
        ink = f'class="chart-value chart-halo" fill="{INK}" paint-order="stroke" stroke="{PAPER}" stroke-width="4"'
    return box + sheet.text(x + wide / 2, top + HEIGHT / 2 + SIZE / 3, (str(segment.count),), "middle", ink)


def _shade(segment: Segment) -> int:
    """Its shade 1-5, roles going from 1 to 9; 0 for don't know."""
    return 0 if segment.role == "dk" else 1 + round((min(max(int(segment.role), 1), 9) - 1) / 2)


def _look(segment: Segment, figure_id: str) -> str:
    if segment.role == "dk":
        return f'class="chart-dk" fill="url(#{clean(figure_id)}-hatch)"'
    step = _shade(segment)
    return f'class="chart-level-{step}" fill="{SHADES[step - 1]}"'


def _names(figure: Distribution, figure_id: str, sheet: Sheet) -> tuple[str, int]:
    """A sample, name and count of every segment, in as many rows as they need; and how many those are."""
    rows = list(_rows([_name(segment, sheet.width) for segment in figure.segments], sheet.width))
    top = SMALL * 1.7 + HEIGHT + 6
    drawn = []
    for number, row in enumerate(rows):
        y = top + number * ROW
        for index, x, name in row:
            look = f'{_look(figure.segments[index], figure_id)} stroke="{GRID}"'
            drawn.append(sheet.rect(x, y, SAMPLE, SAMPLE, look))
            drawn.append(sheet.text(x + SAMPLE + 5, y + SAMPLE - 1, (name,), "right"))
    return group("chart-label", f'font-size="{num(SMALL)}"', joined(drawn)), len(rows)


def _name(segment: Segment, room: float) -> str:
    return f"{wrap(segment.label, min(room / 2, 260), SMALL, 1)[0]}: {segment.count}"


def _rows(names: Sequence[str], room: float) -> Iterator[list[tuple[int, float, str]]]:
    row: list[tuple[int, float, str]] = []
    x = 0.0
    for index, name in enumerate(names):
        needed = SAMPLE + 5 + width(name, SMALL) + 16
        if row and x + needed > room:
            yield row
            row, x = [], 0.0
        row.append((index, x, name))
        x += needed
    if row:
        yield row
