"""Results as JSON or YAML, a list with an entry for each respondent, as rows of a table."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from assess.model.numbers import number_text
from assess.problems import Place, Problem, error
from assess.reading.cells import BETWEEN_CHOICES, NOTHING
from assess.reading.encodings import Encoding
from assess.reading.headers import Row
from assess.reading.yaml import read_tree

LARGEST = 200_000_000
BETWEEN_KEYS = "."
_HALF_LETTER = re.compile("[\ud800-\udfff]")
_LISTS = ("Data", "data", "results", "Results", "responses")


def json_rows(path: Path, place: Place, encoding: Encoding) -> Iterator[Row | Problem]:
    """A header of all keys that occur, then a row for each entry, numbered from 2.

    Entries in entries are columns of their own (`grid.row`), lists of words are joined by `;`. What is no such list is a
    problem.
    """
    if path.stat().st_size > LARGEST:
        message = f"the file has {path.stat().st_size / 1e6:,.0f} MB, at most {LARGEST / 1e6:.0f} MB are read"
        yield error(place, "too-large", message, "save the answers as csv")
        return
    try:
        entries = _entries(_loads(path.read_text(encoding=encoding.codec)))
    except UnicodeDecodeError as trouble:
        yield error(place, "not-utf-8", f"byte {trouble.start + 1} is not {encoding.codec.upper()}", "")
        return
    except UnicodeError as trouble:
        yield error(place, "not-utf-8", f"the file is not {encoding.codec.upper()}: {trouble}", "")
        return
    except json.JSONDecodeError as trouble:
        at = replace(place, line=trouble.lineno, column=trouble.colno)
        yield error(at, "not-json", f"the file is not JSON: {trouble.msg}", "was it cut off? Export it again")
        return
    except RecursionError:
        yield error(place, "too-deep", "the JSON is nested too deeply", "export the answers alone")
        return
    if entries is None:
        message = "a list of results is expected, with an entry for each respondent"
        yield error(place, "respondents-no-list", message, 'for example: [{"STA1": 3}, {"STA1": 4}]')
        return
    yield from _whole_letters(_table(enumerate(entries, 2)), place)


def yaml_rows(path: Path, place: Place) -> Iterator[Row | Problem]:
    """The same for a list of respondents in YAML; a row's number is its line."""
    problems: list[Problem] = []
    tree = read_tree(path, place.path, problems)
    yield from problems
    if tree is None:
        return
    if not isinstance(tree.content, list) or not all(isinstance(entry.content, dict) for entry in tree.content):
        message = "a list of respondents is expected, each beginning with a dash"
        yield error(tree.start, "respondents-no-list", message, "for example: - {respondent: r1, STA1: 3}")
        return
    yield from _table((entry.start.line or 0, entry.value) for entry in tree.content)


def _table(entries: Iterable[tuple[int, Mapping[str, Any]]]) -> Iterator[Row]:
    flat = [(number, dict(_flat(entry))) for number, entry in entries]
    columns = list(dict.fromkeys(key for _, entry in flat for key in entry))
    yield 1, columns
    yield from ((number, [entry.get(key, "") for key in columns]) for number, entry in flat)


def _loads(text: str) -> Any:
    """What a JSON text holds, numbers as texts: one of thousands of digits is no number to count with."""
    return json.loads(text, parse_int=str, parse_float=_decimal, parse_constant=str)


def _decimal(text: str) -> str:
    value = float(text)
    return number_text(value) if math.isfinite(value) else text


def _whole_letters(rows: Iterable[Row], place: Place) -> Iterator[Row | Problem]:
    """The rows, and a problem in the place of one that holds half of a letter: JSON can say it, no file can."""
    for number, cells in rows:
        column = next((column for column, cell in enumerate(cells, 1) if _HALF_LETTER.search(cell)), 0)
        if column:
            at = replace(place, line=number, column=column)
            yield error(
                at, "not-text", "a text holds half of a letter (\\ud800 to \\udfff)", "export the answers again"
            )
        else:
            yield number, cells


def _entries(read: Any) -> list[Mapping[str, Any]] | None:
    """The respondents' entries, also where they stand under a key, or one in a text of their own."""
    if isinstance(read, dict):
        read = next((read[key] for key in _LISTS if isinstance(read.get(key), list)), [read])
    if not isinstance(read, list):
        return None
    entries = [_inner(entry) for entry in read]
    return entries if all(isinstance(entry, dict) for entry in entries) else None


def _inner(entry: Any) -> Any:
    if isinstance(entry, str) and entry.lstrip().startswith("{"):
        return _loads(entry)
    inner = entry.get("data") if isinstance(entry, dict) else None
    return {**entry, **inner} | {"data": None} if isinstance(inner, dict) else entry


def _flat(entry: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for key, value in entry.items():
        name = f"{before}{key}"
        if isinstance(value, dict):
            yield from _flat(value, f"{name}{BETWEEN_KEYS}")
        elif isinstance(value, list):
            if not value:
                yield name, NOTHING
            elif any(isinstance(part, dict) for part in value):
                yield name, json.dumps(value, ensure_ascii=False)
            else:
                yield name, BETWEEN_CHOICES.join(map(_text, value))
        elif value is not None:
            yield name, _text(value)


def _text(value: Any) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return number_text(value)
    return str(value)
