from __future__ import annotations

import re

import pytest

from assess.model.assessment import Brand
from assess.problems import Place
from assess.rendering.brand import DARK_PAPER, LIGHT_PAPER, brand_css, brand_problems, logo_uri
from assess.rendering.contrast import contrast, parsed
from assess.rendering.tokens import Tokens, tokens_of
from assess.resources import bundled

TOKENS = (bundled("themes") / "default" / "css" / "tokens.css").read_text(encoding="utf-8")
OWN = tokens_of(TOKENS)


def token(css: str, name: str) -> list[str]:
    return re.findall(rf"--{name}:\s*(#[0-9a-f]{{6}})", css)


def test_without_colours_the_theme_keeps_its_own() -> None:
    assert brand_css(Brand(), OWN) == ""


def test_the_papers_are_those_of_the_theme() -> None:
    assert token(TOKENS, "paper") == [str(LIGHT_PAPER), str(DARK_PAPER)]


def test_colours_that_can_be_read_are_taken_as_they_are() -> None:
    css = brand_css(Brand(colours=("#0a5c66", "#8a4f00")), OWN)
    assert token(css, "accent")[0] == "#0a5c66"
    assert token(css, "second")[0] == "#8a4f00"
    assert list(brand_problems(Brand(colours=("#0a5c66", "#8a4f00")), OWN)) == []


@pytest.mark.parametrize(
    "colours", [("#0a5c66", "#c77700"), ("#ffee00", "#eeeeee"), ("#000000", "#ffffff"), ("#ff0066",)]
)
def test_everything_printed_in_a_brands_colours_can_be_read(colours: tuple[str, ...]) -> None:
    css = brand_css(Brand(colours=colours), OWN)
    for accent, paper in zip(token(css, "accent"), (LIGHT_PAPER, DARK_PAPER), strict=True):
        assert contrast(parsed(accent), paper) >= 4.5
    for second, paper in zip(token(css, "second"), (LIGHT_PAPER, DARK_PAPER), strict=False):
        assert contrast(parsed(second), paper) >= 3
    for level in range(1, 6):
        for tint, ink in zip(token(css, f"level-{level}"), token(css, f"on-level-{level}"), strict=True):
            assert contrast(parsed(tint), parsed(ink)) >= 4.5


def test_the_themes_own_tints_can_be_read() -> None:
    for level in range(1, 6):
        for tint, ink in zip(token(TOKENS, f"level-{level}"), token(TOKENS, f"on-level-{level}"), strict=True):
            assert contrast(parsed(tint), parsed(ink)) >= 4.5


@pytest.mark.parametrize("name", ["ink", "soft", "accent", "warning"])
@pytest.mark.parametrize("ground", ["paper", "raised"])
def test_the_themes_own_text_can_be_read(name: str, ground: str) -> None:
    for colour, paper in zip(token(TOKENS, name), token(TOKENS, ground), strict=True):
        assert contrast(parsed(colour), parsed(paper)) >= 4.5


def test_a_pale_colour_is_warned_of_with_its_substitute() -> None:
    [problem] = brand_problems(Brand(colours=("#ffee00",), place=Place("assessment.yaml", 3)), OWN)
    assert problem.place.line == 3
    assert (problem.code, problem.severity) == ("low-contrast", "warning")
    assert '"#ffee00"' in problem.message
    substitute = re.findall(r"#[0-9a-f]{6}", problem.hint)[0]
    assert contrast(parsed(substitute), LIGHT_PAPER) >= 4.5


def test_a_logo_becomes_a_data_address() -> None:
    assert logo_uri(Brand(logo=b"<svg/>", logo_type="image/svg+xml")) == "data:image/svg+xml,%3Csvg/%3E"
    assert logo_uri(Brand()) == ""


def test_colours_are_held_against_the_paper_of_the_theme() -> None:
    """#8a8a8a on white 3.45, on black 6.09 (by the formula of WCAG 2.2)."""
    black, white = (Tokens({"paper": parsed(paper)}, {"paper": parsed(paper)}) for paper in ("#000000", "#ffffff"))
    grey = Brand(colours=("#8a8a8a",))
    assert list(brand_problems(grey, black)) == []
    [problem] = brand_problems(grey, white)
    assert "3.5 to 1" in problem.message


def test_a_font_comes_before_the_themes_own_and_cannot_leave_its_string() -> None:
    assert brand_css(Brand(font=("Gill Sans", "sans-serif")), OWN) == ':root{--brand-font:"Gill Sans",sans-serif;}'
    assert brand_css(Brand(font=('x"}',)), OWN) == ':root{--brand-font:"x\\22 \\7d ";}'
    assert TOKENS.count("var(--brand-font,") == 4
