"""The overlay of a questionnaire in one language, written or completed; what a translator wrote is never lost."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assess.model.written.translation import WrittenTranslation
from assess.problems import AssessError, Place, Problem, error, refuse_errors
from assess.reading.comments import Comments, comments_of
from assess.reading.completed import Overlay, completed
from assess.reading.originals import Settled, settle
from assess.reading.overlay import language_in, overlay_files, read_overlay
from assess.reading.questionnaire import Stage, find_questionnaire, read_questionnaire_with_notes, stages_of
from assess.reading.texts import level_ids, texts_of
from assess.reading.tree import Tree
from assess.reading.yaml import decode, read_tree
from assess.resources import is_installed


@dataclass(frozen=True, slots=True)
class Translated:
    """An overlay's file: how many texts there are, the paths of those that are missing, stale or gone, whether it changed.

    `away`: it could not stand beside its questionnaire, and stands in the current folder.
    """

    path: Path
    texts: int
    missing: tuple[str, ...]
    stale: tuple[str, ...]
    gone: tuple[str, ...]
    changed: bool
    away: bool


def translate(questionnaire: str | Path, language: str) -> Translated:
    """Write or complete the overlay of a questionnaire (a bundled id, or a path) in a language, beside it if that may be.

    Only the questionnaire's own texts are asked for, not those of one that it is based on. Raises AssessError, with
    nothing written, when the questionnaire or the overlay that is there cannot be read.
    """
    read, _ = read_questionnaire_with_notes(questionnaire)
    problems: list[Problem] = []
    path = find_questionnaire(questionnaire, None, Place(str(questionnaire)), problems)
    stages = stages_of(path, problems) if path else []
    refuse_errors(problems)
    if language.casefold() == read.language.casefold():
        message = f'the questionnaire itself is in the language "{read.language}"'
        raise AssessError([error(stages[0].tree.place(("language",)), "own-language", message)])
    away = is_installed(stages[0].path) or not os.access(stages[0].path.parent, os.W_OK)
    there = _there(Path() if away else stages[0].path.parent, read.id, language)
    overlay = _overlay(stages[0], read.language, there)
    text = completed(overlay, stages[0].tree)
    _check_nothing_lost(there, text)
    settled = overlay.settled
    if changed := text != there.text:
        _write(there.path, text)
    left = (settled.missing, tuple(settled.stale), tuple(settled.gone))
    return Translated(there.path, len(overlay.originals), *left, changed, away)


@dataclass(frozen=True, slots=True)
class _There:
    """An overlay as it is found; one that is still to be made has neither tree nor text."""

    path: Path
    language: str
    text: str = ""
    tree: Tree | None = None
    written: WrittenTranslation | None = None


def _there(folder: Path, id: str, language: str) -> _There:
    problems: list[Problem] = []
    for path in overlay_files(folder):
        if language_in(path).casefold() == language.casefold() and (found := read_overlay(path, problems)):
            tree, written = found
            if written.translates == id:
                text = decode(path.read_bytes(), str(path), problems) or ""
                return _There(path, written.language, text, tree, written)
    refuse_errors(problems)
    names = (f"{language}.yaml", f"{id}.{language}.yaml")
    free = [folder / name for name in names if not os.path.lexists(folder / name)]
    if not free:
        message = "this file exists already, and is no translation of this questionnaire"
        raise AssessError([error(Place(str(folder / names[1])), "file-exists", message, "move it away")])
    return _There(free[0], language)


def _overlay(stage: Stage, own_language: str, there: _There) -> Overlay:
    all_texts = {path: str(text.content).strip() for path, text in texts_of(stage.tree).items()}
    own = texts_of(stage.own, level_ids(all_texts))
    said = _said(there, level_ids(all_texts))
    lists = {path.rpartition(".")[0] for path in said if _is_item(path)}
    asked = {
        path: text
        for path, text in all_texts.items()
        if path in own or path in said or (_is_item(path) and path.rpartition(".")[0] in lists)
    }
    hashes: Mapping[str, str] = there.written.originals if there.written else {}
    gone: Mapping[str, str] = there.written.gone if there.written else {}
    settled: Settled = settle(asked, said, hashes, gone)
    comments = comments_of(there.text) if there.text else Comments()
    return Overlay(stage.text("id"), there.language, own_language, asked, settled, comments)


def _said(there: _There, levels: tuple[str, ...]) -> dict[str, str]:
    """The translations that there are, by path."""
    texts = texts_of(there.tree, levels) if there.tree else {}
    return {path: text for path, part in texts.items() if (text := str(part.content).strip())}


def _is_item(path: str) -> bool:
    return path.rpartition(".")[2].isdecimal()


def _check_nothing_lost(there: _There, text: str) -> None:
    """Read what is to be written: nothing that a translator wrote may be missing from it."""
    if there.tree is None:
        return
    problems: list[Problem] = []
    after = read_tree(text.encode(), str(there.path), problems)
    lost = _wordings(there.tree) - (_wordings(after) if after else Counter())
    refuse_errors(problems)
    refuse_errors(
        error(there.tree.start, "text-lost", f'"{wording}" would be lost', "it may stand there twice; delete one")
        for wording in lost
    )


def _wordings(overlay: Tree) -> Counter[str]:
    """Every translation with how often it stands there, however its lines are broken."""
    kept = ((path, str(part.content or "")) for path, part in overlay.walk() if path[0] not in _NO_TEXTS)
    return Counter(" ".join(text.split()) for _, text in kept if text.strip())


_NO_TEXTS = frozenset({"format", "translates", "language", "originals"})


def _write(path: Path, text: str) -> None:
    """The whole text, or none of it."""
    handle, name = tempfile.mkstemp(prefix=".", suffix=".yaml", dir=path.absolute().parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.chmod(name, path.stat().st_mode & 0o777 if path.exists() else 0o644)
        os.replace(name, path)
    finally:
        if os.path.exists(name):
            os.unlink(name)
