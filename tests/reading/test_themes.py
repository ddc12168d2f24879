"""Themes by their names: beside the assessment or bundled, with all that they extend."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.model.theme import Theme
from assess.problems import Place, Problem
from assess.reading.themes import bundled_theme, read_theme, theme_names
from assess.resources import bundled

Workspace = Callable[[Mapping[str, str]], Path]
HERE = Place("review.yaml", 3, 8)


def read(name: str, beside: Path) -> tuple[Theme | None, list[Problem]]:
    problems: list[Problem] = []
    return read_theme(name, beside, HERE, problems), problems


def chain(theme: Theme | None) -> list[tuple[str, bool]]:
    assert theme is not None
    return [(layer.name, layer.bundled) for layer in theme.layers]


@pytest.mark.parametrize("name", ["boardroom", "plain"])
def test_a_bundled_theme_rests_on_the_default(name: str) -> None:
    assert chain(bundled_theme(name)) == [(name, True), ("default", True)]
    assert chain(bundled_theme()) == [("default", True)]


def test_a_theme_beside_the_assessment_extends_the_default_unless_it_says_otherwise(workspace: Workspace) -> None:
    folder = workspace({"themes/acme/theme.yaml": "name: Acme\n", "themes/short/theme.yaml": "extends: boardroom\n"})
    acme, no_problems = read("acme", folder)
    assert (chain(acme), no_problems) == ([("acme", False), ("default", True)], [])
    assert chain(read("short", folder)[0]) == [("short", False), ("boardroom", True), ("default", True)]


def test_a_theme_of_ones_own_wins_over_the_bundled_one_and_may_extend_it(workspace: Workspace) -> None:
    folder = workspace({"themes/plain/theme.yaml": "extends: plain\n", "themes/default/theme.yaml": "about: Ours.\n"})
    assert chain(read("plain", folder)[0]) == [("plain", False), ("plain", True), ("default", True)]
    assert chain(read("default", folder)[0]) == [("default", False), ("default", True)]


def test_an_unknown_theme_is_told_with_the_nearest_one(workspace: Workspace) -> None:
    folder = workspace({"themes/acme/theme.yaml": "name: Acme\n"})
    theme, [problem] = read("acne", folder)
    assert theme is None
    assert (problem.code, problem.place, problem.hint) == ("unknown-id", HERE, 'did you mean "acme"?')
    assert theme_names(folder) == ["acme", "boardroom", "default", "plain"]


@pytest.mark.parametrize("name", ["../themes/acme", "/etc", "..", "", "a/b"])
def test_a_name_is_never_a_path(workspace: Workspace, name: str) -> None:
    folder = workspace({"themes/acme/theme.yaml": "name: Acme\n", "themes/a/b/theme.yaml": "name: B\n"})
    assert [problem.code for problem in read(name, folder)[1]] == ["unknown-id"]


def test_an_unknown_parent_is_told_where_it_is_named(workspace: Workspace) -> None:
    folder = workspace({"themes/acme/theme.yaml": "name: Acme\nextends: bordroom\n"})
    _, [problem] = read("acme", folder)
    assert problem.place == Place(str(folder / "themes/acme/theme.yaml"), 2, 10)
    assert problem.hint == 'did you mean "boardroom"?'


def test_themes_in_a_circle_are_told(workspace: Workspace) -> None:
    folder = workspace({f"themes/{a}/theme.yaml": f"extends: {b}\n" for a, b in (("a", "b"), ("b", "c"), ("c", "b"))})
    theme, [problem] = read("a", folder)
    assert theme is None
    assert (problem.code, problem.place.line) == ("circle", 1)
    assert "b → c → b" in problem.message


@pytest.mark.parametrize(
    ("text", "code"), [(None, "missing-file"), ("extend: plain\n", "unknown-key"), ("- a\n", "wrong-shape")]
)
def test_a_theme_without_a_proper_theme_yaml_is_told(workspace: Workspace, text: str | None, code: str) -> None:
    folder = workspace({"themes/acme/theme.yaml": text} if text else {"themes/acme/css/tokens.css": ""})
    theme, problems = read("acme", folder)
    assert theme is None
    assert [problem.code for problem in problems] == [code]


def test_no_other_theme_is_bundled() -> None:
    with pytest.raises(LookupError):
        bundled_theme("acme")
    assert {path.name for path in bundled("themes").iterdir() if path.name[0] != "_"} == {
        "boardroom",
        "default",
        "plain",
    }
