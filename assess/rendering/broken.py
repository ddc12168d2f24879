"""Mistakes in people's templates, told with their file and line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from pathlib import Path
from traceback import walk_tb
from types import TracebackType

from jinja2 import Environment, TemplateError, TemplateNotFound, TemplateSyntaxError

from assess.model.theme import Theme
from assess.problems import AssessError, Place, Problem, error
from assess.reading.suggest import did_you_mean
from assess.reporting import document

CODE = "broken-template"
MISTAKES = (TemplateError, TypeError, ValueError, ArithmeticError, LookupError, AttributeError, RecursionError)
"""What a template can raise by what it says."""
OBJECT = re.compile(r"'assess\.[\w.]*\.(\w+) object' has no attribute '(\w+)'")


def template_problems(theme: Theme) -> Iterator[Problem]:
    """What in a theme's own templates cannot be read as a template at all."""
    templates = Environment(autoescape=True)
    for layer in theme.own():
        for path in sorted(layer.folder.rglob("*.html")):
            try:
                templates.parse(path.read_text(encoding="utf-8"), filename=str(path))
            except TemplateSyntaxError as trouble:
                yield error(Place(str(path), trouble.lineno), CODE, trouble.message or "the template cannot be read")
            except UnicodeDecodeError:
                yield error(Place(str(path)), "not-utf-8", "the file is not UTF-8", "save it as UTF-8")


@contextmanager
def telling(theme: Theme) -> Iterator[None]:
    """Turns what a theme's own template raises into a problem; mistakes in ours stay what they are."""
    try:
        yield
    except MISTAKES as trouble:
        place = _place(theme, trouble)
        if place is None:
            raise
        raise AssessError([_problem(place, trouble)]) from trouble


def _place(theme: Theme, trouble: Exception) -> Place | None:
    """The last line of people's own templates on the way to the trouble."""
    if isinstance(trouble, TemplateSyntaxError) and trouble.filename:
        return Place(trouble.filename, trouble.lineno)
    return _last(trouble.__traceback__, [layer.folder for layer in theme.own()])


def _last(trace: TracebackType | None, folders: list[Path]) -> Place | None:
    frames = [(Path(frame.f_code.co_filename), line) for frame, line in walk_tb(trace)]
    inside = [(path, line) for path, line in frames if any(folder in path.parents for folder in folders)]
    return Place(str(inside[-1][0]), inside[-1][1]) if inside else None


def _problem(place: Place, trouble: Exception) -> Problem:
    if isinstance(trouble, RecursionError):
        hint = 'to extend the parent\'s template of the same name, write its theme: {% extends "default/page.html" %}'
        return error(place, CODE, "the template calls itself without end", hint)
    if isinstance(trouble, TemplateNotFound):
        return error(place, CODE, f'there is no template "{trouble.name}" in this theme or those that it extends')
    message = trouble.message if isinstance(trouble, TemplateError) else str(trouble)
    found = OBJECT.search(message or "")
    if found is None:
        return error(place, CODE, message or type(trouble).__name__)
    kind = getattr(document, found[1], None)
    known = [field.name for field in fields(kind)] if isinstance(kind, type) and is_dataclass(kind) else []
    return error(place, CODE, f'a {found[1]} has no "{found[2]}"', did_you_mean(found[2], known, "it has"))
