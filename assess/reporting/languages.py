"""A report in several languages: which file each is, and how its pages lead to one another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from assess.reporting.document import Language
from assess.reporting.texts import direction_of, name_of

Page = Literal["index", "explore"]


def file_of(page: Page, language: str, languages: Sequence[str]) -> str:
    """`index.html` of the first language, `index.ur.html` of another; likewise of the page to explore."""
    return f"{page}.{language}.html" if language in languages[1:] else f"{page}.html"


def switch(page: Page, language: str, languages: Sequence[str]) -> tuple[Language, ...]:
    """Every language of the report with its page, in order; none where there is one only."""
    if len(languages) < 2 or language not in languages:
        return ()
    return tuple(
        Language(each, direction_of(each), name_of(each), file_of(page, each, languages), each == language)
        for each in languages
    )
