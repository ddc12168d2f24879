from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from assess.model.questionnaire import Dimension, Question
from assess.model.scorecard import QuestionScore, Result, RolledUp
from assess.scoring.count import count
from assess.scoring.questions import APART, NO_EVIDENCE, question_scores
from assess.scoring.roll_up import roll_up, weighted_mean
from tests.scoring.make import (
    BLANK,
    DK,
    LIKERT,
    NA,
    TEXT,
    Given,
    dimension,
    near,
    numeric,
    people,
    person,
    question,
    questionnaire,
    scored,
)

ONLY_NA = QuestionScore(None, 0, 0, known=False, only_na=True)
UNKNOWN = scored(None)
RUBRIC = numeric({1: 0, 2: 25, 3: 50, 4: 75, 5: 100}, "rubric")
FULLY, LARGELY, PARTLY, NOT = 100.0, 200 / 3, 100 / 3, 0.0


def rolled(*dimensions: Dimension, scores: Mapping[str, QuestionScore], **settings: Any) -> RolledUp:
    return roll_up(questionnaire(*dimensions, **settings), scores)


def answered_by_one(*questions: Question, answers: Mapping[str, Given], **settings: Any) -> Result:
    """The dimension that one respondent's answers make."""
    asked = questionnaire(dimension("d", *questions), **settings)
    tally = count(asked, [person(answers)], {}).tally
    return roll_up(asked, question_scores(asked, tally, {})).dimensions["d"]


def of_scores(scores: Mapping[str, float | None], **settings: Any) -> RolledUp:
    """One dimension of one question for each score, in this order, all of weight 1."""
    dimensions = [dimension(id, question(f"{id}1")) for id in scores]
    return rolled(*dimensions, scores={f"{id}1": scored(score) for id, score in scores.items()}, **settings)


def gated(**scores: float | None) -> RolledUp:
    return of_scores(scores, gate="weakest-plus-one")


def level_and_cause(result: Result) -> tuple[int | None, int | None, str | None]:
    return result.raw_level, result.level, result.capped_by


# Dimensions


def test_sco_1() -> None:
    # 75, 100 - 25, 100, 50 with weights 1 1 2 1: (75 + 75 + 200 + 50)/5
    questions = [question("a"), question("b", reverse=True), question("c", weight=2), question("e")]
    found = answered_by_one(*questions, answers={"a": 4, "b": 2, "c": 5, "e": 3})
    assert found.score == near(80)
    assert (found.raw_level, found.level, found.coverage) == (4, 4, 1)


def test_sco_2() -> None:
    # answered 1 + 2 + 1 of 1 + 1 + 2 + 1; (50 + 2 · 75 + 25)/4, or with 0 for don't know /5
    questions = [question("a"), question("b"), question("c"), question("e", weight=2), question("f")]
    answers: Mapping[str, Given] = {"a": 3, "b": NA, "c": DK, "e": 4, "f": 2}
    found = answered_by_one(*questions, answers=answers)
    assert (found.coverage, found.score) == (near(0.8), near(56.25))
    lowest = answered_by_one(*questions, answers=answers, unknown="lowest")
    assert (lowest.coverage, lowest.score) == (near(0.8), near(45))


def test_sco_3_too_little_answered() -> None:
    found = answered_by_one(*(question(id) for id in "abcef"), answers={"a": 3, "b": 4})
    assert found == Result(None, None, None, None, near(0.4), 1.0, withheld="coverage")


def test_exactly_two_thirds_is_enough() -> None:
    found = answered_by_one(question("a"), question("b"), question("c"), answers={"a": 3, "b": 4})
    assert (found.coverage, found.score, found.withheld) == (near(2 / 3), 62.5, None)


def test_coverage_counts_cells_by_weight() -> None:
    # (2 · 3 + 1 · 1)/(2 · 4 + 1 · 2) = 7/10
    scores = {"a": scored(50, answered=3, of=4), "b": scored(20, answered=1, of=2)}
    found = rolled(dimension("d", question("a", weight=2), question("b")), scores=scores).dimensions["d"]
    assert found.coverage == near(0.7)
    # the score weighs questions, not cells: (2 · 50 + 20)/3
    assert found.score == near(40)


def test_the_dimensions_own_limit_of_coverage() -> None:
    scores = {"a": scored(50, answered=3, of=10)}
    assert rolled(dimension("d", question("a")), scores=scores).dimensions["d"].score is None
    assert rolled(dimension("d", question("a")), scores=scores, dimension_coverage=0.3).dimensions["d"].score == 50


def test_agg_1_questions_before_respondents() -> None:
    # x: (100 + 0 + 0)/3, y: 0; mean 50/3; five of six cells
    asked = questionnaire(dimension("d", question("x"), question("y")))
    tally = count(asked, people("", x=[5, 1, 1], y=[BLANK, 1, 1]), {}).tally
    found = roll_up(asked, question_scores(asked, tally, {})).dimensions["d"]
    assert (found.score, found.coverage) == (near(50 / 3), near(5 / 6))


@pytest.mark.parametrize(("rubric", "reversed_rating", "score"), [(3, 3, 50), (5, 1, 100), (1, 5, 0)])
def test_mod_1_and_2_middle_best_and_worst(rubric: float, reversed_rating: float, score: float) -> None:
    questions = [question("a", RUBRIC, weight=2), question("b", LIKERT, reverse=True)]
    assert answered_by_one(*questions, answers={"a": rubric, "b": reversed_rating}).score == score


def test_a_question_of_weight_0_is_shown_only() -> None:
    questions = [question("a"), question("b", weight=0, core=True)]
    found = answered_by_one(*questions, answers={"a": 5}, core_gate=True)
    assert (found.score, found.coverage) == (100, 1)
    low = answered_by_one(*questions, answers={"a": 5, "b": 1}, core_gate=True)
    assert (low.score, level_and_cause(low)) == (100, (5, 5, None))


def test_without_any_limit_of_coverage_nothing_is_still_nothing() -> None:
    dimensions = [dimension("d", question("a"))]
    found = rolled(*dimensions, scores={"a": UNKNOWN}, dimension_coverage=0.0, overall_coverage=0.0)
    nothing = Result(None, None, None, None, 0, withheld="coverage")
    assert (found.dimensions["d"], found.overall) == (nothing, nothing)


def test_a_dimension_that_does_not_apply_at_all_has_no_coverage() -> None:
    found = rolled(dimension("d", question("a")), scores={"a": ONLY_NA})
    assert found.dimensions["d"] == Result(None, None, None, None, None, 1.0)
    assert found.overall == Result(None, None, None, None, None, 1.0)


def test_the_share_of_a_dimension_in_the_whole() -> None:
    dimensions = [dimension("d", question("a"), weight=3), dimension("e", question("b"), weight=0)]
    dimensions += [dimension("f", question("c")), dimension("words", question("t", TEXT))]
    dimensions += [dimension("others", question("o")), dimension("na", question("n"), weight=4)]
    found = rolled(*dimensions, scores={"o": APART, "n": ONLY_NA})
    shares = {id: result.weight for id, result in found.dimensions.items()}
    assert shares == {"d": 0.375, "e": 0, "f": 0.125, "words": 0, "others": 0, "na": 0.5}


def test_nothing_but_texts_has_no_score() -> None:
    assert rolled(dimension("words", question("t", TEXT)), scores={}).overall.score is None


# The whole


def test_sen_1() -> None:
    # X (25 + 75 + 2 · 50)/4, Y (0 + 50)/2, Z (100 + 25 + 25)/3; .5 · 50 + .3 · 25 + .2 · 50
    x = dimension("X", question("X1"), question("X2"), question("X3", weight=2), weight=0.5)
    y = dimension("Y", question("Y1"), question("Y2"), weight=0.3)
    z = dimension("Z", question("Z1"), question("Z2"), question("Z3"), weight=0.2)
    answers = {"X1": 25, "X2": 75, "X3": 50, "Y1": 0, "Y2": 50, "Z1": 100, "Z2": 25, "Z3": 25}
    found = rolled(x, y, z, scores={id: scored(score) for id, score in answers.items()})
    assert [found.dimensions[id].score for id in "XYZ"] == pytest.approx([50, 25, 50])
    assert found.overall.score == near(42.5)


def test_flt_1_float_noise_does_not_cost_a_level() -> None:
    # .1 · 12.5 + .2 · 0 + .7 · 87.5 = 62.5
    dimensions = [dimension(id, question(f"{id}1"), weight=w) for id, w in {"a": 0.1, "b": 0.2, "c": 0.7}.items()]
    found = rolled(*dimensions, scores={"a1": scored(12.5), "b1": scored(0), "c1": scored(87.5)})
    assert (found.overall.score, found.overall.level) == (near(62.5), 4)


def test_overall_is_withheld_where_the_scored_dimensions_weigh_too_little() -> None:
    # scored: 3 of 4 is 3/4 and enough; 2 of 3 is not
    d = dimension("d", question("a"), weight=3)
    scores = {"a": scored(80), "b": UNKNOWN}
    assert rolled(d, dimension("e", question("b")), scores=scores).overall.score == 80
    found = rolled(dimension("d", question("a"), weight=2), dimension("e", question("b")), scores=scores).overall
    assert found == Result(None, None, None, None, near(2 / 3), withheld="coverage")
    generous = rolled(dimension("d", question("a")), dimension("e", question("b")), scores=scores, overall_coverage=0.5)
    assert generous.overall.score == 80


def test_overall_coverage_weighs_the_coverages_of_all_dimensions_that_apply() -> None:
    # (3 · 1 + 1 · .2)/4, the withheld one included; the inapplicable one leaves
    dimensions = [dimension("d", question("a"), weight=3), dimension("e", question("b")), dimension("f", question("c"))]
    scores = {"a": scored(80), "b": scored(10, answered=1, of=5), "c": ONLY_NA}
    assert rolled(*dimensions, scores=scores).overall.coverage == near(0.8)


def test_an_inapplicable_dimension_does_not_withhold_the_whole() -> None:
    dimensions = [dimension("d", question("a")), dimension("e", question("b"), weight=9)]
    assert rolled(*dimensions, scores={"a": scored(80), "b": ONLY_NA}).overall.score == 80


def test_a_dimension_of_weight_0_neither_counts_nor_caps_nor_withholds() -> None:
    dimensions = [dimension("d", question("a")), dimension("e", question("b"), weight=0)]
    found = rolled(*dimensions, scores={"a": scored(90), "b": scored(0)}, gate="weakest")
    assert (found.overall.score, level_and_cause(found.overall)) == (90, (5, 5, None))
    assert found.dimensions["e"].score == 0
    missing = rolled(*dimensions, scores={"a": scored(90), "b": UNKNOWN})
    assert (missing.overall.score, missing.overall.coverage) == (90, 1)


# Gates


def test_gate_1_one_above_the_weakest() -> None:
    found = gated(a=90, b=90, c=90, d=15).overall
    assert found.score == near(71.25)
    assert level_and_cause(found) == (4, 3, "d")


def test_gate_3_no_cap_where_the_raw_level_is_within_reach() -> None:
    found = gated(a=62.5, b=62.5, c=62.5, d=37.4).overall
    assert found.score == near(56.225)
    assert level_and_cause(found) == (3, 3, None)


def test_the_weakest_itself_and_no_gate() -> None:
    scores = {"a": 90, "b": 90, "c": 90, "d": 15}
    assert level_and_cause(of_scores(scores, gate="weakest").overall) == (4, 2, "d")
    assert level_and_cause(of_scores(scores, gate="none").overall) == (4, 4, None)


def test_the_cause_is_the_lowest_level_then_the_score_then_the_order() -> None:
    assert gated(a=95, b=95, c=11, d=10, e=95, f=95).overall.capped_by == "d"
    assert gated(a=95, b=95, c=10, d=10, e=95, f=95).overall.capped_by == "c"


def test_scores_that_differ_by_float_noise_are_equal() -> None:
    assert gated(a=95, b=95, c=10 + 1e-12, d=10, e=95, f=95).overall.capped_by == "c"


def test_the_final_levels_of_the_dimensions_gate_not_their_scores() -> None:
    # b scores more than c, and is capped to level 2 by its core question b2 (0, level 1); c is on level 3
    dimensions = [dimension("a", question("a1")), dimension("b", question("b1", weight=9), question("b2", core=True))]
    dimensions.append(dimension("c", question("c1")))
    scores = {"a1": scored(100), "b1": scored(100), "b2": scored(0), "c1": scored(60)}
    found = rolled(*dimensions, scores=scores, gate="weakest-plus-one", core_gate=True)
    # b (9 · 100 + 0)/10 = 90; overall (100 + 90 + 60)/3 = 250/3, level 4; b's level 2 + 1
    assert level_and_cause(found.dimensions["b"]) == (5, 2, "b2")
    assert found.overall.score == near(250 / 3)
    assert level_and_cause(found.overall) == (4, 3, "b")


def test_a_withheld_dimension_does_not_gate() -> None:
    found = gated(a=90, b=90, c=90, d=None).overall
    assert level_and_cause(found) == (5, 5, None)


def test_a_core_question_holds_its_dimension_one_level_above_its_own() -> None:
    # (3 · 100 + 25)/4 = 81.25, level 4; c on 25 is level 2
    questions = [question("a"), question("b"), question("e"), question("c", core=True)]
    answers: Mapping[str, Given] = {"a": 5, "b": 5, "e": 5, "c": 2}
    assert level_and_cause(answered_by_one(*questions, answers=answers, core_gate=True)) == (4, 3, "c")
    assert level_and_cause(answered_by_one(*questions, answers=answers)) == (4, 4, None)


def test_a_question_that_is_not_core_does_not_gate() -> None:
    # (3 · 100 + 0)/4 = 75, level 4; e on level 1 is not core, c is on level 5
    questions = [question("a"), question("b"), question("c", core=True), question("e")]
    answers: Mapping[str, Given] = {"a": 5, "b": 5, "c": 5, "e": 1}
    assert level_and_cause(answered_by_one(*questions, answers=answers, core_gate=True)) == (4, 4, None)


def test_the_lowest_core_question_is_the_cause() -> None:
    questions = [question("a", weight=8), *(question(id, core=True) for id in "bce")]
    answers: Mapping[str, Given] = {"a": 5, "b": 2, "c": 1, "e": 1}
    # (800 + 25)/11 = 75, level 4; c and e on level 1
    assert level_and_cause(answered_by_one(*questions, answers=answers, core_gate=True)) == (4, 2, "c")


@pytest.mark.parametrize("given", [BLANK, NA, DK])
@pytest.mark.parametrize("unknown", ["ignore", "lowest"])
def test_a_core_question_without_an_answer_does_not_gate(given: Given, unknown: str) -> None:
    questions = [question("a", weight=9), question("c", core=True)]
    found = answered_by_one(*questions, answers={"a": 5, "c": given}, core_gate=True, unknown=unknown)
    assert found.capped_by is None
    assert found.level == 5


# Stages: each question is marked with the level that it belongs to


def staged(marks: Mapping[str, int], scores: Mapping[str, QuestionScore], **settings: Any) -> Result:
    questions = [question(id, level=mark or None) for id, mark in marks.items()]
    return rolled(dimension("d", *questions, rule="staged"), scores=scores, **settings).dimensions["d"]


@pytest.mark.parametrize(
    ("practices", "indicator_level"),
    [
        (([FULLY, LARGELY], [LARGELY, FULLY, LARGELY], [PARTLY, FULLY]), 2),
        (([PARTLY, FULLY], [FULLY, FULLY, FULLY], [FULLY, FULLY]), 0),
        (([FULLY, FULLY], [FULLY, NOT, FULLY], [FULLY, FULLY]), 1),
    ],
)
def test_c2m2_1_every_practice_of_a_level_and_of_those_below(
    practices: tuple[list[float], ...], indicator_level: int
) -> None:
    # indicator level 0 is our level 1, so the practices of indicator level k are marked k + 1
    found = {f"q{k}{i}": (k, score) for k, part in enumerate(practices, start=2) for i, score in enumerate(part)}
    marks = {id: mark for id, (mark, _) in found.items()}
    scores = {id: scored(score) for id, (_, score) in found.items()}
    assert staged(marks, scores).level == indicator_level + 1


def test_a_staged_dimension_keeps_its_mean_score_and_has_the_stage_as_raw_level() -> None:
    # mean (100 + 50)/2; mark 3 fails (50 < 200/3), so level 2
    found = staged({"a": 2, "b": 3}, {"a": scored(100), "b": scored(50)})
    assert (found.score, found.raw_level, found.level, found.capped_by) == (75, 2, 2, None)


def test_the_stage_is_at_least_1_and_at_most_the_highest_mark() -> None:
    assert staged({"a": 1, "b": 2}, {"a": scored(0), "b": scored(100)}).level == 1
    assert staged({"a": 1, "b": 3}, {"a": scored(100), "b": scored(100)}).level == 3


def test_marks_need_not_be_without_gaps() -> None:
    assert staged({"a": 2, "b": 4}, {"a": scored(100), "b": scored(0)}).level == 3


def test_a_question_with_a_pass_of_its_own() -> None:
    easy = dimension("d", question("a", level=3, pass_mark=50.0), rule="staged")
    assert rolled(easy, scores={"a": scored(50)}).dimensions["d"].level == 3
    assert rolled(easy, scores={"a": scored(49)}).dimensions["d"].level == 2


def test_in_stages_na_passes_and_unanswered_and_unmet_fail() -> None:
    marks = {"a": 2, "b": 3, "c": 4}
    rest = {"a": scored(100), "c": scored(100)}
    assert staged(marks, {**rest, "b": ONLY_NA}).level == 4
    assert staged(marks, {**rest, "b": UNKNOWN}).level == 2
    assert staged(marks, {**rest, "b": NO_EVIDENCE}).level == 2


def test_a_question_that_only_others_are_asked_holds_back_no_stage() -> None:
    assert staged({"a": 2, "b": 1}, {"a": scored(100), "b": APART}).level == 2


def test_unmarked_questions_only_score() -> None:
    found = staged({"a": 2, "b": 0}, {"a": scored(100), "b": scored(0)})
    assert (found.score, found.level) == (50, 2)


def test_weight_0_holds_back_no_stage_and_adds_none() -> None:
    questions = [question("a", level=2), question("b", level=1, weight=0), question("c", level=5, weight=0)]
    scores = {"a": scored(100), "b": scored(0), "c": scored(100)}
    assert rolled(dimension("d", *questions, rule="staged"), scores=scores).dimensions["d"].level == 2


def test_where_every_mark_is_of_no_weight_the_stage_is_the_first() -> None:
    questions = [question("a"), question("b", level=3, weight=0)]
    scores = {"a": scored(100), "b": scored(100)}
    assert rolled(dimension("d", *questions, rule="staged"), scores=scores).dimensions["d"].level == 1


def test_a_text_with_a_mark_holds_back_no_stage() -> None:
    questions = [question("a", level=2), question("t", TEXT, level=1)]
    assert rolled(dimension("d", *questions, rule="staged"), scores={"a": scored(100)}).dimensions["d"].level == 2


def test_a_withheld_staged_dimension_has_no_level() -> None:
    found = staged({"a": 2, "b": 3}, {"a": scored(100), "b": UNKNOWN})
    assert (found.raw_level, found.level, found.withheld) == (None, None, "coverage")


def test_the_core_gate_holds_back_a_stage_too() -> None:
    questions = [question("a", level=4), question("b", core=True)]
    found = rolled(
        dimension("d", *questions, rule="staged"), scores={"a": scored(100), "b": scored(20)}, core_gate=True
    ).dimensions["d"]
    assert level_and_cause(found) == (4, 3, "b")


def test_a_mean_of_nothing_is_nothing() -> None:
    assert weighted_mean([]) is None
    assert weighted_mean([(0.0, 50.0)]) is None
    assert weighted_mean([(1.0, 50.0), (3.0, 70.0)]) == 65  # (50 + 210)/4
