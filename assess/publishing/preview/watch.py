"""Waiting for files to change: told by the system where watchfiles is installed, else by looking again and again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from threading import Event

Stamp = tuple[int, ...]
"""What changes when a file does; empty where there is none."""
PAUSE = 0.5
"""Seconds between two looks."""
SETTLE = 0.05
"""Seconds that an editor may take to finish writing a file."""


def stamp_of(path: str) -> Stamp:
    """When a file or folder was changed last, its size and its identity."""
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return found.st_mtime_ns, found.st_size, found.st_ino


def wait_for_change(read: Mapping[str, Stamp], stop: Event) -> bool:
    """Return True when one of the files or folders is no longer as it was, False when `stop` is set."""
    for _ in _moments(read, stop):
        if stop.is_set():
            return False
        if any(stamp_of(path) != stamp for path, stamp in read.items()):
            return not stop.wait(SETTLE)
    return False


def _moments(read: Mapping[str, Stamp], stop: Event) -> Iterator[object]:
    """The moments at which it is worth looking, the first at once."""
    yield None
    folders = {path if os.path.isdir(path) else os.path.dirname(path) for path in read}
    if find_spec("watchfiles"):
        from watchfiles import watch

        # Folders, for editors put a new file in the place of the old one.
        there = [folder for folder in folders if os.path.isdir(folder)]
        yield from watch(*there, recursive=False, stop_event=stop, yield_on_timeout=True, rust_timeout=2000)
    while not stop.wait(PAUSE):
        yield None
