"""Questions that count, and of which no recommendation says how to do better."""

from __future__ import annotations

from dataclasses import replace

from assess.lint.nothing_lifts import check
from assess.model.questionnaire import Group
from tests.lint.building import TEXT, dimension, question, questionnaire, recommendation

A, B, C = question("A"), question("B"), question("C")


def test_the_forgotten_questions_of_a_dimension_are_named_together() -> None:
    (found,) = check(questionnaire(dimension("d", A, B, C), recommendations=[recommendation("r", "B")]))
    assert found.message == 'no recommendation lifts "A", "C" of "d"'


def test_lifting_the_dimension_lifts_them_all() -> None:
    assert not list(check(questionnaire(dimension("d", A, B), recommendations=[recommendation("r", "d")])))


def test_what_does_not_count_need_not_be_lifted() -> None:
    form = questionnaire(
        dimension("d", A, question("T", TEXT), question("shown", weight=0)),
        dimension("aside", B, weight=0),
        recommendations=[recommendation("r", "A")],
    )
    assert not list(check(form))


def test_what_only_others_are_asked_need_not_be_lifted() -> None:
    form = questionnaire(
        dimension("d", A, question("C1", group="customers")), recommendations=[recommendation("r", "A")]
    )
    form = replace(form, groups=(Group("staff", "Staff"), Group("customers", "Customers", counts=False)))
    assert not list(check(form))


def test_a_questionnaire_without_recommendations_means_to_have_none() -> None:
    assert not list(check(questionnaire(dimension("d", A))))
