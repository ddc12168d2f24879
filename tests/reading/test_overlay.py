"""Translation overlays beside a questionnaire."""

from __future__ import annotations

from assess.reading.localise import localise
from tests.reading.small import Workspace, complaints, read, small
from tests.reading.test_merge import HEAD, PARENT

UR = "format: assess/translation/1\ntranslates: small\nlanguage: ur\n"


def test_texts_are_read_by_path(workspace: Workspace) -> None:
    overlay = """\
title: چھوٹا
levels: [کم, درمیانہ, زیادہ]
groups: {staff: عملہ}
dimensions:
  one:
    name: ایک
    questions:
      Q1: سب ٹھیک ہے۔
      Q2: {ask: کیا؟}
originals: {title: 1a2b}
"""
    assert read(workspace, small(), ur=UR + overlay).translations["ur"] == {
        "title": "چھوٹا",
        "levels.low.name": "کم",
        "levels.middle.name": "درمیانہ",
        "levels.high.name": "زیادہ",
        "groups.staff.name": "عملہ",
        "dimensions.one.name": "ایک",
        "questions.Q1.ask": "سب ٹھیک ہے۔",
        "questions.Q2.ask": "کیا؟",
    }


def test_texts_of_a_scale_reach_all_that_is_answered_on_it(workspace: Workspace) -> None:
    text = small(
        ("agree: {from: 1, to: 5}", "agree: {points: {1: No, 2: Yes}}\n  ends: {from: 0, to: 3, low: L, high: H}"),
        q2="scale: ends",
        below="outcomes:\n  csat: {ask: x, measure: mean}\n",
    )
    overlay = UR + "scales: {agree: {points: {١: نہیں}}, ends: {low: کم}}"
    assert read(workspace, text, ur=overlay).translations["ur"] == {
        "questions.Q1.scale.points.1": "نہیں",
        "questions.Q2.scale.low": "کم",
        "outcomes.csat.scale.points.1": "نہیں",
    }


def test_other_files_beside_it_are_left_alone(workspace: Workspace) -> None:
    assert complaints(workspace, small(), ur="id: [not, ours", words="format: assess/translation/1", en="") == []


def test_a_text_that_the_questionnaire_has_not_is_doubtful(workspace: Workspace) -> None:
    overlay = UR + "dimensions: {one: {questions: {Q9: x, Q2: {help: y}}}}"
    assert complaints(workspace, small(), ur=overlay) == [
        'ur.yaml:4:32: warning: the questionnaire has no text "questions.Q9.ask"; did you mean "questions.Q2.ask"? '
        "[unknown-text]",
        'ur.yaml:4:44: warning: the questionnaire has no text "questions.Q2.help"; did you mean "questions.Q2.ask"? '
        "[unknown-text]",
    ]


def test_an_overlay_names_its_questionnaire_and_language(workspace: Workspace) -> None:
    assert complaints(workspace, small(), ur=UR.replace("small", "large")) == [
        'ur.yaml:2:13: warning: these are texts of "large", the questionnaire here is "small" [wrong-translation]'
    ]
    assert complaints(workspace, small(), ur=UR.replace("language: ur", "language: bn")) == [
        'ur.yaml:3:11: the language is "bn", the file is called ur.yaml; call it bn.yaml, or correct the language '
        "[wrong-translation]"
    ]


def test_an_overlay_without_a_format_line_is_told(workspace: Workspace) -> None:
    assert complaints(workspace, small(), ur=UR.removeprefix("format: assess/translation/1\n")) == [
        "ur.yaml:1:1: the line `format` is missing; "
        "the first line of a translation is `format: assess/translation/1` [wrong-format]"
    ]


def test_an_overlay_has_texts_only(workspace: Workspace) -> None:
    assert complaints(workspace, small(), ur=UR + "dimensions: {one: {weight: 2, nmae: x}}") == [
        'ur.yaml:4:20: unknown key "weight"; known here: name, why, topics, questions [unknown-key]',
        'ur.yaml:4:31: unknown key "nmae"; did you mean "name"? [unknown-key]',
    ]


def test_texts_of_the_parent_hold_as_long_as_its_own_text_does(workspace: Workspace) -> None:
    folder = workspace(
        {
            "up/questionnaire.yaml": PARENT,
            "up/ur.yaml": UR.replace("small", "parent")
            + "title: پ\ndimensions: {one: {name: ایک, questions: {Q1: پہلا, Q2: دوسرا}}}\n",
            "down/q.yaml": HEAD.replace("./parent.yaml", "../up/")
            + "id: child\ntitle: Child\ndimensions: {one: {questions: {Q2: Anew, Q5: Fifth}}}\n",
            "down/ur.yaml": UR.replace("small", "child") + "dimensions: {one: {questions: {Q5: پانچواں}}}\n",
        }
    )
    questionnaire = read(lambda _: folder / "down", "")
    assert questionnaire.translations["ur"] == {
        "dimensions.one.name": "ایک",
        "questions.Q1.ask": "پہلا",
        "questions.Q5.ask": "پانچواں",
    }
    assert localise(questionnaire, "ur").title == "Child"
