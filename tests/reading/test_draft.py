"""A draft of what did not match, and what a completed one says."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.problems import AssessError
from assess.reading.draft import draft, read_draft
from tests.reading.surveys.customers import CUSTOMERS, imported

Workspace = Callable[[Mapping[str, str]], Path]


def drafted(workspace: Workspace, table: str) -> tuple[Path, str]:
    folder = workspace({"a.csv": table})
    run, _ = imported(folder / "a.csv")
    return folder, draft([run], CUSTOMERS, folder)


def test_the_nearest_question_is_suggested_and_not_taken(workspace: Workspace) -> None:
    _, text = drafted(workspace, "needs,Do answers come quickly?,Colour\n4,Agree,red\n")
    lines = text.splitlines()
    assert '      needs: "needs"' in lines
    assert '      # quick: "Do answers come quickly?"    # Answers come quickly' in lines
    assert '      # - "Colour"' in lines
    assert not any("Colour" in line and "quick" in line for line in lines)


def test_words_that_are_not_understood_are_listed(workspace: Workspace) -> None:
    _, text = drafted(workspace, "quick\nYes\nNo\nYes\n")
    assert '    #   : ["Yes"]' in text.splitlines()
    assert text.count('"Yes"') == 1


def test_a_draft_is_read_as_it_is(workspace: Workspace) -> None:
    folder, text = drafted(workspace, "needs,Do answers come quickly?,Colour\n4,Agree,red\n")
    (folder / "columns.yaml").write_text(text, encoding="utf-8")
    (source,) = read_draft(folder / "columns.yaml", CUSTOMERS)
    assert source.file == folder / "a.csv"
    assert source.columns == {"needs": "needs"}


def test_a_completed_draft(workspace: Workspace) -> None:
    folder, text = drafted(workspace, "needs,Do answers come quickly?,Colour\n4,Agree,red\n")
    completed = text.replace("# quick:", "quick:", 1).replace("# - ", "- ")
    (folder / "columns.yaml").write_text(completed, encoding="utf-8")
    (source,) = read_draft(folder / "columns.yaml", CUSTOMERS)
    assert (source.columns["quick"], list(source.ignore)) == (
        "Do answers come quickly?",
        ["Do answers come quickly?", "Colour"],
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("responses: [{file: a.csv, columns: {quack: Colour}}]", "unknown-id"),
        ("responses: [b.csv]", "missing-file"),
        ("columns: {needs: a}", "unknown-key"),
        ("- a", "wrong-shape"),
    ],
)
def test_what_is_wrong_with_a_draft(workspace: Workspace, text: str, code: str) -> None:
    folder = workspace({"a.csv": "needs\n4\n", "columns.yaml": text})
    with pytest.raises(AssessError) as trouble:
        read_draft(folder / "columns.yaml", CUSTOMERS)
    assert code in [problem.code for problem in trouble.value.problems]
