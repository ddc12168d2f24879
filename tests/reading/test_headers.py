"""By what else a column may be known."""

from __future__ import annotations

import pytest

from assess.reading.headers import Header, bracketed, clean, dashed, other_names, unnumbered


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>We <b>know</b></p>", "We know"),
        ("one<br>two", "one two"),
        ("a &amp; b&nbsp;c", "a & b c"),
        (" a \n b ", "a b"),
    ],
)
def test_markup_is_taken_away(text: str, plain: str) -> None:
    assert clean(text) == plain


def test_less_than_is_no_markup() -> None:
    assert clean("Age < 30") == "Age < 30"


@pytest.mark.parametrize("text", ["1. Do you?", "Q1. Do you?", "Q12: Do you?", "3) Do you?", "(4) Do you?", "Do you?"])
def test_a_number_before_a_question_is_taken_away(text: str) -> None:
    assert unnumbered(text) == "Do you?"


@pytest.mark.parametrize("text", ["24 hours are enough.", "1.5 days", "Q3"])
def test_a_number_that_belongs_to_the_words_stays(text: str) -> None:
    assert unnumbered(text) == text


def test_the_last_brackets() -> None:
    assert bracketed("Rate [a] the following [Go]") == ("Rate [a] the following", "Go")
    assert bracketed("Rate the following []") is None
    assert bracketed("Rate [this] please") is None


def test_after_the_last_dash() -> None:
    assert dashed("Rate - please - Go") == ("Rate - please", "Go")
    assert dashed("e-mail") is None


def test_the_surest_names_come_first() -> None:
    assert other_names(Header("2. Rate <b>us</b> [Go]", ("Q2_1",))) == (
        *("Q2_1", "2. Rate us [Go]", "Rate us [Go]", "Go"),
    )
