"""The client's logo is read where a browser will show it; else it is said why not."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.written.assessment import WrittenBrand
from assess.problems import Place, Problem
from assess.reading.brand import read_brand
from assess.reading.findings import Findings
from assess.reading.tree import Tree
from tests.reading.test_images import PNG, SVG


@pytest.mark.parametrize(
    ("image", "said"),
    [
        (PNG, []),
        (SVG, []),
        (b"", ['"logo" is empty; export it again [not-an-image]']),
        (PNG[:20], ['"logo" is damaged or cut off; export it again [not-an-image]']),
    ],
)
def test_a_logo_is_read_or_told_what_is_wrong_with_it(tmp_path: Path, image: bytes, said: list[str]) -> None:
    (tmp_path / "logo").write_bytes(image)
    problems: list[Problem] = []
    top = Place("a.yaml", 1, 1)
    found = read_brand(WrittenBrand(logo="logo"), tmp_path, Findings(Tree({}, top), problems))
    assert [str(problem) for problem in problems] == [f"a.yaml:1:1: {words}" for words in said]
    assert said or found.logo == image


def font_of(written: str | list[str]) -> tuple[tuple[str, ...], list[str]]:
    problems: list[Problem] = []
    findings = Findings(Tree({}, Place("a.yaml", 1, 1)), problems)
    return read_brand(WrittenBrand(font=written), Path(), findings).font, [problem.code for problem in problems]


@pytest.mark.parametrize(
    ("written", "font"),
    [
        ("Gill Sans, Calibri, Sans-Serif", ("Gill Sans", "Calibri", "sans-serif")),
        ("\"Noto Nastaliq Urdu\", 'Noto Sans'", ("Noto Nastaliq Urdu", "Noto Sans")),
        (["Source Sans 3", "system-ui"], ("Source Sans 3", "system-ui")),
        ("নোটো", ("নোটো",)),
    ],
)
def test_a_font_is_a_stack_of_names(written: str | list[str], font: tuple[str, ...]) -> None:
    assert font_of(written) == (font, [])


@pytest.mark.parametrize(
    "written",
    [
        "url(https://example.org/x.woff2)",
        "x;}*{color:red",
        "Gill Sans,,serif",
        "</style>",
        "a" * 61,
        ", ".join("abcdefghi"),
    ],
)
def test_whatever_is_no_name_of_a_font_is_told(written: str) -> None:
    assert font_of(written)[1] == ["bad-font"]


def test_there_are_two_colours_at_most() -> None:
    problems: list[Problem] = []
    written = WrittenBrand(colours=["#111111", "#222222", "#333333"])
    read_brand(written, Path(), Findings(Tree({}, Place("a.yaml", 1, 1)), problems))
    assert [problem.code for problem in problems] == ["out-of-range"]
