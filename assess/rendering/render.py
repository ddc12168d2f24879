"""A Report becomes a Site."""

from __future__ import annotations

from assess.model.site import Site
from assess.model.theme import Theme
from assess.reading.themes import bundled_theme
from assess.rendering.explore import Places, explore_files
from assess.rendering.html import page
from assess.rendering.style import tokens_style
from assess.reporting.document import Report


def render(report: Report, theme: Theme | None = None) -> Site:
    """The pages of a report in a theme, or in the bundled default: the report, and the page to explore its charts.

    That one is there where the report leads to it. Raises AssessError for what is wrong with a theme of people's own.
    """
    index = page(report, theme)
    profile = report.profile
    if profile is None or profile.explore is None or f'href="{profile.explore.href}"' not in index:
        return Site({report.file: index.encode()})
    places = Places(profile.explore.href, report.file, report.explore_languages)
    look = tokens_style(report.brand, theme or bundled_theme())
    explore = explore_files(report.page_title, report.texts, profile.radar, profile.bars, profile.table, places, look)
    return Site({report.file: index.encode(), **explore})
