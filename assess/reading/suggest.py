"""Words for hints: the nearest known name, and lists of names."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from difflib import get_close_matches

_LISTED = 12
_MOST = 30


def did_you_mean(word: str, known: Collection[str], what: str = "known here") -> str:
    """A hint for an unknown word: the nearest known one, else all of them if they are few."""
    if near := nearest(word, known):
        return f'did you mean "{near}"?'
    return f"{what}: {listed(known)}" if 0 < len(known) <= _LISTED else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like this one; "" where none does."""
    folded = {name.casefold().replace("_", "-"): name for name in known}
    near = get_close_matches(word.casefold().replace("_", "-"), folded, n=1, cutoff=0.6)
    return folded[near[0]] if near else ""


def listed(names: Iterable[str]) -> str:
    """`a, b, c`; of very many the first, and how many more there are."""
    all_names = list(names)
    more = len(all_names) - _MOST
    return ", ".join(all_names if more <= 0 else [*all_names[:_MOST], f"and {more:,} more"])


def chain(circle: Sequence[str], word: str) -> str:
    """`a WORD b WORD a` for a circle of two; of a long one its beginning."""
    shown = circle[:_LISTED]
    more = [f"… ({len(circle) - _LISTED:,} more)"] if len(circle) > _LISTED else []
    return f" {word} ".join((*shown, *more, circle[0]))


def join(*hints: str) -> str:
    """Several hints as one, the empty ones left out."""
    return "; ".join(hint for hint in hints if hint)
