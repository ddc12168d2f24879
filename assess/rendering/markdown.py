"""Markdown from people's files becomes HTML that can do no harm: no raw HTML, no pictures, links to safe places only."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup

TAGS = frozenset("a blockquote br code em hr li ol p pre strong table tbody td th thead tr ul".split())  # noqa: SIM905 # a list of names
SAFE_LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
HEADING = re.compile(r"<(/?)h[1-6][^>]*>")
"""The page has headings of its own; those in people's texts become bold paragraphs, so that their order stays."""


@lru_cache(maxsize=8192)
def markdown(source: str) -> Markup:
    """The HTML of a markdown text. The same text is rendered once."""
    html = HEADING.sub(_as_paragraph, _converter().reset().convert(source))
    clean = nh3.clean(
        html,
        tags=set(TAGS),
        attributes={"a": {"href", "title"}},
        attribute_filter=_filtered,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    return Markup(clean)  # noqa: S704 # sanitised


def _as_paragraph(heading: re.Match[str]) -> str:
    return "</strong></p>" if heading[1] else "<p><strong>"


@cache
def _converter() -> Markdown:
    converter = Markdown(extensions=["sane_lists", "tables"], output_format="html")
    # Raw HTML is not passed through: it stands on the page as the letters that it is.
    converter.preprocessors.deregister("html_block")
    converter.inlinePatterns.deregister("html")
    return converter


def _filtered(tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) == ("a", "href"):
        return value if SAFE_LINK.match(value) else None
    return value
