"""A small assessment with its scorecard and advice, every number by hand."""

from __future__ import annotations

from datetime import date

import pytest

from assess.model.advice import Action, Advice, Findings
from assess.model.assessment import Agreed, Assessment, Target
from assess.model.questionnaire import (
    Dimension,
    Group,
    Level,
    Point,
    Question,
    Questionnaire,
    Recommendation,
    Scale,
    Settings,
)
from assess.model.scorecard import (
    GroupResult,
    GroupScore,
    OutcomeResult,
    QuestionResult,
    QuestionScore,
    Result,
    Scorecard,
)
from assess.problems import Place, warning

LEVELS = tuple(
    Level(name.lower(), name, "", lower) for name, lower in (("Ad hoc", 0.0), ("Emerging", 25.0), ("Embedded", 75.0))
)
SCALE = Scale("rating", tuple(Point(float(x), "", (x - 1) * 25.0) for x in range(1, 6)))
CHANNELS = Scale("multiple", (Point("survey", "Surveys", 50.0), Point("visits", "Visits", 50.0)))


@pytest.fixture
def assessment() -> Assessment:
    """Two questions of one dimension, the second reads like a formula."""
    questions = (
        Question("STA1", "staff", {"": "Staff understand the goals."}, SCALE),
        Question("STA2", "staff", {"": "=1+1"}, CHANNELS),
    )
    dimensions = (Dimension("staff", "Customer-facing staff", questions),)
    questionnaire = Questionnaire(
        "cc", "1.0", "en", "Maturity", LEVELS, dimensions, groups=(Group("branches", "Branches"),)
    )
    return Assessment(questionnaire, {}, (), organisation="Harbour Bank", date=date(2026, 10, 1))


@pytest.fixture
def scorecard(assessment: Assessment) -> Scorecard:
    """Answers 2, 3, 3, 4, 4 and one don't know to STA1; an agreed list for STA2; one group hidden."""
    basis = QuestionScore(55.0, 6, 5, known=True)
    staff = Result(
        score=58.75, level=2, raw_level=3, capped_by="STA1", coverage=0.9, weight=1.0, target=Target(level=3), gap=16.25
    )
    return Scorecard(
        questionnaire_id="cc",
        questionnaire_version="1.0",
        questionnaire_sha256="ab12",
        settings=Settings(gate="weakest"),
        organisation=assessment.organisation,
        date=assessment.date,
        counted=6,
        others=None,
        overall=Result(None, None, None, None, 0.4, withheld="coverage", target=Target(score=70.0)),
        dimensions={"staff": staff},
        questions={
            "STA1": QuestionResult(
                dimension="staff",
                weight=0.5,
                basis=basis,
                level=2,
                target=None,
                n=5,
                na=0,
                dk=1,
                blank=0,
                counts={"1": 0, "2": 1, "3": 2, "4": 2, "5": 0},
                mean=3.2,
                sd=0.7**0.5,
                adm=0.64,
                rwg=0.65,
                respondents_score=55.0,
            ),
            "STA2": QuestionResult(
                dimension="staff",
                weight=0.5,
                basis=QuestionScore(100.0, 1, 1, known=True),
                level=3,
                target=None,
                n=None,
                na=None,
                dk=None,
                blank=None,
                counts={},
                agreed=Agreed(frozenset(("visits", "survey")), why="“Both”", evidence="Diary", seen=True),
            ),
        },
        groups={
            "branches": GroupResult(
                suppressed=False, n=6, dimensions={"staff": 52.1}, questions={"STA1": GroupScore(55.0, 5)}
            ),
            "head-office": GroupResult(suppressed=True),
        },
        outcomes={"nps": OutcomeResult("nps", 33.3, 324, (24.9, 41.1), None)},
        problems=(warning(Place("r.csv", 2, 3), "unmatched-column", 'nothing is called "x"', "ignore it"),),
    )


@pytest.fixture
def advice() -> Advice:
    """One action."""
    action = Action(
        recommendation=Recommendation("playbook", "Write a playbook", ("STA1",)),
        uplift=6.25,
        priority=6.25 / 3,
        confidence=1,
        wave=1,
        horizon="now",
        because=("STA1",),
        quick_win=False,
        lifts_level=False,
    )
    return Advice(Findings(strengths=("staff",), unknown=("channels",)), (action,))
