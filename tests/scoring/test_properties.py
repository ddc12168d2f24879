"""What must hold for every questionnaire (without conditions) and all answers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from assess.model.condition import Answered, Comparison
from assess.model.questionnaire import Dimension, Question, Questionnaire
from assess.model.response import Missing, Response
from assess.model.scorecard import QuestionScore, Result, Scorecard
from assess.scoring.count import count
from assess.scoring.roll_up import roll_up
from assess.scoring.score import score
from tests.scoring.make import (
    BLANK,
    DK,
    NA,
    Given,
    assessment,
    dimension,
    group,
    near,
    person,
    question,
    questionnaire,
    scored,
)

GROUPS = (group("leaders"), group("staff"), group("customers", counts=False))
NUMBERS: Sequence[Given] = (1.0, 2.0, 3.0, 4.0, 5.0)
EXAMPLES = settings(max_examples=60)

weights = st.sampled_from((0.0, 0.5, 1.0, 1.0, 2.0, 3.0))
given_answers = st.sampled_from((*NUMBERS, *NUMBERS, NA, DK, BLANK))


@st.composite
def questionnaires(draw: st.DrawFn) -> Questionnaire:
    dimensions = []
    for d in range(draw(st.integers(1, 3))):
        rule = draw(st.sampled_from(("mean", "mean", "staged")))
        questions = [
            question(
                f"d{d}q{q}",
                groups=draw(st.sampled_from(([""], ["leaders", "staff"], ["staff", "customers"]))),
                weight=draw(weights) if q else 1.0,
                reverse=draw(st.booleans()),
                core=draw(st.booleans()),
                level=draw(st.integers(1, 5)) if rule == "staged" else None,
            )
            for q in range(draw(st.integers(1, 4)))
        ]
        dimensions.append(dimension(f"d{d}", *questions, rule=rule, weight=draw(weights) if d else 1.0))
    return questionnaire(
        *dimensions,
        groups=GROUPS,
        balance=draw(st.sampled_from(("pooled", "equal"))),
        unknown=draw(st.sampled_from(("ignore", "lowest"))),
        gate=draw(st.sampled_from(("none", "weakest-plus-one", "weakest"))),
        core_gate=draw(st.booleans()),
        dimension_coverage=draw(st.sampled_from((0.0, 2 / 3))),
        overall_coverage=draw(st.sampled_from((0.0, 3 / 4))),
    )


@dataclass(frozen=True)
class Case:
    questionnaire: Questionnaire
    people: tuple[Response, ...]

    @property
    def scorecard(self) -> Scorecard:
        return score(assessment(self.questionnaire, self.people))


@st.composite
def cases(draw: st.DrawFn) -> Case:
    asked = draw(questionnaires())
    inapplicable = draw(st.sampled_from(("none", "none", "d0", "d1")))
    people = []
    for _ in range(draw(st.integers(1, 6))):
        of = draw(st.sampled_from(GROUPS)).id
        given = [each for each in asked.by_id.values() if each.asked(of)]
        answers = {each.id: NA if each.dimension == inapplicable else draw(given_answers) for each in given}
        people.append(person(answers, of))
    return Case(asked, tuple(people))


def with_answer(case: Case, row: int, id: str, answer: Given) -> Case:
    changed = replace(case.people[row], answers={**case.people[row].answers, id: answer})
    return replace(case, people=(*case.people[:row], changed, *case.people[row + 1 :]))


def a_number(draw: st.DataObject, case: Case) -> tuple[int, str, float]:
    """Some respondent's answer that is a number: row, question, answer."""
    found = [
        (row, id, answer)
        for row, each in enumerate(case.people)
        for id, answer in each.answers.items()
        if isinstance(answer, float)
    ]
    assume(found)
    return draw.draw(st.sampled_from(found))


def with_dimensions(asked: Questionnaire, dimensions: Sequence[Dimension]) -> Questionnaire:
    return replace(asked, dimensions=tuple(dimensions))


def all_results(scorecard: Scorecard) -> dict[str, Result]:
    return {**scorecard.dimensions, "overall": scorecard.overall}


@EXAMPLES
@given(cases(), st.data())
def test_a_better_answer_lowers_no_score_and_no_raw_level(case: Case, data: st.DataObject) -> None:
    row, id, answer = a_number(data, case)
    better = answer - 1 if case.questionnaire.by_id[id].reverse else answer + 1
    assume(better in NUMBERS)
    before, after = all_results(case.scorecard), all_results(with_answer(case, row, id, better).scorecard)
    for each, result in before.items():
        assert (result.score is None) == (after[each].score is None)
        assert (after[each].score or 0) >= (result.score or 0) - 1e-9
        assert (after[each].raw_level or 0) >= (result.raw_level or 0)


@EXAMPLES
@given(cases(), st.sampled_from((0.125, 3.0, 1000.0)), st.sampled_from((0.25, 7.0)))
def test_weights_are_free_of_scale(case: Case, factor: float, whole: float) -> None:
    def heavier(dimension: Dimension) -> Dimension:
        questions = tuple(replace(each, weight=each.weight * factor) for each in dimension.questions)
        return replace(dimension, questions=questions, weight=dimension.weight * whole)

    asked = with_dimensions(case.questionnaire, [heavier(each) for each in case.questionnaire.dimensions])
    before, after = all_results(case.scorecard), all_results(replace(case, questionnaire=asked).scorecard)
    for id, result in before.items():
        assert without_numbers(after[id]) == without_numbers(result)
        assert numbers(after[id]) == about(numbers(result))


def without_numbers(result: Result) -> Result:
    return replace(result, score=None, coverage=None, gap=None, weight=1.0, interval=None)


def numbers(result: Result) -> list[float | None]:
    return [result.score, result.coverage, result.gap, result.weight, *(result.interval or (None, None))]


def about(values: list[float | None]) -> list[Any]:
    return [None if value is None else near(value) for value in values]


@EXAMPLES
@given(cases(), st.randoms())
def test_the_order_of_the_respondents_changes_nothing(case: Case, random: Random) -> None:
    shuffled = list(case.people)
    random.shuffle(shuffled)
    assert replace(case, people=tuple(shuffled)).scorecard == case.scorecard


@EXAMPLES
@given(cases())
def test_the_order_of_questions_and_dimensions_changes_at_most_which_of_equals_is_named(case: Case) -> None:
    turned = [replace(each, questions=each.questions[::-1]) for each in case.questionnaire.dimensions[::-1]]
    asked = with_dimensions(case.questionnaire, turned)
    after = all_results(replace(case, questionnaire=asked).scorecard)
    for id, result in all_results(case.scorecard).items():
        assert replace(after[id], capped_by=None, interval=None) == replace(result, capped_by=None, interval=None)
        assert (after[id].interval is None) == (result.interval is None)
        assert after[id].interval is None or after[id].interval == pytest.approx(result.interval, abs=1e-6)
        assert (after[id].capped_by is None) == (result.capped_by is None)


question_scores = st.lists(st.tuples(st.sampled_from((0.5, 1.0, 2.0)), st.floats(0, 100)), min_size=1, max_size=6)


def a_dimension(pairs: Sequence[tuple[float, float]], *more: Question) -> Dimension:
    return dimension("d", *(question(f"q{i}", weight=weight) for i, (weight, _) in enumerate(pairs)), *more)


@EXAMPLES
@given(question_scores, st.sampled_from((0.5, 3.0)))
def test_na_of_a_question_at_exactly_the_mean_leaves_the_score(pairs: list[tuple[float, float]], weight: float) -> None:
    scores = {f"q{i}": scored(value) for i, (_, value) in enumerate(pairs)}
    mean = sum(w * value for w, value in pairs) / sum(w for w, _ in pairs)
    asked = questionnaire(a_dimension(pairs, question("mean", weight=weight)))
    with_it = roll_up(asked, {**scores, "mean": scored(mean)}).dimensions["d"]
    without = roll_up(asked, {**scores, "mean": QuestionScore(None, 0, 0, known=False, only_na=True)}).dimensions["d"]
    assert with_it.score == near(mean)
    assert without.score == near(mean)
    assert (with_it.coverage, without.coverage) == (1, 1)


@EXAMPLES
@given(cases())
def test_a_score_lies_between_the_lowest_and_the_highest_of_its_parts(case: Case) -> None:
    found = case.scorecard
    parts: dict[str, list[float]] = {
        "overall": [d.score for d in found.dimensions.values() if d.weight and d.score is not None]
    }
    for each in case.questionnaire.by_id.values():
        value = found.questions[each.id].score
        if each.weight and value is not None:
            parts.setdefault(each.dimension, []).append(value)
    for id, result in all_results(found).items():
        if result.score is not None:
            assert min(parts[id]) - 1e-9 <= result.score <= max(parts[id]) + 1e-9


@EXAMPLES
@given(cases())
def test_gates_never_raise_a_level_nor_touch_a_score(case: Case) -> None:
    asked = case.questionnaire
    free = replace(asked, settings=replace(asked.settings, gate="none", core_gate=False))
    ungated = all_results(replace(case, questionnaire=free).scorecard)
    for id, result in all_results(case.scorecard).items():
        assert result.score == ungated[id].score
        assert result.raw_level == ungated[id].raw_level == ungated[id].level
        assert (result.level or 0) <= (result.raw_level or 0)
        assert (result.capped_by is not None) == (result.level != result.raw_level)


@EXAMPLES
@given(cases(), st.data(), st.sampled_from((DK, BLANK)))
def test_an_answer_less_raises_no_coverage(case: Case, data: st.DataObject, nothing: Missing) -> None:
    row, id, _ = a_number(data, case)
    before, after = all_results(case.scorecard), all_results(with_answer(case, row, id, nothing).scorecard)
    for each, result in before.items():
        assert (after[each].coverage is None) == (result.coverage is None)
        assert (after[each].coverage or 0) <= (result.coverage or 0) + 1e-12


@EXAMPLES
@given(cases(), st.integers(0, 6))
def test_tallies_of_parts_add_up_to_the_tally_of_the_whole(case: Case, cut: int) -> None:
    asked = conditional(case.questionnaire)
    first, second, whole = (
        count(asked, part, {}).tally for part in (case.people[:cut], case.people[cut:], case.people)
    )
    assert first + second == whole
    assert whole.respondents == Counter(each.group for each in case.people)


def conditional(asked: Questionnaire) -> Questionnaire:
    """The same questionnaire, each dimension's later questions under a condition on its first."""

    def later(each: Question, first: Question, at: int) -> Question:
        tree = Comparison(first.id, "answer", "at least", 3) if at % 2 else Answered(first.id, answered=True)
        with_condition = question(each.id, groups=each.asks, when=tree).when
        return replace(each, when=with_condition)

    return with_dimensions(
        asked,
        [
            replace(
                d, questions=(d.questions[0], *(later(q, d.questions[0], i) for i, q in enumerate(d.questions[1:])))
            )
            for d in asked.dimensions
        ],
    )


def test_the_cases_are_not_all_alike() -> None:
    """Scores, withheld ones, caps and coverage under 1 all occur; else the properties above would be idle."""
    seen: set[str] = set()

    @settings(max_examples=200, database=None, derandomize=True)
    @given(cases())
    def look(case: Case) -> None:
        for result in all_results(case.scorecard).values():
            seen.update(
                name
                for name, occurs in {
                    "scored": result.score is not None,
                    "withheld": result.withheld is not None,
                    "capped": result.capped_by is not None,
                    "partly": result.coverage is not None and 0 < result.coverage < 1,
                    "inapplicable": result.coverage is None,
                }.items()
                if occurs
            )

    look()
    assert seen == {"scored", "withheld", "capped", "partly", "inapplicable"}
