from __future__ import annotations

import pytest

from assess.model.questionnaire import Scale
from assess.model.response import Value
from assess.scoring.scales import answer_score, ends, is_numeric, mean_step, reversed_value
from tests.scoring.make import LIKERT, TEXT, multiple, near, number, numeric, options, question

# 100 (x - 1) / 6
SEVEN = numeric({1: 0, 2: 100 / 6, 3: 200 / 6, 4: 50, 5: 400 / 6, 6: 500 / 6, 7: 100})
SCHOOL_GRADE = numeric({6: 0, 5: 20, 4: 40, 3: 60, 2: 80, 1: 100})
UNEVEN = numeric({1: 0, 2: 25, 5: 100})


@pytest.mark.parametrize(
    ("scale", "answer", "score"),
    [
        (LIKERT, 4.0, 75.0),
        (LIKERT, 4, 75.0),  # a whole number is a number, too
        (SCHOOL_GRADE, 1.0, 100.0),
        (UNEVEN, 2.0, 25.0),
        (options(none=0, some=25, own=100), "some", 25.0),
    ],
)
def test_an_answer_scores_what_its_point_scores(scale: Scale, answer: Value, score: float) -> None:
    assert answer_score(question("q", scale), answer) == score


@pytest.mark.parametrize(
    ("chosen", "score"),
    [
        ({"survey", "visits"}, 80.0),  # 50 + 30
        ({"survey", "visits", "panel"}, 100.0),  # 50 + 30 + 60 = 140, at most 100
        (set(), 0.0),
    ],
)
def test_chosen_options_add_up_to_at_most_100(chosen: set[str], score: float) -> None:
    scale = multiple(survey=50, visits=30, panel=60, none=0)
    assert answer_score(question("q", scale), frozenset(chosen)) == score


@pytest.mark.parametrize(
    ("poor", "good", "answer", "score"),
    [
        (48, 2, 25, 50.0),  # (25 - 48) / (2 - 48) = 23/46
        (48, 2, 60, 0.0),  # worse than poor
        (48, 2, 1, 100.0),  # better than good
        (20, 60, 30, 25.0),  # (30 - 20) / (60 - 20)
    ],
)
def test_a_number_is_linear_between_poor_and_good_and_clamped(
    poor: float, good: float, answer: float, score: float
) -> None:
    assert answer_score(question("q", number(poor, good)), answer) == near(score)


@pytest.mark.parametrize(
    ("scale", "answer", "score"),
    [
        (LIKERT, 2.0, 75.0),  # 100 - 25
        (options(never=0, often=60), "often", 40.0),
        (multiple(a=30, b=50), frozenset("ab"), 20.0),
        (multiple(a=30, b=50), frozenset(), 100.0),
        (number(0, 10), 2.0, 80.0),
    ],
)
def test_reversing_turns_the_worst_into_the_best(scale: Scale, answer: Value, score: float) -> None:
    assert answer_score(question("q", scale, reverse=True), answer) == near(score)


@pytest.mark.parametrize(
    ("scale", "answer"),
    [(LIKERT, 3.5), (LIKERT, 6.0), (LIKERT, "4"), (multiple(a=50), frozenset({"b"})), (options(a=0, b=9), "c")],
)
def test_what_the_scale_does_not_have_is_no_answer(scale: Scale, answer: Value) -> None:
    with pytest.raises(ValueError, match="no answer on this scale"):
        answer_score(question("q", scale), answer)


def test_sco_5_two_of_seven_reversed_is_six() -> None:
    assert reversed_value(question("q", SEVEN, reverse=True), 2.0) == 6.0


@pytest.mark.parametrize(
    ("scale", "value", "after"),
    [(SCHOOL_GRADE, 2.0, 5.0), (number(48, 2), 40.0, 10.0), (UNEVEN, 2.0, 4.0)],  # first + last - value
)
def test_a_reversed_value_is_mirrored_between_the_ends(scale: Scale, value: float, after: float) -> None:
    assert reversed_value(question("q", scale, reverse=True), value) == after
    assert reversed_value(question("q", scale), value) == value


def test_the_ends_are_the_worst_and_the_best_value() -> None:
    assert ends(SCHOOL_GRADE) == (6.0, 1.0)
    assert ends(number(48, 2)) == (48.0, 2.0)


@pytest.mark.parametrize(
    ("scale", "step"), [(LIKERT, 1.0), (SCHOOL_GRADE, 1.0), (UNEVEN, 2.0)]  # (5 - 1) / 2 steps
)  # fmt: skip
def test_the_mean_step_is_the_range_over_the_steps(scale: Scale, step: float) -> None:
    assert mean_step(scale) == step


def test_only_rubric_rating_and_number_have_a_mean() -> None:
    numbers = [LIKERT, numeric({1: 0, 2: 100}, "rubric"), number(0, 1)]
    assert [is_numeric(scale) for scale in numbers] == [True, True, True]
    assert [is_numeric(scale) for scale in (options(a=0, b=1), multiple(a=1, b=2), TEXT)] == [False, False, False]
