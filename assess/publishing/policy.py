"""The Content-Security-Policy of a page, as the page says it itself: there is one place where each policy is written."""

from __future__ import annotations

import re
from html import escape, unescape

_META = re.compile(r'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)(">)')


def policy_of(page: str) -> str:
    """The policy that a page of ours names in its head; empty without one."""
    found = _META.search(page)
    return unescape(found[2]) if found else ""


def with_policy(page: str, policy: str) -> str:
    """The page under another policy."""
    return _META.sub(lambda found: f"{found[1]}{escape(policy, quote=False)}{found[3]}", page, count=1)
