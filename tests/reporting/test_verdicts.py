from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed, Privacy, Target
from assess.model.previous import Previous
from assess.model.questionnaire import Questionnaire, Settings
from assess.model.response import Response
from assess.reporting.verdicts import dimension_verdict, notices, overall_verdict
from tests.reporting import building


def test_without_a_gate_the_verdict_tells_the_way_to_the_target() -> None:
    questionnaire = replace(building.questionnaire(), settings=Settings())
    told = list(overall_verdict(building.context(building.assessment(questionnaire=questionnaire))))
    assert told == ["13.9 points are missing to its target, level 4 (Managed)."]  # 62.5 - 48.6111


def test_the_strict_gate_has_words_of_its_own() -> None:
    questionnaire = replace(building.questionnaire(), settings=Settings(gate="weakest"))
    [told] = overall_verdict(building.context(building.assessment(questionnaire=questionnaire)))
    assert told.endswith("and the whole is no better than its weakest dimension.")


def test_a_target_that_is_reached_is_said_to_be() -> None:
    given = building.assessment(targets={"overall": Target(level=2)})
    assert list(dimension_verdict(building.context(given), "care")) == [
        "It has reached its target, level 2 (Emerging)."
    ]


def test_a_target_may_be_a_score() -> None:
    given = building.assessment(targets={"care": Target(score=80.0)})
    told = list(dimension_verdict(building.context(given), "care"))
    assert told == ["9.2 points are missing to its target, score 80.0."]  # 80 - 70.8333


def test_one_point_is_singular() -> None:
    given = building.assessment(targets={"reach": Target(score=76.0)})
    assert list(dimension_verdict(building.context(given), "reach")) == [
        "1.0 point is missing to its target, score 76.0."
    ]


def test_a_core_question_that_holds_a_dimension_down_is_named() -> None:
    questionnaire = building.questionnaire()
    care = questionnaire.dimensions[0]
    heavy = replace(care, questions=(care.questions[0], replace(care.questions[1], weight=5.0)))
    changed = replace(questionnaire, dimensions=(heavy, *questionnaire.dimensions[1:]))
    answers = {"C1": Agreed(1.0), "C2": Agreed(5.0), "M1": Agreed(1.0), "R1": Agreed(2.0)}
    given = building.assessment(questionnaire=changed, answers=answers, responses=())
    # (2 * 0 + 5 * 100) / 7 = 71.4 would be level 4; the core question at level 1 allows 2
    assert next(dimension_verdict(building.context(given), "care")) == (
        "The score alone would make it level 4 (Managed), but its core question C1 stands at level 1 (Ad hoc),"
        " and a dimension is at most one level above its lowest core question."
    )


def test_a_dimension_without_a_score_says_what_is_needed() -> None:
    context = building.context(building.agreed({"C1": Agreed(3.0), "C2": Agreed(3.0)}))
    assert list(dimension_verdict(context, "money")) == [
        "0% of it was answered, and a score needs 67%. Find out first."
    ]


def test_few_late_answers_are_no_reason_to_lower_the_minimum() -> None:
    # eleven count: one more than before
    asked = building.questionnaire()
    given = building.assessment(published=Previous(asked.id, asked.version, 10, {"C1": {"3": 5, "4": 4}}))
    [notice] = notices(building.context(given))
    assert notice.items[0] == "Ask more people: 4 more answers are enough."
    assert notice.items[-1].startswith("Leave the previous report as it is until then")


def few_of(leaders: int, staff: int) -> tuple[Response, ...]:
    """So many of each group, none unsure."""
    people = building.people()
    return (*people[:leaders], *people[5 : 5 + staff])


def for_leaders(*ids: str) -> Questionnaire:
    """The kiosk's questionnaire, with questions that only the leaders are asked."""
    plain = building.questionnaire()
    dimensions = (
        replace(d, questions=tuple(replace(q, asks={"leaders": q.text}) if q.id in ids else q for q in d.questions))
        for d in plain.dimensions
    )
    return replace(plain, dimensions=tuple(dimensions))


def test_minimums_of_groups_that_hide_all_have_their_ways_out() -> None:
    # given two leaders and four of the staff: eight would be needed of these, and the leaders would follow by subtraction
    given = building.assessment(responses=few_of(2, 4), privacy=Privacy(5, {"leaders": 1, "staff": 8}))
    [notice] = notices(building.context(given))
    assert notice.heading == "The answers of so few people are not shown"
    assert [item.split()[0] for item in notice.items] == ["Ask", "Agree", "If"]
    assert "Leaders 1, Staff 8, and Customers 5" in notice.items[0]


def test_what_is_hidden_in_part_leaves_too_little_and_has_its_ways_out() -> None:
    # given three leaders and four of the staff: who is hidden together are seven, and three are asked alone; C1 weighs 2/3
    given = building.assessment(questionnaire=for_leaders("C1", "M1"), responses=few_of(3, 4))
    context = building.context(given)
    assert list(dimension_verdict(context, "care")) == [
        "Hidden for privacy: C1. What is left is too little for a score."
    ]
    [notice] = notices(context)
    assert notice.heading == "Too much is hidden for privacy to show an overall score"
    assert notice.paragraphs[-1].startswith("Money: Hidden for privacy")
    assert "at least 5 answers to each question" in notice.items[0]


def test_an_untouched_sheet_is_told_where_to_write() -> None:
    [notice] = notices(building.context(building.assessment(responses=())))
    assert (notice.heading, notice.items) == ("Nothing has been answered yet", ())
