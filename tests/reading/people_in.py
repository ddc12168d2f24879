"""Blocks turned back into single respondents, for tests that say what each of them said."""

from __future__ import annotations

from collections.abc import Iterable

from assess.model.block import Block, blocks_of
from assess.model.response import Missing, Response
from assess.problems import Problem


def people_in(stream: Iterable[Block | Response | Problem]) -> list[Response]:
    """The respondents of a stream, one by one."""
    return [each for item in blocks_of(stream) if isinstance(item, Block) for each in _people(item)]


def problems_in(stream: Iterable[Block | Response | Problem]) -> list[Problem]:
    """The problems of a stream."""
    return [item for item in stream if isinstance(item, Problem)]


def _people(block: Block) -> Iterable[Response]:
    for row, group in enumerate(block.groups.tolist()):
        said = {id: column.book[column.codes[row]] for id, column in block.columns.items()}
        answers = {id: answer for id, answer in said.items() if answer is not Missing.BLANK}
        yield Response(block.group_ids[group], answers)
