"""The Plotly figures are valid, leave gaps open, and take people's texts as texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import plotly.graph_objects as go
import pytest

from assess.model.figure import Bar, Bars, Radar
from assess.rendering import plotly


def test_the_radar_is_a_figure_to_plotly(radar_figure: Radar) -> None:
    figure = go.Figure(plotly.radar(radar_figure))  # raises ValueError for a name or value that Plotly does not know
    assert [trace.type for trace in figure.data] == ["scatterpolar", "scatterpolar"]


def test_the_bars_are_a_figure_to_plotly(bars_figure: Bars) -> None:
    figure = go.Figure(plotly.bars(bars_figure))
    assert [trace.type for trace in figure.data] == ["bar", "scatter", "scatter", "scatter"]


def test_a_missing_axis_stays_a_gap_and_is_said_at_its_name(radar_figure: Radar) -> None:
    drawn = plotly.radar(radar_figure)
    assert drawn["data"][0]["r"] == [60.0, None, 40.0, 60.0]
    assert drawn["data"][0]["connectgaps"] is False
    assert drawn["layout"]["polar"]["angularaxis"]["ticktext"][1] == "Channels<br>too few answers"


def test_axes_go_clockwise_from_the_top_at_equal_angles(radar_figure: Radar) -> None:
    drawn = plotly.radar(radar_figure)
    assert drawn["layout"]["polar"]["angularaxis"]["tickvals"] == [0, 120, 240]
    assert (
        drawn["layout"]["polar"]["angularaxis"]["rotation"],
        drawn["layout"]["polar"]["angularaxis"]["direction"],
    ) == (
        90,
        "clockwise",
    )


def test_rings_stand_at_the_levels(radar_figure: Radar, bars_figure: Bars) -> None:
    assert plotly.radar(radar_figure)["layout"]["polar"]["radialaxis"]["tickvals"] == [37.5, 62.5]
    assert plotly.bars(bars_figure)["layout"]["xaxis"]["tickvals"] == [37.5, 62.5]


def test_an_interval_becomes_distances_from_the_value(bars_figure: Bars) -> None:
    # 60 in 50 to 75: 15 up, 10 down; the other bar has none.
    error = plotly.bars(bars_figure)["data"][0]["error_x"]
    assert (error["array"], error["arrayminus"]) == ([15.0, 0.0], [10.0, 0.0])


def test_a_missing_bar_is_words_in_its_row(bars_figure: Bars) -> None:
    drawn = plotly.bars(bars_figure)
    assert drawn["data"][0]["y"] == [0, 2]
    assert (drawn["data"][-1]["y"], drawn["data"][-1]["text"]) == ([1], ["too few answers"])


def test_shades_follow_levels_and_end_with_the_fifth(bars_figure: Bars) -> None:
    assert plotly.bars(bars_figure)["data"][0]["meta"] == ["level-2", "level-5"]


@pytest.mark.parametrize("draw", [plotly.radar, plotly.bars])
def test_no_name_is_markup_to_plotly(
    draw: Callable[[Any], Mapping[str, Any]], radar_figure: Radar, bars_figure: Bars
) -> None:
    drawn = draw(radar_figure if draw is plotly.radar else bars_figure)
    assert [
        text for text in texts(drawn) if "<" in text.replace("<br>", "").replace("<extra>", "").replace("</extra>", "")
    ] == []


def test_right_to_left_figures_are_mirrored() -> None:
    layout = plotly.bars(Bars("خاکہ", "", (Bar("عملہ", 50, "50"),), ()))["layout"]
    assert layout["xaxis"]["range"][0] > layout["xaxis"]["range"][1]
    assert layout["yaxis"]["side"] == "right"


def texts(value: Any) -> list[str]:
    """All strings of a figure."""
    if isinstance(value, str):
        return [value]
    inside = value.values() if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else ()
    return [text for each in inside for text in texts(each)]
