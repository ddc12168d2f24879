"""A page with scripts as a frame within another page: for the charts to explore in a report that is one file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import escape

from assess.model.site import Site
from assess.publishing.policy import policy_of
from assess.rendering.style import hash_of

_OWN = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>|<p><a class="back"[^>]*>.*?</a></p>')
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_SCRIPT = re.compile(r'<script src="([^"]+)"[^>]*></script>')


def framed(page: str, site: Site, title: str, around: str) -> tuple[str, str]:
    """The frame as HTML, and the policy of the page around it, which then holds for the frame: it admits just what it needs.

    `title` is HTML that says what is in it, `around` the policy before. What the page takes from its site stands within.
    """
    admitted: dict[str, list[str]] = {"script-src": [], "style-src": [], "img-src": []}

    def inside(tag: str, directive: str, path: str) -> str:
        text = site.files[path].decode().replace("\r", "").replace(f"</{tag}", f"<\\/{tag}")
        admitted[directive].append(f"'{hash_of(text)}'")
        return f"<{tag}>{text}</{tag}>"

    inner = _STYLE.sub(lambda found: inside("style", "style-src", found[1]), _OWN.sub("", page))
    inner = _SCRIPT.sub(lambda found: inside("script", "script-src", found[1]), inner)
    for directive, words in _directives(policy_of(page)).items():
        if directive in admitted:
            admitted[directive] += [word for word in words if word != "'self'"]
    return f'<iframe title="{title}" srcdoc="{escape(inner)}"></iframe>', _joined(_directives(around), admitted)


def _directives(policy: str) -> Mapping[str, list[str]]:
    parts = (part.split() for part in policy.split(";"))
    return {part[0]: part[1:] for part in parts if part}


def _joined(policy: Mapping[str, list[str]], more: Mapping[str, list[str]]) -> str:
    names = dict.fromkeys((*policy, *more))
    words = {name: dict.fromkeys((*policy.get(name, ()), *more.get(name, ()))) for name in names}
    return "; ".join(" ".join((name, *words[name])) for name in names)
