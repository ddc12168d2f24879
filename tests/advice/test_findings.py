"""What stands out in a scorecard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from assess.advice.findings import findings
from assess.model.advice import Findings
from assess.model.assessment import Assessment, Privacy, Target
from assess.model.questionnaire import Group, Questionnaire, Settings
from assess.model.response import Missing, Response, Value
from assess.model.scorecard import Scorecard
from assess.scoring.score import score
from tests.advice.building import dimension, question, questionnaire, rating, results


def one_question_each(weights: Mapping[str, float]) -> Questionnaire:
    return questionnaire([dimension(id, [question(id.upper())], weight) for id, weight in weights.items()])


def found(form: Questionnaire, card: Scorecard) -> Findings:
    return findings(form, card)


class TestStrengthsAndGaps:
    FORM = one_question_each(dict.fromkeys("abcdefgh", 1.0))

    def test_are_three_each_widest_first_and_ties_in_order(self) -> None:
        # 100 75 75 75 0 25 25 25 is 50 on the whole, level 3, so all aim at level 4, 62.5
        answers: dict[str, Value | Missing] = {
            "A": 4.0, "B": 5.0, "C": 4.0, "D": 4.0, "E": 2.0, "F": 1.0, "G": 2.0, "H": 2.0,
        }  # fmt: skip
        both = found(self.FORM, results(self.FORM, answers))
        assert both.strengths == ("b", "a", "c")
        assert both.gaps == ("f", "e", "g")

    def test_a_strength_is_at_or_above_the_whole(self) -> None:
        # 75 and seven times 50: 53.125
        answers: dict[str, Value | Missing] = {**dict.fromkeys("ABCDEFGH", 3.0), "D": 4.0}
        assert found(self.FORM, results(self.FORM, answers)).strengths == ("d",)

    def test_what_is_below_its_target_is_no_strength_where_all_are_alike(self) -> None:
        # all at 50, all aim at level 4: the first three are gaps, and the others, as high as the whole, no better
        both = found(self.FORM, results(self.FORM, dict.fromkeys("ABCDEFGH", 3.0)))
        assert both.gaps == ("a", "b", "c")
        assert both.strengths == ()

    def test_all_at_nothing_have_no_strengths(self) -> None:
        assert found(self.FORM, results(self.FORM, dict.fromkeys("ABCDEFGH", 1.0))).strengths == ()

    def test_what_scores_as_a_gap_does_is_no_strength(self) -> None:
        # a, b 75 and c 25: 58.33. a aims at level 5 and misses it, b at level 4 and is at it: one score, and no strength
        form = one_question_each(dict.fromkeys("abc", 1.0))
        card = results(form, {"A": 4.0, "B": 4.0, "C": 2.0}, targets={"a": Target(level=5)})
        both = found(form, card)
        assert both.gaps == ("c", "a")
        assert both.strengths == ()

    def test_a_strength_is_so_beside_the_whole_and_may_miss_its_target(self) -> None:
        # three at 0, five at 50: 31.25; all aim at level 5
        answers: dict[str, Value | Missing] = {**dict.fromkeys("ABC", 1.0), **dict.fromkeys("DEFGH", 3.0)}
        both = found(self.FORM, results(self.FORM, answers, targets={"overall": Target(level=5)}))
        assert both.gaps == ("a", "b", "c")
        assert both.strengths == ("d", "e", "f")

    def test_at_the_top_nothing_is_a_gap(self) -> None:
        assert found(self.FORM, results(self.FORM, dict.fromkeys("ABCDEFGH", 5.0))).gaps == ()

    def test_a_dimension_without_weight_is_neither(self) -> None:
        form = one_question_each({"a": 1.0, "shown": 0.0})
        both = found(form, results(form, {"A": 3.0, "SHOWN": 5.0}))
        assert (both.strengths, both.gaps) == ((), ("a",))
        assert found(form, results(form, {"A": 3.0, "SHOWN": 1.0})).gaps == ("a",)

    def test_a_dimension_that_only_a_gate_holds_down_comes_after_those_that_miss_points(self) -> None:
        # a: core 25 of weight 1, 100 of weight 4: 85, held at level 3; b 50. Targets 4: a misses no points, b 12.5
        form = questionnaire(
            [dimension("a", [question("A", core=True), question("A2", 4)]), dimension("b", [question("B")])],
            settings=Settings(core_gate=True),
        )
        card = results(form, {"A": 2.0, "A2": 5.0, "B": 3.0}, targets={"overall": Target(level=4)})
        assert card.dimensions["a"].gap == 0
        assert found(form, card).gaps == ("b", "a")

    def test_what_caps_the_whole_comes_first_though_it_misses_no_points(self) -> None:
        # a: core 0 of weight 1, 75 of weight 1: 37.5, level 3, held at 2; b and c 100, d 50. Overall 71.875, level 4,
        # held at 3 by a. Targets: a level 3, which begins at its 37.5; the others level 5: d misses 37.5 points
        form = questionnaire(
            [
                dimension("b", [question("B")]),
                dimension("d", [question("D")]),
                dimension("a", [question("A", core=True), question("A2")]),
                dimension("c", [question("C")]),
            ],
            settings=Settings(core_gate=True, gate="weakest-plus-one"),
        )
        card = results(form, {"A": 1.0, "A2": 4.0, "B": 5.0, "C": 5.0, "D": 3.0}, targets={"a": Target(level=3)})
        assert (card.overall.capped_by, card.dimensions["a"].gap, card.dimensions["a"].level) == ("a", 0, 2)
        assert found(form, card).gaps == ("a", "d")

    def test_what_caps_the_whole_is_no_gap_where_neither_misses_its_target(self) -> None:
        # a 0, b and c 100: 66.7, level 4, held at 2 by a; all that is aimed at is level 1 there, and level 2 on the whole
        form = replace(one_question_each(dict.fromkeys("abc", 1.0)), settings=Settings(gate="weakest-plus-one"))
        card = results(form, {"A": 1.0, "B": 5.0, "C": 5.0}, targets={"overall": Target(level=2), "a": Target(level=1)})
        assert card.overall.capped_by == "a"
        assert found(form, card).gaps == ()

    def test_without_an_overall_score_there_are_no_strengths(self) -> None:
        form = one_question_each({"a": 1.0, "b": 1.0})
        assert found(form, results(form, {"A": 5.0})).strengths == ()


class TestDisagreements:
    FORM = questionnaire([dimension("d", [question("A"), question("B"), question("ten", scale=rating(11))])])

    def test_come_widest_first_each_by_the_limit_of_its_own_scale(self) -> None:
        # A 1 5 1 5: ADM 2 of 5 points. B 1 3 1 3: ADM 1 of 5. ten 2 8 2 8: ADM 3 of 11. 2/5 > 3/11 > 1/5
        answers = [
            {"A": a, "B": b, "ten": ten}
            for a, b, ten in ((1.0, 1.0, 2.0), (5.0, 3.0, 8.0), (1.0, 1.0, 2.0), (5.0, 3.0, 8.0))
        ]
        assert found(self.FORM, results(self.FORM, {}, *answers)).disagreements == ("A", "ten", "B")

    def test_need_more_than_a_sixth_of_the_points(self) -> None:
        # 4 4 5 3 4: ADM .4
        answers = [{"A": x} for x in (4.0, 4.0, 5.0, 3.0, 4.0)]
        assert found(self.FORM, results(self.FORM, {}, *answers)).disagreements == ()

    def test_need_four_respondents(self) -> None:
        answers = [{"A": x} for x in (1.0, 5.0, 1.0)]
        assert found(self.FORM, results(self.FORM, {}, *answers)).disagreements == ()


class TestBlindSpots:
    FORM = replace(
        questionnaire([dimension("d", [question("A"), question("B", 3)]), dimension("e", [question("E")])]),
        groups=(Group("leaders", "Leaders"), Group("staff", "Staff"), Group("customers", "Customers", counts=False)),
    )

    def of(
        self, *answers: tuple[str, Mapping[str, Value | Missing]], privacy: Privacy | None = None
    ) -> tuple[str, ...]:
        respondents = tuple(Response(group, given) for group, given in answers)
        card = score(Assessment(self.FORM, {}, respondents, privacy=privacy or Privacy(default=1)))
        return found(self.FORM, card).blind_spots

    def test_are_where_the_first_group_sees_fifteen_points_more_than_another(self) -> None:
        # d: 25 * 1/4 + 25 * 3/4 = 25 over staff; e: equal
        assert self.of(
            ("leaders", {"A": 4.0, "B": 4.0, "E": 3.0}),
            ("staff", {"A": 3.0, "B": 3.0, "E": 3.0}),
        ) == ("d",)

    def test_weigh_the_questions(self) -> None:
        # 25 points on A alone, weight 1 of 4, are 6.25; on B alone, weight 3 of 4, they are 18.75
        assert self.of(("leaders", {"A": 4.0, "B": 3.0}), ("staff", {"A": 3.0, "B": 3.0})) == ()
        assert self.of(("leaders", {"A": 3.0, "B": 4.0}), ("staff", {"A": 3.0, "B": 3.0})) == ("d",)

    def test_use_only_the_questions_that_both_have_answered(self) -> None:
        # on B alone they agree; over all that each answered it would be 62.5 against 50
        assert self.of(("leaders", {"A": 5.0, "B": 3.0}), ("staff", {"B": 3.0})) == ()

    def test_come_widest_first_and_compare_with_every_other_group_that_is_shown(self) -> None:
        # d 25 over staff; e 50 over customers
        assert self.of(
            ("leaders", {"A": 4.0, "B": 4.0, "E": 5.0}),
            ("staff", {"A": 3.0, "B": 3.0, "E": 5.0}),
            ("customers", {"E": 3.0}),
        ) == ("e", "d")

    def test_that_chance_may_explain_come_after_those_that_it_does_not(self) -> None:
        # e: five leaders at 100 and five of the staff from 0 to 100, 40 points apart but with an interval that holds 0;
        # d: 25 points apart, all of each group alike
        leaders = [("leaders", {"A": 4.0, "B": 4.0, "E": 5.0})] * 5
        staff = [("staff", {"A": 3.0, "B": 3.0, "E": e}) for e in (1.0, 1.0, 5.0, 5.0, 5.0)]
        assert self.of(*leaders, *staff) == ("d", "e")

    def test_are_none_where_the_others_see_it_better(self) -> None:
        assert self.of(("leaders", {"E": 1.0}), ("staff", {"E": 5.0})) == ()

    def test_never_speak_of_a_suppressed_group(self) -> None:
        leaders = [("leaders", {"E": 5.0})] * 5
        staff = [("staff", {"E": 5.0})] * 5
        assert self.of(*leaders, *staff, ("customers", {"E": 1.0}), privacy=Privacy()) == ()

    def test_need_a_first_group_that_is_shown(self) -> None:
        assert self.of(("staff", {"E": 5.0}), ("customers", {"E": 1.0})) == ()

    def test_need_enough_of_the_dimension_answered_by_both(self) -> None:
        # staff answered A only, weight 1 of 4: too little for a view of d
        assert self.of(("leaders", {"A": 5.0, "B": 5.0}), ("staff", {"A": 1.0})) == ()


class TestUnknown:
    def test_is_a_dimension_under_its_coverage_limit(self) -> None:
        form = one_question_each({"a": 1.0, "b": 1.0})
        assert found(form, results(form, {"A": 3.0})).unknown == ("b",)

    def test_is_not_one_that_does_not_apply(self) -> None:
        form = one_question_each({"a": 1.0, "b": 1.0})
        assert found(form, results(form, {"A": 3.0, "B": Missing.NA})).unknown == ()
