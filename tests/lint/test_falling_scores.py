"""Scores of options that change direction on the way."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assess.lint.falling_scores import check
from assess.model.questionnaire import Questionnaire, Scale
from tests.lint.building import dimension, options, question, questionnaire


def asking(scale: Scale) -> Questionnaire:
    return questionnaire(dimension("d", question("budget", scale)))


def test_a_score_that_falls_while_the_options_rise_is_named() -> None:
    (found,) = check(asking(options(none=0, some=50, own=25, all=100)))
    assert found.message == (
        '"budget": the score falls from 50 for "some" to 25 for "own", against the direction of the other options'
    )


def test_a_score_that_rises_while_the_options_fall_is_named() -> None:
    (found,) = check(asking(options(always=100, often=25, seldom=75, never=0)))
    assert found.message.startswith('"budget": the score rises from 25 for "often" to 75 for "seldom"')


@pytest.mark.parametrize(
    "scale",
    [
        options(none=0, some=25, own=100),
        options(always=100, often=75, never=0),
        options(none=0, few=0, many=100, all=100),
        options(yes=50, no=50),
    ],
    ids=["rising", "falling", "steps without a rise", "all the same"],
)
def test_one_direction_throughout_is_meant(scale: Scale) -> None:
    assert not list(check(asking(scale)))


def test_options_of_which_several_may_be_chosen_have_no_order() -> None:
    assert not list(check(asking(replace(options(a=30, b=50, c=20), kind="multiple"))))
