"""Translation overlays: the texts of one language, in a file beside the questionnaire."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

from assess.model.written.common import is_language
from assess.model.written.questionnaire import WrittenQuestionnaire
from assess.model.written.translation import WrittenTranslation
from assess.problems import Place, Problem, error, warning
from assess.reading.files import read_bytes
from assess.reading.formats import check_format
from assess.reading.questions import scale_default
from assess.reading.suggest import did_you_mean
from assess.reading.texts import level_ids, texts_of
from assess.reading.tree import Tree
from assess.reading.validate import validate
from assess.reading.workspace import files_of_kind, names_itself
from assess.reading.yaml import LARGEST, read_tree

Texts = Mapping[str, str]


def read_overlays(
    folder: Path, originals: Mapping[str, Tree], id: str, ids: Collection[str] | None, problems: list[Problem]
) -> dict[str, Texts]:
    """The texts of each overlay of the questionnaire `id` in a folder, by language. `originals`: all its texts.

    Where `ids` are given, an overlay of any other questionnaire is a problem.
    """
    overlays: dict[str, Texts] = {}
    for path in overlay_files(folder):
        if found := read_overlay(path, problems):
            overlay, written = found
            if written.translates == id:
                _check_language(overlay, written, path, problems)
                fitting = dict(_fitting(texts_of(overlay, level_ids(originals)), originals, problems))
                overlays[written.language] = {**overlays.get(written.language, {}), **fitting}
            elif ids is not None and written.translates not in ids and not _stands_in(folder, written.translates):
                message = f'these are texts of "{written.translates}", the questionnaire here is "{id}"'
                problems.append(warning(overlay.place(("translates",)), "wrong-translation", message))
    return overlays


def read_overlay(path: Path, problems: list[Problem]) -> tuple[Tree, WrittenTranslation] | None:
    """An overlay as it is written; None for a file of another kind, and after problems."""
    data = read_bytes(path, Place(str(path)), problems, largest=LARGEST)
    if not data or not (b"assess/translation/" in data or _TRANSLATES.search(data)):
        return None
    tree = read_tree(data, str(path), problems)
    if tree is None or not check_format(tree, "assess/translation/1", problems):
        return None
    written = validate(WrittenTranslation, tree, problems)
    return (tree, written) if written else None


_TRANSLATES = re.compile(rb"^translates:", re.MULTILINE)


def overlay_files(folder: Path) -> list[Path]:
    """The files of a folder that are called after a language, such as ur.yaml or essentials.ur.yaml."""
    return [path for path in sorted(folder.glob("*.yaml")) if is_language(language_in(path))]


def language_in(path: Path) -> str:
    """The language that an overlay's name says."""
    return path.stem.rpartition(".")[2]


def spread_scales(texts: Texts, written: WrittenQuestionnaire) -> Texts:
    """The same, with the texts of scales at every question and outcome that is answered on them."""
    spread = {path: text for path, text in texts.items() if not path.startswith("scales.")}
    for path, scale in _scales(written):
        for text_path in [each for each in texts if each.startswith(f"scales.{scale}.")]:
            spread[f"{path}.scale.{text_path.removeprefix(f'scales.{scale}.')}"] = texts[text_path]
    return spread


def _stands_in(folder: Path, id: str) -> bool:
    """Whether another questionnaire of the folder has the id."""
    return any(names_itself(file, id) for file in files_of_kind(folder, "questionnaire"))


def _check_language(overlay: Tree, written: WrittenTranslation, path: Path, problems: list[Problem]) -> None:
    if written.language.casefold() != language_in(path).casefold():
        message = f'the language is "{written.language}", the file is called {path.name}'
        hint = f"call it {written.language}.yaml, or correct the language"
        problems.append(error(overlay.place(("language",)), "wrong-translation", message, hint))


def _fitting(
    texts: Mapping[str, Tree], originals: Mapping[str, Tree], problems: list[Problem]
) -> Iterator[tuple[str, str]]:
    for path, text in texts.items():
        if path in originals:
            yield path, str(text.content).strip()
        else:
            message = f'the questionnaire has no text "{path}"'
            problems.append(warning(text.key or text.start, "unknown-text", message, did_you_mean(path, originals, "")))


def _scales(written: WrittenQuestionnaire) -> Iterator[tuple[str, str]]:
    """Path and scale of every question and outcome whose scale has an id."""
    for dimension in written.dimensions.values():
        for id, question in dimension.questions.items():
            own = None if isinstance(question, str) else question.scale
            scale = own or scale_default(dimension, written.defaults)
            if isinstance(scale, str):
                yield f"questions.{id}", scale
    for id, outcome in written.outcomes.items():
        scale = outcome.scale or (None if outcome.measure == "nps" else written.defaults.scale)
        if isinstance(scale, str):
            yield f"outcomes.{id}", scale
