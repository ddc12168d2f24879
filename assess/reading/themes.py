"""A theme by its name: found beside the assessment or among the bundled ones, with all that it extends."""

from __future__ import annotations

from pathlib import Path

from assess.model.theme import Layer, Theme
from assess.model.written.common import is_id
from assess.model.written.theme import WrittenTheme
from assess.problems import Place, Problem, error
from assess.reading.files import exists
from assess.reading.suggest import did_you_mean
from assess.reading.validate import validate
from assess.reading.yaml import read_tree
from assess.resources import bundled

FOLDER = "themes"
ROOT = "default"
"""What every theme rests on in the end."""


def bundled_theme(name: str = ROOT) -> Theme:
    """A theme that comes with the program. Raises LookupError for any other name."""
    problems: list[Problem] = []
    found = read_theme(name, None, Place(name), problems)
    if found is None or problems:
        raise LookupError(name)
    return found


def read_theme(name: str, beside: Path | None, place: Place, problems: list[Problem]) -> Theme | None:
    """The theme that is called so at `place`: one under `themes/` in the folder `beside`, else a bundled one.

    None after problems: no such theme, a theme.yaml that cannot be read, themes that extend one another in a circle.
    """
    layers: list[Layer] = []
    while True:
        layer = _layer(name, beside, layers)
        if layer is None:
            problems.append(_missing(name, beside, place, layers))
            return None
        layers.append(layer)
        if layer.bundled and name == ROOT:
            return Theme(tuple(layers))
        parent = _parent(layer, problems)
        if parent is None:
            return None
        name, place = parent


def theme_names(beside: Path | None) -> list[str]:
    """The themes that an assessment in this folder may name, sorted."""
    own = _within(beside / FOLDER) if beside else set()
    return sorted(own | _within(bundled("themes")))


def _within(folder: Path) -> set[str]:
    return {each.name for each in folder.iterdir() if is_id(each.name) and each.is_dir()} if folder.is_dir() else set()


def _layer(name: str, beside: Path | None, layers: list[Layer]) -> Layer | None:
    """The nearest theme of this name that is not in the chain yet; above a bundled one there are only bundled ones."""
    candidates = [Layer(name, bundled("themes") / name, bundled=True)]
    if beside is not None and not (layers and layers[-1].bundled):
        candidates.insert(0, Layer(name, beside / FOLDER / name, bundled=False))
    found = (layer for layer in candidates if exists(layer.folder / ".") and layer not in layers)
    return next(found, None) if is_id(name) else None


def _missing(name: str, beside: Path | None, place: Place, layers: list[Layer]) -> Problem:
    names = [layer.name for layer in layers]
    if name in names:
        circle = " → ".join([*names[names.index(name) :], name])
        return error(place, "circle", f"themes extend one another in a circle: {circle}", "take one of the links away")
    return error(place, "unknown-id", f'there is no theme "{name}"', did_you_mean(name, theme_names(beside)))


def _parent(layer: Layer, problems: list[Problem]) -> tuple[str, Place] | None:
    """What a theme extends, and where it says so."""
    path = layer.folder / "theme.yaml"
    tree = read_tree(path, str(path), problems)
    written = validate(WrittenTheme, tree, problems) if tree else None
    return (written.extends, tree.place(("extends",))) if tree and written else None
