"""Conditions as people say them, put into the words that are read: a suggestion, never a reading."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence


def in_our_words(text: str) -> str:
    """`M1 IS some OR own` as `M1 is some or M1 is own`, `S1 level <= 3` as `S1 level below 4`; the same text if nothing helps."""
    for pattern, mended in _REPAIRS:
        for _ in range(_TIMES):
            text = re.sub(pattern, mended, text)
    return text.strip()


def _next(found: re.Match[str]) -> str:
    """Whole numbers up to N are below the next one, those above it are at least that."""
    word = "below" if "most" in found["word"] else "at least"
    return f"{found['before']} {word} {int(found['n']) + 1}"


def _between(found: re.Match[str]) -> str:
    id, facet, n = found["id"], found["facet"], int(found["n"])
    return f"{id} {facet} at least {n} and {id} {facet} below {n + 1}"


_TIMES = 5  # `M1 is some or own or full` needs one for each `or`
_KEYWORDS = r"\b(and|or|is|not|includes|answered|score|level|answer|below|at|least|most)\b"
_END = r"(?=\s+(?:or|and)\b|\s*\)|\s*$)"
_REPAIRS: Sequence[tuple[str, str | Callable[[re.Match[str]], str]]] = (
    (f"(?i){_KEYWORDS}", lambda found: found[0].lower()),
    (r"\s&&?\s", " and "),
    (r"\s\|\|?\s", " or "),
    (r"\s*(?:>=|≥)\s*", " at least "),
    (r"\s*(?:<=|≤)\s*", " at most "),
    (r"\s*<\s*", " below "),
    (r"\s*>\s*", " above "),
    (r"\b(?:(?:less|fewer|lower|smaller) than|under)\b", "below"),
    (r"\b(?:(?:more|greater|higher|larger) than|over)\b", "above"),
    (r"\bis (?=(?:at least|at most|below|above)\b)", ""),
    # Between two whole numbers there is no level and no answer on a scale; a score there may be.
    (r"(?P<before>(?<!score)) (?P<word>at most|above) (?P<n>\d+)\b", _next),
    (rf"(?P<id>[^\s()]+) (?P<facet>level|answer) (?:is|==?) (?P<n>\d+){_END}", _between),
    (rf"([^\s()]+) is (?!not\b)([^\s()]+) or ([^\s()]+){_END}", r"\1 is \2 or \1 is \3"),
)
