"""The texts of a questionnaire's tree, or of an overlay's, by path: `questions.STA1.ask`, `levels.ad-hoc.means`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from assess.model.numbers import number, number_text
from assess.reading.levels import level_id
from assess.reading.tree import Tree


def texts_of(tree: Tree, levels: Sequence[str] = ()) -> dict[str, Tree]:
    """Every text that a translation may replace; items of lists are counted from 1, and what is empty is no text.

    `levels`: the ids of levels of which only the names are listed; without them the ids follow from the names.
    """
    texts = dict(_below("", tree, ("title", "about")))
    for section, part in (("levels", _levels(tree, levels)), *((name, tree.get((name,))) for name in _SECTIONS)):
        for id, one in part.entries().items() if part else ():
            texts |= _one(section, id, one)
            questions = one.get(("questions",)) if section == "dimensions" else None
            for question, each in questions.entries().items() if questions else ():
                texts |= _one("questions", question, each)
    return texts


_SECTIONS = ("scales", "groups", "dimensions", "outcomes", "recommendations", "sources")

# What of an entry is text; where a text alone stands for the entry, it is the first.
_TEXTS: Mapping[str, tuple[str, ...]] = {
    "levels": ("name", "means"),
    "scales": ("points", "low", "high"),
    "groups": ("name",),
    "dimensions": ("name", "why", "topics"),
    "questions": ("ask", "help", "rubric", "options", "scale", "unit", "look_for"),
    "outcomes": ("ask", "scale"),
    "recommendations": ("do", "why", "steps", "owner", "measure"),
    "sources": ("title", "note"),
}


def _levels(tree: Tree, ids: Sequence[str]) -> Tree | None:
    levels = tree.get(("levels",))
    if levels is None or not isinstance(levels.content, list):
        return levels
    own = [level_id(str(part.content), k) for k, part in enumerate(levels.content, start=1)]
    return levels.holding(dict(zip((*ids, *own[len(ids) :]), levels.content, strict=False)))


def level_ids(texts: Iterable[str]) -> tuple[str, ...]:
    """The ids of the levels that have texts, in their order."""
    return tuple(dict.fromkeys(path.split(".")[1] for path in texts if path.startswith("levels.")))


def _one(section: str, id: str, part: Tree) -> dict[str, Tree]:
    keys = _TEXTS[section]
    if isinstance(part.content, str):
        return {f"{section}.{id}.{keys[0]}": part}
    return dict(_below(f"{section}.{id}.", part, keys))


def _below(prefix: str, tree: Tree, keys: tuple[str, ...]) -> Iterator[tuple[str, Tree]]:
    for key in keys:
        part = tree.get((key,))
        if part is None:
            continue
        if key == "scale":
            yield from _below(f"{prefix}scale.", part, _TEXTS["scales"])
        elif isinstance(part.content, str):
            yield f"{prefix}{key}", part
        elif isinstance(part.content, list):
            yield from _present((f"{prefix}{key}.{index}", item) for index, item in enumerate(part.content, start=1))
        else:
            yield from _present((f"{prefix}{key}.{_name(key, name)}", item) for name, item in part.entries().items())


def _present(texts: Iterable[tuple[str, Tree]]) -> Iterator[tuple[str, Tree]]:
    return ((path, text) for path, text in texts if isinstance(text.content, str))


def _name(key: str, name: str) -> str:
    """Points are named by their number, however it is written."""
    value = number(name) if key == "points" else None
    return name if value is None else number_text(value)
