"""Every page of every site, by its text alone: ids are there once, and every link leads to a place that is there."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest

from tests.browser.conftest import THEMES, Sites

REFERRING = ("aria-labelledby", "aria-describedby", "aria-controls", "for", "headers")


class Found(HTMLParser):
    """The ids, the addresses and the ids that are referred to on a page."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.addresses: list[str] = []
        self.referred: list[str] = []
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, _: str, attributes: list[tuple[str, str | None]]) -> None:
        for name, value in attributes:
            if name == "id":
                self.ids.append(value or "")
            elif name in ("href", "src", "srcset", "action", "xlink:href"):
                self.addresses.append(value or "")
            elif name in REFERRING:
                self.referred.extend((value or "").split())


def dead_links(folder: Path) -> list[str]:
    pages = {page.name: Found(page) for page in folder.glob("*.html")}
    dead = []
    for name, page in pages.items():
        for address in page.addresses:
            if address.startswith("data:"):
                continue
            path, fragment = urldefrag(address)
            target = unquote(path) or name
            inside = "://" not in address and not address.startswith("/") and (folder / target).is_file()
            there = not fragment or target not in pages or unquote(fragment) in pages[target].ids
            if not inside or not there:
                dead.append(f"{name}: {address}")
        dead.extend(f"{name}: refers to {id}" for id in page.referred if id not in page.ids)
        dead.extend(f"{name}: {id} stands {n} times" for id, n in Counter(page.ids).items() if n > 1)
    return dead


@pytest.mark.parametrize("single_file", [False, True])
@pytest.mark.parametrize("theme", THEMES)
def test_no_link_is_dead_and_no_id_stands_twice(sites: Sites, theme: str, single_file: bool) -> None:
    folder = sites(theme, single_file=single_file)
    assert len(list(folder.glob("*.html"))) >= 3
    assert dead_links(folder) == []


def test_what_is_dead_would_be_found(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(
        '<p id="a"><p id="a"><a href="#b"></a><a href="other.html"></a><a href="/x"></a><a href="index.html#a"></a>'
        '<p aria-labelledby="c">'
    )
    assert dead_links(tmp_path) == [
        "index.html: #b",
        "index.html: other.html",
        "index.html: /x",
        "index.html: refers to c",
        "index.html: a stands 2 times",
    ]
