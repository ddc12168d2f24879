"""What a YAML file holds before anyone knows what it means: texts in entries and lists, each with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from assess.problems import Place

Path = tuple[str | int, ...]
"""From the top of a tree down: keys of entries, and indexes of lists."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A text, None, entries by key or a list, all as written. Parts keep their own file, so trees of files may be mixed.

    `start` is where it stands and `key` where its key does. `flow`: inside { } or [ ]. `plain`: a text without quotes.
    `comment`: what follows ` #` after a plain text, when only one blank parts them, as in a text that was to go on.
    `more`: of a plain text on several lines, all but the first, as written.
    """

    content: str | dict[str, Tree] | list[Tree] | None
    start: Place
    key: Place | None = None
    flow: bool = False
    plain: bool = False
    comment: str = ""
    more: tuple[str, ...] = ()

    @property
    def value(self) -> Any:
        """The same as plain dicts, lists, texts and None."""
        if isinstance(self.content, dict):
            return {key: part.value for key, part in self.content.items()}
        if isinstance(self.content, list):
            return [part.value for part in self.content]
        return self.content

    def place(self, path: Path = (), *, key: bool = False) -> Place:
        """Where the part at this path stands, or its key; of a path that leads nowhere, the last part that is there."""
        part = self.last(path)
        return part.key if part.key and (key or part.content is None) else part.start

    def get(self, path: Path) -> Tree | None:
        """The part at this path, if there is one."""
        part: Tree | None = self
        for step in path:
            part = part.part(step) if part else None
        return part

    def last(self, path: Path) -> Tree:
        """The part at this path, or the last part on the way to it."""
        part = self
        for step in path:
            part = part.part(step) or part
        return part

    def follows_comma(self, path: Path) -> bool:
        """Whether the part at this path stands inside { } or [ ], and is not the first one there."""
        part, owner = self.get(path), self.get(path[:-1])
        first = next(iter(owner.entries()), path[-1]) if owner and path else ""
        return part is not None and part.flow and path[-1] not in (first, 0)

    def entries(self) -> dict[str, Tree]:
        """Its entries; none where it is something else."""
        return self.content if isinstance(self.content, dict) else {}

    def walk(self, path: Path = ()) -> Iterator[tuple[Path, Tree]]:
        """Every text and None, with its path."""
        if isinstance(self.content, dict):
            for key, part in self.content.items():
                yield from part.walk((*path, key))
        elif isinstance(self.content, list):
            for index, part in enumerate(self.content):
                yield from part.walk((*path, index))
        else:
            yield path, self

    def holding(self, content: dict[str, Tree] | list[Tree]) -> Tree:
        """This tree with other content."""
        return replace(self, content=content)

    def without(self, path: Path) -> Tree:
        """This tree without the part at a path; items of a list keep their numbers until all is removed."""
        step, deeper = path[0], path[1:]
        part = self.part(step)
        if part is None:
            return self
        if isinstance(self.content, dict):
            entries = {key: value for key, value in self.content.items() if key != str(step)}
            return self.holding({**self.content, str(step): part.without(deeper)} if deeper else entries)
        items = list(self.content) if isinstance(self.content, list) else []
        index = int(step)
        return self.holding([*items[:index], *([part.without(deeper)] if deeper else []), *items[index + 1 :]])

    def part(self, step: str | int) -> Tree | None:
        """One step down."""
        if isinstance(self.content, dict):
            return self.content.get(str(step))
        if isinstance(self.content, list) and isinstance(step, int) and step < len(self.content):
            return self.content[step]
        return None
