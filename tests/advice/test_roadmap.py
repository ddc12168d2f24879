"""The order in which to do things."""

from __future__ import annotations

from assess.advice.priorities import Candidate
from assess.advice.roadmap import roadmap, waves
from assess.model.advice import Action
from tests.advice.building import recommendation


def candidate(
    id: str,
    uplift: float | None = 1.0,
    *,
    after: tuple[str, ...] = (),
    met: bool = False,
    effort: float = 1.0,
    months: float = 1.0,
) -> Candidate:
    what = recommendation(id, "Q", after=after, effort=effort, months=months)
    return Candidate(what, uplift, None if uplift is None else uplift / effort, 1.0, ("Q",), lifts_level=False, met=met)


def order(*candidates: Candidate) -> str:
    return " ".join(action.recommendation.id for action in roadmap(candidates))


def plan(*candidates: Candidate) -> dict[str, Action]:
    return {action.recommendation.id: action for action in roadmap(candidates)}


class TestWaves:
    def test_each_comes_after_the_last_that_it_waits_for(self) -> None:
        chain = [candidate("c", after=("a", "b")), candidate("b", after=("a",)), candidate("a"), candidate("free")]
        assert waves(chain) == {"a": 1, "free": 1, "b": 2, "c": 3}

    def test_what_is_not_in_the_plan_holds_nothing_back(self) -> None:
        assert waves([candidate("b", after=("absent",))]) == {"b": 1}

    def test_what_is_met_holds_nothing_back_but_waits_itself(self) -> None:
        assert waves([candidate("a"), candidate("b", after=("a",), met=True), candidate("c", after=("b",))]) == {
            "a": 1,
            "b": 2,
            "c": 1,
        }

    def test_a_circle_ends(self) -> None:
        assert waves([candidate("a", after=("b",)), candidate("b", after=("a",))]) == {"a": 1, "b": 1}


class TestOrder:
    def test_is_by_priority(self) -> None:
        # 6.25/2 = 3.125, 6.25/4 = 1.5625, 11.25, 3.335/5 = .667
        r1, r2 = candidate("r1", 6.25, effort=2.0), candidate("r2", 6.25, effort=4.0)
        r3, r4 = candidate("r3", 11.25), candidate("r4", 3.335, effort=5.0)
        assert order(r1, r2, r3, r4) == "r3 r1 r2 r4"

    def test_waves_come_before_priority(self) -> None:
        assert order(candidate("big", 99.0, after=("small",)), candidate("small", 1.0)) == "small big"

    def test_equal_priorities_go_by_id_float_noise_or_not(self) -> None:
        assert order(candidate("b", 0.1 + 0.2), candidate("a", 0.3), candidate("c", 0.3)) == "a b c"

    def test_without_priorities_it_is_by_wave_and_id(self) -> None:
        assert order(candidate("c", None, after=("b",)), candidate("b", None), candidate("a", None)) == "a b c"


class TestHorizon:
    def test_five_are_for_now_and_the_next_best_follow(self) -> None:
        seven = plan(*(candidate(f"r{k}", 10.0 - k) for k in range(7)))
        assert [action.horizon for action in seven.values()] == ["now"] * 5 + ["next"] * 2

    def test_what_takes_more_than_three_months_is_not_for_now_and_takes_no_place(self) -> None:
        slow = candidate("slow", 99.0, months=3.5)
        each = plan(slow, *(candidate(f"r{k}", 10.0, months=3.0) for k in range(5)))
        assert each["slow"].horizon == "next"
        assert {each[f"r{k}"].horizon for k in range(5)} == {"now"}

    def test_the_second_wave_is_next_the_third_later(self) -> None:
        each = plan(candidate("a"), candidate("b", after=("a",)), candidate("c", after=("b",)))
        assert [each[id].horizon for id in "abc"] == ["now", "next", "later"]
        assert [each[id].wave for id in "abc"] == [1, 2, 3]


class TestQuickWin:
    def test_is_easy_soon_free_and_brings_at_least_the_median(self) -> None:
        # uplifts 1 2 3: the median is 2
        each = plan(candidate("low", 1.0), candidate("middle", 2.0, effort=2.0, months=3.0), candidate("high", 3.0))
        assert [id for id, action in each.items() if action.quick_win] == ["high", "middle"]

    def test_the_median_is_of_the_whole_plan_not_of_the_easy_ones(self) -> None:
        # 1 5 6: the median is 5, and both that reach it are hard
        each = plan(candidate("easy", 1.0), candidate("hard", 5.0, effort=3.0), candidate("slow", 6.0, months=4.0))
        assert not any(action.quick_win for action in each.values())

    def test_is_not_what_waits_for_something(self) -> None:
        each = plan(candidate("a", 1.0), candidate("b", 2.0, after=("a",)))
        assert not each["b"].quick_win

    def test_is_nothing_whose_uplift_is_unknown(self) -> None:
        assert not plan(candidate("a", None))["a"].quick_win


def test_an_empty_plan_is_empty() -> None:
    assert roadmap(()) == ()
