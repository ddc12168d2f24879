"""What the preview serves: the report and a script, its warnings, or its problems; whatever people wrote stays text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from assess.model.site import Site
from assess.problems import Place, Problem, error, warning
from assess.publishing.preview.once import Outcome
from assess.publishing.preview.pages import served

PAGE = (
    b"<html><head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-a='\">"
    b'</head>\n<body class="x">\n<p>&lt;/head&gt;&lt;body&gt;</p></body></html>'
).replace(b' class="x"', b"")
HOSTILE = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\"' {{ 7*7 }} {title}"


class Tags(HTMLParser):
    def __init__(self, page: bytes) -> None:
        super().__init__()
        self.found: list[str] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not any(name.startswith("on") or name == "style" for name, _ in attrs)
        self.found.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def outcome(*problems: Problem, site: Site | None = None) -> Outcome:
    return Outcome(site, problems, {})


def test_a_page_gets_the_script_and_a_policy_that_lets_it_in() -> None:
    page = served(outcome(site=Site({"index.html": PAGE}))).files["index.html"]
    assert page.policy == (
        "default-src 'none'; style-src 'sha256-a=' 'self'; script-src 'self'; connect-src 'self'; frame-ancestors 'none'"
    )
    assert page.body.count(b"<script") == 1
    assert b"style-src 'sha256-a=' 'self'; script-src 'self'; connect-src 'self'\">" in page.body
    assert page.body.endswith(PAGE[PAGE.index(b"<p>") :])


def test_other_files_are_as_they_are() -> None:
    files = served(outcome(site=Site({"index.html": PAGE, "table.csv": b"id\n", "a/b.xyz": b"\0"}))).files
    assert (files["table.csv"].body, files["table.csv"].type) == (b"id\n", "text/csv; charset=utf-8")
    assert files["a/b.xyz"].type == "application/octet-stream"


def test_warnings_stand_above_the_report() -> None:
    warned = warning(Place("a.yaml", 3, 1), "low-contrast", "too pale")
    body = served(outcome(warned, site=Site({"index.html": PAGE}))).files["index.html"].body.decode()
    assert re.search(r"<body><details.*1 warning.*a\.yaml:3:1.*too pale.*</details>\n<p>", body, re.DOTALL)


def test_without_a_site_every_address_shows_the_problems() -> None:
    shown = served(outcome(error(Place("a.yaml", 3, 1), "no-value", "nothing here", "write something")))
    assert shown.fallback is not None
    assert shown.fallback == shown.files["index.html"]
    text = Tags(shown.fallback.body).text
    for part in ("1 problem keeps the report", "a.yaml:3:1", "no-value", "nothing here", "write something"):
        assert part in text


def test_hostile_texts_in_problems_are_only_texts() -> None:
    hostile = Problem(Place(HOSTILE, 1, 1), "no-value", HOSTILE, HOSTILE)
    found = Tags(served(outcome(hostile)).files["index.html"].body)
    assert found.found.count("script") == 1
    assert "img" not in found.found
    assert found.text.count(HOSTILE) == 3
    report = Site({"index.html": PAGE})
    beside = Tags(
        served(outcome(Problem(Place(HOSTILE), "a", HOSTILE, HOSTILE, "warning"), site=report)).files["index.html"].body
    )
    assert beside.found.count("script") == 1
    assert "img" not in beside.found


def test_the_version_changes_with_what_is_shown_only() -> None:
    one, other = Site({"index.html": PAGE}), Site({"index.html": PAGE + b" "})
    assert served(outcome(site=one)).version == served(Outcome(one, (), {"a": (1,)})).version
    versions = [outcome(site=one), outcome(site=other), outcome(warning(Place("a"), "b", "c"), site=one), outcome()]
    assert len({served(each).version for each in versions}) == 4


def test_each_page_says_which_version_it_is() -> None:
    shown = served(outcome(site=Site({"index.html": PAGE})))
    assert f'data-version="{shown.version}"'.encode() in shown.files["index.html"].body
