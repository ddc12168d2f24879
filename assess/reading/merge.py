"""`based_on` and `leave_out`: one questionnaire's tree on top of another's, before either is validated."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from assess.problems import Problem, error
from assess.reading.suggest import did_you_mean
from assess.reading.tree import Tree

_OWN = frozenset(("based_on", "leave_out"))


def merge(parent: Tree, child: Tree) -> Tree:
    """All of the parent; what the child has replaces the same id or is added.

    Dimensions are merged key by key, their questions and topics by id; questions, options and all else as a whole.
    """
    inherited = {key: part for key, part in parent.entries().items() if key not in _OWN}
    return _merged(parent.holding(inherited), child, _SHARED)


# What is merged, and how deep; a key that is not here is replaced. ANY stands for every id.
_ANY = ""
_SHARED: Mapping[str, Any] = {
    **{key: {} for key in ("levels", "scales", "groups", "outcomes", "recommendations", "sources", "defaults")},
    "scoring": {"coverage": {}},
    "dimensions": {_ANY: {"questions": {}, "topics": {}}},
}


def _merged(parent: Tree, child: Tree, shared: Mapping[str, Any]) -> Tree:
    if child.content is None:
        return parent
    if not (isinstance(parent.content, dict) and isinstance(child.content, dict)):
        return child
    entries = dict(parent.content)
    for key, part in child.content.items():
        deeper = shared.get(key, shared.get(_ANY))
        entries[key] = part if deeper is None or key not in entries else _merged(entries[key], part, deeper)
    return child.holding(entries)


def leave_out(parent: Tree, child: Tree, problems: list[Problem]) -> tuple[Tree, frozenset[str]]:
    """The parent without what the child leaves out, and the ids that are gone with it."""
    listed = child.get(("leave_out",))
    items = listed.content if listed and isinstance(listed.content, list) else []
    gone: set[str] = set()
    for item in items:
        id = item.content
        paths = [path for path in _paths(parent) if path[-1] == id]
        if not isinstance(id, str):
            continue  # reported when the child is validated
        if not paths:
            known = [path[-1] for path in _paths(parent)]
            message = f'there is no "{id}" to leave out'
            problems.append(error(item.start, "unknown-id", message, did_you_mean(id, known)))
        for path in paths:
            part = parent.get(path)
            gone |= {id, *(_ids(part, "questions") if part and path[0] == "dimensions" else ())}
            parent = parent.without(path)
            if path[2:3] == ("questions",) and not _asks_anything(path[:2], parent, child):
                message = f'"{id}" is the last question of "{path[1]}", and a dimension without any has nothing to say'
                problems.append(error(item.start, "no-questions", message, f"leave out {path[1]} itself"))
                parent, gone = parent.without(path[:2]), gone | {path[1]}
    return parent, frozenset(gone)


def _asks_anything(dimension: tuple[str, ...], parent: Tree, child: Tree) -> bool:
    """Whether a dimension has questions left, or the child says anything of it."""
    part = parent.get(dimension)
    return child.get(dimension) is not None or bool(part and _ids(part, "questions"))


def ids_in(tree: Tree) -> frozenset[str]:
    """Ids of all dimensions, questions, outcomes and recommendations."""
    return frozenset(path[-1] for path in _paths(tree))


def _paths(tree: Tree) -> list[tuple[str, ...]]:
    dimensions = _ids(tree, "dimensions")
    paths: list[tuple[str, ...]] = [("dimensions", id) for id in dimensions]
    for dimension in dimensions:
        part = tree.get(("dimensions", dimension))
        paths += [("dimensions", dimension, "questions", id) for id in (_ids(part, "questions") if part else ())]
    return paths + [(section, id) for section in ("outcomes", "recommendations") for id in _ids(tree, section)]


def _ids(tree: Tree, section: str) -> list[str]:
    part = tree.get((section,))
    return list(part.entries()) if part else []
