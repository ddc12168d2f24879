from __future__ import annotations

from collections.abc import Mapping

import pytest

from assess.advice.contrasts import contradictions, from_respondents, from_the_rest, hot_spots
from assess.model.assessment import Agreed, Assessment, Privacy
from assess.model.response import Missing, Response, Value
from assess.model.scorecard import Scorecard
from assess.scoring.score import score
from tests.advice import building

FORM = building.questionnaire(
    [
        building.dimension(
            "d",
            [building.question("A"), building.question("B", weight=3.0), building.question("R", reverse=True)],
        )
    ]
)


def card(agreed: dict[str, Agreed], *people: Mapping[str, Value | Missing]) -> Scorecard:
    respondents = tuple(Response("", given) for given in people)
    return score(Assessment(FORM, agreed, respondents, privacy=Privacy(default=1)))


def test_agreed_answers_a_level_or_fifteen_points_away_are_hot_widest_first() -> None:
    # A agreed 3 is 50, the respondents' 4 and 4 and 3 are 66.7, level 4: 16.7 away
    # B agreed 5 is 100, the respondents' 2 is 25: 75 away
    found = card({"A": Agreed(3.0), "B": Agreed(5.0)}, *({"A": 4.0, "B": 2.0},) * 2, {"A": 3.0, "B": 2.0})
    assert hot_spots(FORM, found) == ("B", "A")
    assert from_respondents(found.questions["A"]) == pytest.approx(50 - 200 / 3)


def test_another_level_is_enough() -> None:
    # agreed 50 is level 3; half 3 and half 4 are 62.5, where level 4 begins: 12.5 away
    assert hot_spots(FORM, card({"A": Agreed(3.0)}, {"A": 3.0}, {"A": 4.0})) == ("A",)


def test_less_than_that_is_not_hot() -> None:
    # agreed 50; three times 3 and once 4 are 56.25: level 3, 6.25 away
    assert hot_spots(FORM, card({"A": Agreed(3.0)}, *({"A": 3.0},) * 3, {"A": 4.0})) == ()


def test_without_an_agreed_value_or_respondents_there_is_nothing_to_compare() -> None:
    assert from_respondents(card({}, {"A": 3.0}).questions["A"]) is None
    assert from_respondents(card({"A": Agreed(Missing.NA)}, {"A": 3.0}).questions["A"]) is None
    assert from_respondents(card({"A": Agreed(3.0)}).questions["A"]) is None


def test_a_reversed_question_is_held_against_the_others_by_their_weights() -> None:
    # R 2 of 5 turned round is 75; the rest (1 * 0 + 3 * 25) / 4 = 18.75
    found = card({}, {"A": 1.0, "B": 2.0, "R": 2.0})
    assert from_the_rest(FORM, found, FORM.by_id["R"]) == pytest.approx(56.25)
    assert contradictions(FORM, found) == ("R",)


def test_two_steps_are_a_contradiction_and_less_is_none() -> None:
    # two steps of five points are 50: R 75 against 25, then against (25 + 3 * 50) / 4 = 43.75
    assert contradictions(FORM, card({}, {"A": 2.0, "B": 2.0, "R": 2.0})) == ("R",)
    assert contradictions(FORM, card({}, {"A": 2.0, "B": 3.0, "R": 2.0})) == ()


def test_agreed_answers_have_no_part_in_the_contradiction_check() -> None:
    # respondents say 25 and 75; that B was agreed to be 5 (100) changes nothing
    agreed = {"B": Agreed(5.0)}
    assert contradictions(FORM, card(agreed, {"A": 2.0, "B": 2.0, "R": 2.0})) == ("R",)


def test_questions_that_are_not_reversed_or_stand_alone_are_not_checked() -> None:
    alone = building.questionnaire([building.dimension("d", [building.question("R", reverse=True)])])
    found = score(Assessment(alone, {}, (Response("", {"R": 2.0}),), privacy=Privacy(default=1)))
    assert from_the_rest(alone, found, alone.by_id["R"]) is None
    assert from_the_rest(FORM, card({}, {"A": 1.0, "R": 1.0}), FORM.by_id["A"]) is None
