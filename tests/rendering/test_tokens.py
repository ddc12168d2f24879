"""The colours of a theme, and those that cannot be read."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assess.model.theme import Layer, Theme
from assess.reading.themes import bundled_theme
from assess.rendering.contrast import contrast, parsed
from assess.rendering.sheets import sheets
from assess.rendering.tokens import legible_css, token_problems, tokens_of

CSS = (
    ":root{--paper:#ffffff;--ink:#000;--soft: #777777 ;--sans:serif}.a{--ink:#ff0000}"
    "@media print{:root{--paper:#eeeeee}}@media screen and (prefers-color-scheme:dark){:root{--paper:#000000}}"
)


def test_tokens_are_those_of_the_root_by_light_and_dark() -> None:
    tokens = tokens_of(CSS)
    assert {name: str(colour) for name, colour in tokens.light.items()} == {
        "paper": "#ffffff",
        "ink": "#000000",
        "soft": "#777777",
    }
    assert str(tokens.dark["paper"]) == "#000000"
    assert str(tokens.dark["ink"]) == "#000000"


def test_what_cannot_be_read_is_told_and_has_a_substitute(tmp_path: Path) -> None:
    """By the formula of WCAG 2.2: #777777 on white 4.48 (just too little), black on black 1."""
    css = tmp_path / "css"
    css.mkdir()
    (css / "tokens.css").write_text(":root {\n  --soft: #777777;\n}\n")
    theme = Theme((Layer("acme", tmp_path, bundled=False),))
    light, ink, *_ = token_problems(theme, tokens_of(CSS))
    assert (light.code, light.severity, light.place.line) == ("low-contrast", "warning", 2)
    assert '--soft "#777777" has a contrast of 4.5 to 1' in light.message
    assert "--ink" in ink.message
    assert "in the dark" in ink.message
    substitutes = re.findall(r"--(\w+):(#\w+);", legible_css(tokens_of(CSS)))
    assert [name for name, _ in substitutes] == ["soft", "ink"]
    assert contrast(parsed(substitutes[0][1]), parsed("#ffffff")) >= 4.5
    assert contrast(parsed(substitutes[1][1]), parsed("#000000")) >= 4.5


@pytest.mark.parametrize("name", ["default", "boardroom", "plain"])
def test_the_bundled_themes_can_be_read(name: str) -> None:
    theme = bundled_theme(name)
    tokens = tokens_of(sheets(theme, []))
    assert list(token_problems(theme, tokens)) == []
    assert legible_css(tokens) == ""
    assert len(tokens.light) == len(tokens.dark) == 18
