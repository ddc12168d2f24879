"""Markdown from people's files becomes HTML that can do no harm: no raw HTML, no pictures, links to safe places only."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import nh3
from markdown import Markdown
from markupsafe import Markup

TAGS = frozenset("a blockquote br code em hr li ol p pre strong table tbody td th thead tr ul".split())  # noqa: SIM905 # a list of names
SAFE_LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
BARE = re.compile(r'<a href="([^"]*)" rel="noopener">(?=\1</a>)')
"""A link that shows its address: on paper it need not be written out once more."""
NOWHERE = re.compile(r'<a((?: title="[^"]*")?) rel="noopener">')
"""A link whose address was taken away."""
RIGHT = re.compile(r'(<t[dh]) style="text-align: right;"')
ITEM = re.compile(r"( *)(?:[-*+]|\d+\.) +\S")
STEP = 4
"""How far the converter wants a list within a list to stand; people write two blanks or three, as others take them."""
HEADING = re.compile(r"<(/?)h[1-6][^>]*>")
"""The page has headings of its own; those in people's texts become bold paragraphs, so that their order stays."""


@lru_cache(maxsize=8192)
def markdown(source: str) -> Markup:
    """The HTML of a markdown text. The same text is rendered once."""
    html = HEADING.sub(_as_paragraph, _converter().reset().convert(_nested(source)))
    clean = nh3.clean(
        RIGHT.sub(r'\1 class="n"', html),
        tags=set(TAGS),
        attributes={"a": {"href", "title"}, "td": {"class"}, "th": {"class"}},
        attribute_filter=_filtered,
        url_schemes={"http", "https", "mailto"},
        link_rel="noopener",
    )
    safe = NOWHERE.sub(r"<a\1>", clean)
    return Markup(BARE.sub(r'<a class="bare" href="\1" rel="noopener">', safe))  # noqa: S704 # sanitised


def _nested(source: str) -> str:
    """The text with its lists within lists as far in as the converter wants them."""
    within: list[int] = []  # how far in the items stand whose lists are open
    lines = []
    for line in source.splitlines():
        indent = len(line) - len(line.lstrip(" "))
        item = ITEM.match(line)
        while within and line.strip() and indent < within[-1] + (0 if item else 2):
            within.pop()
        if item and (not within or indent > within[-1] + 1) and (within or indent < STEP):
            within.append(indent)
        depth = len(within) - 1 if item else len(within)
        lines.append(f"{' ' * STEP * depth}{line.lstrip()}" if within and 0 < indent < STEP * depth else line)
    return "\n".join(lines)


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
