"""Templates from a folder, under the rules that hold for all of them."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined


@lru_cache(maxsize=32)
def environment(folder: Path) -> Environment:
    """The templates of a folder: everything is escaped, and a name that is not there is an error."""
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=_compiled(folder),
    )


def _compiled(folder: Path) -> BytecodeCache | None:
    """Compiled templates where Python keeps compiled modules of that folder; none where it may or can keep none."""
    if sys.dont_write_bytecode:
        return None
    cache = Path(cache_from_source(str(folder.resolve() / "template.py"))).parent
    try:
        cache.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    return FileSystemBytecodeCache(str(cache)) if os.access(cache, os.W_OK) else None
