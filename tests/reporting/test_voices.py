from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed, Privacy
from assess.reporting.context import Context
from assess.reporting.voices import voices
from assess.reporting.voices_document import Voices
from tests.reporting import building


def made(context: Context) -> Voices:
    found = voices(context)
    assert found is not None
    return found


def disputed(*ids: str) -> Context:
    context = building.context()
    results = dict(context.scorecard.questions)
    results["C1"] = replace(results["C1"], median=3.5)
    card = replace(context.scorecard, questions=results)
    findings = replace(context.advice.findings, disagreements=ids)
    return replace(context, scorecard=card, advice=replace(context.advice, findings=findings))


def test_a_question_that_people_disagree_on_has_its_distribution_limit_and_median() -> None:
    found = made(disputed("C1")).disputes
    assert found is not None
    [dispute] = found.questions
    # five 3 and five 4: 0.5 from their mean; a sixth of five points
    assert dispute.remarks == ("ADM 0.50, limit 0.83", "median 3.5")
    assert (dispute.link.href, dispute.text) == ("#q-C1", "We know our customers.")
    assert dispute.distribution is not None
    assert [segment.printed for segment in dispute.distribution.segments] == ["0", "0", "5", "5", "0", "1"]


def test_only_the_first_five_are_drawn() -> None:
    found = made(disputed("C1", "C2", "M1", "R1", "C1", "C2")).disputes
    assert found is not None
    assert len(found.questions) == 5
    assert found.others == "And less so: C2."


def test_nothing_is_said_of_disagreement_where_there_is_none() -> None:
    assert made(building.context()).disputes is None


def test_agreed_answers_that_respondents_see_otherwise_stand_with_their_reason() -> None:
    given = building.assessment(answers={"M1": Agreed(3.0, why="Looked at."), "C1": Agreed(3.0)})
    [hot] = made(building.context(given)).passages[:1]
    # M1 agreed 50, respondents 0; C1 agreed 50, respondents 62.5: another level
    assert hot.table is not None
    assert [[cell.text for cell in row] for row in hot.table.rows] == [
        ["M1", "50.0", "0.0", "+50.0", "Looked at."],
        ["C1", "50.0", "62.5", "−12.5", "none"],
    ]


def reversed_with_the_rest(rest: float) -> Context:
    """R1 joins care, whose other questions are at `rest`: it stands at 75."""
    context = building.context()
    form = context.questionnaire
    care, money, reach = form.dimensions
    joined = replace(care, questions=(*care.questions, replace(reach.questions[0], dimension="care")))
    results = {
        id: replace(result, respondents_score=rest) if id in ("C1", "C2") else result
        for id, result in context.scorecard.questions.items()
    }
    changed = replace(context.assessment, questionnaire=replace(form, dimensions=(joined, money)))
    findings = replace(context.advice.findings, contradictions=("R1",) if rest <= 25 else ())
    return replace(
        context,
        assessment=changed,
        scorecard=replace(context.scorecard, questions=results, dimensions=context.scorecard.dimensions),
        advice=replace(context.advice, findings=findings),
    )


def test_a_reversed_question_that_contradicts_its_dimension_is_told() -> None:
    [check] = made(reversed_with_the_rest(20.0)).passages
    assert check.items == ("R1: We answer slowly. Score 75.0, the rest of the dimension 20.0.",)
    assert "may have been misread" in check.paragraphs[0]


def test_of_reversed_questions_that_are_near_their_dimensions_the_farthest_is_named() -> None:
    [check] = made(reversed_with_the_rest(60.0)).passages
    assert check.items == ("R1: We answer slowly. Score 75.0, the rest of the dimension 60.0.",)
    assert check.paragraphs == (
        "1 question is asked the other way round. It is less than two steps away from the rest of its dimension:",
    )


def test_comments_stand_under_their_question() -> None:
    context = building.context()
    spoken = replace(context, scorecard=replace(context.scorecard, comments={"C1": ("a <b>", "z"), "C2": ()}))
    found = made(spoken).comments
    assert found is not None
    assert [(each.question, each.texts) for each in found.questions] == [("We know our customers.", ("a <b>", "z"))]
    assert "replaced by […]" in found.paragraph


def test_there_are_no_comments_unless_asked_for() -> None:
    assert made(building.context()).comments is None


def test_without_respondents_or_with_all_of_them_hidden_there_is_no_section() -> None:
    assert voices(building.context(building.agreed({"C1": Agreed(3.0)}))) is None
    assert voices(building.context(building.assessment(privacy=Privacy(default=50)))) is None
