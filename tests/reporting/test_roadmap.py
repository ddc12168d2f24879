from __future__ import annotations

from dataclasses import replace

from assess.model.advice import Action
from assess.model.assessment import Agreed, LeftOut
from assess.model.condition import AllOf, Answered, AnyOf, Comparison, Condition
from assess.model.response import Missing, Response
from assess.reporting.priorities import priorities
from assess.reporting.roadmap import roadmap
from tests.reporting import building


def test_a_card_holds_all_that_is_needed_to_act() -> None:
    made = roadmap(building.context())
    assert made is not None
    [now] = made.horizons
    [card] = now.cards
    assert (now.heading, card.id, card.number, card.title) == ("Now", "r-budget", "1", "Set money aside")
    assert card.badges == ("lifts the overall level", "quick win")
    assert [(link.href, link.text) for link in card.trigger.links] == [("#q-M1", "M1 at 0.0")]
    assert [(fact.term, fact.text) for fact in card.next_steps] == [("Next level of M1", "Anchor 2 of M1")]
    assert card.steps == ("Ask for it.", "Write it down.")
    assert [(fact.term, fact.text) for fact in card.facts] == [
        ("Adds", "25.0 points"),
        ("Owner", "Treasurer"),
        ("Effort", "2 of 5"),
        ("First effect", "after 2 months"),
        ("Measure", "Money spent"),
    ]


def test_what_comes_first_is_linked_where_it_is_in_the_plan() -> None:
    questionnaire = building.questionnaire()
    [first] = questionnaire.recommendations
    second = replace(first, id="spend", do="Spend it", after=("budget", "gone"))
    changed = replace(questionnaire, recommendations=(first, second))
    made = roadmap(building.context(building.assessment(questionnaire=changed)))
    assert made is not None
    card = made.horizons[1].cards[0]
    [after] = [fact for fact in card.facts if fact.term == "After"]
    assert [(link.href, link.text) for link in after.links] == [("#r-budget", "Set money aside")]


def test_of_many_causes_the_first_few_are_named() -> None:
    context = building.context()
    [action] = context.advice.actions
    ids = ("C1", "C2", "M1", "R1", "care", "money")
    known = Condition("", AllOf(tuple(Answered(id, answered=True) for id in ids)))
    many: Action = replace(action, because=ids, recommendation=replace(action.recommendation, when=known))
    made = roadmap(replace(context, advice=replace(context.advice, actions=(many,))))
    assert made is not None
    trigger = made.horizons[0].cards[0].trigger
    assert [link.href for link in trigger.links] == ["#q-C1", "#q-C2", "#q-M1", "#q-R1"]
    assert trigger.text == "and 2 more"


def next_remark(*actions: tuple[int, float]) -> str:
    """What stands over the actions for next, given as wave and months."""
    context = building.context()
    [action] = context.advice.actions
    plan = tuple(
        replace(action, recommendation=replace(action.recommendation, months=months), wave=wave, horizon="next")
        for wave, months in actions
    )
    made = roadmap(replace(context, advice=replace(context.advice, actions=plan)))
    assert made is not None
    return made.horizons[0].remark


def test_next_says_why_its_steps_are_not_for_now_and_nothing_else() -> None:
    assert next_remark((1, 2.0)) == "Why not now: less priority than the steps above."
    assert next_remark((1, 6.0)) == "Why not now: a first effect after more than three months."
    assert next_remark((2, 2.0), (1, 6.0)) == (
        "Why not now: a first effect after more than three months and steps that come first."
    )


def test_only_the_clauses_that_hold_are_named() -> None:
    plain = building.questionnaire()
    [budget] = plain.recommendations
    when = Condition("", AnyOf((Comparison("C1", "score", "below", 50.0), Comparison("M1", "score", "below", 50.0))))
    asked = replace(plain, recommendations=(replace(budget, when=when),))
    made = roadmap(building.context(building.assessment(questionnaire=asked)))
    assert made is not None
    assert [link.text for link in made.horizons[0].cards[0].trigger.links] == ["M1 at 0.0"]


def test_what_it_would_add_where_nothing_is_known_is_unknown_and_not_nil() -> None:
    # R1 was left blank by all: reach has no score, and the others hold two thirds of the weight, which is asked for here
    plain = building.questionnaire()
    [budget] = plain.recommendations
    always = Condition("", Answered("overall", answered=True))
    asked = replace(
        plain,
        settings=replace(plain.settings, overall_coverage=0.5),
        recommendations=(replace(budget, lifts=("R1",), when=always),),
    )
    silent = tuple(Response(p.group, {**p.answers, "R1": Missing.BLANK}) for p in building.people())
    context = building.context(building.assessment(questionnaire=asked, responses=silent))
    made, listed = roadmap(context), priorities(context)
    assert made is not None
    [card] = made.horizons[0].cards
    assert card.facts[0].text == "unknown"
    assert card.explanation is not None
    assert card.explanation.conclusions == ("Too little is known of what it lifts to say what it would add.",)
    assert listed is not None
    assert listed.matrix is None
    assert listed.table is not None
    assert [cell.text for cell in listed.table.rows[0]] == ["1. Set money aside", "Now", "–", "2", "2", "–"]


def test_what_is_left_out_is_printed_with_its_reason() -> None:
    [budget] = building.questionnaire().recommendations
    made = roadmap(building.context(building.assessment(left_out=(LeftOut(budget, "The contract ends in March."),))))
    assert made is not None
    assert made.left_out is not None
    assert [(fact.term, fact.text) for fact in made.left_out.facts] == [
        ("Set money aside", "The contract ends in March.")
    ]


def test_where_too_little_is_known_the_advice_is_to_find_out() -> None:
    made = roadmap(building.context(building.agreed({"C1": Agreed(3.0), "C2": Agreed(3.0)})))
    assert made is not None
    assert made.find_out is not None
    assert made.find_out.items == ("Money: 0% answered, 67% needed", "Reach: 0% answered, 67% needed")


def test_there_is_no_roadmap_without_anything_to_say() -> None:
    best = {"C1": Agreed(5.0), "C2": Agreed(5.0), "M1": Agreed(5.0), "R1": Agreed(1.0)}
    context = building.context(building.agreed(best))
    assert roadmap(context) is None
    assert priorities(context) is None


def test_the_priorities_list_the_plan_in_its_order() -> None:
    made = priorities(building.context())
    assert made is not None
    assert made.table is not None
    assert [[cell.text for cell in row] for row in made.table.rows] == [
        ["1. Set money aside", "Now", "25.0", "2", "2", "12.50"]
    ]
