"""Respondents out of a YAML file: a list with an entry for each, `- {respondent: …, group: …}` and answers by id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing, Response, Value
from assess.problems import Place, Problem, error, warning
from assess.reading.answers import asked_of, default_group, group_ids, group_reader, items_of, read_answer, readers
from assess.reading.cells import BETWEEN_CHOICES, Misfit, expected
from assess.reading.column import Column
from assess.reading.columns import PEOPLE, Source
from assess.reading.people import People
from assess.reading.suggest import did_you_mean
from assess.reading.tree import Tree
from assess.reading.yaml import read_tree


def read_respondents(
    questionnaires: Sequence[Questionnaire], source: Source, people: People
) -> Iterator[Response | Problem]:
    """The respondents of a YAML file, and its problems: of the file at once, of answers at its end."""
    problems: list[Problem] = []
    tree = read_tree(source.file, source.place.path, problems)
    yield from problems
    if tree is None:
        return
    if not isinstance(tree.content, list):
        message = "a list of respondents is expected, each beginning with a dash"
        yield error(tree.start, "respondents-no-list", message, "for example: - {respondent: r1, STA1: 3}")
        return
    if not tree.content:
        yield warning(tree.start, "no-rows", "the list is empty: the file holds no respondent")
    run = _List(questionnaires, source)
    for entry in tree.content:
        yield from run.read(entry)
    yield from run.new(people)
    for id, column in run.columns.items():
        yield from column.problems(source.place, asked_of(questionnaires[0], id))
    yield from run.unknown_keys.values()


class _List:
    """One pass over one list."""

    def __init__(self, questionnaires: Sequence[Questionnaire], source: Source) -> None:
        self.group_ids = group_ids(questionnaires[0])
        self.found: list[tuple[Response | None, str, int]] = []
        self.default = default_group(questionnaires[0], source)
        self.items = items_of(questionnaires[0])
        self.at = source.place
        self.readers = readers(questionnaires, source.labels)
        self.columns = {id: Column(id, reader.read, self.here, keep=False) for id, reader in self.readers.items()}
        if questionnaires[0].groups:
            self.columns["group"] = Column("group", group_reader(questionnaires, self.default), self.here)
        self.known = dict.fromkeys((*PEOPLE, *self.items))
        self.unknown_keys: dict[str, Problem] = {}

    def here(self, _: str, __: str) -> Place:
        """Where the answer stands that is being read."""
        return self.at

    def new(self, people: People) -> Iterator[Response]:
        """The respondents of known groups who have not been met before."""
        groups = [self.group_ids.index(response.group) if response else -1 for response, _, _ in self.found]
        names, lines = [name for _, name, _ in self.found], [line for _, _, line in self.found]
        are_new = people.are_new(names, np.array(groups, np.int64), lines)
        yield from (found[0] for found, new in zip(self.found, are_new, strict=True) if new and found[0])

    def read(self, entry: Tree) -> Iterator[Problem]:
        line = entry.start.line or 0
        if not isinstance(entry.content, dict):
            message = "a respondent is an entry with answers by id"
            yield error(entry.start, "respondents-no-list", message, "for example: - {respondent: r1, STA1: 3}")
            return
        for key, written in entry.content.items():
            if key not in self.known:
                self.unknown(key, written)
        group = self.group(entry.content.get("group"))
        answers = {}
        for id in self.items:
            if id in entry.content:
                answer = self.answer(id, entry.content[id], group)
                if answer is not None:
                    answers[id] = answer
        name = entry.content.get("respondent")
        respondent = name.content.strip() if name and isinstance(name.content, str) else ""
        self.found.append((None if group is None else Response(group, answers), respondent, line))

    def group(self, written: Tree | None) -> str | None:
        """The respondent's group; None for one that is not known."""
        if written is None or written.content is None or "group" not in self.columns:
            return self.default
        self.at = written.start
        column = self.columns["group"]
        found = column.book[column[_text(written)]]
        return found if isinstance(found, str) else None

    def answer(self, id: str, written: Tree, group: str | None) -> Value | Missing | None:
        """The answer to a question; None for none, for one that cannot be read, and for one that was not asked."""
        self.at = written.start
        column = self.columns[id]
        if isinstance(written.content, dict):
            column.add_misfit("{…}", Misfit("answer-unknown", f"expected {expected(self.readers[id].scale)}"))
            return None
        answer = read_answer(self.readers[id], written.value)
        if isinstance(answer, Misfit):
            column.add_misfit(_text(written), answer)
        elif group is not None and not self.items[id].asked(group):
            column.not_asked += not isinstance(answer, Missing)
        elif answer is not Missing.BLANK:
            return answer
        return None

    def unknown(self, key: str, written: Tree) -> None:
        """One problem for each key that is no question, however many respondents have it."""
        if key not in self.unknown_keys:
            message = f'"{key}" is no question of the questionnaire'
            hint = did_you_mean(key, self.known)
            self.unknown_keys[key] = error(written.key or written.start, "unknown-id", message, hint)


def _text(written: Tree) -> str:
    """A text, or a list as it would stand in a cell."""
    if isinstance(written.content, list):
        return f"{BETWEEN_CHOICES} ".join(_text(part) for part in written.content)
    return "{…}" if isinstance(written.content, dict) else str(written.content or "")
