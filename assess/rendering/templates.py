"""Templates from a folder or a theme, under the rules that hold for all of them."""

from __future__ import annotations

import os
import sys
from functools import lru_cache
from importlib.util import cache_from_source
from pathlib import Path

from jinja2 import (
    BaseLoader,
    BytecodeCache,
    ChoiceLoader,
    Environment,
    FileSystemBytecodeCache,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
)

from assess.model.theme import Theme


@lru_cache(maxsize=32)
def environment(folder: Path) -> Environment:
    """The templates of a folder of ours: everything is escaped, and a name that is not there is an error."""
    return _under_our_rules(Environment, FileSystemLoader(folder), _compiled(folder))


def theme_environment(theme: Theme) -> Environment:
    """The templates of a theme: `cover.html` is that of the first layer that has one, `default/cover.html` the default's.

    Templates that did not come with the program run in a sandbox: they place values and reach nothing else.
    """
    folders = [layer.folder for layer in theme.layers]
    # The deepest layer of a name comes last and wins: a theme may extend the bundled one of its own name.
    by_name = {layer.name: FileSystemLoader(folders[depth:]) for depth, layer in enumerate(theme.layers)}
    loader = ChoiceLoader([PrefixLoader(by_name), FileSystemLoader(folders)])
    if theme.bundled:
        return _under_our_rules(Environment, loader, _compiled(folders[0]))
    from jinja2.sandbox import ImmutableSandboxedEnvironment  # most reports have a bundled theme

    # What is compiled for the sandbox is not what is compiled without; it is not kept, least of all in people's folders.
    return _under_our_rules(ImmutableSandboxedEnvironment, loader, None)


def _under_our_rules(kind: type[Environment], loader: BaseLoader, cache: BytecodeCache | None) -> Environment:
    return kind(
        loader=loader,
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=cache,
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
