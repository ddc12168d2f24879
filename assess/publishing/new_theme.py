"""A theme of one's own to begin with: a folder that extends another theme, with what one changes first."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from assess.model.theme import Theme
from assess.model.written.common import is_id
from assess.problems import AssessError, Place, Problem, error
from assess.publishing.workspace import create_workspace
from assess.reading.themes import FOLDER, read_theme
from assess.rendering.contrast import Colour
from assess.rendering.sheets import sheets
from assess.rendering.tokens import tokens_of

TOKENS: Mapping[str, str] = {
    "paper": "the page",
    "raised": "what stands out from it: cards, notes",
    "ink": "text",
    "accent": "what is current: the index, links, the line of the radar",
    "second": "targets and what was before",
    "level-1": "the levels, from the lowest",
    "level-2": "",
    "level-3": "",
    "level-4": "",
    "level-5": "to the highest",
}
"""Those that one changes first, and what each is for."""
PART = """\
{{# The foot of the page. All that "{parent}" has there stays; what you write after super() comes after it.
   Other parts are overridden in the same way, under the path that they have in the parent: docs/themes.md lists them. #}}
{{% extends "{parent}/sections/colophon.html" %}}
{{% block lines %}}
{{{{ super() }}}}
{{# <p>A line of your own</p> #}}
{{% endblock %}}
"""


def new_theme(name: str, extends: str = "default", folder: str | Path = ".") -> tuple[Path, ...]:
    """Make `themes/NAME` in a folder, which extends another theme; gives the paths of its files.

    Raises AssessError, with nothing written, when the name cannot be one, is taken, or there is no theme to extend.
    """
    problems: list[Problem] = []
    target = Path(folder) / FOLDER / name
    if not is_id(name):
        hint = "a letter, then letters, digits, - and _"
        problems.append(error(Place(name), "bad-id", f'"{name}" cannot be the name of a theme', hint))
    elif os.path.lexists(target):
        hint = "choose another name; nothing is overwritten"
        problems.append(error(Place(str(target)), "file-exists", "this theme exists already", hint))
    parent = read_theme(extends, Path(folder), Place("--extends"), problems)
    if parent is None or problems:
        raise AssessError(problems)
    return create_workspace(target, _files(name, parent, problems))


def _files(name: str, parent: Theme, problems: list[Problem]) -> Mapping[str, str]:
    tokens = tokens_of(sheets(parent, problems))
    css = [
        f'@import "{parent.name}/tokens.css";',
        "",
        "/* What differs from it. A colour that cannot be read where it stands is told when the report is built. */",
        ":root {",
        *_declarations(tokens.light, "  "),
        "}",
        "",
        "@media screen and (prefers-color-scheme: dark) {",
        "  :root {",
        *_declarations(tokens.dark, "    "),
        "  }",
        "}",
        "",
    ]
    return {
        "theme.yaml": f"name: {name}\nextends: {parent.name}\nabout: What it is for, and who made it.\n",
        "css/tokens.css": "\n".join(css),
        "sections/colophon.html": PART.format(parent=parent.name),
    }


def _declarations(colours: Mapping[str, Colour], indent: str) -> list[str]:
    known = ((f"{indent}--{name}: {colours[name]};", what) for name, what in TOKENS.items() if name in colours)
    return [f"{line} /* {what} */" if what else line for line, what in known]
