"""What the tests of an assessment's parts are written with: a small questionnaire, and types of the fixtures."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from assess.model.assessment import Assessment
from assess.problems import Problem

QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: small
    title: Small
    levels: [Ad hoc, Managed, Embedded]
    scales:
      agreement: {from: 1, to: 5}
    defaults: {scale: agreement}
    groups: {leaders: Leadership, staff: Front line}
    dimensions:
      staff:
        name: Staff
        questions:
          STA1:
            ask: Staff know our goals.
            rubric:
              - Unknown.
              - Known to some.
              - Known to all.
          STA2: We help.
          words: {ask: What else?, type: text}
      channels:
        name: Channels
        questions:
          ways:
            ask: Which channels?
            type: multiple
            options: {survey: Surveys, visits: Visits}
            scores: {survey: 50, visits: 50}
          hours: {ask: Hours to answer, poor: 48, good: 2, unit: h}
    outcomes:
      nps: {ask: Recommend us?, measure: nps}
    recommendations:
      playbook: {do: Write a playbook, lifts: [STA1], effort: 2}
      train: {do: Train, lifts: [staff], after: [playbook]}
"""
HEAD = "format: assess/assessment/1\nquestionnaire: ./q.yaml\n"

Workspace = Callable[[Mapping[str, str]], Path]
Read = Callable[..., Assessment]
Refused = Callable[..., list[Problem]]


def short(problems: list[Problem]) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.place.line) for problem in problems]
