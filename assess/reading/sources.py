"""The files of respondents that an assessment names, and whether what it says of them can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path

from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing
from assess.model.written.assessment import WrittenResponses
from assess.problems import Place
from assess.reading.answers import items_of
from assess.reading.cells import stands_for
from assess.reading.columns import PEOPLE, Source
from assess.reading.files import is_there
from assess.reading.findings import Findings
from assess.reading.suggest import did_you_mean


def read_sources(
    written: Sequence[str | WrittenResponses], folder: Path, questionnaire: Questionnaire, findings: Findings
) -> tuple[Source, ...]:
    """The entries under `responses`. A missing file, one named twice, and unknown groups, ids and labels are errors."""
    sources = read_files(written, folder, findings)
    for source, here in sources:
        _check(source, questionnaire, here)
    return tuple(source for source, _ in sources)


def read_files(
    written: Sequence[str | WrittenResponses], folder: Path, findings: Findings
) -> Sequence[tuple[Source, Findings]]:
    """The same as far as it does not depend on a questionnaire; with each, where its problems stand."""
    # What is broken is no longer among the written, but still counts in the tree.
    numbers = (number for number in count() if (*findings.at, number) not in findings.broken)
    sources: list[tuple[Source, Findings]] = []
    for number, entry in zip(numbers, written, strict=False):
        here = findings.within(number)
        long = WrittenResponses(file=entry) if isinstance(entry, str) else entry
        at = () if isinstance(entry, str) else ("file",)
        path = folder / long.file
        there = is_there(path, here.place(*at), here.problems)
        if there and path.resolve() in [other.file.resolve() for other, _ in sources]:
            here.error(at, "responses-repeated", f'"{long.file}" is named twice', "its respondents would count twice")
        sources.append((_source(long, path, here), here))
    return sources


def _source(written: WrittenResponses, path: Path, findings: Findings) -> Source:
    labels = {key: (words,) if isinstance(words, str) else tuple(words) for key, words in written.labels.items()}
    said = findings.tree.get(findings.at)
    return Source(path, Place(str(path)), written.group, written.columns, labels, tuple(written.ignore), said)


def _check(written: Source, questionnaire: Questionnaire, findings: Findings) -> None:
    groups = [group.id for group in questionnaire.groups]
    if written.group and not groups:
        findings.error(("group",), "unknown-id", "the questionnaire has no groups", "leave it out")
    elif written.group and written.group not in groups:
        findings.unknown(("group",), "group", written.group, groups)
    items = items_of(questionnaire)
    for id in written.columns:
        if id not in items and id not in PEOPLE:
            hint = did_you_mean(id, [*items, *PEOPLE])
            findings.error(("columns", id), "unknown-id", f'there is no question "{id}"', hint, key=True)
    scales = [item.scale for item in items.values()]
    for key in written.labels:
        if all(stands_for(key, scale) is None for scale in scales):
            options = [point.answer for scale in scales for point in scale.points if isinstance(point.answer, str)]
            known = [*(missing.value for missing in Missing), *dict.fromkeys(options)]
            message = f'"{key}" is no answer to any question'
            hint = did_you_mean(key, known)
            findings.error(
                ("labels", key), "unknown-id", message, hint or "na, dk, blank, a number or an option's id", key=True
            )
