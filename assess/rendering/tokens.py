"""The colours among a theme's tokens, for light and for dark pages, and those that could not be read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.model.theme import Theme
from assess.problems import Place, Problem, warning
from assess.rendering.contrast import BLACK, GRAPHICS, TEXT, WHITE, WRITTEN, Colour, contrast, legible, parsed

DARK = re.compile(r"prefers-color-scheme:\s*dark")
PARTS = re.compile(r"([^{}]*)([{}])")
TOKEN = re.compile(r"--([\w-]+):\s*([^;]+)")
PAIRS = (
    *((ink, ground, TEXT) for ground in ("paper", "raised") for ink in ("ink", "soft", "accent", "warning")),
    ("second", "paper", GRAPHICS),
    *((f"on-level-{level}", f"level-{level}", TEXT) for level in range(1, 6)),
)
"""What stands on what, and the least contrast that it needs."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """Colours by the name of their token, on screens that are light or ask for nothing, and on dark ones."""

    light: Mapping[str, Colour]
    dark: Mapping[str, Colour]


def tokens_of(css: str) -> Tokens:
    """The tokens that a theme's style sheet gives to `:root`; only those written as #rrggbb or #rgb are known."""
    light: dict[str, Colour] = {}
    dark: dict[str, Colour] = {}
    for around, selector, body in _rules(css):
        if selector.strip() == ":root" and (not around or DARK.search(around)):
            target = dark if around else light
            target |= {
                name: parsed(text.strip()) for name, text in TOKEN.findall(body) if WRITTEN.fullmatch(text.strip())
            }
    return Tokens(light, {**light, **dark})


def legible_css(tokens: Tokens) -> str:
    """Substitutes for the tokens that cannot be read where they stand; empty where all can."""
    light, dark = (_declared(colours) for colours in (tokens.light, tokens.dark))
    if not light and not dark:
        return ""
    return f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def token_problems(theme: Theme, tokens: Tokens) -> Iterator[Problem]:
    """A warning for every token of a theme that cannot be read where it stands, with the substitute that is used."""
    for colours, where, which in ((tokens.light, "", 0), (tokens.dark, " in the dark", -1)):
        for name, ground, least, found in _unreadable(colours):
            message = (
                f'--{name} "{colours[name]}" has a contrast of {contrast(colours[name], colours[ground]):.1f} to 1'
                f' with --{ground} "{colours[ground]}"{where}, and {least:g} to 1 is needed'
            )
            yield warning(_place(theme, name, which), "low-contrast", message, f'"{found}" is used in its place')


def _rules(css: str) -> Iterator[tuple[str, str, str]]:
    """What is around a rule (such as @media), its selector, and what stands in it."""
    open_: list[str] = []
    for text, mark in PARTS.findall(css):
        if mark == "{":
            open_.append(text.rpartition(";")[2])
        elif open_:
            selector = open_.pop()
            yield " ".join(open_), selector, text


def _unreadable(colours: Mapping[str, Colour]) -> Iterator[tuple[str, str, float, Colour]]:
    done: dict[str, Colour] = {}
    for name, ground, least in PAIRS:
        if name not in colours or ground not in colours or name in done:
            continue
        if contrast(colours[name], colours[ground]) < least:
            done[name] = _substitute(colours, name, ground, least)
            yield name, ground, least, done[name]


def _substitute(colours: Mapping[str, Colour], name: str, ground: str, least: float) -> Colour:
    """The nearest shade that can be read; on a tint of the middle, black or white."""
    found = legible(colours[name], colours[ground], least)
    if contrast(found, colours[ground]) >= least:
        return found
    return max((BLACK, WHITE), key=lambda ink: contrast(ink, colours[ground]))


def _declared(colours: Mapping[str, Colour]) -> str:
    return "".join(f"--{name}:{found};" for name, _, _, found in _unreadable(colours))


def _place(theme: Theme, name: str, which: int) -> Place:
    """Where a layer of people's own sets the token, first (0) or last (-1): light comes before dark."""
    for layer in theme.own():
        for path in sorted((layer.folder / "css").glob("*.css")):
            lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
            found = [number for number, line in enumerate(lines, start=1) if f"--{name}:" in line]
            if found:
                return Place(str(path), found[which])
    return Place(str(theme.layers[0].folder))
