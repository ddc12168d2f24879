"""Conditions: read, refused, pruned, written again."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from assess.model.condition import AllOf, Answered, AnyOf, Choice, Comparison, Node
from assess.model.questionnaire import Point, Scale
from assess.problems import Place, Problem
from assess.reading.conditions import FORMS, Named, check_condition, parse_condition, text_of, without

HERE = Place("q.yaml", 1, 7)
RATING = Scale("rating", tuple(Point(float(x), "", 25.0 * (x - 1)) for x in range(1, 6)))
OPTIONS = Scale("options", (Point("none", "", 0), Point("own", "", 100)))
NAMES: Mapping[str, Named | None] = {
    "A": Named("question", RATING),
    "grade": Named("question", Scale("rating", (Point(6.0, "", 0), Point(5.0, "", 50), Point(4.0, "", 100)))),
    "hours": Named("question", Scale("number", poor=48, good=2)),
    "budget": Named("question", OPTIONS),
    "channels": Named("question", Scale("multiple", OPTIONS.points)),
    "words": Named("question", Scale("text")),
    "broken": None,
    "staff": Named("dimension"),
    "overall": Named("overall"),
    "nps": Named("outcome", None, -100, 100),
}
A2 = Comparison("A", "level", "at least", 2)


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("A score below 40", Comparison("A", "score", "below", 40)),
        ("A score at least 2.5", Comparison("A", "score", "at least", 2.5)),
        ("A score at least 200/3", Comparison("A", "score", "at least", 200 / 3)),
        ("A level at least 2", A2),
        ("A answer below ٣", Comparison("A", "answer", "below", 3)),
        ("budget is own", Choice("budget", "is", "own")),
        ("budget is not own", Choice("budget", "is not", "own")),
        ("channels includes none", Choice("channels", "includes", "none")),
        ("A is answered", Answered("A", answered=True)),
        ("A is not answered", Answered("A", answered=False)),
        ("A level at least 2 and B is answered", AllOf((A2, Answered("B", answered=True)))),
        ("(A level at least 2)", A2),
        (
            "(A level at least 2 or B is answered) and budget is own",
            AllOf((AnyOf((A2, Answered("B", answered=True))), Choice("budget", "is", "own"))),
        ),
        ("  A   level\n at least 2 ", A2),
    ],
)
def test_the_forms(text: str, tree: Node) -> None:
    problems: list[Problem] = []
    condition = parse_condition(text, HERE, problems)
    assert problems == []
    assert condition is not None
    assert condition.tree == tree
    assert condition.text == text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A at least 4",
            '"A at least 4" has three readings; write "A score at least 4" or "A level at least 4" or "A answer at least 4" '
            "[bare-comparison]",
        ),
        (
            "A below 4",
            '"A below 4" has three readings; write "A score below 4" or "A level below 4" or "A answer below 4" '
            "[bare-comparison]",
        ),
        ("A", f'nothing follows "A"; {FORMS} [bad-condition]'),
        (
            "A >= 4",
            'in "A >= 4": "A at least 4" has three readings; '
            'write "A score at least 4" or "A level at least 4" or "A answer at least 4" [bare-comparison]',
        ),
        (
            "A is below 4",
            'in "A is below 4": "A below 4" has three readings; '
            'write "A score below 4" or "A level below 4" or "A answer below 4" [bare-comparison]',
        ),
        ("A toward 4", f'in "A toward 4": "toward" follows "A"; {FORMS} [bad-condition]'),
        (
            "A level",
            '"below" or "at least" is missing after "A level"; A level at least N [bad-condition]',
        ),
        ("A level below", f'in "A level below": a number is missing at the end; {FORMS} [bad-condition]'),
        (
            "A level below x",
            'in "A level below x": expected a number, found "x"; a level is given by its number, counted from 1 '
            "[bad-condition]",
        ),
        ("A score below nan", f'in "A score below nan": expected a number, found "nan"; {FORMS} [bad-condition]'),
        (
            "A is x and B is y or C is z",
            'in "A is x and B is y or C is z": "and" and "or" are mixed without parentheses; '
            "put ( ) around what belongs together [mixed-and-or]",
        ),
        (
            "A is x AND B is y",
            'in "A is x AND B is y": "AND" cannot follow here; write A is x and B is y [bad-condition]',
        ),
        ("(A is x", 'in "(A is x": a ( is not closed; put a ) where it ends [bad-condition]'),
        ("A is x)", 'in "A is x)": ")" cannot follow here; join conditions with and / or [bad-condition]'),
        ("A is x and", f'in "A is x and": an id is missing at the end; {FORMS} [bad-condition]'),
        ("()", f'in "()": an id is missing before ")"; {FORMS} [bad-condition]'),
    ],
)
def test_what_is_no_condition(text: str, said: str) -> None:
    problems: list[Problem] = []
    assert parse_condition(text, HERE, problems) is None
    assert [str(problem) for problem in problems] == [f"q.yaml:1:7: {said}"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("A level at most 2", "A level below 3"),
        ("A level <= 2", "A level below 3"),
        ("A level > 2", "A level at least 3"),
        ("A answer above 4", "A answer at least 5"),
        ("A score ≥ 50", "A score at least 50"),
        ("A score is less than 50", "A score below 50"),
        ("A level under 3", "A level below 3"),
        ("A level = 2", "A level at least 2 and A level below 3"),
        ("A is x or y", "A is x or A is y"),
        ("A is x or y or z", "A is x or A is y or A is z"),
        ("A Is Not Answered OR B is x", "A is not answered or B is x"),
        ("A is x && B is y", "A is x and B is y"),
    ],
)
def test_what_is_said_in_other_words_is_offered_in_ours(text: str, wanted: str) -> None:
    problems: list[Problem] = []
    assert parse_condition(text, HERE, problems) is None
    assert [(problem.code, problem.hint) for problem in problems] == [("bad-condition", f"write {wanted}")]


def test_above_a_score_is_not_put_in_other_words_for_scores_are_no_whole_numbers() -> None:
    problems: list[Problem] = []
    assert parse_condition("A score above 50", HERE, problems) is None
    assert problems[0].hint == "A score at least N"


@pytest.mark.parametrize("text", ["(" * 100_000, "(" * 21 + "A is x" + ")" * 21, "A is x and " * 1_000 + "A is x"])
def test_endless_conditions_are_refused(text: str) -> None:
    problems: list[Problem] = []
    assert parse_condition(text, HERE, problems) is None
    assert [problem.code for problem in problems] == ["bad-condition"]


@pytest.mark.parametrize(
    "text",
    [
        "A level at least 2",
        "A level at least 5",
        "A score below 100",
        "A answer at least 5",
        "grade answer at least 6",
        "grade answer below 5",
        "hours answer below 1000",
        "budget is own or budget is not none",
        "channels includes own",
        "words is answered",
        "broken level at least 90",
    ],
)
def test_a_possible_condition_is_good_in_a_question(text: str) -> None:
    assert complaints(text, answers=True) == []


@pytest.mark.parametrize(
    "text", ["staff level below 3", "overall score below 50", "nps score below -20", "nps is answered"]
)
def test_results_can_be_asked_in_a_recommendation_only(text: str) -> None:
    assert complaints(text) == []
    [said] = complaints(text, answers=True)
    assert said.endswith("is not a question; here stands a question, answered by the same respondent [wrong-name]")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("staf level below 3", 'in "staf level below 3": there is no "staf"; did you mean "staff"? [unknown-id]'),
        ("a level below 3", 'in "a level below 3": there is no "a"; did you mean "A"? [unknown-id]'),
        ("budget is onw", 'in "budget is onw": "budget" has no option "onw"; did you mean "own"? [unknown-id]'),
        ("budget includes own", 'in "budget includes own": "budget" has one answer; write budget is own [wrong-name]'),
        (
            "channels is own",
            'in "channels is own": "channels" may have several answers; write channels includes own [wrong-name]',
        ),
        ("A is own", f'in "A is own": "A" has no options; {FORMS} [wrong-name]'),
        ("staff is own", f'in "staff is own": "staff" has no options; {FORMS} [wrong-name]'),
        ("words score below 3", 'in "words score below 3": "words" is a text; write words is answered [wrong-name]'),
        (
            "budget answer below 3",
            'in "budget answer below 3": "budget" has no answer that is a number; write budget score below 3 [wrong-name]',
        ),
        ("nps level below 2", 'in "nps level below 2": "nps" is an outcome, which has a score only [wrong-name]'),
        ("A level below 1", '"A level below 1" can never hold; the level of A is 1 to 5 [impossible-condition]'),
        ("A level at least 6", '"A level at least 6" can never hold; the level of A is 1 to 5 [impossible-condition]'),
        ("A level at least 1", '"A level at least 1" always holds; the level of A is 1 to 5 [impossible-condition]'),
        ("A level below 6", '"A level below 6" always holds; the level of A is 1 to 5 [impossible-condition]'),
        (
            "A level below 2.5",
            'in "A level below 2.5": a level is a whole number, found 2.5 [impossible-condition]',
        ),
        ("A score below 0", '"A score below 0" can never hold; the score of A is 0 to 100 [impossible-condition]'),
        (
            "A score at least 101",
            '"A score at least 101" can never hold; the score of A is 0 to 100 [impossible-condition]',
        ),
        (
            "A answer at least 9",
            '"A answer at least 9" can never hold; the answer of A is 1 to 5 [impossible-condition]',
        ),
        (
            "grade answer below 4",
            '"grade answer below 4" can never hold; the answer of grade is 4 to 6 [impossible-condition]',
        ),
        (
            "nps score at least -100",
            '"nps score at least -100" always holds; the score of nps is -100 to 100 [impossible-condition]',
        ),
    ],
)
def test_what_cannot_be_asked(text: str, said: str) -> None:
    assert complaints(text) == [f"q.yaml:1:7: {said}"]


def test_every_part_of_a_condition_is_checked() -> None:
    assert len(complaints("X is answered or (Y is answered and A level below 1)")) == 3


@pytest.mark.parametrize(
    ("text", "gone", "left"),
    [
        ("A is x and B is y", {"B"}, "A is x"),
        ("A is x and (B is y or C level below 2)", {"B"}, "A is x and C level below 2"),
        ("A is x or B is not y or C includes z", {"B"}, "A is x or C includes z"),
        ("(A is x or B is y) and C is not answered", {"D"}, "(A is x or B is y) and C is not answered"),
        ("A is x and B is y", {"A", "B"}, None),
        ("A is x", {"A"}, None),
    ],
)
def test_what_was_left_out_goes_and_the_rest_stays(text: str, gone: set[str], left: str | None) -> None:
    condition = parse_condition(text, HERE, [])
    assert condition is not None
    rest = without(condition.tree, gone)
    assert (rest and text_of(rest)) == left


def complaints(text: str, *, answers: bool = False) -> list[str]:
    problems: list[Problem] = []
    condition = parse_condition(text, HERE, problems)
    assert condition is not None
    good = check_condition(condition, NAMES, 5, HERE, problems, answers=answers)
    assert good is not bool(problems)
    return [str(problem) for problem in problems]
