"""What YAML reads without complaint and nobody means: keys that became entries or texts, lines that were glued together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pydantic import BaseModel

from assess.model.written.common import FREE_TEXT, found
from assess.problems import Place, Problem, error, warning
from assess.reading.shapes import Kinds, below, entries_of, keys_of, needed, walk
from assess.reading.syntax import as_entry
from assess.reading.tree import Path, Tree
from assess.reading.yaml import COMMA

Doubt = tuple[Path, Problem]


def doubts(model: type[BaseModel], tree: Tree) -> Iterator[Doubt]:
    """Each with the path of the part that is in doubt; an error where nothing sensible could follow from it."""
    for path, part, kinds in walk(model, tree):
        if isinstance(part.content, dict):
            yield from _dedented(path, part, kinds)
        elif not isinstance(part.content, list):
            yield from ((path, problem) for problem in _of_text(path, part, kinds))


def _dedented(path: Path, part: Tree, kinds: Kinds) -> Iterator[Doubt]:
    """Keys of an entry that stand one step too far left, and so would be entries themselves.

    A warning alone where a sentence stands there: a question may be called `help`.
    """
    models = frozenset() if str in below(kinds, "") else entries_of(kinds)
    if not models:
        return
    keys, telling = keys_of(models), needed(models) or keys_of(models)
    for key, entry in part.entries().items():
        is_key = key in keys and _may_be_value(entry, below(models, key))
        if is_key and entry.key and not entry.entries().keys() & set(telling):
            above = _above(entry.key, part)
            if above:
                what = str(path[-1]).removesuffix("s")
                article = "an" if what[0] in "aeiou" else "a"
                message = f'"{key}" is read as {article} {what} of its own'
                say = warning if _is_sentence(entry) else error
                yield (*path, key), say(entry.key, "dedented-key", message, _indented(key, above, part, telling[0]))


def _may_be_value(part: Tree, kinds: Kinds) -> bool:
    """Whether this may stand under a key of these kinds: no sentence where a number, a yes or one of few words is wanted."""
    return not _is_sentence(part) or bool(kinds & {FREE_TEXT, str})


def _is_sentence(part: Tree) -> bool:
    return isinstance(part.content, str) and " " in part.content


def _above(place: Place, part: Tree) -> str:
    """The entry of the same file that stands before a place; "" where none does."""
    before = {
        entry.key.line or 0: id
        for id, entry in part.entries().items()
        if entry.key and entry.key.path == place.path and (entry.key.line or 0) < (place.line or 0)
    }
    return before[max(before)] if before else ""


def _indented(key: str, above: str, part: Tree, first: str) -> str:
    if isinstance(part.entries()[above].content, str):
        both = f"`{first}: …` and `{key}: …`" if key != first else f"`{key}: …`"
        return f'give "{above}" lines of its own below it, {both}'
    return f'indent it deeper, under "{above}"'


def _of_text(path: Path, part: Tree, kinds: Kinds) -> Iterator[Problem]:
    if path[-1:] == ("colours",) and part.content is None and _COLOUR.match(part.comment):
        hint = f'quote it, in brackets: colours: ["{part.comment.split()[0]}"]'
        yield error(part.start, "text-after-hash", '"colours" has no value: text after # is a comment', hint)
    if not isinstance(part.content, str) or not part.plain:
        return
    if part.comment and FREE_TEXT in kinds:
        yield cut_off(part)
    if part.flow and _goes_on(path, part.content):
        yield warning(part.start, "comma-in-braces", f'"{part.content}" is an item of its own', COMMA)
    yield from _glued_item(path, part, kinds)
    yield from _glued_key(part, kinds)


_COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")


def cut_off(part: Tree) -> Problem:
    """The warning of a text that ends at a ` #`."""
    message = f'the text ends before "{part.comment}": text after # is a comment'
    hint = f'quote the text: "{part.content} {part.comment}", or put another blank before a comment'
    return warning(part.start, "text-after-hash", message, hint)


def _goes_on(path: Path, text: str) -> bool:
    """Whether an item of prose begins as if it went on with the item before."""
    *_, owner, index = ("", "", *path)
    return owner in ("steps", "rubric") and index not in ("", 0) and " " in text and text[:1].islower()


def _glued_item(path: Path, part: Tree, kinds: Kinds) -> Iterator[Problem]:
    """`- Middle`, indented deeper than the item above it, goes on with that item's text."""
    for number, line in enumerate(part.more, start=1):
        if line.lstrip().startswith("- "):
            place = _line_of(part, number)
            if isinstance(path[-1], int):
                hint = "begin every item of a list in the same column"
                yield error(place, "glued-item", f"{found(line.strip())} goes on with the item above", hint)
            elif FREE_TEXT in kinds:
                hint = f"for a list within a text write `{path[-1]}: |`, and the whole text below"
                yield warning(place, "glued-item", f"{found(line.strip())} goes on with the text above", hint)
            return


def _line_of(part: Tree, number: int) -> Place:
    """Where a line of a text begins; the first below it is number 1."""
    line = part.more[number - 1]
    return Place(part.start.path, (part.start.line or 0) + number, len(line) - len(line.lstrip()) + 1)


def _glued_key(part: Tree, kinds: Kinds) -> Iterator[Problem]:
    """`ask:We know` is a text, and so is `name Low`, not a key with its value; the latter only on a line of its own."""
    keys, main = keys_of(kinds), needed(kinds)
    if not keys or not isinstance(part.content, str):
        return
    first = part.content.partition(part.more[0].strip())[0] if part.more and part.more[0].strip() else part.content
    for number, line in enumerate([first, *part.more]):
        entry = as_entry(line.strip())
        alone = number > 0 or part.key is None or part.key.line != part.start.line
        if entry and entry.key in keys and (entry.sign in _COLONS or (alone and (entry.sign or entry.key in main))):
            place = _line_of(part, number) if number else part.start
            message = f"{found(line.strip())} is read as a text: {entry.message}"
            yield error(place, "glued-key", message, f"write {entry.corrected}")
            return


_COLONS = frozenset({":", "=", "："})
