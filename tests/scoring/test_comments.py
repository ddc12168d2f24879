from __future__ import annotations

from collections.abc import Mapping

import pytest

from assess.model.assessment import Privacy
from assess.model.condition import Comparison
from assess.model.previous import Previous
from assess.model.scorecard import Scorecard
from assess.scoring.comments import masked
from assess.scoring.previous import previous_of
from assess.scoring.score import score
from tests.scoring.make import BLANK, TEXT, assessment, dimension, group, people, question, questionnaire

ASKED = questionnaire(
    dimension("d", question("x"), question("words", TEXT)),
    groups=(group("staff"), group("leaders"), group("customers", counts=False)),
)


def shown(comments: int | None, customers: int = 0) -> Mapping[str, tuple[str, ...]]:
    responses = [
        *people("staff", x=[3] * 6, words=["more time", BLANK, "a list", BLANK, BLANK, BLANK]),
        *people("leaders", x=[3] * 4, words=["aha", BLANK, BLANK, BLANK]),
        *people("customers", x=[3] * customers, words=["be quick"] * customers),
    ]
    return score(assessment(ASKED, responses, privacy=Privacy(5, comments=comments))).comments


def test_comments_are_off_unless_asked_for() -> None:
    assert shown(None) == {}


def test_comments_are_sorted_and_of_all_who_count_together() -> None:
    assert shown(10) == {"words": ("a list", "aha", "more time")}


def test_too_few_were_asked() -> None:
    assert shown(11) == {}


def test_a_group_that_does_not_count_stands_by_itself() -> None:
    assert shown(6, customers=6) == {"words": ("a list", "aha", *["be quick"] * 6, "more time")}
    assert shown(7, customers=6) == {"words": ("a list", "aha", "more time")}
    # four customers are hidden, however low the threshold of comments
    assert shown(3, customers=4) == {"words": ("a list", "aha", "more time")}


def test_fewer_than_may_be_shown_of_anything_speak_to_nobody() -> None:
    # of seven, three have the condition that the question asks for
    asked = questionnaire(
        dimension("d", question("x"), question("words", TEXT, when=Comparison("x", "answer", "below", 3.0)))
    )
    given = people("", x=[1] * 3 + [5] * 4, words=["a", "b", "c", *[BLANK] * 4])
    assert score(assessment(asked, given, privacy=Privacy(5, comments=2))).comments == {}


def test_a_late_comment_is_not_shown() -> None:
    # nine comments then, ten now: the new one would be found by comparing
    def card(n: int, before: Previous | None) -> Scorecard:
        asked = questionnaire(dimension("d", question("x"), question("words", TEXT)))
        given = people("", x=[4] * n, words=[f"comment {i}" for i in range(n)])
        return score(assessment(asked, given, privacy=Privacy(5, comments=5), published=before))

    nine = card(9, None)
    assert len(nine.comments["words"]) == 9
    # six more came, but only one of them wrote
    asked = questionnaire(dimension("d", question("x"), question("words", TEXT)))
    given = people("", x=[4] * 15, words=[*(f"comment {i}" for i in range(10)), *[BLANK] * 5])
    now = score(assessment(asked, given, privacy=Privacy(5, comments=5), published=previous_of(nine, "nearest")))
    assert (now.questions["x"].n, now.questions["words"].n, now.comments) == (15, None, {})


def test_nothing_is_said_where_all_is_withheld() -> None:
    four = people("staff", x=[3] * 4, words=["a", "b", "c", "d"])
    assert score(assessment(ASKED, four, privacy=Privacy(5, comments=3))).comments == {}


def test_what_only_a_hidden_group_was_asked_stays_hidden() -> None:
    asked = questionnaire(
        dimension("d", question("x"), question("words", TEXT, groups=["leaders"])),
        groups=(group("staff"), group("leaders")),
    )
    responses = [*people("staff", x=[3] * 6), *people("leaders", x=[3] * 4, words=["a", "b", "c", "d"])]
    assert score(assessment(asked, responses, privacy=Privacy(5, comments=3))).comments == {}


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Ask jo.doe@firm.example!", "Ask […]!"),
        ("<mailto:jo@firm.example>", "<mailto:[…]>"),
        ("jo (at) firm (dot) example", "[…]"),
        ("jo @ firm.example and ann@a.b.example", "[…] and […]"),
        ("Call +49 (0)30 / 123-45 67 now", "Call […] now"),
        ("call (020) 7946 0958", "call […]"),
        ("call 555.0199.123", "call […]"),
        ("فون ۰۳۰۰۱۲۳۴۵۶۷ پر", "فون […] پر"),
        ("call 2345 1678 or 2234  1567", "call […] or […]"),
        ("call 1234 56 78, 2012 34 56 or 12.34.5678", "call […], […] or […]"),
        ("max.muster＠bank.example and jo at bank.example", "[…] and […]"),
        ("ফোন ০১৭১২-৩৪৫৬৭৮", "ফোন […]"),
    ],
)
def test_addresses_and_telephone_numbers_are_taken_out(written: str, shown: str) -> None:
    assert masked(written) == shown


@pytest.mark.parametrize(
    "plain",
    [
        "We waited 45 minutes, 3 of 4 times.",
        "From 2024-2025 it was worse; on 12.10.2026 it failed, and on 2026-10-12 as well.",
        "We arrived at 10.30 and stayed at home. It rained.",
        "Room 4711, € 12,50 a day, 100 % right @ lunch",
        "",
    ],
)
def test_other_numbers_stay(plain: str) -> None:
    assert masked(plain) == plain


def test_a_very_long_word_takes_no_time_that_grows_with_its_square() -> None:
    # with a square, a million letters would never come to an end
    assert masked("a" * 1_000_000) == "a" * 1_000_000
    assert masked("1 " * 3 + "x" * 1_000_000).startswith("1 1 1")
