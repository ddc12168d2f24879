"""What is wrong with how a report is to look, found before it is made."""

from __future__ import annotations

from assess.model.assessment import Assessment
from assess.problems import Problem
from assess.reading.themes import bundled_theme
from assess.rendering.broken import template_problems
from assess.rendering.style import style_problems


def look_problems(assessment: Assessment) -> tuple[Problem, ...]:
    """Templates that are none, style sheets that no page can take, colours that cannot be read."""
    theme = assessment.theme or bundled_theme()
    return (*template_problems(theme), *style_problems(theme, assessment.brand))
