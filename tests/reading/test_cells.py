"""What a cell may say, and what nothing is guessed from."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assess.model.questionnaire import Level, Point, Scale
from assess.model.response import Missing, Value
from assess.reading.cells import Misfit, answer_reader, expected

LABELS = ("Strongly disagree", "Disagree", "Neither agree nor disagree", "Agree", "Strongly agree")
AGREEMENT = Scale("rating", tuple(Point(float(n), label, 25.0 * (n - 1)) for n, label in enumerate(LABELS, 1)))
LIKELIHOOD = Scale(
    "rating", tuple(Point(float(n), "", 10.0 * n) for n in range(11)), low="Not at all likely", high="Extremely likely"
)
GRADES = Scale("rating", tuple(Point(float(n), "", 20.0 * (6 - n)) for n in range(6, 0, -1)))
RUBRIC = Scale(
    "rubric",
    (Point(1.0, "Unknown to staff.", 0.0), Point(2.0, "Known to some.", 50.0), Point(3.0, "Known to all.", 100.0)),
)
LEVELS = (
    Level("ad-hoc", "Ad hoc", "", 0.0),
    Level("managed", "Managed", "", 25.0),
    Level("embedded", "Embedded", "", 75.0),
)
BUDGET = Scale(
    "options",
    (Point("none", "No", 0.0), Point("some", "Left-over money", 25.0), Point("own", "Yes, its own line", 100.0)),
)
CHANNELS = Scale(
    "multiple",
    (
        Point("survey", "Surveys", 50.0),
        Point("visits", "Visits to customers", 50.0),
        Point("none", "None of these", 0.0),
    ),
    alone=frozenset({"none"}),
)
HOURS = Scale("number", poor=48.0, good=2.0, unit="h")
TEXT = Scale("text")


def read(scale: Scale, text: str, **labels: list[str]) -> Value | Missing | Misfit:
    return answer_reader([scale], [LEVELS], labels).read(text)


def is_misfit(scale: Scale, text: str, code: str = "answer-unknown") -> bool:
    found = read(scale, text)
    return isinstance(found, Misfit) and found.code == code


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("3", 3.0),
        ("3.0", 3.0),
        (" ৩ ", 3.0),
        ("٣", 3.0),
        ("Agree", 4.0),
        ("strongly  AGREE\u00a0", 5.0),
        ("5 - Mostly", 5.0),
        ("5 – Strongly agree", 5.0),
        ("1 (None)", 1.0),
        ("4. Agree", 4.0),
        ("4) Agree", 4.0),
        ("2: Disagree", 2.0),
        ("2 Disagree", 2.0),
    ],
)
def test_a_rating_by_number_label_or_number_at_its_start(text: str, answer: float) -> None:
    assert read(AGREEMENT, text) == answer


@pytest.mark.parametrize(
    "text",
    ["3,5", "3, 4", "3;4", "3-4", "2 or 3", "Agree, Disagree", "Agreee", "yes", "5 - Disagree", "2 of 5", "3.5", "nan"],
)
def test_nothing_is_guessed_of_a_rating(text: str) -> None:
    assert is_misfit(AGREEMENT, text)


@pytest.mark.parametrize(
    "text",
    [
        "03-Apr",
        "3-Mar",
        "3 Apr",
        "3. Mai",
        "3/Mar",
        "3-Apr-2024",
        "Apr-03",
        "3 March",
        "৩-মে",
        "3 مئی",
        "3-Hun",
        "3 Mayo",
    ],
)
def test_a_day_and_a_month_are_no_answer(text: str) -> None:
    assert is_misfit(AGREEMENT, text, "answer-date")


def test_a_word_of_the_scale_that_is_a_month_is_no_date() -> None:
    months = Scale("rating", (Point(1.0, "May", 0.0), Point(2.0, "Must", 100.0)))
    assert (read(months, "1 - May"), read(months, "2 - Must")) == (1.0, 2.0)


@pytest.mark.parametrize("text", ["3²", "3½", "²"])
def test_raised_digits_are_no_answer(text: str) -> None:
    assert is_misfit(AGREEMENT, text)


def test_what_is_measured_stays_below_a_million_millions() -> None:
    # LARGEST_NUMBER, 1e12
    assert read(HOURS, "1e12") == 1e12
    found = read(HOURS, "1e300")
    assert isinstance(found, Misfit)
    assert (found.code, found.expected) == ("answer-out-of-range", "expected at most 1000000000000")


@pytest.mark.parametrize("text", ["0", "6", "10", "6 - More than that"])
def test_a_number_off_the_scale_is_told_the_range(text: str) -> None:
    found = read(AGREEMENT, text)
    assert isinstance(found, Misfit)
    assert found.code == "answer-out-of-range"
    assert "1 to 5" in found.expected


def test_a_near_miss_of_a_label_is_suggested() -> None:
    found = read(AGREEMENT, "Strongly agreee")
    assert isinstance(found, Misfit)
    assert found.hint == 'did you mean "5"?'


def test_the_named_ends_of_a_scale_are_labels() -> None:
    assert (read(LIKELIHOOD, "Extremely likely"), read(LIKELIHOOD, "0 - Not at all likely")) == (10.0, 0.0)


def test_a_scale_that_runs_downwards() -> None:
    assert read(GRADES, "6") == 6.0
    assert "1 to 6" in expected(GRADES)


@pytest.mark.parametrize(("text", "answer"), [("2", 2.0), ("Known to some.", 2.0), ("embedded", 3.0), ("Ad hoc", 1.0)])
def test_a_rubric_by_number_anchor_or_level(text: str, answer: float) -> None:
    assert read(RUBRIC, text) == answer


def test_a_label_of_two_answers_stands_for_neither() -> None:
    twice = Scale("rating", (Point(1.0, "Bad", 0.0), Point(2.0, "Fine", 50.0), Point(3.0, "Fine", 100.0)))
    assert is_misfit(twice, "Fine")
    assert read(twice, "Bad") == 1.0


@pytest.mark.parametrize(
    ("text", "answer"), [("some", "some"), ("Left-over Money", "some"), ("yes, its own line", "own"), ("No", "none")]
)
def test_an_option_by_id_or_label(text: str, answer: str) -> None:
    assert read(BUDGET, text) == answer


@pytest.mark.parametrize("text", ["1", "no; own", "perhaps"])
def test_what_is_no_option(text: str) -> None:
    assert is_misfit(BUDGET, text)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("survey", {"survey"}),
        ("survey;visits", {"survey", "visits"}),
        ("Surveys; Visits to customers;", {"survey", "visits"}),
        ("None of these", {"none"}),
    ],
)
def test_several_options_with_semicolons_between(text: str, answer: set[str]) -> None:
    assert read(CHANNELS, text) == frozenset(answer)


PLACES = Scale(
    "multiple",
    (
        Point("shop", "In the shop, at the counter", 50.0),
        Point("phone", "By phone", 50.0),
        Point("counter", "At the counter", 0.0),
    ),
)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("In the shop, at the counter, By phone", {"shop", "phone"}),
        ("By phone, In the shop, at the counter", {"shop", "phone"}),
        ("By phone, At the counter", {"phone", "counter"}),
        ("shop phone", {"shop", "phone"}),
    ],
)
def test_several_options_joined_by_commas_that_stand_in_options_too(text: str, answer: set[str]) -> None:
    assert read(PLACES, text) == frozenset(answer)


def test_commas_that_can_be_read_in_two_ways_are_asked_about() -> None:
    both = Scale("multiple", tuple(Point(id, label, 0.0) for id, label in (("a", "A"), ("b", "B"), ("c", "A, B"))))
    assert read(both, "A, B") == frozenset({"c"})  # one option as it is written
    found = read(both, "A, B, A")
    assert isinstance(found, Misfit)
    assert "several ways" in found.expected


def test_words_that_stand_for_nothing_are_no_choice() -> None:
    assert read(CHANNELS, "Surveys;Other", blank=["Other"]) == frozenset({"survey"})


@pytest.mark.parametrize(("scale", "text"), [(AGREEMENT, "-99"), (AGREEMENT, "999"), (HOURS, "-99"), (HOURS, "99999")])
def test_codes_for_no_answer_are_asked_about(scale: Scale, text: str) -> None:
    assert is_misfit(scale, text, "answer-code")
    assert read(scale, text, na=[text]) is Missing.NA


@pytest.mark.parametrize("text", ["2026-10-09", "9/10/2026", "4-Mar", "2026-10-09 00:00:00"])
@pytest.mark.parametrize("scale", [AGREEMENT, BUDGET, HOURS])
def test_a_date_is_no_answer(scale: Scale, text: str) -> None:
    assert is_misfit(scale, text, "answer-date")


@pytest.mark.parametrize("text", ["=SUM(A1:A3)", "#DIV/0!", "#REF!"])
def test_a_formula_is_no_answer(text: str) -> None:
    assert is_misfit(AGREEMENT, text, "answer-formula")
    assert is_misfit(HOURS, text, "answer-formula")


def test_what_several_options_may_not_be() -> None:
    assert is_misfit(CHANNELS, "survey; none", "answer-contradicts")
    assert is_misfit(CHANNELS, "survey; pigeons")
    assert is_misfit(CHANNELS, "survey, pigeons")
    assert is_misfit(CHANNELS, "survey pigeons")
    assert is_misfit(CHANNELS, "survey; n/a")


def test_a_blank_cell_of_several_options_is_blank_and_not_an_empty_choice() -> None:
    assert read(CHANNELS, " ; ") is Missing.BLANK
    assert answer_reader([CHANNELS]).read_choices([]) == frozenset()


def test_nothing_chosen_can_be_said() -> None:
    assert read(CHANNELS, " [] ") == frozenset()
    assert is_misfit(AGREEMENT, "[]")


OTHERS = Scale(
    "multiple", (Point("web", "Web", 50.0), Point("radio", "Radio, TV and print", 50.0), Point("oth", "Other", 0.0))
)


@pytest.mark.parametrize(
    ("text", "part"),
    [
        *(("Web, my uncle", "my uncle"), ("My uncle, radio, TV and print", "My uncle"), ("Web;my uncle;", "my uncle")),
        *(("Web, my uncle, my aunt, Other", "my uncle, my aunt"), ("an uncle, Web, an aunt", "an uncle")),
        *(("my uncle", ""), ("my uncle, my aunt", ""), ("radio, my uncle", "my uncle")),
    ],
)
def test_the_part_that_is_no_option_is_named_and_may_be_labelled(text: str, part: str) -> None:
    found = read(OTHERS, text)
    assert isinstance(found, Misfit)
    assert found.part == part
    if part:
        labelled = read(OTHERS, text, oth=[part, "an aunt"])
        assert isinstance(labelled, frozenset)
        assert labelled > {"oth"}


def test_ids_between_blanks_may_be_labelled() -> None:
    assert read(OTHERS, "1 2", web=["1"], radio=["2"]) == frozenset({"web", "radio"})
    assert isinstance(read(OTHERS, "1 3", web=["1"], radio=["2"]), Misfit)


@pytest.mark.parametrize(
    ("text", "answer"), [("12", 12.0), ("12.5", 12.5), ("12 h", 12.0), ("12h", 12.0), ("-3", -3.0), ("1000", 1000.0)]
)
def test_a_number_with_or_without_its_unit(text: str, answer: float) -> None:
    assert read(HOURS, text) == answer


@pytest.mark.parametrize("text", ["12 days", "1,000", "2,5", "about 12", "inf", "10-20"])
def test_what_is_no_number(text: str) -> None:
    assert is_misfit(HOURS, text)


def test_a_text_stays_as_it_is() -> None:
    assert read(TEXT, " More Staff, please; soon ") == "More Staff, please; soon"


@pytest.mark.parametrize("scale", [AGREEMENT, RUBRIC, BUDGET, CHANNELS, HOURS, TEXT])
@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("", Missing.BLANK),
        (" \u00a0", Missing.BLANK),
        ("na", Missing.NA),
        ("N/A", Missing.NA),
        ("-", Missing.NA),
        ("–", Missing.NA),
        ("Not applicable", Missing.NA),
        ("لاگو نہیں", Missing.NA),
        ("প্রযোজ্য নয়", Missing.NA),
        ("Hindi naaangkop", Missing.NA),
        ("dk", Missing.DK),
        ("Don’t know", Missing.DK),
        ("معلوم نہیں", Missing.DK),
        ("জানি না", Missing.DK),
        ("Hindi ko alam", Missing.DK),
    ],
)
def test_blank_not_applicable_and_dont_know_on_every_scale(scale: Scale, text: str, missing: Missing) -> None:
    assert read(scale, text) is missing


def test_the_labels_of_the_author_come_first() -> None:
    assert read(AGREEMENT, "Does not concern me", na=["Does not concern me"]) is Missing.NA
    assert read(AGREEMENT, "Agree, N/A", blank=["agree, n/a"]) is Missing.BLANK
    assert read(AGREEMENT, "-", dk=["-"]) is Missing.DK
    assert read(AGREEMENT, "Agree", **{"5": ["Agree"]}) == 5.0
    assert read(BUDGET, "Petty cash", some=["Petty cash"]) == "some"
    assert read(CHANNELS, "Post; Surveys", visits=["Post"]) == frozenset({"visits", "survey"})


def test_labels_for_another_scale_are_passed_over() -> None:
    assert isinstance(read(AGREEMENT, "Petty cash", some=["Petty cash"]), Misfit)
    assert isinstance(read(AGREEMENT, "Superb", **{"9": ["Superb"]}), Misfit)


def test_the_questions_own_label_comes_before_the_common_words() -> None:
    own = Scale("options", (Point("unsure", "Not sure", 0.0), Point("sure", "Sure", 100.0)))
    assert read(own, "Not sure") == "unsure"


def test_labels_of_further_languages() -> None:
    urdu = Scale(
        "rating",
        tuple(Point(point.answer, label, point.score) for point, label in zip(AGREEMENT.points, "ابپتٹ", strict=True)),
    )
    assert answer_reader([AGREEMENT, urdu]).read("پ") == 3.0


@pytest.mark.parametrize(
    ("scale", "words"),
    [
        (AGREEMENT, "1 to 5"),
        (LIKELIHOOD, "0 to 10"),
        (BUDGET, "none, some or own"),
        (HOURS, "a number"),
        (Scale("rating", (Point(0.0, "", 0.0), Point(2.5, "", 25.0), Point(10.0, "", 100.0))), "0, 2.5 or 10"),
    ],
)
def test_what_is_expected_in_words(scale: Scale, words: str) -> None:
    assert expected(scale) == words


def test_ids_of_options_that_differ_by_case_alone_are_told_apart_by_it() -> None:
    letters = (Point("a", "First", 0.0), Point("A", "Second", 50.0), Point("b", "Third", 100.0))
    one, several = Scale("options", letters), Scale("multiple", letters)
    assert [read(one, text) for text in ("a", " A ", "B", "second")] == ["a", "A", "b", "A"]
    assert [read(several, text) for text in ("a; A", "A b")] == [frozenset({"a", "A"}), frozenset({"A", "b"})]


def test_only_tables_have_codes_for_no_answer() -> None:
    assert is_misfit(HOURS, "999", "answer-code")
    assert replace(answer_reader([HOURS]), has_codes=False).read("999") == 999.0
