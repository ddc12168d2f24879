"""Respondents, one after another, out of all the files that an assessment names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import getitem, itemgetter
from typing import Any

from assess.model.questionnaire import Questionnaire
from assess.model.response import Response
from assess.problems import Place, Problem
from assess.reading.answers import default_group, group_ids, group_reader, items_of, readers
from assess.reading.column import Column
from assess.reading.columns import Columns, Source, match_columns
from assess.reading.export import read_export
from assess.reading.headers import Header, Row
from assess.reading.people import People
from assess.reading.respondents import read_respondents


@dataclass(frozen=True, slots=True)
class Responses:
    """All respondents of an assessment. Each iteration reads the files anew, row by row.

    Gives, beside responses, the problems of the files: of a whole table at once, of its cells at its end, one for each
    text of a column. A row of an unknown group, or of a respondent met before, gives a problem and no response.
    `questionnaires`: the same one in its own language, then in the others that it has.
    """

    questionnaires: Sequence[Questionnaire]
    sources: Sequence[Source]

    def __iter__(self) -> Iterator[Response | Problem]:
        people = People()
        for source in self.sources:
            listed = source.file.suffix.lower() in (".yaml", ".yml")
            people.start(source.place, "line" if listed else "row")
            if listed:
                yield from read_respondents(self.questionnaires, source, people)
            else:
                yield from _Table(self.questionnaires, source, people).responses()
            yield from people.problems()


class _Table:
    """One pass over one table."""

    def __init__(self, questionnaires: Sequence[Questionnaire], source: Source, people: People) -> None:
        self.questionnaires = questionnaires
        self.source = source
        self.people = people
        self.default = default_group(questionnaires[0], source)
        self.row = 0
        self.headers: Sequence[Header] = ()

    def responses(self) -> Iterator[Response | Problem]:
        export = read_export(self.source.file, self.source.place)
        yield from export.problems
        if not export.headers:
            return
        self.row, self.headers = export.row, export.headers
        matched = match_columns(self.headers, self.row, self.source, self.questionnaires)
        yield from matched.problems
        tops = [self.cell(matched.group or 0)(), *(self.cell(position)() for position in matched.answers.values())]
        groups = self.groups(matched)
        columns = self.columns(matched)
        yield from self.body(export.rows, matched, groups, columns)
        for column, top in zip((groups, *columns), tops, strict=True):
            yield from column.problems(top)

    def groups(self, matched: Columns) -> Column:
        """The column of groups; where there is none, nothing is ever asked of it."""
        return Column("group", group_reader(self.questionnaires, self.default), self.cell(matched.group or 0))

    def columns(self, matched: Columns) -> list[Column]:
        """The columns of answers, in the order of `matched`. Texts seldom repeat and are not kept."""
        reading = readers(self.questionnaires, self.source.labels)
        return [
            Column(id, reading[id].read, self.cell(position), keep=reading[id].scale.kind != "text")
            for id, position in matched.answers.items()
        ]

    def cell(self, position: int) -> Callable[[], Place]:
        """A function that gives the place of this column's cell in the row that is being read."""
        return lambda: replace(self.source.place, line=self.row, column=self.headers[position].number)

    def body(
        self, rows: Iterable[Row | Problem], matched: Columns, groups: Column, columns: Sequence[Column]
    ) -> Iterator[Response | Problem]:
        positions = tuple(matched.answers.values())
        plans = {group: self.plan(group, columns, positions) for group in (*group_ids(self.questionnaires[0]), None)}
        group: Any = self.default
        respondent = ""
        for row in rows:
            if isinstance(row, Problem):
                yield row
                continue
            self.row, cells = row
            if matched.group is not None:
                group = groups[cells[matched.group]]
            ids, asked, pick, others, pick_others = plans[group]
            read = map(getitem, asked, pick(cells))
            answers = {id: answer for id, answer in zip(ids, read, strict=True) if answer is not None}
            for column, text in zip(others, pick_others(cells), strict=True):
                if text:
                    column.drop(text)
            if matched.respondent is not None:
                respondent = cells[matched.respondent].strip()
            if group is not None and (not respondent or self.people.is_new(respondent, group, self.row)):
                yield Response(group, answers, respondent or None, self.row)

    def plan(self, group: str | None, columns: Sequence[Column], positions: Sequence[int]) -> _Plan:
        """What is read of a group's rows. Of rows whose group is unknown (None) everything is looked at."""
        items = items_of(self.questionnaires[0])
        asked = [group is None or items[column.id].asked(group) for column in columns]
        others = [not it_is for it_is in asked]
        return (
            tuple(column.id for column in compress(columns, asked)),
            tuple(compress(columns, asked)),
            _picker(*compress(positions, asked)),
            tuple(compress(columns, others)),
            _picker(*compress(positions, others)),
        )


_Pick = Callable[[list[str]], Sequence[str]]
_Plan = tuple[tuple[str, ...], tuple[Column, ...], _Pick, tuple[Column, ...], _Pick]
"""Ids and columns of the answers that count, a function that picks their cells; the columns the group is not asked, too."""


def _picker(*positions: int) -> _Pick:
    if len(positions) > 1:
        return itemgetter(*positions)
    return lambda cells: [cells[position] for position in positions]
