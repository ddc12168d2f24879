from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed, Privacy, Target
from assess.model.scorecard import Gap
from assess.reporting.profile import profile
from assess.reporting.summary import cover, summary
from assess.reporting.verdicts import dimension_verdict
from tests.reporting import building


def test_the_cover_says_what_is_known_and_nothing_else() -> None:
    made = cover(building.context())
    assert (made.organisation, made.title) == ("The Kiosk", "Review 2026")
    assert [(fact.term, fact.text) for fact in made.facts] == [
        ("Date of the answers", "October 1, 2026"),
        ("Questionnaire", "Kiosk check, version 1.0"),
    ]


def test_the_index_its_level_and_what_caps_it() -> None:
    made = summary(building.context())
    assert made.index == "48.6"
    assert made.standing is not None
    assert made.standing.words == "Level 2 of 5: Emerging"
    assert made.verdict == (
        "The score alone would make it level 3 (Established), but Money stands at level 1 (Ad hoc),"
        " and the whole is at most one level above its weakest dimension.",
    )
    assert made.footing == ("11 people answered, 91% of what was asked.",)
    assert [step.name for step in made.ladder if step.current] == ["Emerging"]


def test_strengths_gaps_and_first_actions_lead_to_their_places() -> None:
    strengths, gaps, actions = summary(building.context()).listings
    assert [item.link.href for item in strengths.items] == ["#d-reach", "#d-care"]
    assert [(item.link.text, item.remark) for item in gaps.items] == [
        ("Money", "0.0, 62.5 points below level 4 (Managed)")
    ]
    assert [(item.link.href, item.remark) for item in actions.items] == [
        ("#r-budget", "+25.0 points, effect after 2 months")
    ]


def test_the_largest_blind_spot_is_named_with_its_width() -> None:
    spot = summary(building.context()).blind_spot
    assert spot is not None
    # reach: leaders 75, customers 25; care: leaders 83.3, staff 58.3
    assert (
        spot.text
        == "Reach is seen 50.0 points better by Leaders than by Customers, on 1 question with 5 and 5 answers."
    )


def test_what_chance_may_explain_is_called_so() -> None:
    context = building.context()
    wide = replace(context.scorecard, gaps=(Gap("care", ("leaders", "staff"), 25.0, 0.5, (-1.0, 51.0)),))
    findings = replace(context.advice.findings, blind_spots=("care",))
    spot = summary(replace(context, scorecard=wide, advice=replace(context.advice, findings=findings))).blind_spot
    assert spot is not None
    assert spot.text == (
        "Care & listening is seen 25.0 points better by Leaders than by Staff, on 2 questions with at least 5 and 5 answers"
        " each. Chance alone may explain it."
    )


def test_dimensions_without_a_score_are_named() -> None:
    # C1, C2 and M1 agreed: two dimensions of three hold two thirds of the weight, which is asked for here
    plain = building.questionnaire()
    asked = replace(plain, settings=replace(plain.settings, overall_coverage=0.5))
    given = {"C1": Agreed(3.0), "C2": Agreed(3.0), "M1": Agreed(3.0)}
    made = summary(building.context(building.assessment(questionnaire=asked, answers=given, responses=())))
    # care and money whole, reach not at all: 2 of 3
    assert made.footing == ("67% of the questions are answered.", "1 of 3 dimensions has no score: Reach.")


def test_what_a_gate_holds_down_leads_the_gaps_and_says_so() -> None:
    # care: C1 at 0, C2 at 75, weights alike: 37.5, level 3, held at 2 by its core; so the whole, 79.2 and level 4, is at 3
    plain = building.questionnaire()
    care = replace(plain.dimensions[0], questions=tuple(replace(q, weight=1.0) for q in plain.dimensions[0].questions))
    asked = replace(plain, dimensions=(care, *plain.dimensions[1:]))
    answers = {"C1": Agreed(1.0), "C2": Agreed(4.0), "M1": Agreed(5.0), "R1": Agreed(1.0)}
    targets = {"overall": Target(level=4), "care": Target(level=3)}
    given = building.assessment(questionnaire=asked, answers=answers, responses=(), targets=targets)
    context = building.context(given)
    made = summary(context)
    gaps = next(listing for listing in made.listings if listing.heading == "Gaps")
    assert [(item.link.text, item.remark) for item in gaps.items] == [
        ("Care & listening", "37.5, held at level 2 (Emerging) by C1")
    ]
    assert made.verdict[1] == "By its level it misses its target, level 4 (Managed)."
    assert list(dimension_verdict(context, "care"))[1] == "By its level it misses its target, level 3 (Established)."
    drawn = profile(context)
    assert drawn is not None
    assert [row[4].text for row in (drawn.table.rows[0], drawn.table.total)] == ["held by C1", "held"]


def test_what_holds_the_whole_down_leads_the_gaps_even_at_its_own_target() -> None:
    # money is to be no more than level 1, and holds the whole, which is to be level 4, at level 2
    made = summary(
        building.context(building.assessment(targets={"money": Target(level=1), "overall": Target(level=4)}))
    )
    gaps = next(listing for listing in made.listings if listing.heading == "Gaps")
    assert [(item.link.text, item.remark) for item in gaps.items] == [("Money", "0.0, holds the whole down")]


def test_a_team_of_four_is_told_how_many_are_needed_and_the_ways_out() -> None:
    four = tuple(person for person in building.people() if person.group == "leaders")[:4]
    made = summary(building.context(building.assessment(responses=four)))
    assert made.index == ""
    assert made.radar is None
    assert made.bars is None
    assert made.listings == ()
    [notice] = made.notices
    assert notice.paragraphs[0].startswith("4 people have answered; 5 are needed before this report shows results")
    assert "1 more answer is enough" in notice.items[0]
    assert "answers:" in notice.items[1]
    assert "privacy: {minimum: 4}" in notice.items[2]


def test_lowering_the_minimum_knowingly_shows_the_result() -> None:
    four = tuple(person for person in building.people() if person.group == "leaders")[:4]
    made = summary(building.context(building.assessment(responses=four, privacy=Privacy(default=4))))
    assert made.notices == ()
    assert made.index == "52.8"  # care (2 * 75 + 100) / 3 = 83.33, money 0, reach 75: 158.33 / 3 = 52.78


def test_too_little_says_which_dimensions_are_missing() -> None:
    made = summary(building.context(building.agreed({"C1": Agreed(3.0), "C2": Agreed(3.0)})))
    [notice] = made.notices
    assert made.index == ""
    assert notice.paragraphs == ("Dimensions with a score hold 33% of the weight; 75% are needed.",)
    assert notice.items == (
        "Money: 0% of it was answered, and a score needs 67%. Find out first.",
        "Reach: 0% of it was answered, and a score needs 67%. Find out first.",
    )


def test_with_fewer_than_three_scored_axes_there_are_bars_for_the_radar() -> None:
    made = summary(building.context(building.agreed({"C1": Agreed(3.0), "C2": Agreed(3.0)})))
    assert made.radar is None
    assert made.bars is not None


def test_the_authors_note_is_kept_as_it_was_written() -> None:
    made = summary(building.context(building.assessment(notes={"summary": "Read *this* first."})))
    assert made.note == "Read *this* first."
