from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from assess.model.assessment import Assessment, Privacy
from assess.model.condition import Answered, Comparison, Node
from assess.model.questionnaire import Group
from assess.model.scorecard import GroupResult, OutcomeResult, Scorecard
from assess.scoring.privacy import hidden_groups
from assess.scoring.results import SUPPRESSED as HIDDEN
from assess.scoring.score import score
from assess.scoring.solvable import Sizes
from tests.scoring.make import (
    BLANK,
    DK,
    LIKERT,
    NA,
    ZERO_TO_TEN,
    Given,
    assessment,
    dimension,
    group,
    outcome,
    people,
    question,
    questionnaire,
)

FIVE = Privacy()
Answers = Mapping[str, Sequence[Any]]
LEADERS, STAFF, CUSTOMERS = group("leaders"), group("staff"), group("customers", counts=False)


def case(
    sizes: Mapping[str, int],
    groups: tuple[Group, ...] = (LEADERS, STAFF, CUSTOMERS),
    privacy: Privacy = FIVE,
    **more: Any,
) -> Assessment:
    """An assessment of one question x, which everyone answers with 4, and an NPS of those who are asked, all at 9."""
    asked = questionnaire(
        dimension("d", question("x")),
        groups=groups,
        outcomes=(outcome("nps", "nps", ZERO_TO_TEN, groups=tuple(each.id for each in groups)),),
    )
    responses = [each for id, n in sizes.items() for each in people(id, x=[4] * n, nps=[9] * n)]
    return assessment(asked, responses, privacy=privacy, **more)


def hidden(scorecard: Scorecard) -> set[str]:
    return {id for id, each in scorecard.groups.items() if each.suppressed}


# Which groups are hidden


def test_sup_1_the_remainder_gives_a_small_group_away() -> None:
    assert hidden_groups({"sales": 4, "technology": 9}, FIVE) == {"sales", "technology"}
    assert hidden_groups({"sales": 6, "technology": 9}, FIVE) == frozenset()


def test_sup_2_the_next_smallest_is_hidden_with_it() -> None:
    assert hidden_groups({"A": 12, "B": 7, "C": 3, "D": 6}, FIVE) == {"C", "D"}


def test_small_groups_that_are_enough_together_need_no_other() -> None:
    assert hidden_groups({"A": 12, "B": 3, "C": 2}, FIVE) == {"B", "C"}


def test_the_hidden_ones_reach_the_largest_minimum_among_them() -> None:
    # B needs 8: with C (4) it makes 7, with D (6) 13
    own = Privacy(minimum={"B": 8})
    assert hidden_groups({"A": 12, "B": 3, "C": 4, "D": 6}, own) == {"B", "C", "D"}
    # the 8 is of no matter as long as B is not hidden
    assert hidden_groups({"A": 12, "B": 9, "C": 4, "D": 6}, own) == {"C", "D"}


def test_a_minimum_of_its_own_per_group() -> None:
    assert hidden_groups({"leaders": 1, "staff": 8}, Privacy(minimum={"leaders": 1, "staff": 8})) == frozenset()
    assert hidden_groups({"leaders": 1, "staff": 7}, Privacy(minimum={"leaders": 1, "staff": 8})) == {
        "leaders",
        "staff",
    }


def test_of_two_equally_small_ones_the_first_is_hidden() -> None:
    assert hidden_groups({"A": 6, "B": 6, "C": 4}, FIVE) == {"C", "A"}


def test_a_group_without_respondents_has_nothing_to_hide() -> None:
    assert hidden_groups({"A": 0, "B": 9}, FIVE) == frozenset()


def test_a_minimum_of_1_hides_nothing() -> None:
    assert hidden_groups({"A": 1, "B": 2}, Privacy(default=1)) == frozenset()


# What the door lets through


def test_a_hidden_group_says_nothing_but_that_it_is_hidden() -> None:
    found = score(case({"leaders": 4, "staff": 9, "customers": 20}))
    assert found.groups["leaders"] == GroupResult(suppressed=True, n=None, dimensions={}, questions={}) == HIDDEN
    assert hidden(found) == {"leaders", "staff"}
    assert found.groups["customers"].n == 20
    assert (found.overall.score, found.privacy_needed) == (75, None)  # 13 together are enough


@pytest.mark.parametrize("customers", [1, 4])
def test_groups_that_do_not_count_hide_only_themselves(customers: int) -> None:
    found = score(case({"leaders": 6, "staff": 9, "customers": customers}))
    assert hidden(found) == {"customers"}
    assert (found.counted, found.others) == (15, None)
    assert found.overall.score == 75


def test_a_group_of_others_that_nobody_is_in_is_not_hidden() -> None:
    found = score(case({"leaders": 6, "staff": 9, "customers": 0}))
    assert (hidden(found), found.others) == (set(), 0)


def test_a_group_that_counts_is_never_covered_by_one_that_does_not() -> None:
    assert hidden(score(case({"leaders": 4, "staff": 0, "customers": 20}, privacy=Privacy(minimum={"staff": 1})))) == {
        "leaders",
        "staff",
    }


def test_the_others_are_told_where_all_of_them_are_shown() -> None:
    assert score(case({"leaders": 4, "staff": 9, "customers": 20})).others == 20


# A whole that is too small


def test_a_whole_under_the_minimum_is_withheld_and_says_how_many_were_needed() -> None:
    found = score(case({"leaders": 2, "staff": 2, "customers": 20}))
    assert found.privacy_needed == 5
    assert (found.overall.score, found.overall.level, found.overall.withheld) == (None, None, "privacy")
    assert (found.dimensions["d"].score, found.dimensions["d"].withheld) == (None, "privacy")
    x = found.questions["x"]
    assert (x.score, x.respondents_score, x.mean, x.sd, x.adm, x.rwg) == (None, None, None, None, None, None)
    assert (x.n, x.na, x.dk, x.blank, x.counts) == (None, None, None, None, {})
    assert hidden(found) == {"leaders", "staff"}
    assert found.groups["customers"].questions["x"].score == 75


def test_a_whole_at_the_minimum_is_shown() -> None:
    assert score(case({"leaders": 3, "staff": 2})).overall.score == 75


@pytest.mark.parametrize(("n", "shown"), [(1, False), (4, False), (5, True)])
def test_without_groups_the_whole_is_the_only_group(n: int, shown: bool) -> None:
    asked = questionnaire(dimension("d", question("x")), outcomes=(outcome("nps", "nps", ZERO_TO_TEN),))
    found = score(assessment(asked, people("", x=[4] * n, nps=[9] * n), minimum=5))
    assert (found.overall.score, found.outcomes["nps"].value) == ((75, 100) if shown else (None, None))
    assert (found.overall.withheld, found.outcomes["nps"].withheld) == ((None, None) if shown else ("privacy",) * 2)
    assert found.privacy_needed == (None if shown else 5)


@pytest.mark.parametrize(("leaders", "staff", "needed"), [(1, 0, None), (0, 3, 8), (1, 3, None)])
def test_the_smallest_minimum_is_of_the_groups_that_answered(leaders: int, staff: int, needed: int | None) -> None:
    privacy = Privacy(minimum={"leaders": 1, "staff": 8})
    assert score(case({"leaders": leaders, "staff": staff}, (LEADERS, STAFF), privacy)).privacy_needed == needed


def test_agreed_answers_stay_when_the_respondents_are_withheld() -> None:
    asked = questionnaire(dimension("d", question("x")), dimension("e", question("y")), overall_coverage=0.5)
    found = score(assessment(asked, people("", x=[1, 1], y=[5, 5]), {"x": 4}, minimum=5))
    assert (found.dimensions["d"].score, found.dimensions["d"].withheld) == (75, None)
    assert (found.dimensions["e"].score, found.dimensions["e"].withheld) == (None, "privacy")
    # as if nobody had been asked: one cell of each question, of which one is answered
    assert (found.overall.score, found.overall.coverage, found.privacy_needed) == (75, 0.5, 5)
    assert (found.questions["x"].score, found.questions["x"].respondents_score, found.questions["x"].n) == (
        75,
        None,
        None,
    )
    assert found.questions["x"].agreed is not None


@pytest.mark.parametrize("given", [NA, DK])
def test_an_agreed_answer_without_a_value_does_not_bring_the_withheld_respondents_back(given: Given) -> None:
    asked = questionnaire(dimension("d", question("x")))
    found = score(assessment(asked, people("", x=[1, 1]), {"x": given}, minimum=5))
    assert (found.questions["x"].score, found.questions["x"].respondents_score) == (None, None)


def test_agreed_answers_alone_have_nothing_to_withhold() -> None:
    found = score(assessment(questionnaire(dimension("d", question("x"))), (), {"x": 4}, minimum=5))
    assert (found.overall.score, found.privacy_needed, found.questions["x"].n) == (75, None, 0)


def test_nobody_is_not_too_few() -> None:
    found = score(assessment(questionnaire(dimension("d", question("x"))), (), minimum=5))
    assert (found.overall.withheld, found.privacy_needed) == ("coverage", None)


# Outcomes


def outcome_of(
    groups: tuple[str, ...], answers: Answers, privacy: Privacy = FIVE, measure: str = "csat"
) -> OutcomeResult:
    asked = questionnaire(
        dimension("d", question("x")),
        groups=(LEADERS, STAFF, CUSTOMERS),
        outcomes=(outcome("o", measure, LIKERT, "top-two", groups),),
    )
    responses = [each for id, given in answers.items() for each in people(id, x=[4] * len(given), o=given)]
    return score(assessment(asked, responses, privacy=privacy)).outcomes["o"]


WITHHELD = OutcomeResult("csat", None, None, None, "top-two", withheld="privacy")


def test_an_outcome_of_enough_is_shown() -> None:
    found = outcome_of(("customers",), {"customers": [5, 5, 5, 5, 1]})
    assert (found.value, found.n, found.withheld) == (80, 5, None)


def test_an_outcome_of_a_hidden_group_is_withheld() -> None:
    assert outcome_of(("customers",), {"customers": [5, 5, 5, 5]}) == WITHHELD


def test_an_outcome_that_too_few_of_a_large_group_answered_is_withheld() -> None:
    assert outcome_of(("customers",), {"customers": [5, 5, 5, 5, NA, NA]}) == WITHHELD


def test_a_group_that_nobody_is_in_does_not_lower_the_minimum_of_an_outcome() -> None:
    privacy = Privacy(minimum={"leaders": 1})
    assert outcome_of(("leaders", "customers"), {"customers": [5, 5, 5, 5, NA]}, privacy) == WITHHELD


def test_an_outcome_of_one_hidden_group_alone_is_withheld_even_if_it_is_large_enough() -> None:
    # staff hides only as company for the leaders, whose number would follow from its own
    answers: Answers = {"leaders": [5] * 4, "staff": [5] * 9}
    assert outcome_of(("staff",), answers) == WITHHELD
    # all 13 together are told anyway
    assert outcome_of(("leaders", "staff"), answers).n == 13


@pytest.mark.parametrize(("people", "told"), [(0, (None, 0, None)), (4, (None, None, "privacy")), (5, (None, 0, None))])
def test_that_nobody_answered_an_outcome_is_a_secret_of_a_small_group_only(
    people: int, told: tuple[None, int | None, str | None]
) -> None:
    found = outcome_of(("customers",), {"customers": [NA] * people})
    assert (found.value, found.n, found.withheld) == told


# What is hidden question by question


def hidden_questions(scorecard: Scorecard) -> set[str]:
    return {id for id, each in scorecard.questions.items() if each.withheld == "privacy"}


def test_a_question_that_too_few_answered_is_hidden_and_leaves_the_score() -> None:
    # y: 4 of 9 answered; the dimension is x alone, 75, and the nine cells of y stand unanswered: 9/18
    asked = questionnaire(dimension("d", question("x"), question("y")), dimension_coverage=0.5, overall_coverage=0.5)
    found = score(assessment(asked, people("", x=[4] * 9, y=[1] * 4 + [DK] * 5), minimum=5))
    y = found.questions["y"]
    assert (y.score, y.n, y.dk, y.counts, y.mean, y.withheld) == (None, None, None, {}, None, "privacy")
    assert (found.dimensions["d"].score, found.dimensions["d"].coverage) == (75, 0.5)


def test_a_dimension_of_which_too_much_is_hidden_is_withheld_for_privacy() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y")))
    found = score(assessment(asked, people("", x=[4] * 9, y=[1] * 4 + [DK] * 5), minimum=5))
    assert (found.dimensions["d"].score, found.dimensions["d"].withheld) == (None, "privacy")
    assert (found.overall.score, found.overall.withheld) == (None, "privacy")


def test_a_hidden_question_caps_nothing() -> None:
    asked = questionnaire(dimension("d", question("x", weight=3), question("y", core=True)), core_gate=True)
    found = score(assessment(asked, people("", x=[5] * 9, y=[1] * 4 + [DK] * 5), minimum=5))
    assert (found.dimensions["d"].score, found.dimensions["d"].level, found.dimensions["d"].capped_by) == (100, 5, None)


def test_an_agreed_answer_stays_where_its_respondents_are_hidden() -> None:
    asked = questionnaire(dimension("d", question("x")))
    found = score(assessment(asked, people("", x=[1] * 4 + [DK] * 5), {"x": 4}, minimum=5))
    x = found.questions["x"]
    assert (x.score, x.respondents_score, x.n, x.withheld) == (75, None, None, "privacy")
    assert (found.dimensions["d"].score, found.dimensions["d"].coverage) == (75, 1)


def test_a_cell_of_a_visible_group_that_too_few_answered_is_hidden_with_company() -> None:
    # of A six are there and two answered y; A's two and the next smallest (B: 6) are hidden, C stays
    groups = (group("A"), group("B"), group("C"))
    asked = questionnaire(dimension("d", question("x"), question("y")), groups=groups)
    found = score(
        assessment(
            asked,
            [
                *people("A", x=[4] * 6, y=[1] * 2 + [DK] * 4),
                *people("B", x=[4] * 6, y=[3] * 6),
                *people("C", x=[4] * 7, y=[5] * 7),
            ],
            minimum=5,
        )
    )
    shown = {id: (each.questions["y"].score, each.questions["y"].n) for id, each in found.groups.items()}
    assert shown == {"A": (None, None), "B": (None, None), "C": (100, 7)}
    assert found.questions["y"].n == 15


def test_a_question_for_one_hidden_group_would_tell_its_size() -> None:
    # staff (9) hides with the leaders (4): what only staff are asked tells 9, and 13 - 9 = 4
    asked = questionnaire(dimension("d", question("x"), question("y", groups=("staff",))), groups=(LEADERS, STAFF))
    found = score(assessment(asked, [*people("leaders", x=[4] * 4), *people("staff", x=[4] * 9, y=[3] * 9)], minimum=5))
    assert hidden_questions(found) == {"y"}


def test_two_overlapping_sums_do_not_tell_the_size_of_one_hidden_group() -> None:
    # hidden A 3, B 3, C 3; told with all of them, A+B gives C away and B+C gives A away
    sizes = Sizes(dict.fromkeys("ABC", 3), dict.fromkeys("ABC", 5))
    assert sizes.telling(frozenset({frozenset("AB"), frozenset("BC")})) == {frozenset("AB"), frozenset("BC")}
    # of 6, 3, 6 and 6, A+B against C+D tells no group by itself
    four = Sizes({"A": 6, "B": 3, "C": 6, "D": 6}, dict.fromkeys("ABCD", 5))
    assert four.telling(frozenset({frozenset("AB")})) == frozenset()
    # but A+B with B+C+D: B = (A+B) + (B+C+D) - all
    assert four.telling(frozenset({frozenset("AB"), frozenset("BCD")})) == {frozenset("AB")}


def test_where_groups_count_alike_the_hidden_ones_count_as_one() -> None:
    # leaders 4 * 0 and staff 6 * 50 are together 300/10 = 30; with the managers' 100 that makes (30 + 100)/2 = 65.
    # (0 + 50 + 100)/3 = 50 would be a sum of fourths and sixths, and give the leaders' mean and number away
    asked = questionnaire(dimension("d", question("x")), groups=(LEADERS, STAFF, group("managers")), balance="equal")
    answers = [*people("leaders", x=[1] * 4), *people("staff", x=[3] * 6), *people("managers", x=[5] * 8)]
    x = score(assessment(asked, answers, minimum=5)).questions["x"]
    assert (x.score, x.n, x.respondents_score) == (65, 18, 65)


def test_one_each_tell_every_number_by_their_sum() -> None:
    # of two groups, hidden because each is under 2, a sum of 2 says 1 and 1: the next smallest hides with them
    assert hidden_groups({"A": 1, "B": 1, "C": 4, "D": 9}, Privacy(default=2)) == {"A", "B", "C"}


def test_a_hidden_number_must_not_follow_from_the_others_sizes() -> None:
    # A has one person, who answered y; of B's three, two did: 3 - 1 = 2, so that C's four hide, too
    groups = (group("A"), group("B"), group("C"))
    asked = questionnaire(dimension("d", question("x"), question("y")), groups=groups)
    answers = [
        *people("A", x=[4], y=[4]),
        *people("B", x=[4] * 3, y=[4, 4, DK]),
        *people("C", x=[4] * 4, y=[4] * 4),
    ]
    found = score(assessment(asked, answers, privacy=Privacy(3, {"A": 1})))
    assert [each.questions["y"].n for each in found.groups.values()] == [None, None, None]
    assert (found.questions["y"].n, hidden(found)) == (7, set())


def test_sizes_of_one_each_are_telling() -> None:
    # of A 1, B 1 and C 3, together 5, C alone leaves 2 for two groups
    sizes = Sizes({"A": 1, "B": 1, "C": 3}, dict.fromkeys("ABC", 2))
    assert sizes.telling(frozenset({frozenset("C")})) == {frozenset("C")}


# Questions with a condition


def conditional(asked_of: Sequence[str], x: Answers, node: Node, y: Answers) -> Scorecard:
    """x is for everyone, y for those who meet the condition."""
    groups = (group("A"), group("B"), group("C"))
    asked = questionnaire(dimension("d", question("x"), question("y", groups=asked_of, when=node)), groups=groups)
    answers = [each for id in x for each in people(id, x=x[id], y=y.get(id, [BLANK] * len(x[id])))]
    return score(assessment(asked, answers, minimum=5))


def test_how_many_are_asked_a_question_would_tell_how_many_answered_a_hidden_one() -> None:
    # 3 of 9 answered x; y is for the 6 others
    found = conditional([""], {"A": [4] * 3 + [DK] * 6}, Answered("x", answered=False), {"A": [BLANK] * 3 + [4] * 6})
    assert hidden_questions(found) == {"x", "y"}


def test_what_is_hidden_of_a_group_is_hidden_of_what_depends_on_it() -> None:
    # A: 2 of 8 answered x, so that A and B (6) hide there; y is for the 6 of A who did not
    x: Answers = {"A": [4] * 2 + [DK] * 6, "B": [4] * 6, "C": [DK] * 10}
    y: Answers = {"A": [BLANK] * 2 + [4] * 6, "C": [4] * 10}
    found = conditional([""], x, Answered("x", answered=False), y)
    assert {id: each.questions["y"].n for id, each in found.groups.items()} == {"A": None, "B": None, "C": 10}


def test_what_depends_on_it_is_hidden_of_a_group_that_does_not_count_too() -> None:
    # one customer of ten answered x, and y is for the nine others: 10 - 9 = 1
    asked = questionnaire(
        dimension("d", question("x"), question("y", when=Answered("x", answered=False))), groups=(STAFF, CUSTOMERS)
    )
    found = score(assessment(asked, people("customers", x=[4] + [BLANK] * 9, y=[BLANK] + [4] * 9), privacy=FIVE))
    assert {id: q.n for id, q in found.groups["customers"].questions.items()} == {"x": None, "y": None}


def test_a_condition_that_splits_those_who_are_hidden_together_hides_the_question() -> None:
    # x of A (2) and B (6) is hidden, 8 together; y is for those of B who answered x: 6, and 8 - 6 = 2
    x: Answers = {"A": [4] * 2 + [DK] * 6, "B": [4] * 6, "C": [4] * 9}
    found = conditional(["B"], x, Answered("x", answered=True), {"B": [4] * 6})
    assert (hidden_questions(found), found.questions["x"].n) == ({"y"}, 17)


def test_too_few_who_are_asked_are_not_told_though_none_of_them_answered() -> None:
    # three of nine said 5 to x and are asked y
    x: Answers = {"A": [5] * 3 + [2] * 6}
    assert hidden_questions(conditional([""], x, Comparison("x", "answer", "at least", 5), {})) == {"y"}


# Outcomes of groups that are hidden and groups that are not


def test_an_outcome_must_not_tell_that_a_hidden_group_has_at_least_so_many() -> None:
    # 13 answered and staff are 9: at least 4 customers, who are fewer than 5
    both: Answers = {"staff": [5] * 9, "customers": [5] * 4}
    assert outcome_of(("staff", "customers"), both) == WITHHELD
    fewer: Answers = {"staff": [5] * 5 + [NA] * 4, "customers": [5] * 4}
    assert outcome_of(("staff", "customers"), fewer).n == 9


def test_few_answers_to_an_outcome_are_not_shown_because_one_group_may_be_small() -> None:
    # one leader, whose minimum is 1, and one customer, whose minimum is 8
    privacy = Privacy(minimum={"leaders": 1, "customers": 8})
    answers: Answers = {"leaders": [5], "customers": [5] + [NA] * 8}
    assert outcome_of(("leaders", "customers"), answers, privacy) == WITHHELD
