"""YAML with the meaning of version 1.2, read from libyaml's events: everything as text, every text with its place."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any

import yaml

from assess.problems import Place, Problem, error
from assess.reading.files import read_bytes
from assess.reading.syntax import INVISIBLE, explain, quoted_line
from assess.reading.tree import Tree

LARGEST = 5_000_000
DEEPEST = 40
MOST_REPEATED = 100_000
"""How many texts, entries and lists aliases may repeat in one file."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BREAKS: Mapping[int, str] = {
    0x85: " ",
    0x2028: " ",
    0x2029: " ",
}  # line breaks to libyaml, ordinary characters to YAML 1.2 and to editors
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_TRAILING = re.compile(r" (#.*)")


def read_tree(source: Path | bytes, name: str, problems: list[Problem]) -> Tree | None:
    """The tree of a file, or None after problems that leave nothing to go on with.

    `name` is the file's path as the user wrote it. Repeated keys and the like are reported, and the rest is read.
    """
    data = source if isinstance(source, bytes) else read_bytes(source, Place(name), problems, largest=LARGEST)
    text = None if data is None else decode(data, name, problems)
    if text is None:
        return None
    try:
        return _Reading(name, text.split("\n"), problems).tree(yaml.parse(text, Loader=_LOADER))
    except _UnreadableError as stop:
        problems.append(stop.problem)
    except yaml.MarkedYAMLError as trouble:
        problem = explain(trouble, text.split("\n"), name)
        problems[:] = [other for other in problems if not _of_line(other, problem)]
        problems.append(problem)
    return None


def _of_line(comma: Problem, syntax: Problem) -> bool:
    """Whether an entry without value is nothing but the text in braces that libyaml stumbles over right after it."""
    same = (comma.place.path, comma.place.line) == (syntax.place.path, syntax.place.line)
    return same and comma.code == "comma-in-braces"


def decode(data: bytes, name: str, problems: list[Problem]) -> str | None:
    """The text of UTF-8 bytes with line ends as `\\n` and letters as NFC; None and a problem for anything else."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        hint = 'save it as "UTF-8"'
        problems.append(error(Place(name), "not-utf-8", "expected UTF-8, found UTF-16", hint))
        return None
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as trouble:
        problems.append(_not_utf8(data, trouble.start, name))
        return None
    if found := _UNWRITABLE.search(text):
        problems.append(_unwritable(text, found.start(), name))
        return None
    return unicodedata.normalize("NFC", text.translate(_BREAKS))


def _not_utf8(data: bytes, index: int, name: str) -> Problem:
    if b"\x00" in data:
        return error(Place(name), "not-text", "this is not a text file", "expected a file written in a text editor")
    before = data[:index].decode("utf-8", "replace")
    message = f"the byte {data[index]:#04x} is not UTF-8"
    return error(_place_at(before, name), "not-utf-8", message, 'save the file as "UTF-8" in your editor')


def _unwritable(text: str, index: int, name: str) -> Problem:
    if text[index] == "\x00":
        return error(Place(name), "not-text", "this is not a text file", "expected a file written in a text editor")
    message = f"the invisible character U+{ord(text[index]):04X} cannot stand in a text file"
    return error(_place_at(text[:index], name), "not-text", message, "delete it and write the word anew")


def _place_at(before: str, name: str) -> Place:
    return Place(name, before.count("\n") + 1, len(before) - before.rfind("\n"))


class _UnreadableError(Exception):
    """Nothing after this can be read."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@dataclass
class _Reading:
    """One file while it is read."""

    name: str
    lines: list[str]
    problems: list[Problem]
    anchors: dict[str, tuple[Tree, int, int] | None] = field(default_factory=dict)
    """Each with the number of its parts and how many of them stand inside one another; None while it is read."""
    unused: dict[str, Place] = field(default_factory=dict)
    """Where the anchors of texts stand that nothing has repeated so far."""
    count: int = 0
    deepest: int = 0
    repeated: int = 0

    def tree(self, events: Iterator[Any]) -> Tree:
        next(events)  # the stream
        if isinstance(next(events), yaml.StreamEndEvent):
            what = "holds nothing but comments" if any(line.strip() for line in self.lines) else "is empty"
            raise _UnreadableError(error(Place(self.name), "empty-file", f"this file {what}"))
        tree = self.node(next(events), events, 1)
        second = next(islice(events, 1, None))  # after the document's end
        if not isinstance(second, yaml.StreamEndEvent):
            message = "--- starts a second document, a file holds one"
            raise _UnreadableError(error(self.start(second), "several-documents", message, "delete the line ---"))
        self.refuse_unused()
        return tree

    def refuse_unused(self) -> None:
        """A text that starts with & loses its first word, unless that is meant as a name by which it is repeated."""
        for name, place in self.unused.items():
            hint = f"quote a text that starts with &: {quoted_line(self.lines[(place.line or 1) - 1])}"
            self.problems.append(error(place, "unused-anchor", f'"&{name}" is not part of the text that follows', hint))

    def node(self, event: Any, events: Iterator[Any], depth: int, key: Place | None = None, flow: bool = False) -> Tree:
        start = self.start(event)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event, start, key, depth)
        self.refuse_tag(event, start)
        above, self.deepest = self.deepest, depth
        self.refuse_deep(start)
        if event.anchor:
            self.anchors[event.anchor] = None
            if isinstance(event, yaml.ScalarEvent):
                self.unused[event.anchor] = start
        before, self.count = self.count, self.count + 1
        if isinstance(event, yaml.ScalarEvent):
            tree = self.scalar(event, start, key, flow)
        elif isinstance(event, yaml.SequenceStartEvent):
            inside = flow or bool(event.flow_style)
            items = [self.node(item, events, depth + 1, flow=inside) for item in _until(yaml.SequenceEndEvent, events)]
            tree = Tree(items, start, key, inside)
        else:
            inside = flow or bool(event.flow_style)
            tree = Tree(self.entries(events, depth + 1, inside), start, key, inside)
        if event.anchor:
            self.anchors[event.anchor] = (tree, self.count - before, self.deepest - depth)
        self.deepest = max(above, self.deepest)
        return tree

    def scalar(self, event: Any, start: Place, key: Place | None, flow: bool) -> Tree:
        plain = not event.style
        line, column = event.end_mark.line, event.end_mark.column
        text = None if plain and event.value in _NULLS else event.value
        if event.anchor and text is None:
            text = f"&{event.anchor}"  # one word that starts with &, of which nothing else would be left
        if not plain:
            return Tree(self.printable(event.value, start), start, key, flow)
        more = tuple(self.lines[event.start_mark.line + 1 : line + 1])
        return Tree(text, start, key, flow, plain, self.comment(line, column, text is None), more)

    def printable(self, text: str, place: Place) -> str:
        """The text without characters that cannot stand in a file, which cannot be written by their escapes, either."""
        if found := _UNWRITABLE.search(text):
            message = f"the text has the invisible character U+{ord(found[0]):04X}"
            self.problems.append(
                error(place, "invisible-character", message, "delete its escape, which begins with \\")
            )
        return _UNWRITABLE.sub("", text)

    def comment(self, line: int, column: int, alone: bool) -> str:
        """What follows ` #`, unless it stands below or above another comment, as a column of comments does.

        `alone`: there is no text before it.
        """
        found = _TRAILING.match(self.lines[line], column) if line < len(self.lines) else None
        if not found or alone:
            return found[1] if found else ""
        neighbours = (*self.lines[max(line - 1, 0) : line], *self.lines[line + 1 : line + 2])
        aligned = any(other[column + 1 : column + 2] == "#" for other in neighbours)
        return "" if aligned else found[1]

    def entries(self, events: Iterator[Any], depth: int, flow: bool) -> dict[str, Tree]:
        entries: dict[str, Tree] = {}
        for event in _until(yaml.MappingEndEvent, events):
            place = self.start(event)
            name = self.key(event, place)
            value = next(events)
            tree = self.node(value, events, depth, place, flow)
            if name in entries:
                first = entries[name].key
                self.problems.append(error(place, "repeated-key", f'"{name}" stands here twice, first at {first}'))
                continue
            if flow and isinstance(value, yaml.ScalarEvent) and not (value.value or value.style):
                if self.has_colon(event, value):
                    tree = replace(tree, plain=False)
                else:
                    self.problems.append(_comma(name, place, entries))
            entries[name] = tree
        return entries

    def has_colon(self, key: Any, value: Any) -> bool:
        """Whether an entry without a value has the colon of one, as in `{STA1: }`."""
        end, start = key.end_mark, value.start_mark
        line = self.lines[end.line]
        return ":" in (line[end.column : start.column] if end.line == start.line else line[end.column :])

    def key(self, event: Any, place: Place) -> str:
        if not isinstance(event, yaml.ScalarEvent):
            raise _UnreadableError(error(place, "key-not-text", "a key is a word, here stands a list or an alias"))
        self.refuse_tag(event, place)
        name = self.printable(str(event.value), place)
        if "\n" in name:
            self.problems.append(error(place, "key-not-text", "a key stands on one line, this one has several"))
        if name == "<<" and not event.style:
            raise _UnreadableError(error(place, "merge-key", '"<<" is not read here', "write the entries out"))
        if outside := INVISIBLE.match(name) or INVISIBLE.match(name[::-1]):
            name = re.sub(rf"^({INVISIBLE.pattern}|\s)+|({INVISIBLE.pattern}|\s)+$", "", name)
            message = f'the invisible character U+{ord(outside[0]):04X} stands at the key "{name}"'
            self.problems.append(error(place, "invisible-character", message, "delete it; indent with ordinary blanks"))
        return name

    def alias(self, event: Any, start: Place, key: Place | None, depth: int) -> Tree:
        known = self.anchors.get(event.anchor)
        self.unused.pop(event.anchor, None)
        if known is None:
            what = (
                "stands inside what it repeats" if event.anchor in self.anchors else "repeats nothing that stands above"
            )
            hint = f"quote a text that starts with *: {quoted_line(self.lines[event.start_mark.line])}"
            raise _UnreadableError(error(start, "unknown-alias", f'"*{event.anchor}" {what}', hint))
        tree, size, height = known
        self.deepest = max(self.deepest, depth + height)
        self.refuse_deep(start)
        self.repeated += size
        self.count += size
        if self.repeated > MOST_REPEATED:
            message = f"aliases repeat more than {MOST_REPEATED:,} parts of this file"
            raise _UnreadableError(error(start, "too-many-aliases", message, "write the parts out"))
        return replace(tree, key=key)

    def refuse_deep(self, place: Place) -> None:
        if self.deepest > DEEPEST:
            raise _UnreadableError(
                error(place, "too-deep", f"more than {DEEPEST} lists and entries inside one another")
            )

    def refuse_tag(self, event: Any, place: Place) -> None:
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            hint = f"quote a text that starts with !: {quoted_line(self.lines[event.start_mark.line])}"
            raise _UnreadableError(error(place, "tag", f'the tag "{tag}" is not read', hint))

    def start(self, event: Any) -> Place:
        return Place(self.name, event.start_mark.line + 1, event.start_mark.column + 1)


def _until(end: type, events: Iterator[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, end):
            return
        yield event


def _comma(name: str, place: Place, before: dict[str, Tree]) -> Problem:
    hint = COMMA if before else "inside { } stand `key: value`, a list stands in [ ]"
    if before and isinstance((last := list(before.items())[-1])[1].content, str):
        hint += f': {last[0]}: "{last[1].content}, {name}"'
    return error(place, "comma-in-braces", f'"{name}" has no value', hint)


COMMA = "a comma inside { } or [ ] starts a new entry; quote the text or give it a line of its own"
