"""Several exports as one table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from assess.model.questionnaire import Group
from assess.problems import Place
from assess.reading.columns import Source
from assess.reading.export import How
from assess.reading.imports import Import
from assess.reading.joining import all_records
from assess.reading.pseudonyms import pseudonym
from tests.reading.surveys.customers import CUSTOMERS, KEY

Workspace = Callable[[Mapping[str, str]], Path]


def joined(workspace: Workspace, *texts: str) -> tuple[list[tuple[str, Mapping[str, str]]], list[tuple[str, str]]]:
    """The respondents with their answers; the problems with the files that they are about."""
    names = [f"{letter}.csv" for letter in "abc"[: len(texts)]]
    folder = workspace(dict(zip(names, texts, strict=True)))
    runs = [Import(Source(folder / name, Place(name)), (CUSTOMERS,), How(), KEY) for name in names]
    records = [(record.respondent, record.answers) for record in all_records(runs)]
    return records, [(problem.place.path, problem.code) for run in runs for problem in run.problems]


def name(respondent: str) -> str:
    return pseudonym(KEY, respondent)


def test_rows_of_the_same_questions_stand_below_each_other(workspace: Workspace) -> None:
    records, problems = joined(workspace, "quick\n4\n5\n", "quick\n3\n")
    assert [answers for _, answers in records] == [{"quick": "4"}, {"quick": "5"}, {"quick": "3"}]
    assert problems == []


def test_rows_of_the_same_respondent_are_joined(workspace: Workspace) -> None:
    records, problems = joined(workspace, "respondent,quick\nr1,4\nr2,5\n", "respondent,needs\nr2,1\nr1,2\n")
    assert records == [(name("r1"), {"quick": "4", "needs": "2"}), (name("r2"), {"quick": "5", "needs": "1"})]
    assert problems == []


def test_respondents_who_stand_in_one_file_only_are_counted(workspace: Workspace) -> None:
    records, problems = joined(workspace, "respondent,quick\nr1,4\n", "respondent,needs\nr1,1\nr3,2\n")
    assert len(records) == 2
    assert problems == [("b.csv", "rows-not-joined")]


def test_rows_that_cannot_be_joined_are_warned_of(workspace: Workspace) -> None:
    records, problems = joined(workspace, "respondent,quick\nr1,4\n", "needs\n1\n")
    assert [answers for _, answers in records] == [{"quick": "4"}, {"needs": "1"}]
    assert problems == [("b.csv", "rows-not-joined")]


def test_rows_of_two_groups_are_of_other_people(workspace: Workspace) -> None:
    folder = workspace({"a.csv": "quick\n4\n", "b.csv": "needs\n1\n"})
    grouped = replace(CUSTOMERS, groups=(Group("leaders", "Leadership"), Group("staff", "Front line")))
    said = (("a.csv", "leaders"), ("b.csv", "staff"))
    runs = [Import(Source(folder / name, Place(name), group), (grouped,), How(), KEY) for name, group in said]
    assert [record.group for record in all_records(runs)] == ["leaders", "staff"]
    assert [problem for run in runs for problem in run.problems] == []


def test_two_answers_of_one_respondent_to_one_question(workspace: Workspace) -> None:
    _, problems = joined(workspace, "respondent,quick\nr1,4\nr2,4\n", "respondent,quick\nr1,5\nr2,4\n")
    assert problems == [("b.csv", "respondent-contradicts")]
