"""Recommendations that nobody will ever be given."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

import pytest

from assess.lint.never_fires import check
from assess.model.condition import AllOf, Answered, AnyOf, Choice, Comparison, Condition, Node
from tests.lint.building import TEXT, dimension, question, questionnaire, recommendation

Facet = Literal["score", "level", "answer"]


def below(id: str, facet: Facet, value: float) -> Comparison:
    return Comparison(id, facet, "below", value)


def at_least(id: str, facet: Facet, value: float) -> Comparison:
    return Comparison(id, facet, "at least", value)


def fires(when: Node | None, *lifts: str) -> bool:
    form = questionnaire(
        dimension("d", question("A"), question("B")),
        dimension("words", question("T", TEXT)),
        recommendations=[recommendation("r", *(lifts or ("A",)), when=when)],
    )
    return not list(check(form))


@pytest.mark.parametrize(
    "parts",
    [
        (below("A", "level", 2), at_least("A", "level", 3)),
        (below("A", "level", 3), at_least("A", "level", 3)),
        (below("A", "score", 40), at_least("A", "score", 40)),
        (below("A", "answer", 2), at_least("A", "answer", 4)),
        (below("d", "level", 2), at_least("d", "level", 3)),
        # level 3 begins at 37.5
        (below("A", "score", 37.5), at_least("A", "level", 3)),
        # no whole number is at least 2.5 and below 3
        (below("d", "level", 3), at_least("d", "level", 2.5)),
        (Answered("A", answered=True), Answered("A", answered=False)),
        (Answered("A", answered=False), below("A", "level", 2)),
        (Choice("A", "is", "x"), Choice("A", "is", "y")),
        (Choice("A", "is", "x"), Choice("A", "is not", "x")),
    ],
)
def test_parts_that_exclude_each_other_never_fire(parts: tuple[Node, ...]) -> None:
    assert not fires(AllOf(parts))
    assert all(fires(part) for part in parts)


@pytest.mark.parametrize(
    "parts",
    [
        (below("A", "level", 3), at_least("A", "level", 2)),
        (below("A", "level", 2), at_least("B", "level", 3)),
        (below("A", "score", 41), at_least("A", "score", 40)),
        # an answer is in its own units
        (below("A", "answer", 3), at_least("A", "score", 40)),
        # a gate can hold down the level of a high score
        (below("d", "level", 3), at_least("d", "score", 90)),
        (Answered("A", answered=False), below("B", "level", 2)),
        (Choice("A", "includes", "x"), Choice("A", "includes", "y")),
        (Choice("A", "is not", "x"), Choice("A", "is not", "y")),
    ],
)
def test_parts_that_can_hold_together_do(parts: tuple[Node, ...]) -> None:
    assert fires(AllOf(parts))


def test_one_possible_side_of_an_or_is_enough() -> None:
    impossible = AllOf((below("A", "level", 2), at_least("A", "level", 3)))
    assert fires(AnyOf((impossible, below("B", "level", 2))))
    assert not fires(AnyOf((impossible, impossible)))


def test_every_side_of_an_or_is_tried_with_the_rest() -> None:
    either = AnyOf((below("A", "level", 2), below("A", "level", 3)))
    assert not fires(AllOf((either, at_least("A", "level", 4))))


def test_a_condition_with_very_many_cases_is_taken_to_be_possible() -> None:
    either = AnyOf((below("A", "level", 2), below("B", "level", 2)))
    assert fires(AllOf((*[either] * 40, at_least("A", "level", 3), at_least("B", "level", 3))))


def test_without_a_condition_something_that_has_a_score_must_be_lifted() -> None:
    assert fires(None, "d")
    assert fires(None, "T", "A")
    assert not fires(None, "T")
    assert not fires(None, "words")


def test_the_message_quotes_the_condition() -> None:
    impossible = AllOf((below("A", "level", 2), at_least("A", "level", 3)))
    form = questionnaire(dimension("d", question("A")), recommendations=[recommendation("r", "A", when=impossible)])
    (found,) = check(form)
    assert found.message == '"r" can never be recommended: "its condition" contradicts itself'


def test_a_question_that_nobody_can_be_asked() -> None:
    impossible = AllOf((below("A", "level", 2), at_least("A", "level", 3)))
    asked = replace(question("B"), when=Condition("A level below 2 and A level at least 3", impossible))
    (found,) = check(questionnaire(dimension("d", question("A"), asked)))
    assert found.message == '"B" can never be asked: "A level below 2 and A level at least 3" contradicts itself'
    possible = replace(question("B"), when=Condition("A level below 2", below("A", "level", 2)))
    assert list(check(questionnaire(dimension("d", question("A"), possible)))) == []
