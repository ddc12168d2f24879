"""A site becomes a folder: safely, completely, and without touching what is not ours.

`.assess.json` in the folder says whose report it holds and which files are ours; only those are replaced or removed.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from assess.model.site import Site
from assess.problems import Place, Problem, error, refuse_errors

MANIFEST = ".assess.json"
FORMAT = "assess/output/1"


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose report a folder holds: `identity` tells assessments apart, `title` names one to people; and its files."""

    identity: str
    title: str = ""
    files: tuple[str, ...] = ()


def publish(
    site: Site, folder: str | Path, *, identity: str, title: str = "", replace: bool = False, source: Path | None = None
) -> None:
    """Write the site into the folder, pages last; files of ours that it no longer has are removed.

    `source`: the assessment's file. Raises AssessError, with nothing written, when a file that is not ours stands where one
    must be written, when the folder holds another assessment's report (unless `replace`), when it is no folder for a report,
    or when a path leads out of the folder.
    """
    target = Path(folder)
    refuse_errors(_folder_problems(str(folder), target, source))
    before = read_holder(target)
    refuse_errors(_problems(site, target, before, identity, replace=replace))
    target.mkdir(parents=True, exist_ok=True)
    staging = Path(tempfile.mkdtemp(prefix=".assess-", dir=target))
    try:
        _write_all(site, staging)
        _move_all(site, staging, target, before, Holder(identity, title, tuple(sorted(site.files))))
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def read_holder(folder: Path) -> Holder | None:
    """What the folder's `.assess.json` says; None without one, or where it is not one of ours."""
    try:
        read = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if read["format"] != FORMAT:
            return None
        files = tuple(str(path) for path in read["files"])
        return Holder(str(read["identity"]), str(read["title"]), files)
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return None


def _folder_problems(name: str, folder: Path, source: Path | None) -> Iterator[Problem]:
    what = ""
    around = [] if source is None else source.resolve().parent.parents
    if not name:
        what = "the name of the folder is empty"
    elif folder.is_symlink() and not folder.exists():
        what = "this link leads nowhere, and the report needs a folder"
    elif folder.exists() and not folder.is_dir():
        what = "this is a file, and the report needs a folder"
    elif folder.resolve() in (Path(folder.resolve().anchor), *around):
        what = "the report would stand around the assessment, among other things"
    if what:
        yield error(Place(str(folder)), "output-no-folder", what, "name another with --output")


def _problems(site: Site, folder: Path, before: Holder | None, identity: str, *, replace: bool) -> Iterator[Problem]:
    if before and before.identity != identity and not replace:
        whose = f'the report of "{before.title}"' if before.title else "the report of another assessment"
        hint = "name another folder with --output, or replace it with --replace"
        yield error(Place(str(folder)), "output-other-report", f"the folder holds {whose}", hint)
    ours = frozenset(before.files) if before else frozenset()
    for path in (*site.files, MANIFEST):
        yield from _path_problems(path, folder, ours | {MANIFEST} if before else ours)


def _path_problems(path: str, folder: Path, ours: frozenset[str]) -> Iterator[Problem]:
    place = Place(str(folder / path))
    if not _is_within(path, folder):
        yield error(
            place, "output-outside", "the path leads out of the folder", "remove the link, or name another folder"
        )
        return
    blocked = next(
        (parent for parent in _parents(path) if (folder / parent).exists() and not (folder / parent).is_dir()), None
    )
    if blocked:
        hint = "move it away, or name another folder with --output"
        yield error(
            Place(str(folder / blocked)), "output-foreign-file", "a file stands where the report needs a folder", hint
        )
    elif path not in ours and os.path.lexists(folder / path):
        hint = "move it away, or name another folder with --output"
        yield error(
            place, "output-foreign-file", "a file that is not ours stands where the report must be written", hint
        )
    elif (folder / path).is_dir():
        yield error(place, "output-foreign-file", "a folder stands where the report needs a file", "move it away")


def _is_within(path: str, folder: Path) -> bool:
    """Whether a site's path stays in the folder, links followed."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or not pure.parts or ".." in pure.parts or "\\" in path or ":" in path or "\0" in path:
        return False
    return (folder / pure).resolve().is_relative_to(folder.resolve())


def _parents(path: str) -> list[str]:
    return [str(parent) for parent in PurePosixPath(path).parents if parent.parts]


def _write_all(site: Site, staging: Path) -> None:
    for path, content in site.files.items():
        staged = staging / path
        staged.parent.mkdir(parents=True, exist_ok=True)
        staged.write_bytes(content)


def _move_all(site: Site, staging: Path, folder: Path, before: Holder | None, after: Holder) -> None:
    """Everything into place. In between the manifest lists old and new files, so that none is ever without an owner."""
    old = before.files if before else ()
    _write_holder(Holder(after.identity, after.title, tuple(sorted({*old, *after.files}))), staging, folder)
    for path in sorted(site.files, key=_pages_last):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        os.replace(staging / path, folder / path)
    _remove(frozenset(old) - site.files.keys(), folder)
    _write_holder(after, staging, folder)


def _pages_last(path: str) -> tuple[bool, bool, str]:
    return path.endswith(".html"), path == "index.html", path


def _remove(paths: Iterable[str], folder: Path) -> None:
    """Delete files that were ours, and the folders that are empty then."""
    for path in sorted(paths):
        if not _is_within(path, folder) or not (folder / path).is_file():
            continue
        (folder / path).unlink()
        for parent in _parents(path):
            if not any((folder / parent).iterdir()):
                (folder / parent).rmdir()


def _write_holder(holder: Holder, staging: Path, folder: Path) -> None:
    content = {"format": FORMAT, "identity": holder.identity, "title": holder.title, "files": holder.files}
    (staging / MANIFEST).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    os.replace(staging / MANIFEST, folder / MANIFEST)
