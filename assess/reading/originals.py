"""Which translation belongs to which original, and which are older than theirs: told by a short hash of each original.

An overlay keeps under `originals`, by path, the hash of the text that was translated. Of a text that was shown to be older
than its original it keeps three: of the text that was translated, of the one shown, and of the translation as it was. When
the translation has changed since, it is one of the text shown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

Texts = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Settled:
    """Translations by path: `current`, `stale` (their original has changed), `gone` (they have none); and what to keep.

    `missing` are the paths without any. `hashes` is what is to stand under `originals`.
    """

    current: Texts
    stale: Texts
    gone: Texts
    missing: tuple[str, ...]
    hashes: Texts


def short_hash(text: str) -> str:
    """Eight hexadecimal digits of a text; however its lines are broken, they are the same."""
    return sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def missing(originals: Texts, texts: Texts) -> tuple[str, ...]:
    """The paths of the originals that have no translation."""
    return tuple(path for path in originals if path not in texts)


def stale(originals: Texts, texts: Texts, hashes: Texts) -> tuple[str, ...]:
    """The paths of the translations whose original has changed; those of which nothing is known count as current."""
    return tuple(
        path
        for path, text in texts.items()
        if path in originals and _translated(hashes, path, text) not in ("", short_hash(originals[path]))
    )


def settle(originals: Texts, texts: Texts, hashes: Texts, gone: Texts) -> Settled:
    """Every translation at its original. One whose original is found under another path moves there; none is lost."""
    now = {path: short_hash(text) for path, text in originals.items()}
    said = {**{path: text for path, text in gone.items() if path not in texts}, **texts}
    known = {path: _translated(hashes, path, text) for path, text in said.items()}
    current = {path: text for path, text in said.items() if path in now and known[path] in ("", now[path])}
    homeless = {path: text for path, text in said.items() if path not in current}
    for path in now:
        if path not in current:
            source = next((each for each in homeless if known[each] == now[path]), None)
            if source is not None:
                current[path] = homeless.pop(source)
    old = {path: homeless.pop(path) for path in now if path in homeless and path not in current}
    left = {**{path: text for path, text in gone.items() if path in texts}, **homeless}
    return Settled(
        current=current,
        stale=old,
        gone=left,
        missing=tuple(path for path in now if path not in current and path not in old),
        hashes=dict(_hashes(now, current, old, left, known)),
    )


def _translated(hashes: Texts, path: str, text: str) -> str:
    """The hash of the original that a translation is of; empty where nothing is known."""
    match hashes.get(path, "").split():
        case [_, shown, before] if short_hash(text) != before:
            return shown
        case [first, *_]:
            return first
    return ""


def _hashes(now: Texts, current: Texts, old: Texts, gone: Texts, known: Texts) -> Iterator[tuple[str, str]]:
    for path, hash in now.items():
        if path in current:
            yield path, hash
        elif path in old:
            yield path, f"{known[path]} {hash} {short_hash(old[path])}"
    yield from ((path, known[path]) for path in gone if path not in now and known.get(path))
