"""A questionnaire from its file, with the ones that it is based on and the overlays beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from assess.model.questionnaire import Parent, Questionnaire
from assess.model.written.questionnaire import WrittenQuestionnaire
from assess.problems import Place, Problem, error, refuse_errors
from assess.reading.files import exists, named, read_bytes
from assess.reading.findings import Findings
from assess.reading.formats import check_format
from assess.reading.merge import ids_in, leave_out, merge
from assess.reading.overlay import Texts, read_overlays, spread_scales
from assess.reading.resolve import resolve
from assess.reading.suggest import did_you_mean
from assess.reading.texts import texts_of
from assess.reading.tree import Tree
from assess.reading.validate import validate_rest
from assess.reading.workspace import files_of_kind, names_itself
from assess.reading.yaml import LARGEST, read_tree
from assess.resources import bundled

FORMAT = "assess/questionnaire/1"
FILE = "questionnaire.yaml"


def read_questionnaire(name: str | Path, *, beside: Path | None = None) -> Questionnaire:
    """The questionnaire of a bundled id, or of a path (with a `/` or `.yaml`), looked up from the folder `beside`.

    Raises AssessError with all problems of its file, of those it is based on and of their translations.
    """
    return read_questionnaire_with_notes(name, beside=beside)[0]


def read_questionnaire_with_notes(
    name: str | Path, *, beside: Path | None = None, place: Place | None = None
) -> tuple[Questionnaire, tuple[Problem, ...]]:
    """The questionnaire, and the warnings. `place`: where a file names it, for the problem that there is none."""
    problems: list[Problem] = []
    path = find_questionnaire(name, beside, place or Place(str(name)), problems)
    stages = stages_of(path, problems, place) if path else []
    questionnaire = _read(stages, beside, problems) if stages else None
    notes = in_order(problems)
    refuse_errors(notes)
    if questionnaire is None:
        raise AssertionError("a questionnaire that cannot be read has problems")
    return questionnaire, notes


def find_questionnaire(name: str | Path, beside: Path | None, place: Place, problems: list[Problem]) -> Path | None:
    """The path of a questionnaire's file, as its user would write it; None and a problem for an unknown id."""
    if isinstance(name, Path) or "/" in name or "\\" in name or name.endswith((".yaml", ".yml")):
        path = named(beside or Path(), str(name))
        return path / FILE if exists(path) and path.is_dir() else path
    folder = bundled("questionnaires")
    path = folder / name / FILE
    if exists(path):
        return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
    known = sorted(other.parent.name for other in folder.glob(f"*/{FILE}"))
    own = _called(name, beside or Path())
    hint = f"for the one in this folder write ./{own}" if own else did_you_mean(name, known, "there are")
    problems.append(error(place, "unknown-questionnaire", f'there is no bundled questionnaire "{name}"', hint))
    return None


def _called(name: str, folder: Path) -> str:
    """What in a folder is most likely meant by a name without `/` and `.yaml`: a folder, or a questionnaire's file."""
    if exists(folder / name):
        return name
    files = [file for file in files_of_kind(folder, "questionnaire") if file.stem == name or names_itself(file, name)]
    return files[0].name if files else ""


def in_order(problems: list[Problem]) -> tuple[Problem, ...]:
    """The problems, each once, by file, line and column; files in the order in which they were first read."""
    files = list(dict.fromkeys(problem.place.path for problem in problems))
    return tuple(
        sorted(
            dict.fromkeys(problems),
            key=lambda each: (files.index(each.place.path), each.place.line or 0, each.place.column or 0),
        )
    )


@dataclass(frozen=True)
class Stage:
    """A questionnaire's file on top of all it is based on. `own` is the file's tree, `tree` the whole."""

    path: Path
    data: bytes
    own: Tree
    tree: Tree
    gone: frozenset[str] = frozenset()

    def text(self, key: str) -> str:
        """A text at the top, empty where there is none."""
        part = self.tree.get((key,))
        return part.content if part and isinstance(part.content, str) else ""


def stages_of(path: Path, problems: list[Problem], place: Place | None = None) -> list[Stage]:
    """The file's stage first, then those of what it is based on; empty after problems that leave nothing.

    `place`: where a file names it.
    """
    files: list[tuple[Path, bytes, Tree]] = []
    above: Path | None = path
    place = place or Place(str(path))
    while above:
        path = above
        if path.resolve() in [other.resolve() for other, _, _ in files]:
            by_way = ", by way of others" if len(files) > 1 else ""
            problems.append(error(place, "circle", f"this questionnaire is based on itself{by_way}"))
            break
        data = read_bytes(path, place, problems, largest=LARGEST)
        tree = None if data is None else read_tree(data, str(path), problems)
        if data is None or tree is None or not check_format(tree, FORMAT, problems):
            break
        files.append((path, data, tree))
        based_on = tree.get(("based_on",))
        if based_on is None or not isinstance(based_on.content, str):
            return _stacked(files, problems)
        place = based_on.start
        above = find_questionnaire(based_on.content, path.parent, place, problems)
    for _, _, tree in files:
        _check_alone(tree, problems)
    return []


def _check_alone(tree: Tree, problems: list[Problem]) -> None:
    """Find what is wrong with a file, whatever it is based on, where that cannot be read; what it lacks may stand there."""
    found: list[Problem] = []
    validate_rest(WrittenQuestionnaire, tree, found)
    problems += [problem for problem in found if problem.code != "missing-key"]


def _stacked(files: list[tuple[Path, bytes, Tree]], problems: list[Problem]) -> list[Stage]:
    path, data, tree = files[-1]
    if listed := tree.get(("leave_out",)):
        message = '"leave_out" has no meaning without "based_on"'
        problems.append(error(listed.key or listed.start, "contradictory-keys", message))
    stages = [Stage(path, data, tree, tree)]
    for path, data, own in reversed(files[:-1]):
        rest, gone = leave_out(stages[0].tree, own, problems)
        tree = merge(rest, own)
        stages.insert(0, Stage(path, data, own, tree, (stages[0].gone | gone) - ids_in(tree)))
    return stages


def _read(stages: list[Stage], beside: Path | None, problems: list[Problem]) -> Questionnaire | None:
    stage = stages[0]
    written, broken = validate_rest(WrittenQuestionnaire, stage.tree, problems)
    if written is None:
        return None
    questionnaire = resolve(written, Findings(stage.tree, problems, broken), stage.gone)
    return replace(
        questionnaire,
        parents=tuple(Parent(one.text("id"), one.text("version") or "1", one.text("title")) for one in stages[1:]),
        sha256=sha256(b"".join(one.data for one in stages)).hexdigest(),
        translations={
            language: spread_scales(texts, written)
            for language, texts in translations_of(stages, beside, problems).items()
        },
    )


def translations_of(stages: list[Stage], beside: Path | None, problems: list[Problem]) -> dict[str, Texts]:
    """Texts by language; those of a questionnaire below hold where its own text is still the one in use.

    An overlay stands beside its questionnaire, beside one that is based on it, or in the folder `beside`; what stands
    nearer to the reader holds.
    """
    in_use = texts_of(stages[0].tree)
    translations: dict[str, Texts] = {}
    ids = [stage.text("id") for stage in stages]
    for number, stage in reversed(list(enumerate(stages))):
        originals: Mapping[str, Tree] = texts_of(stage.tree)
        for folder in _folders(stages[: number + 1], beside):
            expected = ids if folder == stage.path.parent else None
            for language, texts in read_overlays(folder, originals, stage.text("id"), expected, problems).items():
                current = {path: text for path, text in texts.items() if in_use.get(path) is originals[path]}
                translations[language] = {**translations.get(language, {}), **current}
    return translations


def _folders(stages: list[Stage], beside: Path | None) -> list[Path]:
    """Where overlays may stand, each folder once, the nearest last."""
    folders = [*(stage.path.parent for stage in reversed(stages)), *([beside] if beside else [])]
    return list({folder.resolve(): folder for folder in folders}.values())
