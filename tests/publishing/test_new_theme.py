"""A theme to begin with: it builds as it is, and nothing is overwritten."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assess.problems import AssessError, Place
from assess.publishing.new_theme import new_theme
from assess.reading.themes import bundled_theme, read_theme
from assess.rendering.html import page
from assess.rendering.sheets import sheets
from assess.rendering.tokens import tokens_of
from assess.reporting.report import report
from tests.reporting import building


@pytest.mark.parametrize("parent", ["default", "boardroom", "plain"])
def test_a_new_theme_looks_like_its_parent(tmp_path: Path, parent: str) -> None:
    paths = new_theme("acme", parent, tmp_path)
    assert [path.relative_to(tmp_path / "themes" / "acme").as_posix() for path in paths] == [
        "theme.yaml",
        "css/tokens.css",
        "sections/colophon.html",
    ]
    theme = read_theme("acme", tmp_path, Place(""), [])
    assert theme is not None
    assert tokens_of(sheets(theme, [])) == tokens_of(sheets(bundled_theme(parent), []))
    given = building.assessment()
    made = report(given, *building.found(given))
    style = re.compile("<style>.*?</style>|sha256-[^']*")
    assert style.sub("", page(made, theme)) == style.sub("", page(made, bundled_theme(parent)))


def test_a_new_theme_may_extend_one_of_ones_own(tmp_path: Path) -> None:
    new_theme("house", folder=tmp_path)
    new_theme("short", "house", tmp_path)
    theme = read_theme("short", tmp_path, Place(""), [])
    assert theme is not None
    assert [layer.name for layer in theme.layers] == ["short", "house", "default"]


@pytest.mark.parametrize(
    ("name", "parent", "code"),
    [("acme", "default", "file-exists"), ("../acme", "default", "bad-id"), ("new", "nothing", "unknown-id")],
)
def test_nothing_is_written_where_it_cannot_be(tmp_path: Path, name: str, parent: str, code: str) -> None:
    (tmp_path / "themes" / "acme").mkdir(parents=True)
    with pytest.raises(AssessError) as raised:
        new_theme(name, parent, tmp_path)
    assert [problem.code for problem in raised.value.problems] == [code]
    assert [path.name for path in tmp_path.rglob("*")] == ["themes", "acme"]
