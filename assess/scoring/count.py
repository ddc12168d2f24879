"""Respondents become a Tally: the one place where rows are looked at. Conditions and agreed answers are settled here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assess.model.assessment import Agreed
from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing, Response, Value
from assess.model.tally import Cells, Tally
from assess.problems import Problem, warning
from assess.scoring.conditions import Conditions


@dataclass(frozen=True, slots=True)
class Counted:
    """A tally, and the problems met on the way (of the cells, and of answers whose condition is not met)."""

    tally: Tally
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """The agreed answers whose conditions are met, the ids of questions whose condition is not, and the warnings."""

    answers: Mapping[str, Agreed]
    unmet: frozenset[str]
    problems: tuple[Problem, ...]


def settle(questionnaire: Questionnaire, answers: Mapping[str, Agreed]) -> Settled:
    """Treat the agreed answers as one respondent: drop, with a warning, those whose condition is not met."""
    conditions = Conditions(questionnaire, {})
    unmet = conditions.unmet({id: agreed.answer for id, agreed in answers.items()})
    problems = tuple(
        warning(
            agreed.place,
            "condition-not-met",
            f'the agreed answer to "{id}" is dropped, since its condition is not met: {conditions.text(id)}',
        )
        for id, agreed in answers.items()
        if id in unmet and not isinstance(agreed.answer, Missing)
    )
    return Settled({id: agreed for id, agreed in answers.items() if id not in unmet}, unmet, problems)


def count(
    questionnaire: Questionnaire, responses: Iterable[Response | Problem], agreed: Mapping[str, Agreed]
) -> Counted:
    """Count every respondent once. `agreed` are settled; in conditions they come before a respondent's own answers."""
    run = _Run(questionnaire, {id: known.answer for id, known in agreed.items()})
    for item in responses:
        if isinstance(item, Problem):
            run.problems.append(item)
        else:
            run.add(item)
    return Counted(run.tally(), (*run.problems, *run.warnings()))


@dataclass(slots=True)
class _Column:
    """The cells of one question in one group, while they are counted."""

    counts: Counter[Value] = field(default_factory=Counter)
    missing: Counter[Missing] = field(default_factory=Counter)
    unmet: int = 0

    def cells(self) -> Cells:
        missing = self.missing
        return Cells(dict(self.counts), missing[Missing.NA], missing[Missing.DK], missing[Missing.BLANK], self.unmet)


class _Run:
    """One pass over the responses."""

    def __init__(self, questionnaire: Questionnaire, agreed: Mapping[str, Value | Missing]) -> None:
        self.questionnaire = questionnaire
        self.conditions = Conditions(questionnaire, agreed)
        self.respondents: Counter[str] = Counter()
        self.columns: dict[str, dict[str, _Column]] = {}
        self.problems: list[Problem] = []
        self.dropped: set[str] = set()

    def add(self, response: Response) -> None:
        self.respondents[response.group] += 1
        columns = self._columns(response.group)
        unmet = self.conditions.unmet(response.answers, columns)
        for id, column in columns.items():
            answer = response.answers.get(id, Missing.BLANK)
            if id in unmet:
                column.unmet += 1
                if not isinstance(answer, Missing):
                    self.dropped.add(id)
            elif isinstance(answer, Missing):
                column.missing[answer] += 1
            else:
                column.counts[answer] += 1

    def _columns(self, group: str) -> dict[str, _Column]:
        if group not in self.columns:
            questions = [question.id for question in self.questionnaire.by_id.values() if question.asked(group)]
            outcomes = [outcome.id for outcome in self.questionnaire.outcomes if outcome.asked(group)]
            self.columns[group] = {id: _Column() for id in (*questions, *outcomes)}
        return self.columns[group]

    def tally(self) -> Tally:
        columns = {(group, id): column for group, asked in self.columns.items() for id, column in asked.items()}
        return Tally(dict(self.respondents), {key: column.cells() for key, column in columns.items()})

    def warnings(self) -> tuple[Problem, ...]:
        return tuple(
            warning(
                question.place,
                "condition-not-met",
                f'answers to "{id}" are dropped where its condition is not met: {self.conditions.text(id)}',
            )
            for id, question in self.questionnaire.by_id.items()
            if id in self.dropped
        )
