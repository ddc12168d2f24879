"""What does not fit the models is said in our own words, all at once."""

from __future__ import annotations

import pytest

from assess.model.written.questionnaire import WrittenQuestionnaire
from assess.problems import Problem
from assess.reading.validate import validate, validate_rest
from assess.reading.yaml import read_tree
from tests.reading.small import Workspace, complaints, small

COMMA = "a comma inside { } or [ ] starts a new entry; quote the text or give it a line of its own"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("title: Small", "titel: Small", ['3:1: unknown key "titel"; did you mean "title"? [unknown-key]']),
        ("title: Small", "title:", ['3:1: "title" has no value [no-value]']),
        ("title: Small", 'title: " "', ["3:8: the text is empty [no-value]"]),
        ("title: Small", "title: [Small]", ["3:8: expected a text, found a list [wrong-shape]"]),
        ("title: Small", "title: {a: b}", ["3:8: expected a text, found entries [wrong-shape]"]),
        ("title: Small", "title: Small\nlanguage: english",
         ['4:11: "english" is not a language code; such as en, ur, bn, fil or pt-BR [bad-language]']),
        ("title: Small", "title: Small\nareas: [a]", ['4:1: "areas" is not yet supported; leave it out [not-yet-supported]']),
        ("title: Small", "title: Small\nscoring: {units: x}",
         ['4:11: "units" is not yet supported; leave it out [not-yet-supported]']),
        ("title: Small", "title: Small\nscoring: {balance: poold}",
         ['4:20: "poold" is not one of pooled, equal; did you mean "pooled"? [unknown-word]']),
        ("title: Small", "title: Small\nscoring: {gate: x}",
         ['4:17: "x" is not one of none, weakest-plus-one, weakest [unknown-word]']),
        ("title: Small", "title: Small\nscoring: {core_gate: si}", ['4:22: expected yes or no, found "si" [not-yes-or-no]']),
        ("title: Small", "title: Small\nscoring: {coverage: {overall: 75}}",
         ["4:31: expected 0 to 1, found 75; a share of 1: write 0.75 [out-of-range]"]),
        ("title: Small", "title: Small\nscoring: {coverage: {overall: 75%}}",
         ['4:31: expected a number or a fraction such as 2/3, found "75%"; '
          "write 0.75 for a share, 75 for points [not-a-number]"]),
        ("title: Small", "title: Small\nscoring: {coverage: {overall: 3/0}}",
         ['4:31: expected a number or a fraction such as 2/3, found "3/0" [not-a-number]']),
        ("title: Small", "title: Small\nscoring: {coverage: 66%}",
         ['4:21: expected a share for dimensions and one for overall, found "66%"; '
          "write {dimension: 2/3, overall: 3/4} with your own shares of 1 [wrong-shape]"]),
        ("Q1: All is well.", "Q1: {ask: x, rubric: [a]}",
         ["14:20: the rubric has 1 description, there are 3 levels; write one per level, lowest first [rubric-length]"]),
        ("id: small", "id: my questionnaire",
         ['2:5: "my questionnaire" cannot be an id; an id starts with a letter, then letters, digits, - and _ [bad-id]']),
        ("id: small", "id: other",
         ['2:5: "other" has a meaning of its own and cannot be an id; take "other-1" or another word [reserved-id]']),
        ("Q1: All", "1Q: All",
         ['14:7: "1Q" cannot be an id; an id starts with a letter, then letters, digits, - and _ [bad-id]']),
        ("Q1: All is well.", "Q1:", ['14:7: "Q1" has no value, expected a text or entries [no-value]']),
        ("Q1: All is well.", "Q1: [a]", ["14:11: expected a text or entries, found a list [wrong-shape]"]),
        ("Q1: All is well.", "Q1: {ask: If so, who: the boss}",
         [f'14:24: unknown key "who"; {COMMA} [unknown-key]']),
        ("Q1: All is well.", "Q1: {ask: x, hepl: y}", ['14:20: unknown key "hepl"; did you mean "help"? [unknown-key]']),
        ("Q1: All is well.", "Q1: {help: x}", ['14:7: "Q1" lacks "ask"; add `ask: …` [missing-key]']),
        ("defaults: {scale: agree}", "defaults: agree", ['7:11: expected entries (key: value), found "agree" [wrong-shape]']),
        ("    name: One", "    why: It matters", ['10:3: "one" lacks "name"; add `name: …` [missing-key]']),
        ("levels: [Low, Middle, High]", "levels:\n  -Low\n  -High",
         ['5:3: expected a list or entries, found "-Low -High"; '
          'an item of a list begins with "- ", a hyphen and a blank: - Low [wrong-shape]']),
        ("levels: [Low, Middle, High]", "levels:\n  – Low\n  – High",
         ['5:3: expected a list or entries, found "– Low – High"; '
          'an item of a list begins with "- ", a hyphen and a blank: - Low [wrong-shape]']),
        ("levels: [Low, Middle, High]", "levels: Low and high",
         ['4:9: expected a list or entries, found "Low and high"; '
          "write each item on a line of its own, behind `- ` [wrong-shape]"]),
        ("levels: [Low, Middle, High]", "levels: Low",
         ['4:9: expected a list or entries, found "Low"; write [Low] [wrong-shape]']),
    ],
)  # fmt: skip
def test_what_is_said_of_a_questionnaire(workspace: Workspace, old: str, new: str, said: list[str]) -> None:
    assert complaints(workspace, small((old, new))) == [f"q.yaml:{each}" for each in said]


@pytest.mark.parametrize(("id", "means"), [("NA", "not applicable"), ("Na", "not applicable"), ("DK", "don't know")])
def test_no_option_is_called_like_a_missing_answer(workspace: Workspace, id: str, means: str) -> None:
    assert complaints(workspace, small(q2=f"options: {{yes-it-is: Yes, {id}: No}}\nbest: first")) == [
        f'q.yaml:17:35: "{id}" means "{means}" and cannot be an option; take "{id}-1" or another word [reserved-id]'
    ]


def test_a_group_may_be_called_na(workspace: Workspace) -> None:
    assert complaints(workspace, small(("staff: Staff", "NA: North America"))) == []


@pytest.mark.parametrize("key", ["(", "[key", "(entries)"])
def test_keys_that_look_like_marks_are_refused(workspace: Workspace, key: str) -> None:
    [said] = complaints(workspace, small(below=f'"{key}": x\n'))
    assert said.endswith("[unknown-key]")


@pytest.mark.parametrize("weight", ["-1", "nan", ".inf", "1e999", "1_000", "1,5", "x", "[1]"])
def test_a_weight_is_a_finite_number_of_at_least_0(workspace: Workspace, weight: str) -> None:
    [found] = complaints(workspace, small(q2=f"weight: {weight}"))
    assert found.startswith("q.yaml:17:17: expected ")


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        ("1,000", "write 1000, or 1.000 if the comma begins a fraction"),
        ("12,000,000", "write 12000000"),
        ("0,125", "write 0.125"),
    ],
)
def test_a_comma_between_thousands_is_not_taken_for_a_decimal_one(workspace: Workspace, number: str, hint: str) -> None:
    assert complaints(workspace, small(q2=f"weight: {number}")) == [
        f'q.yaml:17:17: expected a number, found "{number}"; {hint} [not-a-number]'
    ]


def test_a_decimal_comma_is_pointed_out(workspace: Workspace) -> None:
    assert complaints(workspace, small(q2="weight: 1,5")) == [
        'q.yaml:17:17: expected a number, found "1,5"; write 1.5 [not-a-number]'
    ]


@pytest.mark.parametrize("weight", ["2", "+2.0", "٢", "২", "2e0"])
def test_numbers_are_read_in_the_digits_of_any_script(workspace: Workspace, weight: str) -> None:
    assert complaints(workspace, small(q2=f"weight: {weight}")) == []


@pytest.mark.parametrize("key", ["help", "weight", "topic", "reverse", "when", "source"])
def test_a_key_without_value_is_as_good_as_absent(workspace: Workspace, key: str) -> None:
    assert complaints(workspace, small(q2=f"{key}:")) == []


@pytest.mark.parametrize("key", ["steps", "rubric"])
def test_prose_in_brackets_that_goes_on_after_a_comma_is_doubtful(workspace: Workspace, key: str) -> None:
    text = {
        "steps": small(below="recommendations:\n  r: {do: x, lifts: [Q1], steps: [Collect them, then sort them]}\n"),
        "rubric": small(q2="rubric: [Nobody knows, and nobody asks, All know]"),
    }[key]
    [found] = complaints(workspace, text)
    assert "warning: " in found
    assert found.endswith(f"is an item of its own; {COMMA} [comma-in-braces]")


@pytest.mark.parametrize(
    ("line", "warned"),
    [
        ("Q1: Our reason #1 to act.", True),
        ("Q1: Our reason  # the first", False),
        ('Q1: "Our reason" # the first', False),
        ('Q1: "Our reason #1 to act."', False),
        ("Q1: {ask: All is well., weight: 1} # one", False),
    ],
)
def test_a_text_that_ends_at_a_hash_is_doubtful(workspace: Workspace, line: str, warned: bool) -> None:
    said = (
        'q.yaml:14:11: warning: the text ends before "#1 to act.": text after # is a comment; '
        'quote the text: "Our reason #1 to act.", or put another blank before a comment [text-after-hash]'
    )
    assert complaints(workspace, small(("Q1: All is well.", line))) == ([said] if warned else [])


def test_a_number_before_a_hash_is_not_doubtful(workspace: Workspace) -> None:
    assert complaints(workspace, small(q2="weight: 2 # twice")) == []


def test_a_text_that_begins_with_a_hash_is_missing(workspace: Workspace) -> None:
    assert complaints(workspace, small(("ask: Do you?", "ask: #1 reason"))) == [
        'q.yaml:16:9: "ask" has no value; text after # is a comment; quote the text: "#1 reason" [no-value]'
    ]


def test_all_problems_of_a_file_are_reported_at_once_and_none_twice(workspace: Workspace) -> None:
    text = small(
        ("title: Small", "titel: Small"),
        q2="scale: agre\nweight: x",
    )
    text += """\
      Q3: {ask: x, rubric: [a, b]}
recommendations:
  r: {do: x, lifts: [Q2, Q7]}
"""
    assert complaints(workspace, text) == [
        'q.yaml:3:1: unknown key "titel"; did you mean "title"? [unknown-key]',
        'q.yaml:17:16: there is no scale "agre"; did you mean "agree"? [unknown-id]',
        'q.yaml:18:17: expected a number, found "x" [not-a-number]',
        "q.yaml:19:20: the rubric has 2 descriptions, there are 3 levels; write one per level, lowest first [rubric-length]",
        'q.yaml:21:26: there is no question or dimension "Q7"; known here: Q1, Q2, Q3, one [unknown-id]',
    ]


def test_a_broken_part_does_not_spoil_what_refers_to_it(workspace: Workspace) -> None:
    # Q2 has no text, so it is no question; but it is written, and may be lifted and asked about.
    text = small(
        ("ask: Do you?", "help: x"), below="recommendations:\n  r: {do: x, lifts: [Q2], when: Q2 level below 3}\n"
    )
    assert complaints(workspace, text) == ['q.yaml:15:7: "Q2" lacks "ask"; add `ask: …` [missing-key]']


def test_strict_validation_gives_nothing_after_an_error() -> None:
    problems: list[Problem] = []
    tree = read_tree(small(q2="weight: x").encode(), "q.yaml", problems)
    assert tree is not None
    assert validate(WrittenQuestionnaire, tree, problems) is None
    assert [problem.code for problem in problems] == ["not-a-number"]


def test_the_rest_is_what_has_no_problem() -> None:
    problems: list[Problem] = []
    tree = read_tree(small(q2="weight: x\nhelp: y").encode(), "q.yaml", problems)
    assert tree is not None
    rest, broken = validate_rest(WrittenQuestionnaire, tree, problems)
    assert broken == {("dimensions", "one", "questions", "Q2", "weight")}
    assert rest is not None
    question = rest.dimensions["one"].questions["Q2"]
    assert not isinstance(question, str)
    assert (question.weight, question.help) == (None, "y")


@pytest.mark.parametrize("key", ["\u00a0title", "title\u200b", '"tit\\0le"'])
def test_an_invisible_character_in_a_key_is_said_once(workspace: Workspace, key: str) -> None:
    [said] = complaints(workspace, small(("title: Small", f"{key}: Small")))
    assert said.startswith("q.yaml:3:1: the ")
    assert said.endswith("[invisible-character]")


@pytest.mark.parametrize("odd", ["\u200b", "\u00a0", "\u202e"])
def test_an_id_with_an_invisible_character_is_told_which(workspace: Workspace, odd: str) -> None:
    [said] = complaints(workspace, small(("Q1: All is well.", f"Q{odd}1: All is well.")))
    assert said.endswith(
        f"cannot be an id; it has the invisible character U+{ord(odd):04X}; write the word anew [bad-id]"
    )


def test_a_misspelt_key_is_not_missing_but_another_one_is(workspace: Workspace) -> None:
    said = complaints(workspace, small(("title: Small", "titel: Small"), ("id: small", "version: 2")))
    assert [each.split("[")[-1] for each in said] == ["missing-key]", "unknown-key]"]
    assert said[0] == 'q.yaml:1:1: this file lacks "id"; add `id: …` [missing-key]'


def test_a_comma_is_blamed_only_where_one_stands(workspace: Workspace) -> None:
    first, second = complaints(workspace, small(("Q1: All is well.", "Q1: {xyz: 1, ask: x, uvw: 2}")))
    assert COMMA not in first
    assert COMMA in second
