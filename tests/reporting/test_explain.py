"""Every number is explained by arithmetic that a reader can repeat; expected values are those reckoned in building.py."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from assess.model.assessment import Agreed, Target
from assess.model.questionnaire import Point, Scale, Settings
from assess.model.response import Missing, Response
from assess.reporting.document import Explanation
from assess.reporting.explain import as_text, explain, explainable, explanation
from tests.reporting import building


def explained(id: str, **changes: object) -> Explanation:
    given = building.assessment(**changes)
    return explain(given, *building.found(given), id)


def column(explanation: Explanation, place: int) -> list[str]:
    assert explanation.table is not None
    return [row[place].text for row in explanation.table.rows]


@pytest.mark.parametrize("id", ["overall", "care", "money", "reach"])
def test_the_last_column_adds_up_to_the_sum_below_it(id: str) -> None:
    table = explained(id).table
    assert table is not None
    parts = [Decimal(row[-1].text) for row in table.rows]
    assert sum(parts) == Decimal(table.total[-1].text)


def test_the_whole_is_the_mean_of_its_dimensions() -> None:
    whole = explained("overall")
    assert column(whole, 0) == ["Care & listening", "Money", "Reach"]
    assert column(whole, 1) == ["70.83", "0.00", "75.00"]
    assert column(whole, 3) == ["70.83", "0.00", "75.00"]  # by weight 1
    assert whole.conclusions[0] == "145.83 divided by 3 is 48.61."
    assert whole.result == "Score 48.6. Level 2 of 5: Emerging."


def test_products_are_those_of_the_numbers_beside_them() -> None:
    # C1 62.50 by 2, C2 87.50 by 1: 212.50, and a third of that is 70.8333
    care = explained("care")
    assert column(care, 3) == ["125.00", "87.50"]
    assert care.conclusions[0] == "212.50 divided by 3 is 70.83."


def test_where_the_last_digit_comes_out_otherwise_it_is_said_why() -> None:
    # both at a third of the way, of weight .333: twice 33.33 by 0.33 is 11.00 each; 22.00 by 0.67 would be 32.84
    plain = building.questionnaire()
    thirds = Scale("rubric", tuple(Point(float(n), f"{n}", 100 * (n - 1) / 3) for n in range(1, 5)))
    light = (replace(q, scale=thirds, core=False, weight=0.333) for q in plain.dimensions[0].questions)
    care = replace(plain.dimensions[0], questions=tuple(light))
    changed = replace(plain, dimensions=(care, *plain.dimensions[1:]))
    told = explained("care", questionnaire=changed, answers={"C1": Agreed(2.0), "C2": Agreed(2.0)}, responses=())
    assert told.conclusions[0] == "22.00 divided by 0.67 is 33.33, before anything is rounded."


def test_the_gate_is_reckoned_in_words() -> None:
    told = " ".join(explained("overall").conclusions)
    assert "By the score alone this is level 3 (Established), which begins at 37.5." in told
    assert "The lowest is Money at level 1 (Ad hoc): that allows level 2 (Emerging), and lowers the level." in told
    assert "13.9 points are missing" in told  # 62.5 - 48.6111


def test_a_dimension_tells_its_coverage_in_cells() -> None:
    # C1 weighs 2, C2 1: 2 * 10 + 10 of 2 * 11 + 11
    assert "Coverage: 30 of 33 answers that were possible" in " ".join(explained("care").steps)


def test_the_core_gate_is_told_where_it_lowers() -> None:
    # given a second question of weight 5 that everybody puts at the top: (2*0 + 5*100)/7 = 71.4, level 4; core C1 at 0
    questions = building.questionnaire()
    care = questions.dimensions[0]
    heavy = replace(care, questions=(care.questions[0], replace(care.questions[1], weight=5.0)))
    questionnaire = replace(questions, dimensions=(heavy, *questions.dimensions[1:]))
    answers = {"C1": Agreed(1.0), "C2": Agreed(5.0), "M1": Agreed(1.0), "R1": Agreed(2.0)}
    told = explained("care", questionnaire=questionnaire, answers=answers, responses=())
    assert (
        "Core question C1 scores 0.0, level 1 (Ad hoc): that allows level 2 (Emerging), and lowers the level."
        in told.conclusions
    )
    assert told.result == "Score 71.4. Level 2 of 5: Emerging."


def test_a_question_tells_how_often_each_answer_was_given() -> None:
    assert explained("C1").steps == ("In points: 5 × 3 (50) + 5 × 4 (75) = 625, divided by 10: 62.50.",)


def test_the_terms_of_a_question_add_up_to_their_sum_as_printed() -> None:
    # given four anchors, worth 0, 33.33, 66.67 and 100: three times 33.33 are not 100
    questionnaire = building.questionnaire()
    thirds = Scale("rubric", tuple(Point(float(n), f"{n}", 100 * (n - 1) / 3) for n in range(1, 5)))
    money = replace(questionnaire.dimensions[1].questions[0], scale=thirds)
    changed = replace(
        questionnaire, dimensions=(replace(questionnaire.dimensions[1], questions=(money,)),), recommendations=()
    )
    answers = [Response("staff", {"M1": float(x)}) for x in (2, 2, 2, 4, 4)]
    told = explained("M1", questionnaire=changed, responses=tuple(answers))
    # 3 * 33.3333 + 2 * 100 = 300; 300 / 5 = 60
    assert told.steps == (
        "In points: 3 × 2 (33.33) = 100; 2 × 4 (100) = 200.",
        "Together 300, divided by 5: 60.00.",
    )


def test_terms_that_do_not_add_up_as_printed_are_said_to_be_rounded() -> None:
    # of seven anchors the second is worth 16.6667 and the fifth 66.6667: with three times 100 they are 383.3333
    questionnaire = building.questionnaire()
    sixths = Scale("rubric", tuple(Point(float(n), f"{n}", 100 * (n - 1) / 6) for n in range(1, 8)))
    money = replace(questionnaire.dimensions[1].questions[0], scale=sixths)
    changed = replace(
        questionnaire, dimensions=(replace(questionnaire.dimensions[1], questions=(money,)),), recommendations=()
    )
    answers = tuple(Response("staff", {"M1": float(x)}) for x in (2, 5, 7, 7, 7))
    told = explained("M1", questionnaire=changed, responses=answers)
    assert told.steps == (
        "In points: 1 × 2 (16.67) = 16.67; 1 × 5 (66.67) = 66.67; 3 × 7 (100) = 300.",
        "Together 383.33, as the parts are rounded; divided by 5: 76.67.",
    )


def test_a_full_stop_of_an_anchor_is_not_doubled() -> None:
    questionnaire = building.questionnaire()
    money = questionnaire.dimensions[1].questions[0]
    scale = Scale("rubric", tuple(replace(point, label=f"{point.label}.") for point in money.scale.points))
    dimension = replace(questionnaire.dimensions[1], questions=(replace(money, scale=scale),))
    changed = replace(questionnaire, dimensions=(dimension,), recommendations=())
    told = explained("M1", questionnaire=changed, answers={"M1": Agreed(2.0)})
    assert told.steps[0] == "The agreed answer is 2 (Anchor 2 of M1)."


def test_a_target_that_a_gate_makes_missed_is_not_called_reached() -> None:
    # care: C1 at 0 of weight 1, C2 at 75: 37.5, level 3, held at 2 by its core
    plain = building.questionnaire()
    care = replace(plain.dimensions[0], questions=tuple(replace(q, weight=1.0) for q in plain.dimensions[0].questions))
    changed = replace(plain, dimensions=(care, *plain.dimensions[1:]))
    answers = {"C1": Agreed(1.0), "C2": Agreed(4.0), "M1": Agreed(5.0), "R1": Agreed(1.0)}
    told = explained(
        "care", questionnaire=changed, answers=answers, responses=(), targets={"care": Target(level=3)}
    ).conclusions
    assert "The target, level 3 (Established), begins at 37.5: the score is past it, the level is not." in told


def test_a_question_turned_round_says_so() -> None:
    assert explained("R1").steps == (
        "The question is turned round: the more people agree, the lower the score.",
        "In points: 10 × 2 (75) = 750, divided by 10: 75.00.",
    )


def test_an_agreed_answer_is_told_in_place_of_the_respondents() -> None:
    question = explained("C1", answers={"C1": Agreed(2.0)})
    assert question.table is None
    assert "The agreed answer is 2 (Anchor 2 of C1)." in question.steps
    assert "The respondents’ own score, 62.5, stands beside it and is not counted." in question.conclusions
    assert question.result == "Score 25.0. Level 2 of 5: Emerging."


def test_where_groups_count_alike_their_means_are_told() -> None:
    questionnaire = replace(building.questionnaire(), settings=Settings(balance="equal"))
    steps = explained("C1", questionnaire=questionnaire).steps
    assert "Means of the groups: Leaders 75.00; Staff 50.00." in steps
    assert "Added and divided by 2: 62.50." in steps


def test_where_a_group_is_hidden_its_mean_cannot_be_reckoned_back() -> None:
    questionnaire = replace(building.questionnaire(), settings=Settings(balance="equal"))
    three = [person for person in building.people() if person.group == "leaders"][:3]
    rest = [person for person in building.people() if person.group != "leaders"]
    told = explained("C1", questionnaire=questionnaire, responses=(*three, *rest))
    assert not any("Means of the groups" in step for step in told.steps)


def test_dont_know_counts_as_nothing_where_the_questionnaire_says_so() -> None:
    questionnaire = replace(building.questionnaire(), settings=Settings(unknown="lowest"))
    question = explained("C1", questionnaire=questionnaire)
    assert question.steps[1] == ("In points: 5 × 3 (50) + 5 × 4 (75) + 1 × Don’t know (0) = 625, divided by 11: 56.82.")
    assert question.result.startswith("Score 56.8.")


def test_a_question_without_a_score_says_why() -> None:
    answers = {"C1": Agreed(Missing.NA, why="No customers yet.")}
    assert explained("C1", answers=answers).result == "No score: it does not apply here."


def test_a_recommendation_adds_up_to_its_uplift_and_priority() -> None:
    action = explained("budget")
    # the aim of level 4 is 100 * 3 / 4; 75 points of one third of the whole
    assert action.steps[1:] == ("In points of the overall score: M1 from 0.0 to 75.0 adds 25.00.", "Together 25.00.")
    assert "is 12.50." in action.conclusions[-1]  # 25 * 1 / 2
    assert action.result == "Adds 25.0 points to the overall score and lifts its level. Wave 1."


@pytest.mark.parametrize(
    ("money", "why"),
    [
        # six times 1 and twice 5: the mean distance to their mean, 2, is (6 * 1 + 2 * 3) / 8 = 1.5, more than 5 / 6
        ([1.0] * 8, "Confidence is 1: coverage is high and answers agree."),
        ([1.0] * 6 + [None] * 2, "Confidence is 0.8: coverage is under 90 %."),
        ([1.0] * 6 + [5.0] * 2, "Confidence is 0.8: answers differ widely."),
        ([1.0] * 5 + [5.0] * 2 + [None], "Confidence is 0.5: coverage is under 90 %, and answers differ widely."),
    ],
)
def test_what_makes_an_uplift_less_certain_is_told(money: list[float | None], why: str) -> None:
    answers = [{"C1": 1.0, "C2": 3.0, "R1": 4.0} | ({} if said is None else {"M1": said}) for said in money]
    people = tuple(Response("staff", said) for said in answers)
    assert explained("budget", responses=people).conclusions[0] == why


def test_an_outcome_says_what_is_counted() -> None:
    outcome = explained("nps")
    assert "5 answers count." in outcome.steps
    assert outcome.result.startswith("40.0, interval")  # 3 promoters less 1 detractor of 5


def test_nothing_that_is_withheld_is_explained() -> None:
    few = tuple(person for person in building.people() if person.group == "leaders")[:4]
    question = explained("C1", responses=few)
    assert question.steps == ()
    assert question.result == "No score: hidden for privacy."


def test_a_question_for_others_alone_tells_what_they_say() -> None:
    plain = building.questionnaire()
    reach = replace(
        plain.dimensions[2], questions=(replace(plain.by_id["R1"], asks={"customers": "They answer me slowly."}),)
    )
    told = explained("R1", questionnaire=replace(plain, dimensions=(*plain.dimensions[:2], reach)))
    assert told.steps == ("Customers: 25.0",)  # five times 4 of 5, turned round
    assert told.result == "No score: it is asked of those alone who are no part of the maturity."


def test_an_unknown_id_is_refused() -> None:
    with pytest.raises(KeyError):
        explained("nothing")


def test_everything_that_can_be_explained_is() -> None:
    context = building.context()
    ids = list(explainable(context))
    assert ids == ["overall", "care", "money", "reach", "C1", "C2", "M1", "R1", "budget", "nps"]
    assert [explanation(context, id).id for id in ids] == ids


def test_a_terminal_sees_columns() -> None:
    lines = as_text(explained("overall")).splitlines()
    assert lines[0] == "How the overall score came about"
    assert "Dimension         Score  Weight  Product" in lines
    assert "Care & listening  70.83       1    70.83" in lines
    assert lines[-1] == "Score 48.6. Level 2 of 5: Emerging."
