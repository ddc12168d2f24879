"""What a page in a theme of people's own must not hold, however it came there: whatever runs, loads or leads astray."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser

from assess.model.theme import Theme
from assess.problems import Place, Problem, error

CODE = "unsafe-theme"
FORBIDDEN = frozenset({"script", "iframe", "frame", "object", "embed", "applet", "base", "form", "link", "portal"})
NO_ICON: Mapping[str, str] = {"rel": "icon", "href": "data:,"}
"""In the head of our own frame, so that no browser asks for an icon."""
ADDRESSES = frozenset({"href", "src", "xlink:href", "action", "formaction", "poster", "srcset", "data"})
LINK = re.compile(r"(?:https?:|mailto:)", re.IGNORECASE)
"""Where a link may lead, beside the page's own folder."""
SCHEME = re.compile(r"\s*[a-z][a-z0-9+.-]*\s*:|//", re.IGNORECASE)


def page_problems(page: str, policy: str, theme: Theme) -> Iterator[Problem]:
    """Everything unsafe in a page, each at the first line of the theme's templates that names it."""
    tags = _Tags()
    tags.feed(page)
    for message, sign in dict.fromkeys(tags.unsafe):
        hint = "take it out; a report runs nothing, loads nothing, and needs nothing beside it"
        yield error(_place(theme, sign), CODE, message, hint)
    if tags.policies != [policy]:
        message = "the page does not begin with the policy that keeps it safe"
        hint = 'extend "default/base.html", or take its head as it is'
        yield error(_place(theme, "<head"), CODE, message, hint)


def _place(theme: Theme, sign: str) -> Place:
    for layer in theme.own():
        for path in sorted(layer.folder.rglob("*.html")):
            lines = path.read_text(encoding="utf-8", errors="replace").casefold().splitlines()
            for number, line in enumerate(lines, start=1):
                if sign in line:
                    return Place(str(path), number)
    return Place(str(theme.layers[0].folder))


class _Tags(HTMLParser):
    """What is unsafe in a page, with the sign by which it may be found in a template; and its policies."""

    def __init__(self) -> None:
        super().__init__()
        self.unsafe: list[tuple[str, str]] = []
        self.policies: list[str] = []
        self._styled = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "link" and given == NO_ICON:
            return
        if tag in FORBIDDEN:
            self._add(f"<{tag}> must not stand on the page", f"<{tag}")
        if tag == "style":
            if self._styled or not self.policies:
                self._add("the page has one <style>, in its head and after its policy", "<style")
            self._styled = True
        if "http-equiv" in given:
            self._equivalent(given)
        for name, value in given.items():
            self._attribute(tag, name, value)

    def _equivalent(self, given: dict[str, str]) -> None:
        if given["http-equiv"].casefold() == "content-security-policy":
            self.policies.append(given.get("content", ""))
        else:
            self._add(f'<meta http-equiv="{given["http-equiv"]}"> must not stand on the page', "http-equiv")

    def _attribute(self, tag: str, name: str, value: str) -> None:
        if name.startswith("on") or name in ("style", "srcdoc", "ping"):
            self._add(f"the attribute {name} must not stand on the page", f"{name}=")
        elif name in ADDRESSES and SCHEME.match(value) and not _is_safe(tag, name, value):
            self._add(f'{name}="{value[:40]}" must not stand on the page', f"{name}=")

    def _add(self, message: str, sign: str) -> None:
        self.unsafe.append((message, sign))


def _is_safe(tag: str, name: str, value: str) -> bool:
    if tag == "a" and name in ("href", "xlink:href"):
        return bool(LINK.match(value))
    return tag == "img" and name == "src" and value.startswith("data:image/")
