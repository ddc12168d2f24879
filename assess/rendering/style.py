"""The page's one style sheet: the theme's files, the brand's tokens and the running head, and the hash that admits it."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from assess.rendering.brand import brand_css
from assess.reporting.document import Report

SHEETS = ("tokens", "layout", "components", "charts", "print")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
BLANK = re.compile(r"\s+")
AROUND = re.compile(r" ?([{};,]) ?")
COLON = re.compile(r"([{;][a-z-]+): ")


def style_of(report: Report, theme: Path) -> str:
    """All the CSS that the report needs."""
    return _sheets(theme) + brand_css(report.brand) + _running_head(report)


def hash_of(style: str) -> str:
    """The style sheet as a source expression of a Content-Security-Policy."""
    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"


@lru_cache(maxsize=32)
def _sheets(theme: Path) -> str:
    return "".join(minified((theme / "css" / f"{name}.css").read_text(encoding="utf-8")) for name in SHEETS)


def minified(css: str) -> str:
    """CSS without comments and needless blanks. (Ours holds no text in which these would matter.)"""
    tight = AROUND.sub(r"\1", BLANK.sub(" ", COMMENT.sub("", css))).strip()
    return COLON.sub(r"\1:", tight).replace(";}", "}")


def _running_head(report: Report) -> str:
    """The head and foot of every printed page but the first: they must stand in the CSS, as no element can go there."""
    side = "right" if report.direction == "rtl" else "left"
    look = "font:8pt system-ui,sans-serif;color:#566067"
    head, foot = css_string(report.running_head), css_string(report.cover.confidentiality)
    return (
        f"@page{{@top-{side}{{content:{head};{look}}}@bottom-{side}{{content:{foot};{look}}}}}"
        f"@page :first{{@top-{side}{{content:none}}@bottom-{side}{{content:none}}}}"
    )


def css_string(text: str) -> str:
    """A text as a CSS string; all but letters, digits and blanks is escaped, so that nothing can end it."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
