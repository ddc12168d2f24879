"""The radar and the bars as Plotly figures: plain dicts, so that no build has to import plotly.

Colours are named in each trace's `meta`; the page's script looks them up in its style sheet.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from assess.model.figure import Bar, Bars, Radar, Series
from assess.rendering.svg.text import is_rtl, width, wrap

Dict = Mapping[str, Any]
WIDEST = 150.0
SIZE = 14.0
DASHES = (("current", "solid", "circle"), ("target", "dash", "diamond-open"), ("previous", "dot", "square-open"))


def radar(figure: Radar) -> Dict:
    """The radar as a Plotly figure: lines over degrees, so that axes of the same name stay apart; gaps stay gaps."""
    count = len(figure.axes)
    angles = [360 * axis / count for axis in range(count)]
    current = next((series for series in figure.series if series.role == "current"), None)
    missing = [current is not None and current.values[axis] is None for axis in range(count)]
    names = [
        _plain(name) + (f"<br>{escape(figure.printed[axis] or figure.missing, quote=False)}" if missing[axis] else "")
        for axis, name in enumerate(figure.axes)
    ]
    return {
        "data": [_line(series, figure, angles) for series in figure.series],
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
            **_frame(120, 120),
        },
    }


def bars(figure: Bars) -> Dict:
    """The bars as a Plotly figure, the first on top, with intervals, target ticks, and words for what is missing."""
    rtl = is_rtl(figure.title)
    rows = list(enumerate(figure.bars))
    names = 20 + max((width(line, SIZE) for bar in figure.bars for line in wrap(bar.label, WIDEST, SIZE)), default=0)
    present = [(row, bar) for row, bar in rows if bar.value is not None]
    absent = [(row, bar) for row, bar in rows if bar.value is None]
    aimed = [(row, bar) for row, bar in rows if bar.target is not None]
    data = [
        _bars(present),
        *([_targets(aimed)] if aimed else []),
        _words(present, [bar.printed for _, bar in present], "ink", 101, rtl=rtl),
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
            **(_frame(20, names) if rtl else _frame(names, 20)),
        },
    }


def _line(series: Series, figure: Radar, angles: Sequence[float]) -> Dict:
    dash, symbol = next(((dash, symbol) for role, dash, symbol in DASHES if role == series.role), DASHES[-1][1:])
    is_current = series.role == "current"
    return {
        "type": "scatterpolar",
        "mode": "lines+markers",
        "name": escape(series.name, quote=False),
        "meta": series.role,
        "r": _closed(series.values),
        "theta": _closed(angles),
        "text": _closed([escape(name, quote=False) for name in figure.axes]),
        "customdata": _closed(figure.printed) if is_current else None,
        "hovertemplate": "%{text}: "
        + ("%{customdata}" if is_current else "%{r:.1f}")
        + "<extra>%{fullData.name}</extra>",
        "connectgaps": False,
        "line": {"dash": dash, "width": 3 if is_current else 2},
        "marker": {"size": 9, "symbol": symbol},
    }


def _bars(rows: Sequence[tuple[int, Bar]]) -> Dict:
    trace: dict[str, Any] = {
        "type": "bar",
        "orientation": "h",
        "meta": [f"level-{min(bar.level, 5)}" if bar.level else "current" for _, bar in rows],
        "x": [bar.value for _, bar in rows],
        "y": [row for row, _ in rows],
        "text": [escape(bar.printed, quote=False) for _, bar in rows],
        "textposition": "none",
        "customdata": [escape(bar.label, quote=False) for _, bar in rows],
        "hovertemplate": "%{customdata}: %{text}<extra></extra>",
        "showlegend": False,
    }
    if any(bar.interval for _, bar in rows):
        ends = [(bar.value or 0.0, *(bar.interval or (bar.value or 0.0,) * 2)) for _, bar in rows]
        trace["error_x"] = {
            "type": "data",
            "symmetric": False,
            "array": [high - value for value, _, high in ends],
            "arrayminus": [value - low for value, low, _ in ends],
        }
    return trace


def _targets(rows: Sequence[tuple[int, Bar]]) -> Dict:
    return {
        "type": "scatter",
        "mode": "markers",
        "meta": "target",
        "x": [bar.target for _, bar in rows],
        "y": [row for row, _ in rows],
        "marker": {"symbol": "line-ns-open", "size": 26, "line": {"width": 3}},
        "hovertemplate": "%{x:.1f}<extra></extra>",
        "showlegend": False,
    }


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


def _frame(left: float, right: float) -> Dict:
    margin = {"l": left, "r": right, "t": 70, "b": 110}
    legend = {"orientation": "h", "x": 0.5, "xanchor": "center", "y": -0.28}
    return {"margin": margin, "legend": legend, "dragmode": False}


def _closed(values: Sequence[Any]) -> list[Any]:
    return [*values, values[0]]


def _plain(label: str) -> str:
    """The label over lines; Plotly reads some HTML in its texts, and people's `<` is none."""
    return "<br>".join(escape(line, quote=False) for line in wrap(label, WIDEST, SIZE))
