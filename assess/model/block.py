"""Respondents by the thousand: their answers column by column, as codes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assess.model.response import Missing, Response, Value
from assess.problems import Problem

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Codes = NDArray[np.unsignedinteger[Any]]

_ROWS = 8192


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """One column: a code for each row, and the book that says what codes stand for. Code 0 is BLANK.

    Blocks of one file may share a book that grows; what a code stands for never changes.
    """

    codes: Codes
    book: Sequence[Value | Missing]


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Some rows of respondents. A question or outcome that has no column here was left blank by all of them.

    `groups` is for each row the position of its group in `group_ids`.
    """

    group_ids: Sequence[str]
    groups: Codes
    columns: Mapping[str, Coded]

    def __len__(self) -> int:
        return len(self.groups)


def blocks_of(stream: Iterable[Block | Response | Problem]) -> Iterator[Block | Problem]:
    """The same with single responses gathered into blocks; blocks and problems pass as they are."""
    people: list[Response] = []
    for item in stream:
        if isinstance(item, Response):
            people.append(item)
            if len(people) == _ROWS:
                yield _block(people)
                people = []
        else:
            yield item
    if people:
        yield _block(people)


def _block(people: Sequence[Response]) -> Block:
    import numpy as np

    group_ids = tuple(dict.fromkeys(each.group for each in people))
    groups = np.array([group_ids.index(each.group) for each in people], np.uint32)
    columns = {}
    for id in dict.fromkeys(id for each in people for id in each.answers):
        codes: dict[Value | Missing, int] = {Missing.BLANK: 0}
        coded = [codes.setdefault(each.answers.get(id, Missing.BLANK), len(codes)) for each in people]
        columns[id] = Coded(np.array(coded, np.uint32), tuple(codes))
    return Block(group_ids, groups, columns)
