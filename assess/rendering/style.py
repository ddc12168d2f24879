"""The page's one style sheet: the theme's files, the brand's tokens and the running head, and the hash that admits it."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from assess.model.assessment import Brand
from assess.model.theme import Theme
from assess.problems import Problem, refuse_errors
from assess.rendering.brand import brand_css, brand_problems, font_stack
from assess.rendering.css import css_string, for_language, minified, with_mirrored_corners, without_set_later
from assess.rendering.directions import OF_EMBEDDINGS
from assess.rendering.sheets import sheets, tokens_sheet
from assess.rendering.tokens import legible_css, token_problems, tokens_of
from assess.reporting.document import Report


def style_of(report: Report, theme: Theme) -> str:
    """All the CSS that the report needs. Raises AssessError for sheets that no page of ours can take."""
    problems: list[Problem] = []
    css = for_language(sheets(theme, problems), report.language)
    refuse_errors(problems)
    tokens = tokens_of(css)
    brand = minified(brand_css(report.brand, tokens))
    whole = without_set_later(css + legible_css(tokens), brand) + brand + _running_head(report)
    return with_mirrored_corners(whole) if report.direction == "rtl" else whole


def tokens_style(brand: Brand, theme: Theme) -> str:
    """The tokens alone, for a page with a sheet of its own; those of a light page once more, for `.on-paper`."""
    tokens = tokens_of(sheets(theme, []))
    css = tokens_sheet(theme) + legible_css(tokens) + brand_css(brand, tokens)
    light = "".join(f"--{name}:{colour};" for name, colour in tokens_of(css).light.items())
    return f"{css}.on-paper{{{light}}}"


def style_problems(theme: Theme, brand: Brand) -> tuple[Problem, ...]:
    """What is wrong with the look of a theme and a brand: sheets that cannot be taken, colours that cannot be read."""
    problems: list[Problem] = []
    tokens = tokens_of(sheets(theme, problems))
    own = () if theme.bundled else token_problems(theme, tokens)
    return (*problems, *own, *brand_problems(brand, tokens))


def hash_of(text: str) -> str:
    """A style sheet or a script within a page as a source expression of its Content-Security-Policy."""
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _running_head(report: Report) -> str:
    """The head and foot of every printed page but the first: they must stand in the CSS, as no element can go there."""
    look = f"font:8pt {font_stack((*report.brand.font, 'system-ui', 'sans-serif'))};color:#566067"
    at_foot = " · ".join(text for text in (report.cover.confidentiality, report.brand.footer) if text)
    head, foot = (css_string(OF_EMBEDDINGS.sub("", text)) for text in (report.running_head, at_foot))
    return (
        f"@page{{@top-left{{content:{head};{look}}}@bottom-left{{content:{foot};{look}}}}}"
        "@page :first{@top-left{content:none}@bottom-left{content:none}}"
    )
