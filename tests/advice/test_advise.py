"""From a scorecard to advice, at once."""

from __future__ import annotations

from dataclasses import replace

from assess.advice.advise import advise
from assess.model.assessment import LeftOut, Target
from assess.model.questionnaire import Questionnaire
from assess.scoring.score import score
from tests.advice.building import assessment, dimension, question, questionnaire, recommendation

FORM = questionnaire(
    [dimension("d", [question("A"), question("B")])],
    recommendations=(
        recommendation("second", "A", after=("first",), effort=1.0),
        recommendation("first", "B", effort=2.0, months=2.0),
    ),
)


def test_a_plan_with_causes_waves_and_horizons() -> None:
    # A 25, B 0: the whole is at 12.5, level 2; so the target is level 3, whose aim is 50
    given = assessment(FORM, {"A": 2.0, "B": 1.0})
    advice = advise(given, score(given))
    first, second = advice.actions
    assert (first.recommendation.id, first.wave, first.horizon, first.because) == ("first", 1, "now", ("B",))
    assert (second.recommendation.id, second.wave, second.horizon, second.because) == ("second", 2, "next", ("A",))
    # (50 - 0) / 2 and (50 - 25) / 2; over efforts of 2 and 1
    assert (first.uplift, first.priority) == (25.0, 12.5)
    assert (second.uplift, second.priority) == (12.5, 12.5)
    # 12.5 + 25 = 37.5 is level 3; 12.5 + 12.5 = 25 is still level 2
    assert (first.lifts_level, second.lifts_level) == (True, False)
    # the median of 25 and 12.5 is 18.75
    assert (first.quick_win, second.quick_win) == (True, False)
    assert advice.findings.gaps == ("d",)


def test_what_the_author_leaves_out_is_handed_on_with_its_reason() -> None:
    left_out = LeftOut(recommendation("panel", "A"), "The contract ends in March.")
    given = assessment(FORM, {"A": 3.0, "B": 3.0}, left_out=(left_out,))
    assert advise(given, score(given)).left_out == (left_out,)


def test_nothing_to_do_where_everything_is_at_its_target() -> None:
    given = assessment(FORM, {"A": 3.0, "B": 3.0}, targets={"overall": Target(level=3)})
    assert advise(given, score(given)).actions == ()


def test_a_questionnaire_without_recommendations_still_has_findings() -> None:
    bare: Questionnaire = replace(FORM, recommendations=())
    given = assessment(bare, {"A": 3.0, "B": 3.0})
    advice = advise(given, score(given))
    assert advice.actions == ()
    assert advice.findings.gaps == ("d",)
