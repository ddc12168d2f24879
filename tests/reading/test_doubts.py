"""What YAML reads without complaint and nobody means is told, with the line as it should be."""

from __future__ import annotations

import pytest

from tests.reading.small import Workspace, complaints, small


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (small() + "      reverse: true\n", '17:7: "reverse" is read as a question of its own; indent it deeper, under "Q2"'),
        (small() + "      weight:\n", '17:7: "weight" is read as a question of its own; indent it deeper, under "Q2"'),
        (
            small() + "      options: {none: No, own: Yes}\n",
            '17:7: "options" is read as a question of its own; indent it deeper, under "Q2"',
        ),
        (
            small(("Q1: All is well.", "Q1: All is well.\n      unit: h")),
            '15:7: "unit" is read as a question of its own; give "Q1" lines of its own below it, `ask: …` and `unit: …`',
        ),
        (
            small(("groups: {staff: Staff, customers: {name: Customers, counts: no}}",
                   "groups:\n  staff: Staff\n  customers:\n    name: Customers\n  counts: no")),
            '12:3: "counts" is read as a group of its own; indent it deeper, under "customers"',
        ),
        (
            small(("levels: [Low, Middle, High]", "levels:\n  low:\n    name: Low\n  means: Nothing\n  high: High")),
            '7:3: "means" is read as a level of its own; indent it deeper, under "low"',
        ),
        (
            small() + "  weight: 2\n",
            '17:3: "weight" is read as a dimension of its own; indent it deeper, under "one"',
        ),
        (
            small(below="outcomes:\n  nps:\n    ask: Recommend us?\n    measure: nps\n  groups: [staff]\n"),
            '21:3: "groups" is read as an outcome of its own; indent it deeper, under "nps"',
        ),
    ],
)  # fmt: skip
def test_a_key_one_step_too_far_left_is_no_entry(workspace: Workspace, text: str, said: str) -> None:
    assert complaints(workspace, text) == [f"q.yaml:{said} [dedented-key]"]


@pytest.mark.parametrize(
    "text",
    [
        small() + "      reverse: {ask: Is it the other way round?}\n",
        small(("Q1: All is well.", "unit: Our unit is well.")),
        small() + "      core: Our core is sound.\n",
    ],
)
def test_a_question_may_be_called_like_a_key_where_it_can_be_no_other_thing(workspace: Workspace, text: str) -> None:
    assert complaints(workspace, text) == []


def test_a_sentence_under_such_a_name_may_be_a_question(workspace: Workspace) -> None:
    text = small() + "      help: Our front line helps every visitor.\n"
    (told,) = complaints(workspace, text)
    assert told.startswith('q.yaml:17:7: warning: "help" is read as a question of its own; ')


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("ask:All is well.", "a blank is missing after the colon"),
        ("ask\u00a0All is well.", "the invisible character U+00A0 stands in this line"),
        ("ask:\u00a0All is well.", "the invisible character U+00A0 stands in this line"),
        ("ask：All is well.", '"：" stands for a colon and a blank'),
        ("ask = All is well.", '"=" stands for a colon and a blank'),
        ("ask; All is well.", '";" stands for a colon and a blank'),
        ("ask All is well.", 'the colon is missing after "ask"'),
    ],
)
def test_a_key_without_its_colon_is_no_text(workspace: Workspace, line: str, why: str) -> None:
    text = small(("Q1: All is well.", f"Q1:\n        {line}"))
    assert complaints(workspace, text) == [
        f'q.yaml:15:9: "{line}" is read as a text: {why}; write ask: All is well. [glued-key]'
    ]


def test_a_key_without_its_colon_in_a_later_line_is_found_there(workspace: Workspace) -> None:
    text = small(("Q1: All is well.", "Q1:\n        All is well,\n        reverse:true"))
    assert complaints(workspace, text) == [
        'q.yaml:16:9: "reverse:true" is read as a text: a blank is missing after the colon; write reverse: true [glued-key]'
    ]


def test_the_same_holds_for_levels_and_leaves_nothing_else_to_say(workspace: Workspace) -> None:
    text = small(("levels: [Low, Middle, High]", "levels:\n  low:\n    name Low\n  high: High"))
    assert complaints(workspace, text) == [
        'q.yaml:6:5: "name Low" is read as a text: the colon is missing after "name"; write name: Low [glued-key]'
    ]


@pytest.mark.parametrize(
    "question",
    [
        "Q1: ask customers first, then decide.",
        "Q1: help; support; training.",
        "Q1:\n        help is given to all who ask.",
        'Q1:\n        "ask: the word"',
        "Q1:\n        We know the\n        good that we do.",
    ],
)
def test_sentences_that_begin_with_such_a_word_are_texts(workspace: Workspace, question: str) -> None:
    assert complaints(workspace, small(("Q1: All is well.", question))) == []


def test_an_item_that_is_indented_deeper_is_no_part_of_the_one_above(workspace: Workspace) -> None:
    text = small(("levels: [Low, Middle, High]", "levels:\n  - Low\n    - Middle\n  - High"))
    assert complaints(workspace, text) == [
        'q.yaml:6:5: "- Middle" goes on with the item above; begin every item of a list in the same column [glued-item]'
    ]


def test_a_list_below_the_first_line_of_a_text_is_doubtful(workspace: Workspace) -> None:
    assert complaints(workspace, small(q2="help: Think of\n  - orders\n  - complaints")) == [
        'q.yaml:18:11: warning: "- orders" goes on with the text above; '
        "for a list within a text write `help: |`, and the whole text below [glued-item]"
    ]


@pytest.mark.parametrize("key", ["help", "when", "source", "look_for"])
def test_every_free_text_that_ends_at_a_hash_is_doubtful(workspace: Workspace, key: str) -> None:
    text = {"when": "Q1 is answered"}.get(key, "Some words")
    assert complaints(workspace, small(q2=f"{key}: {text} #2")) == [
        f'q.yaml:17:{len(key) + 11}: warning: the text ends before "#2": text after # is a comment; '
        f'quote the text: "{text} #2", or put another blank before a comment [text-after-hash]'
    ]


@pytest.mark.parametrize("line", ["weight: 2 # twice", "core: yes # the gist", "topic: speed # of us"])
def test_a_comment_after_a_number_a_word_or_an_id_is_a_comment(workspace: Workspace, line: str) -> None:
    assert complaints(workspace, small(q2=line)) == []
