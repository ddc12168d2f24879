"""Intervals of dimensions and of the whole."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from statistics import fmean, stdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assess.model.questionnaire import Questionnaire
from assess.model.response import Response
from assess.model.scorecard import Result
from assess.scoring.count import count
from assess.scoring.score import score
from assess.scoring.student import t_quantile
from tests.scoring.make import (
    BLANK,
    DK,
    NA,
    Given,
    agreed,
    assessment,
    dimension,
    group,
    near,
    number,
    people,
    question,
    questionnaire,
)

ONE = questionnaire(dimension("d", question("x")))
TWO_GROUPS = (group("leaders"), group("staff"))


def result(asked: Questionnaire, responses: Sequence[Response], id: str = "d", **more: object) -> Result:
    found = score(assessment(asked, responses, **more))  # type: ignore[arg-type]
    return found.overall if id == "overall" else found.dimensions[id]


@pytest.mark.parametrize(
    ("answers", "interval"),
    [
        ([2, 3, 3, 4, 5], (24.607125, 95.392875)),  # TCI-1: 25 (1.984285 - 1), 25 (4.815715 - 1)
        ([2, 3, 2, 4, 5, 3], (23.495725, 84.8376)),  # TCI-1: 25 (1.939829 - 1), 25 (4.393504 - 1)
    ],
)
def test_tci_1_in_points(answers: Sequence[Given], interval: tuple[float, float]) -> None:
    responses = people("", x=answers)
    assert result(ONE, responses).interval == pytest.approx(interval, abs=5e-5)
    assert result(ONE, responses, "overall").interval == pytest.approx(interval, abs=5e-5)


def test_students_sleepers() -> None:
    # Student (1908), Biometrika 6, p. 20: additional hours of sleep, second drug less the first, of ten patients. R's
    # t.test prints 0.7001142 to 2.4598858; here 10 hours are 100 points.
    asked = questionnaire(dimension("d", question("x", number(0, 10))))
    hours = (1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4)
    assert result(asked, people("", x=hours)).interval == pytest.approx((7.001142, 24.598858), abs=1e-6)


def test_fewer_than_five_have_no_interval() -> None:
    assert result(ONE, people("", x=[1, 2, 4, 5])).interval is None
    assert result(ONE, people("", x=[1, 2, 4, 5, BLANK])).interval is None
    assert result(ONE, people("", x=[1, 2, 4, 5, 3])).interval is not None


def test_an_interval_stays_within_0_and_100() -> None:
    # 1 1 1 5 5: mean 40, half width 2.776 * 54.8 / sqrt(5) = 68
    assert result(ONE, people("", x=[1, 1, 1, 5, 5])).interval == (0, 100)


def test_all_alike_leave_no_room() -> None:
    thirds = questionnaire(dimension("d", question("x", number(0, 3))))
    assert result(thirds, people("", x=[1] * 7)).interval == (near(100 / 3), near(100 / 3))


def test_what_respondents_left_out_counts_as_far_as_it_was_said() -> None:
    # x (weight 2): 100 75 75 50 50, mean 70; y (weight 1): 0 - 25 25 50 -, mean 25, over six rows; score (140 + 25)/3 = 55.
    # z = 2/3 (x - 70)/5 + 1/3 (y - 25)/4: 4 - 25/12, 2/3, 2/3, -8/3, -8/3 + 25/12, 0
    asked = questionnaire(dimension("d", question("x", weight=2.0), question("y")), dimension_coverage=0.0)
    responses = people("", x=[5, 4, 4, 3, 3, BLANK], y=[1, BLANK, 2, 2, 3, DK])
    z = [4 - 25 / 12, 2 / 3, 2 / 3, -8 / 3, -8 / 3 + 25 / 12, 0]
    # the sixth said nothing at all: five answered
    half = t_quantile(4) * math.sqrt(5 / 4 * sum(each**2 for each in z))
    assert result(asked, responses).interval == (near(55 - half), near(55 + half))


def test_dont_know_is_an_answer_where_it_scores_nothing() -> None:
    asked = questionnaire(dimension("d", question("x")), unknown="lowest", dimension_coverage=0.0)
    # 100 100 75 75 50 0
    values = [100, 100, 75, 75, 50, 0]
    half = t_quantile(5) * stdev(values) / math.sqrt(6)
    found = result(asked, people("", x=[5, 5, 4, 4, 3, DK]))
    assert found.interval == (near(fmean(values) - half), near(min(100, fmean(values) + half)))


def test_agreed_answers_are_no_sample() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y")), dimension("e", question("z")))
    answers: Mapping[str, Given] = {"y": 5, "z": 3}
    responses = people("", x=[2, 3, 3, 4, 5], y=[1, 5, 1, 5, 1])
    # half of d is TCI-1 (60 points, half width 35.392875), the other half stands at 100; e is agreed alone
    assert result(asked, responses, answers=answers).interval == pytest.approx(
        (80 - 17.696437, 80 + 17.696437), abs=1e-5
    )
    assert result(asked, responses, "e", answers=answers).interval is None
    # a quarter of the whole
    assert result(asked, responses, "overall", answers=answers).interval == pytest.approx(
        (65 - 8.848219, 65 + 8.848219), abs=1e-5
    )


def test_an_agreed_na_leaves_the_whole_and_an_agreed_blank_leaves_it_to_respondents() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y")))
    responses = people("", x=[2, 3, 3, 4, 5], y=[1, 5, 1, 5, 1])
    assert result(asked, responses, answers={"y": NA}).interval == pytest.approx((24.607125, 95.392875), abs=5e-5)
    assert result(asked, responses, answers={"y": BLANK}) == result(asked, responses)


def test_what_is_withheld_has_no_interval() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y")))
    found = result(asked, people("", x=[2, 3, 3, 4, 5], y=[BLANK] * 5))
    assert (found.score, found.interval) == (None, None)


def test_who_knows_how_many_there_are_is_surer() -> None:
    responses = people("", x=[2, 3, 3, 4, 5])

    def half(invited: int | None) -> float:
        low, high = result(ONE, responses, invited={} if invited is None else {"": invited}).interval or (0, 0)
        return (high - low) / 2

    assert half(None) == pytest.approx(35.392875, abs=5e-5)
    assert half(20) == near(half(None) * math.sqrt(15 / 19))
    assert half(5) == 0
    assert half(4) == half(None)  # more came than were invited: nobody knows how many there are


def test_one_group_that_does_not_say_how_many_were_invited_leaves_it_open() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=TWO_GROUPS)
    responses = [*people("leaders", x=[2, 3, 3]), *people("staff", x=[4, 5])]
    plain = result(asked, responses).interval
    assert plain is not None
    assert result(asked, responses, invited={"leaders": 6}).interval == plain
    both = result(asked, responses, invited={"leaders": 6, "staff": 14}).interval
    assert both is not None
    assert both[1] - both[0] == near((plain[1] - plain[0]) * math.sqrt(15 / 19), within=1e-8)


def test_invited_groups_in_which_nobody_answered_are_there_all_the_same() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=TWO_GROUPS)
    responses = people("leaders", x=[2, 3, 3, 4, 5])
    plain = result(asked, responses).interval
    found = result(asked, responses, invited={"leaders": 5, "staff": 15}).interval
    assert plain is not None
    assert found is not None
    # five of twenty, not all five of five
    assert found[1] - found[0] == near((plain[1] - plain[0]) * math.sqrt(15 / 19), within=1e-8)


def test_groups_that_count_alike_are_strata() -> None:
    # leaders 25 50 75: mean 50, variance 625; staff 50 100 100: mean 250/3, variance 2500/3
    asked = questionnaire(dimension("d", question("x")), groups=TWO_GROUPS, balance="equal")
    found = result(asked, [*people("leaders", x=[2, 3, 4]), *people("staff", x=[3, 5, 5])])
    half = t_quantile(4) * math.sqrt((625 / 3 + 2500 / 9) / 4)
    assert found.interval == (near(200 / 3 - half), near(min(100, 200 / 3 + half)))


def test_hidden_groups_that_count_alike_are_one_stratum() -> None:
    # leaders 25 50, staff 50 75 75 100 together; branches 0 25 25 50 50: two strata
    asked = questionnaire(dimension("d", question("x")), groups=(*TWO_GROUPS, group("branches")), balance="equal")
    responses = [*people("leaders", x=[2, 3]), *people("staff", x=[3, 4, 4, 5]), *people("branches", x=[1, 2, 2, 3, 3])]
    together, apart = [25, 50, 50, 75, 75, 100], [0, 25, 25, 50, 50]
    half = t_quantile(9) * math.sqrt((stdev(together) ** 2 / 6 + stdev(apart) ** 2 / 5) / 4)
    middle = (fmean(together) + fmean(apart)) / 2
    assert result(asked, responses, minimum=5).interval == (near(middle - half), near(middle + half))


def test_a_group_of_one_that_counts_as_much_as_another_leaves_it_open() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=TWO_GROUPS, balance="equal")
    assert result(asked, [*people("leaders", x=[2]), *people("staff", x=[3, 5, 5, 4, 4])]).interval is None


def test_of_a_hidden_question_nothing_is_in_an_interval() -> None:
    # only three of the six answered y; so it is hidden, and the three rows that nothing else was said in do not count
    asked = questionnaire(dimension("d", question("x"), question("y")), dimension_coverage=0.0)
    responses = people("", x=[2, 3, 3, 4, 5, BLANK, BLANK, BLANK], y=[BLANK] * 5 + [1, 5, 1])
    alone = result(ONE, people("", x=[2, 3, 3, 4, 5])).interval
    assert result(asked, responses, minimum=5).interval == alone


points = st.integers(1, 5)


@settings(max_examples=60)
@given(
    st.integers(1, 4).flatmap(lambda k: st.lists(st.lists(points, min_size=k, max_size=k), min_size=5, max_size=12)),
    st.lists(st.sampled_from((0.5, 1.0, 2.0, 3.0)), min_size=4, max_size=4),
)
def test_complete_answers_give_the_t_interval_of_the_respondents_own_scores(
    rows: list[list[int]], weights: list[float]
) -> None:
    k = len(rows[0])
    asked = questionnaire(
        dimension("d", *(question(f"q{i}", weight=weights[i], reverse=i == 1) for i in range(k))),
    )
    responses = [Response("", {f"q{i}": float(x) for i, x in enumerate(row)}) for row in rows]
    own = [
        sum(weights[i] * (25 * (5 - x) if i == 1 else 25 * (x - 1)) for i, x in enumerate(row)) / sum(weights[:k])
        for row in rows
    ]
    half = t_quantile(len(own) - 1) * stdev(own) / math.sqrt(len(own))
    expected = max(0, fmean(own) - half), min(100, fmean(own) + half)
    assert result(asked, responses).interval == pytest.approx(expected, abs=1e-6)


def test_sums_of_split_files_add_up() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y", reverse=True)))
    responses = people("", x=[5, 4, BLANK, 2, 1], y=[1, BLANK, 2, 4, DK])
    parts = [count(asked, some, agreed({})).tally for some in (responses[:2], responses[2:])]
    whole = count(asked, responses, agreed({})).tally
    assert parts[0] + parts[1] == whole
    pairs = whole.pairs[""].of(("y", "x"))
    # y and x both answered: rows 1 and 4; y 100 and 25, x 100 and 25
    assert pairs.n.tolist() == [[3, 2], [2, 4]]
    assert pairs.x.tolist() == [[200, 125], [125, 200]]
    assert pairs.xy[0, 1] == 100 * 100 + 25 * 25
