"""A kiosk, small enough to reckon by hand: eleven people who count, five customers beside them.

By hand, levels beginning at 0, 12.5, 37.5, 62.5 and 87.5:

    C1  leaders 5 x 4, staff 5 x 3        mean 3.5  -> 62.5    weight 2, core
    C2  leaders 5 x 5, staff 5 x 4        mean 4.5  -> 87.5    weight 1
    care  (2 * 62.5 + 87.5) / 3 = 70.8333...                   level 4
    M1  ten times 1                                 ->  0      money 0, level 1
    R1  ten times 2 of 5, turned round              -> 75      reach 75, level 4
    overall  (70.8333 + 0 + 75) / 3 = 48.6111...               level 3, capped to 2 by money

A sixth of the staff knows nothing: coverage 10 of 11 everywhere, 90.9 %. Target: the level after 3, which begins at 62.5.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from assess.advice.advise import advise
from assess.model.advice import Advice
from assess.model.assessment import Agreed, Assessment
from assess.model.questionnaire import (
    EVERYONE,
    Dimension,
    Group,
    Level,
    Outcome,
    Point,
    Question,
    Questionnaire,
    Recommendation,
    Scale,
    Settings,
    Source,
)
from assess.model.response import Missing, Response
from assess.model.scorecard import Scorecard
from assess.reporting.context import Context
from assess.reporting.numbers import Numbers
from assess.reporting.texts import Texts
from assess.scoring.score import score

NAMES = ("Ad hoc", "Emerging", "Established", "Managed", "Embedded")
LEVELS = tuple(
    Level(name.lower().replace(" ", "-"), name, f"What {name} means.", lower)
    for name, lower in zip(NAMES, (0.0, 12.5, 37.5, 62.5, 87.5), strict=True)
)


def anchors(code: str) -> Scale:
    """Five anchors in words."""
    return Scale("rubric", tuple(Point(float(n), f"Anchor {n} of {code}", 25.0 * (n - 1)) for n in range(1, 6)))


def rating(first: int = 1, last: int = 5) -> Scale:
    """Numbers with words at the ends."""
    steps = last - first
    points = tuple(Point(float(first + n), "", 100 * n / steps) for n in range(steps + 1))
    return Scale("rating", points, low="Strongly disagree", high="Strongly agree")


def questions() -> dict[str, tuple[Question, ...]]:
    """The kiosk's questions by dimension."""
    return {
        "care": (
            Question(
                "C1", "care", {EVERYONE: "We know our customers."}, anchors("C1"), weight=2.0, core=True, topic="know"
            ),
            Question("C2", "care", {EVERYONE: "We listen."}, anchors("C2")),
        ),
        "money": (Question("M1", "money", {EVERYONE: "There is a budget."}, anchors("M1")),),
        "reach": (
            Question(
                "R1",
                "reach",
                {"leaders": "We answer slowly.", "staff": "We answer slowly.", "customers": "They answer me slowly."},
                rating(),
                reverse=True,
            ),
        ),
    }


def questionnaire() -> Questionnaire:
    """The kiosk's questionnaire."""
    own = questions()
    names = {"care": "Care & listening", "money": "Money", "reach": "Reach"}
    return Questionnaire(
        id="kiosk",
        version="1.0",
        language="en",
        title="Kiosk check",
        levels=LEVELS,
        dimensions=tuple(
            Dimension(id, names[id], own[id], why=f"Why **{id}** matters.", topics={"know": "Knowing"}) for id in own
        ),
        settings=Settings(gate="weakest-plus-one", core_gate=True),
        groups=(Group("leaders", "Leaders"), Group("staff", "Staff"), Group("customers", "Customers", counts=False)),
        outcomes=(Outcome("nps", "Would you recommend us?", "nps", None, rating(0, 10), ("customers",)),),
        recommendations=(
            Recommendation(
                "budget",
                "Set money aside",
                ("M1",),
                why="Without it, *nothing* moves.",
                steps=("Ask for it.", "Write it down."),
                owner="Treasurer",
                effort=2.0,
                months=2.0,
                measure="Money spent",
            ),
        ),
        sources=(Source("S1", "A book", "On kiosks."),),
        sha256="ab" * 32,
    )


def people() -> tuple[Response, ...]:
    """Five leaders, six of the staff, five customers."""
    leaders = Response("leaders", {"C1": 4.0, "C2": 5.0, "M1": 1.0, "R1": 2.0})
    staff = Response("staff", {"C1": 3.0, "C2": 4.0, "M1": 1.0, "R1": 2.0})
    unsure = Response("staff", dict.fromkeys(("C1", "C2", "M1", "R1"), Missing.DK))
    customers = (Response("customers", {"R1": 4.0, "nps": nps}) for nps in (10.0, 10.0, 9.0, 8.0, 2.0))
    return (*[leaders] * 5, *[staff] * 5, unsure, *customers)


def assessment(**changes: object) -> Assessment:
    """The kiosk's assessment, with changes to its fields."""
    plain = Assessment(
        questionnaire=questionnaire(),
        answers={},
        responses=people(),
        organisation="The Kiosk",
        title="Review 2026",
        date=date(2026, 10, 1),
        invited={"leaders": 5, "staff": 12},
    )
    return replace(plain, **changes)  # type: ignore[arg-type] # the tests know the fields


def found(given: Assessment) -> tuple[Scorecard, Advice]:
    """What scoring and advice make of it."""
    scorecard = score(given)
    return scorecard, advise(given, scorecard)


def context(given: Assessment | None = None, language: str = "en") -> Context:
    """All that a section draws on."""
    chosen = given or assessment()
    limits = tuple(level.lower for level in chosen.questionnaire.levels)
    return Context(chosen, *found(chosen), Texts(language), Numbers(language, limits))


def agreed(answers: dict[str, Agreed], responses: Iterable[Response] = ()) -> Assessment:
    """The kiosk with agreed answers, and respondents only where they are given."""
    return assessment(answers=answers, responses=tuple(responses))
