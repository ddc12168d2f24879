"""The client's logo and colours."""

from __future__ import annotations

import re
from pathlib import Path

from assess.model.assessment import Brand
from assess.model.written.assessment import WrittenBrand
from assess.reading.files import read_bytes
from assess.reading.findings import Findings

LARGEST_LOGO = 1_000_000
_COLOUR = re.compile(r"#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_SVG = re.compile(rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<svg[\s>]", re.DOTALL)


def read_brand(written: WrittenBrand, folder: Path, findings: Findings) -> Brand:
    """The brand, with its logo's bytes: an svg, png or jpeg image by its content, at most 1 MB; colours as #rrggbb."""
    logo = b""
    kind = ""
    if written.logo:
        place = findings.place("logo")
        logo = read_bytes(folder / written.logo, place, findings.problems, largest=LARGEST_LOGO) or b""
        kind = media_type(logo)
        if logo and not kind:
            findings.error(("logo",), "not-an-image", f'"{written.logo}" is no svg, png or jpeg image')
    return Brand(logo if kind else b"", kind, tuple(_colours(written.colours, findings)))


def media_type(image: bytes) -> str:
    """What kind of image this is, by its first bytes; empty for anything but svg, png and jpeg."""
    if image.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if image.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/svg+xml" if _SVG.match(image) else ""


def _colours(written: list[str], findings: Findings) -> list[str]:
    colours = []
    for number, text in enumerate(written):
        digits = _COLOUR.fullmatch(text.strip())
        if digits:
            short = len(digits[1]) == 3
            colours.append("#" + ("".join(digit * 2 for digit in digits[1]) if short else digits[1]).lower())
        else:
            message = f'"{text}" is no colour'
            findings.error(("colours", number), "bad-colour", message, 'write it as "#0a5c66", in quotes')
    return colours
