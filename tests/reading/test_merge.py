"""`based_on` and `leave_out`."""

from __future__ import annotations

import pytest

from assess.model.questionnaire import Parent, Questionnaire
from assess.problems import Problem
from assess.reading.merge import leave_out, merge
from assess.reading.tree import Tree
from assess.reading.yaml import read_tree
from tests.reading.small import Workspace, complaints, read

PARENT = """\
format: assess/questionnaire/1
id: parent
version: "3.1"
language: en
title: Parent
levels: {low: Low, mid: Middle, high: High}
scoring: {gate: weakest, coverage: {dimension: 0.5, overall: 0.6}}
scales:
  agree: {from: 1, to: 5}
  grade: {from: 6, to: 1}
defaults: {scale: agree}
dimensions:
  one:
    name: One
    why: It matters.
    topics: {speed: Speed}
    questions:
      Q1: First
      Q2: {ask: Second, when: Q1 is answered and Q3 is answered, weight: 2}
  two:
    name: Two
    questions:
      Q3: Third
      Q4: {ask: Fourth, when: Q3 is answered}
outcomes:
  nps: {ask: Recommend?, measure: nps}
recommendations:
  a: {do: A, lifts: [Q1, Q3]}
  b: {do: B, lifts: [Q3, two], after: [a]}
  c: {do: C, lifts: [one], after: [b, a], when: Q3 level below 2 or Q1 level below 2}
sources:
  S0: A book
"""
HEAD = "format: assess/questionnaire/1\nbased_on: ./parent.yaml\n"


def child(workspace: Workspace, text: str) -> Questionnaire:
    return read(workspace, HEAD + text, parent=PARENT)


def test_what_the_child_does_not_say_is_the_parents(workspace: Workspace) -> None:
    questionnaire = child(workspace, "")
    parent = read(workspace, PARENT)
    assert questionnaire.parents == (Parent("parent", "3.1", "Parent"),)
    assert (questionnaire.id, questionnaire.version, questionnaire.title) == ("parent", "3.1", "Parent")
    assert (questionnaire.dimensions, questionnaire.recommendations) == (parent.dimensions, parent.recommendations)


def test_what_stands_below_replaces_the_same_id_or_is_added(workspace: Workspace) -> None:
    questionnaire = child(
        workspace,
        """\
id: child
title: Child
levels: {mid: Halfway}
scoring: {gate: none, coverage: {overall: 0.7}}
scales: {grade: {from: 1, to: 3}, new: {from: 0, to: 2}}
dimensions:
  one:
    name: Uno
    topics: {care: Care}
    questions:
      Q2: Second anew
      Q5: {ask: Fifth, scale: grade, topic: speed}
  three: {name: Three, questions: {Q6: {ask: Sixth, scale: new}}}
outcomes: {csat: {ask: Satisfied?, measure: csat}}
recommendations: {a: {do: A anew, lifts: [Q5]}}
sources: {S1: Another}
""",
    )
    assert (questionnaire.id, questionnaire.version, questionnaire.title) == ("child", "3.1", "Child")
    assert [level.name for level in questionnaire.levels] == ["Low", "Halfway", "High"]
    assert questionnaire.settings.gate == "none"
    assert (questionnaire.settings.dimension_coverage, questionnaire.settings.overall_coverage) == (0.5, 0.7)
    one, two, three = questionnaire.dimensions
    assert (one.name, one.why, one.topics) == ("Uno", "It matters.", {"speed": "Speed", "care": "Care"})
    assert [question.id for question in one.questions] == ["Q1", "Q2", "Q5"]
    second = questionnaire.by_id["Q2"]
    assert (second.text, second.weight, second.when) == ("Second anew", 1, None)  # as a whole
    assert [point.answer for point in questionnaire.by_id["Q5"].scale.points] == [1, 2, 3]
    assert [question.id for question in (*two.questions, *three.questions)] == ["Q3", "Q4", "Q6"]
    assert [outcome.id for outcome in questionnaire.outcomes] == ["nps", "csat"]
    assert [each.do for each in questionnaire.recommendations] == ["A anew", "B", "C"]
    assert [source.id for source in questionnaire.sources] == ["S0", "S1"]


def test_a_list_of_levels_replaces_all(workspace: Workspace) -> None:
    assert [level.id for level in child(workspace, "levels: [Bad, Good]").levels] == ["bad", "good"]


def test_an_empty_section_changes_nothing(workspace: Workspace) -> None:
    assert len(child(workspace, "recommendations:\ndimensions:\n").recommendations) == 3


def test_what_is_left_out_goes_with_the_references_to_it(workspace: Workspace) -> None:
    questionnaire = child(workspace, "leave_out: [two, nps]")
    assert [dimension.id for dimension in questionnaire.dimensions] == ["one"]
    assert questionnaire.outcomes == ()
    when = questionnaire.by_id["Q2"].when
    assert when is not None
    assert when.text == "Q1 is answered"
    a, c = questionnaire.recommendations  # b has nothing left to lift
    assert (a.id, a.lifts) == ("a", ("Q1",))
    assert (c.id, c.after) == ("c", ("a",))
    assert c.when is not None
    assert c.when.text == "Q1 level below 2"


def test_a_condition_with_nothing_left_falls_away(workspace: Workspace) -> None:
    questionnaire = child(workspace, "leave_out: [Q3]")
    assert questionnaire.by_id["Q4"].when is None
    assert [question.id for question in questionnaire.dimensions[1].questions] == ["Q4"]


def test_what_went_is_told(workspace: Workspace) -> None:
    assert complaints(workspace, HEAD + "leave_out: [two]", parent=PARENT) == [
        'parent.yaml:19:31: warning: "Q3" was left out, so "Q1 is answered and Q3 is answered" loses what it says of it '
        "[left-out]",
        'parent.yaml:28:26: warning: "Q3" was left out, so "a" no longer names it under "lifts" [left-out]',
        'parent.yaml:29:3: warning: recommendation "b" is dropped: what it lifts was left out [left-out]',
        'parent.yaml:30:36: warning: "b" was left out, so "c" no longer names it under "after" [left-out]',
        'parent.yaml:30:49: warning: "Q3" was left out, so "Q3 level below 2 or Q1 level below 2" loses what it says of it '
        "[left-out]",
    ]


def test_what_is_left_out_may_be_written_anew_elsewhere(workspace: Workspace) -> None:
    questionnaire = child(workspace, "leave_out: [Q3]\ndimensions: {one: {questions: {Q3: Moved}}}")
    assert questionnaire.by_id["Q3"].dimension == "one"
    assert questionnaire.recommendations[0].lifts == ("Q1", "Q3")


def test_an_unknown_id_cannot_be_left_out(workspace: Workspace) -> None:
    assert complaints(workspace, HEAD + "leave_out: [Q7x, on]", parent=PARENT) == [
        'q.yaml:3:13: there is no "Q7x" to leave out; known here: one, two, Q1, Q2, Q3, Q4, nps, a, b, c [unknown-id]',
        'q.yaml:3:18: there is no "on" to leave out; did you mean "one"? [unknown-id]',
    ]  # fmt: skip


def test_a_problem_is_told_where_it_stands(workspace: Workspace) -> None:
    text = HEAD + "scales: {agree: {from: 1, to: 3}}\ndimensions: {one: {questions: {Q1: {ask: x, topic: spede}}}}"
    assert complaints(workspace, text, parent=PARENT.replace("lifts: [one]", "lifts: [oen]")) == [
        'q.yaml:4:52: there is no topic "spede"; did you mean "speed"? [unknown-id]',
        'parent.yaml:30:22: there is no question or dimension "oen"; did you mean "one"? [unknown-id]',
    ]


@pytest.mark.parametrize(
    ("based_on", "said"),
    [
        ("./none.yaml", '2:11: there is no file "none.yaml"; a path is looked up from the file that names it [missing-file]'),
        ("./q.yaml", "2:11: this questionnaire is based on itself [circle]"),
        ("essentails", '2:11: there is no bundled questionnaire "essentails"; did you mean "essentials"? '
         "[unknown-questionnaire]"),
        ("parent.yml", '2:11: there is no file "parent.yml"; a path is looked up from the file that names it [missing-file]'),
    ],
)  # fmt: skip
def test_what_it_is_based_on_must_be_there(workspace: Workspace, based_on: str, said: str) -> None:
    [found] = complaints(workspace, HEAD.replace("./parent.yaml", based_on), parent=PARENT)
    assert found == f"q.yaml:{said}"


def test_a_chain_of_three(workspace: Workspace) -> None:
    middle = HEAD + "id: middle\nleave_out: [Q3]\ndimensions: {one: {weight: 2}}\n"
    top = "format: assess/questionnaire/1\nbased_on: ./middle.yaml\nid: top\nleave_out: [Q2]\n"
    questionnaire = read(workspace, top, middle=middle, parent=PARENT)
    assert [parent.id for parent in questionnaire.parents] == ["middle", "parent"]
    assert list(questionnaire.by_id) == ["Q1", "Q4"]
    assert questionnaire.dimensions[0].weight == 2
    assert questionnaire.recommendations[0].lifts == ("Q1",)


def test_merging_and_leaving_out_change_no_tree() -> None:
    parent, own = tree_of(PARENT), tree_of(HEAD + "leave_out: [two]\ndimensions: {one: {weight: 2}}")
    before = parent.value
    rest, gone = leave_out(parent, own, [])
    merged = merge(rest, own)
    assert parent.value == before
    assert gone == {"two", "Q3", "Q4"}
    assert list(merged.value["dimensions"]) == ["one"]


def tree_of(text: str) -> Tree:
    problems: list[Problem] = []
    tree = read_tree(text.encode(), "q.yaml", problems)
    assert tree is not None
    assert problems == []
    return tree


def test_the_last_question_of_a_dimension_goes_with_it(workspace: Workspace) -> None:
    said = complaints(workspace, HEAD + "leave_out: [Q3, Q4]", parent=PARENT)
    assert [each for each in said if "warning" not in each] == [
        'q.yaml:3:17: "Q4" is the last question of "two", and a dimension without any has nothing to say; '
        "leave out two itself [no-questions]"
    ]


def test_a_child_may_ask_others_in_place_of_all_questions(workspace: Workspace) -> None:
    text = "leave_out: [Q3, Q4]\ndimensions: {two: {questions: {Q9: Anew}}}\n"
    assert [question.id for question in child(workspace, text).dimensions[1].questions] == ["Q9"]


def test_where_the_parent_is_not_there_the_childs_own_problems_are_told(workspace: Workspace) -> None:
    text = HEAD + "language: english\ndimensions: {one: {weight: x}}\n"
    codes = [each.rpartition("[")[2] for each in complaints(workspace, text)]
    assert codes == ["missing-file]", "bad-language]", "not-a-number]"]


def test_a_file_that_is_based_on_itself_is_told_its_other_problems_too(workspace: Workspace) -> None:
    text = "format: assess/questionnaire/1\nbased_on: ./q.yaml\nlanguage: english\n"
    codes = [each.rpartition("[")[2] for each in complaints(workspace, text)]
    assert codes == ["circle]", "bad-language]"]
