"""One stacked bar: how the answers to a question are spread, from worst to best, don't know apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from assess.model.figure import Distribution, Segment
from assess.rendering.svg.parts import (
    INK,
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

TOP, HEIGHT = 18, 24
NAMES = TOP + HEIGHT + 6
SAMPLE, ROW = 11, 20


def distribution(figure: Distribution, figure_id: str = "distribution", room: float = 640.0) -> str:
    """The stacked bar with the counts inside and a row of names beneath, `room` wide.

    There is one for every question of a report, so it is written as short as can be.
    """
    sheet = Sheet(room, is_rtl(figure.title))
    bars = list(_bars(figure, sheet))
    samples = list(_samples([_name(segment, room) for segment in figure.segments], room))
    of = sheet.text(
        0, 13, wrap(figure.of, room, SMALL, 1), "right", f'class="chart-note" fill="{MUTED}" font-size="11"'
    )
    boxes = joined(
        f'<path {_look(segment, figure_id)} d="{bar}{_box(sheet, x, y, SAMPLE, SAMPLE)}"/>'
        for segment, bar, (x, y, _) in zip(figure.segments, bars, samples, strict=True)
    )
    names = joined(sheet.text(x + SAMPLE + 5, y + SAMPLE - 1, (name,), "right") for x, y, name in samples)
    body = (
        _hatching(figure, figure_id)
        + of
        + group("chart-answers", f'stroke="{MUTED}" stroke-width=".5"', boxes)
        + joined(_counts(figure, sheet))
        + group("chart-label", f'font-size="{num(SMALL)}"', names)
    )
    height = max((y for _, y, _ in samples), default=NAMES) + ROW
    return picture(figure_id, "distribution", figure.title, figure.alternative, (room, height), body)


def _hatching(figure: Distribution, figure_id: str) -> str:
    if all(segment.role != "dk" for segment in figure.segments):
        return ""
    return (
        f'<pattern id="{clean(figure_id)}-hatch" width="6" height="6" patternUnits="userSpaceOnUse">'
        f'<path class="chart-hatch" d="M0 6L6 0" stroke="{MUTED}"/></pattern>'
    )


def _places(figure: Distribution, sheet: Sheet) -> Iterator[tuple[float, float]]:
    """Where each segment starts and how wide it is."""
    whole = sum(segment.share for segment in figure.segments) or 1.0
    shares = [segment.share / whole * sheet.width for segment in figure.segments]
    yield from zip(accumulate(shares, initial=0.0), shares, strict=False)


def _bars(figure: Distribution, sheet: Sheet) -> Iterator[str]:
    """The outline of every segment; nothing for one that nobody chose."""
    for x, wide in _places(figure, sheet):
        yield _box(sheet, x, TOP, wide, HEIGHT) if wide > 0 else ""


def _box(sheet: Sheet, x: float, y: float, wide: float, high: float) -> str:
    wide, x = round(wide, 1), round(x, 1)
    return f"M{sheet.at(x, y)}h{num(-wide if sheet.mirrored else wide)}v{num(high)}H{sheet.at(x, y).split()[0]}z"


def _counts(figure: Distribution, sheet: Sheet) -> Iterator[str]:
    """The count in the middle of every segment that has room for it."""
    for segment, (x, wide) in zip(figure.segments, _places(figure, sheet), strict=True):
        if segment.count and wide >= width(str(segment.count), SIZE) + 6:
            place = round(x + wide / 2, 1), TOP + 17
            yield sheet.text(*place, (str(segment.count),), "middle", _ink(segment))


def _ink(segment: Segment) -> str:
    if segment.role == "dk":
        return f'class="chart-value chart-halo" fill="{INK}" paint-order="stroke" stroke="{PAPER}" stroke-width="4"'
    return f'class="chart-count-{_shade(segment)}" fill="{PAPER if _shade(segment) > 3 else INK}"'


def _shade(segment: Segment) -> int:
    """Its shade 1-5, roles going from 1 to 9."""
    return 1 + round((min(max(int(segment.role), 1), 9) - 1) / 2)


def _look(segment: Segment, figure_id: str) -> str:
    if segment.role == "dk":
        return f'class="chart-dk" fill="url(#{clean(figure_id)}-hatch)"'
    return f'class="chart-level-{_shade(segment)}" fill="{SHADES[_shade(segment) - 1]}"'


def _name(segment: Segment, room: float) -> str:
    return f"{wrap(segment.label, min(room / 2, 260), SMALL, 1)[0]}: {segment.count}"


def _samples(names: Sequence[str], room: float) -> Iterator[tuple[float, float, str]]:
    """Where the sample of each name stands, in as many rows as they need."""
    x, y = 0.0, NAMES
    for name in names:
        needed = SAMPLE + 5 + width(name, SMALL) + 16
        if x and x + needed > room:
            x, y = 0.0, y + ROW
        yield round(x), y, name
        x += needed
