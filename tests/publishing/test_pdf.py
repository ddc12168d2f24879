"""The report on paper: tagged, with bookmarks, the scripts of the world in it, and the same bytes for the same input."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assess.model.site import Site
from assess.problems import AssessError
from assess.publishing import pdf
from assess.publishing.build import Form, make
from assess.publishing.pdf import dated, printed, prints_on_letter, with_author

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-bank" / "assessment.yaml"
STAMP = b"/Creator (x)\n/CreationDate (D:20261122114547+00'00')\n/ModDate (D:20261122114547+00'00')>>\nend"
URDU, BENGALI = "گاہک کی دیکھ بھال", "গ্রাহকের প্রতি যত্ন"
QUESTIONNAIRE = f"""
    format: assess/questionnaire/1
    id: tiny
    version: "1"
    language: en
    title: Tiny
    levels: [Low, Middle, High]
    dimensions:
      care:
        name: {URDU}
        questions:
          C1: {{ask: Staff know the goals., rubric: [Nobody does., Some do., All do.]}}
      reach:
        name: {BENGALI}
        questions:
          R1: {{ask: Staff may decide., rubric: [Nobody may., Some may., All may.]}}
    """


@pytest.fixture(scope="module")
def report(chromium: str) -> bytes:
    return make(EXAMPLE, form=Form(pdf=True, browser=chromium)).site.files["report.pdf"]


def asked(tool: str, content: bytes, *options: str) -> str:
    if not shutil.which(tool):
        pytest.skip(f"no {tool} on this machine")
    done = subprocess.run(
        [tool, *options, "-", *(["-"] if tool == "pdftotext" else [])], input=content, capture_output=True, check=True
    )
    return done.stdout.decode()


def test_it_is_a_tagged_document_on_a4_with_its_title(report: bytes) -> None:
    told = dict(re.findall(r"(?m)^(.+?): +(.*)$", asked("pdfinfo", report)))
    assert told["Title"] == "Harbour Bank: Customer-centricity review 2026"
    assert told["Author"] == "Quayside Consulting"
    assert told["Tagged"] == "yes"
    assert told["Page size"] == "594.96 x 841.92 pts (A4)"
    assert 20 < int(told["Pages"]) < 100


def test_it_does_not_say_which_browser_printed_it(report: bytes) -> None:
    assert b"Mozilla" not in report
    assert b"Headless" not in report


def test_an_author_in_any_script_is_appended_and_the_browser_blanked_out() -> None:
    head = b"%PDF-1.4\n1 0 obj\n<</Title (x)\n/Creator (Mozilla \\(X\\) 1)\n/Producer (y)>>\nendobj\n"
    before = head + b"xref\n0 2\ntrailer\n<</Size 2\n/Root 5 0 R\n/Info 1 0 R\n/Prev 7>>\nstartxref\n77\n%%EOF\n"
    creator = b"/Creator (Mozilla \\(X\\) 1)"
    blank = before.replace(creator, b" " * len(creator))
    after = with_author(before, "عملہ")
    assert after.startswith(blank)
    # U+0639 U+0645 U+0644 U+06C1
    assert b"1 0 obj\n<</Author <FEFF06390645064406C1>\n/Title (x)\n" in after
    assert re.findall(rb"/Prev (\d+)", after) == [b"7", b"77"]
    assert with_author(before, "") == blank
    assert with_author(b"%PDF-1.4\n", "A") == b"%PDF-1.4\n"


def test_its_pages_are_numbered_and_its_sections_there(report: bytes) -> None:
    text = asked("pdftotext", report, "-layout")
    assert text.count("\f") == int(re.findall(r"(?m) / (\d+)$", text)[-1])
    for heading in ("Summary", "Profile", "Roadmap", "Sources"):
        assert re.search(rf"(?m)^\s*{heading}(  .*)?$", text)  # the picture may stand beside it


def test_its_bookmarks_are_its_headings(report: bytes) -> None:
    assert b"/Outlines" in report
    marks = re.findall(rb"/Title \((.*)\)", report)
    assert b"8 Results and recovery" in marks
    assert b"Priorities" in b" ".join(marks)


def test_it_leads_to_no_file_of_the_machine_that_made_it(report: bytes) -> None:
    assert b"file:" not in report


def test_it_bears_the_assessments_date_and_not_the_time_of_printing(report: bytes) -> None:
    assert set(re.findall(rb"/(?:Creation|Mod)Date \(D:(\d+)", report)) == {b"20261001000000"}


def test_the_same_input_gives_the_same_bytes(chromium: str) -> None:
    site = Site({"index.html": b"<style>p{color:red}</style><h1>A</h1><p>B</p>"})
    assert printed(site, browser=chromium) == printed(site, browser=chromium)


def test_names_in_urdu_and_bengali_are_shaped_with_fonts_inside(
    chromium: str, workspace: Callable[[Mapping[str, str]], Path]
) -> None:
    review = "format: assess/assessment/1\nquestionnaire: tiny.yaml\nanswers: {C1: 2, R1: 3}\n"
    folder = workspace({"tiny.yaml": QUESTIONNAIRE, "review.yaml": review})
    content = make(folder / "review.yaml", form=Form(pdf=True, browser=chromium)).site.files["report.pdf"]
    text = re.sub(r"\s+", " ", asked("pdftotext", content))
    assert BENGALI in text
    assert sorted(letters(URDU)) == sorted(set(letters(text)) & set(letters(URDU)))
    fonts = asked("pdffonts", content)
    assert re.search(r"Bengali", fonts)
    assert re.search(r"Arabic|Nastaliq|Urdu|Naskh", fonts)
    # name, type, encoding, emb, sub, uni: every font is inside, and its letters can be read out
    assert all(row[0:2] == ("yes", "yes") for row in re.findall(r"(yes|no) +(yes|no) +(?:yes|no) +\d+ +\d+", fonts))


def letters(text: str) -> list[str]:
    return sorted({letter for letter in text if letter.isalpha()})


def test_a_style_sheet_is_still_admitted_when_the_size_is_in_it() -> None:
    from assess.rendering.style import hash_of

    page = f"<meta content=\"style-src '{hash_of('p{color:red}')}'\"><style>p{{color:red}}</style>"
    sized = pdf._sized(page, "letter")
    [style] = re.findall(r"<style>(.*)</style>", sized)
    assert style == "p{color:red}@page{size:letter}"
    assert hash_of(style) in sized


def test_a_date_takes_the_place_of_the_time_and_nothing_moves() -> None:
    told = dated(STAMP, datetime(2026, 10, 1, tzinfo=UTC))
    assert told == STAMP.replace(b"20261122114547", b"20261001000000")
    without = dated(STAMP, None)
    assert len(without) == len(STAMP)
    assert b"Date" not in without
    assert without.endswith(b">>\nend")


def test_the_date_is_that_of_the_source_then_of_the_answers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert pdf._when(date(2026, 10, 1)) == datetime(2026, 10, 1, tzinfo=UTC)
    assert pdf._when(None) is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert pdf._when(date(2026, 10, 1)) == datetime(1970, 1, 2, tzinfo=UTC)


@pytest.mark.parametrize(("language", "letter"), [("en", False), ("en-US", True), ("ur-PK", False), ("fil_PH", True)])
def test_paper_is_of_the_size_that_the_region_uses(language: str, letter: bool) -> None:
    assert prints_on_letter(language) is letter


def browser_that(tmp_path: Path, does: str) -> str:
    path = tmp_path / "browser"
    path.write_text(f"#!/bin/sh\n{does}\n")
    path.chmod(0o755)
    return str(path)


@pytest.mark.parametrize(
    ("does", "message"),
    [
        ("echo no display", "printed nothing; its last words: no display"),
        ("exit 3", "printed nothing; its last words: none"),
        ("sleep 60", "did not finish within 0.2 seconds"),
    ],
)
def test_a_browser_that_fails_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, does: str, message: str
) -> None:
    monkeypatch.setattr(pdf, "SECONDS", 0.2 if "sleep" in does else 60)
    with pytest.raises(AssessError, match=rf"{message}.*\[browser-failed\]"):
        printed(Site({"index.html": b""}), browser=browser_that(tmp_path, does))


def test_what_is_no_program_cannot_be_started(tmp_path: Path) -> None:
    path = tmp_path / "browser"
    path.write_bytes(b"\x00\x01")
    path.chmod(0o755)
    with pytest.raises(AssessError, match=r"cannot be started.*\[browser-failed\]"):
        printed(Site({"index.html": b""}), browser=str(path))


def test_only_root_goes_without_the_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert list(pdf._as_root()) == []
    monkeypatch.setattr("os.geteuid", lambda: 0)
    assert list(pdf._as_root()) == ["--no-sandbox"]
