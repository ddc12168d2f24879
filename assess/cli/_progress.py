"""A progress bar for long tables, on a terminal only."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from assess.model.assessment import Assessment
from assess.model.block import Block
from assess.model.response import Response
from assess.problems import Problem

_LARGE = 8_000_000
_HEAD = 65_536
_SPREADSHEETS = (".xlsx", ".xlsm", ".xls", ".xlsb", ".ods")


def watched(assessment: Assessment) -> Assessment:
    """The same assessment; reading its responses draws a bar where they are many and standard error is a terminal."""
    from assess.reading.responses import Responses

    responses = assessment.responses
    if not isinstance(responses, Responses) or not sys.stderr.isatty():
        return assessment
    files = [source.file for source in responses.sources]
    if sum(file.stat().st_size for file in files if file.is_file()) < _LARGE:
        return assessment
    return replace(assessment, responses=_Watched(responses, tuple(files)))


@dataclass(frozen=True, slots=True)
class _Watched:
    """Responses that say how far they are."""

    responses: Iterable[Block | Response | Problem]
    files: tuple[Path, ...]

    def __iter__(self) -> Iterator[Block | Response | Problem]:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

        columns = TextColumn("Reading the responses"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn()
        with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=_rows(self.files))
            for item in self.responses:
                yield item
                bar.advance(task, len(item) if isinstance(item, Block) else 1)


def _rows(files: tuple[Path, ...]) -> float | None:
    """About how many rows there are, by how many lines their first bytes hold; None for what is not text."""
    if any(file.suffix.lower() in _SPREADSHEETS for file in files):
        return None
    return sum(file.stat().st_size * _lines_in_a_byte(file) for file in files)


def _lines_in_a_byte(file: Path) -> float:
    with file.open("rb") as stream:
        head = stream.read(_HEAD)
    return head.count(b"\n") / (len(head) or 1)
