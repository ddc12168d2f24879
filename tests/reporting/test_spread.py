from __future__ import annotations

from dataclasses import replace

from assess.model.scorecard import Result
from assess.reporting.explain import explain
from assess.reporting.questions import question_part
from assess.reporting.spread import adm_words, interval_steps, probably, spread_steps
from assess.reporting.summary import summary
from tests.reporting import building


def said(n: int = 10, adm: float = 0.5, id: str = "C1", **more: float) -> list[str]:
    context = building.context()
    result = replace(context.scorecard.questions[id], n=n, adm=adm, **more)  # type: ignore[arg-type] # statistics
    return list(spread_steps(context, context.questionnaire.by_id[id], result))


def test_the_spread_is_told_with_its_limit() -> None:
    # five 3 and five 4: sd sqrt(2.5 / 9) = 0.527; rwg 1 - 0.2778 / 2 = 0.86; a sixth of five points is 0.83
    assert said(median=3.5) == [
        "The median of the answers is 3.5.",
        "Their standard deviation is 0.53.",
        "They are 0.50 steps from their mean on average (ADM). The limit is 0.83, a sixth of 5 points: people agree.",
        "Within-group agreement, rwg, is 0.86 of 1.",
    ]


def test_the_median_of_a_reversed_question_is_told_as_it_was_answered() -> None:
    # all ten say 2 of 5, which is 4 once turned round
    assert said(id="R1", median=4.0)[0] == "The median of the answers is 2."


def test_over_the_limit_people_disagree() -> None:
    assert any(sentence.endswith("a sixth of 5 points: people disagree.") for sentence in said(adm=0.84))


def test_three_answers_are_not_judged() -> None:
    assert any("so few answers are not judged" in sentence for sentence in said(n=3, adm=2.0))


def test_the_page_leaves_the_spread_to_the_picture_and_explain_tells_it() -> None:
    context = building.context()
    part = question_part(context, context.questionnaire.by_id["C1"])
    assert part.explanation is not None
    assert not any("ADM" in sentence for sentence in part.explanation.conclusions)
    told = explain(context.assessment, context.scorecard, context.advice, "C1")
    assert any("ADM" in sentence for sentence in told.conclusions)


def test_adm_is_told_of_ratings_and_rubrics_only() -> None:
    context = building.context()
    question, result = context.questionnaire.by_id["C1"], context.scorecard.questions["C1"]
    options = replace(question, scale=replace(question.scale, kind="options"))
    assert adm_words(context, question, result) == "ADM 0.50, limit 0.83"
    assert adm_words(context, options, result) == ""


def test_an_interval_is_explained_and_said_in_words() -> None:
    context = building.context()
    [told] = interval_steps(context, Result(50.0, 3, 3, None, 1.0, interval=(40.04, 59.96)))
    assert told.startswith("95 % interval: 40.0 – 60.0. Student’s t")
    assert probably(context, (58.4, 69.6)) == "Probably between 58 and 70"
    assert probably(context, None) == ""


def test_with_four_people_there_is_said_to_be_none() -> None:
    context = building.context()
    few = replace(context, scorecard=replace(context.scorecard, counted=4))
    without = Result(50.0, 3, 3, None, 1.0)
    assert list(interval_steps(few, without)) == ["Fewer than 5 people answered: no interval."]
    assert list(interval_steps(context, without)) == []


def test_the_summary_says_between_what_the_whole_probably_is() -> None:
    context = building.context()
    sure = replace(context.scorecard, overall=replace(context.scorecard.overall, interval=(44.0, 53.0)))
    assert summary(replace(context, scorecard=sure)).interval == "Probably between 44 and 53"
