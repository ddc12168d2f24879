"""A report as one HTML file, for mail and USB sticks: what a page takes from beside it stands in the page itself."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping
from html import escape
from html.parser import HTMLParser
from pathlib import PurePosixPath

from assess.model.site import Site
from assess.publishing.framed import framed
from assess.publishing.policy import policy_of, with_policy

_EXPLORE = re.compile(r'<p class="downloads"><a class="button" href="(explore[^"]*\.html)">(.*?)</a>(?:</p>)?')
MEDIA_TYPES: Mapping[str, str] = {
    ".json": "application/json",
    ".csv": "text/csv;charset=utf-8",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}


def single_file(site: Site) -> Site:
    """The site's pages alone, one for each language: each has its downloads and pictures in it, and admits nothing else.

    A page to explore stands folded within the report that leads to it.
    """
    pages = {path: content.decode() for path, content in site.files.items() if path.endswith(".html")}
    within = {found[1] for page in pages.values() for found in _EXPLORE.finditer(page)}
    return Site({path: _alone(page, site) for path, page in pages.items() if path not in within})


def _alone(page: str, site: Site) -> bytes:
    policy = _without_self(policy_of(page))
    found = _EXPLORE.search(page)
    if found is None:
        return with_policy(_inlined(page, site), policy).encode()
    before, after = page[: found.start()], page[found.end() :]
    frame, policy = framed(site.files[found[1]].decode(), site, found[2], policy)
    folded = f'<details class="frame"><summary>{found[2]}</summary>{frame}</details>'
    return with_policy(_inlined(before, site) + folded + _inlined(after, site), policy).encode()


def _inlined(page: str, site: Site) -> str:
    """Only tags are changed: a text that looks like one is left alone."""
    links = _Links(page)
    parts, position = [], 0
    for start, tag in links.tags():
        parts += [page[position:start], _changed(tag, site)]
        position = start + len(tag)
    return "".join([*parts, page[position:]])


def _changed(tag: str, site: Site) -> str:
    for path, content in site.files.items():
        for name in ("href", "src"):
            attribute = f'{name}="{escape(path)}"'
            if attribute in tag:
                return _saved_as(tag, path).replace(attribute, f'{name}="{_data(path, content)}"')
    return tag


def _saved_as(tag: str, path: str) -> str:
    """A data: address has no name; the link says what the file is to be called."""
    return tag.replace(" download", f' download="{escape(PurePosixPath(path).name)}"') if tag.startswith("<a ") else tag


def _data(path: str, content: bytes) -> str:
    kind = MEDIA_TYPES.get(PurePosixPath(path).suffix, "application/octet-stream")
    return f"data:{kind};base64,{b64encode(content).decode()}"


def _without_self(policy: str) -> str:
    """The policy without the page's own folder, from which nothing is needed any more."""
    return "; ".join(" ".join(word for word in part.split() if word != "'self'") for part in policy.split(";"))


class _Links(HTMLParser):
    """Where the tags stand that lead elsewhere, by offset."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        self._page = page
        self._found: list[tuple[int, int, str]] = []
        self.feed(page)

    def tags(self) -> Iterator[tuple[int, str]]:
        """Offset and text of each tag with an address, in order."""
        offsets = [0]
        for line in self._page.split("\n"):
            offsets.append(offsets[-1] + len(line) + 1)
        yield from ((offsets[line - 1] + column, text) for line, column, text in self._found)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        if any(name in ("href", "src") for name, _ in attrs):
            self._found.append((*self.getpos(), self.get_starttag_text() or ""))
