"""Which kind a picture is, by what is in it, and what is wrong with one that a browser would not show."""

from __future__ import annotations

import pytest

from assess.reading.images import flaw, media_type

# The smallest picture: one grey point, as its format's specification puts it together.
PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010800000000"
    "3a7e9b550000000a49444154789c6360000000020001e527d4a20000000049454e44ae426082"
)
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><path d='M0 0h9'/></svg>"


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n....", "image/png"),
        (b"\xff\xd8\xff\xe0....", "image/jpeg"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- drawn by hand -->\n<svg>", "image/svg+xml"),
        (b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>\n<svg >", "image/svg+xml"),
        (b"", ""),
        (b"GIF89a", ""),
        (b"<html><svg></svg></html>", ""),
        (b"<svgish/>", ""),
        (b"format: assess/assessment/1", ""),
    ],
)
def test_the_content_decides(image: bytes, kind: str) -> None:
    assert media_type(image) == kind


@pytest.mark.parametrize("image", [PNG, SVG, b"<?xml version='1.0'?>\n" + SVG, b"\xff\xd8\xff\xe0 rest \xff\xd9"])
def test_nothing_is_wrong_with_a_whole_picture(image: bytes) -> None:
    assert flaw(image) == ("", "")


@pytest.mark.parametrize(
    "image",
    [
        PNG[:8],
        PNG[:40],
        PNG.replace(b"\0\0\0\x01\0\0\0\x01", b"\0\0\0\0\0\0\0\x01"),  # no width
        SVG[:30],
        SVG.removesuffix(b"</svg>"),
        b"\xff\xd8\xff\xe0 rest",
    ],
)
def test_what_is_cut_off_is_told(image: bytes) -> None:
    assert flaw(image) == ("is damaged or cut off", "export it again")


@pytest.mark.parametrize(
    ("image", "why"),
    [
        (b"", ("is empty", "export it again")),
        (SVG.decode().encode("utf-16"), ("is in UTF-16", 'save it as "UTF-8"')),
        (
            b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
            ("has entities, which are not read", "export it again as plain SVG"),
        ),
        (b"GIF89a", ("is no svg, png or jpeg image", "")),
    ],
)
def test_what_is_no_picture_of_ours_is_told(image: bytes, why: tuple[str, str]) -> None:
    assert flaw(image) == why
