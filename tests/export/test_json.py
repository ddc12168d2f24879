"""The Result has the shape of the contract, to the letter."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from assess.export.json import scorecard_json
from assess.model.advice import Advice
from assess.model.assessment import Agreed, Assessment
from assess.model.response import Missing
from assess.model.scorecard import Result, Scorecard
from assess.problems import Place


@pytest.fixture
def result(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> Any:
    return json.loads(scorecard_json(assessment, scorecard, advice))


def test_all_keys_stand_in_the_order_of_the_contract(result: Any) -> None:
    assert " ".join(result) == (
        "format engine settings questionnaire organisation date respondents overall dimensions questions groups outcomes"
        " reliability gaps careless findings recommendations problems"
    )
    assert " ".join(result["overall"]) == "score level raw_level capped_by coverage target gap withheld interval"
    assert " ".join(result["dimensions"]["staff"]) == (
        "score level raw_level capped_by coverage weight target gap withheld interval"
    )
    assert " ".join(result["questions"]["STA1"]) == (
        "dimension weight score level mean median interval n na dk blank counts sd adm rwg agreed respondents_score"
    )
    assert " ".join(result["outcomes"]["nps"]) == "measure value n interval variant"
    assert " ".join(result["recommendations"][0]) == (
        "id uplift priority confidence wave horizon because quick_win lifts_level"
    )


def test_all_settings_are_given(result: Any) -> None:
    assert result["settings"] == {
        "balance": "pooled",
        "unknown": "ignore",
        "coverage": {"dimension": 2 / 3, "overall": 0.75},
        "gate": "weakest",
        "core_gate": False,
        "level_rule": "nearest",
    }


def test_a_dimension_carries_its_numbers_unrounded(result: Any) -> None:
    assert result["dimensions"]["staff"] == {
        "score": 58.75,
        "level": 2,
        "raw_level": 3,
        "capped_by": "STA1",
        "coverage": 0.9,
        "weight": 1.0,
        "target": 3,
        "gap": 16.25,
        "withheld": None,
        "interval": None,
    }
    assert result["questions"]["STA1"]["sd"] == 0.7**0.5


def test_unknown_is_null_and_a_target_score_an_object(result: Any) -> None:
    overall = result["overall"]
    assert (overall["score"], overall["level"], overall["withheld"]) == (None, None, "coverage")
    assert overall["target"] == {"score": 70.0}
    assert result["respondents"] == {"counted": 6, "others": None}
    assert result["questions"]["STA2"]["n"] is None


def test_nothing_of_a_suppressed_group_is_told(result: Any) -> None:
    assert result["groups"] == {
        "branches": {
            "suppressed": False,
            "n": 6,
            "dimensions": {"staff": {"score": 52.1}},
            "questions": {"STA1": {"score": 55.0, "n": 5}},
        },
        "head-office": {"suppressed": True},
    }


def test_an_agreed_list_is_sorted(result: Any) -> None:
    assert result["questions"]["STA2"]["agreed"] == {
        "answer": ["survey", "visits"],
        "why": "“Both”",
        "evidence": "Diary",
        "seen": True,
    }
    assert result["questions"]["STA1"]["agreed"] is None


@pytest.mark.parametrize(
    ("answer", "written"), [(Missing.NA, '"na"'), (Missing.DK, '"dk"'), (3.0, "3"), (2.5, "2.5"), ("own", '"own"')]
)
def test_an_agreed_answer_is_written_as_people_write_it(
    assessment: Assessment, scorecard: Scorecard, advice: Advice, answer: Any, written: str
) -> None:
    questions = {"STA1": replace(scorecard.questions["STA1"], agreed=Agreed(answer))}
    assert f'"answer": {written},' in scorecard_json(assessment, replace(scorecard, questions=questions), advice)


def test_findings_are_the_four_of_the_contract(result: Any) -> None:
    assert result["findings"] == {"strengths": ["staff"], "gaps": [], "disagreements": [], "blind_spots": []}


def test_a_recommendation_carries_its_cause(result: Any) -> None:
    assert result["recommendations"][0] == {
        "id": "playbook",
        "uplift": 6.25,
        "priority": 6.25 / 3,
        "confidence": 1,
        "wave": 1,
        "horizon": "now",
        "because": ["STA1"],
        "quick_win": False,
        "lifts_level": False,
    }


def test_problems_carry_place_and_code(result: Any) -> None:
    assert result["problems"] == [
        {
            "file": "r.csv",
            "line": 2,
            "column": 3,
            "severity": "warning",
            "code": "unmatched-column",
            "message": 'nothing is called "x"',
            "hint": "ignore it",
        }
    ]


@pytest.mark.parametrize(
    ("found", "told"), [("/home/jo/review/r.csv", "r.csv"), ("/home/jo/q/q.yaml", "q.yaml"), ("../q.yaml", "../q.yaml")]
)
def test_where_the_files_lie_on_a_disk_is_not_told(
    assessment: Assessment, scorecard: Scorecard, advice: Advice, found: str, told: str
) -> None:
    problem = replace(scorecard.problems[0], place=Place(found, 2))
    given = replace(assessment, place=Place("/home/jo/review/assessment.yaml"))
    written = json.loads(scorecard_json(given, replace(scorecard, problems=(problem,)), advice))
    assert [each["file"] for each in written["problems"]] == [told]


def test_letters_of_any_script_stand_as_they_are_and_the_file_ends_with_a_line_break(
    assessment: Assessment, scorecard: Scorecard, advice: Advice
) -> None:
    text = scorecard_json(assessment, replace(scorecard, organisation="بینک"), advice)
    assert '"organisation": "بینک"' in text
    assert text.endswith("}\n")


def test_what_is_not_a_number_never_gets_out(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> None:
    broken = replace(scorecard, overall=replace(scorecard.overall, score=float("nan")))
    with pytest.raises(ValueError, match="not JSON compliant"):
        scorecard_json(assessment, broken, advice)


def test_where_all_is_hidden_the_coverage_is_not_told() -> None:
    hidden = Result(None, None, None, None, 0.0, withheld="privacy")
    assert hidden.told_coverage is None
    assert replace(hidden, coverage=0.25).told_coverage == 0.25  # of agreed answers
    assert replace(hidden, withheld="coverage").told_coverage == 0.0
