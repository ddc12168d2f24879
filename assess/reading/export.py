"""A file of answers, from whatever tool: recognised, opened, and given as columns and rows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from importlib import import_module
from itertools import chain, islice, takewhile
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol

from assess.problems import Place, Problem, error
from assess.reading import surveys
from assess.reading.choices import joined, merged
from assess.reading.disguise import MARKS, SUFFIXES
from assess.reading.encodings import recognise
from assess.reading.headers import Head, Header, Kind, Layout, Row, numbered
from assess.reading.personal import without_personal
from assess.reading.plain import is_summary, plain_layout
from assess.reading.rows import even_rows, filled
from assess.reading.table import is_empty, text_rows

if TYPE_CHECKING:
    from assess.reading.limesurvey_structure import Texts

_LOOKED_AT = 300
"""Rows by which a tool is recognised, and what its columns hold."""
PLAIN = "plain"


class Tool(Protocol):
    """A module of assess.reading.surveys: what one survey tool exports."""

    NAME: str
    """The tool as its makers write it."""

    def recognises(self, head: Head) -> bool:
        """Whether the file is of this tool, by what stands in it."""

    def fits(self, head: Head) -> bool:
        """Whether a file that is said to be of this tool can be, so that no answers are taken for what the tool adds."""

    def layout(self, head: Head) -> Layout:
        """Its columns, and where its answers begin."""


@dataclass(frozen=True, slots=True)
class How:
    """What is said of a file: its tool, encoding and delimiter ("": by the file itself), and the texts behind its codes.

    `words` are texts that it is likely to hold, by which old encodings are told apart.
    """

    tool: str = ""
    encoding: str = ""
    delimiter: str = ""
    structures: tuple[Texts, ...] = ()
    words: Callable[[], Iterable[str]] = tuple


@dataclass(frozen=True, slots=True)
class Export:
    """An opened file: its columns, in which row they are named, and its rows, to be gone through once.

    `problems` of the whole file; after an error there are no headers. `tool` is the id of the tool that wrote it.
    """

    tool: str
    headers: tuple[Header, ...] = ()
    row: int = 1
    rows: Iterable[Row | Problem] = ()
    problems: tuple[Problem, ...] = field(default=())


def tools() -> tuple[str, ...]:
    """The ids of all tools that are recognised, `plain` for a table of which nothing is known."""
    names = (module.name for module in iter_modules(surveys.__path__) if not module.name.startswith("_"))
    return (*(name.replace("_", "-") for name in sorted(names)), PLAIN)


def tool_named(id: str) -> Tool:
    """The module of a tool."""
    module: Tool = import_module(f"assess.reading.surveys.{id.replace('-', '_')}")
    return module


def read_export(path: Path, place: Place, how: How | None = None) -> Export:
    """Open a file of answers. `place` names it in messages; each row is at least as long as the header."""
    how = how or How()
    try:
        kind, rows = _raw(path, place, how)
        return _read(kind, rows, place, how, path)
    except OSError as trouble:
        problem = error(place, "unreadable-file", f"the file cannot be read: {trouble.strerror}")
        return Export(how.tool or PLAIN, problems=(problem,))


def _raw(path: Path, place: Place, how: How) -> tuple[Kind, Iterator[Row | Problem]]:
    """The kind of a file and all its rows, as they stand."""
    with path.open("rb") as file:
        start = file.read(8)
    suffix = path.suffix.lower()
    if not start or (start.isascii() and is_empty(path)):
        return "text", iter((_empty(place),))
    # Each kind is read by a module of its own, imported where it is met: most tables are text.
    if suffix in SUFFIXES or start.startswith(MARKS):
        from assess.reading.spreadsheet import sheet_rows

        return "spreadsheet", sheet_rows(path, place)
    if suffix in (".yaml", ".yml"):
        from assess.reading.json_rows import yaml_rows

        return "text", yaml_rows(path, place)
    encoding = recognise(path, place, how.encoding, how.words)
    if isinstance(encoding, Problem):
        return "text", iter((encoding,))
    if suffix == ".json":
        from assess.reading.json_rows import json_rows

        return "json", chain(encoding.notes, json_rows(path, place, encoding))
    return "text", chain(encoding.notes, text_rows(path, place, encoding, how.delimiter))


def _read(kind: Kind, rows: Iterator[Row | Problem], place: Place, how: How, path: Path) -> Export:
    looked_at = list(islice(rows, _LOOKED_AT))
    notes = tuple(takewhile(lambda found: isinstance(found, Problem), looked_at))
    head = Head(kind, tuple(row for row in looked_at if not isinstance(row, Problem) and filled(row[1])))
    problems = tuple(note for note in notes if isinstance(note, Problem))
    if not head.rows:
        return Export(how.tool or PLAIN, problems=problems or (_empty(place),))
    tool, wrong = _tool(head, place, how.tool)
    if wrong:
        return Export(tool, problems=(*problems, wrong))
    layout = tool_named(tool).layout(head) if tool != PLAIN else plain_layout(head)
    if how.structures:
        from assess.reading.limesurvey_structure import described

        layout = described(layout, how.structures)
    sample = [cells for _, cells in head.rows[layout.body :]]
    width = len(layout.headers)
    headers = merged(without_personal(numbered(layout.headers), sample), sample)
    # What stands behind the last row of the header, blank lines included, is somebody's answers.
    start = looked_at.index(head.rows[layout.body - 1]) + 1
    body = even_rows(chain(looked_at[start:], rows), width, place, header=head.cells(layout.row), cut=_cut(kind, path))
    number = head.rows[layout.row][0]
    return Export(tool, headers, number, joined(body, headers, layout.words), problems)


def _tool(head: Head, place: Place, said: str) -> tuple[str, Problem | None]:
    """The id of the tool that wrote a file, and what is wrong with that."""
    found = next((id for id in tools() if id != PLAIN and tool_named(id).recognises(head)), PLAIN)
    place = replace(place, line=head.rows[0][0])
    if said not in ("", PLAIN, found) and found != PLAIN:
        message = f"the file is no export of {tool_named(said).NAME}: its columns are those of {tool_named(found).NAME}"
        return said, error(place, "wrong-tool", message, f"leave out --from, or say --from {found}")
    if said not in ("", PLAIN, found) and not tool_named(said).fits(head):
        message = f"the file does not look like an export of {tool_named(said).NAME}"
        return said, error(place, "wrong-tool", message, "leave out --from, or say --from plain")
    if found == PLAIN and is_summary(head):
        message = "this is a summary: it counts answers, and has no row for each respondent"
        return said or found, error(place, "no-respondents", message, "export the single responses of the survey")
    return said or found, None


def _cut(kind: Kind, path: Path) -> bool:
    """Whether a text file ends without the end of a line."""
    if kind != "text":
        return False
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - 4))
        return not file.read().rstrip(b"\0").endswith((b"\n", b"\r"))


def _empty(place: Place) -> Problem:
    return error(place, "empty-file", "the file is empty", "its first row must name the columns")
