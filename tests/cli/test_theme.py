"""assess theme new: a theme to change, and what comes next; and what a build says of a theme."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def themed(here: Path, run: Run) -> Path:
    """The folder of a new theme that the assessment names."""
    assert run("theme", "new", "acme").exit_code == 0
    sheet = here / "review.yaml"
    sheet.write_text(f"{sheet.read_text(encoding='utf-8')}theme: acme\n", encoding="utf-8")
    return here / "themes" / "acme"


def test_a_theme_is_made_and_the_next_step_told(run: Run) -> None:
    result = run("theme", "new", "acme", "--extends", "boardroom")
    assert result.exit_code == 0
    assert result.stdout == (
        "Made themes/acme/theme.yaml, themes/acme/css/tokens.css, themes/acme/sections/colophon.html\n"
        'Next: write "theme: acme" into the assessment in this folder, change themes/acme/css/tokens.css, and look:\n'
        "\n  assess serve\n"
    )


def test_an_existing_theme_is_never_overwritten(run: Run) -> None:
    run("theme", "new", "acme")
    result = run("theme", "new", "acme")
    assert result.exit_code == 1
    assert result.stderr.startswith("themes/acme: this theme exists already;")


def test_a_report_is_built_in_the_theme(themed: Path, here: Path, run: Run) -> None:
    colophon = themed / "sections" / "colophon.html"
    colophon.write_text(colophon.read_text().replace("{# <p>A line of your own</p> #}", "<p>OUR LINE</p>"))
    result = run("build")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "<p>OUR LINE" in (here / "output" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "text", "line"),
    [
        ("sections/cover.html", "<p>\n{{ nothing }}\n", "themes/acme/sections/cover.html:2: "),
        ("page.html", "{% block a %}", "themes/acme/page.html:1: "),
        ("css/own.css", "\na { background: url(x.png) }", "themes/acme/css/own.css:2:17: "),
        ("theme.yaml", "extends: nowhere\n", "themes/acme/theme.yaml:1:10: "),
        ("theme.yaml", "extends: acme\n", "themes/acme/theme.yaml:1:10: "),
    ],
)
def test_what_is_wrong_with_a_theme_is_one_line_and_nothing_is_written(
    themed: Path, here: Path, run: Run, path: str, text: str, line: str
) -> None:
    (themed / path).write_text(text)
    result = run("build")
    assert result.exit_code == 1
    told = result.stderr.splitlines()
    assert told[0].startswith(line)
    assert told[1:] == ["1 problem, nothing written"]
    assert not (here / "output").exists()


def test_a_check_looks_at_the_theme_too(themed: Path, run: Run) -> None:
    (themed / "page.html").write_text("{% if %}")
    (themed / "css" / "own.css").write_text(":root { --soft: #eeeeee }")
    result = run("check")
    assert result.exit_code == 1
    assert "[broken-template]" in result.stderr
    assert "[low-contrast]" in result.stderr
