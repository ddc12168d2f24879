"""Circles among ids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest

from assess.reading.circles import circles


@pytest.mark.parametrize(
    ("waits_for", "found"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["unknown"]}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"x": ["b"], "a": ["b"], "b": ["c"], "c": ["a"]}, [("a", "b", "c")]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
    ],
)
def test_each_circle_is_found_once(waits_for: Mapping[str, Sequence[str]], found: list[tuple[str, ...]]) -> None:
    assert list(circles(waits_for)) == found


def test_a_long_chain_is_no_recursion() -> None:
    chain = {str(k): [str(k + 1)] for k in range(10_000)}
    assert list(circles(chain)) == []
