"""Agreed answers, short and long, and what does not fit their questions."""

from __future__ import annotations

import pytest

from assess.model.assessment import Agreed
from assess.model.response import Missing
from tests.reading.assessing import Read, Refused, short


def test_short_and_long_answers(read: Read) -> None:
    answers = read("""
        answers:
          STA1: 3
          STA2:
            answer: 2
            why: Votes from 1 to 4.
            evidence: "Playbook, version 3"
            seen: true
          ways: [survey, visits]
          hours: 12 h
    """).answers
    assert answers == {
        "STA1": Agreed(3.0),
        "STA2": Agreed(2.0, "Votes from 1 to 4.", "Playbook, version 3", seen=True),
        "ways": Agreed(frozenset({"survey", "visits"})),
        "hours": Agreed(12.0),
    }
    assert answers["STA1"].place.line == 5
    assert answers["STA2"].place.line == 7


def test_answers_without_a_value(read: Read) -> None:
    answers = read("""
        answers:
          STA1:
          STA2: dk
          ways: []
          hours:
            answer: na
            why: Nobody writes to us.
          words:
            why: Not yet.
    """)
    assert {id: agreed.answer for id, agreed in answers.answers.items()} == {
        "STA2": Missing.DK,
        "ways": frozenset(),
        "hours": Missing.NA,
        "words": Missing.BLANK,
    }
    assert answers.problems == ()


def test_not_applicable_without_a_reason_is_a_warning(read: Read) -> None:
    (problem,) = read("answers: {STA1: 1, STA2: na}").problems
    assert (problem.code, problem.severity) == ("na-without-why", "warning")


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ("STA1: 4", "answer-out-of-range"),
        ("STA1: 0", "answer-out-of-range"),
        ("STA2: often", "answer-unknown"),
        ("STA2: [1, 2]", "answer-unknown"),
        ("ways: [survey, post]", "answer-unknown"),
        ("STA9: 3", "unknown-id"),
        ("nps: 10", "wrong-name"),
        ("staff: 3", "wrong-name"),
    ],
)
def test_answers_that_do_not_fit(refused: Refused, answers: str, code: str) -> None:
    assert short(refused(f"answers:\n  {answers}\n")) == [(code, 4)]


def test_an_answer_out_of_range_is_told_the_range(refused: Refused) -> None:
    (problem,) = refused("answers: {STA2: 9}")
    assert "1 to 5" in problem.message


def test_a_misspelt_question_is_suggested(refused: Refused) -> None:
    (problem,) = refused("answers:\n  hour: 3\n")
    assert problem.hint == 'did you mean "hours"?'


def test_a_text_that_was_agreed_upon_does_not_end_at_a_hash_unseen(read: Read) -> None:
    notes = read("answers:\n  words: We are #1\n  STA2: 3 # a comment").problems
    assert [(note.place.line, note.code) for note in notes] == [(4, "text-after-hash")]


def test_a_key_of_an_answer_beside_the_answers_is_told_where_it_belongs(refused: Refused) -> None:
    [problem] = refused("answers:\n  STA1:\n    answer: 2\n  evidence: Seen by all\n")
    assert problem.message == 'there is no question "evidence"'
    assert problem.hint == "indent it deeper, under the question to which it belongs"


def test_a_table_that_is_filled_in_and_not_used_is_told(read: Read) -> None:
    files = {"responses.csv": "respondent,STA2\nr1,3\n"}
    (problem,) = read("answers: {STA1: 1}", files).problems
    assert (problem.code, problem.severity) == ("unused-responses", "warning")
    assert problem.message == "responses.csv is filled in, and not used"
    assert problem.hint == "to use it, add `responses: [responses.csv]`"
    assert read("answers: {STA1: 1}", {"responses.csv": "respondent,STA2\n,\n"}).problems == ()
    assert read("responses: [responses.csv]", files).problems == ()


def test_nothing_is_said_of_a_blank_sheet_beside_respondents(read: Read) -> None:
    assert read("answers:\n  STA1:\nresponses: [a.csv]", {"a.csv": "STA2\n3\n"}).problems == ()


def test_a_measured_number_is_an_agreed_answer_whatever_it_looks_like(read: Read) -> None:
    assert read("answers: {hours: 999}").answers["hours"].answer == 999.0
