"""By hand, from the kiosk of building.py:

care: 5 leaders are 12.5 above both means, 5 of the staff as far below, so z = 12.5 / 10 each, and the variance is
10/9 * 10 * 1.25^2 = 17.3611, its root 4.1667; the interval's half is 2.262157 * 4.1667 = 9.4257 (t for 9). Read back from
the interval with the 11 who counted: 9.4257 / 2.228139 = 4.2303. Before, 5 / 2.228139 = 2.2440. The smallest change:
1.959964 * sqrt(4.2303^2 + 2.2440^2) = 9.3857.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from assess.model.previous import Past, Previous
from assess.model.questionnaire import Settings
from assess.reporting.document import Section
from assess.reporting.figures import radar
from assess.reporting.progress import progress
from tests.reporting import building

RULES = {"balance": "pooled", "gate": "weakest-plus-one"}
BEFORE = Previous(
    "kiosk",
    "1.0",
    11,
    {},
    date=date(2025, 10, 1),
    results={
        "care": Past(60.0, 3, (55.0, 65.0)),
        "money": Past(25.0, 2),
        "reach": Past(None),
        "overall": Past(42.5, 3),
    },
    rules=RULES,
    weights={"care": 1 / 3, "C1": 2 / 3},
)


def told(before: Previous | None, **changes: object) -> Section | None:
    return progress(building.context(building.assessment(published=before, invited={}, **changes)))


def paragraphs(before: Previous, **changes: object) -> tuple[str, ...]:
    found = told(before, **changes)
    assert found is not None
    return found.passages[0].paragraphs


def test_every_score_stands_beside_the_one_before() -> None:
    found = told(BEFORE)
    assert found is not None
    table = found.passages[0].table
    assert table is not None
    assert [column.heading for column in table.columns] == [
        "Dimension",
        "Before",
        "Now",
        "Change",
        "Smallest that means something",
        "Level before",
        "Level now",
    ]
    assert [tuple(cell.text for cell in row) for row in (*table.rows, table.total)] == [
        ("Care & listening", "60.0", "70.8", "+10.8", "9.4", "3", "4"),
        ("Money", "25.0", "0.0", "−25.0", "–", "2", "1"),
        ("Reach", "–", "75.0", "–", "–", "–", "4"),
        ("Overall", "42.5", "48.6", "+6.1", "–", "3", "2"),
    ]


def test_a_change_is_that_of_the_numbers_beside_it() -> None:
    # 70.8333 less 60.06 is 10.77; as printed, 70.8 less 60.1, it is 10.7
    found = told(replace(BEFORE, results={"care": Past(60.06, 3)}))
    assert found is not None
    assert found.passages[0].table is not None
    assert [cell.text for cell in found.passages[0].table.rows[0]][1:4] == ["60.1", "70.8", "+10.7"]


def test_what_is_more_than_chance_is_named() -> None:
    said = paragraphs(BEFORE)
    assert said[0] == "Compared with the same questionnaire as it was answered on October 1, 2025."
    assert said[1] == "Larger than chance would explain: Care & listening (+10.8)."


def test_what_may_be_chance_is_said_to_be_so() -> None:
    # 70.8333 - 62 = 8.8333, under 9.3857
    near = replace(BEFORE, results={**BEFORE.results, "care": Past(62.0, 3, (57.0, 67.0))})
    assert paragraphs(near)[1] == "Chance alone may explain every change."


def test_without_intervals_nobody_knows() -> None:
    said = paragraphs(replace(BEFORE, results={"care": Past(60.0, 3)}))
    assert said[1].startswith("Whether a change is more than chance cannot be told")
    assert len(said) == 2


def test_another_measure_is_warned_of() -> None:
    weights, rules = "The weights are not those of then", "The rules of scoring are not those of then"
    assert not any(each.startswith((weights, rules)) for each in paragraphs(BEFORE))
    assert any(each.startswith(weights) for each in paragraphs(replace(BEFORE, weights={"care": 0.4})))
    other = replace(building.questionnaire(), settings=Settings(gate="none", core_gate=True))
    assert any(each.startswith(rules) for each in paragraphs(BEFORE, questionnaire=other))


def test_there_is_no_section_without_anything_to_compare() -> None:
    assert told(None) is None
    assert told(replace(BEFORE, questionnaire_version="0.9")) is None
    assert told(replace(BEFORE, results={"reach": Past(None)})) is None


def test_the_radar_shows_what_was_before() -> None:
    drawn = radar(building.context(building.assessment(published=BEFORE)))
    assert drawn is not None
    assert [(series.role, series.values) for series in drawn.series][2] == ("previous", (60.0, 25.0, None))
