from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Privacy
from assess.model.scorecard import Gap, GroupScore
from assess.reporting.context import Context
from assess.reporting.groups import gaps, heatmap
from tests.reporting import building

GAPS = (
    Gap("reach", ("leaders", "staff"), 0.0, 0.0, (-9.0, 9.0)),
    Gap("care", ("leaders", "staff"), 25.0, 1.234, (5.0, 45.0)),
    Gap("reach", ("leaders", "customers"), 50.0),
)


def with_gaps(found: tuple[Gap, ...] = GAPS) -> Context:
    context = building.context()
    return replace(context, scorecard=replace(context.scorecard, gaps=found))


def test_the_heatmap_has_every_dimension_as_each_group_sees_it() -> None:
    shown = heatmap(building.context())
    assert shown is not None
    assert shown.groups == (("Leaders", "n = 5"), ("Staff", "n = 6"), ("Customers", "n = 5"))
    # care: leaders (2 * 75 + 100) / 3, staff (2 * 50 + 75) / 3; reach: customers 4 of 5, turned round
    assert [(row.label, [(cell.printed, cell.shade) for cell in row.cells]) for row in shown.rows] == [
        ("Care & listening", [("83.3", 4), ("58.3", 3), ("too few answers", 0)]),
        ("Money", [("0.0", 1), ("0.0", 1), ("too few answers", 0)]),
        ("Reach", [("75.0", 4), ("75.0", 4), ("25.0", 2)]),
    ]
    assert [row.href for row in shown.rows] == ["#d-care", "#d-money", "#d-reach"]


def test_what_a_group_is_not_asked_is_said_so() -> None:
    context = building.context()
    form = context.questionnaire
    care, money, reach = form.dimensions
    asked = replace(money, questions=tuple(replace(q, asks={"leaders": "Is there a budget?"}) for q in money.questions))
    narrow = replace(context.assessment, questionnaire=replace(form, dimensions=(care, asked, reach)))
    shown = heatmap(replace(context, assessment=narrow))
    assert shown is not None
    assert [cell.printed for cell in shown.rows[1].cells] == ["0.0", "not asked", "not asked"]


def test_a_hidden_group_is_hatched_and_its_size_is_not_told() -> None:
    without = [person for person in building.people() if person.group != "customers"]
    few = [person for person in building.people() if person.group == "customers"][:4]
    shown = heatmap(building.context(building.assessment(responses=(*without, *few))))
    assert shown is not None
    assert shown.groups[2] == ("Customers", "")
    last = shown.rows[2].cells[2]
    assert (last.printed, last.hidden, last.shade) == ("hidden", True, 0)


def test_what_too_few_answered_is_told_from_what_is_hidden() -> None:
    context = building.context()
    groups = context.scorecard.groups
    staff = replace(groups["staff"], dimensions={**groups["staff"].dimensions, "money": None})
    few = replace(context, scorecard=replace(context.scorecard, groups={**groups, "staff": staff}))
    veiled = replace(staff, questions={**staff.questions, "M1": GroupScore(None, None)})
    hidden = replace(context, scorecard=replace(context.scorecard, groups={**groups, "staff": veiled}))
    for given, words, hatched in ((few, "too few answers", False), (hidden, "hidden", True)):
        shown = heatmap(given)
        assert shown is not None
        assert (shown.rows[1].cells[1].printed, shown.rows[1].cells[1].hidden) == (words, hatched)


def test_without_groups_that_are_shown_there_is_no_heatmap() -> None:
    hidden = building.assessment(privacy=Privacy(default=50))
    assert heatmap(building.context(hidden)) is None
    assert heatmap(building.context(building.agreed({}))) is None


def test_gaps_come_widest_first_with_ends_and_intervals() -> None:
    found = gaps(with_gaps())
    assert found is not None
    assert [[cell.text for cell in row] for row in found.table.rows] == [
        ["Reach", "Customers", "75.0", "25.0", "+50.0", "–", "–", "1", "5 and 5"],
        ["Care & listening", "Staff", "83.3", "58.3", "+25.0", "5.0 – 45.0", "1.23", "2", "5 and 5"],
        ["Reach", "Staff", "75.0", "75.0", "0.0", "−9.0 – 9.0", "0.00", "1", "5 and 5"],
    ]
    assert "Above 0, it is seen better by Leaders" in found.paragraphs[0]
    assert "From 15 points on" in found.paragraphs[0]
    assert found.paragraphs[1] == "On a single question: Reach (Customers) and Reach (Staff)."


def test_gaps_are_sorted_by_their_size_whoever_sees_it_better() -> None:
    # staff sees reach 50 points better than the leaders
    context = with_gaps((Gap("care", ("leaders", "staff"), 25.0), Gap("reach", ("leaders", "staff"), -50.0)))
    groups = context.scorecard.groups
    leaders = replace(groups["leaders"], questions={**groups["leaders"].questions, "R1": GroupScore(25.0, 5)})
    card = replace(context.scorecard, groups={**groups, "leaders": leaders})
    found = gaps(replace(context, scorecard=card))
    assert found is not None
    assert [(row[0].text, row[3].text) for row in found.table.rows] == [
        ("Reach", "−50.0"),
        ("Care & listening", "+25.0"),
    ]


def test_one_dumbbell_for_each_group_that_is_compared() -> None:
    found = gaps(with_gaps())
    assert found is not None
    staff, customers = found.dumbbells
    assert (staff.ends, customers.ends) == (("Leaders", "Staff"), ("Leaders", "Customers"))
    assert [(pair.label, pair.printed, pair.gap) for pair in staff.pairs] == [
        ("Care & listening", ("83.3", "58.3"), "+25.0"),
        ("Reach", ("75.0", "75.0"), "0.0"),
    ]
    assert staff.alternative == (
        "Points by which each is seen better by Leaders: from Care & listening +25.0 to Reach 0.0."
    )


def test_with_one_other_group_its_name_heads_the_column() -> None:
    found = gaps(with_gaps(GAPS[:2]))
    assert found is not None
    assert [column.heading for column in found.table.columns] == [
        "Dimension", "Leaders", "Staff", "Points", "95 % interval", "Hedges’ g", "Questions", "n",
    ]  # fmt: skip


def test_without_gaps_nothing_is_said() -> None:
    assert gaps(with_gaps(())) is None
