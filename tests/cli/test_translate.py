"""assess translate: what it tells, and wrong usage."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_it_tells_what_is_to_be_done(here: Path, run: Run) -> None:
    result = run("translate", "tiny.yaml", "ur")
    # title; three levels; dimension; two questions of a wording and three anchors; one recommendation
    assert (result.exit_code, result.stdout) == (0, "ur.yaml: 0 of 14 texts are translated\n  14 to translate\n")
    assert (here / "ur.yaml").is_file()


def test_missing_and_stale_texts_are_warnings_of_check(here: Path, run: Run) -> None:
    run("translate", "tiny.yaml", "ur")
    overlay = here / "ur.yaml"
    overlay.write_text(overlay.read_text(encoding="utf-8").replace("\ntitle:\n", "\ntitle: چھوٹا\n"), encoding="utf-8")
    run("translate", "tiny.yaml", "ur")
    path = here / "tiny.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("title: Tiny", "title: Small"), encoding="utf-8")
    expected = [
        "ur.yaml: warning: 13 of 14 texts are not translated: levels.low.name, levels.middle.name, levels.high.name and 10"
        " more; assess translate tiny.yaml ur [untranslated]",
        "ur.yaml: warning: 1 text is older than its original: title; assess translate marks them and shows what they are to"
        " say now [stale-translation]",
    ]
    for file in ("tiny.yaml", "ur.yaml"):
        assert [line for line in run("check", file).stderr.splitlines() if line.startswith("ur.yaml")] == expected
    assert run("check", "ur.yaml", "--strict").exit_code == 1


def test_a_language_is_a_code(run: Run) -> None:
    result = run("translate", "tiny.yaml", "Urdu!")
    assert result.exit_code == 2
    assert "not a language code" in result.stderr
