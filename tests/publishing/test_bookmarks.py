"""Bookmarks read as the headings do; what cannot be mended stays as it is."""

from __future__ import annotations

import re
import shutil
import subprocess

import pytest

from assess.model.site import Site
from assess.publishing.bookmarks import with_headings
from assess.publishing.pdf import printed

PAGE = "<h1>First\n half</h1><p>no</p><h2><b>2</b> A (b) \\ c</h2><h2>Don’t know</h2><h2>tata</h2>"
HEAD = b"%PDF-1.4\n1 0 obj\n<</Title (Firsthalf)\n/Producer (x)>>\nendobj"
TAIL = b"xref\n0 3\ntrailer\n<<Size 9\n/Root 5 0 R\n/Info 1 0 R>>\nstartxref\n77\n%%EOF\n".replace(b"<<S", b"<</S")


def pdf(*titles: bytes) -> bytes:
    marks = b"".join(
        b"\n%d 0 obj\n<</Title %b\n/Dest [2 0 R /XYZ 1 2 0]\n/Parent 3 0 R>>\nendobj" % (number, title)
        for number, title in enumerate(titles, start=6)
    )
    return HEAD + marks + b"\n" + TAIL


def newer(content: bytes, before: bytes) -> dict[int, str]:
    assert content.startswith(before)
    added = content[len(before) :]
    return {
        int(number): bytes.fromhex(title.decode()).decode("utf-16")
        for number, title in re.findall(rb"(\d+) 0 obj\n<</Title <([0-9A-F]+)>\n/Dest \[2 0 R /XYZ 1 2 0\]", added)
    }


@pytest.mark.parametrize(
    ("title", "heading"),
    [
        (b"(Firsthalf)", "First half"),
        (b"(First halfFirst half)", "First half"),
        (b"(2 A \\(b\\) \\134 c2 A \\(b\\) \\134 c)", "2 A (b) \\ c"),
        (b"<FEFF0044006F006E20190074006B006E006F0077>", "Don’t know"),
    ],
)
def test_a_heading_that_came_twice_or_lost_a_blank_is_mended(title: bytes, heading: str) -> None:
    before = pdf(title)
    assert newer(with_headings(before, PAGE), before) == {6: heading}


def test_what_is_right_or_unknown_or_doubled_by_itself_stays() -> None:
    before = pdf(b"(First half)", b"(Another)", b"(tata)")
    assert with_headings(before, PAGE) == before


def test_the_table_leads_to_the_newer_object_and_to_the_older_table() -> None:
    before = pdf(b"(First half)", b"(Firsthalf)")
    after = with_headings(before, PAGE)
    position = int(re.findall(rb"xref\n7 1\n(\d{10}) 00000 n \ntrailer", after)[0])
    assert after[position:].startswith(b"7 0 obj\n<</Title <FEFF")
    start = int(re.findall(rb"startxref\n(\d+)\n%%EOF\n$", after)[0])
    assert after[start:].startswith(b"xref\n7 1\n")
    assert after[start:].endswith(
        b"trailer\n<</Size 9\n/Root 5 0 R\n/Info 1 0 R\n/Prev 77>>\nstartxref\n%d\n%%%%EOF\n" % start
    )


def test_a_pdf_of_another_kind_stays_as_it_is() -> None:
    before = pdf(b"(Firsthalf)").replace(b"trailer", b"")
    assert with_headings(before, PAGE) == before


def test_readers_of_pdf_take_what_a_browser_printed(chromium: str) -> None:
    style = "<style>h2{width:6em;break-before:page}</style>"
    page = f"<title>T</title>{style}<h1>Whole</h1><h2>Set aside a small fund for repairs</h2><p>text</p>"
    content = printed(Site({"index.html": page.encode()}), browser=chromium)
    assert "Set aside a small fund for repairs".encode("utf-16-be").hex().upper().encode() in content
    if not shutil.which("pdfinfo"):
        pytest.skip("no pdfinfo on this machine")
    done = subprocess.run(["pdfinfo", "-"], input=content, capture_output=True, check=True)
    assert b"Pages:           2" in done.stdout
    assert done.stderr == b""
