"""Two answers of one question in the same words."""

from __future__ import annotations

from assess.lint.same_words import check
from tests.lint.building import RATING, dimension, options, question, questionnaire, rubric


def test_two_equal_anchors_are_named_case_and_blanks_apart() -> None:
    (found,) = check(questionnaire(dimension("d", question("A", rubric("Absent.", "Some.", "absent. ", "All.")))))
    assert found.message == '"A": the answers 1 and 3 have the same words: "absent. "'


def test_two_equal_options_are_named_by_their_ids() -> None:
    (found,) = check(questionnaire(dimension("d", question("A", options(no=0, No=100)))))
    assert found.message == '"A": the answers "no" and "No" have the same words: "No"'


def test_a_scale_of_several_questions_is_named_once() -> None:
    twice = rubric("Same.", "Same.")
    assert len(list(check(questionnaire(dimension("d", question("A", twice), question("B", twice)))))) == 1


def test_points_without_words_are_not_the_same() -> None:
    assert not list(check(questionnaire(dimension("d", question("A", RATING)))))


def test_different_words_are_fine() -> None:
    assert not list(check(questionnaire(dimension("d", question("A", rubric("Absent.", "Some.", "All."))))))
