"""assess check: what is wrong, what is weak, and that nothing is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from click.testing import Result

Run = Callable[..., Result]


def test_nothing_wrong_is_said(run: Run) -> None:
    result = run("check", "review.yaml")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "no problems\n", "")


def test_without_a_path_the_folders_assessment_is_checked(run: Run) -> None:
    assert run("check").stdout == "no problems\n"


def test_weak_spots_are_warnings_that_count_under_strict(here: Path, run: Run) -> None:
    # Two questions with one wording.
    path = here / "tiny.yaml"
    path.write_text(
        path.read_text(encoding="utf-8").replace("Staff may decide.", "Staff know the goals."), encoding="utf-8"
    )
    result = run("check", "tiny.yaml")
    assert result.exit_code == 0
    assert "tiny.yaml:" in result.stderr
    assert "warning:" in result.stderr
    assert run("check", "tiny.yaml", "--strict").exit_code == 1


def test_all_problems_of_all_paths_are_told(here: Path, run: Run) -> None:
    (here / "empty.yaml").write_text("")
    path = here / "review.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("STA1: 2", "STA1: 9\n  STA3: 1"), encoding="utf-8")
    result = run("check", "review.yaml", "empty.yaml", "missing.yaml")
    assert result.exit_code == 1
    lines = result.stderr.splitlines()
    assert [line.partition(":")[0] for line in lines[:-1]] == [
        "review.yaml",
        "review.yaml",
        "empty.yaml",
        "missing.yaml",
    ]
    assert lines[-1] == "4 problems"


def test_what_is_said_of_two_paths_is_said_once(here: Path, run: Run) -> None:
    (here / "review.yaml").write_text("- a list\n", encoding="utf-8")
    assert run("check", "review.yaml", "review.yaml").stderr.splitlines()[1:] == ["1 problem"]


def test_a_file_without_a_format_line_is_taken_for_what_it_is_called(here: Path, run: Run) -> None:
    (here / "questionnaire.yaml").write_text("- a list\n", encoding="utf-8")
    assert "expected a questionnaire (key: value), found a list" in run("check", "questionnaire.yaml").stderr
    (here / "some.yaml").write_text("what: ever\n", encoding="utf-8")
    formats = (
        "write `format: assess/questionnaire/1` or `format: assess/assessment/1` or `format: assess/translation/1`"
    )
    assert f"the line `format` is missing; {formats} [wrong-format]" in run("check", "some.yaml").stderr
    (here / "ur.yaml").write_text("translates: tiny\n", encoding="utf-8")
    assert "the first line of a translation is `format: assess/translation/1`" in run("check", "ur.yaml").stderr


def test_control_characters_are_shown_escaped(run: Run) -> None:
    said = run("check", "a\x1b[31m.yaml").stderr
    assert "\x1b" not in said
    assert "\\x1b[31m" in said


def test_a_misspelt_format_is_compared_with_those_that_there_are(here: Path, run: Run) -> None:
    path = here / "tiny.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("assess/questionnaire/1", "assess/questionaire/1"))
    assert run("check", "tiny.yaml").stderr.splitlines()[0] == (
        'tiny.yaml:1:9: expected the format "assess/questionnaire/1", found "assess/questionaire/1"; '
        'did you mean "assess/questionnaire/1"? [wrong-format]'
    )


def test_a_path_of_the_command_that_leads_nowhere_is_not_said_to_be_named_in_a_file(run: Run) -> None:
    assert run("check", "nope.yaml").stderr.splitlines()[0] == 'nope.yaml: there is no file "nope.yaml" [missing-file]'


def test_a_name_too_long_for_a_disk_is_a_problem_like_others(run: Run) -> None:
    said = run("check", "a" * 300, "review.yaml").stderr.splitlines()
    assert said[0].endswith('…" cannot be read: File name too long [unreadable-file]')
    assert said[1] == "1 problem"
