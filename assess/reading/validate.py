"""A tree becomes a pydantic model; what does not fit becomes problems in our own words."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from assess.model.written.common import FREE_TEXT, LATER_WORDS, found
from assess.problems import Problem, error
from assess.reading.doubts import doubts
from assess.reading.shapes import Kinds, at, is_model, keys_of, origin
from assess.reading.suggest import did_you_mean, join, listed, nearest
from assess.reading.syntax import as_entry
from assess.reading.tree import Path, Tree
from assess.reading.yaml import COMMA

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], tree: Tree, problems: list[Problem]) -> Model | None:
    """The model that the tree holds; None after errors. Warns of texts that end at a ` #`."""
    valid, broken = validate_rest(model, tree, problems)
    return None if broken else valid


def validate_rest(model: type[Model], tree: Tree, problems: list[Problem]) -> tuple[Model | None, frozenset[Path]]:
    """What is left of the model without the parts that have problems, and the paths of those.

    So what is left can be checked further, and all problems be reported at once. None when nothing is left.
    """
    doubted = dict(doubts(model, tree))
    problems.extend(doubted.values())
    broken = {path for path, problem in doubted.items() if problem.severity == "error"}
    tree = _without(tree, broken)
    for round in range(_ROUNDS):
        try:
            return model.model_validate(tree.value), frozenset(broken)
        except ValidationError as trouble:
            errors = trouble.errors(include_url=False)
        if not round:
            found_first = (_problem(model, tree, details) for details in _causes(model, errors))
            problems.extend(problem for problem in found_first if problem)
        lost = {_lost(details) for details in errors}
        if () in lost:
            break
        broken |= lost
        tree = _without(tree, lost)
    return None, frozenset(broken)


def _without(tree: Tree, lost: Collection[Path]) -> Tree:
    for path in sorted(lost, key=_last_first):
        missing = len(path) == 1 and tree.get(path) is None
        tree = _with_stand_in(tree, str(path[0])) if missing else tree.without(path)
    return tree


def _causes(model: type[BaseModel], errors: Sequence[Any]) -> list[Any]:
    """The errors without keys that are missing because they are misspelt, which is an error itself."""
    misspelt = {
        (*path[:-1], near)
        for details in errors
        if details["type"] == "extra_forbidden"
        and (path := _path(details))
        and (near := nearest(str(path[-1]), _keys(model, path)))
    }
    return [details for details in errors if details["type"] != "missing" or _path(details) not in misspelt]


def _keys(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """The keys that stand beside the last one of a path."""
    return keys_of(at(model, path[:-1]))


_ROUNDS = 6  # what is left may lack a part: its owner goes in the next round, and so on upward


def _lost(details: Any) -> Path:
    """The path of what must go for the rest to be valid: the part itself, or the owner of what is missing."""
    path = _path(details)
    return path[:-1] if details["type"] == "missing" and len(path) > 1 else path


def _with_stand_in(tree: Tree, key: str) -> Tree:
    """With a word for what the top lacks, such as a title, which nothing else depends on."""
    return tree.holding({**tree.entries(), key: Tree("stand-in", tree.start)})


def _last_first(path: Path) -> tuple[tuple[str, int], ...]:
    """Sorts items of a list from the last to the first, so that the earlier ones keep their numbers."""
    return tuple((str(step), 0) if isinstance(step, str) else ("", -step) for step in path)


def _path(details: Any) -> Path:
    """The path in the tree; pydantic's has marks such as (text) and [key] besides."""
    return tuple(step for step in details["loc"] if step not in _MARKS)


_MARKS = frozenset({"(text)", "(entries)", "(list)", "[key]"})


def _problem(model: type[BaseModel], tree: Tree, details: Any) -> Problem | None:
    """None for what was a problem already when the file was read."""
    path = _path(details)
    at_key = details["loc"][-1:] == ("[key]",)
    if any(_is_lost(tree.get(path[:depth])) for depth in range(1, len(path) + 1)):
        return None
    code, message, hint = _words(model, tree, path, details)
    if code in ("unknown-key", "bad-id") and not hint.startswith("did") and tree.follows_comma(path):
        hint = join(hint, COMMA)
    place = tree.place(path, key=at_key or code in _AT_KEYS)
    return error(place, code, message, hint)


_AT_KEYS = frozenset({"unknown-key", "not-yet-supported", "missing-key"})


def _is_lost(part: Tree | None) -> bool:
    return part is not None and part.flow and part.plain and part.content is None


def _words(model: type[BaseModel], tree: Tree, path: Path, details: Any) -> tuple[str, str, str]:
    """Code, message and hint of one of pydantic's errors."""
    kind, context, name = details["type"], details.get("ctx", {}), str(path[-1]) if path else ""
    match kind:
        case "wrong":
            return context["code"], context["message"], context["hint"]
        case "missing":
            return _missing(tree, path, name)
        case "extra_forbidden" if name in LATER_WORDS:
            return "not-yet-supported", f'"{name}" is not yet supported', "leave it out"
        case "extra_forbidden":
            return "unknown-key", f'unknown key "{name}"', did_you_mean(name, _keys(model, path))
        case "literal_error":
            words = [word.strip("'") for word in context["expected"].replace(" or ", ", ").split(", ")]
            hint = did_you_mean(str(details["input"]), words, "one of")
            return (
                "unknown-word",
                f"{found(details['input'])} is not one of {listed(words)}",
                hint if "mean" in hint else "",
            )
    expected = _either(at(model, path)) if kind.startswith("union_tag") else _EXPECTED.get(kind, "something else")
    if details["input"] is None:
        return "no-value", f"{_called(name, path)} has no value, expected {expected}", _comment_hint(tree, path)
    return (
        "wrong-shape",
        f"expected {expected}, found {found(details['input'])}",
        _shape_hint(expected, details["input"]),
    )


_EXPECTED: Mapping[str, str] = {
    "string_type": "a text",
    "list_type": "a list",
    "dict_type": "entries (key: value)",
    "model_type": "entries (key: value)",
    "model_attributes_type": "entries (key: value)",
}


def _either(kinds: Kinds) -> str:
    """What is wanted where several kinds of values are allowed."""
    names = {origin(kind) or kind for kind in kinds}
    texts = ["a number" if int in names else "a text"] if names & {FREE_TEXT, str, int} else []
    lists = ["a list"] if list in names else []
    entries = ["entries"] if dict in names or any(map(is_model, kinds)) else []
    return " or ".join((*texts, *lists, *entries))


def _shape_hint(expected: str, found: Any) -> str:
    """For a text where a list or entries are wanted: how those are written."""
    if not isinstance(found, str):
        return ""
    if "entries" in expected and (entry := as_entry(found)) and entry.sign:
        return f"{entry.message}: {entry.key}: …"
    if "a list" not in expected:
        return ""
    if found.startswith(("-", "–", "—", "•")):
        first = re.split(r"\s[-–—•]", found.lstrip("-–—• "))[0]
        return f'an item of a list begins with "- ", a hyphen and a blank: - {first}'
    return "write each item on a line of its own, behind `- `" if " " in found else f"write [{found}]"


def _missing(tree: Tree, path: Path, name: str) -> tuple[str, str, str]:
    if tree.get(path) is not None:
        return "no-value", f'"{name}" has no value', _comment_hint(tree, path)
    owner = _called(str(path[-2]), path[:-1]) if path[1:] else "this file"
    return "missing-key", f'{owner} lacks "{name}"', f"add `{name}: …`"


def _called(name: str, path: Path) -> str:
    return f"item {path[-1] + 1}" if path and isinstance(path[-1], int) else f'"{name}"'


def _comment_hint(tree: Tree, path: Path) -> str:
    part = tree.get(path)
    return f'text after # is a comment; quote the text: "{part.comment}"' if part and part.comment else ""
