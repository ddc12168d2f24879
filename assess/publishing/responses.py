"""Exports of survey tools, read and written as one table of our own, all of it or nothing."""

from __future__ import annotations

import csv
import os
import secrets
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assess.export.csv import inert
from assess.model.questionnaire import Questionnaire
from assess.problems import Place, Problem, error, refuse_errors
from assess.reading.account import Account
from assess.reading.answers import group_ids, in_all_languages, items_of
from assess.reading.columns import Source
from assess.reading.draft import draft, read_draft
from assess.reading.export import How
from assess.reading.files import is_there
from assess.reading.imports import Import, Record
from assess.reading.joining import all_records
from assess.reading.limesurvey_structure import read_structure
from assess.reading.questionnaire import read_questionnaire

KEY_FILE = ".assess-key"
"""The key of pseudonyms, kept beside the table that they stand in. Whoever has it can find out whose rows are whose."""
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Imported:
    """What was read: an account of each file, all problems, the draft of what did not match, how many rows were written.

    `written` is 0 where there are errors, or no rows; `new_key` is the file of a key that was made for the pseudonyms.
    """

    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...]
    draft: str
    written: int
    new_key: Path | None = None


def import_responses(
    exports: Sequence[str | Path],
    questionnaire: str | Path,
    output: str | Path,
    *,
    how: How | None = None,
    columns: str | Path | None = None,
    drafted: str | Path | None = None,
    strict: bool = False,
) -> Imported:
    """Read exports (.lss files among them describe the others) and write one table, ids as headers, unless there are errors.

    `columns`: a completed draft; `drafted`: the file that a new one is for, which names the exports as seen from there. With
    `strict` warnings count as errors. Raises AssessError where the questionnaire, the draft or a description cannot be read,
    or a file is missing.
    """
    read = read_questionnaire(questionnaire)
    paths = [Path(export) for export in exports]
    structures = tuple(read_structure(path, Place(str(path))) for path in paths if path.suffix.lower() == ".lss")
    how = replace(how or How(), structures=structures)
    tables = [path for path in paths if path.suffix.lower() != ".lss"]
    said = {source.file.resolve(): source for source in (read_draft(Path(columns), read) if columns else ())}
    refuse_errors(_missing(tables, Path(output)))
    key, made = _key(Path(output).parent)
    languages = in_all_languages(read)
    imports = [Import(_source(path, said), languages, how, key) for path in tables]
    written = _write(imports, read, Path(output), strict=strict)
    problems = tuple(problem for run in imports for problem in run.problems)
    if made and written:
        _keep(key, made)
    text = draft(imports, read, Path(drafted).parent if drafted else Path())
    return Imported(tuple(run.account for run in imports), problems, text, written, made if written else None)


def _missing(tables: Sequence[Path], output: Path) -> Iterable[Problem]:
    for path in tables:
        missing: list[Problem] = []
        is_there(path, Place(str(path)), missing)
        yield from missing
        if path.resolve() == output.resolve() and not missing:
            yield error(
                Place(str(path)), "file-exists", "this is an export, and would be overwritten", "choose another -o"
            )
    if not tables:
        yield error(Place(str(output)), "missing-file", "there is nothing but descriptions", "name an export, too")
    if output.is_dir() or not output.absolute().parent.is_dir():
        yield error(Place(str(output)), "missing-file", "there is no folder for this file, or it is one", "name a file")


def _source(path: Path, said: Mapping[Path, Source]) -> Source:
    known = said.get(path.resolve())
    return replace(known, place=Place(str(path))) if known else Source(path, Place(str(path)))


def _key(folder: Path) -> tuple[bytes, Path | None]:
    """The key of pseudonyms, and where it is to be kept if there was none."""
    path = folder / KEY_FILE
    try:
        return bytes.fromhex(path.read_text(encoding="ascii").strip()), None
    except FileNotFoundError:
        return secrets.token_bytes(_KEY_BYTES), path
    except ValueError:
        problem = error(
            Place(str(path)), "bad-key", "this is no key of pseudonyms", "put the right one back, or delete it"
        )
        refuse_errors([problem])
        raise


def _keep(key: bytes, path: Path) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="ascii") as file:
        file.write(f"{key.hex()}\n")


def _write(imports: Sequence[Import], questionnaire: Questionnaire, output: Path, *, strict: bool) -> int:
    """Write all records beside `output` and move the table there when nothing was wrong; how many rows it has."""
    ids = [id for id in items_of(questionnaire) if any(id in run.ids for run in imports)]
    people = [
        *(["respondent"] if any(run.says_who for run in imports) else []),
        *(["group"] if questionnaire.groups else []),
        *(["date"] if any(run.matched.date is not None for run in imports) else []),
    ]
    texts = {id for id, item in items_of(questionnaire).items() if item.scale.kind == "text"}
    default = group_ids(questionnaire)[0]
    rows = 0
    handle, name = tempfile.mkstemp(prefix=".", suffix=".csv", dir=output.absolute().parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow([*people, *ids])
            for record in all_records(imports):
                rows += 1
                writer.writerow([*_people(record, people, default), *_answers(record, ids, texts)])
        problems = [problem for run in imports for problem in run.problems]
        if not rows or any(problem.severity == "error" for problem in problems) or (strict and problems):
            return 0
        os.chmod(name, 0o644)
        os.replace(name, output)
        return rows
    finally:
        if os.path.exists(name):
            os.unlink(name)


def _people(record: Record, people: Sequence[str], default: str) -> list[str]:
    said = {"respondent": record.respondent, "group": record.group or default, "date": record.date}
    return [said[name] for name in people]


def _answers(record: Record, ids: Sequence[str], texts: set[str]) -> list[str]:
    """The answers, what people wrote made harmless for spreadsheets."""
    cells = ((id, record.answers.get(id, "")) for id in ids)
    return [str(inert(cell)) if id in texts else cell for id, cell in cells]
