from __future__ import annotations

from dataclasses import replace

from assess.model.advice import Action
from assess.model.assessment import Agreed, LeftOut
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
    many: Action = replace(action, because=("C1", "C2", "M1", "R1", "care", "money"))
    made = roadmap(replace(context, advice=replace(context.advice, actions=(many,))))
    assert made is not None
    trigger = made.horizons[0].cards[0].trigger
    assert [link.href for link in trigger.links] == ["#q-C1", "#q-C2", "#q-M1", "#q-R1"]
    assert trigger.text == "and 2 more"


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
