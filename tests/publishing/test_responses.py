"""Exports as one table: all of it or nothing, without personal data, harmless to open."""

from __future__ import annotations

import csv
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess import read_assessment, score
from assess.problems import AssessError
from assess.publishing.responses import KEY_FILE, Imported, import_responses

Workspace = Callable[[Mapping[str, str]], Path]

QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: tiny
    title: Tiny
    levels: [Low, Middle, High]
    scales: {agree: {points: {1: Disagree, 2: Neutral, 3: Agree}}}
    defaults: {scale: agree}
    groups: {leaders: Leadership, staff: Front line}
    dimensions:
      one:
        name: One
        questions:
          goals: We know our goals.
          words: {ask: What else?, type: text}
"""


@pytest.fixture
def make(workspace: Workspace) -> Callable[..., Imported]:
    """Writes exports into a folder and imports them, in the order of their names."""

    def make(exports: Mapping[str, str], **options: object) -> Imported:
        folder = workspace({"q.yaml": QUESTIONNAIRE, **exports})
        names = [folder / name for name in exports if not name.endswith(".yaml")]
        return import_responses(names, folder / "q.yaml", folder / "responses.csv", **options)  # type: ignore[arg-type]

    return make


def table(folder: Path) -> list[list[str]]:
    with (folder / "responses.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def test_a_table_of_our_own(make: Callable[..., Imported], tmp_path: Path) -> None:
    done = make(
        {"a.csv": "Timestamp,We know our goals.,Email\n1/13/2026 8:00,Agree,a@example.org\n1/14/2026 9:00,n/a,\n"}
    )
    assert table(tmp_path) == [["group", "goals"], ["leaders", "3"], ["leaders", "na"]]
    assert (done.written, done.new_key is not None) == (2, True)


def test_an_assessment_reads_it(make: Callable[..., Imported], tmp_path: Path) -> None:
    make({"a.csv": "group,goals\n" + "Front line,Agree\n" * 6 + "Front line,Disagree\n" * 2})
    text = "format: assess/assessment/1\nquestionnaire: ./q.yaml\nresponses: [responses.csv]\n"
    (tmp_path / "assessment.yaml").write_text(text, encoding="utf-8")
    result = score(read_assessment(tmp_path / "assessment.yaml")).questions["goals"]
    assert (result.n, result.counts) == (8, {"1": 2, "2": 0, "3": 6})


def test_nothing_is_written_when_something_is_not_understood(make: Callable[..., Imported], tmp_path: Path) -> None:
    (tmp_path / "responses.csv").write_text("old", encoding="utf-8")
    done = make({"a.csv": "goals\nAgree\nPerhaps\n"})
    assert (done.written, [problem.code for problem in done.problems]) == (0, ["answer-unknown"])
    assert (tmp_path / "responses.csv").read_text(encoding="utf-8") == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.csv", "q.yaml", "responses.csv"]


def test_a_header_without_rows_leaves_an_earlier_table_as_it_is(make: Callable[..., Imported], tmp_path: Path) -> None:
    (tmp_path / "responses.csv").write_text("old", encoding="utf-8")
    done = make({"a.csv": "goals\n"})
    assert (done.written, [problem.code for problem in done.problems]) == (0, ["no-rows"])
    assert (tmp_path / "responses.csv").read_text(encoding="utf-8") == "old"


def test_warnings_count_under_strict(make: Callable[..., Imported], tmp_path: Path) -> None:
    assert make({"a.csv": "goals,Colour\n3,red\n"}, strict=True).written == 0
    assert not (tmp_path / "responses.csv").exists()


def test_pseudonyms_stay_the_same_as_long_as_the_key_is_kept(make: Callable[..., Imported], tmp_path: Path) -> None:
    make({"a.csv": "respondent,goals\nann@example.org,3\n"})
    first = table(tmp_path)
    key = tmp_path / KEY_FILE
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert make({"a.csv": "respondent,goals\nann@example.org,3\n"}).new_key is None
    assert table(tmp_path) == first
    assert "ann" not in (tmp_path / "responses.csv").read_text(encoding="utf-8")
    key.unlink()
    make({"a.csv": "respondent,goals\nann@example.org,3\n"})
    assert table(tmp_path) != first


def test_a_table_of_our_own_beside_the_export_that_it_was_made_of(
    make: Callable[..., Imported], tmp_path: Path
) -> None:
    export = "respondent,goals\nann@example.org,3\nbob@example.org,2\n"
    make({"a.csv": export})
    ours = (tmp_path / "responses.csv").read_text(encoding="utf-8")
    done = make({"old.csv": ours, "a.csv": export})
    assert (done.written, done.problems) == (2, ())
    (tmp_path / KEY_FILE).unlink()
    done = make({"old.csv": ours, "a.csv": export})
    assert (done.written, [problem.code for problem in done.problems]) == (4, ["other-key"])


def test_a_key_that_is_none(make: Callable[..., Imported], tmp_path: Path) -> None:
    (tmp_path / KEY_FILE).write_text("secret", encoding="utf-8")
    with pytest.raises(AssessError) as trouble:
        make({"a.csv": "goals\n3\n"})
    assert [problem.code for problem in trouble.value.problems] == ["bad-key"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_what_a_spreadsheet_would_run_is_made_harmless(
    make: Callable[..., Imported], tmp_path: Path, text: str
) -> None:
    make({"a.csv": f"goals,words\n3,{text}\n"})
    assert table(tmp_path)[1] == ["leaders", "3", f"'{text}"]


def test_a_completed_draft_says_group_columns_and_labels(make: Callable[..., Imported], tmp_path: Path) -> None:
    said = """
        responses:
          - file: a.csv
            group: staff
            columns: {goals: Goals?}
            labels: {2: [So so], blank: ["-99"]}
    """
    make({"a.csv": "Goals?\nSo so\n-99\n", "said.yaml": said}, columns=tmp_path / "said.yaml")
    assert table(tmp_path) == [["group", "goals"], ["staff", "2"], ["staff", ""]]


def test_files_that_are_not_there(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": QUESTIONNAIRE})
    with pytest.raises(AssessError) as trouble:
        import_responses([folder / "a.csv"], folder / "q.yaml", folder / "no-folder" / "r.csv")
    assert [problem.code for problem in trouble.value.problems] == ["missing-file", "missing-file"]


def test_a_folder_is_no_export(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": QUESTIONNAIRE})
    with pytest.raises(AssessError) as trouble:
        import_responses([folder], folder / "q.yaml", folder / "r.csv")
    assert "is a folder" in trouble.value.problems[0].message


def test_an_export_is_never_overwritten(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": QUESTIONNAIRE, "a.csv": "goals\n3\n"})
    with pytest.raises(AssessError) as trouble:
        import_responses([folder / "a.csv"], folder / "q.yaml", folder / "a.csv")
    assert [problem.code for problem in trouble.value.problems] == ["file-exists"]
