"""Bytes of the files that people name, never more than may be expected."""

from __future__ import annotations

from pathlib import Path

from assess.problems import Place, Problem, error


def read_bytes(path: Path, place: Place, problems: list[Problem], *, largest: int) -> bytes | None:
    """The file's bytes, or None and a problem at `place` (where the file is named): missing, no file, over `largest`."""
    try:
        if not path.is_file():
            problems.append(_no_file(path, place))
            return None
        if path.stat().st_size > largest:
            problems.append(_too_large(path, place, largest))
            return None
        return path.read_bytes()
    except OSError as reason:
        why = reason.strerror or type(reason).__name__
        problems.append(error(place, "unreadable-file", f'"{path}" cannot be read: {why}'))
        return None


def is_there(path: Path, place: Place, problems: list[Problem]) -> bool:
    """Whether there is a file; if not, a problem at `place`, where it is named."""
    if path.is_file():
        return True
    problems.append(_no_file(path, place))
    return False


def _no_file(path: Path, place: Place) -> Problem:
    if path.is_dir():
        return error(place, "missing-file", f'"{path}" is a folder, a file is expected')
    if path.exists():
        return error(place, "missing-file", f'"{path}" is no ordinary file')
    near = sorted(other.name for other in path.parent.glob("*") if other.name.casefold() == path.name.casefold())
    hint = (
        f'there is "{near[0]}": upper and lower case matter'
        if near
        else "a path is looked up from the file that names it"
    )
    return error(place, "missing-file", f'there is no file "{path}"', hint)


def _too_large(path: Path, place: Place, largest: int) -> Problem:
    size, limit = path.stat().st_size / 1e6, largest / 1e6
    return error(place, "too-large", f'"{path}" has {size:.1f} MB, at most {limit:.0f} MB are read')
