"""A small questionnaire to be spoilt, and what the reader says of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent, indent

from assess.model.questionnaire import Questionnaire
from assess.problems import AssessError
from assess.reading.questionnaire import read_questionnaire, read_questionnaire_with_notes

Workspace = Callable[[Mapping[str, str]], Path]

SMALL = """\
format: assess/questionnaire/1
id: small
title: Small
levels: [Low, Middle, High]
scales:
  agree: {from: 1, to: 5}
defaults: {scale: agree}
groups: {staff: Staff, customers: {name: Customers, counts: no}}
dimensions:
  one:
    name: One
    topics: {speed: Speed}
    questions:
      Q1: All is well.
      Q2:
        ask: Do you?
"""


def small(*changes: tuple[str, str], q2: str = "", below: str = "") -> str:
    """The questionnaire with texts replaced, lines added to question Q2 (from line 17), and lines added at the end."""
    text = SMALL
    for old, new in changes:
        assert old in text, f"{old!r} is not in the small questionnaire"
        text = text.replace(old, new)
    return text + indent(dedent(q2).strip("\n"), " " * 8) + ("\n" if q2 else "") + dedent(below).lstrip("\n")


def complaints(workspace: Workspace, text: str, **others: str) -> list[str]:
    """All that is said of the file q.yaml with this text; `others` are files beside it, `ur` for ur.yaml."""
    folder = workspace({"q.yaml": text} | {f"{name}.yaml": other for name, other in others.items()})
    try:
        _, notes = read_questionnaire_with_notes(folder / "q.yaml")
    except AssessError as trouble:
        notes = trouble.problems
    return [str(note).replace(f"{folder}/", "") for note in notes]


def read(workspace: Workspace, text: str, **others: str) -> Questionnaire:
    """The questionnaire in q.yaml with this text."""
    folder = workspace({"q.yaml": text} | {f"{name}.yaml": other for name, other in others.items()})
    return read_questionnaire(folder / "q.yaml")
