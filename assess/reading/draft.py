"""A draft of `columns:` for what did not match by itself, with the nearest questions, to be completed by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from os.path import relpath
from pathlib import Path

from assess.model.questionnaire import Questionnaire
from assess.model.written.draft import WrittenDraft
from assess.problems import AssessError, Problem, refuse_errors
from assess.reading.columns import Source
from assess.reading.findings import Findings
from assess.reading.folding import fold
from assess.reading.headers import Header, parts, wordings
from assess.reading.imports import Import
from assess.reading.personal import masked
from assess.reading.sources import read_sources
from assess.reading.validate import validate
from assess.reading.yaml import read_tree

_HEAD = """\
# Which column holds the answers to which question. Take away the # before what is right and complete the rest; then
#   assess import … --columns THIS-FILE
# or copy the entries below `responses:` into your assessment.
responses:
"""
_NEAREST = 3
_NEAR = 0.55
_LOOKED_AT = 60


def draft(imports: Sequence[Import], questionnaire: Questionnaire, folder: Path) -> str:
    """The YAML text, its paths as seen from `folder`; complete only after the imports were gone through."""
    return _HEAD + "".join(f"{line}\n" for run in imports for line in _entry(run, questionnaire, folder))


def read_draft(path: Path, questionnaire: Questionnaire) -> tuple[Source, ...]:
    """The entries of a completed draft. Raises AssessError with all problems of the file."""
    problems: list[Problem] = []
    tree = read_tree(path, str(path), problems)
    written = validate(WrittenDraft, tree, problems) if tree else None
    if tree is None or written is None:
        raise AssessError(problems)
    findings = Findings(tree, problems).within("responses")
    sources = read_sources(written.responses, path.parent, questionnaire, findings)
    refuse_errors(problems)
    return sources


def _entry(run: Import, questionnaire: Questionnaire, folder: Path) -> Iterator[str]:
    account = run.account
    yield f"  - file: {_text(_seen_from(folder, run.source.file))}"
    if questionnaire.groups and run.matched.group is None:
        ids = ", ".join(group.id for group in questionnaire.groups)
        yield f"    # group: the file does not say it; one of {ids}"
    still_open = _open_wordings(run, questionnaire)
    unknown = [column for column in account.columns if not column.id and not column.why]
    used = [column for column in account.columns if column.id and column.id not in ("respondent", "group", "date")]
    if unknown or still_open or used:
        yield "    columns:"
    yield from (f"      {column.id}: {_text(column.header)}" for column in used)
    if unknown and still_open:
        yield "      # not found by itself"
    for column in unknown[:_LOOKED_AT]:
        header = run.export.headers[[each.number for each in run.export.headers].index(column.number)]
        for id, wording in _nearest(header, still_open):
            yield f"      # {id}: {_text(column.header)}    # {_one_line(wording)}"
    for id in dict.fromkeys(still_open):
        yield f"      # {id}:    # {_one_line(still_open[id][0])}"
    if unknown:
        yield "    ignore:"
        yield from (f"      # - {_text(column.header)}" for column in unknown)
    yield from _labels([text for column in account.columns for text in column.unread if masked(text) == text])


def _seen_from(folder: Path, file: Path) -> str:
    try:
        return Path(relpath(file.resolve(), folder.resolve())).as_posix()
    except ValueError:  # on another drive
        return file.resolve().as_posix()


def _labels(texts: Sequence[str]) -> Iterator[str]:
    if texts:
        yield "    # labels: what these words in cells stand for; na, dk, blank, a number or an option's id, before each"
        different = list(dict.fromkeys(texts))
        yield from (f"    #   : [{_text(text)}]" for text in different[:_LOOKED_AT])
        if len(different) > _LOOKED_AT:
            yield f"    #   and {len(different) - _LOOKED_AT} more"


def _open_wordings(run: Import, questionnaire: Questionnaire) -> Mapping[str, tuple[str, ...]]:
    """The wordings of the questions and outcomes that have no column yet."""
    wordings = {id: tuple(question.asks.values()) for id, question in questionnaire.by_id.items()}
    wordings |= {id: (outcome.ask,) for id, outcome in questionnaire.outcome_by_id.items()}
    return {id: texts for id, texts in wordings.items() if id not in run.ids}


def _nearest(header: Header, questions: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    """The questions whose wordings are most like a column's names, the likest first."""
    names = [fold(name) for name in (header.text, *wordings(header), *parts(header))]
    found = []
    for id, texts in questions.items():
        for text in texts:
            likeness = max(_likeness(name, fold(text)) for name in names)
            if likeness >= _NEAR:
                found.append((likeness, id, text))
    return [(id, text) for _, id, text in sorted(found, key=lambda each: -each[0])[:_NEAREST]]


def _likeness(one: str, other: str) -> float:
    """From 0 to 1, by letters in order and by words in common."""
    words, others = set(one.split()), set(other.split())
    shared = len(words & others) / max(1, len(words | others))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return max(shared, matcher.ratio() if matcher.real_quick_ratio() > _NEAR else 0.0)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _one_line(text: str) -> str:
    return " ".join(text.split())
