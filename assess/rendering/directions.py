"""Marks in people's texts that turn the direction of letters, kept from turning what stands beside or within them."""

from __future__ import annotations

import re
from itertools import accumulate

EMBEDDINGS = "\u202a\u202b\u202c\u202d\u202e"
"""Embeddings and overrides, which can make a text read as another one; pages have elements for what they are good for."""
OPENING, CLOSING = "\u2066\u2067\u2068", "\u2069"
OF_EMBEDDINGS = re.compile(f"[{EMBEDDINGS}]")
OF_ISOLATES = re.compile(f"[{OPENING}{CLOSING}]")
WITH_ISOLATES = re.compile(f">[^<>{OPENING}{CLOSING}]*[{OPENING}{CLOSING}][^<>]*")
"""What stands between two tags, with an isolate in it."""


def settled(html: str) -> str:
    """A page without embeddings and overrides, and without isolates that do not end where they should."""
    if any(mark in html for mark in EMBEDDINGS):
        html = OF_EMBEDDINGS.sub("", html)
    if any(mark in html for mark in OPENING + CLOSING):
        html = WITH_ISOLATES.sub(lambda found: _balanced(found[0]), html)
    return html


def _balanced(text: str) -> str:
    depths = list(accumulate(1 if mark in OPENING else -1 for mark in OF_ISOLATES.findall(text)))
    return text if depths[-1] == 0 and min(depths) >= 0 else OF_ISOLATES.sub("", text)
