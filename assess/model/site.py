"""A site: the files that are published, by relative path."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Site:
    """Bytes by path, `/` between folders, no leading slash. Pages are the paths that end in `.html`."""

    files: Mapping[str, bytes]
