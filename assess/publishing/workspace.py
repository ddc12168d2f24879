"""A new workspace: files to fill in, written only where nothing stands."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from assess.problems import Place, error, refuse_errors
from assess.reading.questionnaire import read_questionnaire
from assess.reading.sheet import workspace_files


def init_workspace(folder: str | Path, questionnaire: str) -> tuple[Path, ...]:
    """A workspace for a questionnaire, a bundled one by its id or one's own by its path; gives the files' paths.

    Raises AssessError, with nothing written, when the questionnaire cannot be read or one of the files exists.
    """
    files = workspace_files(read_questionnaire(questionnaire), _named(questionnaire, Path(folder)))
    return create_workspace(folder, files)


def create_workspace(folder: str | Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write the texts under their names into the folder, which may exist; gives their paths.

    Raises AssessError, with nothing written, when one of the files, or a file in place of the folder, exists already.
    """
    target = Path(folder)
    paths = {target / name: text for name, text in files.items()}
    taken = [path for path in (target, *paths) if os.path.lexists(path) and not (path == target and path.is_dir())]
    hint = "choose another name; nothing is overwritten"
    refuse_errors(error(Place(str(path)), "file-exists", "this file exists already", hint) for path in taken)
    for path, text in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    return tuple(paths)


def _named(questionnaire: str, folder: Path) -> str:
    """How a sheet in the folder calls the questionnaire: its id, or its path from there."""
    if "/" not in questionnaire and not questionnaire.endswith((".yaml", ".yml")):
        return questionnaire
    return Path(os.path.relpath(Path(questionnaire).resolve(), folder.resolve())).as_posix()
