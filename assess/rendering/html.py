"""The page: templates of a theme place the report's values."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from assess.model.figure import Radar
from assess.model.theme import Theme
from assess.problems import refuse_errors
from assess.reading.themes import bundled_theme
from assess.rendering.brand import logo_uri
from assess.rendering.broken import telling
from assess.rendering.directions import settled
from assess.rendering.guard import page_problems
from assess.rendering.style import hash_of, style_of
from assess.rendering.svg.bars import bars
from assess.rendering.svg.distribution import distribution
from assess.rendering.svg.dumbbell import dumbbell
from assess.rendering.svg.matrix import matrix
from assess.rendering.svg.radar import radar
from assess.rendering.templates import theme_environment
from assess.rendering.tongues import markdown, of_language, said
from assess.reporting.document import Report

BETWEEN = re.compile(r">\n+<")
"""Ends of lines between elements, which mean nothing: where people's texts hold such letters, they are escaped."""
NEEDLESS = re.compile(
    r"</(?:t[dhr]|d[td]|li)>(?=<(?:t[dhr]|d[td]|li|/(?:t[dhr]|tbody|thead|tfoot|table|[dou]l|div))\b)"
    r"|</t(?:head|body|foot)>(?=<(?:t(?:body|foot)|/table)>)"
    r"|</p>(?=<(?:/?(?:article|details|div|header|footer|section)|p|[dou]l|table|figure|blockquote|h[2-5])\b)"
)
"""Ends that HTML lets be understood, before what begins or ends beside them."""
ID = re.compile(r' id="([^"]*)"')
LINK = re.compile(r'(<a\b[^>]*?) href="#([^"]*)"')
POLICY = "default-src 'none'; style-src '{style}'; img-src data: 'self'; base-uri 'none'; form-action 'none'"


def page(report: Report, theme: Theme | None = None) -> str:
    """The whole report as one HTML page that needs nothing else to be shown, in a theme or in the bundled default.

    Raises AssessError for what is wrong with a theme of people's own, or unsafe on its page.
    """
    chosen = theme or bundled_theme()
    style = style_of(report, chosen)
    policy = POLICY.format(style=hash_of(style))
    with telling(chosen):
        html = (
            _templates(chosen)
            .get_template("page.html")
            .render(
                report=report,
                style=Markup(style),  # noqa: S704 # people's texts in it are escaped, and no theme's can end it
                policy=Markup(policy),  # noqa: S704 # our own
                logo=logo_uri(report.brand),
            )
        )
    whole = settled(_without_dead_links(NEEDLESS.sub("", BETWEEN.sub("><", html))))
    if not chosen.bundled:
        refuse_errors(page_problems(whole, policy, chosen))
    return whole


def _without_dead_links(html: str) -> str:
    """Without links to what a theme, or the author, has left out; their texts stay."""
    ids = frozenset(ID.findall(html))
    return LINK.sub(lambda found: found[0] if found[2] in ids else found[1], html)


def _templates(theme: Theme) -> Environment:
    """A theme's templates; bundled ones are kept."""
    return _kept(theme) if theme.bundled else _equipped(theme)


@lru_cache(maxsize=8)
def _kept(theme: Theme) -> Environment:
    return _equipped(theme)


def _equipped(theme: Theme) -> Environment:
    """A theme's templates, with what they may call."""
    templates = theme_environment(theme)
    templates.filters["markdown"] = markdown
    templates.filters["said"] = said
    templates.filters["of_language"] = of_language
    for draw in (radar, bars, distribution, dumbbell, matrix):
        templates.globals[draw.__name__] = _drawing(draw)
    templates.globals["again"] = _again
    return templates


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
