"""What people write for a condition is put into the words that are read, or left as it is."""

from __future__ import annotations

import pytest

from assess.reading.rewording import in_our_words


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A level at most 2", "A level below 3"),
        ("A level >2", "A level at least 3"),
        ("A answer more than 4", "A answer at least 5"),
        ("A score <= 50", "A score at most 50"),
        ("(A is x or y) and B level is 2", "(A is x or A is y) and B level at least 2 and B level below 3"),
        ("A is x | B is y", "A is x or B is y"),
    ],
)
def test_other_words(text: str, wanted: str) -> None:
    assert in_our_words(text) == wanted


@pytest.mark.parametrize(
    "text", ["A is x or B is y", "A is not x or B is answered", "A level at least 2 and (B is x or C is y)", "A", ""]
)
def test_what_is_in_our_words_stays(text: str) -> None:
    assert in_our_words(text) == text


def test_endless_texts_end() -> None:
    assert in_our_words("A is x" + " or y" * 2_000).startswith("A is x or A is y")
