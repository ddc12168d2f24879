"""Which recommendations are called for, and what they would bring."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assess.advice.priorities import Candidate, because, candidates, lifted, triggers
from assess.model.assessment import Privacy, Target
from assess.model.condition import AllOf, Answered, AnyOf, Comparison
from assess.model.questionnaire import Level, Questionnaire, Scale, Settings
from assess.model.response import Missing, Value
from assess.model.scorecard import Scorecard
from assess.scoring.score import score
from tests.advice.building import assessment, dimension, question, questionnaire, rating, recommendation, results

ALWAYS = Answered("overall", answered=True)


def found(form: Questionnaire, card: Scorecard) -> dict[str, Candidate]:
    return {each.recommendation.id: each for each in candidates(form, card)}


def triggered(form: Questionnaire, card: Scorecard) -> list[str]:
    return [each.recommendation.id for each in candidates(form, card)]


class TestUplift:
    def test_is_the_share_of_the_whole_times_the_way_to_the_aim(self) -> None:
        # Given shares of the whole .125, .25, .15, .0667 at levels 2, 3, 1, 2 and target 4, whose aim is 75
        shares = {"q1": 0.125, "q2": 0.25, "q3": 0.15, "q4": 0.0667, "rest": 0.4083}
        form = questionnaire(
            [dimension(f"of-{id}", [question(id)], share) for id, share in shares.items()],
            recommendations=tuple(
                recommendation(f"r{k}", f"q{k}", effort=effort)
                for k, effort in enumerate((2.0, 4.0, 1.0, 5.0), start=1)
            ),
        )
        answers: dict[str, Value | Missing] = {"q1": 2.0, "q2": 3.0, "q3": 1.0, "q4": 2.0, "rest": 4.0}
        # When they are weighed
        each = found(form, results(form, answers, targets={"overall": Target(level=4)}))
        # Then .125 * 50, .25 * 25, .15 * 75, .0667 * 50, and the same over the effort
        assert [each[f"r{k}"].uplift for k in (1, 2, 3, 4)] == pytest.approx([6.25, 6.25, 11.25, 3.335])
        assert [each[f"r{k}"].priority for k in (1, 2, 3, 4)] == pytest.approx([3.125, 1.5625, 11.25, 0.667])

    @pytest.mark.parametrize(
        ("id", "level", "uplift"),
        [
            # one step, 25 points of the question: weight of the dimension * share of the question * 25
            ("X1", 3, 3.125),  # .5 * 1/4
            ("X2", 5, 3.125),  # .5 * 1/4
            ("X3", 4, 6.25),  # .5 * 2/4
            ("Y1", 2, 3.75),  # .3 * 1/2
            ("Y2", 4, 3.75),  # .3 * 1/2
            ("Z2", 3, 5 / 3),  # .2 * 1/3
            # to level 4, whose aim is 75 (X3 and Y2 are one step from it)
            ("Y1", 4, 11.25),  # .15 * 75
            ("X1", 4, 6.25),  # .125 * 50
            ("Z2", 4, 10 / 3),  # .2 * 1/3 * 50
            ("X2", 4, 0.0),  # stands there already
            ("Z1", 4, 0.0),  # stands above it, and stays
        ],
    )
    def test_of_one_question_among_three_dimensions(self, id: str, level: int, uplift: float) -> None:
        form = questionnaire(
            [
                dimension("x", [question("X1"), question("X2"), question("X3", 2)], 0.5),
                dimension("y", [question("Y1"), question("Y2")], 0.3),
                dimension("z", [question("Z1"), question("Z2"), question("Z3")], 0.2),
            ],
            recommendations=(recommendation("one", id, when=ALWAYS),),
        )
        answers: dict[str, Value | Missing] = {
            "X1": 2.0, "X2": 4.0, "X3": 3.0, "Y1": 1.0, "Y2": 3.0, "Z1": 5.0, "Z2": 2.0, "Z3": 2.0,
        }  # fmt: skip
        card = results(form, answers, targets={id: Target(level=level)})
        assert found(form, card)["one"].uplift == pytest.approx(uplift)

    def test_a_target_score_is_its_own_aim(self) -> None:
        form = questionnaire(
            [dimension("d", [question("A"), question("B")])], recommendations=(recommendation("r", "A"),)
        )
        card = results(form, {"A": 2.0, "B": 3.0}, targets={"A": Target(score=40.0)})
        # (40 - 25) / 2
        assert found(form, card)["r"].uplift == pytest.approx(7.5)

    def test_the_aim_is_the_lower_limit_where_that_is_higher(self) -> None:
        # the middle one of three levels would be aimed at by 50, but begins at 60 only
        levels = tuple(Level(f"level-{k}", "", "", limit) for k, limit in enumerate((0.0, 60.0, 80.0), start=1))
        form = replace(
            questionnaire([dimension("d", [question("A")])], recommendations=(recommendation("r", "A"),)), levels=levels
        )
        card = results(form, {"A": 2.0}, targets={"overall": Target(level=2)})
        assert found(form, card)["r"].uplift == pytest.approx(60.0 - 25.0)

    def test_a_dimension_lifts_all_its_scored_questions_each_to_its_own_aim(self) -> None:
        form = questionnaire(
            [dimension("d", [question("A"), question("B"), question("T", scale=Scale("text"))])],
            recommendations=(recommendation("r", "d"),),
        )
        card = results(form, {"A": 1.0, "B": 1.0}, targets={"d": Target(level=3), "B": Target(level=2)})
        assert lifted(form, form.recommendations[0]) == ("A", "B")
        # (50 + 25) / 2
        assert found(form, card)["r"].uplift == pytest.approx(37.5)

    def test_only_the_alternatives_that_hold_tell_why(self) -> None:
        # A is below 50 and its dimension is not; B is not below 50
        def contradicts(id: str) -> AllOf:
            return AllOf((Comparison(id, "score", "below", 50.0), Comparison("d", "score", "at least", 50.0)))

        form = questionnaire([dimension("d", [question("A"), question("B"), question("C")])])
        card = results(form, {"A": 2.0, "B": 4.0, "C": 4.0})
        asked = recommendation("r", "A", "B", when=AnyOf((contradicts("B"), contradicts("A"))))
        assert because(form, card, asked) == ("B", "d", "A")
        assert triggers(form, card, asked) == ("d", "A")

    def test_without_a_condition_what_is_below_its_target_tells_why(self) -> None:
        form = questionnaire([dimension("d", [question("A"), question("B")])])
        card = results(form, {"A": 2.0, "B": 5.0}, targets={"A": Target(level=3), "B": Target(level=3)})
        assert triggers(form, card, recommendation("r", "A", "B")) == ("A",)

    def test_a_question_lifted_twice_is_lifted_once(self) -> None:
        form = questionnaire([dimension("d", [question("A")])])
        assert lifted(form, recommendation("r", "A", "d")) == ("A",)

    def test_a_question_without_a_score_stays_without(self) -> None:
        form = questionnaire(
            [dimension("d", [question("A"), question("B"), question("C")])],
            recommendations=(recommendation("r", "A", "C"),),
        )
        card = results(form, {"A": 2.0, "B": 2.0}, targets={"overall": Target(level=3)})
        # A to 50, B at 25, C is not known: (50 - 25) / 2, not / 3
        assert found(form, card)["r"].uplift == pytest.approx(12.5)

    def test_is_null_where_the_whole_is_withheld_and_so_is_the_priority(self) -> None:
        form = questionnaire(
            [dimension("a", [question("A")]), dimension("b", [question("B")])],
            recommendations=(recommendation("r", "A"),),
        )
        only = found(form, results(form, {"A": 2.0}))["r"]
        assert (only.uplift, only.priority, only.lifts_level) == (None, None, False)


class TestLevel:
    FORM = questionnaire(
        [dimension(id.lower(), [question(id)]) for id in "ABCD"],
        settings=Settings(gate="weakest-plus-one"),
        recommendations=(recommendation("weak", "D"), recommendation("strong", "A")),
    )
    # 75 75 75 0: 56.25, raw level 3, held at 2 by d
    CARD = results(FORM, {"A": 4.0, "B": 4.0, "C": 4.0, "D": 1.0}, targets={"D": Target(level=4), "A": Target(level=5)})

    def test_rises_where_the_weakest_dimension_is_lifted(self) -> None:
        assert self.CARD.overall.level == 2
        assert found(self.FORM, self.CARD)["weak"].lifts_level

    def test_does_not_rise_while_another_holds_it_down_though_the_raw_one_does(self) -> None:
        # 100 75 75 0 is 62.5, raw level 4, but d still holds it at 2
        strong = found(self.FORM, self.CARD)["strong"]
        assert strong.uplift == pytest.approx(6.25)
        assert not strong.lifts_level


class TestConfidence:
    @staticmethod
    def of(coverage_of_ten: int, *answers: float, points: int = 5, step: float = 1.0) -> float:
        """Of lifting A: so many of ten equal questions are answered, and the respondents answered A like this."""
        others = [question(f"Q{k}") for k in range(1, 10)]
        form = questionnaire(
            [dimension("d", [question("A", scale=rating(points, step)), *others])],
            recommendations=(recommendation("r", "A", when=ALWAYS),),
        )
        agreed: dict[str, Value | Missing] = {f"Q{k}": 3.0 for k in range(1, coverage_of_ten)}
        return found(form, results(form, agreed, *({"A": answer} for answer in answers)))["r"].confidence

    def test_is_whole_where_all_is_known_and_agreed(self) -> None:
        assert self.of(10, 3.0, 3.0, 3.0, 3.0) == 1

    def test_is_whole_at_a_coverage_of_nine_tenths(self) -> None:
        assert self.of(9, 3.0, 3.0, 3.0, 3.0) == 1

    def test_suffers_from_coverage_below_nine_tenths(self) -> None:
        assert self.of(8, 3.0, 3.0, 3.0, 3.0) == 0.8

    def test_suffers_from_disagreement(self) -> None:
        # mean 3, ADM 2, over 5/6
        assert self.of(10, 1.0, 5.0, 1.0, 5.0) == 0.8

    def test_suffers_more_from_both(self) -> None:
        assert self.of(8, 1.0, 5.0, 1.0, 5.0) == 0.5

    def test_three_respondents_are_too_few_to_disagree(self) -> None:
        assert self.of(10, 1.0, 5.0, 5.0) == 1

    def test_a_spread_of_exactly_a_sixth_of_the_points_is_no_disagreement(self) -> None:
        # six points; 2 4 2 4: mean 3, ADM 1 = 6/6
        assert self.of(10, 2.0, 4.0, 2.0, 4.0, points=6) == 1

    def test_the_spread_is_counted_in_steps_of_the_scale(self) -> None:
        # 1, 11, 21, 31, 41: 11 21 11 21 has ADM 5, half a step
        assert self.of(10, 11.0, 21.0, 11.0, 21.0, step=10.0) == 1

    def test_priority_is_uplift_times_confidence_over_effort(self) -> None:
        form = questionnaire([dimension("d", [question("A")])], recommendations=(recommendation("r", "A", effort=4.0),))
        card = results(form, {}, *({"A": x} for x in (1.0, 3.0, 1.0, 3.0)), targets={"overall": Target(level=4)})
        # mean 2, ADM 1 > 5/6; (75 - 25) * .8 / 4
        assert found(form, card)["r"].priority == pytest.approx(10.0)


class TestTrigger:
    def test_by_default_is_something_below_its_target(self) -> None:
        form = questionnaire(
            [dimension("d", [question("A"), question("B"), question("C")])],
            recommendations=(recommendation("one", "A", "B", "C"), recommendation("none", "B")),
        )
        card = results(form, {"A": 3.0, "B": 4.0, "C": 1.0}, targets={"overall": Target(level=4)})
        assert triggered(form, card) == ["one"]
        assert found(form, card)["one"].because == ("A", "C")

    def test_by_default_counts_the_final_level_of_a_dimension(self) -> None:
        # A 25 of weight 1, B 100 of weight 4: 85, raw level 4, held at 3 by its core question
        form = questionnaire(
            [dimension("d", [question("A", core=True), question("B", 4)])],
            settings=Settings(core_gate=True),
            recommendations=(recommendation("r", "d"),),
        )
        card = results(form, {"A": 2.0, "B": 5.0}, targets={"overall": Target(level=4)})
        assert found(form, card)["r"].because == ("d",)

    def test_what_has_no_score_is_not_below_its_target(self) -> None:
        form = questionnaire(
            [dimension("d", [question("A"), question("B"), question("C")])], recommendations=(recommendation("r", "C"),)
        )
        assert triggered(form, results(form, {"A": 1.0, "B": 1.0})) == []

    def test_a_condition_replaces_the_default(self) -> None:
        low = Comparison("A", "level", "below", 3)
        form = questionnaire(
            [dimension("d", [question("A"), question("B")])],
            recommendations=(recommendation("r", "B", when=AllOf((low, Answered("B", answered=True)))),),
        )
        assert found(form, results(form, {"A": 2.0, "B": 5.0}))["r"].because == ("A", "B")
        assert triggered(form, results(form, {"A": 3.0, "B": 1.0})) == []

    FORM = questionnaire(
        # three of nine questions of d are answered: too few for a score; e is known, and so is the whole
        [dimension("d", [question(f"D{k}") for k in range(9)]), dimension("e", [question("E")], 9)],
        recommendations=(
            recommendation("within", "D0"),
            recommendation("across", "D0", "E"),
            recommendation("asked-for", "D0", when=Comparison("D0", "level", "below", 2)),
        ),
    )
    CARD = results(FORM, {"D0": 1.0, "D1": 1.0, "D2": 1.0, "E": 3.0})

    def test_nothing_is_recommended_by_default_from_a_dimension_that_is_not_known(self) -> None:
        assert self.CARD.dimensions["d"].withheld == "coverage"
        assert because(self.FORM, self.CARD, self.FORM.recommendations[0]) == ()

    def test_what_lifts_something_known_besides_is_recommended(self) -> None:
        assert because(self.FORM, self.CARD, self.FORM.recommendations[1]) == ("D0", "E")

    def test_what_is_known_has_to_be_below_its_target(self) -> None:
        # E is at the top: what is left to lift lies in a dimension that is not known
        card = results(self.FORM, {"D0": 1.0, "D1": 1.0, "D2": 1.0, "E": 5.0})
        assert because(self.FORM, card, self.FORM.recommendations[1]) == ()

    def test_what_its_own_condition_asks_for_is_recommended(self) -> None:
        assert because(self.FORM, self.CARD, self.FORM.recommendations[2]) == ("D0",)


class TestMet:
    FORM = questionnaire(
        [dimension("d", [question("A"), question("B"), question("C")])],
        recommendations=(
            recommendation("both", "A", "B", when=ALWAYS),
            recommendation("high", "B", when=ALWAYS),
            recommendation("unknown", "B", "C", when=ALWAYS),
        ),
    )
    CARD = results(FORM, {"A": 3.0, "B": 4.0}, targets={"overall": Target(level=4)})

    def test_where_everything_it_lifts_is_at_its_target(self) -> None:
        each = found(self.FORM, self.CARD)
        assert each["high"].met
        assert not each["both"].met

    def test_not_where_something_it_lifts_is_unknown(self) -> None:
        assert not found(self.FORM, self.CARD)["unknown"].met


def test_what_is_hidden_calls_for_nothing_and_is_not_named() -> None:
    # of six people two answered x, which is hidden; y scores 25
    asked = questionnaire(
        [dimension("d", [question("x"), question("y")])],
        recommendations=(
            recommendation("ask", "x", when=Answered("x", answered=False)),
            recommendation(
                "both", "y", when=AllOf((Answered("x", answered=False), Comparison("y", "score", "below", 50)))
            ),
        ),
    )
    people = [{"x": 5.0, "y": 2.0}] * 2 + [{"y": 2.0}] * 4
    card = score(replace(assessment(asked, {}, *people), privacy=Privacy(5)))
    assert [because(asked, card, each) for each in asked.recommendations] == [(), ("y",)]
