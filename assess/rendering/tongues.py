"""Texts of people's on a page in another language, or that run the other way: set apart, so that none disturbs another."""

from __future__ import annotations

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from assess.rendering.markdown import markdown as html_of
from assess.reporting.texts import runs


@pass_context
def said(context: Context, text: str) -> str | Markup:
    """A text within a line."""
    attributes = of_language(context, text)
    return Markup("<bdi{}>{}</bdi>").format(attributes, text) if attributes else text


@pass_context
def markdown(context: Context, source: str) -> Markup:
    """A text of several lines in markdown."""
    attributes = of_language(context, source)
    html = html_of(source)
    return Markup("<div{}>{}</div>").format(attributes, html) if attributes else html


@pass_context
def of_language(context: Context, text: str) -> Markup:
    """The attributes of an element with a text that is not in the page's language, or runs the other way; else none."""
    report = context["report"]
    if report.foreign is not None and text in report.foreign.texts:
        return Markup(' lang="{}" dir="{}"').format(report.foreign.language, report.foreign.direction)
    way = runs(text)
    return Markup(' dir="{}"').format(way) if way not in ("", report.direction) else Markup()
