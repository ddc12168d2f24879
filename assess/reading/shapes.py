"""What the models ask for at each place of a tree: their annotations are walked as a path walks the tree."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin

from pydantic import BaseModel

from assess.model.written.common import FREE_TEXT
from assess.reading.tree import Path, Tree

Kinds = frozenset[Any]
"""What may stand at a place: models, `dict[…]` and `list[…]`, str and the like, FREE_TEXT."""


def walk(model: type[BaseModel], tree: Tree) -> Iterator[tuple[Path, Tree, Kinds]]:
    """Every part of a tree of which the model knows, with its path and what may stand there."""
    ahead: list[tuple[Path, Tree, Kinds]] = [((), tree, frozenset({model}))]
    while ahead:  # generators inside one another would take ten times as long
        path, part, kinds = ahead.pop()
        yield path, part, kinds
        by_key, entries, items = _steps(kinds)
        if isinstance(part.content, dict):
            deeper = [((*path, key), each, by_key.get(key, entries)) for key, each in part.content.items()]
        elif isinstance(part.content, list):
            deeper = [((*path, index), each, items) for index, each in enumerate(part.content)]
        else:
            continue
        ahead += [step for step in reversed(deeper) if step[2]]


def at(model: type[BaseModel], path: Path) -> Kinds:
    """What may stand at a path from the top of a model."""
    kinds: Kinds = frozenset({model})
    for step in path:
        kinds = below(kinds, step)
    return kinds


def below(kinds: Kinds, step: str | int) -> Kinds:
    """What may stand one step further down."""
    by_key, entries, items = _steps(kinds)
    return by_key.get(step, entries) if isinstance(step, str) else items


@cache
def entries_of(kinds: Kinds) -> Kinds:
    """The models of the entries that have an id of their own here."""
    return frozenset(kind for kind in _steps(kinds)[1] if is_model(kind))


@cache
def keys_of(kinds: Kinds) -> tuple[str, ...]:
    """The keys that entries may have here."""
    return tuple(key for kind in kinds if is_model(kind) for key in _fields(kind))


@cache
def needed(kinds: Kinds) -> tuple[str, ...]:
    """Those among them that are required, or would be if the file stood alone."""
    fields = [field for kind in kinds if is_model(kind) for field in kind.model_fields.items()]
    return tuple(field.alias or name for name, field in fields if field.is_required() or name in _MAIN)


_MAIN = frozenset({"ask", "name", "title", "do"})


def is_model(kind: Any) -> bool:
    """Whether this is one of the models, whose keys are known."""
    return isinstance(kind, type) and issubclass(kind, BaseModel)


def origin(kind: Any) -> Any:
    """`dict` for `dict[str, int]`; None for what has no parts."""
    return get_origin(kind)


@cache
def _steps(kinds: Kinds) -> tuple[Mapping[str, Kinds], Kinds, Kinds]:
    """What may stand under each known key, under any other key, and in a list."""
    entries = _union(_items(kind) for kind in kinds if origin(kind) is dict)
    items = _union(_items(kind) for kind in kinds if origin(kind) in (list, tuple))
    fields = [field for kind in kinds if is_model(kind) for field in _fields(kind).items()]
    return {key: entries | _union(each for name, each in fields if name == key) for key, _ in fields}, entries, items


def _union(kinds: Iterable[Kinds]) -> Kinds:
    return frozenset().union(*kinds)


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
    return _union(_alternatives(each) for each in get_args(annotation) if each is not NoneType)
