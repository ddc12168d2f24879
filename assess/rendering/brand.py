"""The client's look: two colours that become tokens, as far as they can be read, and a logo."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from colorsys import hls_to_rgb, rgb_to_hls
from urllib.parse import quote

from assess.model.assessment import Brand
from assess.problems import Place, Problem, warning
from assess.rendering.contrast import BLACK, GRAPHICS, TEXT, WHITE, Colour, contrast, legible, parsed

PLAIN = " !$()*+,/:;=@'"
"""What may stand in an address beside letters and digits."""
LIGHT_PAPER, DARK_PAPER = parsed("#fdfcf9"), parsed("#201e1b")
"""As in the default theme's tokens; a test keeps them the same."""
TINTS = (0.04, 0.26, 0.53, 0.83, 1.0)
"""How far the lightness of each level's tint is on the way from the lowest level's to the accent's."""
COMFORT = 7.0
"""The contrast on a dark page that is good to read (WCAG 1.4.6)."""
LIGHT_FIRST, DARK_FIRST = 0.91, 0.2
"""The lightness of the lowest level's tint, on a light page and on a dark one."""


def brand_css(brand: Brand) -> str:
    """Tokens that take the brand's colours, for light and dark; empty without any."""
    if not brand.colours:
        return ""
    light = "".join(_tokens(brand.colours, LIGHT_PAPER))
    dark = "".join(_tokens(brand.colours, DARK_PAPER))
    return f":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root{{{dark}}}}}"


def brand_problems(brand: Brand, place: Place) -> tuple[Problem, ...]:
    """A warning for every colour that cannot be read on paper, with the substitute that is used."""
    return tuple(
        warning(
            place,
            "low-contrast",
            f'the brand\'s colour "{text}" has a contrast of {contrast(parsed(text), LIGHT_PAPER):.1f} to 1 with the page,'
            f" and {least:g} to 1 is needed",
            f'"{legible(parsed(text), LIGHT_PAPER, least)}" is used in its place',
        )
        for text, least in zip(brand.colours, (TEXT, GRAPHICS), strict=False)
        if contrast(parsed(text), LIGHT_PAPER) < least
    )


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
        tint = _tint(accent, share, light=paper == LIGHT_PAPER)
        ink = max((BLACK, WHITE), key=lambda ink: contrast(ink, tint))
        yield f"--level-{number}:{tint};--on-level-{number}:{ink};"


def _on(colour: Colour, paper: Colour, least: float) -> Colour:
    """The colour as it is used on paper: on dark paper lighter and calmer than a brand's colour mostly is."""
    if paper == LIGHT_PAPER or contrast(colour, paper) >= COMFORT:
        return legible(colour, paper, least)
    hue, lightness, strength = rgb_to_hls(colour.red / 255, colour.green / 255, colour.blue / 255)
    for step in range(101):
        found = _from_hls(hue, lightness + (1 - lightness) * step / 100, strength * 0.55)
        if contrast(found, paper) >= COMFORT:
            return found
    return WHITE


def _tint(accent: Colour, share: float, *, light: bool) -> Colour:
    """The accent's hue, nearer to the page and less strong the lower the level."""
    hue, lightness, strength = rgb_to_hls(accent.red / 255, accent.green / 255, accent.blue / 255)
    first, calm = (LIGHT_FIRST, 0.38) if light else (DARK_FIRST, 0.6)
    return _from_hls(hue, first + (lightness - first) * share, strength * (calm + (1 - calm) * share**3))


def _from_hls(hue: float, lightness: float, strength: float) -> Colour:
    return parsed(str(Colour(*(255 * part for part in hls_to_rgb(hue, lightness, strength)))))
