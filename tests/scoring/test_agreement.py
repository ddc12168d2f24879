from __future__ import annotations

import pytest

from assess.model.questionnaire import Scale
from assess.model.response import Value
from assess.scoring.agreement import Spread, disagree, spread
from tests.scoring.make import LIKERT, TEXT, cells, multiple, near, number, numeric, options, question

TWO_APART = numeric({0: 0, 2: 20, 4: 40, 6: 60, 8: 80, 10: 100})
SIX = numeric({1: 0, 2: 20, 3: 40, 4: 60, 5: 80, 6: 100})


def spread_of(scale: Scale, *answers: Value, reverse: bool = False) -> Spread:
    return spread(question("q", scale, reverse=reverse), cells(*answers).counts)


def test_agr_1_moderate() -> None:
    # deviations 0 0 1 -1 0: sum of squares 2, s² = 2/4, ADM 2/5, rwg 1 - .5/2
    found = spread_of(LIKERT, 4, 4, 5, 3, 4)
    assert found.mean == 4
    assert found.sd == near(0.5**0.5)
    assert found.adm == near(0.4)
    assert found.rwg == near(0.75)


def test_agr_2_more_than_uniform_disagreement_is_rwg_0() -> None:
    # deviations of 2: s² = 16/3 > 2, so 1 - 8/3 < 0
    found = spread_of(LIKERT, 1, 5, 1, 5)
    assert found.sd == pytest.approx((16 / 3) ** 0.5)
    assert (found.mean, found.adm, found.rwg) == (3, 2, 0)


def test_agr_3_all_alike() -> None:
    assert spread_of(LIKERT, 3, 3, 3, 3, 3) == Spread(mean=3, sd=0, adm=0, rwg=1, median=3, interval=(3, 3))


def test_the_t_interval_of_a_mean() -> None:
    # 2 3 3 4 5: mean 3.4, s² = 5.2/4 = 1.3, t(4) = 2.776445; 2.776445 * sqrt(1.3 / 5) = 1.415715
    assert spread_of(LIKERT, 2, 3, 3, 4, 5).interval == pytest.approx((1.984285, 4.815715), abs=1e-6)
    # 2 3 2 4 5 3: mean 19/6, s² = 41/30, t(5) = 2.570582
    assert spread_of(LIKERT, 2, 3, 2, 4, 5, 3).interval == pytest.approx((1.939829, 4.393504), abs=1e-6)


def test_an_interval_ends_where_the_scale_does_and_takes_five_answers() -> None:
    assert spread_of(LIKERT, 5, 5, 5, 4).interval is None
    found = spread_of(LIKERT, 5, 5, 5, 5, 3).interval
    assert found is not None
    # mean 4.6, s² = 3.2/4 = 0.8: 4.6 - 2.776445 * 0.4
    assert found == pytest.approx((3.489422, 5))


def test_points_that_are_not_one_apart_are_measured_in_steps_for_rwg_only() -> None:
    # 4 8: mean 6, s² = 8 in own units, 8/2² = 2 in steps; A = 6: uniform 35/12; rwg 1 - 2 · 12/35 = 11/35
    found = spread_of(TWO_APART, 4, 8)
    assert found.sd == near(8**0.5)
    assert found.adm == 2
    assert found.rwg == near(11 / 35)


def test_one_answer_has_no_sd_and_no_rwg_and_adm_0() -> None:
    assert spread_of(LIKERT, 4) == Spread(mean=4, sd=None, adm=0, rwg=None, median=4)


def test_nobody_no_numbers() -> None:
    assert spread_of(LIKERT) == Spread()


@pytest.mark.parametrize(
    ("scale", "answers"),
    [(options(a=0, b=100), ("a", "b")), (multiple(a=50, b=50), (frozenset("a"), frozenset())), (TEXT, ("x", "y"))],
)
def test_answers_that_are_no_numbers_have_no_spread(scale: Scale, answers: tuple[Value, ...]) -> None:
    assert spread_of(scale, *answers) == Spread()


@pytest.mark.parametrize(
    ("answers", "median"), [((5, 1, 2), 2), ((5, 1, 2, 4), 3), ((1, 1, 1, 5), 1), ((1, 1, 5, 5), 3), ((2, 3, 3, 3), 3)]
)
def test_the_median_is_the_middle_one_or_between_the_middle_two(answers: tuple[Value, ...], median: float) -> None:
    assert spread_of(LIKERT, *answers).median == median


def test_the_median_stands_after_reversing() -> None:
    # 1 2 2 reversed on 1-5: 5 4 4
    assert spread_of(LIKERT, 1, 2, 2, reverse=True).median == 4


def test_the_mean_stands_after_reversing() -> None:
    # 1 2 reversed on 1-5: 5 4
    assert spread_of(LIKERT, 1, 2, reverse=True).mean == 4.5


def test_a_number_has_no_points_and_so_no_rwg() -> None:
    # 10 14: mean 12, s² = 8, ADM 2
    found = spread_of(number(48, 2), 10, 14)
    assert found == Spread(mean=12, sd=near(8**0.5), adm=2, rwg=None, median=12)


@pytest.mark.parametrize(
    ("scale", "n", "adm", "expected"),
    [
        (LIKERT, 4, 0.84, True),  # 5/6 = .8333
        (LIKERT, 4, 0.83, False),
        (LIKERT, 3, 2.0, False),  # fewer than four
        (SIX, 4, 1.0, False),  # 6/6 is reached, not exceeded
        (TWO_APART, 4, 2.1, True),  # 2.1 / 2 = 1.05 > 6/6
        (TWO_APART, 4, 1.9, False),  # .95 < 1
        (number(0, 100), 9, 50.0, False),
        (LIKERT, 4, None, False),
        (LIKERT, None, 2.0, False),
    ],
)
def test_disagreement_is_adm_over_a_sixth_of_the_points_from_four_respondents(
    scale: Scale, n: int | None, adm: float | None, expected: bool
) -> None:
    assert disagree(scale, n, adm) is expected
