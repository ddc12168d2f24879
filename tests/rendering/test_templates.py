"""Templates escape, insist on their names, and are compiled once where Python may keep compiled modules."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from assess.rendering.templates import environment


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one template; Python keeps what it compiles in another."""
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path / "kept"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    folder = tmp_path / "theme"
    folder.mkdir()
    (folder / "page.html").write_text("{{ name }}", encoding="utf-8")
    return folder


def test_texts_are_escaped(theme: Path) -> None:
    assert environment(theme).get_template("page.html").render(name="<b>") == "&lt;b&gt;"


def test_a_name_that_is_not_there_is_an_error(theme: Path) -> None:
    with pytest.raises(UndefinedError):
        environment(theme).get_template("page.html").render()


def test_compiled_templates_are_kept_and_never_stale(theme: Path, tmp_path: Path) -> None:
    environment(theme).get_template("page.html")
    assert [path for path in (tmp_path / "kept").rglob("*") if path.is_file()] != []
    (theme / "page.html").write_text("new {{ name }}", encoding="utf-8")
    environment.cache_clear()
    assert environment(theme).get_template("page.html").render(name="x") == "new x"


def test_nothing_is_kept_where_python_keeps_nothing(
    theme: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert environment(theme).get_template("page.html").render(name="x") == "x"
    assert not (tmp_path / "kept").exists()


def test_a_folder_that_cannot_be_made_is_no_trouble(theme: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("a file")
    assert environment(theme).get_template("page.html").render(name="x") == "x"
