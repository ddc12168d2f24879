"""Largest first; what differs by float noise only keeps its order."""

from __future__ import annotations

from assess.advice.ranking import ranked


def test_the_largest_comes_first() -> None:
    assert ranked("abc", {"a": 1.0, "b": 3.0, "c": 2.0}.__getitem__) == ("b", "c", "a")


def test_values_within_a_billionth_keep_the_given_order() -> None:
    assert ranked("abc", {"a": 1.0, "b": 1.0 + 9e-10, "c": 2.0}.__getitem__) == ("c", "a", "b")


def test_values_further_apart_do_not() -> None:
    assert ranked("ab", {"a": 1.0, "b": 1.0 + 2e-9}.__getitem__) == ("b", "a")


def test_nothing_ranks_as_nothing() -> None:
    assert ranked((), float) == ()
