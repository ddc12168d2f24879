from __future__ import annotations

from assess.model.assessment import Agreed, Privacy
from assess.reporting.summary import cover, summary
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
    assert spot.text == "Reach is seen 50.0 points better by Leaders than by Customers."


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
