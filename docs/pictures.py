"""Draws the pictures of the documentation from the example: `make pictures` writes docs/images anew.

Their fonts are those of the machine; the system's Chrome, Edge or Chromium takes them.
"""

from __future__ import annotations

import os
import struct
from base64 import b64decode, b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from zlib import compress, crc32

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import Browser, sync_playwright

from assess.advice.advise import advise
from assess.publishing.browsers import find_browser
from assess.reading.assessment import read_assessment
from assess.reading.themes import bundled_theme
from assess.rendering.render import render
from assess.reporting.report import report
from assess.scoring.score import score

HERE = Path(__file__).parent
EXAMPLE = HERE.parent / "examples" / "harbour-bank" / "assessment.yaml"
PIXELS = """async (address) => {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
    canvas.drawImage(image, 0, 0);
    const data = canvas.getImageData(0, 0, image.width, image.height).data;
    let text = "";
    for (let start = 0; start < data.length; start += 8192) {
        text += String.fromCharCode(...data.subarray(start, start + 8192));
    }
    return btoa(text);
}"""
"""Run in the browser, which reads its own pictures."""
Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class Picture:
    """One picture: its name, the theme, the window, and whether the screen is dark; `at` is what is scrolled to."""

    name: str
    theme: str = "default"
    width: int = 1280
    height: int = 800
    dark: bool = False
    at: str = ""


PICTURES = (
    Picture("report"),
    Picture("dark", dark=True, at="#profile"),
    Picture("phone", width=390, height=844, at="#summary"),
    Picture("boardroom", theme="boardroom"),
    Picture("plain", theme="plain"),
)


def main() -> None:
    """Take every picture."""
    with TemporaryDirectory() as name, _browser() as browser:
        for picture in PICTURES:
            page = Path(name) / f"{picture.name}.html"
            page.write_bytes(_page(picture.theme))
            _take(browser, picture, page)


def _page(theme: str) -> bytes:
    assessment = read_assessment(EXAMPLE)
    scorecard = score(assessment)
    made = report(assessment, scorecard, advise(assessment, scorecard))
    return render(made, bundled_theme(theme)).files["index.html"]


@contextmanager
def _browser() -> Iterator[Browser]:
    options = [
        "--disable-gpu",
        "--disable-quic",
        "--disable-lcd-text",
        *(["--no-sandbox"] if os.geteuid() == 0 else []),
    ]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(find_browser()), args=options)
        yield browser
        browser.close()


def _take(browser: Browser, picture: Picture, page: Path) -> None:
    tab = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        color_scheme="dark" if picture.dark else "light",
        reduced_motion="reduce",
    )
    tab.goto(f"{page.as_uri()}{picture.at}")
    address = f"data:image/png;base64,{b64encode(tab.screenshot()).decode()}"
    pixels = np.frombuffer(b64decode(browser.new_page().evaluate(PIXELS, address)), np.uint8)
    (HERE / "images" / f"{picture.name}.png").write_bytes(
        _png(pixels.reshape(picture.height, picture.width, 4)[:, :, :3])
    )
    tab.close()


def _png(pixels: Pixels) -> bytes:
    """The picture with a palette of its 256 most frequent colours; every other takes the nearest of these."""
    colours, where, often = np.unique(pixels.reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    palette = colours[np.argsort(-often, kind="stable")[:256]]
    distances = ((colours[:, None].astype(int) - palette[None].astype(int)) ** 2).sum(axis=2)
    height, width, _ = pixels.shape
    rows = distances.argmin(axis=1).astype(np.uint8)[where.reshape(height, width)]
    unfiltered = np.hstack([np.zeros((height, 1), np.uint8), rows])
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    parts = (
        (b"IHDR", head),
        (b"PLTE", palette.tobytes()),
        (b"IDAT", compress(unfiltered.tobytes(), 9)),
        (b"IEND", b""),
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc32(name + content))


if __name__ == "__main__":
    main()
