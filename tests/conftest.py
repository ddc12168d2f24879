"""What every test may ask for: a workspace to write files into, the real surveys, and the system's browsers."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright

# Shared machines are slow at times, so nothing is timed; and what a gate checks must not depend on luck.
settings.register_profile("assess", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("assess")

CHECKOUT = Path(__file__).parents[1]
CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FIREFOX_NAMES = ("firefox", "firefox-esr")
CHROMIUM_OPTIONS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Callable[[Mapping[str, str]], Path]:
    """Writes texts, dedented, under the names given (folders are made) and gives the folder they are in."""

    def write(files: Mapping[str, str]) -> Path:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(dedent(text).removeprefix("\n"), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def run_python(tmp_path: Path) -> Callable[[str], str]:
    """Runs code, dedented, in a fresh interpreter that knows this checkout, and gives what it prints."""

    def run(code: str) -> str:
        command = [sys.executable, "-c", dedent(code)]
        environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=True)
        return done.stdout

    return run


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder of real survey exports, which is not part of the repository."""
    folder = CHECKOUT.parent / "shared" / "samples"
    if not folder.is_dir():
        pytest.skip("no folder of real survey exports beside the checkout")
    return folder


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of the system's Chromium; without one the test is skipped, or fails where a browser is demanded."""
    return found_or_skipped("Chromium", CHROMIUM_NAMES)


@pytest.fixture(scope="session")
def firefox() -> str:
    """The path of the system's Firefox; without one as for Chromium."""
    return found_or_skipped("Firefox", FIREFOX_NAMES)


def found_or_skipped(what: str, names: Sequence[str]) -> str:
    """The path of the first program that is there; skips the test, or fails it where all must be seen."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    if found is None:
        reason = f"no {what} on this machine (looked for {', '.join(names)})"
        if os.environ.get("ASSESS_REQUIRE_BROWSER") == "1":
            pytest.fail(reason)
        pytest.skip(reason)
    return found


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives the browsers, started once per run."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(chromium: str, playwright: Playwright) -> Iterator[Browser]:
    """The system's Chromium, headless, started once per run."""
    browser = playwright.chromium.launch(executable_path=chromium, args=list(CHROMIUM_OPTIONS))
    yield browser
    browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page with nothing remembered from other tests."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """`-m "not browser"` leaves out whatever asks for a browser, without a mark on each test."""
    for item in items:
        if {"chromium", "firefox"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.browser)
