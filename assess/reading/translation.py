"""What is to be said of translations: problems of an overlay on its own, and the texts that are missing or stale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from assess.problems import AssessError, Place, Problem, error, warning
from assess.reading.formats import check_format
from assess.reading.originals import missing, stale
from assess.reading.overlay import overlay_files, read_overlay
from assess.reading.questionnaire import (
    FILE,
    Stage,
    in_order,
    read_questionnaire_with_notes,
    stages_of,
    translations_of,
)
from assess.reading.texts import level_ids, texts_of
from assess.reading.tree import Tree
from assess.reading.workspace import files_of_kind, kind_of
from assess.reading.yaml import read_tree
from assess.resources import bundled

_NAMED = 3


def translation_problems(file: Path) -> Iterator[Problem]:
    """The problems and warnings of an overlay, and of no other file; that no questionnaire reads it is one."""
    if not kind_of(file):
        yield from _without_format(file)
        return
    hint = "it stands beside its questionnaire and is called after its language, such as ur.yaml"
    local = [(path, None) for path in files_of_kind(file.parent, "questionnaire")]
    for path, beside in (*local, *((path, file.parent) for path in _bundled(file))):
        try:
            _, notes = read_questionnaire_with_notes(path, beside=beside)
            notes = (*notes, *translation_gaps(path, beside=beside))
            was_read = file in _overlays_of(path, file.parent)
        except AssessError as trouble:
            notes, was_read, hint = trouble.problems, False, f"{path} has problems of its own; mend those first"
        ours = [problem for problem in notes if problem.place.path == str(file)]
        if was_read or ours:
            yield from in_order(ours)
            return
    yield error(Place(str(file)), "unread-translation", "no questionnaire reads this translation", hint)


def _without_format(file: Path) -> list[Problem]:
    problems: list[Problem] = []
    if tree := read_tree(file, str(file), problems):
        check_format(tree, "assess/translation/1", problems)
    return problems


def translation_gaps(path: Path, beside: Path | None = None) -> Iterator[Problem]:
    """Warnings of a questionnaire's translations: which texts are missing, which are older than their original.

    Of the texts of one that it is based on, in the languages into which its own are translated. The questionnaire can be read.
    """
    stages = stages_of(path, [])
    languages: dict[str, Path] = {}
    for overlay in _overlays_of(path, beside or path.parent):
        if found := read_overlay(overlay, []):
            tree, written = found
            languages.setdefault(written.language, overlay)
            originals = _plain(texts_of(stages[0].own))
            texts = _plain(texts_of(tree, level_ids(texts_of(stages[0].tree))))
            name = written.translates if _is_bundled(path) else path
            yield from _missing(overlay, missing(originals, texts), len(originals), f"{name} {written.language}")
            yield from _stale(overlay, stale(_plain(texts_of(stages[0].tree)), texts, written.originals))
    yield from _inherited(stages, languages, beside)
    yield from _misnamed(beside or path.parent, stages[0].text("id"))


def _misnamed(folder: Path, id: str) -> Iterator[Problem]:
    """Translations of the questionnaire that are not read, since they are not called after their language."""
    for file in files_of_kind(folder, "translation"):
        if file not in overlay_files(folder) and (found := read_overlay(file, [])) and found[1].translates == id:
            message = "this translation is not read, since its file is not called after its language"
            hint = f"call it {found[1].language}.yaml"
            yield warning(found[0].place(("language",)), "wrong-translation", message, hint)


def _overlays_of(path: Path, folder: Path) -> list[Path]:
    """The files of a folder that translate a questionnaire."""
    stages = stages_of(path, [])
    id = stages[0].text("id") if stages else ""
    found = ((file, read_overlay(file, [])) for file in overlay_files(folder))
    return [file for file, overlay in found if overlay and overlay[1].translates == id]


def _bundled(file: Path) -> list[Path]:
    """The bundled questionnaire that an overlay translates from another folder."""
    found = read_overlay(file, [])
    if found is None or not (bundled("questionnaires") / found[1].translates / FILE).is_file():
        return []
    return [(bundled("questionnaires") / found[1].translates / FILE).absolute()]


def _is_bundled(path: Path) -> bool:
    return path.resolve().is_relative_to(bundled("questionnaires").resolve())


def _inherited(stages: Sequence[Stage], languages: dict[str, Path], beside: Path | None) -> Iterator[Problem]:
    """The texts that are used from below and have no translation, where there is one of its own."""
    own, parent = texts_of(stages[0].own), _based_on(stages[0])
    inherited = {path: "" for path in texts_of(stages[0].tree) if path not in own}
    translations = translations_of(list(stages), beside, [])
    for language, overlay in languages.items():
        if absent := missing(inherited, translations.get(language, {})):
            message = f'{_some(absent, len(inherited))} of "{parent}" are not translated: {_named(absent)}'
            yield warning(Place(str(overlay)), "untranslated", message, f"assess translate {parent} {language}")


def _based_on(stage: Stage) -> str:
    part = stage.own.get(("based_on",))
    return str(part.content) if part else ""


def _missing(overlay: Path, paths: Sequence[str], of: int, command: str) -> Iterator[Problem]:
    if paths:
        message = f"{_some(paths, of)} are not translated: {_named(paths)}"
        yield warning(Place(str(overlay)), "untranslated", message, f"assess translate {command}")


def _stale(overlay: Path, paths: Sequence[str]) -> Iterator[Problem]:
    if paths:
        one = len(paths) == 1
        said = "1 text is older than its original" if one else f"{len(paths)} texts are older than their originals"
        hint = "assess translate marks them and shows what they are to say now"
        yield warning(Place(str(overlay)), "stale-translation", f"{said}: {_named(paths)}", hint)


def _some(paths: Sequence[str], of: int) -> str:
    return f"{len(paths)} of {of} texts"


def _named(paths: Sequence[str]) -> str:
    more = f" and {len(paths) - _NAMED} more" if len(paths) > _NAMED else ""
    return ", ".join(paths[:_NAMED]) + more


def _plain(texts: Mapping[str, Tree]) -> dict[str, str]:
    return {path: str(part.content).strip() for path, part in texts.items()}
