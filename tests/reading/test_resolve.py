"""What stands in a questionnaire refers to what is there, and makes sense together."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.condition import Comparison
from assess.model.questionnaire import EVERYONE, Group, Settings, Source
from assess.reading.questionnaire import read_questionnaire_with_notes
from tests.reading.small import Workspace, complaints, read, small

OK = Path(__file__).parents[1] / "data" / "ok"
COMMA = "a comma inside { } or [ ] starts a new entry; quote the text or give it a line of its own"
NEEDS = "give it scale, rubric, options, poor and good, or type: text; or set `defaults: {scale: …}`"
IDS = "dimensions, questions and outcomes have different ids"


@pytest.mark.parametrize("path", sorted(OK.glob("*.yaml")), ids=lambda path: path.name)
def test_a_good_questionnaire_is_silent(path: Path) -> None:
    _, notes = read_questionnaire_with_notes(path)
    assert notes == ()


@pytest.mark.parametrize(
    ("q2", "said"),
    [
        ("scale: agre", '17:16: there is no scale "agre"; did you mean "agree"? [unknown-id]'),
        ("topic: sped", '17:16: there is no topic "sped"; did you mean "speed"? [unknown-id]'),
        ("when: Q3 level at least 2",
         '17:15: in "Q3 level at least 2": there is no "Q3"; known here: Q1, Q2 [unknown-id]'),
        ("when: Q1 at least 4",
         '17:15: "Q1 at least 4" has two readings; write "Q1 score at least 4" or "Q1 answer at least 4" '
         "[bare-comparison]"),
        ("when: Q1 at least 40",
         '17:15: "Q1 at least 40" lacks the word "score"; write "Q1 score at least 40" [bare-comparison]'),
        ("when: Q1 at least 3",
         '17:15: "Q1 at least 3" has three readings; write "Q1 score at least 3" or "Q1 level at least 3" '
         'or "Q1 answer at least 3" [bare-comparison]'),
        ("when: one level at least 2",
         '17:15: in "one level at least 2": "one" is not a question; here stands a question, answered by the same '
         "respondent [wrong-name]"),
        ("when: Q2 is answered",
         "17:9: questions are asked depending on each other: Q2 when Q2; let one of them be without `when` [circle]"),
        ("rubric:\n  - a\n  - b",
         "17:9: the rubric has 2 descriptions, there are 3 levels; write one per level, lowest first [rubric-length]"),
        ("rubric: [a, b, c, d]",
         f"17:9: the rubric has 4 descriptions, there are 3 levels; write one per level, lowest first; {COMMA} "
         "[rubric-length]"),
        ("options: {a: A, b: B}",
         "17:9: nothing says what the options score; add `scores: {a: …, b: …}` or `best: last` [no-scores]"),
        ("options: {a: A}\nbest: last", "17:9: expected at least two options, found 1 [few-options]"),
        ("options: {a: A, b: B}\nscores: {a: 1}", '18:9: option "b" has no score; add `b: …` [no-scores]'),
        ("options: {aa: A, bb: B}\nscores: {aa: 1, bb: 2, bbb: 3}",
         '18:32: there is no option "bbb"; did you mean "bb"? [unknown-id]'),
        ("poor: 1e308\ngood: 1", "17:15: expected at most 1000000000000, found 1e+308 [out-of-range]"),
        ("poor: 1\ngood: -1e308", "18:15: expected at least -1000000000000, found -1e+308 [out-of-range]"),
        ("options: {a: A, b: B}\nscores: {a: 1, b: 101}", "18:27: expected 0 to 100, found 101 [out-of-range]"),
        ("options: {a: A, b: B}\nscores: {a: 1, b: 2}\nbest: last",
         '19:9: "scores" and "best" contradict each other; leave one of them out [contradictory-keys]'),
        ("options: {a: A, b: B}\ntype: multiple\nbest: last",
         '19:9: several options may be chosen, so "best" has no meaning; give each option its score in `scores` '
         "[contradictory-keys]"),
        ("options: {a: A, b: B}\ntype: multiple",
         "17:9: nothing says what the options score; add `scores: {a: …, b: …}` [no-scores]"),
        ("options: {a: A, b: B}\ntype: multiple\nscores: {a: 1, b: 2}\nalone: [c]",
         '20:17: there is no option "c"; known here: a, b [unknown-id]'),
        ("options: {a: A, b: B}\nbest: last\nalone: [a]",
         '19:9: "alone" has no meaning without "type: multiple" [contradictory-keys]'),
        ("type: multiple", '17:9: "type: multiple" has no meaning without "options" [contradictory-keys]'),
        ("best: last", '17:9: "best" has no meaning without "options" [contradictory-keys]'),
        ("scores: {a: 1}", '17:9: "scores" has no meaning without "options" [contradictory-keys]'),
        ("rubric: [a, b, c]\noptions: {a: A, b: B}\nbest: first",
         '18:9: "rubric" and "options" contradict each other: a question has one kind of answer; '
         "leave one of them out [contradictory-keys]"),
        ("rubric: [a, b, c]\nscale: agree",
         '18:9: "rubric" and "scale" contradict each other: a question has one kind of answer; '
         "leave one of them out [contradictory-keys]"),
        ("type: text\nrubric: [a, b, c]",
         '17:9: "rubric" and "type: text" contradict each other: a question has one kind of answer; '
         "leave one of them out [contradictory-keys]"),
        ("type: text\nreverse: true",
         '18:9: a text is never scored, so "reverse" has no meaning; leave it out [contradictory-keys]'),
        ("type: text\nweight: 2",
         '18:9: a text is never scored, so "weight" has no meaning; leave it out [contradictory-keys]'),
        ("poor: 3", '17:9: "poor" has no meaning without "good" [contradictory-keys]'),
        ("good: 3", '17:9: "good" has no meaning without "poor" [contradictory-keys]'),
        ("unit: h", '17:9: "unit" has no meaning without "poor" [contradictory-keys]'),
        ("poor: 3\ngood: 3.0",
         '18:15: "poor" and "good" are both 3; they are the numbers that score 0 and 100 [bad-points]'),
        ("level: 2",
         '17:9: warning: "level" has no effect, since its dimension is not staged; add `rule: staged`, or leave it out '
         "[not-staged]"),
        ("pass: 50",
         '17:9: warning: "pass" has no effect, since its dimension is not staged; add `rule: staged`, or leave it out '
         "[not-staged]"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_question(workspace: Workspace, q2: str, said: str) -> None:
    assert complaints(workspace, small(q2=q2)) == [f"q.yaml:{said}"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ask: Do you?", "ask:\n          staf: Do you?",
         ['17:11: there is no group "staf"; did you mean "staff"? [unknown-id]']),
        ("ask: Do you?", "ask: {staff: If so, so: go}",
         [f'16:29: there is no group "so"; known here: staff, customers; {COMMA} [unknown-id]']),
        ("defaults: {scale: agree}\n", "",
         [f'13:7: nothing says how "Q1" is answered; {NEEDS} [no-scale]',
          f'14:7: nothing says how "Q2" is answered; {NEEDS} [no-scale]']),
        ("Q1: All is well.", "Q1: {ask: x, weight: 0}\n      Q3: {ask: y, type: text}",
         []),
        ("    name: One", "    name: One\n    weight: 0",
         ["9:1: every dimension has weight 0; give one its weight [no-weight]"]),
        ("staff: Staff", "staff: {name: Staff, counts: false}",
         ["8:1: no group counts, so there is no maturity; let one group be without `counts: false` [nobody-counts]"]),
        ("    name: One", "    name: One\n    rule: staged",
         ["12:11: a staged dimension needs questions that are marked with a level; "
          "add `level: 2` to those that level 2 needs [no-marks]"]),
        ("levels: [Low, Middle, High]", "levels: [Low]", ["4:1: expected at least two levels, found 1 [few-levels]"]),
        ("levels: [Low, Middle, High]", "levels: [Low, low, High]", ['4:15: a second level is called "low" [repeated-id]']),
        ("Q1: All is well.", "one: All is well.",
         [f'14:7: "one" is a dimension already, at q.yaml:10:3; {IDS} [repeated-id]']),
        ("title: Small", "title: Small\nleave_out: [Q1]",
         ['4:1: "leave_out" has no meaning without "based_on" [contradictory-keys]']),
        ("    questions:", "    questions: {}\n  two:\n    name: Two\n    questions:",
         ['13:5: dimension "one" has no questions [no-questions]']),
    ],
)  # fmt: skip
def test_what_is_said_of_a_questionnaire(workspace: Workspace, old: str, new: str, said: list[str]) -> None:
    assert complaints(workspace, small((old, new))) == [f"q.yaml:{each}" for each in said]


def test_one_id_in_two_dimensions_is_repeated(workspace: Workspace) -> None:
    text = small(below="  two: {name: Two, questions: {Q1: Again}}\noutcomes:\n  Q2: {ask: x, measure: nps}\n")
    assert complaints(workspace, text.replace("\n  two", "\n  two")) == [
        f'q.yaml:17:32: "Q1" is a question already, at q.yaml:14:7; {IDS} [repeated-id]',
        f'q.yaml:19:3: "Q2" is a question already, at q.yaml:15:7; {IDS} [repeated-id]',
    ]


def test_scored_questions_of_a_dimension_cannot_all_have_weight_0(workspace: Workspace) -> None:
    text = small(("Q1: All is well.", "Q1: {ask: x, weight: 0}"), q2="weight: 0.0")
    assert complaints(workspace, text) == [
        'q.yaml:13:5: every question of dimension "one" has weight 0; '
        "give one its weight; a dimension that is not to count has a weight of its own [no-weight]"
    ]


def test_a_dimension_of_texts_is_fine_but_not_a_questionnaire_of_texts(workspace: Workspace) -> None:
    texts = "  two: {name: Two, questions: {T1: {ask: x, type: text}}}\n"
    assert complaints(workspace, small(below="") + texts) == []
    only = small(("Q1: All is well.", "Q1: {ask: x, type: text}"), q2="type: text")
    assert complaints(workspace, only) == ["q.yaml:9:1: no question is scored [nothing-scored]"]


def test_a_circle_of_conditions_is_shown_once_and_whole(workspace: Workspace) -> None:
    text = small(("Q1: All is well.", "Q1: {ask: x, when: Q2 is answered}"), q2="when: Q3 is answered")
    text += "      Q3: {ask: x, when: Q1 is answered}\n"
    assert complaints(workspace, text) == [
        "q.yaml:14:20: questions are asked depending on each other: Q1 when Q2 when Q3 when Q1; "
        "let one of them be without `when` [circle]"
    ]


def test_defaults_hold_where_a_question_says_nothing_its_dimension_first(workspace: Workspace) -> None:
    text = small(
        ("defaults: {scale: agree}", "defaults: {scale: agree, weight: 3, source: S0, not_applicable: yes}"),
        ("    name: One", "    name: One\n    defaults: {weight: 2, reverse: yes}"),
        q2="weight: 0\nreverse: no",
    )
    first, second = read(workspace, text).dimensions[0].questions
    assert (first.weight, first.reverse, first.source, first.not_applicable) == (2, True, "S0", True)
    assert (second.weight, second.reverse, second.source, second.not_applicable) == (0, False, "S0", True)


def test_who_has_a_text_is_asked(workspace: Workspace) -> None:
    first, second = read(workspace, small(("ask: Do you?", "ask: {customers: Do they?}"))).dimensions[0].questions
    assert first.asks == {EVERYONE: "All is well."}
    assert second.asks == {"customers": "Do they?"}


def test_what_is_not_written_has_the_value_of_the_format(workspace: Workspace) -> None:
    questionnaire = read(workspace, small())
    question = questionnaire.by_id["Q1"]
    assert questionnaire.settings == Settings("pooled", "ignore", 2 / 3, 3 / 4, "none", core_gate=False)
    assert (questionnaire.level_rule, questionnaire.language, questionnaire.version) == ("nearest", "en", "1")
    assert (question.weight, question.reverse, question.core, question.not_applicable) == (1, False, False, False)
    assert (question.level, question.pass_mark, question.when) == (None, 200 / 3, None)
    assert questionnaire.dimensions[0].rule == "mean"


def test_what_is_written_is_kept(workspace: Workspace) -> None:
    below = """\
scoring: {balance: equal, unknown: lowest, coverage: {dimension: 1/2, overall: 0}, gate: weakest, core_gate: yes}
sources: {S0: A book, S1: {title: An article, note: In print}}
"""
    questionnaire = read(workspace, small(q2="when: Q1 answer at least 3\ncore: true\nlook_for: A list", below=below))
    assert questionnaire.settings == Settings("equal", "lowest", 1 / 2, 0, "weakest", core_gate=True)
    assert questionnaire.groups == (Group("staff", "Staff"), Group("customers", "Customers", counts=False))
    assert questionnaire.sources == (Source("S0", "A book"), Source("S1", "An article", "In print"))
    question = questionnaire.by_id["Q2"]
    assert (question.core, question.look_for) == (True, "A list")
    assert question.when is not None
    assert question.when.tree == Comparison("Q1", "answer", "at least", 3)
    assert str(question.place).endswith("q.yaml:15:7")


def test_staged_questions_are_marked_by_number_or_id(workspace: Workspace) -> None:
    text = small(("    name: One", "    name: One\n    rule: staged"), ("Q1: All is well.", "Q1: {ask: x, level: ২}"))
    text += "        level: high\n        pass: 3/4\n"
    first, second = read(workspace, text).dimensions[0].questions
    assert (first.level, second.level, second.pass_mark) == (2, 3, 3 / 4)


def test_a_staged_dimension_says_what_passes(workspace: Workspace) -> None:
    text = small(
        ("    name: One", "    name: One\n    rule: staged\n    pass: 50"),
        ("Q1: All is well.", "Q1: {ask: x, level: 2}"),
        q2="level: 3\npass: 60",
    )
    first, second = read(workspace, text).dimensions[0].questions
    assert (first.pass_mark, second.pass_mark) == (50, 60)


@pytest.mark.parametrize("mark", ["0", "4", "1.5", "hihg"])
def test_a_mark_names_a_level(workspace: Workspace, mark: str) -> None:
    text = small(("    name: One", "    name: One\n    rule: staged"), q2=f"level: {mark}")
    [said] = complaints(workspace, text)
    assert said.startswith(f'q.yaml:18:16: there is no level "{mark}"; ')


def test_ids_may_be_written_in_any_script(workspace: Workspace) -> None:
    text = small(("Q1:", "ক্রেতা:"), ("Q2:", "سوال-۲:"), q2="when: ক্রেতা answer at least ٣")
    assert list(read(workspace, text).by_id) == ["ক্রেতা", "سوال-۲"]


@pytest.mark.parametrize(
    ("defaults", "said"),
    [
        ("scale: agre", '8:10: there is no scale "agre"; did you mean "agree"? [unknown-id]'),
        (
            "scale: {from: 1, to: 1}",
            '8:24: "from" 1 "to" 1 is no scale; its points are one apart, 2 to 101 of them; '
            "for a measured number write poor and good [bad-points]",
        ),
        ("scale: agree\n  when: Q7 is answered", '9:9: in "Q7 is answered": there is no "Q7"; known here: Q1, Q2 [unknown-id]'),
        ("scale: agree\n  topic: spede", '9:10: there is no topic "spede"; did you mean "speed"? [unknown-id]'),
        (
            "scale: agree\n  level: 4",
            '9:10: there is no level "4"; expected 1 to 3, or one of: low, middle, high [unknown-id]',
        ),
        (
            "scale: agree\n  when: Q1 answer at least 2",
            "9:3: questions are asked depending on each other: Q1 when Q1; let one of them be without `when` [circle]",
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_default_is_said_once_and_there(workspace: Workspace, defaults: str, said: str) -> None:
    text = small(("defaults: {scale: agree}", f"defaults:\n  {defaults}"))
    assert complaints(workspace, text) == [f"q.yaml:{said}"]


def test_so_it_is_of_the_defaults_of_a_dimension(workspace: Workspace) -> None:
    text = small(("    name: One", "    name: One\n    defaults: {scale: agre, topic: x}"))
    assert complaints(workspace, text) == [
        'q.yaml:12:23: there is no scale "agre"; did you mean "agree"? [unknown-id]',
        'q.yaml:12:36: there is no topic "x"; known here: speed [unknown-id]',
    ]


def test_a_default_topic_that_one_dimension_lacks_names_it(workspace: Workspace) -> None:
    text = small(("defaults: {scale: agree}", "defaults: {scale: agree, topic: speed}"))
    text += "  two:\n    name: Two\n    questions: {Q3: And you?}\n"
    assert complaints(workspace, text) == [
        'q.yaml:7:33: dimension "two" has no topic "speed"; '
        "move this to the `defaults` of the dimensions that have it [unknown-id]"
    ]


def test_a_default_scale_that_an_outcome_cannot_find_is_said_at_the_default(workspace: Workspace) -> None:
    text = small(
        ("defaults: {scale: agree}", "defaults: {scale: agre}"), below="outcomes: {c: {ask: x, measure: csat}}"
    )
    assert complaints(workspace, text) == ['q.yaml:7:19: there is no scale "agre"; did you mean "agree"? [unknown-id]']


def test_two_groups_of_the_same_name_are_doubtful(workspace: Workspace) -> None:
    assert complaints(workspace, small(("staff: Staff", "staff: customers"))) == [
        'q.yaml:8:28: warning: the groups "staff" and "customers" have the same name; '
        "nobody can tell them apart in the report; give one another name [same-name]"
    ]


def test_a_circle_of_many_is_shown_by_its_beginning(workspace: Workspace) -> None:
    lines = [f"      A{k}: {{ask: Is it?, when: A{(k + 1) % 40} is answered}}\n" for k in range(40)]
    [said] = complaints(workspace, small() + "".join(lines))
    assert "A11 when … (28 more) when A0; let one" in said
