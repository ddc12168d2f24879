"""The page: templates of a theme place the report's values."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from assess.model.figure import Radar
from assess.rendering.brand import logo_uri
from assess.rendering.markdown import markdown
from assess.rendering.style import hash_of, style_of
from assess.rendering.svg.bars import bars
from assess.rendering.svg.distribution import distribution
from assess.rendering.svg.dumbbell import dumbbell
from assess.rendering.svg.matrix import matrix
from assess.rendering.svg.radar import radar
from assess.rendering.templates import environment
from assess.reporting.document import Report

BETWEEN = re.compile(r">\n+<")
"""Ends of lines between elements, which mean nothing: where people's texts hold such letters, they are escaped."""


def page(report: Report, theme: Path) -> str:
    """The whole report as one HTML page that needs nothing else to be shown."""
    style = style_of(report, theme)
    html = (
        _templates(theme)
        .get_template("page.html")
        .render(
            report=report,
            style=Markup(style),  # noqa: S704 # our own, and people's texts in it are escaped
            style_hash=hash_of(style),
            logo=logo_uri(report.brand),
        )
    )
    return BETWEEN.sub("><", html)


@lru_cache(maxsize=32)
def _templates(theme: Path) -> Environment:
    """A theme's templates, with what they may call."""
    templates = environment(theme)
    templates.filters["markdown"] = markdown
    templates.filters["said"] = said
    templates.filters["of_language"] = of_language
    for draw in (radar, bars, distribution, dumbbell, matrix):
        templates.globals[draw.__name__] = _drawing(draw)
    templates.globals["again"] = _again
    return templates


@pass_context
def said(context: Context, text: str) -> str | Markup:
    """A text of people's, set apart where it stands in another language than the page."""
    attributes = of_language(context, text)
    return Markup("<bdi{}>{}</bdi>").format(attributes, text) if attributes else text


@pass_context
def of_language(context: Context, text: str) -> Markup:
    """The attributes of an element whose text stands in another language than the page; none where it does not."""
    foreign = context["report"].foreign
    if foreign is None or text not in foreign.texts:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(foreign.language, foreign.direction)


def _again(figure: Radar, name: str, room: float) -> Markup:
    """A radar that the page holds already, shown once more under its own title without being written again."""
    head, _, _ = radar(figure, name, room).partition("</desc>")
    own = head.replace(f'"{name}"', f'"{name}-again"').replace(f"{name}-title", f"{name}-again-title")
    again = own.replace(f"{name}-desc", f"{name}-again-desc")
    return Markup(f'{again}</desc><use href="#{name}"/></svg>')  # noqa: S704 # the drawing escapes every text in it


def _drawing(draw: Callable[..., str]) -> Callable[..., Markup]:
    def drawn(*arguments: Any) -> Markup:
        return Markup(draw(*arguments))  # noqa: S704 # the drawing escapes every text in it

    return drawn
