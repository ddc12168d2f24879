from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed
from assess.model.questionnaire import Settings
from assess.reporting.lifts import lift_sentences
from tests.reporting import building


def told(**changes: object) -> list[str]:
    return list(lift_sentences(building.context(building.assessment(**changes))))


def test_the_weakest_dimension_lifts_the_level_through_the_gate() -> None:
    # money 0 at level 1 allows 2; at 12.5 it allows 3, and (70.83 + 12.5 + 75) / 3 = 52.8 is level 3
    assert told() == ["Raising Money from 0.0 to 12.5 would lift the overall level from 2 to 3."]


def test_two_that_hold_it_down_must_rise_together() -> None:
    # care and money at 0, reach 100: 33.3 is level 2, and level 1 allows 2 already, so nothing is capped;
    # at least 37.5 overall is needed: care or money at 12.5 gives (12.5 + 0 + 100) / 3 = 37.5, but the other holds it at 2
    answers = {"C1": Agreed(1.0), "C2": Agreed(1.0), "M1": Agreed(1.0), "R1": Agreed(1.0)}
    assert told(answers=answers, responses=()) == [
        "Raising Care & listening and Money to 12.5 together would lift the overall level from 2 to 3.",
        "By the score, 4.2 points are missing to level 3 (Established).",
    ]


def test_the_core_question_that_caps_a_dimension_is_the_shorter_way() -> None:
    # care (0, 100; core weighs 2) is 33.3, level 2, and its core at level 1 allows no less; with two cores of weight 1 and
    # answers 0 and 100 care is 50, level 3, capped to 2 by C1; reach and money at 100: 83.3, level 4, held at 3.
    # C1 at level 2 lets care be level 3, and the whole be level 4; care as a whole would have to rise until C1 does
    asked = building.questionnaire()
    care = asked.dimensions[0]
    light = replace(care, questions=tuple(replace(each, weight=1.0) for each in care.questions))
    answers = {"C1": Agreed(1.0), "C2": Agreed(5.0), "M1": Agreed(5.0), "R1": Agreed(1.0)}
    questionnaire = replace(asked, dimensions=(light, *asked.dimensions[1:]))
    assert told(questionnaire=questionnaire, answers=answers, responses=()) == [
        "Raising C1 to level 2 (Emerging) would lift the overall level from 3 to 4.",
    ]


def test_where_the_core_question_is_not_enough_it_must_rise_with_its_dimension() -> None:
    # care: C1 at 0 of weight 1, C2 at 50 of weight 9: 45, level 3, held at 2 by C1; money 0, reach 25: 23.3, level 2.
    # 37.5 asks for 42.5 points of one dimension: C1 has 8.75 at most; care at 87.5 has them, money at 62.5, reach at 87.5
    asked = building.questionnaire()
    first, second = asked.dimensions[0].questions
    care = replace(asked.dimensions[0], questions=(replace(first, weight=1.0), replace(second, weight=9.0)))
    changed = replace(asked, dimensions=(care, *asked.dimensions[1:]), settings=Settings(core_gate=True))
    answers = {"C1": Agreed(1.0), "C2": Agreed(3.0), "M1": Agreed(1.0), "R1": Agreed(4.0)}
    assert told(questionnaire=changed, answers=answers, responses=()) == [
        "Raising Care & listening from 45.0 to 87.5, C1 with it, would lift the overall level from 2 to 3.",
        "Raising Money from 0.0 to 62.5 would lift the overall level from 2 to 3.",
        "Raising Reach from 25.0 to 87.5 would lift the overall level from 2 to 3.",
        "By the score, 14.2 points are missing to level 3 (Established).",
    ]


def test_without_gates_the_cheapest_ways_come_first() -> None:
    # 48.61 must become 62.5, that is 41.67 points of one dimension; money has the room: 0 -> 62.5 gives 69.4;
    # 37.5 would give 61.1, too little; care and reach cannot: at 87.5 they add 16.67 and 12.5
    questionnaire = replace(building.questionnaire(), settings=Settings())
    assert told(questionnaire=questionnaire) == [
        "Raising Money from 0.0 to 62.5 would lift the overall level from 3 to 4.",
        "By the score, 13.9 points are missing to level 4 (Managed).",
    ]


def test_at_the_top_there_is_nothing_to_lift() -> None:
    best = {"C1": Agreed(5.0), "C2": Agreed(5.0), "M1": Agreed(5.0), "R1": Agreed(1.0)}
    assert told(answers=best, responses=()) == []


def test_without_an_overall_score_nothing_is_promised() -> None:
    assert told(answers={"C1": Agreed(3.0)}, responses=()) == []
