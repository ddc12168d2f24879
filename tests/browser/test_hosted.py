"""A built report as hosts serve it: in a folder below, at the top with its headers, and from a disk; it asks for nothing else."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest

from assess.publishing.build import build

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-bank"
SUB_PATH = "clients/harbour bank/2026"


@dataclass
class Host:
    """A web server of static files that reads `_headers` at its top, as some hosts do; `asked` is what it was asked for."""

    address: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the report at its top, and once more below."""
    root = tmp_path_factory.mktemp("root")
    build(EXAMPLE, root)
    build(EXAMPLE, root / SUB_PATH)
    return root


@pytest.fixture
def host(root: Path) -> Iterator[Host]:
    headers = headers_of(root / "_headers")
    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            asked.append(self.path)
            for name, value in {**headers["/*"], **headers.get(urlsplit(self.path).path, {})}.items():
                self.send_header(name, value)
            super().end_headers()

        def log_message(self, format: str, *arguments: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(root))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield Host(f"http://127.0.0.1:{server.server_port}/", asked)
        server.shutdown()


def headers_of(path: Path) -> Mapping[str, Mapping[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("  "):
            name, _, value = line.strip().partition(": ")
            list(found.values())[-1][name] = value
        else:
            found[line] = {}
    return found


@dataclass
class Visit:
    """A reader's page, all that its browser asked for, and all that it complained of."""

    page: Page
    asked: list[str]
    complaints: list[str]


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    context = browser.new_context()
    page = context.new_page()
    visit = Visit(page, [], [])
    page.on("request", lambda request: visit.asked.append(request.url))
    page.on("console", lambda message: visit.complaints.append(message.text))
    page.on("pageerror", lambda error: visit.complaints.append(str(error)))
    page.on("requestfailed", lambda request: visit.complaints.append(request.url))
    yield visit
    context.close()


def walk(visit: Visit, folder: str) -> None:
    """Read the report, go to the charts by its link, and come back."""
    visit.page.goto(f"{folder}index.html")
    assert visit.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(253, 252, 249)"
    visit.page.locator('a[href="explore.html"]').click()
    visit.page.wait_for_selector("#bars .barlayer path")
    visit.page.wait_for_load_state("networkidle")
    visit.page.locator('a[href="index.html"]').click()
    visit.page.wait_for_selector("#summary")


def outside(visit: Visit, folder: str) -> list[str]:
    return [url for url in visit.asked if not url.startswith((folder, "data:", "blob:"))]


@pytest.mark.parametrize("where", ["", "clients/harbour%20bank/2026/"])
def test_served_it_asks_for_nothing_outside_its_folder(host: Host, visit: Visit, where: str) -> None:
    folder = f"{host.address}{where}"
    walk(visit, folder)
    assert outside(visit, folder) == []
    assert all(path.startswith(f"/{where}") for path in host.asked)
    assert visit.complaints == []


def test_from_a_disk_it_asks_for_nothing_outside_its_folder(root: Path, visit: Visit) -> None:
    folder = f"{(root / SUB_PATH).as_uri()}/"
    walk(visit, folder)
    assert outside(visit, folder) == []
    assert visit.complaints == []


def test_the_headers_are_those_that_a_host_was_told(host: Host, visit: Visit) -> None:
    response = visit.page.goto(host.address)
    assert response is not None
    assert "frame-ancestors 'none'" in str(response.header_value("content-security-policy"))
    assert response.header_value("x-content-type-options") == "nosniff"


def test_no_other_page_may_show_it_in_a_frame(host: Host, visit: Visit, tmp_path: Path) -> None:
    other = tmp_path / "other.html"
    other.write_text(f'<iframe src="{host.address}"></iframe>', encoding="utf-8")
    visit.page.goto(other.as_uri())
    visit.page.wait_for_load_state("networkidle")
    [frame] = visit.page.main_frame.child_frames
    assert "Harbour Bank" not in frame.content()
    assert any("frame" in complaint.lower() for complaint in visit.complaints)


def test_every_link_leads_to_a_file_and_a_place_that_are_there(host: Host, visit: Visit) -> None:
    folder = f"{host.address}clients/harbour%20bank/2026/"
    for name in ("index.html", "explore.html"):
        visit.page.goto(f"{folder}{name}")
        links = visit.page.eval_on_selector_all(
            "[href]", "all => all.map(each => each.getAttribute('href')).filter(each => !/^(https?|data):/.test(each))"
        )
        assert len(links) > 1
        ids = set(visit.page.eval_on_selector_all("[id]", "all => all.map(each => each.id)"))
        assert {link[1:] for link in links if link.startswith("#")} <= ids
        beside = {urldefrag(urljoin(f"{folder}{name}", link)).url for link in links if not link.startswith("#")}
        assert all(url.startswith(folder) for url in beside)
        assert {url: visit.page.request.get(url).status for url in beside} == dict.fromkeys(beside, 200)
