"""Bytes of the files that people name, never more than may be expected."""

from __future__ import annotations

import re
from pathlib import Path
from unicodedata import normalize

from assess.problems import Place, Problem, error

_LONGEST_SHOWN = 200


def read_bytes(path: Path, place: Place, problems: list[Problem], *, largest: int) -> bytes | None:
    """The file's bytes, or None and a problem at `place` (where the file is named): missing, no file, over `largest`."""
    if not is_there(path, place, problems):
        return None
    try:
        if path.stat().st_size > largest:
            problems.append(_too_large(path, place, largest))
            return None
        return path.read_bytes()
    except OSError as reason:
        problems.append(_unreadable(path, place, reason))
        return None


def is_there(path: Path, place: Place, problems: list[Problem]) -> bool:
    """Whether there is a file; if not, a problem at `place`, where it is named."""
    try:
        if path.is_file():
            return True
        problems.append(_no_file(path, place))
    except OSError as reason:  # a name that is too long, for example
        problems.append(_unreadable(path, place, reason))
    return False


def named(folder: Path, text: str) -> Path:
    """The path that a text names from a folder, as the disk writes it: some keep the marks of letters apart from them."""
    path, decomposed = folder / text, folder / normalize("NFD", text)
    return decomposed if not exists(path) and exists(decomposed) else path


def exists(path: Path) -> bool:
    """Whether something stands at a path; never where its name is longer than a disk can hold."""
    try:
        return path.exists()
    except OSError:
        return False


def _unreadable(path: Path, place: Place, reason: OSError) -> Problem:
    why = reason.strerror or type(reason).__name__
    return error(place, "unreadable-file", f'"{_short(path)}" cannot be read: {why}')


def _short(path: Path) -> str:
    text = str(path)
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"


def _no_file(path: Path, place: Place) -> Problem:
    if path.is_dir():
        return error(place, "missing-file", f'"{path}" is a folder, a file is expected')
    if path.exists():
        return error(place, "missing-file", f'"{path}" is no ordinary file')
    return error(place, "missing-file", f'there is no file "{_as_written(path)}"', _where_else(path, place))


def _as_written(path: Path) -> str:
    """The path with the two strokes that an address of the web has, and no path."""
    return re.sub(r"\b(https?):/", r"\1://", str(path))


def _where_else(path: Path, place: Place) -> str:
    """What may be meant by the name of a file that is not there."""
    if path.is_symlink():
        return f'it is a link to "{path.readlink()}", where nothing is'
    if any(part in ("http:", "https:") for part in path.parts):
        return "nothing is fetched from the web: save the file beside this one, and name it"
    near = sorted(other.name for other in path.parent.glob("*") if other.name.casefold() == path.name.casefold())
    if near:
        return f'there is "{near[0]}": upper and lower case matter'
    by_command = place.line is None
    return "" if by_command else "a path is looked up from the file that names it"


def _too_large(path: Path, place: Place, largest: int) -> Problem:
    size, limit = path.stat().st_size / 1e6, largest / 1e6
    return error(place, "too-large", f'"{path}" has {size:.1f} MB, at most {limit:.0f} MB are read')
