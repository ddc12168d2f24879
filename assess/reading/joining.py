"""Rows of several exports as one table: below each other, or joined where both say who answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from assess.problems import Problem, error, warning
from assess.reading.apart import about, not_joined
from assess.reading.imports import Import, Record


def all_records(imports: Sequence[Import]) -> Iterator[Record]:
    """The records of all files. Where several say who answered, a respondent who stands in more than one is one record.

    What cannot be joined, and answers that contradict each other, are added to the problems of the later file.
    """
    apart = [run for run in imports if not run.says_who]
    known = [run for run in imports if run.says_who]
    if len(known) < 2:
        for run in imports:
            yield from run.records()
    else:
        for run in apart:
            yield from run.records()
        yield from _joined(known)
    for run in imports[1:]:
        run.problems.extend(_not_joined(run, imports))


def _joined(imports: Sequence[Import]) -> Iterator[Record]:
    people: dict[str, list[Record]] = {}
    strangers: list[Record] = []
    for number, run in enumerate(imports):
        contradictions: list[str] = []
        new = 0
        for record in run.records():
            if not record.respondent:
                strangers.append(record)
                continue
            records = people.setdefault(record.respondent, [])
            same = next((n for n, other in enumerate(records) if _same_group(record, other)), None)
            if same is None:
                new += 1
                records.append(record)
            else:
                contradictions += _contradictions(records[same], record)
                records[same] = _with(records[same], record)
        if number:
            run.problems.extend(_said(run, imports[0], contradictions, new))
    for records in people.values():
        yield from records
    yield from strangers


def _same_group(one: Record, other: Record) -> bool:
    return one.group is None or other.group is None or one.group == other.group


def _contradictions(first: Record, second: Record) -> list[str]:
    both = first.answers.keys() & second.answers.keys()
    return sorted(id for id in both if first.answers[id] != second.answers[id])


def _with(first: Record, second: Record) -> Record:
    answers: Mapping[str, str] = {**second.answers, **first.answers}
    return replace(first, group=first.group or second.group, date=first.date or second.date, answers=answers)


def _said(run: Import, first: Import, contradictions: Sequence[str], new: int) -> Iterator[Problem]:
    """What is to be said of a file that was joined to others."""
    place = run.source.place
    if contradictions:
        ids = ", ".join(f'"{id}"' for id in dict.fromkeys(contradictions))
        message = (
            f"{len(contradictions)} answers differ from those that the same respondents gave in an earlier file: {ids}"
        )
        hint = "import waves one by one; a respondent has one answer to a question"
        yield error(place, "respondent-contradicts", message, hint)
    if new and run.ids != first.ids:
        of = (
            f"{new} of {run.rows} respondents stand in no earlier file"
            if new < run.rows
            else "no respondent stands there"
        )
        message = f"its rows complete those of {first.source.place.path}, but {of}"
        yield warning(place, "rows-not-joined", message, "do both files call respondents by the same ids?")


def _not_joined(run: Import, imports: Sequence[Import]) -> Iterator[Problem]:
    found = not_joined(about(run.source, run.matched), about(imports[0].source, imports[0].matched))
    if found:
        yield found
