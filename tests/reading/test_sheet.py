"""The workspace that `assess init` writes: it can be read as it stands, and holds every question to be answered."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.questionnaire import Questionnaire
from assess.problems import AssessError, Problem
from assess.reading.assessment import read_assessment
from assess.reading.questionnaire import read_questionnaire
from assess.reading.sheet import workspace_files

QUESTIONNAIRE = """\
format: assess/questionnaire/1
id: small
title: "Small: a #1 questionnaire"
levels: [Ad hoc, Managed]
scales:
  agreement:
    points: {1: Disagree, 2: Agree}
  likelihood: {from: 0, to: 10, low: Not at all, high: Extremely}
defaults: {scale: agreement}
groups:
  leaders: Leadership
  customers: {name: Customers, counts: no}
dimensions:
  staff:
    name: "Staff: all of them"
    topics: {goals: Goals}
    questions:
      STA1:
        ask: Staff know our goals.
        topic: goals
        help: Ask three of them.
        rubric:
          - Goals are unknown.
          - "A very long anchor, which says so much about goals, who knows them, who has heard of them, and who could
            explain them to a new colleague on the first day, that it cannot stand on one line of a sheet."
      helped:
        ask: {leaders: We help., customers: I was helped.}
      felt:
        ask: {customers: I felt welcome.}
      budget:
        ask: Is there a budget?
        options: {none: "No", own: "Yes"}
        best: last
      ways:
        ask: Which ways?
        type: multiple
        options: {survey: Surveys, visits: Visits}
        scores: {survey: 50, visits: 50}
      hours: {ask: Hours to answer, poor: 48, good: 2, unit: h, when: STA1 level at least 2}
      likely: {ask: How likely?, scale: likelihood}
      words: {ask: What else?, type: text}
outcomes:
  nps: {ask: Recommend us?, measure: nps, groups: [customers]}
"""


@pytest.fixture
def small(tmp_path: Path) -> Questionnaire:
    (tmp_path / "q.yaml").write_text(QUESTIONNAIRE, encoding="utf-8")
    return read_questionnaire(tmp_path / "q.yaml")


@pytest.fixture
def sheet(small: Questionnaire) -> str:
    return workspace_files(small, "./q.yaml")["assessment.yaml"]


def test_the_sheet_can_be_read_as_it_stands(small: Questionnaire, tmp_path: Path) -> None:
    for name, text in workspace_files(small, "./q.yaml").items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    found = read_assessment(tmp_path / "assessment.yaml")
    # STA1, helped, budget, ways, hours and likely
    assert [(problem.code, problem.message, problem.severity) for problem in found.problems] == [
        ("no-answers-yet", "0 of 6 questions are answered", "warning")
    ]
    assert found.answers == {}


def test_an_answer_is_typed_at_the_end_of_its_line(sheet: str, tmp_path: Path) -> None:
    filled = sheet.replace("  STA1: ", "  STA1: 2").replace("organisation: ", "organisation: Harbour Bank")
    (tmp_path / "assessment.yaml").write_text(filled, encoding="utf-8")
    found = read_assessment(tmp_path / "assessment.yaml")
    assert (found.answers["STA1"].answer, found.organisation) == (2.0, "Harbour Bank")


def test_an_answer_typed_right_behind_its_colon_is_told_what_is_missing(sheet: str, tmp_path: Path) -> None:
    (tmp_path / "assessment.yaml").write_text(sheet.replace("  STA1: ", "  STA1:2"), encoding="utf-8")
    with pytest.raises(AssessError) as trouble:
        read_assessment(tmp_path / "assessment.yaml")
    (problem,) = trouble.value.problems
    assert sheet.splitlines()[(problem.place.line or 0) - 1] == "  STA1: "
    assert problem.message == "a blank is missing after the colon"
    assert problem.hint == "STA1: 2"


def test_the_rest_is_there_to_be_uncommented(small: Questionnaire, sheet: str, tmp_path: Path) -> None:
    before, mark, rest = sheet.partition("# responses:")
    lines = (mark + rest).splitlines()
    block = [line.removeprefix("# ") if line.startswith(("# responses", "#   -")) else line for line in lines]
    (tmp_path / "assessment.yaml").write_text(before + "\n".join(block), encoding="utf-8")
    (tmp_path / "responses.csv").write_text(workspace_files(small)["responses.csv"], encoding="utf-8")
    (found,) = read_assessment(tmp_path / "assessment.yaml").responses
    assert isinstance(found, Problem)
    assert found.code == "no-rows"


def test_every_question_stands_below_its_wording_and_answers(sheet: str) -> None:
    lines = [line.rstrip() for line in sheet.splitlines()]
    at = lines.index("  STA1:")
    block = lines[at - 7 : at]
    assert block[:4] == [
        "  # [Goals]",
        "  # Staff know our goals.",
        "  # Ask three of them.",
        "  #   1  Goals are unknown.",
    ]
    assert block[4].startswith("  #   2  A very long anchor")
    assert block[5].startswith("  #      ")
    at = lines.index("  budget:")
    assert lines[at - 3 : at] == ["  # Is there a budget?", "  #   none  No", "  #   own  Yes"]
    assert "  #   10  Extremely" in lines
    assert "  # Only if: STA1 level at least 2" in lines


def test_questions_for_others_are_worded_for_those_who_count(sheet: str) -> None:
    assert "We help." in sheet
    assert "I was helped." not in sheet
    assert "I felt welcome." not in sheet


def test_the_sheet_tells_groups_and_who_is_asked_what(sheet: str) -> None:
    lines = sheet.splitlines()
    at = lines.index("#   group: leaders (Leadership) or customers (Customers)")
    assert lines[at + 1 : at + 3] == ["#   Only for Customers: felt, nps", "# responses:"]


@pytest.mark.parametrize(("levels", "targets"), [(2, (2, 2)), (3, (2, 3)), (5, (4, 3))])
def test_the_targets_of_the_example_are_levels_that_there_are(
    tmp_path: Path, levels: int, targets: tuple[int, int]
) -> None:
    names = ", ".join(f"Level {k}" for k in range(levels))
    text = QUESTIONNAIRE.replace("levels: [Ad hoc, Managed]", f"levels: [{names}]")
    rubric = text[text.index("        rubric:") : text.index("      helped:")]
    (tmp_path / "q.yaml").write_text(text.replace(rubric, ""), encoding="utf-8")
    found = workspace_files(read_questionnaire(tmp_path / "q.yaml"))["assessment.yaml"]
    assert f"#   overall: {targets[0]}\n#   staff: {targets[1]}\n" in found


def test_no_line_is_too_long_for_an_editor(sheet: str) -> None:
    assert max(map(len, sheet.splitlines())) <= 130


def test_the_table_names_everything_that_may_be_answered(small: Questionnaire) -> None:
    header = "respondent,group,STA1,helped,felt,budget,ways,hours,likely,words,nps\n"
    assert workspace_files(small)["responses.csv"] == header


def test_the_questionnaire_is_called_by_its_id_where_nothing_else_is_said(small: Questionnaire) -> None:
    assert "\nquestionnaire: small\n" in workspace_files(small)["assessment.yaml"]
