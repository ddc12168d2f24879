from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed, Privacy
from assess.model.scorecard import GroupScore
from assess.reporting.context import Context
from assess.reporting.explain import explain
from assess.reporting.hidden import hidden, hidden_questions, why_hidden
from tests.reporting import building

REASON = "Hidden because fewer than 5 people answered, or because the answers of so few could be worked out."


def veiled(**changes: object) -> Context:
    """C2 hidden as a whole, what the staff said to C1, and the outcome."""
    context = building.context(building.assessment(**changes))
    card = context.scorecard
    c2 = card.questions["C2"]
    untold = replace(c2, basis=replace(c2.basis, score=None, answered=0), n=None, counts={}, withheld="privacy")
    staff = replace(card.groups["staff"], questions={**card.groups["staff"].questions, "C1": GroupScore(None, None)})
    return replace(
        context,
        scorecard=replace(
            card,
            questions={**card.questions, "C2": untold},
            groups={**card.groups, "staff": staff},
            outcomes={"nps": replace(card.outcomes["nps"], value=None, n=None, withheld="privacy")},
        ),
    )


def test_all_that_is_hidden_is_listed_under_one_reason() -> None:
    [told] = hidden(veiled())
    assert told.paragraphs == (REASON,)
    assert told.items == (
        "Questions, whoever answered: C2.",
        "Questions as Staff answered them: C1.",
        "Outcomes: nps.",
    )


def test_nothing_hidden_is_not_mentioned() -> None:
    assert list(hidden(building.context())) == []


def test_with_everything_hidden_no_list_is_given() -> None:
    [told] = hidden(building.context(building.assessment(privacy=Privacy(default=50))))
    assert told.items == ("All that respondents answered.",)


def test_minimums_that_differ_are_not_told_apart() -> None:
    assert "fewer people than the minimum" in why_hidden(veiled(privacy=Privacy(5, {"leaders": 3})))


def explained(context: Context, id: str) -> tuple[str, ...]:
    found = explain(context.assessment, context.scorecard, context.advice, id)
    return (*found.steps, *found.conclusions, found.result)


def test_explain_says_that_a_question_is_hidden_and_why() -> None:
    said = explained(veiled(), "C2")
    assert f"What respondents answered is not shown. {REASON}" in said
    assert said[-1] == "No score: hidden for privacy."
    assert not any(sentence.startswith("Answered:") for sentence in said)


def test_explain_says_of_whom_a_cell_is_hidden() -> None:
    assert f"What Staff answered to it is not shown. {REASON}" in explained(veiled(), "C1")


def test_explain_names_the_hidden_questions_of_a_dimension() -> None:
    context = veiled()
    assert hidden_questions(context, "care") == ["C2"]
    assert f"Not shown, and so without a part in it: C2. {REASON}" in explained(context, "care")


def test_a_hidden_question_with_an_agreed_answer_has_a_score() -> None:
    context = veiled(answers={"C2": Agreed(4.0)})
    shown = replace(
        context.scorecard.questions["C2"], basis=replace(context.scorecard.questions["C2"].basis, score=75.0)
    )
    card = replace(context.scorecard, questions={**context.scorecard.questions, "C2": shown})
    assert hidden_questions(replace(context, scorecard=card), "care") == []
