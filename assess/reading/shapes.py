"""What the models ask for at each place of a tree: their annotations are walked as a path walks the tree."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from assess.model.written.common import FREE_TEXT
from assess.reading.tree import Path, Tree

Kinds = frozenset[Any]
"""What may stand at a place: models, `dict[…]` and `list[…]`, str and the like, FREE_TEXT."""


def walk(tree: Tree, kinds: Kinds, path: Path = ()) -> Iterator[tuple[Path, Tree, Kinds]]:
    """Every part of a tree of which the models know, with its path and what may stand there."""
    if not kinds:
        return
    yield path, tree, kinds
    if isinstance(tree.content, dict):
        for key, part in tree.content.items():
            yield from walk(part, below(kinds, key), (*path, key))
    elif isinstance(tree.content, list):
        items = below(kinds, 0)
        for index, part in enumerate(tree.content):
            yield from walk(part, items, (*path, index))


def at(model: type[BaseModel], path: Path) -> Kinds:
    """What may stand at a path from the top of a model."""
    kinds: Kinds = frozenset({model})
    for step in path:
        kinds = below(kinds, step)
    return kinds


def below(kinds: Kinds, step: str | int) -> Kinds:
    """What may stand one step further down."""
    found: Kinds = frozenset()
    for kind in kinds:
        if is_model(kind):
            found |= _fields(kind).get(str(step), frozenset())
        elif origin(kind) in ((dict,) if isinstance(step, str) else (list, tuple)):
            found |= _items(kind)
    return found


def entries_of(kinds: Kinds) -> list[type[BaseModel]]:
    """The models of the entries that have an id of their own here."""
    return [kind for each in kinds if origin(each) is dict for kind in _items(each) if is_model(kind)]


def keys_of(kinds: Collection[Any]) -> list[str]:
    """The keys that entries may have here."""
    return [key for kind in kinds if is_model(kind) for key in _fields(kind)]


def needed(kinds: Collection[Any]) -> list[str]:
    """Those among them that are required, or would be if the file stood alone."""
    fields = [field for kind in kinds if is_model(kind) for field in kind.model_fields.items()]
    return [field.alias or name for name, field in fields if field.is_required() or name in _MAIN]


_MAIN = frozenset({"ask", "name", "title", "do"})


def is_model(kind: Any) -> bool:
    """Whether this is one of the models, whose keys are known."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def origin(kind: Any) -> Any:
    """`dict` for `dict[str, int]`; None for what has no parts."""
    return get_origin(kind)


@cache
def _fields(model: type[BaseModel]) -> Mapping[str, Kinds]:
    return {
        field.alias or name: _alternatives(field.annotation, field.metadata)
        for name, field in model.model_fields.items()
    }


@cache
def _items(kind: Any) -> Kinds:
    return _alternatives(get_args(kind)[-1])


def _alternatives(annotation: Any, notes: Collection[Any] = ()) -> Kinds:
    """The types that an annotation allows, without Annotated, Union and None around them."""
    if FREE_TEXT in notes:
        return frozenset({FREE_TEXT})
    if hasattr(annotation, "__metadata__"):
        return _alternatives(annotation.__origin__, annotation.__metadata__)
    if origin(annotation) in (dict, list, tuple) or not get_args(annotation):
        return frozenset({annotation})
    return frozenset().union(*(_alternatives(each) for each in get_args(annotation)))
