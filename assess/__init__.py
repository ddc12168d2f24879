"""Assess: how customer-centred an organisation is, and what to do next.

A questionnaire and its responses become a Scorecard, a Scorecard becomes Advice, both become a Report, a Report becomes
a Site. The functions here are that sentence; each is imported when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assess.advice.advise import advise
    from assess.publishing.build import build
    from assess.publishing.write import publish
    from assess.reading.assessment import read_assessment
    from assess.reading.questionnaire import read_questionnaire
    from assess.rendering.render import render
    from assess.reporting.report import report
    from assess.scoring.score import score

__version__ = "0.1.0"
__all__ = ["advise", "build", "publish", "read_assessment", "read_questionnaire", "render", "report", "score"]

_HOMES = (
    ("read_questionnaire", "assess.reading.questionnaire"),
    ("read_assessment", "assess.reading.assessment"),
    ("score", "assess.scoring.score"),
    ("advise", "assess.advice.advise"),
    ("report", "assess.reporting.report"),
    ("render", "assess.rendering.render"),
    ("publish", "assess.publishing.write"),
    ("build", "assess.publishing.build"),
)


def __getattr__(name: str) -> Any:
    for public, home in _HOMES:
        if public == name:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'assess' has no attribute {name!r}")
