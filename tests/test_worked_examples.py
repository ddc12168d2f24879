"""Published and computed numbers, from the files as a consultant writes them to the score."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.model.assessment import Agreed, Assessment
from assess.model.scorecard import Scorecard
from assess.reading.assessment import read_assessment
from assess.reading.questionnaire import read_questionnaire
from assess.scoring.score import score

Workspace = Callable[[Mapping[str, str]], Path]
LEVELS = "levels: [one, two, three, four, five]"
QUESTIONNAIRE = f"""
    format: assess/questionnaire/1
    id: small
    title: Small
    {LEVELS}
    scales:
      five: {{from: 1, to: 5}}
      seven: {{from: 1, to: 7}}
      likelihood: {{from: 0, to: 10}}
      grade: {{from: 6, to: 1}}
      uneven:
        points:
          1: Never
          2: Seldom
          5: Always
    defaults:
      scale: five
"""
ASSESSMENT = """
    format: assess/assessment/1
    questionnaire: ./questionnaire.yaml
    privacy: {minimum: 1}
"""


@pytest.fixture
def scored(workspace: Workspace) -> Callable[..., Scorecard]:
    """The scorecard of a questionnaire's dimensions, the table's rows and the agreed answers."""

    def give(dimensions: str, table: str = "", answers: str = "", levels: str = LEVELS) -> Scorecard:
        said = f"\n    answers: {answers}" if answers else ""
        said += "\n    responses: [table.csv]" if table else ""
        files = {
            "questionnaire.yaml": QUESTIONNAIRE.replace(LEVELS, levels) + dimensions,
            "assessment.yaml": ASSESSMENT.rstrip() + said + "\n",
            "table.csv": table,
        }
        return score(read_assessment(workspace(files) / "assessment.yaml"))

    return give


Scored = Callable[..., Scorecard]


@pytest.mark.parametrize(
    ("kind", "answer", "expected"),
    [
        ("scale: seven", "5", 200 / 3),  # SCO-5: (5 - 1)/6
        ("scale: likelihood", "7", 70),  # SCO-5
        ("scale: seven\n            reverse: true", "2", 500 / 6),  # SCO-5: 2 becomes 6; (6 - 1)/6
        ("scale: grade", "1", 100),
        ("scale: grade", "5", 20),  # (5 - 6)/(1 - 6)
        ("scale: uneven", "2", 25),  # (2 - 1)/(5 - 1)
        ("rubric: [Nothing, Little, Some, Much, All]", "2", 25),  # (2 - 1)/4
        ("options: {a: Few, b: Some, c: Many, d: All}\n            best: last", "b", 100 / 3),  # even steps of four
        ("options: {a: All, b: Some, c: None}\n            best: first", "a", 100),
        ("options: {a: All, b: Some, c: None}\n            best: first", "b", 50),
        ("poor: 48\n            good: 2", "25", 50),  # 23/46
        ("poor: 48\n            good: 2", "50", 0),
    ],
)
def test_an_answer_scores_its_place_between_worst_and_best(
    scored: Scored, kind: str, answer: str, expected: float
) -> None:
    found = scored(
        f"""
    dimensions:
      d:
        name: D
        questions:
          q:
            ask: Q?
            {kind}
    """,
        answers=f"{{q: {answer}}}",
    )
    assert found.questions["q"].score == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("rule", "limits"),
    [
        ("", [0, 12.5, 37.5, 62.5, 87.5]),  # LEV-1, the default: means 1.5 2.5 3.5 4.5
        ("    level_rule: nearest\n", [0, 12.5, 37.5, 62.5, 87.5]),
        ("    level_rule: equal\n", [0, 20, 40, 60, 80]),  # LEV-2: means 1.8 2.6 3.4 4.2
        ("    level_rule: attained\n", [0, 25, 50, 75, 100]),  # LEV-3
    ],
)
def test_lev_the_lower_limits_of_five_levels(workspace: Workspace, rule: str, limits: list[float]) -> None:
    folder = workspace({"questionnaire.yaml": QUESTIONNAIRE + rule + DIMENSIONS})
    questionnaire = read_questionnaire(folder / "questionnaire.yaml")
    assert [level.lower for level in questionnaire.levels] == pytest.approx(limits, abs=1e-9)


DIMENSIONS = """
    dimensions:
      d:
        name: D
        questions:
          q: Question
          r: Another question
"""


@pytest.mark.parametrize(
    ("value", "rating"), [(15, "N"), (15.01, "P"), (50, "P"), (50.01, "L"), (85, "L"), (85.01, "F")]
)
def test_nplf_1_levels_of_ones_own(scored: Scored, value: float, rating: str) -> None:
    own = """levels:
      N: {name: Not, from: 0}
      P: {name: Partly, from: 15.000001}
      L: {name: Largely, from: 50.000001}
      F: {name: Fully, from: 85.000001}"""
    dimensions = """
    dimensions:
      d:
        name: D
        questions:
          q:
            ask: "A number from 0 to 100, so that any score can be had"
            poor: 0
            good: 100
    """
    found = scored(dimensions, answers=f"{{q: {value}}}", levels=own)
    assert "NPLF"[(found.overall.level or 0) - 1] == rating


def test_sco_6_the_index_of_an_even_spread_is_50(scored: Scored) -> None:
    # 0 25 50 75 100; two of five favourable, one neutral, two not
    found = scored(DIMENSIONS, "q,r\n1,1\n2,2\n3,3\n4,4\n5,5\n")
    assert found.overall.score == pytest.approx(50)
    assert found.questions["q"].counts == {"1": 1, "2": 1, "3": 1, "4": 1, "5": 1}


def test_agg_1_questions_before_respondents(scored: Scored) -> None:
    # q: (100 + 0 + 0)/3, r: 0 of two
    assert scored(DIMENSIONS, "q,r\n5,\n1,1\n1,1\n").overall.score == pytest.approx(50 / 3)


@pytest.mark.parametrize(("rubric", "rating", "expected"), [(3, 3, 50), (5, 1, 100), (1, 5, 0)])
def test_mod_1_and_2_the_bundled_questionnaire_answered_alike(rubric: float, rating: float, expected: float) -> None:
    questionnaire = read_questionnaire("customer-centricity")
    answers = {
        question.id: Agreed(float(rubric if question.scale.kind == "rubric" else rating))
        for question in questionnaire.by_id.values()
        if question.scale.kind == "rubric" or question.reverse
    }
    found = score(Assessment(questionnaire, answers, ()))
    assert [result.score for result in found.dimensions.values()] == pytest.approx([expected] * 8)
    assert found.overall.score == pytest.approx(expected)
