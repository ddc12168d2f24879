"""Pictures that people name: which kind they are, by what is in them, and whether they are whole."""

from __future__ import annotations

import re
import struct
from io import BytesIO
from xml.parsers import expat

_SVG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^>\[]*>\s*)*<svg[\s>/]", re.DOTALL
)
_PNG = b"\x89PNG\r\n\x1a\n"


def media_type(image: bytes) -> str:
    """What kind of image this is, by its first bytes; empty for anything but svg, png and jpeg."""
    if image.startswith(_PNG):
        return "image/png"
    if image.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    return "image/svg+xml" if _SVG.match(image) else ""


def flaw(image: bytes) -> tuple[str, str]:
    """Why a browser would not show it, and how to mend that; empty texts for an image that seems whole."""
    match media_type(image):
        case "image/png":
            cut_off = not _whole_png(image)
        case "image/jpeg":
            cut_off = b"\xff\xd9" not in image
        case "image/svg+xml":
            cut_off = not _is_xml(image)
        case _:
            return _no_image(image)
    return ("is damaged or cut off", "export it again") if cut_off else ("", "")


def _no_image(image: bytes) -> tuple[str, str]:
    if not image:
        return "is empty", "export it again"
    if image.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is in UTF-16", 'save it as "UTF-8"'
    if b"<!ENTITY" in image:
        return "has entities, which are not read", "export it again as plain SVG"
    return "is no svg, png or jpeg image", ""


def _whole_png(image: bytes) -> bool:
    """Whether its parts follow one another from the header, with a width and a height, to the end."""
    at = len(_PNG)
    if image[at + 4 : at + 8] != b"IHDR" or b"\0\0\0\0" in (image[at + 8 : at + 12], image[at + 12 : at + 16]):
        return False
    while at + 12 <= len(image):
        size, name = struct.unpack_from(">I4s", image, at)
        if name == b"IEND":
            return True
        at += 12 + size
    return False


def _is_xml(image: bytes) -> bool:
    try:
        expat.ParserCreate().ParseFile(BytesIO(image))
    except expat.ExpatError:
        return False
    return True
