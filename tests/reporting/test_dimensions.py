from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed
from assess.model.condition import AnyOf, Comparison, Condition
from assess.model.response import Missing
from assess.reporting.dimensions import dimensions
from assess.reporting.document import DimensionPart, QuestionPart
from tests.reporting import building


def parts(**changes: object) -> dict[str, DimensionPart]:
    made = dimensions(building.context(building.assessment(**changes)))
    return {part.id: part for part in made.parts} if made else {}


def question(id: str, **changes: object) -> QuestionPart:
    every = [q for part in parts(**changes).values() for topic in part.topics for q in topic.questions]
    return next(each for each in every if each.id == f"q-{id}")


def facts(part: QuestionPart) -> dict[str, str]:
    return {fact.term: fact.text for fact in part.facts}


def test_a_dimension_says_why_it_matters_and_where_it_stands() -> None:
    care = parts(notes={"care": "Mind the *gap*."})["d-care"]
    assert (care.heading, care.score, care.why, care.note) == (
        "Care & listening",
        "70.8",
        "Why **care** matters.",
        "Mind the *gap*.",
    )
    assert [(fact.term, fact.text) for fact in care.facts] == [
        ("Target", "level 4 (Managed)"),
        ("Coverage", "91%"),
        ("Share of the whole", "33.3%"),
        # five leaders two thirds of 25 points above five of the staff: sd 16.667/2 * sqrt(10/9), t(9) 2.262, 6.28 each way
        ("95 % interval", "64.6 – 77.1"),
    ]


def test_questions_stand_under_their_topics() -> None:
    assert [(topic.heading, [q.code for q in topic.questions]) for topic in parts()["d-care"].topics] == [
        ("Knowing", ["C1"]),
        ("", ["C2"]),
    ]


def test_a_dimension_leads_to_what_is_to_be_done() -> None:
    listing = parts()["d-money"].recommendations
    assert listing is not None
    assert [item.link.href for item in listing.items] == ["#r-budget"]
    assert parts()["d-reach"].recommendations is None


def test_what_is_to_be_done_stands_only_where_it_was_called_for() -> None:
    # it would lift all, and is called for because M1 is below its target, or C2 is below 50, which it is not
    plain = building.questionnaire()
    condition = Condition(
        "", AnyOf((Comparison("C2", "score", "below", 50.0), Comparison("M1", "score", "below", 50.0)))
    )
    [budget] = plain.recommendations
    both = replace(budget, lifts=("C2", "M1"), when=condition)
    found = parts(questionnaire=replace(plain, recommendations=(both,)))
    assert [id for id, part in found.items() if part.recommendations] == ["d-money"]
    # called for by the whole alone, it stands wherever it lifts something
    whole = replace(both, when=Condition("", Comparison("overall", "score", "below", 50.0)))
    found = parts(questionnaire=replace(plain, recommendations=(whole,)))
    assert [id for id, part in found.items() if part.recommendations] == ["d-care", "d-money"]


def test_the_anchor_reached_and_the_next_one() -> None:
    # C1 at 62.5 stands at level 4
    assert facts(question("C1")) == {"Reached": "Anchor 4 of C1", "Next": "Anchor 5 of C1"}


def test_at_the_top_there_is_no_next_anchor() -> None:
    assert facts(question("C2")) == {"Reached": "Anchor 5 of C2"}


def test_a_rating_tells_its_mean_as_it_was_given() -> None:
    told = facts(question("R1"))
    assert told["Mean answer"] == "2, from 1 (Strongly disagree) to 5 (Strongly agree)"


def test_a_group_that_does_not_count_stands_beside_with_its_own_wording() -> None:
    told = facts(question("R1"))
    assert told["Customers"] == "25.0 from 5 answers, beside the maturity"  # 4 of 5 turned round
    assert told["Customers are asked"] == "They answer me slowly."


def test_an_agreed_answer_shows_its_reason_and_evidence() -> None:
    agreed = Agreed(2.0, why="Votes from 1 to 4.", evidence="Playbook", seen=True)
    part = question("C1", answers={"C1": agreed})
    assert facts(part) == {
        "Reached": "Anchor 2 of C1",
        "Next": "Anchor 3 of C1",
        "Why": "Votes from 1 to 4.",
        "Evidence, looked at": "Playbook",
        "Respondents’ own score": "62.5",
    }
    assert part.badges == ("agreed", "core question")


def test_evidence_that_nobody_looked_at_is_called_declared() -> None:
    assert "Evidence, as declared" in facts(question("C1", answers={"C1": Agreed(2.0, evidence="Playbook")}))


def test_what_does_not_apply_gives_its_reason() -> None:
    told = facts(question("C1", answers={"C1": Agreed(Missing.NA, why="No customers yet.")}))
    assert told == {"Not applicable": "No customers yet."}


def test_the_distribution_runs_from_worst_to_best_with_dont_know_at_the_end() -> None:
    drawn = question("R1").distribution
    assert drawn is not None
    # turned round: to agree (5) is the worst
    assert [(segment.label, segment.printed) for segment in drawn.segments] == [
        ("5", "0"),
        ("4", "0"),
        ("3", "0"),
        ("2", "10"),
        ("1", "0"),
        ("Don’t know", "1"),
    ]
    assert [segment.role for segment in drawn.segments] == ["1", "3", "5", "7", "9", "dk"]
    assert drawn.of == "10 answers · 1 don’t know · standard deviation 0.00"
    assert round(sum(segment.share for segment in drawn.segments), 9) == 1


def test_answers_that_differ_widely_are_marked() -> None:
    # given five leaders at 1 and five of the staff at 5: mean 3, every answer 2 away; 2 > 5/6
    leaders = [person for person in building.people() if person.group == "leaders"]
    torn = [type(p)(p.group, {"C1": 1.0}) for p in leaders] + [type(p)("staff", {"C1": 5.0}) for p in leaders]
    assert "answers differ widely" in question("C1", responses=tuple(torn)).remarks


def test_a_question_for_others_alone_is_no_part_of_the_maturity() -> None:
    questionnaire = building.questionnaire()
    reach = questionnaire.dimensions[2]
    for_customers = replace(reach.questions[0], id="R2", asks={"customers": "They answer me slowly."})
    changed = replace(reach, questions=(*reach.questions, for_customers))
    asked = replace(questionnaire, dimensions=(*questionnaire.dimensions[:2], changed))
    said = tuple(type(p)(p.group, {**p.answers, "R2": 3.0}) for p in building.people())
    part = question("R2", questionnaire=asked, responses=said)
    assert (part.score, part.remarks) == ("–", ("not part of the maturity",))
    few = (*building.people()[:11], *said[11:15])  # four customers
    assert [fact.text for fact in question("R2", questionnaire=asked, responses=few).facts] == ["hidden for privacy"]
    # nobody said anything to it: there is nothing to print
    codes = [each.code for topic in parts(questionnaire=asked)["d-reach"].topics for each in topic.questions]
    assert codes == ["R1"]


def test_a_question_that_nobody_answered_says_so() -> None:
    silent = [type(person)(person.group, {"C1": 3.0}) for person in building.people()]
    assert question("C2", responses=tuple(silent)).remarks == (
        "11 left blank",
        "nobody answered",
    )  # customers do not count


def test_topics_gather_their_questions() -> None:
    questionnaire = building.questionnaire()
    care = questionnaire.dimensions[0]
    third = replace(care.questions[0], id="C3")
    changed = replace(
        questionnaire, dimensions=(replace(care, questions=(*care.questions, third)), *questionnaire.dimensions[1:])
    )
    topics = parts(questionnaire=changed)["d-care"].topics
    assert [(topic.heading, [each.code for each in topic.questions]) for topic in topics] == [
        ("Knowing", ["C1", "C3"]),
        ("", ["C2"]),
    ]


def test_nothing_is_shown_of_a_dimension_that_is_withheld_for_privacy() -> None:
    four = tuple(person for person in building.people() if person.group == "leaders")[:4]
    assert parts(responses=four) == {}
