"""What kind of image a logo is, by what is in it."""

from __future__ import annotations

import pytest

from assess.reading.brand import media_type


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
