from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from assess.model.condition import AllOf, Answered, AnyOf, Choice, Comparison, Node
from assess.model.questionnaire import Question, Questionnaire
from assess.model.tally import Cells
from assess.problems import Place, error
from assess.scoring.count import count, settle
from tests.scoring.make import (
    BLANK,
    DK,
    LIKERT,
    NA,
    TEXT,
    Given,
    agreed,
    dimension,
    group,
    multiple,
    options,
    outcome,
    people,
    person,
    question,
    questionnaire,
)

Workspace = Callable[[Mapping[str, str]], Path]
HAS_BUDGET = Choice("budget", "is", "yes")
BUDGET = options(no=0, yes=100)
LEADERS_AND_STAFF = (group("leaders"), group("staff"))


def model(*questions: Question) -> Questionnaire:
    return questionnaire(dimension("d", *questions))


def conditional(when: Node) -> Questionnaire:
    """`size` stands first and depends on `budget`, which stands after it."""
    return model(question("size", when=when), question("budget", BUDGET))


def size_of(questionnaire: Questionnaire, answers: dict[str, Given], settled: dict[str, Given] | None = None) -> Cells:
    """What becomes of one respondent's answer to `size`."""
    return count(questionnaire, [person(answers)], agreed(settled or {})).tally.of("", "size")


def test_every_answer_is_counted_by_what_it_is() -> None:
    found = count(model(question("x")), people("", x=[4, 4, 2, NA, DK, DK, BLANK]), {})
    assert found.tally.respondents == {"": 7}
    assert found.tally.of("", "x") == Cells({4: 2, 2: 1}, na=1, dk=2, blank=1)
    assert found.problems == ()


def test_a_respondent_without_any_answer_counts_as_all_blank() -> None:
    tally = count(model(question("x"), question("y")), [person({})], {}).tally
    assert tally.respondents == {"": 1}
    assert (tally.of("", "x"), tally.of("", "y")) == (Cells(blank=1), Cells(blank=1))


def test_chosen_options_are_counted_as_sets() -> None:
    both, none = frozenset(("a", "b")), frozenset[str]()
    found = count(model(question("x", multiple(a=50, b=50))), people("", x=[both, none, both]), {})
    assert found.tally.of("", "x").counts == {both: 2, none: 1}


def test_each_group_has_cells_of_what_it_is_asked_only() -> None:
    asked = questionnaire(
        dimension("d", question("x"), question("y", groups=["staff"])),
        groups=LEADERS_AND_STAFF,
        outcomes=(outcome("nps", "nps", LIKERT, groups=("leaders",)),),
    )
    responses = [person({"x": 1, "y": 5, "nps": 9}, "leaders"), person({"x": 2, "y": 3, "nps": 9}, "staff")]
    tally = count(asked, responses, {}).tally
    assert set(tally.cells) == {("leaders", "x"), ("leaders", "nps"), ("staff", "x"), ("staff", "y")}
    assert tally.of("staff", "y") == Cells({3: 1})
    assert tally.respondents == {"leaders": 1, "staff": 1}


def test_problems_of_the_files_are_passed_on() -> None:
    problem = error(Place("t.csv", 3, 2), "a-code", "a message")
    found = count(model(question("x")), [problem, person({"x": 3})], {})
    assert found.problems == (problem,)
    assert found.tally.respondents == {"": 1}


def test_a_condition_is_met_by_the_respondents_own_answer() -> None:
    assert size_of(conditional(HAS_BUDGET), {"budget": "yes", "size": 3}) == Cells({3: 1})


def test_where_the_condition_is_not_met_the_question_is_not_in_na_and_its_answer_is_dropped_with_a_warning() -> None:
    asked = conditional(HAS_BUDGET)
    found = count(asked, [person({"budget": "no", "size": 3}), person({"budget": "no", "size": 4})], {})
    assert found.tally.of("", "size") == Cells(unmet=2)
    assert [(problem.code, problem.severity) for problem in found.problems] == [("condition-not-met", "warning")]
    assert '"size"' in found.problems[0].message
    assert "the condition" in found.problems[0].message


def test_what_has_no_value_is_no_loss_under_an_unmet_condition_and_no_warning() -> None:
    found = count(conditional(HAS_BUDGET), people("", budget=["no", "no", "no"], size=[NA, DK, BLANK]), {})
    assert found.tally.of("", "size") == Cells(unmet=3)
    assert found.problems == ()


def test_a_comparison_with_something_unanswered_is_false() -> None:
    missing: list[Given] = [NA, DK, BLANK]
    for condition in (HAS_BUDGET, Choice("budget", "is not", "yes"), Answered("budget", answered=True)):
        for given in missing:
            assert size_of(conditional(condition), {"budget": given}) == Cells(unmet=1)
        assert size_of(conditional(condition), {}) == Cells(unmet=1)
    assert size_of(conditional(Answered("budget", answered=False)), {}) == Cells(blank=1)


def test_score_level_and_answer_of_a_reversed_answer() -> None:
    # 2 on 1-5 reversed: answer 2 as given, score 75, level 4 (62.5 <= 75 < 87.5)
    def met(facet: str, limit: float) -> bool:
        condition = Comparison("y", facet, "at least", limit)  # type: ignore[arg-type]
        asked = model(question("x", when=condition), question("y", reverse=True))
        return count(asked, [person({"x": 1, "y": 2})], {}).tally.of("", "x").n == 1

    assert [met("answer", 2), met("answer", 3)] == [True, False]
    assert [met("score", 75), met("score", 76)] == [True, False]
    assert [met("level", 4), met("level", 5)] == [True, False]


def test_options_have_a_score_and_a_level_and_no_number() -> None:
    assert size_of(conditional(Comparison("budget", "level", "at least", 5)), {"budget": "yes"}).unmet == 0
    assert size_of(conditional(Comparison("budget", "answer", "at least", 0)), {"budget": "yes"}).unmet == 1


def test_chosen_options_of_a_set_are_included() -> None:
    asked = model(question("size", when=Choice("budget", "includes", "a")), question("budget", multiple(a=50, b=50)))
    assert size_of(asked, {"budget": frozenset("ab"), "size": 1}) == Cells({1: 1})
    assert size_of(asked, {"budget": frozenset("b"), "size": 1}) == Cells(unmet=1)


def test_a_text_is_answered_or_not() -> None:
    asked = model(question("size", when=Answered("words", answered=True)), question("words", TEXT))
    assert size_of(asked, {"words": "much", "size": 1}) == Cells({1: 1})


def test_conditions_joined_by_and_and_or() -> None:
    large = Comparison("staff", "answer", "at least", 4)
    asked = model(question("size", when=AllOf((HAS_BUDGET, large))), question("budget", BUDGET), question("staff"))
    assert size_of(asked, {"budget": "yes", "staff": 4}).unmet == 0
    assert size_of(asked, {"budget": "yes", "staff": 3}).unmet == 1
    either = model(question("size", when=AnyOf((HAS_BUDGET, large))), question("budget", BUDGET), question("staff"))
    assert size_of(either, {"budget": "yes", "staff": 3}).unmet == 0


def test_a_dropped_answer_meets_no_further_condition_in_whatever_order_the_questions_stand() -> None:
    # c asks for b, b asks for a; a does not hold, so the b that was given all the same is dropped, and with it c
    chain = [
        question("c", when=Comparison("b", "answer", "at least", 3)),
        question("b", when=Comparison("a", "answer", "at least", 3)),
        question("a"),
    ]
    for questions in (chain, chain[::-1]):
        tally = count(model(*questions), [person({"a": 1, "b": 5, "c": 5})], {}).tally
        assert [tally.of("", id).unmet for id in "abc"] == [0, 1, 1]


def test_an_answer_of_a_group_that_was_not_asked_meets_no_condition() -> None:
    asked = questionnaire(
        dimension("d", question("size", when=HAS_BUDGET), question("budget", BUDGET, groups=["leaders"])),
        groups=LEADERS_AND_STAFF,
    )
    tally = count(asked, [person({"budget": "yes", "size": 3}, "staff")], {}).tally
    assert tally.of("staff", "size") == Cells(unmet=1)


def test_agreed_answers_come_before_the_respondents_own() -> None:
    asked = conditional(HAS_BUDGET)
    assert size_of(asked, {"budget": "no", "size": 3}, {"budget": "yes"}) == Cells({3: 1})
    assert size_of(asked, {"budget": "yes", "size": 3}, {"budget": "no"}) == Cells(unmet=1)


def test_an_agreed_na_is_unanswered_whatever_the_respondent_says() -> None:
    assert size_of(conditional(HAS_BUDGET), {"budget": "yes", "size": 3}, {"budget": NA}) == Cells(unmet=1)


def test_agreed_dont_know_and_agreed_blank_leave_it_to_the_respondent() -> None:
    for nothing in (DK, BLANK):
        assert size_of(conditional(HAS_BUDGET), {"budget": "yes", "size": 3}, {"budget": nothing}) == Cells({3: 1})


def test_agreed_answers_are_one_respondent_for_conditions() -> None:
    answers = agreed({"budget": "no", "size": 3})
    settled = settle(conditional(HAS_BUDGET), answers)
    assert settled.answers == {"budget": answers["budget"]}
    assert settled.unmet == {"size"}
    assert [(p.code, p.severity, p.place) for p in settled.problems] == [
        ("condition-not-met", "warning", Place("size"))
    ]


def test_agreed_answers_whose_condition_is_met_stay() -> None:
    answers = agreed({"budget": "yes", "size": 3})
    settled = settle(conditional(HAS_BUDGET), answers)
    assert (settled.answers, settled.unmet, settled.problems) == (answers, frozenset(), ())


def test_an_agreed_answer_without_a_value_is_dropped_without_a_word() -> None:
    settled = settle(conditional(HAS_BUDGET), agreed({"budget": "no", "size": NA}))
    assert list(settled.answers) == ["budget"]
    assert settled.problems == ()


def test_many_dropped_answers_to_one_question_are_one_warning() -> None:
    unmet = person({"budget": "no", "size": 3})
    assert len(count(conditional(HAS_BUDGET), [unmet] * 5, {}).problems) == 1


def test_agreed_answers_alone_do_without_numpy(run_python: Callable[[str], str], workspace: Workspace) -> None:
    folder = workspace(
        {"assessment.yaml": "format: assess/assessment/1\nquestionnaire: essentials\nanswers: {STA1: 3}\n"}
    )
    code = f"""
        import sys
        from assess import build
        build({str(folder / "assessment.yaml")!r}, {str(folder / "report")!r})
        print("numpy" in sys.modules)
    """
    assert run_python(code) == "False\n"
