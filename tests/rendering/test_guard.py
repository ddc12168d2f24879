"""What a theme of people's own may not put on a page."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.theme import Layer, Theme
from assess.rendering.guard import page_problems

POLICY = "default-src 'none'"
HEAD = f'<head><meta http-equiv="Content-Security-Policy" content="{POLICY}"><style>a{{}}</style></head>'


def found(page: str, folder: Path) -> list[str]:
    return [str(problem) for problem in page_problems(page, POLICY, Theme((Layer("acme", folder, bundled=False),)))]


@pytest.mark.parametrize(
    "safe",
    [
        '<a href="#x">y</a><a href="table.csv">z</a><a href="https://example.org">w</a><a href="mailto:a@b.c">m</a>',
        '<img src="data:image/png;base64,AA" alt="">',
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        '<link rel="icon" href="data:,">',
    ],
)
def test_a_page_that_does_nothing_passes(safe: str, tmp_path: Path) -> None:
    assert found(HEAD + safe, tmp_path) == []


@pytest.mark.parametrize(
    "unsafe",
    [
        "<script>alert(1)</script>",
        "<ScRiPt src=x>",
        "<iframe src=x>",
        "<base href=x>",
        "<form action=x>",
        "<object></object>",
        '<link rel="stylesheet" href="x.css">',
        '<p onclick="x">',
        '<p style="color:red">',
        "<style>b{}</style>",
        '<a href="javascript:alert(1)">',
        '<a href=" JavaScript:alert(1)">',
        '<a href="data:text/html,x">',
        '<a href="//example.org">',
        '<img src="https://example.org/x.png">',
        '<svg><a xlink:href="javascript:x">',
        '<meta http-equiv="refresh" content="0;url=https://example.org">',
        '<meta http-equiv="content-security-policy" content="default-src *">',
    ],
)
def test_whatever_runs_loads_or_leads_astray_is_told(unsafe: str, tmp_path: Path) -> None:
    assert any("[unsafe-theme]" in problem for problem in found(HEAD + unsafe, tmp_path))


def test_a_page_without_the_policy_is_told(tmp_path: Path) -> None:
    assert any("policy" in problem for problem in found("<head></head>", tmp_path))


def test_the_place_is_the_line_of_the_template(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>\n<p onclick='x'>\n")
    [problem] = found(HEAD + '<p onclick="x">', tmp_path)
    assert problem.startswith(f"{tmp_path / 'page.html'}:2: ")
