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
