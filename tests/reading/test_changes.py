"""Recommendations that an assessment changes, adds or leaves out."""

from __future__ import annotations

import pytest

from tests.reading.assessing import QUESTIONNAIRE, Read, Refused


def test_a_recommendation_is_changed(read: Read) -> None:
    found = read("""
        answers: {STA1: 3}
        recommendations:
          playbook:
            owner: Head of branches
            effort: 4
            when: STA1 level below 3
    """)
    playbook = found.questionnaire.recommendations[0]
    assert (playbook.id, playbook.do, playbook.owner, playbook.effort) == (
        "playbook",
        "Write a playbook",
        "Head of branches",
        4.0,
    )
    # the months were those of effort 2 by default, and are now those of effort 4
    assert playbook.months == 6.0
    assert playbook.when is not None
    assert playbook.lifts == ("STA1",)


def test_months_that_were_written_stay_when_the_effort_changes(read: Read) -> None:
    written = {"q.yaml": QUESTIONNAIRE.replace("effort: 2}", "effort: 2, months: 2}")}
    assessment = read("answers: {STA1: 3}\nrecommendations: {playbook: {effort: 5}}\n", written)
    found = assessment.questionnaire.recommendations[0]
    # two months are usual for effort 2, but here they were said
    assert (found.effort, found.months) == (5.0, 2.0)


def test_a_recommendation_is_added(read: Read) -> None:
    found = read("""
        answers: {STA1: 3}
        recommendations:
          panel:
            do: Ask a panel
            lifts: [channels, STA2]
            after: [playbook]
    """)
    panel = found.questionnaire.recommendations[-1]
    assert (panel.id, panel.lifts, panel.after) == ("panel", ("channels", "STA2"), ("playbook",))
    assert (panel.effort, panel.months) == (3.0, 3.0)


def test_a_recommendation_is_left_out_for_a_reason_and_nothing_waits_for_it(read: Read) -> None:
    found = read("""
        answers: {STA1: 3}
        recommendations:
          playbook:
            leave_out: The contract ends in March.
    """)
    assert [(left.recommendation.id, left.reason) for left in found.left_out] == [
        ("playbook", "The contract ends in March.")
    ]
    assert [(each.id, each.after) for each in found.questionnaire.recommendations] == [("train", ())]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("playbok: {owner: Head}", "missing-key"),
        ("panel: {do: Ask a panel}", "missing-key"),
        ("playbok: {leave_out: Too late}", "unknown-id"),
        ("playbook: {lifts: [STA9]}", "unknown-id"),
        ("playbook: {lifts: [words]}", "wrong-name"),
        ("playbook: {lifts: []}", "no-value"),
        ("playbook: {after: [nobody]}", "unknown-id"),
        ("playbook: {after: [train]}", "circle"),
        ("playbook: {effort: 6}", "out-of-range"),
        ("playbook: {effort: 2.5}", "out-of-range"),
        ("playbook: {when: STA1 at least 3}", "bare-comparison"),
        ("playbook: {when: STA9 level below 2}", "unknown-id"),
        ("playbook: {onwer: Head}", "unknown-key"),
    ],
)
def test_changes_that_cannot_be(refused: Refused, change: str, code: str) -> None:
    assert [problem.code for problem in refused(f"answers: {{STA1: 3}}\nrecommendations:\n  {change}\n")] == [code]


@pytest.mark.parametrize(
    ("reason", "found"),
    [("", ""), ("no", ', found "no"'), ("Yes", ', found "Yes"'), ("true", ', found "true"'), ('" "', "")],
)
def test_a_recommendation_is_left_out_for_a_reason_in_words_only(refused: Refused, reason: str, found: str) -> None:
    [said] = refused(f"answers: {{STA1: 2}}\nrecommendations:\n  playbook:\n    leave_out: {reason}\n")
    assert said.place.line == 6
    assert said.message == f'"leave_out" is followed by the reason{found}'
    assert said.hint == "say why, in words, or take the line out"


def test_a_new_recommendation_is_told_what_it_needs(refused: Refused) -> None:
    [problem] = refused("answers: {STA1: 3}\nrecommendations:\n  zzz: {do: Sleep}\n")
    assert problem.hint == "a new one says what to `do`, and which questions or dimensions that `lifts`"
