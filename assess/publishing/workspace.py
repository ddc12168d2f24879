"""A new workspace: files to fill in, written only where nothing stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from assess.problems import Place, error, refuse_errors


def create_workspace(folder: str | Path, files: Mapping[str, str]) -> tuple[Path, ...]:
    """Write the texts under their names into the folder, which may exist; gives their paths.

    Raises AssessError, with nothing written, when one of the files, or a file in place of the folder, exists already.
    """
    target = Path(folder)
    paths = {target / name: text for name, text in files.items()}
    taken = [path for path in (target, *paths) if path.exists() and not (path == target and path.is_dir())]
    hint = "choose another name; nothing is overwritten"
    refuse_errors(error(Place(str(path)), "file-exists", "this file exists already", hint) for path in taken)
    for path, text in paths.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
    return tuple(paths)
