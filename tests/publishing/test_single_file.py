"""A report in one file: all in it, nothing beside it, and texts of people as inert as before."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Callable, Mapping
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from assess.model.site import Site
from assess.publishing.build import Form, make
from assess.publishing.policy import policy_of
from assess.publishing.single_file import single_file

if TYPE_CHECKING:
    from playwright.sync_api import Browser

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-bank" / "assessment.yaml"
META = """<meta http-equiv="Content-Security-Policy" content="style-src 'sha256-a='; img-src data: 'self'">"""
HOSTILE = (
    "</style><script>window.hacked=1</script><img src=x onerror=window.hacked=1> {{ 7*7 }} [x](javascript:window.hacked=1)"
    """ <a href="table.csv" download>x</a> "' href="table.csv" """
)


class Links(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[dict[str, str]] = []
        self.tags: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        given = {name: value or "" for name, value in attrs}
        assert not any(name.startswith("on") or name == "style" for name in given)
        if "href" in given or "src" in given:
            self.found.append({"tag": tag, **given})


@pytest.fixture(scope="module")
def site() -> Site:
    return make(EXAMPLE, form=Form(single_file=True)).site


def test_it_is_one_file_that_refers_to_no_other(site: Site) -> None:
    assert set(site.files) == {"index.html"}
    for link in Links(site.files["index.html"].decode()).found:
        assert re.match(r"#|data:|https?:", link.get("href", link.get("src", "")))


def test_the_downloads_are_in_it_under_their_names(site: Site) -> None:
    beside = make(EXAMPLE).site.files
    links = [link for link in Links(site.files["index.html"].decode()).found if "download" in link]
    assert {link["download"] for link in links} == {"scorecard.json", "table.csv"}
    for link in links:
        assert b64decode(link["href"].partition(";base64,")[2]) == beside[link["download"]]


def test_the_policy_admits_nothing_beside_it(site: Site) -> None:
    policy = policy_of(site.files["index.html"].decode())
    assert "default-src 'none'" in policy
    assert "'self'" not in policy


def test_texts_that_look_like_links_stay_texts() -> None:
    page = f'{META}<p>href="table.csv" download</p><a title="x" href="table.csv" download>Table</a>'
    made = single_file(Site({"index.html": page.encode(), "table.csv": b"id\n"})).files["index.html"].decode()
    assert '<p>href="table.csv" download</p>' in made
    assert '<a title="x" href="data:text/csv;charset=utf-8;base64,aWQK" download="table.csv">' in made


def test_pictures_are_in_it() -> None:
    page = f'{META}\n<p>ü</p>\n  <img\n src="a/logo.svg" alt="">'
    made = single_file(Site({"index.html": page.encode(), "a/logo.svg": b"<svg/>"})).files["index.html"].decode()
    assert '<img\n src="data:image/svg+xml;base64,PHN2Zy8+" alt="">' in made


def hostile(workspace: Callable[[Mapping[str, str]], Path]) -> Path:
    text = json.dumps(HOSTILE)
    fields = "\n".join(f"{name}: {text}" for name in ("organisation", "title", "scope", "author", "confidentiality"))
    answers = (
        f"answers: {{STA1: {{answer: 3, why: {text}, evidence: {text}}}}}\nnotes: {{summary: {text}, staff: {text}}}"
    )
    head = "format: assess/assessment/1\nquestionnaire: essentials\n"
    return workspace({"review.yaml": f"{head}{fields}\n{answers}\n"}) / "review.yaml"


def test_hostile_texts_are_inert(workspace: Callable[[Mapping[str, str]], Path]) -> None:
    page = make(hostile(workspace), form=Form(single_file=True)).site.files["index.html"].decode()
    links = Links(page)
    assert "script" not in links.tags
    assert not any("javascript" in link.get("href", "") for link in links.found)
    assert len([link for link in links.found if "download" in link]) == 2
    assert HOSTILE.count("table.csv") == 2
    assert "&lt;script&gt;" in page


def test_it_opens_and_downloads_from_a_file(
    browser: Browser, workspace: Callable[[Mapping[str, str]], Path], tmp_path: Path
) -> None:
    file = tmp_path / "sent on.html"
    file.write_bytes(make(hostile(workspace), form=Form(single_file=True)).site.files["index.html"])
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    assert page.evaluate("window.hacked") is None
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 249)"
    with page.expect_download() as download:
        page.click("a[download='scorecard.json']")
    assert json.loads(download.value.path().read_text(encoding="utf-8"))["format"] == "assess/scorecard/1"
    assert download.value.suggested_filename == "scorecard.json"
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]


def test_the_charts_to_explore_are_in_it_where_they_are_asked_for(browser: Browser, tmp_path: Path) -> None:
    made = make(EXAMPLE, form=Form(single_file=True, explore=True)).site
    assert set(made.files) == {"index.html"}
    file = tmp_path / "sent on.html"
    file.write_bytes(made.files["index.html"])
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(file.as_uri())
    page.locator("details.frame > summary").click()
    frame = page.frame_locator("details.frame iframe")
    frame.locator("#bars .barlayer path").first.wait_for()
    box = frame.locator("#bars").bounding_box()
    assert box is not None
    assert box["width"] > 500
    frame.locator("summary").first.click()
    with page.expect_download() as download:
        frame.locator("button").first.click()
    assert download.value.suggested_filename.endswith(".png")
    page.emulate_media(media="print")
    assert not page.locator("details.frame").is_visible()
    context.close()
    assert said == []
    assert [url for url in asked if not url.startswith(("data:", "blob:", "about:"))] == [file.as_uri()]


def test_only_the_scripts_that_are_in_it_may_run() -> None:
    page = make(EXAMPLE, form=Form(single_file=True, explore=True)).site.files["index.html"].decode()
    script = next(part for part in policy_of(page).split("; ") if part.startswith("script-src"))
    assert re.fullmatch(r"script-src( 'sha256-[A-Za-z0-9+/=]{44}'){2}", script)
    assert "'self'" not in policy_of(page)
    assert "unsafe" not in policy_of(page)
