"""The `format` line: what a file is, checked before anything else is made of it."""

from __future__ import annotations

from assess.problems import Problem, error
from assess.reading.suggest import did_you_mean
from assess.reading.tree import Tree

_KNOWN = (
    ("assess/questionnaire/1", "a questionnaire", "`assess check` reads it"),
    ("assess/assessment/1", "an assessment", "`assess build` and `assess score` read it"),
    ("assess/translation/1", "a translation", "it is read with the questionnaire beside it"),
    ("assess/scorecard/1", "a scorecard", "an assessment may name it under `previous`"),
)
_WRITTEN = " or ".join(f"`format: {name}`" for name, _, _ in _KNOWN[:3])
_TELLING = frozenset(("questionnaire", "answers", "responses"))


def check_format(tree: Tree, expected: str, problems: list[Problem]) -> bool:
    """Whether the tree has entries at its top, and among them `format` with the expected name; else adds a problem."""
    what = next(what for name, what, _ in _KNOWN if name == expected)
    line = f"the first line of {what} is `format: {expected}`"
    if not isinstance(tree.content, dict):
        kind = "a list" if isinstance(tree.content, list) else "a single text" if tree.content else "nothing"
        problems.append(error(tree.start, "wrong-shape", f"expected {what} (key: value), found {kind}", line))
        return False
    written = tree.get(("format",))
    if written is None or not isinstance(written.content, str):
        known = what != "an assessment" or tree.entries().keys() & _TELLING
        hint = line if known else f"write {_WRITTEN}"
        problems.append(error(tree.place(("format",)), "wrong-format", "the line `format` is missing", hint))
        return False
    if written.content != expected:
        problems.append(_other_format(written, written.content, expected, what))
    return written.content == expected


def _other_format(written: Tree, name: str, expected: str, what: str) -> Problem:
    for known, other, use in _KNOWN:
        if name == known:
            return error(written.start, "wrong-format", f"expected {what}, found {other}", use)
    family, _, version = name.rpartition("/")
    if family == expected.rpartition("/")[0] and version.isdecimal():
        message = f'this file is written for version {version} of the format, this program reads "{expected}"'
        return error(written.start, "wrong-format", message, "take a newer program")
    hint = did_you_mean(name, [known for known, _, _ in _KNOWN])
    hint = hint if expected in hint else f"write `format: {expected}`"
    return error(written.start, "wrong-format", f'expected the format "{expected}", found "{name}"', hint)
