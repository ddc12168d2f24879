"""The comments of a YAML file, each with what it belongs to: for files of people's that we write anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from assess.reading.tree import Path

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENT = re.compile(r"(?:^|\s)(#.*)$")


@dataclass(frozen=True, slots=True)
class Comments:
    """Lines of comment `above` the key or item at a path, on the same line `beside` it, and at the `end` of the file."""

    above: dict[Path, tuple[str, ...]] = field(default_factory=dict)
    beside: dict[Path, str] = field(default_factory=dict)
    end: tuple[str, ...] = ()


def comments_of(text: str) -> Comments:
    """All comments of a file that can be read, without their indentation."""
    found = Comments()
    lines = text.split("\n")
    inside, starts, ends = _layout(text)
    waiting: list[str] = []
    for number, line in enumerate(lines):
        bare = line.strip()
        if number in inside and number not in ends:
            continue
        if bare.startswith("#") and number not in inside:
            waiting.append(bare)
            continue
        if number in starts and waiting:
            found.above[starts[number]] = tuple(waiting)
            waiting = []
        if number in ends and (comment := _COMMENT.search(line, ends[number][0])):
            found.beside[ends[number][1]] = comment[1].strip()
    return Comments(found.above, found.beside, tuple(waiting))


Layout = tuple[set[int], dict[int, Path], dict[int, tuple[int, Path]]]


def _layout(text: str) -> Layout:
    """Lines that go on with a text; the first path that starts on a line; the column and path where its last text ends."""
    inside: set[int] = set()
    starts: dict[int, Path] = {}
    ends: dict[int, tuple[int, Path]] = {}
    for path, event in _texts(text):
        first, last = event.start_mark, event.end_mark
        starts.setdefault(first.line, path)
        if event.style in ("|", ">"):
            ends[first.line] = (first.column, path)
            inside |= set(range(first.line + 1, last.line + (last.column > 0)))
        else:
            ends[last.line] = (last.column, path)
            inside |= set(range(first.line + 1, last.line + 1))
    return inside, starts, ends


def _texts(text: str) -> Iterator[tuple[Path, Any]]:
    """Every key and text with the path that it stands for."""
    events = iter(yaml.parse(text, Loader=_LOADER))
    next(events)
    next(events)
    yield from _node(next(events), events, ())


def _node(event: Any, events: Iterator[Any], path: Path) -> Iterator[tuple[Path, Any]]:
    if isinstance(event, yaml.ScalarEvent):
        yield path, event
    elif isinstance(event, yaml.SequenceStartEvent):
        for index, item in enumerate(_until(yaml.SequenceEndEvent, events)):
            yield from _node(item, events, (*path, index))
    elif isinstance(event, yaml.MappingStartEvent):
        for key in _until(yaml.MappingEndEvent, events):
            deeper = (*path, str(key.value))
            yield deeper, key
            yield from _node(next(events), events, deeper)


def _until(end: type, events: Iterator[Any]) -> Iterator[Any]:
    for event in events:
        if isinstance(event, end):
            return
        yield event
