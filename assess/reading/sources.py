"""The files of respondents that an assessment names, and whether what it says of them can be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path

from assess.model.numbers import number
from assess.model.questionnaire import Questionnaire, Scale
from assess.model.response import Missing
from assess.model.written.assessment import WrittenResponses
from assess.problems import Place
from assess.reading.answers import items_of
from assess.reading.cells import Word, answer_reader, stands_for
from assess.reading.columns import PEOPLE, Source
from assess.reading.files import is_there, named
from assess.reading.findings import Findings
from assess.reading.folding import fold
from assess.reading.suggest import did_you_mean, listed

TABLE = "responses.csv"
"""The table that a new workspace has."""
_LOOKED_AT = 65_536


def read_sources(
    written: Sequence[str | WrittenResponses], folder: Path, questionnaire: Questionnaire, findings: Findings
) -> tuple[Source, ...]:
    """The entries under `responses`. A missing file, one named twice, and unknown groups, ids and labels are errors.

    A warning where nothing is named, and the table beside the assessment is filled in.
    """
    if not written and not findings.tree.get(findings.at) and _holds_rows(folder / TABLE):
        message, hint = f"{TABLE} is filled in, and not used", f"to use it, add `responses: [{TABLE}]`"
        findings.warning((), "unused-responses", message, hint)
    sources = read_files(written, folder, findings)
    for source, here in sources:
        _check(source, questionnaire, here)
    return tuple(source for source, _ in sources)


def read_files(
    written: Sequence[str | WrittenResponses], folder: Path, findings: Findings
) -> Sequence[tuple[Source, Findings]]:
    """The same as far as it does not depend on a questionnaire; with each, where its problems stand."""
    # What is broken is no longer among the written, but still counts in the tree.
    numbers = (index for index in count() if (*findings.at, index) not in findings.broken)
    sources: list[tuple[Source, Findings]] = []
    for index, entry in zip(numbers, written, strict=False):
        here = findings.within(index)
        long = WrittenResponses(file=entry) if isinstance(entry, str) else entry
        at = () if isinstance(entry, str) else ("file",)
        path = named(folder, long.file)
        there = is_there(path, here.place(*at), here.problems)
        if there and path.resolve() in [other.file.resolve() for other, _ in sources]:
            here.error(at, "responses-repeated", f'"{long.file}" is named twice', "its respondents would count twice")
        sources.append((_source(long, path, here), here))
    return sources


def _holds_rows(table: Path) -> bool:
    """Whether something stands below the header, as far as the beginning of the file shows."""
    if not table.is_file():
        return False
    with table.open("rb") as file:
        _, *rows = file.read(_LOOKED_AT).splitlines() or [b""]
    return any(row.strip(b"\"',; \t") for row in rows)


def _source(written: WrittenResponses, path: Path, findings: Findings) -> Source:
    labels = {key: (words,) if isinstance(words, str) else tuple(words) for key, words in written.labels.items()}
    said = findings.tree.get(findings.at)
    return Source(path, Place(str(path)), written.group, written.columns, labels, tuple(written.ignore), said)


def _check(written: Source, questionnaire: Questionnaire, findings: Findings) -> None:
    groups = [group.id for group in questionnaire.groups]
    if written.group and not groups:
        findings.error(("group",), "unknown-id", "the questionnaire has no groups", "leave it out")
    elif written.group and written.group not in groups:
        by_name = {fold(group.name): group.id for group in questionnaire.groups}
        meant = by_name.get(fold(written.group), "")
        hint = f"that is its name; write group: {meant}" if meant else did_you_mean(written.group, groups)
        findings.error(("group",), "unknown-id", f'there is no group "{written.group}"', hint)
    items = items_of(questionnaire)
    for id in written.columns:
        if id not in items and id not in PEOPLE:
            hint = did_you_mean(id, [*items, *PEOPLE])
            findings.error(("columns", id), "unknown-id", f'there is no question "{id}"', hint, key=True)
    for text, ids in _by_column(written.columns).items():
        if len(ids) > 1:
            message = f'"{text}" is one column, and stands under {listed(ids)}'
            findings.error(("columns", ids[-1]), "column-ambiguous", message, "a column answers one question", key=True)
    scales = [item.scale for item in items.values()]
    for scale in dict.fromkeys(scales):
        _check_meanings(written, scale, questionnaire, findings.within("labels"))
    for key in written.labels:
        if all(stands_for(key, scale) is None for scale in scales):
            options = [point.answer for scale in scales for point in scale.points if isinstance(point.answer, str)]
            known = [*(missing.value for missing in Missing), *dict.fromkeys(options)]
            message = f'"{key}" is no answer to any question'
            hint = did_you_mean(key, known)
            findings.error(
                ("labels", key), "unknown-id", message, hint or "na, dk, blank, a number or an option's id", key=True
            )


def _by_column(columns: Mapping[str, str]) -> Mapping[str, list[str]]:
    """The ids that name each column."""
    found: dict[str, list[str]] = {}
    for id, text in columns.items():
        found.setdefault(fold(text), []).append(id)
    return {columns[ids[0]]: ids for ids in found.values()}


def _check_meanings(written: Source, scale: Scale, questionnaire: Questionnaire, findings: Findings) -> None:
    """Errors for words that stand for two answers of a scale, or for another one than its own words say."""
    own = answer_reader([scale], [questionnaire.levels]).words
    meanings: dict[str, tuple[str, Word]] = {}
    said = ((key, word) for key, words in written.labels.items() for word in words)
    for key, word in said:
        answer, known = stands_for(key, scale), own.get(fold(word))
        if answer is None:
            continue
        other, before = meanings.setdefault(fold(word), (key, answer))
        if before != answer:
            message = f'"{word}" stands under "{other}" and under "{key}"'
            findings.error((key,), "labels-contradict", message, "keep one of them", key=True)
        elif _contradicts(known, answer) and number(fold(word)) is None:
            message = f'"{word}" stands under "{key}", and is the questionnaire\'s own word for another answer'
            findings.error((key,), "labels-contradict", message, "take it out", key=True)


def _contradicts(known: Word | None, answer: Word) -> bool:
    """Whether both are answers, and not the same; to read words as n/a, don't know or blank is the author's choice."""
    return isinstance(known, float | str) and isinstance(answer, float | str) and known != answer
