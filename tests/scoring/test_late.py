from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from assess.model.assessment import Privacy
from assess.model.previous import Previous
from assess.model.scorecard import Scorecard
from assess.scoring.score import score
from tests.scoring.make import (
    BLANK,
    LIKERT,
    assessment,
    dimension,
    group,
    outcome,
    people,
    question,
    questionnaire,
)

Answers = Mapping[str, Sequence[Any]]


def scored(x: Answers, before: Previous | None) -> Scorecard:
    """x is asked of A and B, who count, and C, who does not; so is an outcome, to which all say the same."""
    asked = questionnaire(
        dimension("d", question("x")),
        groups=(group("A"), group("B"), group("C", counts=False)),
        outcomes=(outcome("o", "csat", LIKERT, "top-two", ("A", "B", "C")),),
    )
    answers = [each for id, given in x.items() for each in people(id, x=given, o=given)]
    return score(assessment(asked, answers, privacy=Privacy(), published=before))


def told(found: Scorecard, *, version: str = "1") -> Previous:
    """What a scorecard has told, once it is published."""
    return Previous(
        "q",
        version,
        found.counted,
        {id: each.counts for id, each in found.questions.items()},
        {id: each.n for id, each in found.groups.items() if each.n is not None},
        {id: each.n for id, each in found.questions.items() if each.n is not None}
        | {id: each.n for id, each in found.outcomes.items() if each.n is not None},
        {(g, id): q.n for g, each in found.groups.items() for id, q in each.questions.items() if q.n is not None},
    )


def again(before: Answers, now: Answers) -> Scorecard:
    return scored(now, told(scored(before, None)))


def shown(found: Scorecard) -> dict[str, int | None]:
    return {id: each.n for id, each in found.groups.items()}


BEFORE: Answers = {"A": [4] * 6, "B": [2] * 6, "C": [3] * 9}


def test_the_same_answers_again_tell_nothing_new() -> None:
    found = again(BEFORE, BEFORE)
    assert (shown(found), found.privacy_needed) == ({"A": 6, "B": 6, "C": 9}, None)


def test_fewer_late_ones_than_the_minimum_withhold_everything() -> None:
    found = again(BEFORE, {**BEFORE, "A": [4] * 6 + [1]})
    assert (shown(found), found.privacy_needed, found.questions["x"].n) == ({"A": None, "B": None, "C": 9}, 17, None)


def test_late_ones_who_are_enough_together_but_not_in_each_group_are_shown_together_only() -> None:
    # three more in A and two in B: five
    found = again(BEFORE, {**BEFORE, "A": [4] * 6 + [1] * 3, "B": [2] * 6 + [1] * 2})
    assert (shown(found), found.privacy_needed, found.questions["x"].n) == ({"A": None, "B": None, "C": 9}, None, 17)


def test_enough_late_ones_in_each_group_are_shown() -> None:
    found = again(BEFORE, {**BEFORE, "A": [4] * 6 + [1] * 5})
    assert (shown(found), found.questions["x"].n) == ({"A": 11, "B": 6, "C": 9}, 17)


def test_late_ones_in_a_group_that_does_not_count_hide_that_group_only() -> None:
    found = again(BEFORE, {**BEFORE, "C": [3] * 9 + [1]})
    assert (shown(found), found.questions["x"].n, found.others) == ({"A": 6, "B": 6, "C": None}, 12, None)


def test_who_was_hidden_with_others_stays_hidden_with_them() -> None:
    # B (4) hid A (6), too: ten together
    before: Answers = {"A": [4] * 6, "B": [2] * 4}
    found = again(before, {"A": [4] * 6, "B": [2] * 9})
    # were A and B shown now, the old sum of ten less A's 6 * 4 would be what the four of B said then
    assert shown(found) == {"A": None, "B": None, "C": 0}
    assert found.questions["x"].n == 15


def test_an_answer_that_was_hidden_with_others_stays_hidden_with_them() -> None:
    # four of B answered then, so that A's answers were hidden, too; both groups were shown
    before: Answers = {"A": [4] * 6, "B": [2] * 4 + [BLANK] * 5}
    found = again(before, {"A": [4] * 6, "B": [2] * 9})
    assert shown(found) == {"A": 6, "B": 9, "C": 0}
    assert {id: each.questions["x"].n for id, each in found.groups.items()} == {"A": None, "B": None, "C": 0}


@pytest.mark.parametrize(("late", "n"), [(0, 12), (1, None), (4, None), (5, 17)])
def test_a_question_to_which_too_few_late_answers_came_is_hidden(late: int, n: int | None) -> None:
    # ten more people, of whom so many answered
    more = [1] * late
    found = again(BEFORE, {**BEFORE, "A": [4] * 6 + more + [BLANK] * (10 - late)})
    assert (found.questions["x"].n, found.groups["A"].n) == (n, 16)


def test_late_answers_that_are_few_in_one_group_are_shown_together_only() -> None:
    # ten more people in each group; one more answered in A, five in B
    found = again(BEFORE, {**BEFORE, "A": [4] * 6 + [1] + [BLANK] * 9, "B": [2] * 6 + [1] * 5 + [BLANK] * 5})
    cells = {id: each.questions["x"].n for id, each in found.groups.items()}
    assert (cells, found.questions["x"].n) == ({"A": None, "B": None, "C": 9}, 18)


def test_an_outcome_to_which_too_few_late_answers_came_is_withheld() -> None:
    assert again(BEFORE, {**BEFORE, "C": [3] * 10}).outcomes["o"].withheld == "privacy"
    assert again(BEFORE, {**BEFORE, "C": [3] * 14}).outcomes["o"].n == 26


@pytest.mark.parametrize(
    "now",
    [
        {**BEFORE, "A": [5] * 7},  # nobody says 4 any more
        {**BEFORE, "A": [4] * 5 + [5] * 2},  # one fewer says 4, two say 5
    ],
)
def test_other_people_are_not_late_ones(now: Answers) -> None:
    assert again(BEFORE, now).questions["x"].n == 13


def test_another_version_of_the_questionnaire_makes_no_other_people() -> None:
    found = scored({**BEFORE, "A": [4] * 7}, told(scored(BEFORE, None), version="2"))
    assert found.questions["x"].n is None


def test_who_took_an_answer_back_is_protected_as_a_late_one_is() -> None:
    # 6 * 4 - 5 * 4 would be what the one who is gone said
    assert again(BEFORE, {**BEFORE, "A": [4] * 5}).questions["x"].n is None
    assert again({**BEFORE, "A": [4] * 11}, BEFORE).questions["x"].n == 12


def test_one_changed_answer_makes_no_other_people() -> None:
    asked = questionnaire(dimension("d", question("x"), question("y"), question("z")))

    def found(x: Sequence[int], before: Previous | None) -> Scorecard:
        given = people("", x=x, y=[4] * len(x), z=[2] * len(x))
        return score(assessment(asked, given, privacy=Privacy(), published=before))

    nine = told(found([3] * 9, None))
    # of ten now, one said 5 in the place of 3: y and z of the tenth would follow all the same
    assert found([3] * 7 + [5] * 3, nine).questions["y"].n is None


def alone(counted: int, counts: Mapping[str, int], id: str = "x") -> Previous:
    """A scorecard that told nothing but how often each answer to one question was given."""
    return Previous("q", "1", counted, {id: counts})


@pytest.mark.parametrize(
    ("before", "needed"),
    [
        (alone(8, {"4": 8}), 13),  # one more came in: x of that one is 9 * 4 - 8 * 4
        (alone(4, {"4": 4}), None),  # five came in
        (alone(9, {"4": 9}), None),  # nobody came in: nothing new is told
        (alone(13, {"4": 13}), 18),  # four are gone: what they said is 13 * 4 - 9 * 4
        (alone(8, {"4": 5, "5": 3}), None),  # three said 5 then, nobody now: other people
        (alone(8, {"4": 8}, "other"), None),  # another questionnaire
    ],
)
def test_late_answers_do_not_follow_from_two_scorecards(before: Previous, needed: int | None) -> None:
    assert scored({"A": [], "B": [4] * 9, "C": []}, before).privacy_needed == needed
