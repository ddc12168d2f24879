"""Which file of a folder is the assessment, and what kind of file a file is."""

from __future__ import annotations

import re
from pathlib import Path

from assess.problems import AssessError, Place, error
from assess.reading.files import exists
from assess.reading.suggest import listed, nearest
from assess.reading.yaml import read_tree

FORMAT_LINE = re.compile(r"""^\ufeff?format:\s*["']?assess/([a-z-]+)/""")
KINDS = ("questionnaire", "assessment", "translation")
LINES_READ = 50
BYTES_READ = 65_536


def assessment_file(path: str | Path = ".") -> Path:
    """The file itself, or the only assessment of a folder. Raises AssessError when it has none or several."""
    folder = Path(path)
    if not exists(folder) or not folder.is_dir():
        return folder
    found = files_of_kind(folder, "assessment")
    if len(found) == 1:
        return found[0]
    if not found:
        hint = 'name its file, or start one with "assess init NAME"'
        raise AssessError([error(Place(str(path)), "no-assessment", "there is no assessment in this folder", hint)])
    names = listed(file.name for file in found)
    message = f"there are {len(found)} assessments in this folder: {names}"
    raise AssessError([error(Place(str(path)), "several-assessments", message, "name one of them")])


def kind_of(file: Path) -> str:
    """`questionnaire`, `assessment`, `translation` or another word of a format line; "" where there is none to be read."""
    try:
        if not file.is_file():
            return ""
        with file.open("rb") as opened:
            beginning = opened.read(BYTES_READ).decode(errors="replace")
    except OSError:
        return ""
    matches = map(FORMAT_LINE.match, beginning.splitlines()[:LINES_READ])
    return next((match[1] for match in matches if match), "")


def likely_kind(file: Path) -> str:
    """The kind of a file, by its format line or what that looks most like, its keys or its name; else "assessment"."""
    if kind := nearest(kind_of(file), KINDS):
        return kind
    tree = read_tree(file, str(file), [])
    keys = tree.entries().keys() if tree else frozenset()
    if "translates" in keys:
        return "translation"
    named = "questionnaire" in file.stem and "questionnaire" not in keys
    return "questionnaire" if named or {"dimensions", "levels", "based_on"} & keys else "assessment"


def names_itself(questionnaire: Path, id: str) -> bool:
    """Whether a questionnaire's file says that this is its id."""
    line = re.compile(rf"^id:\s*[\"']?{re.escape(id)}[\"']?\s*(#.*)?$", re.MULTILINE)
    return line.search(questionnaire.read_text(encoding="utf-8", errors="replace")) is not None


def files_of_kind(folder: Path, kind: str) -> list[Path]:
    """The YAML files of a folder whose format line names the kind, sorted."""
    if not folder.is_dir():
        return []
    files = sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml") and file.is_file())
    return [file for file in files if kind_of(file) == kind]
