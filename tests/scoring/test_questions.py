from __future__ import annotations

from typing import Any

from assess.model.questionnaire import Question
from assess.model.scorecard import QuestionScore
from assess.model.tally import Cells, Tally
from assess.scoring.questions import group_scores, in_maturity, question_scores
from tests.scoring.make import (
    BLANK,
    DK,
    NA,
    TEXT,
    Given,
    agreed,
    cells,
    dimension,
    group,
    multiple,
    near,
    question,
    questionnaire,
    tally,
)

X = question("x")
GROUPS = (group("leaders"), group("staff"), group("customers", counts=False))


def score_of(*answers: Given, settled: Given = BLANK, question: Question = X, **settings: Any) -> QuestionScore:
    """The score of a question that respondents without groups answered."""
    asked = questionnaire(dimension("d", question), **settings)
    respondents = tally({"x": cells(*answers)}) if answers else Tally()
    return question_scores(asked, respondents, agreed({} if settled is BLANK else {"x": settled}))["x"]


def by_group(question: Question = X, settled: Given = BLANK, balance: str = "pooled", **cells: Cells) -> QuestionScore:
    asked = questionnaire(dimension("d", question), groups=GROUPS, balance=balance)
    answers = Tally({id: each.asked for id, each in cells.items()}, {(id, "x"): each for id, each in cells.items()})
    return question_scores(asked, answers, agreed({} if settled is BLANK else {"x": settled}))["x"]


def test_a_question_is_the_mean_of_its_answers() -> None:
    # (75 + 25 + 0)/3 = 100/3
    found = score_of(4, 2, 1)
    assert found.score == near(100 / 3)
    assert (found.applicable, found.answered, found.known) == (3, 3, True)


def test_a_reversed_question_scores_the_other_way_round() -> None:
    # 100 - 75, 100 - 25, 100 - 0: mean 200/3
    assert score_of(4, 2, 1, question=question("x", reverse=True)).score == near(200 / 3)


def test_na_is_not_applicable_dont_know_and_blank_are_applicable_and_unanswered() -> None:
    found = score_of(4, NA, DK, DK, BLANK)
    assert (found.score, found.applicable, found.answered) == (75, 4, 1)


def test_dont_know_scores_0_under_lowest_and_stays_unanswered() -> None:
    # (75 + 0 + 0)/3
    found = score_of(4, NA, DK, DK, BLANK, unknown="lowest")
    assert (found.score, found.applicable, found.answered, found.known) == (25, 4, 1, True)


def test_nothing_but_dont_know() -> None:
    assert score_of(DK, DK) == QuestionScore(None, 2, 0, known=False)
    assert score_of(DK, DK, unknown="lowest") == QuestionScore(0, 2, 0, known=False)


def test_na_alone_is_told_apart_from_na_beside_something_else() -> None:
    assert score_of(NA, NA).only_na is True
    assert score_of(NA, BLANK).only_na is True  # a blank says nothing
    assert score_of(NA, DK).only_na is False
    assert score_of(NA, 3).only_na is False
    assert score_of(BLANK).only_na is False


def test_nothing_chosen_is_an_answer_that_scores_0() -> None:
    found = score_of(frozenset(), frozenset("a"), question=question("x", multiple(a=60, b=40)))
    assert (found.score, found.answered) == (30, 2)  # (0 + 60)/2


def test_pooled_respondents_count_alike() -> None:
    # 100 of one leader, 0 0 25 of three staff: 125/4
    assert by_group(leaders=cells(5), staff=cells(1, 1, 2)).score == 31.25


def test_equal_groups_count_alike() -> None:
    # leaders 100, staff 25/3: (100 + 25/3)/2 = 325/6
    assert by_group(balance="equal", leaders=cells(5), staff=cells(1, 1, 2)).score == near(325 / 6)


def test_equal_leaves_out_a_group_that_did_not_answer() -> None:
    found = by_group(balance="equal", leaders=cells(NA, BLANK), staff=cells(4, 2))
    assert (found.score, found.applicable, found.answered) == (50, 3, 2)


def test_groups_that_do_not_count_are_apart() -> None:
    found = by_group(leaders=cells(4), customers=cells(1, 1, 1, BLANK))
    assert (found.score, found.applicable, found.answered) == (75, 1, 1)


def test_an_agreed_answer_is_the_score_and_stands_for_the_cells_of_everyone_asked() -> None:
    # asked: 2 answers, 1 n/a, 1 don't know, 1 blank; the unmet and the customers were not asked for the maturity
    staff = Cells({1: 2}, na=1, dk=1, blank=1, unmet=7)
    found = by_group(settled=4, staff=staff, customers=cells(1, 1))
    assert found == QuestionScore(75, 5, 5, known=True)


def test_an_agreed_answer_stands_for_one_cell_if_nobody_was_asked() -> None:
    assert score_of(settled=4) == QuestionScore(75, 1, 1, known=True)


def test_an_agreed_na_removes_the_question() -> None:
    assert score_of(5, 5, DK, settled=NA) == QuestionScore(None, 0, 0, known=False, only_na=True)


def test_agreed_dont_know_falls_back_to_the_respondents() -> None:
    assert score_of(4, DK, settled=DK) == QuestionScore(75, 2, 1, known=True)


def test_agreed_blank_falls_back_to_the_respondents() -> None:
    asked = questionnaire(dimension("d", X))
    assert question_scores(asked, tally({"x": cells(2)}), agreed({"x": BLANK}))["x"].score == 25


def test_agreed_dont_know_without_respondents() -> None:
    assert score_of(settled=DK) == QuestionScore(None, 1, 0, known=False)
    assert score_of(settled=DK, unknown="lowest") == QuestionScore(0, 1, 0, known=False)


def test_a_question_that_nobody_was_asked_is_one_blank_cell() -> None:
    assert score_of() == QuestionScore(None, 1, 0, known=False)


def test_a_question_whose_condition_nobody_met_has_no_cells() -> None:
    asked = questionnaire(dimension("d", X))
    found = question_scores(asked, tally({"x": Cells(unmet=3)}), {})["x"]
    assert (found.score, found.applicable, found.only_na) == (None, 0, False)


def test_a_question_whose_condition_the_agreed_answers_do_not_meet_has_no_cells() -> None:
    asked = questionnaire(dimension("d", X))
    assert question_scores(asked, Tally(), {}, unmet={"x"})["x"] == QuestionScore(None, 0, 0, known=False)


def test_a_question_for_others_alone_is_no_part_of_the_maturity() -> None:
    for_customers = question("x", groups=["customers"])
    found = by_group(for_customers, customers=cells(5, 5))
    assert found == QuestionScore(None, 0, 0, known=False, apart=True)
    asked = questionnaire(dimension("d", for_customers), groups=GROUPS)
    assert not in_maturity(asked, for_customers, {})
    assert not in_maturity(asked, for_customers, agreed({"x": BLANK}))


def test_a_question_for_others_alone_counts_once_it_has_an_agreed_answer() -> None:
    for_customers = question("x", groups=["customers"])
    assert by_group(for_customers, settled=4, customers=cells(1)) == QuestionScore(75, 1, 1, known=True)
    assert in_maturity(questionnaire(dimension("d", for_customers), groups=GROUPS), for_customers, agreed({"x": 4}))


def test_texts_are_never_scored() -> None:
    asked = questionnaire(dimension("d", X, question("words", TEXT)))
    assert list(question_scores(asked, tally({"words": cells("good")}), {})) == ["x"]
    assert not in_maturity(asked, asked.by_id["words"], {})


def test_a_group_has_its_own_scores_of_what_it_is_asked() -> None:
    asked = questionnaire(
        dimension("d", question("x"), question("y", groups=["staff"]), question("z", TEXT)), groups=GROUPS
    )
    answers = Tally({}, {("customers", "x"): cells(5, BLANK), ("staff", "x"): cells(1), ("staff", "y"): cells(4)})
    assert group_scores(asked, answers, "customers") == {"x": QuestionScore(100, 2, 1, known=True)}
    assert {id: found.score for id, found in group_scores(asked, answers, "staff").items()} == {"x": 0, "y": 75}
