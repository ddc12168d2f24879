"""The models know at each place of a file what may stand there."""

from __future__ import annotations

from assess.model.written.assessment import WrittenAssessment
from assess.model.written.common import FREE_TEXT
from assess.model.written.questionnaire import WrittenQuestion, WrittenQuestionnaire
from assess.reading.shapes import at, entries_of, keys_of, needed, walk
from assess.reading.yaml import read_tree

QUESTION = ("dimensions", "one", "questions", "Q1")


def test_a_question_is_a_text_or_entries() -> None:
    kinds = at(WrittenQuestionnaire, QUESTION)
    assert kinds == {FREE_TEXT, WrittenQuestion}
    assert {"ask", "pass", "scale"} <= set(keys_of(kinds))
    assert needed(kinds) == ("ask",)
    assert entries_of(at(WrittenQuestionnaire, QUESTION[:-1])) == {WrittenQuestion}


def test_free_texts_are_told_from_other_words() -> None:
    assert at(WrittenAssessment, ("responses", 0, "columns", "Q1")) == {FREE_TEXT}
    assert at(WrittenAssessment, ("recommendations", "plan", "leave_out")) == {FREE_TEXT}
    assert at(WrittenAssessment, ("date",)) == {str}
    assert at(WrittenQuestionnaire, (*QUESTION, "weight")) == {float}


def test_nothing_is_known_below_a_key_that_the_models_have_not() -> None:
    assert at(WrittenQuestionnaire, ("xyz", "title")) == frozenset()
    tree = read_tree(b"title: T\nxyz: {title: x}\nleave_out: [a, b]", "q.yaml", [])
    assert tree is not None
    assert [path for path, _, _ in walk(WrittenQuestionnaire, tree)] == [
        (),
        ("title",),
        ("leave_out",),
        ("leave_out", 0),
        ("leave_out", 1),
    ]
