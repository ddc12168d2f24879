from __future__ import annotations

import pytest

from assess.model.questionnaire import Outcome
from assess.model.tally import Cells, Tally
from assess.scoring.outcomes import outcome_result
from tests.scoring.make import DK, LIKERT, NA, ZERO_TO_TEN, Given, cells, near, numeric, outcome, tally

SEVEN = numeric({x: 100 * (x - 1) / 6 for x in range(1, 8)})
NPS = outcome("o", "nps", ZERO_TO_TEN)
CSAT = outcome("o", "csat", LIKERT, "top-two")
MEAN = outcome("o", "mean", LIKERT)


def value_and_n(outcome: Outcome, *answers: Given) -> tuple[float | None, int | None]:
    found = outcome_result(outcome, tally({"o": cells(*answers)}))
    return found.value, found.n


def test_nps_1() -> None:
    # 162 promoters, 108 passives, 54 detractors: (162 - 54)/324 = 1/3
    found = outcome_result(NPS, tally({"o": Cells({10.0: 100, 9.0: 62, 8.0: 60, 7.0: 48, 6.0: 30, 0.0: 24})}))
    assert found.value == pytest.approx(100 / 3)
    assert found.n == 324
    assert found.interval == pytest.approx((24.945251, 41.109794), abs=1e-6)
    assert (found.measure, found.variant, found.withheld) == ("nps", None, None)


def test_nps_4_all_promoters() -> None:
    found = outcome_result(NPS, tally({"o": Cells({10.0: 10})}))
    assert (found.value, found.interval) == (100, (near(47.503552, 1e-6), 100))


@pytest.mark.parametrize(("answer", "nps"), [(10, 100), (9, 100), (8, 0), (7, 0), (6, -100), (0, -100)])
def test_nine_and_ten_promote_and_six_and_less_detract(answer: float, nps: float) -> None:
    assert value_and_n(NPS, answer) == (nps, 1)


def test_csa_1_top_two() -> None:
    # 5 4 4 5 4 5 4 of ten
    answers = (5, 4, 4, 3, 2, 5, 4, 1, 5, 4)
    found = outcome_result(CSAT, tally({"o": cells(*answers)}))
    assert (found.value, found.n, found.variant) == (70, 10, "top-two")
    assert found.interval == pytest.approx((39.677815, 89.220873), abs=1e-6)
    assert value_and_n(MEAN, *answers) == (near(3.7), 10)


def test_ces_1_share_that_agrees() -> None:
    found = outcome_result(
        outcome("o", "ces", LIKERT, "top-two"), tally({"o": Cells({2.0: 5, 3.0: 5, 4.0: 4, 5.0: 6})})
    )
    assert found.value == 50
    assert found.interval == pytest.approx((29.929801, 70.070199), abs=1e-6)


def test_top_three_of_seven() -> None:
    # 5 6 7 of 4 5 6 7
    assert value_and_n(outcome("o", "ces", SEVEN, "top-three"), 4, 5, 6, 7) == (75, 4)


def test_the_best_points_are_the_last_even_where_the_numbers_fall() -> None:
    # a school grade: 6 is the worst, so 1 and 2 are the top two
    grade = numeric({6: 0, 5: 20, 4: 40, 3: 60, 2: 80, 1: 100})
    assert value_and_n(outcome("o", "csat", grade, "top-two"), 1, 2, 6, 5) == (50, 4)


def test_csat_as_a_mean_is_in_own_units() -> None:
    assert value_and_n(outcome("o", "csat", LIKERT, "mean"), 2, 3) == (2.5, 2)


def test_tci_1_a_mean_has_a_t_interval_from_five_answers() -> None:
    found = outcome_result(MEAN, tally({"o": cells(2, 3, 3, 4, 5)}))
    assert found.value == pytest.approx(3.4)
    assert found.interval == pytest.approx((1.984285, 4.815715), abs=1e-6)
    assert outcome_result(MEAN, tally({"o": cells(2, 3, 4, 5)})).interval is None


def test_the_interval_of_a_mean_stays_on_a_scale_that_falls() -> None:
    grade = numeric({6: 0, 5: 20, 4: 40, 3: 60, 2: 80, 1: 100})
    # 1 1 1 1 2: mean 1.2, s² = .8/4, 1.2 ± 2.776445 · sqrt(.2/5) = 1.2 ± .555289, clamped to 1…6
    found = outcome_result(outcome("o", "mean", grade), tally({"o": cells(1, 1, 1, 1, 2)}))
    assert found.interval == pytest.approx((1, 1.755289), abs=1e-6)


def test_na_and_dont_know_are_left_out() -> None:
    assert value_and_n(CSAT, 5, 1, NA, DK) == (50, 2)


def test_without_answers_there_is_no_value() -> None:
    found = outcome_result(CSAT, tally({"o": cells(NA, DK)}))
    assert (found.value, found.n, found.interval) == (None, 0, None)


def test_only_the_groups_that_are_asked_count_whether_they_make_the_maturity_or_not() -> None:
    asked = outcome("o", "csat", LIKERT, "top-two", groups=("customers", "partners"))
    answers = {("customers", "o"): cells(5, 5), ("partners", "o"): cells(1), ("staff", "o"): cells(1, 1, 1, 1, 1)}
    found = outcome_result(asked, Tally({}, answers))
    assert (found.value, found.n) == (near(200 / 3), 3)
