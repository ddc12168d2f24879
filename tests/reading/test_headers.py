"""By what else a column may be known."""

from __future__ import annotations

import pytest

from assess.reading.headers import Header, bracketed, clean, dashed, parts, unnumbered, wordings


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("<p>We <b>know</b></p>", "We know"),
        ("one<br>two", "one two"),
        ("<strong>Overall</strong>, I <em>feel</em> heard<sup>1</sup>.", "Overall, I feel heard1."),
        ('<div>one</div><span style="color: red">tw</span>o', "one two"),
        ("a &amp; b&nbsp;c", "a & b c"),
        (" a \n b ", "a b"),
    ],
)
def test_markup_is_taken_away(text: str, plain: str) -> None:
    assert clean(text) == plain


def test_less_than_is_no_markup() -> None:
    assert clean("Age < 30") == "Age < 30"


@pytest.mark.parametrize(
    "text",
    [
        *(
            "1. Do you?",
            "Q1. Do you?",
            "Q12: Do you?",
            "3) Do you?",
            "(4) Do you?",
            "Do you?",
            "1.Do you?",
            "1.1 Do you?",
        ),
        *("1.1. Do you?", "1a) Do you?", "No. 1: Do you?", "#1 Do you?", "Q1 Do you?", "１．Do you?", "۱۔ Do you?"),
        *("১। Do you?", "Question 4. Do you?"),
    ],
)
def test_a_number_before_a_question_is_taken_away(text: str) -> None:
    assert unnumbered(text) == "Do you?"


@pytest.mark.parametrize("text", ["24 hours are enough.", "2:30 is late", "1.", "Q3", "No. 1"])
def test_a_number_that_belongs_to_the_words_stays(text: str) -> None:
    assert unnumbered(text) == text


def test_the_last_brackets() -> None:
    assert bracketed("Rate [a] the following [Go]") == ("Rate [a] the following", "Go")
    assert bracketed("Rate the following []") is None
    assert bracketed("Rate [this] please") is None


def test_after_the_last_dash() -> None:
    assert dashed("Rate - please - Go") == ("Rate - please", "Go")
    assert dashed("e-mail") is None


def test_what_a_column_may_be_called_as_a_whole() -> None:
    header = Header("2. Rate <b>us</b> [Go]", ("Rate - 3. Stop",), codes=("Q2_1",))
    assert wordings(header) == ("Rate - 3. Stop", "2. Rate us [Go]", "Rate us [Go]")


def test_what_a_part_of_a_header_calls_a_column() -> None:
    assert parts(Header("2. Rate <b>us</b> [Go]", ("Rate - 3. Stop",), codes=("Q2_1",))) == ("Go", "3. Stop", "Stop")
