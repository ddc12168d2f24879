from __future__ import annotations

from collections.abc import Sequence

import pytest

from assess.model.questionnaire import Questionnaire
from assess.model.response import Response
from assess.model.scorecard import Reliability
from assess.model.sums import Complete
from assess.scoring.count import count
from assess.scoring.reliability import bonett, cronbach
from assess.scoring.score import score
from tests.scoring.make import (
    BLANK,
    LIKERT,
    TEXT,
    Given,
    assessment,
    dimension,
    group,
    near,
    number,
    numeric,
    options,
    people,
    question,
    questionnaire,
)

REL_1 = ((4, 5, 4, 4), (2, 3, 2, 3), (5, 5, 4, 5), (3, 3, 3, 2), (1, 2, 1, 2), (4, 4, 5, 4))
FOUR = questionnaire(dimension("d", *(question(f"q{i}") for i in range(4))))


def respondents(rows: Sequence[Sequence[Given]], group: str = "") -> list[Response]:
    return people(group, **{f"q{i}": column for i, column in enumerate(zip(*rows, strict=True))})


def found(asked: Questionnaire, responses: Sequence[Response], minimum: int = 1) -> Reliability | None:
    return score(assessment(asked, responses, minimum=minimum)).reliability.get("d")


def test_rel_1_alpha() -> None:
    sums = count(FOUR, respondents(REL_1), {}).tally.complete["", "d"]
    assert cronbach(sums) == near(0.958763, 1e-6)


def test_alpha_is_the_same_turned_round_and_on_another_scale() -> None:
    asked = questionnaire(dimension("d", question("q0", reverse=True), *(question(f"q{i}") for i in range(1, 4))))
    rows = [(6 - a, *rest) for a, *rest in REL_1]
    assert cronbach(count(asked, respondents(rows), {}).tally.complete["", "d"]) == near(0.958763, 1e-6)


def test_two_questions_in_opposite_directions_have_a_negative_alpha() -> None:
    # x 1 2 3, y 2 1 2 in steps: variances 1 and 1/3, totals 3 3 5 with variance 4/3: 2 (1 - (4/3)/(4/3)) = 0
    assert cronbach(Complete(3, (6, 5), (14, 9), 11, 43)) == near(0)
    # x 1 2 3, y 3 2 2: variances 1 and 1/3, totals 4 4 5 with variance 1/3: 2 (1 - 4) = -6
    assert cronbach(Complete(3, (6, 7), (14, 17), 13, 57)) == near(-6)


def test_totals_that_do_not_differ_have_no_alpha() -> None:
    assert cronbach(Complete(3, (6, 6), (14, 14), 12, 48)) is None


def test_bonett() -> None:
    # 0.8 of 4 questions and 10 respondents: sqrt(8/24) = 0.577350, times 1.959964 is 1.131586, exp 3.100570;
    # 1 - 0.2 * 3.100570 and 1 - 0.2 / 3.100570
    assert bonett(0.8, 4, 10) == pytest.approx((0.379886, 0.935496), abs=1e-6)
    assert bonett(1.0, 4, 10) == (1, 1)


def test_alpha_needs_ten_who_answered_everything() -> None:
    nine: list[tuple[Given, ...]] = [*REL_1, *REL_1[:3], (BLANK, 3, 3, 3)]
    known = found(FOUR, respondents(nine))
    assert known is not None
    assert (known.alpha, known.n, known.interval) == (None, None, None)
    ten = found(FOUR, respondents([*nine, REL_1[3]]))
    assert ten is not None
    assert ten.n == 10
    assert ten.alpha is not None
    assert ten.interval == bonett(ten.alpha, 4, 10)
    # eleven answered q0, eleven q1, ten both
    eleven_to_each = respondents([*nine, REL_1[3], (3, BLANK, 3, 3)])
    stricter = found(FOUR, eleven_to_each, minimum=11)
    assert stricter is not None
    assert stricter.alpha is None


def test_alpha_is_over_what_everybody_who_counts_is_asked() -> None:
    asked = questionnaire(
        dimension("d", question("q0"), question("q1"), question("own", groups=["leaders"]), question("z", weight=0.0)),
        groups=(group("leaders"), group("staff"), group("customers", counts=False)),
    )
    rows = [row[:2] for row in REL_1]
    known = found(asked, [*respondents(rows, "leaders"), *respondents(rows, "staff"), *respondents(rows, "customers")])
    assert known is not None
    assert known.n == 12
    # q0 4 2 5 3 1 4: sum 19, squares 71; q1 5 3 5 3 2 4: 22, 88; totals 9 5 10 6 3 8: 41, 315; each twice
    assert known.alpha == near(2 * (1 - (142 - 38**2 / 12 + 176 - 44**2 / 12) / (630 - 82**2 / 12)))


def test_a_hidden_question_hides_the_reliability_of_its_dimension() -> None:
    rows: list[list[Given]] = [[*row, BLANK] for row in [*REL_1, *REL_1]]
    asked = questionnaire(dimension("d", *(question(f"q{i}") for i in range(5))), dimension_coverage=0.0)
    assert found(asked, respondents(rows), minimum=5) is not None
    rows[0][4] = 3
    assert found(asked, respondents(rows), minimum=5) is None


def test_a_hidden_text_is_no_part_of_it() -> None:
    # one of twelve wrote something, which is hidden
    asked = questionnaire(dimension("d", *(question(f"q{i}") for i in range(4)), question("q4", TEXT)))
    rows: list[list[Given]] = [[*row, BLANK] for row in [*REL_1, *REL_1]]
    rows[0][4] = "more time"
    card = score(assessment(asked, respondents(rows), minimum=5))
    assert (card.questions["q4"].n, card.careless) == (None, 0)
    assert card.reliability["d"].n == 12


def test_rwg_j_by_hand() -> None:
    # q0 4 4 5 3 4: variance 0.5; q1 1 5 1 5 3: variance 4; mean 2.25 is more than 2: nothing in common
    asked = questionnaire(dimension("d", question("q0"), question("q1")))
    far = found(asked, people("", q0=[4, 4, 5, 3, 4], q1=[1, 5, 1, 5, 3]))
    assert far == Reliability(None, None, None, 0)
    # q1 3 3 3 3 3: mean variance 0.25 of 2: v = 1/8; 2 * 7/8 / (2 * 7/8 + 1/8) = 14/15
    near_by = found(asked, people("", q0=[4, 4, 5, 3, 4], q1=[3] * 5))
    assert near_by is not None
    assert near_by.rwg_j == near(14 / 15)
    assert found(asked, people("", q0=[3] * 5, q1=[3] * 5)) == Reliability(None, None, None, 1)


def test_rwg_j_measures_each_scale_by_its_own_points() -> None:
    # 0 2 4 6 8 10, steps of two: A = 6, uniform 35/12; 4 4 6 6 are 2 2 3 3 in steps: variance 1/3, v = 4/35
    twos = numeric({2 * k: 20 * k for k in range(6)})
    asked = questionnaire(dimension("d", question("q0", twos), question("q1")))
    known = found(asked, people("", q0=[4, 4, 6, 6], q1=[3, 3, 3, 3]))
    v = 2 / 35
    assert known == Reliability(None, None, None, near(2 * (1 - v) / (2 * (1 - v) + v)))


def test_rwg_j_leaves_out_what_three_answered_and_what_has_no_points() -> None:
    asked = questionnaire(
        dimension(
            "d", question("q0"), question("q1"), question("q2", number(0, 10)), question("q3", options(a=0, b=100))
        )
    )
    assert (
        found(asked, people("", q0=[3, 4, 4, 4], q1=[3, 3, 3, BLANK], q2=[1, 2, 3, 4], q3=["a", "b", "a", "b"])) is None
    )


def test_careless_rows_are_counted_among_those_who_count() -> None:
    twelve = [f"q{i}" for i in range(12)]
    asked = questionnaire(
        dimension("d", *(question(id, LIKERT, reverse=id == "q5") for id in twelve)),
        groups=(group("staff"), group("customers", counts=False)),
    )

    def row(*answers: Given, of: str = "staff") -> Response:
        return Response(of, {id: x for id, x in zip(twelve, answers, strict=True) if x is not BLANK})

    same = row(*[3] * 12)
    ten = row(1, *[4] * 10, 1)
    nine = row(1, 1, 2, *[4] * 9)
    broken = row(*[4] * 6, BLANK, *[4] * 5)
    outsider = row(*[3] * 12, of="customers")
    assert score(assessment(asked, [same, ten, nine, broken, outsider])).careless == 2
    assert score(assessment(asked, [nine, broken])).careless == 0
    assert score(assessment(asked, [outsider])).careless is None
    assert score(assessment(asked)).careless is None


def test_a_long_questionnaire_needs_half_of_it_alike() -> None:
    asked = questionnaire(dimension("d", *(question(f"q{i}") for i in range(30))))

    def count_of(run: int) -> int | None:
        answers = {f"q{i}": 3.0 if i < run else 1.0 + i % 2 for i in range(30)}
        return score(assessment(asked, [Response("", answers)])).careless

    assert (count_of(14), count_of(15)) == (0, 1)
