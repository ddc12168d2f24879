"""Where the files that come with Assess are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent


def bundled(kind: Literal["questionnaires", "themes", "schema"]) -> Path:
    """The folder of the bundled questionnaires, themes or schemas."""
    installed = _PACKAGE / "bundled" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind
