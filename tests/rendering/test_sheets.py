"""A theme's style sheets as one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.model.theme import Theme
from assess.problems import Place, Problem
from assess.reading.themes import bundled_theme, read_theme
from assess.rendering.sheets import LAST, SHEETS, sheet_names, sheets

Made = Callable[[Mapping[str, str]], Theme]


@pytest.fixture
def made(workspace: Callable[[Mapping[str, str]], Path]) -> Made:
    """A theme "acme" upon the default, with these files."""

    def make(files: Mapping[str, str]) -> Theme:
        folder = workspace(
            {"themes/acme/theme.yaml": "name: Acme\n"} | {f"themes/acme/{k}": v for k, v in files.items()}
        )
        theme = read_theme("acme", folder, Place(""), [])
        assert theme is not None
        return theme

    return make


def test_a_sheet_takes_the_place_of_its_parents(made: Made) -> None:
    css = sheets(made({"css/components.css": ".mine { color: var(--ink); }"}), [])
    assert ".mine{color:var(--ink)}" in css
    assert ".card{margin-block:calc(" not in css  # as it is on a screen; what it is on paper is another sheet's
    assert "--accent:" in css


def test_a_sheet_may_take_in_its_parents(made: Made) -> None:
    problems: list[Problem] = []
    css = sheets(made({"css/tokens.css": '@import "default/tokens.css";\n:root { --accent: #123456; }'}), problems)
    assert problems == []
    assert css.index("--accent:#0a5c66") < css.index("--accent:#123456")
    assert "@import" not in css


def test_sheets_of_its_own_come_before_print(made: Made) -> None:
    assert sheet_names(made({"css/zebra.css": "", "css/apple.css": ""})) == [*SHEETS, "apple", "zebra", *LAST]


@pytest.mark.parametrize(
    ("css", "line"),
    [
        ("a {}\n@import url(http://example.org/x.css);", 2),
        ('@import "x.css";', 1),
        ("a {}\n\nb { background: url( 'pic.png' ) }", 3),
        ("@font-face { font-family: x; src: url(x.woff2) }", 1),
        ("/* url(fine.png) */\na { content: '</style><script>' }", 2),
    ],
)
def test_what_would_load_something_or_end_the_sheet_is_told(made: Made, css: str, line: int) -> None:
    problems: list[Problem] = []
    sheets(made({"css/own.css": css}), problems)
    assert {(problem.code, problem.place.line) for problem in problems} == {("theme-style", line)}


def test_a_picture_in_the_sheet_itself_is_taken(made: Made) -> None:
    problems: list[Problem] = []
    css = sheets(made({"css/own.css": '.a { background: url("data:image/png;base64,AAAA") }'}), problems)
    assert problems == []
    assert 'url("data:image/png;base64,AAAA")' in css


@pytest.mark.parametrize(
    ("text", "code"), [('@import "plain/tokens.css";', "theme-style"), ('@import "acme/tokens.css";', "circle")]
)
def test_only_parents_are_taken_in(made: Made, text: str, code: str) -> None:
    problems: list[Problem] = []
    sheets(made({"css/tokens.css": text}), problems)
    assert [problem.code for problem in problems] == [code]


def test_a_sheet_that_is_not_utf_8_is_told(made: Made) -> None:
    theme = made({"css/own.css": ""})
    (theme.layers[0].folder / "css/own.css").write_bytes(b"/* caf\xe9 */")
    problems: list[Problem] = []
    sheets(theme, problems)
    assert [problem.code for problem in problems] == ["not-utf-8"]


@pytest.mark.parametrize("name", ["default", "boardroom", "plain"])
def test_the_bundled_themes_keep_to_the_rules(name: str) -> None:
    theme = bundled_theme(name)
    as_own = Theme((*(type(layer)(layer.name, layer.folder, bundled=False) for layer in theme.layers),))
    problems: list[Problem] = []
    assert sheets(as_own, problems) == sheets(theme, [])
    assert problems == []
