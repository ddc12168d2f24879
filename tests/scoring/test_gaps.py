from __future__ import annotations

import pytest

from assess.model.questionnaire import Questionnaire
from assess.model.response import Response
from assess.model.scorecard import Gap
from assess.scoring.score import score
from tests.scoring.make import BLANK, assessment, dimension, group, near, number, people, question, questionnaire

GROUPS = (group("leaders"), group("staff"), group("customers", counts=False))
LEADERS = (5, 4, 4, 5, 4)
FRONT = (3, 2, 3, 4, 2, 3, 2, 3)


def gaps(asked: Questionnaire, responses: list[Response], minimum: int = 1) -> tuple[Gap, ...]:
    return score(assessment(asked, responses, minimum=minimum)).gaps


def test_gap_1() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=GROUPS)
    (gap,) = gaps(asked, [*people("leaders", x=LEADERS), *people("staff", x=FRONT)])
    assert (gap.dimension, gap.groups) == ("d", ("leaders", "staff"))
    assert gap.points == near(41.25)
    assert gap.g == near(2.348134, 1e-6)
    assert gap.interval == pytest.approx((25 * 0.873141, 25 * 2.426859), abs=2e-5)


def test_students_sleepers_as_two_groups() -> None:
    # Student (1908), Biometrika 6, p. 20; R's t.test(extra ~ group, data = sleep) prints Welch's -3.3654832 to 0.2054832
    # with 17.776 degrees of freedom; here 20 hours, from -5 on, are 100 points
    asked = questionnaire(dimension("d", question("x", number(-5, 15))), groups=GROUPS[:2])
    first = (0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0)
    second = (1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4)
    (gap,) = gaps(asked, [*people("leaders", x=first), *people("staff", x=second)])
    assert gap.points == near(-7.9)
    assert gap.interval == pytest.approx((-16.827416, 1.027416), abs=1e-6)


def test_several_questions_make_one_score_of_each_respondent() -> None:
    # weights 3 and 1; leaders' own scores 75 + 0, 75 + 25, 0 + 25, …: the same as answers to one question worth these
    asked = questionnaire(dimension("d", question("x", weight=3.0), question("y", reverse=True)), groups=GROUPS[:2])
    leaders = people("leaders", x=[5, 5, 1, 3, 4], y=[5, 1, 1, 3, 2])
    staff = people("staff", x=[1, 2, 1, 3, 2, 2], y=[1, 3, 5, 2, 2, 4])
    (gap,) = gaps(asked, [*leaders, *staff])
    own = questionnaire(dimension("d", question("x", number(0, 100))), groups=GROUPS[:2])
    scores_1 = [75, 100, 25, 37.5 + 12.5, 56.25 + 18.75]
    scores_2 = [25, 18.75 + 12.5, 0, 37.5 + 18.75, 18.75 + 18.75, 18.75 + 6.25]
    (direct,) = gaps(own, [*people("leaders", x=scores_1), *people("staff", x=scores_2)])
    assert gap.points == near(direct.points)
    assert gap.g == near(direct.g or 0)
    assert gap.interval == pytest.approx(direct.interval)


def test_only_questions_that_both_answered_are_compared() -> None:
    asked = questionnaire(
        dimension("d", question("x"), question("own", groups=["leaders"]), question("y")),
        groups=GROUPS,
        dimension_coverage=0.0,
    )
    leaders = people("leaders", x=LEADERS, own=[1] * 5, y=[1] * 5)
    (gap,) = gaps(asked, [*leaders, *people("staff", x=FRONT, y=[BLANK] * 8)])
    assert gap.points == near(41.25)


def test_the_first_group_against_every_other_also_one_that_does_not_count() -> None:
    asked = questionnaire(dimension("d", question("x")), dimension("e", question("y")), groups=GROUPS)
    found = gaps(
        asked,
        [*people("leaders", x=[5], y=[1]), *people("staff", x=[3], y=[2]), *people("customers", x=[1], y=[BLANK])],
    )
    assert found == (
        Gap("d", ("leaders", "staff"), 50),
        Gap("d", ("leaders", "customers"), 100),
        Gap("e", ("leaders", "staff"), -25),
    )


def test_few_answers_have_a_size_and_no_interval() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=GROUPS)
    (gap,) = gaps(asked, [*people("leaders", x=LEADERS[:4]), *people("staff", x=FRONT)])
    assert gap.g is not None
    assert gap.interval is None


def test_two_groups_of_one_mind_each() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=GROUPS)
    (gap,) = gaps(asked, [*people("leaders", x=[5] * 5), *people("staff", x=[3] * 5)])
    assert gap == Gap("d", ("leaders", "staff"), 50, None, (50, 50))


def test_hidden_groups_and_cells_have_no_gap() -> None:
    asked = questionnaire(dimension("d", question("x")), dimension("e", question("y")), groups=GROUPS)
    responses = [*people("leaders", x=LEADERS, y=[1, 2, 3, 4, 5]), *people("staff", x=FRONT, y=[BLANK] * 6 + [1, 1])]
    assert [gap.dimension for gap in gaps(asked, responses, minimum=5)] == ["d"]
    assert gaps(asked, responses, minimum=6) == ()


def test_without_groups_there_are_no_gaps() -> None:
    assert gaps(questionnaire(dimension("d", question("x"))), people("", x=[1, 2])) == ()
