"""assess serve as its reader meets it: a change is built, the page follows, problems stand in it."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import Queue
from typing import TYPE_CHECKING
from urllib.request import urlopen

import pytest

from assess.problems import AssessError
from assess.publishing.preview import watch
from assess.publishing.preview.once import Outcome
from assess.publishing.preview.serve import serve

if TYPE_CHECKING:
    from playwright.sync_api import Page

EXAMPLE = Path(__file__).parents[3] / "examples" / "harbour-bank"
REVIEW = "format: assess/assessment/1\nquestionnaire: essentials\norganisation: {name}\nanswers: {{STA1: 3}}\n"
SECONDS = 60.0
Told = Queue[tuple[str, Outcome]]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "PAUSE", 0.05)


@contextmanager
def serving(file: Path) -> Iterator[Told]:
    told: Told = Queue()
    stop = threading.Event()
    thread = threading.Thread(
        target=serve, args=(file,), kwargs={"tell": lambda *what: told.put(what), "stop": stop}, daemon=True
    )
    thread.start()
    try:
        yield told
    finally:
        stop.set()
        thread.join(SECONDS)
        assert not thread.is_alive()


def read(address: str) -> str:
    with urlopen(address, timeout=SECONDS) as response:  # noqa: S310 # loopback
        content: bytes = response.read()
    return content.decode()


@pytest.fixture
def review(workspace: Callable[[Mapping[str, str]], Path]) -> Path:
    return workspace({"review.yaml": REVIEW.format(name="Harbour Bank")}) / "review.yaml"


def test_a_change_is_built_and_problems_are_told_and_mended(review: Path) -> None:
    with serving(review) as told:
        address, _ = told.get(timeout=SECONDS)
        assert "Harbour Bank" in read(address)
        review.write_text(REVIEW.format(name="Quay Bank: a"), encoding="utf-8")
        outcome = told.get(timeout=SECONDS)[1]
        assert outcome.site is None
        assert outcome.problems[0].code in read(address)
        review.write_text(REVIEW.format(name="Quay Bank"), encoding="utf-8")
        assert told.get(timeout=SECONDS)[1].site is not None
        assert "Quay Bank" in read(address)


def test_nothing_is_written(review: Path) -> None:
    with serving(review) as told:
        told.get(timeout=SECONDS)
    assert [path.name for path in review.parent.iterdir()] == ["review.yaml"]


def test_a_port_that_is_taken_is_told(review: Path) -> None:
    with serving(review) as told:
        port = int(told.get(timeout=SECONDS)[0].rstrip("/").rpartition(":")[2])
        with pytest.raises(AssessError, match=rf"127\.0\.0\.1:{port}: this port cannot be used.*\[port-taken\]"):
            serve(review, port=port, tell=lambda *_: None)


def test_the_page_follows_and_shows_what_is_wrong(review: Path, page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with serving(review) as told:
        address, _ = told.get(timeout=SECONDS)
        page.goto(address)
        page.get_by_text("Harbour Bank").first.wait_for()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 249)"
        review.write_text(
            'format: assess/assessment/1\nquestionnaire: "<img src=x onerror=alert(1)>"\n', encoding="utf-8"
        )
        page.get_by_role("heading", name="the report from being built").wait_for(timeout=SECONDS * 1000)
        assert page.locator("img").count() == 0
        assert page.evaluate("getComputedStyle(document.querySelector('main')).backgroundColor") == "rgb(255, 246, 224)"
        review.write_text(REVIEW.format(name="Quay Bank"), encoding="utf-8")
        page.get_by_text("Quay Bank").first.wait_for(timeout=SECONDS * 1000)
    assert said == []


def test_the_reader_keeps_the_place_over_a_mistake_that_is_mended(review: Path, page: Page) -> None:
    with serving(review) as told:
        page.goto(told.get(timeout=SECONDS)[0])
        page.get_by_text("Harbour Bank").first.wait_for()
        page.evaluate("scrollTo(0, 1500)")
        review.write_text("format: [\n", encoding="utf-8")
        page.get_by_role("heading", name="the report from being built").wait_for(timeout=SECONDS * 1000)
        review.write_text(REVIEW.format(name="Quay Bank"), encoding="utf-8")
        page.get_by_text("Quay Bank").first.wait_for(timeout=SECONDS * 1000)
        page.wait_for_function("scrollY === 1500")


def test_the_interactive_charts_are_drawn_here_too(page: Page) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    with serving(EXAMPLE) as told:
        page.goto(f"{told.get(timeout=SECONDS)[0]}explore.html")
        page.wait_for_selector("#bars .barlayer path")
    assert said == []
