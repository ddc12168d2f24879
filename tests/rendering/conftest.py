"""A radar and bars with what makes them hard: a missing value, an interval, a target, a hostile name."""

from __future__ import annotations

import pytest

from assess.model.figure import Bar, Bars, Radar, Ring, Series

HOSTILE = "</script><script>alert(1)</script><a href='javascript:alert(1)'>\u2028&"
RINGS = (Ring(37.5, "2"), Ring(62.5, "3"))


@pytest.fixture
def radar_figure() -> Radar:
    """Three axes, the second without evidence, the third hostile; now and target."""
    series = (Series("Now", "current", (60.0, None, 40.0)), Series("Target", "target", (62.5, 62.5, 62.5)))
    return Radar(
        "Profile", "Staff 60.", ("Staff", "Channels", HOSTILE), ("60.0", "", "40.0"), RINGS, series, "too few answers"
    )


@pytest.fixture
def bars_figure() -> Bars:
    """The same as bars, one with an interval."""
    rows = (
        Bar("Staff", 60.0, "60.0", level=2, target=62.5, interval=(50.0, 75.0)),
        Bar("Channels", None, "too few answers", target=62.5),
        Bar(HOSTILE, 40.0, "40.0", level=9),
    )
    return Bars("Dimensions", "Staff 60.", rows, RINGS)
