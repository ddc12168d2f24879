from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assess.model.assessment import Target
from assess.model.condition import Choice
from assess.problems import AssessError, Place, error, warning
from assess.scoring.score import score
from tests.scoring.make import (
    ZERO_TO_TEN,
    assessment,
    dimension,
    group,
    options,
    outcome,
    people,
    person,
    question,
    questionnaire,
)

GROUPS = (group("leaders"), group("staff"), group("customers", counts=False))
ASKED = questionnaire(
    dimension("d", question("x"), question("y")),
    groups=GROUPS,
    outcomes=(outcome("nps", "nps", ZERO_TO_TEN, groups=("customers",)),),
    balance="equal",
)


def test_a_scorecard_says_whose_answers_to_which_questionnaire_it_is_of() -> None:
    asked = replace(ASKED, sha256="abc", version="1.2")
    found = score(assessment(asked, organisation="Harbour Bank", date=date(2026, 10, 1)))
    assert (found.questionnaire_id, found.questionnaire_version, found.questionnaire_sha256) == ("q", "1.2", "abc")
    assert (found.organisation, found.date, found.settings.balance) == ("Harbour Bank", date(2026, 10, 1), "equal")


def test_respondents_of_groups_that_do_not_count_are_the_others() -> None:
    responses = [*people("leaders", x=[5]), *people("staff", x=[1, 1]), *people("customers", nps=[9, 9, 9, 1])]
    found = score(assessment(ASKED, responses))
    assert (found.counted, found.others) == (3, 4)
    assert (found.outcomes["nps"].value, found.outcomes["nps"].n) == (50, 4)


def test_everything_is_scored_together() -> None:
    # x: leaders 100, staff 0, each group alike: 50; y is agreed: 75; (50 + 75)/2 = 62.5, level 4; customers apart
    responses = [*people("leaders", x=[5]), *people("staff", x=[1, 1]), *people("customers", x=[1], y=[1])]
    found = score(assessment(ASKED, responses, {"y": 4}, targets={"d": Target(level=5)}))
    assert (found.questions["x"].score, found.questions["y"].score) == (50, 75)
    assert (found.overall.score, found.overall.level, found.overall.target) == (62.5, 4, Target(level=5))
    assert (found.dimensions["d"].target, found.dimensions["d"].gap) == (Target(level=5), 25)  # 87.5 - 62.5
    assert found.groups["customers"].dimensions == {"d": 0}


def test_an_error_in_the_responses_stops_the_scoring_and_all_problems_are_told() -> None:
    first, second = error(Place("a.csv", 2), "a", "wrong"), warning(Place("a.csv", 3), "b", "odd")
    noted = warning(Place("q.yaml"), "c", "noted")
    with pytest.raises(AssessError) as raised:
        score(assessment(ASKED, [first, person({"x": 1}, "staff"), second], problems=(noted,)))
    assert raised.value.problems == (noted, first, second)


def test_warnings_stay_with_the_scorecard_in_the_order_of_reading() -> None:
    asked = questionnaire(
        dimension("d", question("x", when=Choice("b", "is", "yes")), question("b", options(no=0, yes=100)))
    )
    noted, odd = warning(Place("q.yaml"), "c", "noted"), warning(Place("a.csv", 3), "b", "odd")
    found = score(assessment(asked, [odd, person({"x": 1, "b": "no"})], {"x": 3}, problems=(noted,)))
    # the agreed x is dropped since b is not agreed, then the respondent's since b is "no"
    assert [problem.code for problem in found.problems] == ["c", "condition-not-met", "b", "condition-not-met"]
    assert found.questions["x"].score is None


def test_an_agreed_answer_whose_condition_is_not_met_does_not_count() -> None:
    asked = questionnaire(
        dimension("d", question("x", when=Choice("b", "is", "yes")), question("b", options(no=0, yes=100)))
    )
    found = score(assessment(asked, (), {"x": 5, "b": "no"}))
    assert (found.overall.score, found.overall.coverage) == (0, 1)
    assert found.questions["x"].agreed is None
