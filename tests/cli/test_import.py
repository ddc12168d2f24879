"""assess import, as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assess.cli.main import verbs

TABLE = "We knew the goals.,Colour,Staff may decide.\nAll do.,red,Some may.\nNobody does.,blue,All may.\n"


@pytest.fixture
def export(here: Path) -> Path:
    (here / "pulse.csv").write_text(TABLE, encoding="utf-8")
    return here


def run(*arguments: str) -> Result:
    return CliRunner().invoke(verbs, ["import", "-q", "tiny.yaml", *arguments], prog_name="assess")


def test_the_account_and_the_table(export: Path) -> None:
    done = run("pulse.csv")
    assert done.exit_code == 0
    assert '3 "Staff may decide." → STA2: 2 answers' in done.stdout
    assert '2 "Colour": fits no question' in done.stdout
    assert done.stdout.endswith("Wrote responses.csv (2 rows)\n")
    assert "[column-unknown]" in done.stderr
    assert (export / "responses.csv").read_text(encoding="utf-8") == "STA2\n2\n3\n"


def test_the_way_by_a_draft(export: Path) -> None:
    assert run("pulse.csv", "--draft", "columns.yaml").exit_code == 0
    draft = (export / "columns.yaml").read_text(encoding="utf-8")
    assert '# STA1: "We knew the goals."' in draft
    (export / "columns.yaml").write_text(draft.replace("# STA1: ", "STA1: ", 1), encoding="utf-8")
    assert run("pulse.csv", "--columns", "columns.yaml", "-o", "both.csv").exit_code == 0
    assert (export / "both.csv").read_text(encoding="utf-8") == "STA1,STA2\n3,2\n1,3\n"


def test_a_draft_in_another_folder_names_the_export_from_there(export: Path) -> None:
    (export / "sub").mkdir()
    assert run("pulse.csv", "--draft", "sub/columns.yaml").exit_code == 0
    assert '- file: "../pulse.csv"' in (export / "sub" / "columns.yaml").read_text(encoding="utf-8")
    assert run("pulse.csv", "--columns", "sub/columns.yaml", "-o", "both.csv").exit_code == 0


@pytest.mark.usefixtures("export")
def test_a_draft_on_the_terminal_is_all_that_stands_there() -> None:
    done = run("pulse.csv", "--draft")
    assert done.stdout.startswith("# Which column holds")
    assert "Wrote responses.csv" in done.stderr


def test_what_is_not_understood_ends_in_exit_code_1(export: Path) -> None:
    (export / "pulse.csv").write_text("STA1\nPerhaps\n", encoding="utf-8")
    done = run("pulse.csv")
    assert done.exit_code == 1
    assert 'pulse.csv:2:1: "Perhaps" is no answer to "STA1"' in done.stderr
    assert done.stderr.endswith("1 problem, nothing written\n")
    assert not (export / "responses.csv").exists()


@pytest.mark.parametrize("options", [("--from", "paper"), ("--delimiter", ";;"), ()])
@pytest.mark.usefixtures("export")
def test_wrong_usage(options: tuple[str, ...]) -> None:
    assert run(*(["pulse.csv", *options] if options else [])).exit_code == 2


def test_encoding_and_delimiter_are_said(export: Path) -> None:
    (export / "pulse.csv").write_bytes("STA1~Größe\n2~x\n".encode("cp850"))
    done = run("pulse.csv", "--encoding", "cp850", "--delimiter", "~")
    assert done.exit_code == 0
    assert "Größe" in done.stdout


def test_the_key_is_told_once(export: Path) -> None:
    (export / "pulse.csv").write_text("respondent,STA1\nr1,2\n", encoding="utf-8")
    assert "keep it to yourself" in run("pulse.csv").stderr
    assert "keep it to yourself" not in run("pulse.csv").stderr


def test_the_module_of_a_verb_that_is_a_word_of_python(run_python: Callable[[str], str]) -> None:
    assert "import" in run_python("from assess.cli.main import verbs\nprint(verbs.list_commands(None))")
