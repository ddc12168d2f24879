"""Recommendations: what they lift, in which order, with which defaults."""

from __future__ import annotations

import pytest

from tests.reading.small import Workspace, complaints, read, small


def with_recommendations(*entries: str) -> str:
    return small(below="recommendations:\n" + "".join(f"  {entry}\n" for entry in entries))


@pytest.mark.parametrize(("effort", "months"), [("1", 1), ("2", 2), ("3", 3), ("4", 6), ("5", 12)])
def test_months_follow_from_effort(workspace: Workspace, effort: str, months: float) -> None:
    [one] = read(workspace, with_recommendations(f"a: {{do: A, lifts: [Q1], effort: {effort}}}")).recommendations
    assert (one.effort, one.months) == (float(effort), months)


def test_effort_is_3_by_default(workspace: Workspace) -> None:
    [one] = read(workspace, with_recommendations("a: {do: A, lifts: [Q1]}")).recommendations
    assert (one.effort, one.months) == (3, 3)


def test_months_may_be_given(workspace: Workspace) -> None:
    [one] = read(workspace, with_recommendations("a: {do: A, lifts: [Q1], effort: 5, months: 0.5}")).recommendations
    assert one.months == 0.5


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("a: {do: A}", '18:3: "a" lacks "lifts"; add `lifts: …` [missing-key]'),
        ("a: {do: A, lifts: []}", '18:14: "lifts" has no value; name questions or dimensions [no-value]'),
        (
            "a: {do: A, lifts: [Q1, Q9]}",
            '18:26: there is no question or dimension "Q9"; known here: Q1, Q2, one [unknown-id]',
        ),
        (
            "a: {do: A, lifts: [overall]}",
            "18:22: overall is lifted only by what lifts a part of it; name questions or dimensions, or every dimension "
            "[wrong-name]",
        ),
        (
            "a: {do: A, lifts: [Q1\u00a0]}",
            '18:22: there is no question or dimension "Q1\u00a0"; it has the invisible character U+00A0; did you mean "Q1"? '
            "[unknown-id]",
        ),
        ("a: {do: A, lifts: [words]}", '18:22: there is no question or dimension "words"; known here: Q1, Q2, one [unknown-id]'),
        ("a: {do: A, lifts: [Q1], after: [b]}", '18:35: there is no recommendation "b"; known here: a [unknown-id]'),
        ("a: {do: A, lifts: [Q1], effort: 6}", "18:35: expected 1 to 5, found 6 [out-of-range]"),
        ("a: {do: A, lifts: [Q1], effort: 2.5}", "18:35: expected 1, 2, 3, 4 or 5, found 2.5 [out-of-range]"),
        ("a: {do: A, lifts: [Q1], months: -1}", "18:35: expected at least 0, found -1 [out-of-range]"),
        ("a: {do: A, lifts: [Q1], when: on level below 2}",
         '18:33: in "on level below 2": there is no "on"; did you mean "one"? [unknown-id]'),
        ("a: {do: A, lifts: [Q1], after: [a]}",
         "18:27: recommendations wait for each other: a after a; let one of them come first [circle]"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_recommendation(workspace: Workspace, entry: str, said: str) -> None:
    assert complaints(workspace, with_recommendations(entry)) == [f"q.yaml:{said}"]


def test_a_circle_is_shown_once_and_whole(workspace: Workspace) -> None:
    text = with_recommendations(
        "a: {do: A, lifts: [Q1], after: [c]}",
        "b: {do: B, lifts: [Q1], after: [a]}",
        "c: {do: C, lifts: [Q1], after: [b]}",
        "d: {do: D, lifts: [Q1], after: [a]}",
    )
    assert complaints(workspace, text) == [
        "q.yaml:18:27: recommendations wait for each other: a after c after b after a; let one of them come first [circle]"
    ]


def test_a_text_cannot_be_lifted(workspace: Workspace) -> None:
    text = small(q2="type: text", below="recommendations:\n  a: {do: A, lifts: [Q2]}\n")
    assert complaints(workspace, text) == [
        'q.yaml:19:22: "Q2" is a text, which is never scored, so nothing can lift it [wrong-name]'
    ]
