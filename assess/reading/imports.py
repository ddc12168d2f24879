"""Exports of survey tools as rows of one table of our own: columns by id, answers by value, respondents by pseudonym."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing, Value
from assess.problems import Place, Problem, error, warning
from assess.reading.account import Account, ColumnAccount
from assess.reading.answers import all_texts, group_ids, group_reader, items_of, readers
from assess.reading.cells import BETWEEN_CHOICES, NOTHING, AnswerReader, Misfit, plain
from assess.reading.choices import column_of
from assess.reading.columns import Columns, Source, match_columns, quoted
from assess.reading.dates import Order, is_ambiguous, iso_date, order_of
from assess.reading.export import PLAIN, Export, How, read_export, tool_named
from assess.reading.misread import Misread
from assess.reading.personal import masked
from assess.reading.pseudonyms import is_pseudonym, pseudonym

_TEXTS_KEPT = 1000
"""Different texts of a column that are no answers, of which an account is given one by one."""
_NOT_APPLICABLE = ("na", "n/a", "not applicable")
_DONT_KNOW = ("dk", "don't know", "do not know")


@dataclass(frozen=True, slots=True)
class Record:
    """A respondent: pseudonym and date, "" if unknown; the group, None where nothing says it; answers as texts, by id."""

    respondent: str
    group: str | None
    date: str
    answers: Mapping[str, str]


class Import:
    """One export, matched when made. `records()` goes through it once; `problems` and `account` are complete after that."""

    def __init__(self, source: Source, questionnaires: Sequence[Questionnaire], how: How, key: bytes) -> None:
        self.source = source
        self.questionnaires = questionnaires
        self.how = replace(how, words=partial(all_texts, questionnaires))
        self.key = key
        self.export = read_export(source.file, source.place, self.how)
        self.problems = list(self.export.problems)
        self.matched = self._matched()
        self.rows = 0
        reading = readers(questionnaires, source.labels)
        self.cells = {id: _Cells(id, reading[id]) for id in self.matched.answers}
        self.groups = group_reader(questionnaires, "")

    def _matched(self) -> Columns:
        if not self.export.headers:
            return Columns({})
        found = match_columns(self.export.headers, self.export.row, self.source, self.questionnaires)
        self.problems.extend(found.problems)
        return found

    @property
    def ids(self) -> frozenset[str]:
        """The questions and outcomes that the file answers."""
        return frozenset(self.matched.answers)

    @property
    def says_who(self) -> bool:
        """Whether a column says who answered."""
        return self.matched.respondent is not None

    def records(self) -> Iterator[Record]:
        """The respondents, one after another."""
        dates = _Dates(self)
        groups = Misread("group")
        seen: dict[tuple[str, str | None], int] = {}
        repeated: list[int] = []
        strange = 0
        for row in self.export.rows:
            if isinstance(row, Problem):
                self.problems.append(row)
                continue
            number, cells = row
            self.rows += 1
            group = self._group(cells, groups, number)
            name = cells[self.matched.respondent] if self.matched.respondent is not None else ""
            respondent = pseudonym(self.key, name)
            strange += is_pseudonym(name.strip()) and respondent != name.strip()
            if respondent and seen.setdefault((respondent, group), number) != number:
                repeated.append(number)
                continue
            yield Record(respondent, group, dates.read(cells, number), self._answers(cells, group, number))
        self.problems.extend(self._found(groups, repeated))
        if strange:
            self.problems.append(self._other_key(strange))
        self.problems.extend(dates.problems)

    def _group(self, cells: Sequence[str], found: Misread, row: int) -> str | None:
        """The id of the group: of the row, else of the file; None where neither says it, or where it is not known."""
        said = self.source.group or None
        if self.matched.group is None:
            return said
        text = cells[self.matched.group]
        read = self.groups(text)
        if isinstance(read, Misfit):
            found.add(text, read, lambda: self._at(self.matched.group or 0, row))
            return said
        return read or said

    def _answers(self, cells: Sequence[str], group: str | None, row: int) -> Mapping[str, str]:
        items = items_of(self.questionnaires[0])
        asked = group or group_ids(self.questionnaires[0])[0]
        answers = {}
        for id, position in self.matched.answers.items():
            text = self.cells[id].read(cells[position], partial(self._cell, row, position, cells))
            if text and not items[id].asked(asked):
                self.cells[id].not_asked += 1
            elif text:
                answers[id] = text
        return answers

    def _cell(self, row: int, position: int, cells: Sequence[str], part: str) -> Place:
        """The place of a cell; in joined ones, of the column where a part of it stands."""
        return self._at(column_of(self.export.headers, position, cells, part), row)

    def _found(self, groups: Misread, repeated: Sequence[int]) -> Iterator[Problem]:
        if self.matched.group is not None:
            yield from groups.problems(self._at(self.matched.group))
        for id, position in self.matched.answers.items():
            yield from self.cells[id].problems(self._at(position))
        if repeated:
            more = f" ({len(repeated)} rows repeat one)" if len(repeated) > 1 else ""
            message = f"the respondent of row {repeated[0]} stands in an earlier row, too{more}"
            place = replace(self.source.place, line=repeated[0])
            yield error(place, "respondent-repeated", message, "keep one row for each respondent")

    def _other_key(self, rows: int) -> Problem:
        message = f"{rows} of {self.rows} respondents have a pseudonym that was made with another key"
        hint = "the same people in another export would count twice: import the first exports, or put their .assess-key here"
        return warning(self._at(self.matched.respondent or 0), "other-key", message, hint)

    def _at(self, position: int, row: int | None = None) -> Place:
        number = self.export.headers[position].number
        return replace(self.source.place, line=row or self.export.row, column=number)

    @property
    def account(self) -> Account:
        """What became of every column."""
        tool = "a plain table" if self.export.tool == PLAIN else tool_named(self.export.tool).NAME
        ids = {position: id for id, position in self.matched.answers.items()}
        for id in ("respondent", "group", "date"):
            position = getattr(self.matched, id)
            if position is not None:
                ids[position] = id
        columns = [
            self._column(position, ids.get(position, ""))
            for position, header in enumerate(self.export.headers)
            if position in ids or not header.parts
        ]
        return Account(self.source.place.path, tool, self.rows, columns)

    def _column(self, position: int, id: str) -> ColumnAccount:
        header = self.export.headers[position]
        why = self.matched.passed_over.get(position, "" if header.text.strip() else "no header")
        account = ColumnAccount(header.number, header.text, id, why)
        cells = self.cells.get(id)
        if cells is None:
            return account
        unread = cells.misread.cells
        return replace(account, read=dict(cells.counts), words=cells.words, unread=unread, not_asked=cells.not_asked)


class _Cells:
    """The cells of one question's column: what each text stands for, and how often."""

    def __init__(self, id: str, reader: AnswerReader) -> None:
        self.id = id
        self.reader = reader
        self.misread = Misread(id, _TEXTS_KEPT)
        self.known: dict[str, str] = {}
        self.counts: Counter[str] = Counter()
        self.not_asked = 0
        self.masked = 0

    def read(self, text: str, place: Callable[[str], Place]) -> str:
        """The answer as it stands in our own tables; "" for a blank cell and for what is no answer.

        `place`: where the cell, or a part of it, stands.
        """
        answer = self.known.get(text)
        if answer is None:
            read = self.reader.read(text)
            if isinstance(read, Misfit):
                self.misread.add(text, read, partial(place, read.part or text))
                return ""
            answer = self._written(text, read)
        is_text = self.reader.scale.kind == "text" and bool(answer)
        self.counts["text" if is_text else answer] += 1
        return answer

    def _written(self, text: str, read: Value | Missing) -> str:
        """An answer that is not known yet. Texts seldom repeat and are not kept; e-mail addresses in them are left out."""
        answer = written(self.reader, read)
        if self.reader.scale.kind != "text":
            self.known[text] = answer
            return answer
        harmless = masked(answer)
        self.masked += harmless != answer
        return harmless

    @property
    def words(self) -> Mapping[str, str]:
        """The texts that stand for something else than themselves."""
        return {text: answer for text, answer in self.known.items() if text.strip() != answer}

    def problems(self, header: Place) -> Iterator[Problem]:
        """What is no answer, and warnings for answers of those who are not asked and for addresses in texts."""
        yield from self.misread.problems(header)
        if self.masked:
            said = "1 answer" if self.masked == 1 else f"{self.masked} answers"
            message = f'e-mail addresses in {said} to "{self.id}" are left out'
            yield warning(header, "personal-data", message)
        if self.not_asked:
            said = "1 answer" if self.not_asked == 1 else f"{self.not_asked} answers"
            message = f'{said} to "{self.id}" dropped: the question is not for the group of those who gave them'
            yield warning(header, "group-not-asked", message)


def written(reader: AnswerReader, answer: Value | Missing) -> str:
    """An answer as it stands in our own tables, so that the same reader reads the same from it."""
    if isinstance(answer, Missing):
        words = {Missing.NA: _NOT_APPLICABLE, Missing.DK: _DONT_KNOW}.get(answer, ())
        return next((word for word in words if reader.read(word) is answer), "")
    if isinstance(answer, frozenset):
        chosen = [plain(point.answer) for point in reader.scale.points if point.answer in answer]
        return BETWEEN_CHOICES.join(chosen) or NOTHING
    return plain(answer)


class _Dates:
    """The column of dates, as year-month-day. Their order is found out by a first pass over that column alone."""

    def __init__(self, run: Import) -> None:
        self.run = run
        self.problems: list[Problem] = []
        self.position = run.matched.date
        self.failed: Counter[str] = Counter()
        self.order: Order = order_of(self._texts()) if self.position is not None else ""

    def _texts(self) -> Iterator[str]:
        again: Export = read_export(self.run.source.file, self.run.source.place, self.run.how)
        for row in again.rows:
            if not isinstance(row, Problem) and self.position is not None:
                yield row[1][self.position]

    def read(self, cells: Sequence[str], row: int) -> str:
        """The day of a row, "" if none is said; one problem for all dates that cannot be told."""
        if self.position is None or not cells[self.position].strip():
            return ""
        text = cells[self.position]
        day = iso_date(text, self.order)
        if day is None and not self.failed:
            self.problems.append(self._problem(text, row))
        if day is None:
            self.failed[text] += 1
        return day or ""

    def _problem(self, text: str, row: int) -> Problem:
        number = self.run.export.headers[self.position or 0].number
        place = replace(self.run.source.place, line=row, column=number)
        if is_ambiguous(text):
            message = (
                f"{quoted(text)} may be two days: nothing in the column tells whether the day or the month is first"
            )
            return error(
                place, "date-ambiguous", message, "write it as year-month-day, or name the column under `ignore`"
            )
        return error(place, "bad-date", f"{quoted(text)} is no date", "write it as year-month-day")
