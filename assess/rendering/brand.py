"""The client's look: two colours that become tokens, as far as they can be read, and a logo."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from urllib.parse import quote

from assess.model.assessment import KINDS_OF_FONT, Brand
from assess.problems import Problem, warning
from assess.rendering.contrast import BLACK, GRAPHICS, TEXT, WHITE, Colour, contrast, legible, parsed
from assess.rendering.css import css_string
from assess.rendering.tokens import Tokens

PLAIN = "!$()*+,/:;=@'"
"""What may stand in an address beside letters and digits."""
LIGHT_PAPER, DARK_PAPER = parsed("#fdfcf9"), parsed("#201e1b")
"""As in the default theme's tokens, which a test keeps the same; for a theme that names none."""
TINTS = (0.04, 0.26, 0.53, 0.83, 1.0)
"""How far the lightness of each level's tint is on the way from the lowest level's to the accent's."""
COMFORT = 7.0
"""The contrast on a dark page that is good to read (WCAG 1.4.6)."""
LIGHT_FIRST, DARK_FIRST = 0.91, 0.2
"""The lightness of the lowest level's tint, on a light page and on a dark one."""


def brand_css(brand: Brand, tokens: Tokens) -> str:
    """Tokens that take the brand's colours, for light and dark, and its font; empty without any.

    `tokens` are the theme's: its paper is what the colours have to be read on.
    """
    font = f"--brand-font:{font_stack(brand.font)};" if brand.font else ""
    if not brand.colours:
        return f":root{{{font}}}" if font else ""
    light = "".join(_tokens(brand.colours, _papers(tokens)[0]))
    dark = "".join(_tokens(brand.colours, _papers(tokens)[1]))
    return f":root{{{font}{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def brand_problems(brand: Brand, tokens: Tokens) -> Iterator[Problem]:
    """A warning for every colour that cannot be read on the theme's paper, with the substitute that is used."""
    paper, _ = _papers(tokens)
    for text, least in zip(brand.colours, (TEXT, GRAPHICS), strict=False):
        found = contrast(parsed(text), paper)
        if found < least:
            yield warning(
                brand.place,
                "low-contrast",
                f'the brand\'s colour "{text}" has a contrast of {found:.1f} to 1 with the page,'
                f" and {least:g} to 1 is needed",
                f'"{legible(parsed(text), paper, least)}" is used in its place',
            )


def font_stack(names: Sequence[str]) -> str:
    """Names of fonts as CSS; what CSS knows as a kind of font, such as serif, is no name."""
    return ",".join(name if name in KINDS_OF_FONT else css_string(name) for name in names)


def _papers(tokens: Tokens) -> tuple[Colour, Colour]:
    return tokens.light.get("paper", LIGHT_PAPER), tokens.dark.get("paper", DARK_PAPER)


def logo_uri(brand: Brand) -> str:
    """The logo as a data: address for an <img>, in which no script of an SVG ever runs; empty without a logo.

    An SVG stays text, which is packed better than base64.
    """
    if not brand.logo:
        return ""
    if brand.logo_type == "image/svg+xml":
        return f"data:{brand.logo_type},{quote(brand.logo, safe=PLAIN)}"
    return f"data:{brand.logo_type};base64,{b64encode(brand.logo).decode()}"


def _tokens(colours: Sequence[str], paper: Colour) -> Iterator[str]:
    accent = _on(parsed(colours[0]), paper, TEXT)
    yield f"--accent:{accent};"
    if len(colours) > 1:
        yield f"--second:{_on(parsed(colours[1]), paper, GRAPHICS)};"
    for number, share in enumerate(TINTS, start=1):
        tint = _tint(accent, share, light=_is_light(paper))
        ink = max((BLACK, WHITE), key=lambda ink: contrast(ink, tint))
        yield f"--level-{number}:{tint};--on-level-{number}:{ink};"


def _on(colour: Colour, paper: Colour, least: float) -> Colour:
    """The colour as it is used on paper: on dark paper lighter and calmer than a brand's colour mostly is."""
    if _is_light(paper) or contrast(colour, paper) >= COMFORT:
        return legible(colour, paper, least)
    hue, lightness, strength = rgb_to_hls(colour.red / 255, colour.green / 255, colour.blue / 255)
    for step in range(101):
        found = _from_hls(hue, lightness + (1 - lightness) * step / 100, strength * 0.55)
        if contrast(found, paper) >= COMFORT:
            return found
    return WHITE


def _is_light(paper: Colour) -> bool:
    return contrast(BLACK, paper) > contrast(WHITE, paper)


def _tint(accent: Colour, share: float, *, light: bool) -> Colour:
    """The accent's hue, nearer to the page and less strong the lower the level."""
    hue, lightness, strength = rgb_to_hls(accent.red / 255, accent.green / 255, accent.blue / 255)
    first, calm = (LIGHT_FIRST, 0.38) if light else (DARK_FIRST, 0.6)
    return _from_hls(hue, first + (lightness - first) * share, strength * (calm + (1 - calm) * share**3))


def _from_hls(hue: float, lightness: float, strength: float) -> Colour:
    return parsed(str(Colour(*(255 * part for part in hls_to_rgb(hue, lightness, strength)))))
