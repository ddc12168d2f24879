from __future__ import annotations

import pytest

from assess.model.assessment import Assessment
from assess.reporting.document import Report
from assess.reporting.report import report
from assess.reporting.texts import Texts
from tests.reporting import building


def made(given: Assessment, **how: object) -> Report:
    return report(given, *building.found(given), **how)  # type: ignore[arg-type] # the tests know what they pass


def test_the_contents_list_what_is_there_in_order() -> None:
    contents = made(building.assessment()).contents
    assert [link.href for link, _ in contents] == [
        "#summary",
        "#how-to-read",
        "#profile",
        "#dimensions",
        "#voices",
        "#priorities",
        "#roadmap",
        "#outcomes",
        "#basis",
        "#appendix",
    ]
    inside = {link.href: inside for link, inside in contents}
    assert [link.href for link in inside["#dimensions"]] == ["#d-care", "#d-money", "#d-reach"]
    assert [link.href for link in inside["#roadmap"]] == ["#roadmap-now"]


@pytest.mark.parametrize(
    "name",
    [
        *("summary", "how-to-read", "profile", "dimensions", "voices"),
        *("priorities", "roadmap", "outcomes", "basis", "appendix"),
    ],
)
def test_a_section_that_is_left_out_is_gone_with_its_link(name: str) -> None:
    shorter = made(building.assessment(hidden_sections=frozenset({name})))
    assert getattr(shorter, {"how-to-read": "guide"}.get(name, name)) is None
    assert f"#{name}" not in [link.href for link, _ in shorter.contents]


def test_sections_with_nothing_to_say_do_not_appear() -> None:
    four = tuple(person for person in building.people() if person.group == "leaders")[:4]
    shown = [link.href for link, _ in made(building.assessment(responses=four)).contents]
    assert shown == ["#summary", "#how-to-read", "#basis", "#appendix"]


def test_the_private_note_is_nowhere() -> None:
    whole = repr(made(building.assessment(private="SECRET-WORDS")))
    assert "SECRET-WORDS" not in whole


def test_the_language_is_the_assessments_first_one() -> None:
    assert made(building.assessment(languages=("ur", "en"))).direction == "rtl"
    assert made(building.assessment(), language="de").language == "de"
    assert made(building.assessment(), texts=Texts("bn")).language == "bn"


def test_without_an_organisation_the_title_stands_alone() -> None:
    assert made(building.assessment(organisation="", title="")).page_title == "Kiosk check"
    assert made(building.assessment()).page_title == "The Kiosk: Review 2026"
