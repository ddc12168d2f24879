"""Below the target, at it, or unknown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assess.advice.standing import is_at, is_below, is_hidden, is_unknown
from assess.model.assessment import Privacy, Target
from assess.model.scorecard import OutcomeResult, Result, Withheld
from assess.scoring.score import score
from tests.advice.building import assessment, dimension, question, questionnaire, results


def result(
    score: float | None, level: int | None, target: Target | None, *, withheld: Withheld | None = None
) -> Result:
    return Result(score, level, level, None, coverage=0.5, target=target, withheld=withheld)


def test_a_level_target_is_missed_by_the_final_level_even_where_the_score_would_do() -> None:
    capped = result(90.0, 3, Target(level=4))
    assert is_below(capped)
    assert not is_at(capped)


def test_a_score_target_is_missed_by_the_score_whatever_the_level() -> None:
    assert is_below(result(69.9, 5, Target(score=70.0)))
    assert is_at(result(70.0, 1, Target(score=70.0)))


def test_without_a_score_it_is_neither_below_nor_at_the_target() -> None:
    nothing = result(None, None, Target(level=2))
    assert not is_below(nothing)
    assert not is_at(nothing)


def test_without_a_target_it_is_neither_below_nor_at_it() -> None:
    aimless = result(50.0, 3, None)
    assert not is_below(aimless)
    assert not is_at(aimless)


def test_too_little_coverage_is_unknown_privacy_and_what_does_not_apply_are_not() -> None:
    assert is_unknown(result(None, None, None, withheld="coverage"))
    assert not is_unknown(result(None, None, None, withheld="privacy"))
    assert not is_unknown(Result(None, None, None, None, coverage=None, withheld="coverage"))


@pytest.mark.parametrize(("id", "is_it"), [("x", True), ("d", True), ("y", False), ("e", False), ("overall", False)])
def test_what_is_hidden_has_no_score_because_of_privacy(id: str, is_it: bool) -> None:
    # of six people two answered x, and all of them y
    asked = questionnaire([dimension("d", [question("x")]), dimension("e", [question("y")])])
    people = [{"x": 4.0, "y": 4.0}] * 2 + [{"y": 4.0}] * 4
    found = score(replace(assessment(asked, {}, *people), privacy=Privacy(5)))
    assert is_hidden(replace(found, overall=found.dimensions["e"]), id) is is_it


def test_an_agreed_answer_is_not_hidden_though_the_respondents_are() -> None:
    asked = questionnaire([dimension("d", [question("x")])])
    found = score(replace(assessment(asked, {"x": 4.0}, {"x": 1.0}), privacy=Privacy(5)))
    assert not is_hidden(found, "x")


def test_a_withheld_outcome_is_hidden() -> None:
    asked = questionnaire([dimension("d", [question("x")])])
    found = results(asked, {"x": 4.0})
    withheld = OutcomeResult("nps", None, None, None, None, withheld="privacy")
    assert is_hidden(replace(found, outcomes={"nps": withheld}), "nps")
