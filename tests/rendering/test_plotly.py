"""The Plotly figures are valid, leave gaps open, and take people's texts as texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go
import pytest

from assess.model.figure import Bar, Bars, Radar
from assess.rendering import plotly
from assess.reporting.texts import Texts

ENGLISH = Texts()


def test_the_radar_is_a_figure_to_plotly(radar_figure: Radar) -> None:
    figure = figure_of(plotly.radar(radar_figure, ENGLISH))
    assert [trace.type for trace in figure.data] == ["scatterpolar", "scatterpolar"]


def test_the_bars_are_a_figure_to_plotly(bars_figure: Bars) -> None:
    figure = figure_of(plotly.bars(bars_figure, ENGLISH))
    assert [trace.type for trace in figure.data] == ["bar"] + ["scatter"] * 4


def test_a_missing_axis_stays_a_gap_and_is_said_at_its_name(radar_figure: Radar) -> None:
    drawn = plotly.radar(radar_figure, ENGLISH)
    assert drawn["data"][0]["r"] == [60.0, None, 40.0, 60.0]
    assert drawn["data"][0]["connectgaps"] is False
    assert drawn["layout"]["polar"]["angularaxis"]["ticktext"][1] == "Channels<br>too few answers"


def test_axes_go_clockwise_from_the_top_at_equal_angles(radar_figure: Radar) -> None:
    drawn = plotly.radar(radar_figure, ENGLISH)
    assert drawn["layout"]["polar"]["angularaxis"]["tickvals"] == [0, 120, 240]
    assert (
        drawn["layout"]["polar"]["angularaxis"]["rotation"],
        drawn["layout"]["polar"]["angularaxis"]["direction"],
    ) == (
        90,
        "clockwise",
    )


def test_rings_stand_at_the_levels(radar_figure: Radar, bars_figure: Bars) -> None:
    assert plotly.radar(radar_figure, ENGLISH)["layout"]["polar"]["radialaxis"]["tickvals"] == [37.5, 62.5]
    assert plotly.bars(bars_figure, ENGLISH)["layout"]["xaxis"]["tickvals"] == [37.5, 62.5]


def test_an_interval_becomes_distances_from_the_value(bars_figure: Bars) -> None:
    # 60 in 50 to 75: 15 up, 10 down; the other bars have none.
    interval = plotly.bars(bars_figure, ENGLISH)["data"][1]
    assert (interval["y"], interval["error_x"]["array"], interval["error_x"]["arrayminus"]) == ([0], [15.0], [10.0])


def test_what_can_be_switched_is_named_and_drawn(radar_figure: Radar, bars_figure: Bars) -> None:
    assert plotly.radar_series(radar_figure) == (("current", "Now"), ("target", "Target"))
    named = (("current", "Score"), ("interval", "95 % interval"), ("target", "Target"))
    assert plotly.bars_series(bars_figure, ENGLISH) == named
    groups = {trace.get("legendgroup") for trace in plotly.bars(bars_figure, ENGLISH)["data"]}
    assert groups == {"current", "interval", "target", None}  # None: words for what is missing are always there


def test_a_value_is_told_in_the_languages_own_numbers(radar_figure: Radar, bars_figure: Bars) -> None:
    assert (
        plotly.bars(bars_figure, ENGLISH)["data"][0]["text"][0] == "Staff<br>Score: 60.0<br>95 % interval: 50.0 – 75.0"
    )
    assert plotly.radar(radar_figure, ENGLISH)["data"][1]["text"][0] == "Staff<br>Target: 62.5"
    assert plotly.radar(radar_figure, Texts("bn"))["data"][1]["text"][0] == "Staff<br>Target: ৬২.৫"


def test_from_right_to_left_every_line_of_what_is_told_runs_so(radar_figure: Radar) -> None:
    lines = plotly.radar(radar_figure, Texts("ur"))["data"][1]["text"][0].split("<br>")
    assert [(line[0], line[-1]) for line in lines] == [("\u2067", "\u2069")] * 2


def test_many_long_names_make_the_bars_higher(bars_figure: Bars) -> None:
    # Each of the three rows has two lines at least, of 19 units; eight more rows with two lines have 8 x 38 more.
    more = Bars("", "", (*bars_figure.bars, *[Bar("Staff", 50, "50")] * 8), ())
    assert plotly.bars(more, ENGLISH)["least"] - plotly.bars(bars_figure, ENGLISH)["least"] == 8 * 38


def test_a_missing_bar_is_words_in_its_row(bars_figure: Bars) -> None:
    drawn = plotly.bars(bars_figure, ENGLISH)
    assert drawn["data"][0]["y"] == [0, 2]
    assert (drawn["data"][-1]["y"], drawn["data"][-1]["text"]) == ([1], ["too few answers"])


def test_shades_follow_levels_and_end_with_the_fifth(bars_figure: Bars) -> None:
    assert plotly.bars(bars_figure, ENGLISH)["data"][0]["meta"] == ["level-2", "level-5"]


@pytest.mark.parametrize("draw", [plotly.radar, plotly.bars])
def test_no_name_is_markup_to_plotly(
    draw: Callable[[Any, Texts], Mapping[str, Any]], radar_figure: Radar, bars_figure: Bars
) -> None:
    drawn = draw(radar_figure if draw is plotly.radar else bars_figure, ENGLISH)
    assert [
        text for text in texts(drawn) if "<" in text.replace("<br>", "").replace("<extra>", "").replace("</extra>", "")
    ] == []


def test_right_to_left_figures_are_mirrored() -> None:
    layout = plotly.bars(Bars("خاکہ", "", (Bar("عملہ", 50, "50"),), ()), Texts("ur"))["layout"]
    assert layout["xaxis"]["range"][0] > layout["xaxis"]["range"][1]
    assert layout["yaxis"]["side"] == "right"


def figure_of(drawn: Mapping[str, Any]) -> go.Figure:
    """As Plotly checks it; raises ValueError for a name or value that it does not know."""
    return go.Figure({"data": drawn["data"], "layout": drawn["layout"]})


def texts(value: Any) -> list[str]:
    """All strings of a figure."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()
    return [text for each in inside for text in texts(each)]
