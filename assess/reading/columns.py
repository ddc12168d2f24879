"""Which column of a table belongs to which question."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path

from assess.model.questionnaire import Outcome, Question, Questionnaire
from assess.problems import Place, Problem, error, warning
from assess.reading.folding import fold
from assess.reading.headers import Header, parts, wordings
from assess.reading.personal import FOUND, METADATA, PERSONAL, is_personal, masked
from assess.reading.tree import Tree

PEOPLE = ("respondent", "group", "date")
"""Columns that say something about the respondent, not of a question."""

# What survey tools call questions to which nobody has given a code.
_GIVEN_CODE = re.compile(r"(?:G\d+)?(?:Q|QID|V)\d+|question\d+", re.IGNORECASE)
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
    """The position, counted from 0, of each question's or outcome's column, and of those about the respondent.

    `passed_over`: the positions of columns that are left out on purpose, and why.
    """

    answers: Mapping[str, int]
    respondent: int | None = None
    group: int | None = None
    problems: tuple[Problem, ...] = ()
    date: int | None = field(default=None, compare=False)
    passed_over: Mapping[int, str] = field(default_factory=dict, compare=False)


def match_columns(
    headers: Sequence[Header], row: int, source: Source, questionnaires: Sequence[Questionnaire]
) -> Columns:
    """Find the columns by what `source` says, then by id and wording, then by the other names that a column has.

    `questionnaires`: the same one in each of its languages. Two columns for one question and a wording of two questions are
    errors, a column that fits nothing is a warning, and so are columns of personal data, which are left out.
    """
    run = _Matching(headers, row, source, questionnaires)
    run.by_what_is_said()
    run.by_themselves()
    claims = {id: run.only(id, positions) for id, positions in run.claims.items()}
    answers = {id: position for id, position in claims.items() if id not in PEOPLE}
    if not answers:
        run.problems.append(_nothing_fits(source, row))
    group = claims.get("group") if questionnaires[0].groups else None
    passed_over = dict(sorted(run.passed_over.items()))
    return Columns(answers, claims.get("respondent"), group, tuple(run.problems), claims.get("date"), passed_over)


class _Matching:
    """One header being matched."""

    def __init__(
        self, headers: Sequence[Header], row: int, source: Source, questionnaires: Sequence[Questionnaire]
    ) -> None:
        self.headers = headers
        self.row = row
        self.source = source
        self.items: Mapping[str, Question | Outcome] = {**questionnaires[0].by_id, **questionnaires[0].outcome_by_id}
        self.meanings = _meanings(questionnaires)
        self.exact = _ids(questionnaires[0])
        self.positions: dict[str, list[int]] = {}
        for position, header in enumerate(headers):
            if not header.parts:
                self.positions.setdefault(fold(header.text), []).append(position)
        self.claims: dict[str, list[int]] = {}
        self.settled: set[int] = set()
        self.passed_over: dict[int, str] = {}
        self.by_code: list[int] = []
        self.problems: list[Problem] = []

    def by_what_is_said(self) -> None:
        for id, text in self.source.columns.items():
            for position in self._named("columns", id, text):
                self._claim(id, position)
                self._pass_over_options(id, position)
        for number, text in enumerate(self.source.ignore):
            for position in self._named("ignore", number, text):
                self._pass_over(position, "named under `ignore`")

    def by_themselves(self) -> None:
        """Each column by the surest of its names: what is the whole wording of one never becomes a mere part or code."""
        self._claim_by(lambda header: (header.text,), self._ids)
        self._claim_by(wordings, self._ids)
        self._claim_by(parts, lambda name: [id for id in self._ids(name) if id not in PEOPLE])
        self._claim_by(lambda header: header.codes, self._ids)
        left = [
            position for position, header in enumerate(self.headers) if self._is_open(position) and not header.parts
        ]
        for position in left:
            why = self.headers[position].ignored
            if why:
                self._pass_over(position, PERSONAL if why == FOUND else why)
        if self.by_code:
            self.problems.append(self._only_by_code())
        personal = [position for position, why in self.passed_over.items() if why == PERSONAL]
        if personal:
            self.problems.append(self._personal(personal))
        self.problems.extend(self._unmatched([position for position in left if self._is_open(position)]))

    def _claim_by(self, names: Callable[[Header], Iterable[str]], ids: Callable[[str], Sequence[str]]) -> None:
        """Claim the columns that one of these names fits; what had its column before is not looked for.

        Those that are put together of options come first, so that their options are not taken one by one.
        """
        claimed = frozenset(self.claims)
        for position in sorted(self._open(), key=lambda position: not self.headers[position].parts):
            header = self.headers[position]
            for name in names(header) if self._is_open(position) else ():
                found = [id for id in ids(name) if id not in claimed and self._may_be(header, id, name)]
                if len(found) == 1:
                    self._claim(found[0], position)
                    self._pass_over_options(found[0], position)
                    self._note_code(position, name)
                elif found:
                    self.problems.append(self._ambiguous(position, found))
                    self.settled.add(position)
                if found:
                    break

    def _open(self) -> list[int]:
        return [position for position in range(len(self.headers)) if self._is_open(position)]

    def _is_open(self, position: int) -> bool:
        return position not in self.settled and self.settled.isdisjoint(self.headers[position].parts)

    def _may_be(self, header: Header, id: str, name: str) -> bool:
        """Whether a column may hold the answers to a question. One that is left out for its name alone may, where a
        question has this very name: "mobile" may well be scored. Texts may not, if what is asked for is personal.
        """
        scale = self.items[id].scale.kind if id in self.items else ""
        if id != name and _is_given(header, name):
            return False
        if header.parts:
            return scale == "multiple"
        if header.ignored == PERSONAL:
            return bool(scale) and name not in parts(header) and (scale != "text" or not is_personal(name))
        if header.ignored == METADATA:
            return bool(scale) and name in header.names and fold(name) != fold(id)
        return not header.ignored

    def _note_code(self, position: int, name: str) -> None:
        """Remember a column that only the code fits which its tool gave it."""
        if _is_given(self.headers[position], name):
            self.by_code.append(position)

    def _ids(self, text: str) -> Sequence[str]:
        """What a text may stand for: an id as it is written, else ids and wordings as they are compared."""
        return (text,) if text in self.exact else tuple(sorted(self.meanings.get(fold(text), ())))

    def _claim(self, id: str, position: int) -> None:
        self.claims.setdefault(id, []).append(position)
        self.settled.add(position)

    def _pass_over(self, position: int, why: str) -> None:
        self.passed_over[position] = why
        self.settled.add(position)

    def _pass_over_options(self, id: str, position: int) -> None:
        for part in self.headers[position].parts:
            self._pass_over(part, f'an option of "{id}"')

    def _personal(self, positions: Sequence[int]) -> Problem:
        names = listed([self._name(position) for position in positions])
        message = f"personal data is left out: {names}"
        hint = "name it under `ignore` to say that you know"
        return warning(self._at(positions[0]), "personal-data", message, hint)

    def _only_by_code(self) -> Problem:
        names = listed([self._name(position) for position in self.by_code])
        message = f"matched by their codes alone, for their words are those of no question: {names}"
        hint = "a tool numbers questions by itself: say under `columns` which is which"
        return warning(self._at(self.by_code[0]), "column-by-code", message, hint)

    def only(self, id: str, positions: Sequence[int]) -> int:
        """The column of this id; where there are several, the first, and a problem that names them all."""
        if len(positions) > 1:
            columns = listed(
                [
                    f"{self._name(position)} (column {self.headers[position].number or position + 1})"
                    for position in positions
                ]
            )
            alike = len({fold(self.headers[position].text) for position in positions}) == 1
            hint = "rename those that do not count" if alike else "keep one, and put the others under `ignore`"
            message = f'"{id}" has {len(positions)} columns: {columns}'
            self.problems.append(error(self._at(positions[1]), "column-repeated", message, hint))
        return positions[0]

    def _named(self, key: str, part: str | int, text: str) -> Sequence[int]:
        positions = self.positions.get(fold(text)) or self._with_name(fold(text))
        if not positions:
            near = get_close_matches(fold(text), self.positions, 1, 0.6)
            hint = f"did you mean {self._name(self.positions[near[0]][0])}?" if near else ""
            message = f"{quoted(text)} is no column of {self.source.place.path}"
            say = error if key == "columns" else warning
            self.problems.append(say(self.source.where(key, part), "column-missing", message, hint))
        return positions

    def _with_name(self, name: str) -> Sequence[int]:
        """The columns that have another name that says this, such as a tool's code."""
        return [
            position
            for position, header in enumerate(self.headers)
            if any(fold(other) == name for other in (*header.names, *header.codes))
            or (header.parts and fold(header.text) == name)
        ]

    def _ambiguous(self, position: int, ids: Sequence[str]) -> Problem:
        message = f"{self._name(position)} is the wording of {' and '.join(ids)}"
        return error(self._at(position), "column-ambiguous", message, "say under `columns` which one it is")

    def _unmatched(self, positions: Sequence[int]) -> Iterator[Problem]:
        rest = []
        for number, position in enumerate(positions):
            text = fold(self.headers[position].text)
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
        return replace(self.source.place, line=self.row, column=self._number(position))

    def _number(self, position: int) -> int:
        return self.headers[position].number or position + 1

    def _name(self, position: int) -> str:
        return quoted(self.headers[position].text)


def _is_given(header: Header, name: str) -> bool:
    """Whether a name is a code that a tool gives by itself, `Q1`, to a column that has words of its own.

    An id must be written as it is.
    """
    own_words = not header.text.strip().endswith(name)
    return own_words and name in header.codes and _GIVEN_CODE.fullmatch(name) is not None


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
    """The text in quotation marks, on one line and cut where it is long, without e-mail addresses."""
    words = " ".join(masked(text).split())
    return f'"{words if len(words) <= 70 else words[:68] + "…"}"'


def listed(names: Sequence[str]) -> str:
    """`a, b, c and 4 more`."""
    more = len(names) - LISTED
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:LISTED])} and {more} more"
