"""Outcomes: measures, scales, who is asked."""

from __future__ import annotations

import pytest

from tests.reading.small import Workspace, complaints, read, small


def with_outcome(entries: str, agree: str = "{from: 1, to: 5}") -> str:
    return small(("agree: {from: 1, to: 5}", f"agree: {agree}"), below=f"outcomes:\n  out: {{ask: x, {entries}}}\n")


@pytest.mark.parametrize(
    ("entries", "variant", "points"),
    [
        ("measure: nps", None, 11),
        ("measure: nps, scale: {from: 0, to: 10, low: Never, high: Always}", None, 11),
        ("measure: mean", None, 5),
        ("measure: csat", "top-two", 5),
        ("measure: csat, scale: {from: 1, to: 7}", "top-two", 7),
        ("measure: csat, as: mean", "mean", 5),
        ("measure: ces", "top-two", 5),
        ("measure: ces, scale: {from: 1, to: 7}", "top-three", 7),
        ("measure: ces, scale: {from: 1, to: 4}, as: top-two", "top-two", 4),
    ],
)
def test_measures_know_what_they_count(workspace: Workspace, entries: str, variant: str | None, points: int) -> None:
    [outcome] = read(workspace, with_outcome(entries)).outcomes
    assert (outcome.variant, len(outcome.scale.points)) == (variant, points)


def test_every_group_is_asked_unless_some_are_named(workspace: Workspace) -> None:
    assert read(workspace, with_outcome("measure: nps")).outcomes[0].groups == ("staff", "customers")
    assert read(workspace, with_outcome("measure: nps, groups: [customers]")).outcomes[0].groups == ("customers",)


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ("measure: npss", '18:26: "npss" is not one of nps, csat, ces, mean; did you mean "nps"? [unknown-word]'),
        (
            "measure: nps, scale: agree",
            "18:38: nps is always answered from 0 to 10; leave `scale` out [bad-points]",
        ),
        ("measure: csat, scale: agre", '18:39: there is no scale "agre"; did you mean "agree"? [unknown-id]'),
        ("measure: csat, groups: [stuff]", '18:41: there is no group "stuff"; did you mean "staff"? [unknown-id]'),
        ("measure: csat, groups: []", "18:32: nobody is asked; leave `groups` out to ask every group [no-value]"),
        (
            "measure: ces, scale: {from: 1, to: 4}",
            "18:26: nothing says which of the 4 points count; add `as: top-two`, `as: top-three` or `as: mean` [no-variant]",
        ),
        ("measure: nps, as: mean", '18:31: "as" has no meaning with measure nps; leave it out [contradictory-keys]'),
        (
            "measure: csat, scale: {from: 1, to: 2}",
            "18:39: top-two of 2 points is always 100 %; add `as: mean` [bad-points]",
        ),
    ],
)
def test_what_is_said_of_an_outcome(workspace: Workspace, entries: str, said: str) -> None:
    assert complaints(workspace, with_outcome(entries)) == [f"q.yaml:{said}"]


def test_an_outcome_needs_a_scale_unless_it_is_nps(workspace: Workspace) -> None:
    text = (
        with_outcome("measure: csat")
        .replace("defaults: {scale: agree}", "")
        .replace("questions:", "defaults: {scale: agree}\n    questions:")
    )
    [said] = complaints(workspace, text)
    assert said.startswith('q.yaml:19:3: nothing says how "out" is answered')
    assert complaints(workspace, text.replace("csat", "nps")) == []
