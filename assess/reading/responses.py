"""Respondents, block after block, out of all the files that an assessment names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from assess.model.block import Block
from assess.model.questionnaire import Questionnaire
from assess.model.response import Response
from assess.problems import AssessError, Place, Problem, warning
from assess.reading.answers import all_texts, asked_of, default_group, group_reader, readers
from assess.reading.apart import About, about, not_joined
from assess.reading.choices import column_of
from assess.reading.column import Column
from assess.reading.columns import Columns, Source, listed, match_columns
from assess.reading.export import How, read_export
from assess.reading.folding import fold
from assess.reading.headers import Header

if TYPE_CHECKING:
    from assess.reading.limesurvey_structure import Texts
    from assess.reading.people import People


@dataclass(frozen=True, slots=True)
class Responses:
    """All respondents of an assessment. Each iteration reads the files anew, some rows at a time.

    Gives, beside respondents, the problems of the files: of a whole table at once, of its cells at its end, one for each
    text of a column. A row of an unknown group, or of a respondent met before, gives a problem and no respondent.
    `questionnaires`: the same one in its own language, then in the others that it has.
    """

    questionnaires: Sequence[Questionnaire]
    sources: Sequence[Source]

    def __iter__(self) -> Iterator[Block | Response | Problem]:
        if not self.sources:
            return
        # numpy takes long to import, and agreed answers alone do without it.
        from assess.reading.people import People
        from assess.reading.respondents import read_respondents

        structures, problems = _structures(self.sources)
        yield from problems
        tables = [source for source in self.sources if not _is_structure(source)]
        people = People(len(tables))
        first: About | None = None
        for source in tables:
            listed = source.file.suffix.lower() in (".yaml", ".yml")
            people.start(source.place, "line" if listed else "row")
            if listed:
                yield from read_respondents(self.questionnaires, source, people)
            else:
                table = _Table(self.questionnaires, source, people, structures)
                yield from table.respondents()
                found = not_joined(table.about, first) if table.about and first else None
                if found:
                    yield found
                first = first or table.about
            yield from people.problems()


def _is_structure(source: Source) -> bool:
    return source.file.suffix.lower() == ".lss"


def _structures(sources: Sequence[Source]) -> tuple[tuple[Texts, ...], tuple[Problem, ...]]:
    """What the .lss files among the sources say of the others, and what is wrong with them."""
    found: list[Texts] = []
    problems: list[Problem] = []
    for source in filter(_is_structure, sources):
        from assess.reading.limesurvey_structure import read_structure

        try:
            found.append(read_structure(source.file, source.place))
        except AssessError as trouble:
            problems.extend(trouble.problems)
    return tuple(found), tuple(problems)


class _Table:
    """One pass over one table."""

    def __init__(
        self,
        questionnaires: Sequence[Questionnaire],
        source: Source,
        people: People,
        structures: tuple[Texts, ...],
    ) -> None:
        self.questionnaires = questionnaires
        self.source = source
        self.people = people
        self.default = default_group(questionnaires[0], source)
        self.headers: Sequence[Header] = ()
        self.about: About | None = None
        self.how = How(structures=structures, words=partial(all_texts, questionnaires))

    def respondents(self) -> Iterator[Block | Problem]:
        from assess.reading.rows_to_blocks import RowsToBlocks

        export = read_export(self.source.file, self.source.place, self.how)
        yield from export.problems
        if not export.headers:
            return
        self.headers = export.headers
        matched = match_columns(export.headers, export.row, self.source, self.questionnaires)
        self.about = about(self.source, matched)
        yield from matched.problems
        run = RowsToBlocks(self.questionnaires[0], matched, self.default, self.people, self.cell)
        run.unnamed = {
            at: False for at, header in enumerate(export.headers) if not fold(header.text) and not header.parts
        }
        groups = Column("group", group_reader(self.questionnaires, self.default), run.place_in(matched.group))
        columns = self.columns(matched, run.place_in)
        yield from run.blocks(export.rows, groups, columns)
        yield from groups.problems(self.cell(export.row, matched.group or 0))
        for column, position in zip(columns, matched.answers.values(), strict=True):
            yield from column.problems(self.cell(export.row, position), asked_of(self.questionnaires[0], column.id))
        yield from self.unnamed(run.unnamed, export.row)

    def columns(self, matched: Columns, place_in: Callable[[int], Callable[[str, str], Place]]) -> list[Column]:
        """The columns of answers, in the order of `matched`. Texts seldom repeat and are not kept."""
        reading = readers(self.questionnaires, self.source.labels)
        return [
            Column(id, reading[id].read, place_in(position), keep=reading[id].scale.kind != "text")
            for id, position in matched.answers.items()
        ]

    def unnamed(self, positions: Mapping[int, bool], row: int) -> Iterator[Problem]:
        """A warning for columns that hold something and have no header."""
        numbers = [str(self.headers[position].number) for position, holds in positions.items() if holds]
        if numbers:
            one = len(numbers) == 1
            message = f"column{'' if one else 's'} {listed(numbers)} {'has' if one else 'have'} no header"
            hint = f"give {'it' if one else 'them'} one"
            place = self.cell(row, next(position for position, holds in positions.items() if holds))
            yield warning(place, "column-unknown", f"{message} and {'is' if one else 'are'} passed over", hint)

    def cell(self, row: int, position: int, cells: Sequence[str] = (), part: str = "") -> Place:
        """The place of a cell: its row, and the position of its column counted from 0; in joined ones, that of a part."""
        at = column_of(self.headers, position, cells, part)
        return replace(self.source.place, line=row, column=self.headers[at].number)
