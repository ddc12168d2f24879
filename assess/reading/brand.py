"""The client's look: logo, colours, fonts, and what stands at the foot."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from unicodedata import category

from assess.model.assessment import KINDS_OF_FONT, Brand
from assess.model.written.assessment import WrittenBrand
from assess.reading.files import named, read_bytes
from assess.reading.findings import Findings
from assess.reading.images import flaw, media_type

LARGEST_LOGO = 1_000_000
MOST_COLOURS = 2
MOST_FONTS = 8
LONGEST_NAME = 60
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def read_brand(written: WrittenBrand, folder: Path, findings: Findings) -> Brand:
    """The brand, with its logo's bytes: an svg, png or jpeg image by its content, at most 1 MB.

    Colours are as #rrggbb, fonts named as CSS knows them, quotes taken off.
    """
    logo = b""
    kind = ""
    if written.logo:
        place = findings.place("logo")
        read = read_bytes(named(folder, written.logo), place, findings.problems, largest=LARGEST_LOGO)
        logo = read or b""
        kind = media_type(logo)
        why, mend = ("", "") if read is None else flaw(logo)
        if why:
            findings.error(("logo",), "not-an-image", f'"{written.logo}" {why}', mend)
    return Brand(
        logo=logo if kind else b"",
        logo_type=kind,
        colours=tuple(_colours(written.colours, findings)),
        font=tuple(_fonts(written.font, findings)),
        footer=written.footer,
        tool_name=written.tool_name,
        place=findings.place("colours"),
    )


def _colours(written: list[str], findings: Findings) -> list[str]:
    colours: list[str] = []
    if len(written) > MOST_COLOURS:
        message = f"expected at most {MOST_COLOURS} colours, found {len(written)}"
        findings.error(
            ("colours", MOST_COLOURS), "out-of-range", message, "the first is for text, the second for lines"
        )
    for number, text in enumerate(written):
        digits = _COLOUR.fullmatch(text.strip())
        if digits:
            short = len(digits[1]) == 3
            colours.append("#" + ("".join(digit * 2 for digit in digits[1]) if short else digits[1]).lower())
        else:
            message = f'"{text}" is no colour'
            findings.error(("colours", number), "bad-colour", message, 'write it as "#0a5c66", in quotes')
    return colours


def _fonts(written: str | list[str] | None, findings: Findings) -> Iterator[str]:
    """The names of fonts: `Gill Sans, Calibri, sans-serif`, or a list of them."""
    names = written.split(",") if isinstance(written, str) else written or []
    for number, name in enumerate(name.strip(" \t\"'") for name in names):
        path = ("font",) if isinstance(written, str) else ("font", number)
        if name.lower() in KINDS_OF_FONT:
            yield name.lower()
        elif _is_name(name) and number < MOST_FONTS:
            yield name
        else:
            message = (
                f'"{name}" is no name of a font' if number < MOST_FONTS else f"there are more than {MOST_FONTS} fonts"
            )
            hint = "write names alone, such as Gill Sans, Calibri, sans-serif; a font is never fetched"
            findings.error(path, "bad-font", message, hint)
            return


def _is_name(text: str) -> bool:
    """Whether this may be the name of a font: letters of any script and their marks, digits, and few signs between them."""
    fit = all(sign in " .+&-_" or category(sign)[0] in "LMN" for sign in text)
    return fit and 0 < len(text) <= LONGEST_NAME and text[0].isalnum()
