"""Which file of a folder is the assessment, and what kind of file a file is."""

from __future__ import annotations

import re
from itertools import islice
from pathlib import Path

from assess.problems import AssessError, Place, error

FORMAT_LINE = re.compile(r"""^\ufeff?format:\s*["']?assess/([a-z-]+)/""")
LINES_READ = 50


def assessment_file(path: str | Path = ".") -> Path:
    """The file itself, or the only assessment of a folder. Raises AssessError when it has none or several."""
    folder = Path(path)
    if not folder.is_dir():
        return folder
    found = files_of_kind(folder, "assessment")
    if len(found) == 1:
        return found[0]
    if not found:
        hint = 'name its file, or start one with "assess init NAME"'
        raise AssessError([error(Place(str(path)), "no-assessment", "there is no assessment in this folder", hint)])
    names = ", ".join(file.name for file in found)
    message = f"there are {len(found)} assessments in this folder: {names}"
    raise AssessError([error(Place(str(path)), "several-assessments", message, "name one of them")])


def kind_of(file: Path) -> str:
    """`questionnaire`, `assessment`, `translation` or another word of a format line; "" where there is none to be read."""
    try:
        with file.open(encoding="utf-8", errors="replace") as lines:
            matches = (FORMAT_LINE.match(line) for line in islice(lines, LINES_READ))
            return next((match[1] for match in matches if match), "")
    except OSError:
        return ""


def files_of_kind(folder: Path, kind: str) -> list[Path]:
    """The YAML files of a folder whose format line names the kind, sorted."""
    files = sorted(file for file in folder.iterdir() if file.suffix in (".yaml", ".yml") and file.is_file())
    return [file for file in files if kind_of(file) == kind]
