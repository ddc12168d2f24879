"""Which browser prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.problems import AssessError
from assess.publishing.browsers import find_browser, usual_places


def program(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_chrome_is_taken_before_chromium(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "chromium")
    chrome = program(tmp_path, "google-chrome")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser() == chrome


def test_the_one_that_is_named_is_taken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(tmp_path, "chromium")
    monkeypatch.setenv("PATH", str(tmp_path))
    own = program(tmp_path, "my browser")
    assert find_browser(str(own)) == own


def test_a_name_that_is_none_is_told(tmp_path: Path) -> None:
    with pytest.raises(AssessError, match=r"nothing-here: there is no program of this name.*\[no-browser\]"):
        find_browser(str(tmp_path / "nothing-here"))


def test_without_any_there_is_a_way_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("assess.publishing.browsers.usual_places", lambda *_: iter(["chromium"]))
    with pytest.raises(AssessError, match=r"--browser PATH, or open the page in any browser.*\[no-browser\]"):
        find_browser()


@pytest.mark.parametrize(
    ("platform", "environment", "place"),
    [
        ("linux", {}, "/snap/bin/chromium"),
        ("darwin", {"HOME": "/Users/a"}, "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("win32", {"PROGRAMFILES": "C:/Programs"}, "C:/Programs/Google/Chrome/Application/chrome.exe"),
    ],
)
def test_usual_places_are_those_of_the_system(platform: str, environment: dict[str, str], place: str) -> None:
    assert place in list(usual_places(platform, environment))
