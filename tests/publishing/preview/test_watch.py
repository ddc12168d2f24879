"""Waiting for files to change."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread
from types import ModuleType

import pytest

from assess.publishing.preview import watch
from assess.publishing.preview.watch import stamp_of, wait_for_change


@pytest.fixture
def stop() -> Iterator[Event]:
    stop = Event()
    yield stop
    stop.set()


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PAUSE", 0.01)
    monkeypatch.setattr(watch, "SETTLE", 0.0)
    monkeypatch.setattr(watch, "find_spec", lambda _: None)


def stamps(*paths: Path) -> dict[str, watch.Stamp]:
    return {str(path): stamp_of(str(path)) for path in paths}


def test_a_change_since_it_was_read_counts_even_if_it_came_before(tmp_path: Path, stop: Event) -> None:
    file = tmp_path / "a.yaml"
    file.write_text("a")
    read = stamps(file)
    file.write_text("longer")
    assert wait_for_change(read, stop)


@pytest.mark.parametrize("change", ["write", "replace", "remove"])
def test_a_change_while_waiting_ends_it(tmp_path: Path, stop: Event, change: str) -> None:
    file, other = tmp_path / "a.yaml", tmp_path / "b.tmp"
    file.write_text("a")
    other.write_text("a")
    os.utime(other, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns))
    found: list[bool] = []
    thread = Thread(target=lambda: found.append(wait_for_change(stamps_of_file, stop)))
    stamps_of_file = stamps(file)
    thread.start()
    if change == "write":
        file.write_text("bb")
    elif change == "replace":
        other.replace(file)
    else:
        file.unlink()
    thread.join(10)
    assert found == [True]


def test_a_file_that_was_missing_may_come(tmp_path: Path, stop: Event) -> None:
    file = tmp_path / "a.yaml"
    read = stamps(file)
    assert read == {str(file): ()}
    file.touch()
    assert wait_for_change(read, stop)


def test_it_ends_when_told(tmp_path: Path, stop: Event) -> None:
    found: list[bool] = []
    thread = Thread(target=lambda: found.append(wait_for_change(stamps(tmp_path), stop)))
    thread.start()
    stop.set()
    thread.join(10)
    assert found == [False]


def test_where_watchfiles_is_it_is_asked_about_folders(
    tmp_path: Path, stop: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "a.yaml"
    read = stamps(file)
    asked: list[str] = []

    def watched(*folders: str, **_: object) -> Iterator[object]:
        asked.extend(folders)
        file.touch()
        yield {(1, str(file))}

    module = ModuleType("watchfiles")
    module.watch = watched  # type: ignore[attr-defined] # a stand-in for the extra
    monkeypatch.setitem(sys.modules, "watchfiles", module)
    monkeypatch.setattr(watch, "find_spec", lambda _: object())
    assert wait_for_change(read, stop)
    assert asked == [str(tmp_path)]
