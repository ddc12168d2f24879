"""The page to explore the profile: the same radar and bars, drawn by Plotly, with a policy of its own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from markupsafe import Markup

from assess.model.figure import Bars, Radar
from assess.rendering import plotly
from assess.rendering.directions import OF_EMBEDDINGS
from assess.rendering.templates import environment
from assess.reporting.document import Language, Table
from assess.reporting.texts import Texts

FOLDER = Path(__file__).parent / "interactive"
EMPTY = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
"""Of no bytes at all: Plotly makes an empty style element and fills it by script, which a policy lets it do."""
POLICY = (
    f"default-src 'none'; script-src 'self'; style-src 'self' '{EMPTY}'; img-src 'self' data: blob:;"
    " base-uri 'none'; form-action 'none'"
)
MAPS_ID = re.compile(rb'getElementById\("([0-9a-f]{64})"\)')
SAFE = (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029"))


@dataclass(frozen=True, slots=True)
class Places:
    """Where the page stands, where the report is, and the same page in the report's other languages."""

    file: str = "explore.html"
    report: str = "index.html"
    languages: tuple[Language, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of the page: its id, title and alternative, what of it can be switched, and what Plotly draws."""

    id: str
    title: str
    alternative: str
    series: plotly.Keyed
    drawn: Mapping[str, Any]


def explore_files(
    title: str,
    say: Texts,
    radar: Radar | None,
    bars: Bars | None,
    table: Table,
    places: Places = Places(),
    look: str = "",
) -> Mapping[str, bytes]:
    """The page to explore and what it loads, by path: Plotly, our script, our style sheet; nothing from outside.

    `title` is the report's, `say` gives its language, `table` is what the charts show, `look` is the CSS with the tokens of
    the report's theme. Raises FileNotFoundError where plotly is not installed.
    """
    charts = tuple(_charts(say, radar, bars))
    script = _plotly_script()
    page = (
        environment(FOLDER)
        .get_template("explore.html")
        .render(
            title=title,
            say=say,
            policy=POLICY,
            maps_id=_maps_id(script),
            back_to=places.report,
            languages=places.languages,
            charts=charts,
            table=table,
            data=script_json({chart.id: {"title": chart.title, **chart.drawn} for chart in charts}),
            **_words(say),
        )
    )
    return {
        places.file: OF_EMBEDDINGS.sub("", page).encode(),
        "assets/explore.css": look.encode() + (FOLDER / "explore.css").read_bytes(),
        "assets/explore.js": (FOLDER / "explore.js").read_bytes(),
        "assets/plotly.min.js": script,
    }


def _charts(say: Texts, radar: Radar | None, bars: Bars | None) -> Iterator[Chart]:
    if radar:
        yield Chart("radar", radar.title, radar.alternative, plotly.radar_series(radar), plotly.radar(radar, say))
    if bars:
        yield Chart("bars", bars.title, bars.alternative, plotly.bars_series(bars, say), plotly.bars(bars, say))


def _words(say: Texts) -> Mapping[str, str]:
    """What the page says, by its name in the template."""
    return {
        "languages_label": say("Languages"),
        "heading": say("Explore the profile"),
        "back": say("Back to the report"),
        "lead": say(
            "Point at a value to read it. Choose what is drawn, and save a picture in the size that you need for a slide or"
            " a document."
        ),
        "without_script": say("The interactive charts need JavaScript. All their numbers stand in the table."),
        "numbers": say("The numbers"),
        "shown": say("Shown"),
        "save_as": say("Save as a picture"),
        "width": say("Width in pixels"),
        "height": say("Height in pixels"),
        "kind": say("Kind of file"),
        "png": say("PNG, made of pixels"),
        "svg": say("SVG, made of lines, sharp in any size"),
        "save": say("Save"),
        "saved": say("The picture is saved."),
        "failed": say("The picture could not be made; try a smaller one."),
    }


def script_json(content: Mapping[str, Any]) -> Markup:
    """JSON that can stand in a script element: no text in it can end the element or begin another."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    for mark, escaped in SAFE:
        text = text.replace(mark, escaped)
    return Markup(text)  # noqa: S704 - every character that means something to HTML was escaped above


def _plotly_script() -> bytes:
    spec = find_spec("plotly")
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        return (Path(folder) / "package_data" / "plotly.min.js").read_bytes()
    raise FileNotFoundError(2, "plotly is not installed; pip install plotly", "plotly.min.js")


def _maps_id(script: bytes) -> str:
    """The id of a style element for maps that Plotly adds where it finds none, against the policy; empty if it adds none."""
    found = MAPS_ID.search(script)
    return found[1].decode() if found else ""
