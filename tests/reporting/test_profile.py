from __future__ import annotations

from assess.model.assessment import Agreed
from assess.model.response import Missing, Response
from assess.reporting.figures import bars, matrix, radar
from assess.reporting.priorities import numbering
from assess.reporting.profile import profile
from tests.reporting import building


def test_the_axes_are_in_the_questionnaires_order_and_the_bars_by_score() -> None:
    context = building.context()
    drawn = radar(context)
    assert drawn is not None
    assert drawn.axes == ("Care & listening", "Money", "Reach")
    assert drawn.printed == ("70.8", "0.0", "75.0")
    assert [bar.label for bar in bars(context).bars] == ["Reach", "Care & listening", "Money"]


def test_the_target_is_drawn_where_its_level_begins() -> None:
    drawn = radar(building.context())
    assert drawn is not None
    assert [(series.role, series.values) for series in drawn.series][1] == ("target", (62.5, 62.5, 62.5))
    assert {bar.target for bar in bars(building.context()).bars} == {62.5}


def test_the_rings_are_where_the_levels_begin() -> None:
    drawn = radar(building.context())
    assert drawn is not None
    assert [(ring.value, ring.label) for ring in drawn.rings] == [(12.5, "2"), (37.5, "3"), (62.5, "4"), (87.5, "5")]


def test_the_alternative_text_tells_every_number() -> None:
    assert bars(building.context()).alternative == (
        "Scores from 0 to 100: Reach 75.0, Care & listening 70.8, and Money 0.0."
    )


def test_what_has_no_score_is_never_drawn_as_nothing() -> None:
    context = building.context(building.agreed({"C1": Agreed(3.0), "C2": Agreed(3.0)}))
    assert radar(context) is None
    assert [(bar.label, bar.value, bar.printed) for bar in bars(context).bars] == [
        ("Care & listening", 50.0, "50.0"),
        ("Money", None, "too few answers"),
        ("Reach", None, "too few answers"),
    ]


def test_what_is_hidden_is_told_from_what_nobody_answered() -> None:
    # given money answered by three leaders and nobody else, and reach by nobody at all
    blank = {"M1": Missing.BLANK, "R1": Missing.BLANK}
    people = tuple(Response(p.group, {**p.answers, **blank}) for p in building.people())
    silent = (*(Response(p.group, {**p.answers, "M1": 1.0}) for p in people[:3]), *people[3:])
    context = building.context(building.assessment(responses=silent))
    assert [bar.printed for bar in bars(context).bars[1:]] == ["hidden for privacy", "too few answers"]
    made = profile(context)
    assert made is not None
    table = {row[0].text: [cell.text for cell in row] for row in made.table.rows}
    assert (table["Money"][1], table["Money"][-2]) == ("hidden", "hidden")
    assert (table["Reach"][1], table["Reach"][-2]) == ("–", "0%")


def test_the_table_holds_the_numbers_and_leads_to_the_dimensions() -> None:
    made = profile(building.context())
    assert made is not None
    first = made.table.rows[0]
    assert [cell.text for cell in first] == [
        "Care & listening",
        "70.8",
        "64.6 – 77.1",
        "4",
        "level 4",
        "0.0",
        "91%",
        "33.3%",
    ]
    assert first[0].href == "#d-care"
    assert [cell.text for cell in made.table.total] == [
        "Overall",
        "48.6",
        "46.5 – 50.7",  # a third of the 6.28 points each way of care; the others answered all alike
        "2",
        "level 4",
        "13.9",
        "91%",
        "100%",
    ]


def test_there_is_no_profile_without_a_score() -> None:
    assert profile(building.context(building.agreed({}))) is None


def test_the_impact_of_a_recommendation_is_drawn_over_its_effort() -> None:
    context = building.context()
    drawn = matrix(context, context.advice.actions, numbering(context))
    assert drawn is not None
    [mark] = drawn.marks
    assert (mark.number, mark.effort, round(mark.uplift, 6), mark.emphasis) == ("1", 2.0, 25.0, True)
    assert drawn.cross_label == "Lines at effort 2.5 and 25.0 points"
