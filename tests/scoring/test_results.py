from __future__ import annotations

from collections.abc import Mapping

from assess.model.assessment import Target
from assess.model.questionnaire import Questionnaire
from assess.model.scorecard import GroupScore, QuestionResult
from assess.model.tally import Cells, Tally
from assess.scoring.questions import question_scores
from assess.scoring.results import group_results, question_results, results
from assess.scoring.scales import answer_key
from tests.scoring.make import (
    BLANK,
    DK,
    LIKERT,
    NA,
    TEXT,
    Given,
    agreed,
    cells,
    dimension,
    group,
    multiple,
    near,
    number,
    numeric,
    options,
    question,
    questionnaire,
    scored,
    tally,
)

GROUPS = (group("leaders"), group("staff"), group("customers", counts=False))


def questions_of(
    asked: Questionnaire,
    tally: Tally,
    answers: Mapping[str, Given] | None = None,
    targets: Mapping[str, Target] | None = None,
) -> Mapping[str, QuestionResult]:
    settled = agreed(answers or {})
    scores = question_scores(asked, tally, settled)
    return question_results(asked, tally, settled, scores, results(asked, targets or {}, scores)[1])


def test_dimensions_and_the_whole_have_target_and_gap() -> None:
    # overall (54 + 20)/2 = 37, level 2, so the default is level 3 from 37.5; d aims at level 4 from 62.5
    asked = questionnaire(dimension("d", question("x")), dimension("e", question("y")))
    found, targets = results(asked, {"d": Target(level=4)}, {"x": scored(54), "y": scored(20)})
    assert (found.overall.target, found.overall.gap) == (Target(level=3), near(0.5))
    assert (found.dimensions["d"].target, found.dimensions["d"].gap) == (Target(level=4), near(8.5))
    assert (found.dimensions["e"].target, found.dimensions["e"].gap) == (Target(level=3), near(17.5))
    assert targets.of("x") == Target(level=4)


def test_the_default_target_follows_the_raw_level_of_the_whole() -> None:
    # (100 + 100 + 100 + 0)/4 = 75, raw level 4, capped to 2: the target is 5
    dimensions = [dimension(id, question(f"{id}1")) for id in "abcd"]
    scores = {"a1": scored(100), "b1": scored(100), "c1": scored(100), "d1": scored(0)}
    found, _ = results(questionnaire(*dimensions, gate="weakest-plus-one"), {}, scores)
    assert (found.overall.raw_level, found.overall.level, found.overall.target) == (4, 2, Target(level=5))


def test_the_share_of_a_question_in_its_dimension() -> None:
    questions = [question("x", weight=3), question("y"), question("z", weight=0), question("t", TEXT)]
    questions.append(question("c", groups=["customers"]))
    asked = questionnaire(dimension("d", *questions), groups=GROUPS)
    shares = {id: found.weight for id, found in questions_of(asked, Tally()).items()}
    assert shares == {"x": 0.75, "y": 0.25, "z": 0, "t": 0, "c": 0}
    with_agreed = questions_of(asked, Tally(), {"c": 3})  # now one of 3 + 1 + 1
    assert {id: with_agreed[id].weight for id in ("x", "c")} == {"x": 0.6, "c": 0.2}


def test_where_only_others_are_asked_what_weighs_nobody_has_a_share() -> None:
    questions = [question("x", weight=0), question("c", groups=["customers"])]
    asked = questionnaire(dimension("d", *questions), dimension("e", question("y")), groups=GROUPS)
    assert {id: found.weight for id, found in questions_of(asked, Tally()).items()} == {"x": 0, "c": 0, "y": 1}


def test_statistics_are_of_the_respondents_who_count_never_of_agreed_answers() -> None:
    asked = questionnaire(dimension("d", question("x")), groups=GROUPS)
    answers = {
        ("leaders", "x"): Cells({4: 1}, na=1, blank=1),
        ("staff", "x"): Cells({2: 1, 4: 1}, dk=2, unmet=5),
        ("customers", "x"): cells(1, 1, 1, NA, DK, BLANK),
    }
    found = questions_of(asked, Tally({}, answers), {"x": 5})["x"]
    # 4 2 4: mean 10/3, deviations 2/3 -4/3 2/3, s² = (24/9)/2 = 4/3, ADM (8/3)/3, rwg 1 - (4/3)/2; (75 + 25 + 75)/3
    assert (found.n, found.na, found.dk, found.blank) == (3, 1, 2, 1)
    assert found.counts == {"1": 0, "2": 1, "3": 0, "4": 2, "5": 0}
    assert (found.mean, found.sd) == (near(10 / 3), near((4 / 3) ** 0.5))
    assert (found.adm, found.rwg) == (near(8 / 9), near(1 / 3))
    assert (found.score, found.level, found.respondents_score) == (100, 5, near(175 / 3))
    assert found.agreed is not None
    assert found.agreed.answer == 5


def test_counts_are_as_given_while_the_mean_is_after_reversing() -> None:
    asked = questionnaire(dimension("d", question("x", reverse=True)))
    found = questions_of(asked, tally({"x": cells(1, 1, 4)}))["x"]
    assert found.counts == {"1": 2, "2": 0, "3": 0, "4": 1, "5": 0}
    assert found.mean == 4  # 5 5 2


def test_every_option_is_listed_and_chosen_sets_are_counted_option_by_option() -> None:
    budget, channels = options(no=0, some=50, yes=100), multiple(survey=50, visits=50, none=0)
    asked = questionnaire(dimension("d", question("x", budget), question("y", channels)))
    sets = cells(frozenset(("survey", "visits")), frozenset(("survey",)), frozenset())
    found = questions_of(asked, tally({"x": cells("yes", "no", "yes"), "y": sets}))
    assert found["x"].counts == {"no": 1, "some": 0, "yes": 2}
    assert (found["y"].n, found["y"].counts) == (3, {"survey": 2, "visits": 1, "none": 0})
    assert (found["x"].mean, found["x"].sd, found["x"].adm, found["x"].rwg) == (None, None, None, None)


def test_of_a_number_the_values_that_occur_are_counted_in_order() -> None:
    asked = questionnaire(dimension("d", question("x", number(48, 2))))
    found = questions_of(asked, tally({"x": cells(24.0, 2.5, 24.0)}))["x"]
    assert list(found.counts.items()) == [("2.5", 1), ("24", 2)]


def test_points_that_are_no_whole_numbers_keep_their_decimals_as_keys() -> None:
    assert [answer_key(x) for x in (3.0, 0.1, -2.0, 1e15 / 4, "own")] == ["3", "0.1", "-2", "250000000000000", "own"]
    halves = numeric({0: 0, 0.5: 50, 1: 100})
    asked = questionnaire(dimension("d", question("x", halves)))
    assert list(questions_of(asked, Tally())["x"].counts) == ["0", "0.5", "1"]


def test_a_text_has_no_counts_and_no_score() -> None:
    asked = questionnaire(dimension("d", question("x"), question("t", TEXT)))
    found = questions_of(asked, tally({"x": cells(3, 3), "t": cells("good", BLANK)}))["t"]
    assert (found.n, found.blank, found.counts) == (1, 1, {})
    assert (found.score, found.level, found.target, found.respondents_score) == (None, None, None, None)


def test_a_question_has_the_target_that_is_nearest() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y")))
    found = questions_of(asked, tally({"x": cells(3), "y": cells(3)}), targets={"x": Target(score=70)})
    assert (found["x"].target, found["y"].target) == (Target(score=70), Target(level=4))  # overall 50: level 3 + 1


def test_a_group_has_its_own_dimensions_under_the_limit_of_coverage_too() -> None:
    asked = questionnaire(
        dimension("d", question("x", LIKERT, weight=3), question("y")), dimension("e", question("z")), groups=GROUPS
    )
    answers = {
        # leaders: d answered 3 of 4, (3 · 75)/3; e answered 1 of 2 < 2/3
        ("leaders", "x"): cells(4, 4),
        ("leaders", "y"): cells(BLANK, DK),
        ("leaders", "z"): cells(5, BLANK),
        # customers: (3 · 0 + 1 · 100)/4
        ("customers", "x"): cells(1),
        ("customers", "y"): cells(5),
        ("customers", "z"): cells(NA),
    }
    found = group_results(asked, Tally({"leaders": 2, "customers": 1}, answers))
    assert found["leaders"].dimensions == {"d": 75, "e": None}
    assert found["leaders"].questions == {"x": GroupScore(75, 2), "y": GroupScore(None, 0), "z": GroupScore(100, 1)}
    assert found["customers"].dimensions == {"d": 25, "e": None}
    assert {id: (each.n, each.suppressed) for id, each in found.items()} == {
        "leaders": (2, False),
        "staff": (0, False),
        "customers": (1, False),
    }


def test_without_groups_there_are_no_group_results() -> None:
    assert group_results(questionnaire(dimension("d", question("x"))), tally({"x": cells(3)})) == {}
