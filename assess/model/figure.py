"""What a chart shows, apart from how it is drawn. All positions are 0-100 numbers; all texts are ready to print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ring:
    """A level's lower limit on an axis 0-100, and its label."""

    value: float
    label: str


@dataclass(frozen=True, slots=True)
class Series:
    """A line of a radar: a value 0-100 per axis, None where it is missing. `role` picks its colour: current, target, previous."""

    name: str
    role: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Radar:
    """Axes in the questionnaire's order; at most three series; `printed` are the current values as text.

    A missing value says its `printed`, or `missing` where that is empty.
    """

    title: str
    alternative: str
    axes: tuple[str, ...]
    printed: tuple[str, ...]
    rings: tuple[Ring, ...]
    series: tuple[Series, ...]
    missing: str = "no evidence"


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar from 0 to `value`, with its number as text, a target tick and an interval where there are any.

    `level` is its shade, 1-5 from light to dark; `href` is a fragment of the page, or "".
    """

    label: str
    value: float | None
    printed: str
    level: int | None = None
    target: float | None = None
    interval: tuple[float, float] | None = None
    href: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """Horizontal bars on one scale 0-100, sorted by the caller. A missing value says its `printed`, else `missing`."""

    title: str
    alternative: str
    bars: tuple[Bar, ...]
    rings: tuple[Ring, ...]
    missing: str = "no evidence"


@dataclass(frozen=True, slots=True)
class HeatCell:
    """A score as text on the tint of its level, `shade` 1-5; or, with shade 0, the words that stand in its place.

    `hidden`: those words say that it is withheld, and the cell is hatched.
    """

    printed: str
    shade: int = 0
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class HeatRow:
    """A row of a heatmap; `href` is a fragment of the page."""

    label: str
    href: str
    cells: tuple[HeatCell, ...]


@dataclass(frozen=True, slots=True)
class Heatmap:
    """Rows against groups. `groups` are names with how many answered, or "" where that is not told. It is its own table."""

    title: str
    corner: str
    groups: tuple[tuple[str, str], ...]
    rows: tuple[HeatRow, ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two values 0-100 of one thing, as numbers and as text, and the first minus the second, with its sign."""

    label: str
    values: tuple[float, float]
    printed: tuple[str, str]
    gap: str


@dataclass(frozen=True, slots=True)
class Dumbbell:
    """What lies between two ends on one scale 0-100, in the order given. `ends` name them, `gap_label` heads the gaps."""

    title: str
    alternative: str
    ends: tuple[str, str]
    gap_label: str
    pairs: tuple[Pair, ...]
    ticks: tuple[Ring, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A share (0-1) of a distribution, its count as text; `role` is "1".."9" from the worst point to the best, or "dk"."""

    label: str
    printed: str
    share: float
    role: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """How the answers to one question are spread; `of` says how many there are."""

    title: str
    alternative: str
    segments: tuple[Segment, ...]
    of: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A numbered mark: effort 1-5 to the right, uplift in points upward; `emphasis` for what is to be done now."""

    number: str
    label: str
    effort: float
    uplift: float
    emphasis: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """Impact x effort with the values of its cross-hairs, which are printed.

    `quadrants` are named as they are read: high impact with little effort, with much; low impact with little, with much.
    `efforts` and `uplifts` are what stands at the axes.
    """

    title: str
    alternative: str
    marks: tuple[Mark, ...]
    effort_cross: float
    uplift_cross: float
    effort_label: str
    uplift_label: str
    cross_label: str
    quadrants: tuple[str, str, str, str]
    efforts: tuple[Ring, ...]
    uplifts: tuple[Ring, ...]
