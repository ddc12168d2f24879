"""A Report becomes a Site."""

from __future__ import annotations

from assess.model.site import Site
from assess.rendering.explore import Places, explore_files
from assess.rendering.html import page
from assess.reporting.document import Report
from assess.resources import bundled


def render(report: Report, theme: str = "default") -> Site:
    """The pages of a report in a theme: the report itself and, where it links to it, the page to explore its charts."""
    index = page(report, bundled("themes") / theme).encode()
    profile = report.profile
    if profile is None or profile.explore is None:
        return Site({report.file: index})
    places = Places(profile.explore.href, report.file, report.explore_languages)
    explore = explore_files(report.page_title, report.texts, profile.radar, profile.bars, profile.table, places)
    return Site({report.file: index, **explore})
