from __future__ import annotations

from assess.rendering.render import render
from assess.reporting.report import report
from tests.reporting import building


def test_a_site_has_the_page_and_its_charts_to_explore() -> None:
    given = building.assessment()
    files = render(report(given, *building.found(given))).files
    assert sorted(files) == [
        "assets/explore.css",
        "assets/explore.js",
        "assets/plotly.min.js",
        "explore.html",
        "index.html",
    ]
    assert files["index.html"].startswith(b"<!doctype html>")


def test_without_a_profile_there_is_nothing_to_explore() -> None:
    given = building.assessment(hidden_sections=frozenset({"profile"}))
    assert sorted(render(report(given, *building.found(given))).files) == ["index.html"]


def test_the_same_report_gives_the_same_bytes() -> None:
    given = building.assessment()
    first, second = (render(report(given, *building.found(given))).files["index.html"] for _ in range(2))
    assert first == second
