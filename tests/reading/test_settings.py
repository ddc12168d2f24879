"""What an assessment says of weights, languages, sections, numbers invited, privacy and dates."""

from __future__ import annotations

from datetime import date as Date

import pytest

from assess.model.assessment import Privacy, Target
from assess.reading.settings import SECTIONS
from tests.reading.assessing import QUESTIONNAIRE, Read, Refused, short


@pytest.mark.parametrize(("said", "comments"), [("no", None), ("false", None), ("8", 8)])
def test_comments_are_off_or_have_a_smallest_group(read: Read, said: str, comments: int | None) -> None:
    assert read(f"answers: {{STA1: 3}}\nprivacy: {{minimum: 1, comments: {said}}}\n").privacy == Privacy(
        1, {}, comments
    )


@pytest.mark.parametrize("weights", ["STA1: 0, STA2: 0", "staff: 0, channels: 0"])
def test_weights_that_leave_nothing(refused: Refused, weights: str) -> None:
    assert [problem.code for problem in refused(f"answers: {{STA1: 3}}\nweights: {{{weights}}}\n")] == ["no-weight"]


@pytest.mark.parametrize("weight", ["-1", "nan", "inf", "much"])
def test_weights_that_are_no_weights(refused: Refused, weight: str) -> None:
    assert len(refused(f"answers: {{STA1: 3}}\nweights: {{staff: {weight}}}\n")) == 1


def test_a_language_without_texts_is_a_warning(read: Read) -> None:
    found = read("answers: {STA1: 3}\nlanguage: [en, de]\n")
    assert found.languages == ("en", "de")
    assert [(problem.code, problem.severity, problem.place.column) for problem in found.problems] == [
        ("no-interface", "warning", 11),
        ("no-translation", "warning", 16),
    ]


def test_a_language_in_which_the_report_has_no_words_of_its_own_is_a_warning(read: Read) -> None:
    urdu = "format: assess/translation/1\ntranslates: small\nlanguage: ur\ntitle: چھوٹا\n"
    [note] = read("answers: {STA1: 3}\nlanguage: ur\n", {"ur.yaml": urdu}).problems
    assert note.message == 'the report\'s own words are in English: there is no interface in "ur" yet'
    assert (note.code, note.severity, note.place.line) == ("no-interface", "warning", 4)


def test_so_it_is_where_only_the_questionnaire_says_the_language(read: Read) -> None:
    german = {"q.yaml": QUESTIONNAIRE.replace("title: Small", "title: Klein\n    language: de")}
    assert [note.code for note in read("answers: {STA1: 3}\n", german).problems] == ["no-interface"]


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us"])
def test_english_of_any_country_is_spoken(read: Read, language: str) -> None:
    assert "no-interface" not in [note.code for note in read(f"answers: {{STA1: 3}}\nlanguage: {language}\n").problems]


def test_a_report_without_any_section_is_a_warning(read: Read) -> None:
    every = ", ".join(SECTIONS)
    [note] = read(f"answers: {{STA1: 3}}\nsections: {{leave_out: [{every}]}}\n").problems
    assert (note.code, note.severity, note.place.line) == ("no-sections", "warning", 4)
    assert read(f"answers: {{STA1: 3}}\nsections: {{leave_out: [{every.replace(', basis', '')}]}}\n").problems == ()


@pytest.mark.parametrize("text", ["targets: {words: 2}", "weights: {words: 2}"])
def test_a_text_has_neither_target_nor_weight(refused: Refused, text: str) -> None:
    [problem] = refused(f"answers: {{STA1: 3}}\n{text}\n")
    assert (problem.code, problem.message) == ("wrong-name", '"words" is a text, which is never scored')


def test_groups_where_there_are_none(refused: Refused) -> None:
    files = {
        "q.yaml": QUESTIONNAIRE.replace("groups: {leaders: Leadership, staff: Front line}", ""),
        "a.csv": "STA1\n3\n",
    }
    found = refused("invited: {staff: 3}\nresponses:\n  - {file: a.csv, group: staff}\n", files)
    assert short(found) == [("unknown-id", 3), ("unknown-id", 5)]


def test_how_many_were_invited_where_there_are_no_groups(read: Read) -> None:
    files = {"q.yaml": QUESTIONNAIRE.replace("groups: {leaders: Leadership, staff: Front line}", "")}
    assert read("invited: 12\nanswers: {STA1: 3}\n", files).invited == {"": 12}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("weights: {STA1: 1e300}\nanswers: {STA1: 1}", "expected at most 1000000000, found 1e+300"),
        ("answers: {hours: 1e300}", '"1e300" is no answer to "hours": expected at most 1000000000000'),
        ("invited: {staff: 1e300}\nanswers: {STA1: 1}", 'expected a whole number of at least 1, found "1e300"'),
    ],
)
def test_numbers_beyond_what_can_be_summed(refused: Refused, text: str, message: str) -> None:
    assert [problem.message for problem in refused(text)] == [message]


def test_a_target_in_points_may_be_a_fraction(read: Read) -> None:
    assert read("targets: {overall: {score: 200/3}}\nanswers: {STA1: 1}").targets == {"overall": Target(score=200 / 3)}


def test_a_date_in_the_digits_of_any_script(read: Read) -> None:
    assert read("date: ২০২৬-১০-০১\nanswers: {STA1: 1}").date == Date(2026, 10, 1)
