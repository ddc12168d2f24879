"""What docs/themes.md says of themes holds: its examples build, its tables are complete, its pictures are there."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.problems import Place, Problem
from assess.reading.assessment import read_assessment
from assess.reading.questionnaire import read_questionnaire
from assess.reading.themes import bundled_theme, read_theme
from assess.rendering.html import page
from assess.rendering.look import look_problems
from assess.rendering.sheets import sheets
from assess.reporting.report import report
from assess.resources import bundled
from tests.reporting import building

DOCS = Path(__file__).parents[1] / "docs"
PAGE = (DOCS / "themes.md").read_text(encoding="utf-8")
THEME = bundled("themes") / "default"
MOST_BYTES = 200_000

Workspace = Callable[[Mapping[str, str]], Path]


def examples(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("template", examples("jinja"), ids=["block", "order"])
def test_the_examples_make_a_theme(template: str, workspace: Workspace) -> None:
    _, theme_yaml = examples("yaml")
    files = {"theme.yaml": theme_yaml, "css/tokens.css": examples("css")[0], "page.html": template}
    folder = workspace({f"themes/our-house/{path}": text for path, text in files.items()})
    problems: list[Problem] = []
    theme = read_theme("our-house", folder, Place(""), problems)
    assert theme is not None
    given = building.assessment(theme=theme)
    assert (problems, look_problems(given)) == ([], ())
    html = page(report(given, *building.found(given)), theme)
    assert "--accent:#7a1f3d" in html
    assert 'id="how-to-read"' not in html


def test_the_example_of_a_brand_can_be_read(workspace: Workspace) -> None:
    brand, _ = examples("yaml")
    first = next(iter(read_questionnaire("essentials").by_id))
    text = f"format: assess/assessment/1\nquestionnaire: essentials\nanswers: {{{first}: 3}}\n{brand}"
    folder = workspace({"logo.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>", "a.yaml": text})
    found = read_assessment(folder / "a.yaml").brand
    assert (found.font, found.tool_name) == (("Gill Sans", "Calibri", "sans-serif"), False)
    assert found.footer == "Quayside Consulting, Hill Road 4"


def test_every_token_is_told() -> None:
    told = set(re.findall(r"`(--[\w-]+)`", PAGE))
    spans = {f"--{kind}-{number}" for kind in ("level", "on-level") for number in range(1, 6)}
    css = sheets(bundled_theme(), [])
    assert set(re.findall(r"(--[\w-]+):", css)) - told - spans == set()


def test_every_block_and_template_is_told() -> None:
    told = set(re.findall(r"`([\w./]+)`", PAGE))
    for path in THEME.rglob("*.html"):
        assert path.name in told or f"sections/{path.name}" in told
        assert set(re.findall(r"{% block (\w+)", path.read_text(encoding="utf-8"))) <= told


def test_every_theme_is_told_and_shown() -> None:
    for path in bundled("themes").glob("*/theme.yaml"):
        assert f"**{path.parent.name}** is" in PAGE


@pytest.mark.parametrize("name", re.findall(r"\]\(images/([\w.]+)\)", PAGE))
def test_every_picture_is_there_and_small(name: str) -> None:
    content = (DOCS / "images" / name).read_bytes()
    assert len(content) <= MOST_BYTES
    width, height = struct.unpack(">II", content[16:24])
    assert (width, height) == ((390, 844) if name == "phone.png" else (1280, 800))
