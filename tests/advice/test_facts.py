"""What conditions of recommendations see of the results."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from assess.advice.facts import facts_of
from assess.model.condition import UNANSWERED, Facts
from assess.model.questionnaire import Outcome, Point, Question, Questionnaire, Scale, Settings
from assess.model.response import Missing
from tests.advice.building import dimension, question, questionnaire, results

BUDGET = Scale("options", (Point("no", "No", 0.0), Point("yes", "Yes", 100.0)))
CHANNELS = Scale("multiple", (Point("survey", "", 50.0), Point("visits", "", 50.0)))


def one(asked: Question, **more: Any) -> Questionnaire:
    return questionnaire([dimension("d", [asked])], **more)


def test_of_a_question_the_mean_of_respondents_its_score_and_level() -> None:
    # (2 + 3) / 2 = 2.5 of 1 to 5: 37.5, which is where level 3 begins
    form = one(question("Q"))
    assert facts_of(form, results(form, {}, {"Q": 2.0}, {"Q": 3.0}), "Q") == Facts(
        answered=True, score=37.5, level=3, answer=2.5
    )


def test_the_mean_of_a_reversed_question_is_as_it_was_given() -> None:
    # 1 and 2 of 1 to 5 are 5 and 4 when reversed, 87.5; but the answer was 1.5
    form = one(question("Q", reverse=True))
    facts = facts_of(form, results(form, {}, {"Q": 1.0}, {"Q": 2.0}), "Q")
    assert (facts.score, facts.answer) == (87.5, 1.5)


def test_an_agreed_answer_stands_before_those_of_respondents_and_is_not_reversed() -> None:
    form = one(question("Q", reverse=True))
    facts = facts_of(form, results(form, {"Q": 2.0}, {"Q": 5.0}), "Q")
    assert (facts.answer, facts.score) == (2.0, 75.0)


def test_an_agreed_dont_know_leaves_the_answer_to_the_respondents() -> None:
    form = one(question("Q"))
    assert facts_of(form, results(form, {"Q": Missing.DK}, {"Q": 4.0}), "Q").answer == 4.0


def test_an_agreed_not_applicable_is_unanswered() -> None:
    form = one(question("Q"))
    assert facts_of(form, results(form, {"Q": Missing.NA}, {"Q": 4.0}), "Q") == UNANSWERED


def test_dont_know_is_unanswered_even_where_it_scores() -> None:
    form = one(question("Q"), settings=Settings(unknown="lowest"))
    card = results(form, {}, {"Q": Missing.DK})
    assert card.questions["Q"].score == 0.0
    assert facts_of(form, card, "Q") == UNANSWERED


def test_an_option_holds_when_more_than_half_chose_it() -> None:
    form = one(question("Q", scale=BUDGET))
    two_of_three = results(form, {}, {"Q": "yes"}, {"Q": "yes"}, {"Q": "no"})
    assert facts_of(form, two_of_three, "Q").chosen == {"yes"}


def test_no_option_holds_at_exactly_half() -> None:
    form = one(question("Q", scale=BUDGET))
    assert facts_of(form, results(form, {}, {"Q": "yes"}, {"Q": "no"}), "Q").chosen == frozenset()


def test_blank_and_dont_know_are_not_among_those_who_answered() -> None:
    form = one(question("Q", scale=BUDGET))
    card = results(form, {}, {"Q": "yes"}, {"Q": Missing.DK}, {})
    assert facts_of(form, card, "Q").chosen == {"yes"}


def test_of_several_options_each_is_counted_for_itself() -> None:
    form = one(question("Q", scale=CHANNELS))
    both, one_only = frozenset({"survey", "visits"}), frozenset({"visits"})
    card = results(form, {}, {"Q": both}, {"Q": one_only}, {"Q": one_only})
    assert facts_of(form, card, "Q").chosen == {"visits"}


def test_the_agreed_option_holds_whatever_respondents_say() -> None:
    form = one(question("Q", scale=BUDGET))
    assert facts_of(form, results(form, {"Q": "no"}, {"Q": "yes"}), "Q").chosen == {"no"}


def test_a_text_is_answered_and_nothing_else() -> None:
    form = questionnaire([dimension("d", [question("Q"), question("T", scale=Scale("text"))])])
    assert facts_of(form, results(form, {}, {"Q": 3.0, "T": "words"}), "T") == Facts(answered=True)
    assert facts_of(form, results(form, {}, {"Q": 3.0}), "T") == UNANSWERED


def test_dimensions_and_overall_have_their_final_level() -> None:
    # a 100, b 0: overall 50, raw level 3; the weakest is at level 1, so at most 2
    form = questionnaire(
        [dimension("a", [question("A")]), dimension("b", [question("B")])], settings=Settings(gate="weakest-plus-one")
    )
    card = results(form, {"A": 5.0, "B": 1.0})
    assert facts_of(form, card, "overall") == Facts(answered=True, score=50.0, level=2)
    assert facts_of(form, card, "b") == Facts(answered=True, score=0.0, level=1)


def test_a_dimension_without_a_score_is_unanswered() -> None:
    form = questionnaire([dimension("a", [question("A")]), dimension("b", [question("B")])])
    assert facts_of(form, results(form, {"A": 5.0}), "b") == UNANSWERED


def test_an_outcome_has_its_value_as_score() -> None:
    # one promoter, no detractor
    zero_to_ten = Scale("rating", tuple(Point(float(k), "", 10.0 * k) for k in range(11)))
    form = one(question("Q"), outcomes=(Outcome("nps", "Would you?", "nps", None, zero_to_ten, ()),))
    assert facts_of(form, results(form, {}, {"nps": 10.0}), "nps") == Facts(answered=True, score=100.0)
    assert facts_of(form, results(form, {}, {"Q": 1.0}), "nps") == UNANSWERED


def test_a_question_whose_numbers_are_withheld_is_answered_if_it_has_a_score() -> None:
    form = one(question("Q"))
    card = results(form, {}, {"Q": 3.0})
    hidden = replace(card.questions["Q"], n=None, counts={}, mean=None)
    assert facts_of(form, replace(card, questions={"Q": hidden}), "Q") == Facts(answered=True, score=50.0, level=3)
