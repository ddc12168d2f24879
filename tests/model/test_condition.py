from __future__ import annotations

from typing import Literal

import pytest

from assess.model.condition import UNANSWERED, AllOf, Answered, AnyOf, Choice, Comparison, Facts, Node, holds, names

KNOWN = {
    "rating": Facts(answered=True, score=50.0, level=3, answer=4.0),
    "budget": Facts(answered=True, score=25.0, level=2, chosen=frozenset({"some"})),
    "channels": Facts(answered=True, score=80.0, level=4, chosen=frozenset({"survey", "visits"})),
    "nothing": Facts(answered=True, score=0.0, level=1),
}
TRUE, FALSE = Answered("rating", answered=True), Answered("rating", answered=False)


def met(node: Node) -> bool:
    return holds(node, lambda id: KNOWN.get(id, UNANSWERED))


@pytest.mark.parametrize(
    ("facet", "limit", "reached"),
    [
        ("score", 50, True),
        ("score", 50.1, False),
        ("score", 50 + 4e-7, True),  # within the tolerance of 5e-7
        ("score", 50 + 6e-7, False),
        ("level", 3, True),
        ("level", 4, False),
        ("answer", 4, True),
        ("answer", 4.5, False),
    ],
)
def test_at_least_holds_from_the_limit_on_and_below_is_its_contrary(
    facet: Literal["score", "level", "answer"], limit: float, reached: bool
) -> None:
    assert met(Comparison("rating", facet, "at least", limit)) is reached
    assert met(Comparison("rating", facet, "below", limit)) is not reached


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (Choice("budget", "is", "some"), True),
        (Choice("budget", "is", "own"), False),
        (Choice("budget", "is not", "some"), False),
        (Choice("budget", "is not", "own"), True),
        (Choice("channels", "includes", "visits"), True),
        (Choice("channels", "includes", "panel"), False),
        (Choice("nothing", "includes", "panel"), False),
        (Choice("nothing", "is not", "panel"), True),
    ],
)
def test_options_that_are_chosen(node: Node, expected: bool) -> None:
    assert met(node) is expected


@pytest.mark.parametrize(
    "node",
    [
        Comparison("unknown", "score", "below", 50),
        Comparison("unknown", "score", "at least", 50),
        Comparison("unknown", "level", "below", 3),
        Comparison("unknown", "answer", "below", 3),
        Choice("unknown", "is", "some"),
        Choice("unknown", "is not", "some"),
        Choice("unknown", "includes", "some"),
        Comparison("budget", "answer", "below", 3),  # an option is no number
    ],
)
def test_every_comparison_with_something_unknown_is_false(node: Node) -> None:
    assert met(node) is False


def test_being_answered_and_not_being_answered() -> None:
    assert met(Answered("rating", answered=True)) is True
    assert met(Answered("rating", answered=False)) is False
    assert met(Answered("unknown", answered=True)) is False
    assert met(Answered("unknown", answered=False)) is True


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (AllOf((TRUE, TRUE)), True),
        (AllOf((TRUE, FALSE)), False),
        (AnyOf((FALSE, TRUE)), True),
        (AnyOf((FALSE, FALSE)), False),
        (AllOf((TRUE, AnyOf((FALSE, TRUE)))), True),
        (AnyOf((FALSE, AllOf((TRUE, FALSE)))), False),
    ],
)
def test_and_asks_for_all_parts_and_or_for_one(node: Node, expected: bool) -> None:
    assert met(node) is expected


def test_names_are_listed_once_in_the_order_of_their_first_mention() -> None:
    b, a = Answered("b", answered=True), Answered("a", answered=True)
    assert names(AllOf((b, AnyOf((a, b)), a))) == ("b", "a")
