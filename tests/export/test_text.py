"""The scorecard in a terminal: aligned, plain, and saying what is withheld."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assess.export.text import aligned, scorecard_text
from assess.model.advice import Advice
from assess.model.assessment import Assessment
from assess.model.scorecard import GroupResult, OutcomeResult, Result, Scorecard


@pytest.fixture
def lines(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> list[str]:
    return scorecard_text(assessment, scorecard, advice).splitlines()


def test_columns_are_aligned_and_numbers_flush_right() -> None:
    assert list(aligned((("Name", "n"), ("Staff", "5"), ("Ä", "12")), (1,))) == ["Name    n", "Staff   5", "Ä      12"]


def test_marks_above_letters_take_no_room() -> None:
    assert list(aligned((("e\u0301", "x"), ("ab", "y")))) == ["e\u0301   x", "ab  y"]


def test_what_is_withheld_is_said(lines: list[str]) -> None:
    assert "Overall –, no level" in lines
    assert "Withheld: too few answers (coverage 40%)" in lines


def test_a_dimension_shows_score_level_target_gap_and_cause(lines: list[str]) -> None:
    # 58.75 is rounded half up; the gap is what is missing from that to the 75 where level 3 begins
    assert "Customer-facing staff   58.8      2  level 3  16.2       90%  capped by STA1" in lines


def test_a_suppressed_group_shows_nothing_but_that(lines: list[str]) -> None:
    assert "head-office  suppressed" in lines
    assert "Branches     6 respondents" in lines


def test_one_is_singular(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> None:
    alone = replace(scorecard, counted=1, others=0, groups={"branches": GroupResult(suppressed=False, n=1)})
    lines = scorecard_text(assessment, alone, advice).splitlines()
    assert {"1 respondent counted", "Branches  1 respondent"} <= set(lines)


def test_a_capped_overall_says_by_what(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> None:
    capped = Result(score=80.0, level=2, raw_level=3, capped_by="staff", coverage=1.0)
    text = scorecard_text(assessment, replace(scorecard, overall=capped), advice)
    assert "Overall 80.0, level 2 of 3 (Emerging)" in text
    assert "By its score alone level 3 of 3 (Embedded); capped by Customer-facing staff" in text


def test_the_actions_come_last_with_their_uplift(lines: list[str]) -> None:
    assert lines[-1] == "now   playbook           6.3  Write a playbook"


def test_groups_and_outcomes_without_respondents_are_left_out(
    assessment: Assessment, scorecard: Scorecard, advice: Advice
) -> None:
    groups = {"branches": GroupResult(suppressed=False, n=0)}
    outcomes = {"nps": OutcomeResult("nps", None, 0, None, None)}
    text = scorecard_text(assessment, replace(scorecard, groups=groups, outcomes=outcomes), advice)
    assert "Group" not in text
    assert "Outcome" not in text
