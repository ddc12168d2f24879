"""The radar and the bars as Plotly figures: plain dicts, so that no build has to import plotly.

Colours are named in each trace's `meta`, and the page's script looks them up in its style sheet; `legendgroup` says what of
the picture a trace is, so that a reader can switch it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from assess.model.figure import Bar, Bars, Radar, Series
from assess.rendering.svg.text import is_rtl, width, wrap
from assess.reporting.numbers import Numbers
from assess.reporting.texts import Texts

Dict = Mapping[str, Any]
WIDEST = 150.0
SIZE = 14.0
LINE = 19.0
LOOKS: Mapping[str, tuple[str, str, str]] = {
    "current": ("accent", "solid", "circle"),
    "target": ("second", "dash", "diamond-open"),
    "previous": ("soft", "dot", "square-open"),
}
RIGHT_TO_LEFT, POP = "\u2067", "\u2069"
Keyed = tuple[tuple[str, str], ...]


def radar_series(figure: Radar) -> Keyed:
    """What of the radar can be switched: its `legendgroup`, and its name."""
    return tuple((series.role, series.name) for series in figure.series)


def bars_series(figure: Bars, say: Texts) -> Keyed:
    """What of the bars can be switched: its `legendgroup`, and its name."""
    interval = any(bar.interval for bar in figure.bars)
    target = any(bar.target is not None for bar in figure.bars)
    return (
        ("current", say("Score")),
        *((("interval", say("95 % interval")),) if interval else ()),
        *((("target", say("Target")),) if target else ()),
    )


def radar(figure: Radar, say: Texts) -> Dict:
    """The radar as a Plotly figure: lines over degrees, so that axes of the same name stay apart; gaps stay gaps.

    `least` is the height under which its texts would not have room; `named` are the axes with their values, for a picture.
    """
    count = len(figure.axes)
    angles = [360 * axis / count for axis in range(count)]
    current = next((series for series in figure.series if series.role == "current"), None)
    missing = [current is not None and current.values[axis] is None for axis in range(count)]
    names = [
        _plain(name) + (f"<br>{escape(figure.printed[axis] or figure.missing, quote=False)}" if missing[axis] else "")
        for axis, name in enumerate(figure.axes)
    ]
    return {
        "data": [_line(series, figure, angles, say) for series in figure.series],
        "layout": {
            "polar": {
                "radialaxis": {
                    "range": [0, 100],
                    **_ticks([ring.value for ring in figure.rings], [ring.label for ring in figure.rings]),
                    "angle": 90,
                    "tickangle": 90,
                },
                "angularaxis": {
                    "rotation": 90,
                    "direction": "counterclockwise" if is_rtl(figure.title) else "clockwise",
                    "tickmode": "array",
                    "tickvals": angles,
                    "ticktext": names,
                },
            },
            **_frame(120, 120, 600),
        },
        "least": 480,
        "named": [
            name if gap else f"{name}<br>{escape(figure.printed[axis], quote=False)}"
            for axis, (name, gap) in enumerate(zip(names, missing, strict=True))
        ],
    }


def bars(figure: Bars, say: Texts) -> Dict:
    """The bars as a Plotly figure, the first on top, with intervals, target ticks, words for what is missing, and `least`."""
    rtl = is_rtl(figure.title)
    rows = list(enumerate(figure.bars))
    labels = [wrap(bar.label, WIDEST, SIZE) for bar in figure.bars]
    names = 20 + max((width(line, SIZE) for lines in labels for line in lines), default=0)
    rows_high = sum(max(len(lines), 2) * LINE for lines in labels)
    said = dict(bars_series(figure, say))
    present = [(row, bar) for row, bar in rows if bar.value is not None]
    absent = [(row, bar) for row, bar in rows if bar.value is None]
    data = [
        _bars(present, said, say),
        *([_intervals(present, said["interval"])] if "interval" in said else []),
        *([_targets(rows, said["target"], say)] if "target" in said else []),
        {**_words(present, [bar.printed for _, bar in present], "ink", 101, rtl=rtl), "legendgroup": "current"},
        *(
            [_words(absent, [bar.printed or figure.missing for _, bar in absent], "warning", 1, rtl=rtl)]
            if absent
            else []
        ),
    ]
    return {
        "data": data,
        "layout": {
            "xaxis": {
                "range": [112, 0] if rtl else [0, 112],
                **_ticks([ring.value for ring in figure.rings], [ring.label for ring in figure.rings]),
                "fixedrange": True,
            },
            "yaxis": {
                **_ticks([row for row, _ in rows], [bar.label for _, bar in rows]),
                "autorange": "reversed",
                "showgrid": False,
                "side": "right" if rtl else "left",
                "fixedrange": True,
            },
            **(_frame(20, names, 120 + 1.2 * rows_high) if rtl else _frame(names, 20, 120 + 1.2 * rows_high)),
        },
        "least": 160 + rows_high,
    }


def _line(series: Series, figure: Radar, angles: Sequence[float], say: Texts) -> Dict:
    colour, dash, symbol = LOOKS[series.role]
    is_current = series.role == "current"
    numbers = Numbers(say.language)
    printed = figure.printed if is_current else [numbers.score(value) for value in series.values]
    told = [_told(say, axis, (series.name, value)) for axis, value in zip(figure.axes, printed, strict=True)]
    return {
        "type": "scatterpolar",
        "mode": "lines+markers",
        "name": escape(series.name, quote=False),
        "legendgroup": series.role,
        "meta": colour,
        "r": _closed(series.values),
        "theta": _closed(angles),
        "text": _closed(told),
        "hovertemplate": "%{text}<extra></extra>",
        "connectgaps": False,
        "line": {"dash": dash, "width": 3 if is_current else 2},
        "marker": {"size": 9, "symbol": symbol},
    }


def _bars(rows: Sequence[tuple[int, Bar]], said: Mapping[str, str], say: Texts) -> Dict:
    numbers = Numbers(say.language)
    told = [
        _told(
            say,
            bar.label,
            (said["current"], bar.printed),
            *([(said["interval"], numbers.interval(bar.interval))] if bar.interval else []),
        )
        for _, bar in rows
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "name": escape(said["current"], quote=False),
        "legendgroup": "current",
        "meta": [f"level-{min(bar.level, 5)}" if bar.level else "accent" for _, bar in rows],
        "x": [bar.value for _, bar in rows],
        "y": [row for row, _ in rows],
        "text": told,
        "textposition": "none",
        "hovertemplate": "%{text}<extra></extra>",
    }


def _intervals(rows: Sequence[tuple[int, Bar]], name: str) -> Dict:
    found = [(row, bar.value or 0.0, bar.interval) for row, bar in rows if bar.interval]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": escape(name, quote=False),
        "legendgroup": "interval",
        "meta": "ink",
        "x": [value for _, value, _ in found],
        "y": [row for row, _, _ in found],
        "marker": {"symbol": "line-ew-open", "size": 1, "line": {"width": 2}},
        "hoverinfo": "skip",
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [high - value for _, value, (_, high) in found],
            "arrayminus": [value - low for _, value, (low, _) in found],
        },
    }


def _targets(rows: Sequence[tuple[int, Bar]], name: str, say: Texts) -> Dict:
    numbers = Numbers(say.language)
    aimed = [(row, bar) for row, bar in rows if bar.target is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": escape(name, quote=False),
        "legendgroup": "target",
        "meta": "second",
        "x": [bar.target for _, bar in aimed],
        "y": [row for row, _ in aimed],
        "text": [_told(say, bar.label, (name, numbers.score(bar.target))) for _, bar in aimed],
        "marker": {"symbol": "line-ns-open", "size": 26, "line": {"width": 3}},
        "hovertemplate": "%{text}<extra></extra>",
    }


def _told(say: Texts, label: str, *values: tuple[str, str]) -> str:
    """What is said of a point: its name over its values."""
    lines = [
        *wrap(label, WIDEST * 2, SIZE),
        *(say("{label}: {count}", label=name, count=text) for name, text in values),
    ]
    escaped = (escape(line, quote=False) for line in lines)
    if say.direction == "rtl":
        return "<br>".join(f"{RIGHT_TO_LEFT}{line}{POP}" for line in escaped)
    return "<br>".join(escaped)


def _words(rows: Sequence[tuple[int, Bar]], words: Sequence[str], colour: str, x: float, *, rtl: bool) -> Dict:
    """Texts beside x, in the direction of reading."""
    return {
        "type": "scatter",
        "mode": "text",
        "meta": colour,
        "x": [x] * len(rows),
        "y": [row for row, _ in rows],
        "text": [escape(word, quote=False) for word in words],
        "textposition": "middle left" if rtl else "middle right",
        "cliponaxis": False,
        "hoverinfo": "skip",
        "showlegend": False,
    }


def _ticks(values: Sequence[float], labels: Sequence[str]) -> Dict:
    return {"tickmode": "array", "tickvals": list(values), "ticktext": [_plain(label) for label in labels]}


def _frame(left: float, right: float, height: float) -> Dict:
    return {
        "margin": {"l": left, "r": right, "t": 60, "b": 60},
        "height": height,
        "showlegend": False,
        "dragmode": False,
    }


def _closed(values: Sequence[Any]) -> list[Any]:
    return [*values, values[0]]


def _plain(label: str) -> str:
    """The label over lines; Plotly reads some HTML in its texts, and people's `<` is none."""
    return "<br>".join(escape(line, quote=False) for line in wrap(label, WIDEST, SIZE))
