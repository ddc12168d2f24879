"""The questionnaires that come with the package: what they promise, and that their advice fits whoever answers."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

import pytest

from assess.advice.advise import advise
from assess.lint import weak_spots
from assess.model.advice import Advice
from assess.model.assessment import Agreed, Assessment
from assess.model.condition import AllOf, AnyOf, Comparison, Node
from assess.model.questionnaire import Question, Questionnaire
from assess.model.scorecard import Scorecard
from assess.reading.questionnaire import read_questionnaire
from assess.scoring.score import score

DIMENSIONS = [
    "direction",
    "customer-definition",
    "staff",
    "internal-customers",
    "finances",
    "channels",
    "reliability",
    "results",
]
Levels = Mapping[str, int]

each_bundled = pytest.mark.parametrize("name", ["customer-centricity", "essentials"])


@pytest.fixture(scope="module")
def full() -> Questionnaire:
    return read_questionnaire("customer-centricity")


@pytest.fixture(scope="module")
def essentials() -> Questionnaire:
    return read_questionnaire("essentials")


class TestContents:
    def test_eight_dimensions_weigh_the_same(self, full: Questionnaire) -> None:
        assert [dimension.id for dimension in full.dimensions] == DIMENSIONS
        assert {dimension.weight for dimension in full.dimensions} == {1.0}

    def test_51_questions_count_43_rubrics_of_five_anchors_and_8_reversed_ratings(self, full: Questionnaire) -> None:
        rubrics = [question for question in counted(full) if question.scale.kind == "rubric"]
        ratings = [question for question in counted(full) if question.scale.kind == "rating"]
        assert (len(rubrics), len(ratings), len(list(counted(full)))) == (43, 8, 51)
        assert {len(question.scale.points) for question in rubrics} == {5}
        assert all(question.reverse for question in ratings)
        assert not any(question.reverse for question in rubrics)
        assert sorted(question.dimension for question in ratings) == sorted(DIMENSIONS)

    def test_each_dimension_has_one_core_question_of_weight_2_and_others_of_1(self, full: Questionnaire) -> None:
        cores = [question for question in counted(full) if question.core]
        assert [question.dimension for question in cores] == DIMENSIONS
        assert {question.weight for question in cores} == {2.0}
        assert {question.weight for question in counted(full) if not question.core} == {1.0}

    def test_weak_dimensions_and_core_questions_hold_the_level_down(self, full: Questionnaire) -> None:
        assert full.settings.gate == "weakest-plus-one"
        assert full.settings.core_gate

    def test_customers_are_asked_about_what_they_can_see_and_do_not_count(self, full: Questionnaire) -> None:
        assert [group.id for group in full.groups if not group.counts] == ["customers"]
        asked = {question.dimension for question in full.by_id.values() if question.asked("customers")}
        assert asked == {"staff", "channels", "reliability", "results"}

    def test_results_apart_from_maturity_are_nps_csat_and_ces(self, full: Questionnaire) -> None:
        assert {outcome.measure for outcome in full.outcomes} == {"nps", "csat", "ces"}

    def test_every_recommendation_says_why_how_who_and_how_to_see_that_it_works(self, full: Questionnaire) -> None:
        assert len(full.recommendations) >= 17
        for each in full.recommendations:
            assert each.why, each.id
            assert len(each.steps) >= 3, each.id
            assert each.owner, each.id
            assert each.measure, each.id
        assert any(each.after for each in full.recommendations)

    def test_every_counted_question_says_what_would_show_it_and_where_it_comes_from(self, full: Questionnaire) -> None:
        known = {source.id for source in full.sources}
        for question in counted(full):
            assert question.look_for, question.id
            named = set(re.split(r",\s*", question.source))
            assert named, question.id
            assert named <= known, question.id

    @each_bundled
    def test_it_says_openly_that_it_is_not_validated(self, name: str) -> None:
        assert "not psychometrically validated" in read_questionnaire(name).about

    @each_bundled
    def test_it_has_no_weak_spots(self, name: str) -> None:
        assert [str(problem) for problem in weak_spots(read_questionnaire(name))] == []

    def test_the_first_hour_asks_three_questions_on_each_of_four_themes(self, essentials: Questionnaire) -> None:
        sizes = {dimension.id: len(dimension.questions) for dimension in essentials.dimensions}
        assert sizes == {"customer-definition": 3, "staff": 3, "finances": 3, "channels": 3}
        assert [parent.id for parent in essentials.parents] == ["customer-centricity"]


class TestScores:
    def test_the_middle_of_everything_is_50(self, full: Questionnaire) -> None:
        card = scored(full, {question.id: 3.0 for question in counted(full)})
        assert card.overall.score == 50.0
        assert {result.score for result in card.dimensions.values()} == {50.0}

    @pytest.mark.parametrize(("level", "score"), [(1, 0.0), (5, 100.0)])
    def test_all_at_an_end_is_0_or_100(self, full: Questionnaire, level: int, score: float) -> None:
        # rubric 1 and reversed rating 5; rubric 5 and reversed rating 1
        card = scored(full, answers(full, uniform(full, level)))
        assert card.overall.score == score
        assert {result.score for result in card.dimensions.values()} == {score}


class TestAdvice:
    @each_bundled
    def test_every_way_to_be_recommended_needs_something_that_is_lifted_to_be_low(self, name: str) -> None:
        # so nobody is told to do what is done already
        form = read_questionnaire(name)
        for each in form.recommendations:
            assert each.when, each.id
            for case in cases(each.when.tree):
                low = {part.id for part in case if isinstance(part, Comparison) and part.operator == "below"}
                assert low & set(each.lifts), each.id

    @each_bundled
    @pytest.mark.parametrize("level", [1, 2, 3, 4])
    def test_every_question_below_the_top_is_lifted_by_something_recommended(self, name: str, level: int) -> None:
        form = read_questionnaire(name)
        lifted = {id for action in advice(form, uniform(form, level)).actions for id in action.recommendation.lifts}
        for question in counted(form):
            assert question.id in lifted or question.dimension in lifted, question.id

    @each_bundled
    def test_nothing_is_recommended_at_the_top(self, name: str) -> None:
        form = read_questionnaire(name)
        assert advice(form, uniform(form, 5)).actions == ()

    @each_bundled
    def test_each_level_has_other_first_five_actions(self, name: str) -> None:
        form = read_questionnaire(name)
        first = [first_five(advice(form, uniform(form, level))) for level in (1, 2, 3, 4)]
        assert {len(five) for five in first[:3]} == {5}
        assert len(set(first)) == 4

    @each_bundled
    def test_whatever_the_answers_what_is_recommended_is_not_reached_yet(self, name: str) -> None:
        form = read_questionnaire(name)
        profiles = [
            *(uniform(form, level) for level in (1, 2, 3, 4, 5)),
            *(arbitrary(form, seed) for seed in range(200)),
        ]
        for levels in profiles:
            lowest = {**levels, **{d.id: min(levels.get(q.id, 5) for q in d.questions) for d in form.dimensions}}
            for action in advice(form, levels).actions:
                when = action.recommendation.when
                assert when is not None
                low = [id for id, stage in stages(when.tree) if lowest[id] < stage]
                assert set(low) & set(action.recommendation.lifts), f"{action.recommendation.id} at {levels}"


def counted(form: Questionnaire) -> Iterator[Question]:
    """The scored questions that leaders or the front line are asked."""
    inside = set(form.counting_groups)
    return (question for question in form.by_id.values() if question.scored and inside & set(question.asks))


def uniform(form: Questionnaire, level: int) -> Levels:
    return {question.id: level for question in counted(form)}


def arbitrary(form: Questionnaire, seed: int) -> Levels:
    dice = random.Random(seed)
    return {question.id: dice.randint(1, 5) for question in counted(form)}


def answers(form: Questionnaire, levels: Levels) -> dict[str, float]:
    """The answers, 1 to 5, that put every question at its level."""
    return {id: 6.0 - level if form.by_id[id].reverse else float(level) for id, level in levels.items()}


def assessed(form: Questionnaire, given: Mapping[str, float]) -> Assessment:
    return Assessment(form, {id: Agreed(answer) for id, answer in given.items()}, ())


def scored(form: Questionnaire, given: Mapping[str, float]) -> Scorecard:
    return score(assessed(form, given))


def advice(form: Questionnaire, levels: Levels) -> Advice:
    assessment = assessed(form, answers(form, levels))
    return advise(assessment, score(assessment))


def first_five(found: Advice) -> tuple[str, ...]:
    return tuple(sorted(action.recommendation.id for action in found.actions[:5]))


def cases(node: Node) -> list[tuple[Node, ...]]:
    """Every choice of one side at each `or`."""
    if isinstance(node, AnyOf):
        return [case for part in node.parts for case in cases(part)]
    if isinstance(node, AllOf):
        found: list[tuple[Node, ...]] = [()]
        for part in node.parts:
            found = [(*one, *other) for one in found for other in cases(part)]
        return found
    return [(node,)]


def stages(node: Node) -> Iterator[tuple[str, float]]:
    """Each id that must be below something, and the level; a score below 100 is a level below 5 somewhere."""
    if isinstance(node, AllOf | AnyOf):
        for part in node.parts:
            yield from stages(part)
    elif isinstance(node, Comparison) and node.operator == "below":
        yield node.id, node.value if node.facet == "level" else 5
