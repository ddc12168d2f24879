"""A theme's style sheets as one: each is that of the first layer that has it, and may take in that of its parent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from assess.model.theme import Theme
from assess.problems import Place, Problem, error
from assess.rendering.css import COMMENT, minified

SHEETS = ("tokens", "layout", "components", "charts")
"""Those of the default theme in their order; what a theme has besides follows them, and the one for print is last."""
LAST = ("print",)
IMPORT = re.compile(r"@import\s+([\"'])(?P<name>[^\"'/\\]+)/(?P<file>[^\"'/\\]+\.css)\1\s*;")
FETCHES = re.compile(r"@import\b|\burl\(\s*(?![\"']?data:)[^)\n]{0,60}", re.IGNORECASE)
ENDS = re.compile(r"</style|<!--", re.IGNORECASE)


def sheets(theme: Theme, problems: list[Problem]) -> str:
    """All the CSS of a theme, made small. What a page of ours cannot take becomes a problem with its line."""
    if theme.bundled:
        return _kept(theme)
    return minified("".join(_sheet(theme, name, problems) for name in sheet_names(theme)))


@lru_cache(maxsize=8)
def _kept(theme: Theme) -> str:
    return minified("".join(_sheet(theme, name, []) for name in sheet_names(theme)))


def tokens_sheet(theme: Theme) -> str:
    """The sheet with a theme's tokens alone, made small; its problems are told by `sheets`."""
    return minified(_sheet(theme, "tokens", []))


def sheet_names(theme: Theme) -> list[str]:
    """Which sheets a theme has, in the order in which they apply."""
    there = {path.stem for layer in theme.layers for path in (layer.folder / "css").glob("*.css")}
    own = sorted(there.difference(SHEETS, LAST))
    return [name for name in (*SHEETS, *own, *LAST) if name in there]


def _sheet(theme: Theme, name: str, problems: list[Problem]) -> str:
    path = theme.find(f"css/{name}.css")
    return _read(theme, path, problems, ()) if path else ""


def _read(theme: Theme, path: Path, problems: list[Problem], within: tuple[Path, ...]) -> str:
    """The sheet with what it imports from the themes that it extends in place."""
    text = _text(path, problems)
    if any(layer.folder in path.parents for layer in theme.own()):
        problems.extend(_unfit(text, path))
    parts, position = [], 0
    for found in IMPORT.finditer(text):
        parts.append(text[position : found.start()])
        place = _place(path, text, found.start())
        parts.append(_imported(theme, found["name"], found["file"], place, problems, (*within, path)))
        position = found.end()
    return "".join([*parts, text[position:]])


def _imported(
    theme: Theme, name: str, file: str, place: Place, problems: list[Problem], within: tuple[Path, ...]
) -> str:
    depths = [depth for depth, layer in enumerate(theme.layers) if layer.name == name]
    path = Theme(theme.layers[depths[-1] :]).find(f"css/{file}") if depths else None
    if path is None:
        hint = f"a style sheet may take in those of: {', '.join(layer.name for layer in theme.layers[1:])}"
        problems.append(error(place, "theme-style", f'no theme that this one extends has "{name}/{file}"', hint))
        return ""
    if path in within:
        problems.append(error(place, "circle", f'"{name}/{file}" takes in itself', "take one of the links away"))
        return ""
    return _read(theme, path, problems, within)


def _text(path: Path, problems: list[Problem]) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        problems.append(error(Place(str(path)), "not-utf-8", "the file is not UTF-8", "save it as UTF-8"))
        return ""


def _unfit(text: str, path: Path) -> Iterator[Problem]:
    """What would load something, which no page of ours may, or end the style sheet on the page."""
    bare = COMMENT.sub(lambda found: found[1] or re.sub(r"[^\n]", " ", found[0]), text)
    without = IMPORT.sub(lambda found: " " * len(found[0]), bare)
    for found in FETCHES.finditer(without):
        message = f'"{found[0].rstrip()}": a page of ours loads nothing'
        hint = 'write a picture as url("data:…"), name a font that is installed, import as "default/tokens.css"'
        yield error(_place(path, text, found.start()), "theme-style", message, hint)
    for found in ENDS.finditer(text):
        message = f'"{found[0]}" cannot stand in a style sheet'
        yield error(_place(path, text, found.start()), "theme-style", message, "take it out")


def _place(path: Path, text: str, offset: int) -> Place:
    before = text[:offset]
    return Place(str(path), before.count("\n") + 1, offset - before.rfind("\n"))
