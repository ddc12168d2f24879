"""Which column of a table belongs to which question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from assess.model.questionnaire import Questionnaire
from assess.problems import Place, Problem, error, warning
from assess.reading.folding import fold
from assess.reading.tree import Tree

PEOPLE = ("respondent", "group", "date")
"""Columns that say something about the respondent, not of a question."""

_NEAR_LOOKED_UP = 40
LISTED = 12


@dataclass(frozen=True, slots=True)
class Source:
    """An entry under `responses`: a file, and what the author says about it.

    `file` can be opened, `place` names it in messages; `columns`: header by id; `labels`: words by what they stand for.
    `said` is the entry as it stands in the assessment.
    """

    file: Path
    place: Place
    group: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, Sequence[str]] = field(default_factory=dict)
    ignore: Sequence[str] = ()
    said: Tree | None = None

    def where(self, *path: str | int) -> Place:
        """Where the author says this about the file; the file itself if nothing is said."""
        return self.said.place(path) if self.said else self.place


@dataclass(frozen=True, slots=True)
class Columns:
    """The position, counted from 0, of each question's or outcome's column, and of those about the respondent."""

    answers: Mapping[str, int]
    respondent: int | None = None
    group: int | None = None
    problems: tuple[Problem, ...] = ()


def match_columns(header: Sequence[str], row: int, source: Source, questionnaires: Sequence[Questionnaire]) -> Columns:
    """Find the columns by what `source` says, then by id, then by wording.

    `questionnaires`: the same one in each of its languages. Two columns for one question and a wording of two questions are
    errors, a column that fits nothing is a warning.
    """
    run = _Matching(header, row, source, questionnaires)
    run.by_what_is_said()
    run.by_themselves()
    claims = {id: run.only(id, positions) for id, positions in run.claims.items()}
    answers = {id: position for id, position in claims.items() if id not in PEOPLE}
    if not answers:
        run.problems.append(_nothing_fits(source, row))
    group = claims.get("group") if questionnaires[0].groups else None
    return Columns(answers, claims.get("respondent"), group, tuple(run.problems))


class _Matching:
    """One header being matched."""

    def __init__(
        self, header: Sequence[str], row: int, source: Source, questionnaires: Sequence[Questionnaire]
    ) -> None:
        self.header = header
        self.row = row
        self.source = source
        self.meanings = _meanings(questionnaires)
        self.exact = _ids(questionnaires[0])
        self.positions: dict[str, list[int]] = {}
        for position, text in enumerate(header):
            self.positions.setdefault(fold(text), []).append(position)
        self.claims: dict[str, list[int]] = {}
        self.settled: set[int] = set()
        self.problems: list[Problem] = []

    def by_what_is_said(self) -> None:
        for id, text in self.source.columns.items():
            positions = self._named("columns", id, text)
            self.claims.setdefault(id, []).extend(positions)
            self.settled.update(positions)
        self.claims = {id: positions for id, positions in self.claims.items() if positions}
        for number, text in enumerate(self.source.ignore):
            self.settled.update(self._named("ignore", number, text))

    def by_themselves(self) -> None:
        unmatched = []
        for position, text in enumerate(self.header):
            if position in self.settled:
                continue
            ids = (text,) if text in self.exact else tuple(sorted(self.meanings.get(fold(text), ())))
            if len(ids) == 1:
                self.claims.setdefault(ids[0], []).append(position)
            elif ids:
                self.problems.append(self._ambiguous(position, ids))
            else:
                unmatched.append(position)
        self.problems.extend(self._unmatched(unmatched))

    def only(self, id: str, positions: Sequence[int]) -> int:
        """The column of this id; where there are several, the first, and a problem that names them all."""
        if len(positions) > 1:
            columns = listed([f"{self._name(position)} (column {position + 1})" for position in positions])
            hint = "keep one, and put the others under `ignore`"
            message = f'"{id}" has {len(positions)} columns: {columns}'
            self.problems.append(error(self._at(positions[1]), "column-repeated", message, hint))
        return positions[0]

    def _named(self, key: str, part: str | int, text: str) -> Sequence[int]:
        positions = self.positions.get(fold(text), ())
        if not positions:
            near = get_close_matches(fold(text), self.positions, 1, 0.6)
            hint = f"did you mean {self._name(self.positions[near[0]][0])}?" if near else ""
            message = f"{quoted(text)} is no column of {self.source.place.path}"
            say = error if key == "columns" else warning
            self.problems.append(say(self.source.where(key, part), "column-missing", message, hint))
        return positions

    def _ambiguous(self, position: int, ids: Sequence[str]) -> Problem:
        message = f"{self._name(position)} is the wording of {' and '.join(ids)}"
        return error(self._at(position), "column-ambiguous", message, "say under `columns` which one it is")

    def _unmatched(self, positions: Sequence[int]) -> Iterator[Problem]:
        rest = []
        for number, position in enumerate(positions):
            text = fold(self.header[position])
            near = get_close_matches(text, self.meanings, 1, 0.85) if number < _NEAR_LOOKED_UP else []
            ids = self.meanings[near[0]] if near else ()
            if ids:
                message = f"the column {self._name(position)} fits no question and is passed over"
                hint = f"did you mean {' or '.join(sorted(ids))}? Say so under `columns`"
                yield warning(self._at(position), "column-unknown", message, hint)
            elif text:
                rest.append(position)
        if rest:
            names = listed([self._name(position) for position in rest])
            one = len(rest) == 1
            message = f"{'the column' if one else 'the columns'} {names} {'fits' if one else 'fit'} no question"
            verb = "is" if one else "are"
            hint = f"put {'it' if one else 'them'} under `ignore`, or say under `columns` whose answers they hold"
            yield warning(self._at(rest[0]), "column-unknown", f"{message} and {verb} passed over", hint)

    def _at(self, position: int) -> Place:
        return replace(self.source.place, line=self.row, column=position + 1)

    def _name(self, position: int) -> str:
        return quoted(self.header[position])


def _meanings(questionnaires: Sequence[Questionnaire]) -> Mapping[str, set[str]]:
    """What a folded header may stand for: an id before a wording."""
    ids: dict[str, set[str]] = {}
    wordings: dict[str, set[str]] = {}
    for id in _ids(questionnaires[0]):
        ids.setdefault(fold(id), set()).add(id)
    for id, text in _wordings(questionnaires):
        wordings.setdefault(fold(text), set()).add(id)
    return {**wordings, **ids}


def _ids(questionnaire: Questionnaire) -> tuple[str, ...]:
    """What a column may stand for; a group only where there are groups."""
    people = PEOPLE if questionnaire.groups else tuple(id for id in PEOPLE if id != "group")
    return (*people, *questionnaire.by_id, *questionnaire.outcome_by_id)


def _wordings(questionnaires: Iterable[Questionnaire]) -> Iterator[tuple[str, str]]:
    for questionnaire in questionnaires:
        for id, question in questionnaire.by_id.items():
            yield from ((id, text) for text in question.asks.values())
        yield from ((id, outcome.ask) for id, outcome in questionnaire.outcome_by_id.items())


def _nothing_fits(source: Source, row: int) -> Problem:
    message = "no column belongs to a question of the questionnaire"
    hint = "is it the right file? If it is, say under `columns` which column belongs to which question"
    return error(replace(source.place, line=row), "columns-unknown", message, hint)


def quoted(text: str) -> str:
    """The text in quotation marks, on one line and cut where it is long."""
    words = " ".join(text.split())
    return f'"{words if len(words) <= 70 else words[:68] + "…"}"'


def listed(names: Sequence[str]) -> str:
    """`a, b, c and 4 more`."""
    more = len(names) - LISTED
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:LISTED])} and {more} more"
