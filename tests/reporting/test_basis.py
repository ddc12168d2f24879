from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed, Privacy
from assess.model.questionnaire import Source
from assess.model.response import Missing, Response
from assess.reporting.appendix import appendix
from assess.reporting.basis import basis
from assess.reporting.document import Passage, Table
from assess.reporting.guide import guide
from assess.reporting.outcomes import outcomes
from tests.reporting import building


def passages(**changes: object) -> dict[str, Passage]:
    made = basis(building.context(building.assessment(**changes)))
    return {passage.heading: passage for passage in made.passages}


def rows(table: Table | None) -> list[list[str]]:
    assert table is not None
    return [[cell.text for cell in row] for row in table.rows]


def test_who_answered_with_the_response_rate_where_it_is_known() -> None:
    answered = passages()["Who answered"]
    assert answered.paragraphs == (
        "11 people answered whose answers make up the maturity.",
        "5 more answered, whose answers stand beside it and are not counted.",
        "Groups are shown from 5 people on.",
    )
    assert rows(answered.table) == [
        ["Leaders", "5", "5", "100%", "yes"],
        ["Staff", "6", "12", "50%", "yes"],
        ["Customers", "5", "–", "–", "no"],
    ]


def test_hidden_groups_are_said_to_be_hidden_and_nothing_more() -> None:
    three = [person for person in building.people() if person.group == "leaders"][:3]
    rest = [person for person in building.people() if person.group != "leaders"]
    found = passages(responses=(*three, *rest))
    # three leaders are too few; the staff is hidden with them, or they would follow by subtraction
    assert found["What is hidden, and why"].items == ("Groups, by themselves: Leaders and Staff.",)
    assert found["What is hidden, and why"].paragraphs == (
        "Hidden because fewer than 5 people answered, or because the answers of so few could be worked out.",
    )
    assert rows(found["Who answered"].table)[0] == ["Leaders", "hidden", "–", "–", "yes"]


def test_a_lowered_minimum_is_admitted() -> None:
    assert any("switched off" in said for said in passages(privacy=Privacy(default=1))["Who answered"].paragraphs)
    lowered = passages(privacy=Privacy(default=3))["Who answered"]
    assert "Groups are shown from 3 people on, fewer than the usual 5." in lowered.paragraphs


def test_minimums_of_groups_are_told_one_by_one() -> None:
    leaders_open = passages(privacy=Privacy(default=5, minimum={"leaders": 1, "staff": 6}))["Who answered"]
    assert leaders_open.paragraphs[2:] == (
        "Groups are shown from this many people on, 5 being usual: Leaders 1, Staff 6, and Customers 5.",
        "Of Leaders, even a single person’s answers may be told from this.",
    )
    # six of the staff are too few for 8, and the leaders are hidden with them: then nobody's answers are open
    hidden = passages(privacy=Privacy(default=5, minimum={"leaders": 1, "staff": 8}))["Who answered"]
    assert not any("single person" in said or "switched off" in said for said in hidden.paragraphs)


def test_without_respondents_that_is_said() -> None:
    alone = passages(answers={"C1": Agreed(3.0)}, responses=())
    assert alone["Who answered"].paragraphs == (
        "The answers were agreed on by the organisation; there were no single respondents.",
    )
    assert alone["Agreed answers and evidence"].paragraphs[0] == "1 answer was agreed on."
    assert passages(responses=())["Who answered"].paragraphs == ("Nobody has answered yet.",)


def test_coverage_and_dont_know_by_dimension() -> None:
    table = passages()["How much was answered"].table
    # care: two questions, each 10 answers and one don't know: 2 of 22 are 9 %
    assert rows(table)[0] == ["Care & listening", "91%", "20", "2", "9%", "0", "0"]


def test_agreed_answers_are_said_to_count_as_given_by_all() -> None:
    said = "An agreed answer counts for all."
    assert said in passages(answers={"C1": Agreed(3.0)})["How much was answered"].paragraphs
    assert said not in passages()["How much was answered"].paragraphs


def test_of_so_few_that_all_is_hidden_no_group_is_said_to_be() -> None:
    answered = passages(responses=building.people()[:4])["Who answered"]
    assert answered.paragraphs[0] == "4 people answered whose answers make up the maturity."
    assert answered.table is None


def test_what_does_not_apply_is_listed_with_its_reason() -> None:
    given = {"M1": Agreed(Missing.NA, why="We have no money."), "C1": Agreed(Missing.NA)}
    listed = passages(answers=given)["What does not apply, and why"].facts
    assert [(fact.term, fact.text) for fact in listed] == [("C1", "No reason was given."), ("M1", "We have no money.")]


def test_evidence_is_counted() -> None:
    given = {"C1": Agreed(3.0, evidence="A", seen=True), "C2": Agreed(3.0, evidence="B"), "M1": Agreed(1.0)}
    told = passages(answers=given)["Agreed answers and evidence"].paragraphs
    assert told[0].startswith("3 answers were agreed on.")
    assert told[1] == "Evidence is named for 2 of them; for 1 it was looked at, for the others it is as declared."


def test_limits_and_sources_are_named() -> None:
    found = passages()
    assert any("optimistic" in item for item in found["Limits"].items)
    assert any("not been validated" in item for item in found["Limits"].items)
    assert [(fact.term, fact.text) for fact in found["Sources"].facts] == [("S1: A book", "On kiosks.")]


def test_a_source_whose_title_begins_with_its_id_is_named_once() -> None:
    asked = replace(building.questionnaire(), sources=(Source("MARKOR", "MARKOR: a measure", ""),))
    assert [fact.term for fact in passages(questionnaire=asked)["Sources"].facts] == ["MARKOR: a measure"]


def test_outcomes_stand_apart_with_the_name_of_their_measure() -> None:
    made = outcomes(building.context())
    assert made is not None
    # 3 promoters and 1 detractor of 5: 40; adjusted Wald: (3.75, 1.75) of 8, mean 0.25 and so on
    assert rows(made.passages[0].table)[0][:2] == ["Would you recommend us?", "40.0"]
    assert rows(made.passages[0].table)[0][3:] == ["5", "NPS"]


def test_an_outcome_of_too_few_is_not_told() -> None:
    made = outcomes(building.context(building.assessment(responses=building.people()[:-2])))
    assert made is not None
    assert rows(made.passages[0].table) == [["Would you recommend us?", "hidden for privacy", "–", "–", "NPS"]]


def test_there_is_no_section_of_outcomes_that_nobody_answered() -> None:
    assert outcomes(building.context(building.agreed({"C1": Agreed(3.0)}))) is None


def test_the_appendix_has_every_question_and_the_data() -> None:
    data, care, money, reach = appendix(building.context()).passages
    assert [link.href for link in data.links] == ["scorecard.json", "table.csv"]
    # mean 3.5, sd 0.527, t(9) = 2.262: 3.5 - 2.262 * 0.527 / sqrt(10) = 3.12
    # sd of five 3 and five 4: sqrt(2.5 / 9) = 0.527; ADM 0.5; rwg 1 - 0.2778 / 2 = 0.86
    assert rows(care.table)[0] == [
        "C1", "62.5", "3: 5 · 4: 5", "3.1 – 3.9", "10", "1", "0", "0", "0.53", "0.50", "0.86",
    ]  # fmt: skip
    assert (money.heading, reach.heading) == ("Money", "Reach")


def test_the_appendix_tells_what_those_say_who_alone_were_asked() -> None:
    plain = building.questionnaire()
    reach = plain.dimensions[2]
    alone = replace(reach.questions[0], id="R2", asks={"customers": "They answer me slowly."})
    asked = replace(plain, dimensions=(*plain.dimensions[:2], replace(reach, questions=(*reach.questions, alone))))
    said = tuple(Response(p.group, {**p.answers, "R2": 3.0}) for p in building.people())
    # five customers in the middle of the scale
    last = appendix(building.context(building.assessment(questionnaire=asked, responses=said))).passages[-1]
    assert rows(last.table)[1][:4] == ["R2", "–", "Customers: 50.0 from 5 answers, beside the maturity", "–"]


def test_agreed_answers_alone_make_a_shorter_appendix() -> None:
    made = appendix(building.context(building.agreed({"C1": Agreed(3.0), "C2": Agreed(Missing.NA)})))
    assert rows(made.passages[1].table) == [
        ["C1", "50.0", "3"],
        ["C2", "–", "not applicable"],
    ]


def test_the_guide_lists_the_levels_and_where_they_begin() -> None:
    made = guide(building.context())
    assert rows(made.passages[0].table)[1] == ["2 Emerging", "What Emerging means.", "12.5"]
    assert any("no certificate" in item for item in made.passages[1].items)


def test_levels_without_meanings_have_no_column_of_them() -> None:
    plain = building.questionnaire()
    silent = replace(plain, levels=tuple(replace(level, means="") for level in plain.levels))
    table = guide(building.context(building.assessment(questionnaire=silent))).passages[0].table
    assert table is not None
    assert [column.heading for column in table.columns] == ["Level", "Begins at"]
    assert rows(table)[1] == ["2 Emerging", "12.5"]
