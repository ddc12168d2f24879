"""A question that decides its dimension nearly alone."""

from __future__ import annotations

import pytest

from assess.lint.one_decides import check
from assess.model.questionnaire import Questionnaire
from tests.lint.building import TEXT, dimension, question, questionnaire


def weighing(*weights: float, of: float = 1.0) -> Questionnaire:
    return questionnaire(
        dimension("d", *(question(f"Q{k}", weight=weight) for k, weight in enumerate(weights)), weight=of)
    )


def test_more_than_all_others_together_is_named_with_its_share() -> None:
    # 6 of 10
    (found,) = check(weighing(1, 6, 1, 2))
    assert found.message == '"Q1" has 60 % of the weight of "d" and decides it nearly alone'


def test_of_two_questions_it_takes_more_than_three_quarters() -> None:
    # 4 of 5
    assert [problem.code for problem in check(weighing(4, 1))] == ["one-decides"]


@pytest.mark.parametrize(
    "weights",
    [(2, 1, 1), (3, 1), (1, 1), (1,), (5,)],
    ids=["just half", "three quarters of two", "two equal", "one", "one heavy"],
)
def test_an_ordinary_emphasis_is_not(weights: tuple[float, ...]) -> None:
    assert not list(check(weighing(*weights)))


def test_a_dimension_that_does_not_count_is_not_looked_at() -> None:
    assert not list(check(weighing(9, 1, 1, of=0.0)))


def test_texts_weigh_nothing() -> None:
    # one of one scored question, though a text stands beside it
    form = questionnaire(dimension("d", question("Q", weight=9), question("T", TEXT), question("U", TEXT)))
    assert not list(check(form))
