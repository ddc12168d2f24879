"""One export as records of our own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from assess.model.questionnaire import Group, Point, Question, Scale
from assess.model.response import Missing
from assess.problems import Place
from assess.reading.cells import answer_reader
from assess.reading.columns import Source
from assess.reading.export import How
from assess.reading.imports import Import, Record, written
from tests.reading.surveys.customers import AGREE, CUSTOMERS, KEY, NUMBERED, WAYS, asking, errors, imported

Workspace = Callable[[Mapping[str, str]], Path]

GROUPS = (Group("leaders", "Leadership"), Group("staff", "Front line"))


def only(workspace: Workspace, text: str, **said: object) -> tuple[Import, list[Record]]:
    return imported(workspace({"a.csv": text}) / "a.csv", None, **said)  # type: ignore[arg-type]


def test_answers_stand_as_ids_and_numbers(workspace: Workspace) -> None:
    _, records = only(workspace, "respondent,quick,listen,needs\nr1,Agree,By phone,n/a\nr2,dk,,-\n")
    assert [record.answers for record in records] == [
        {"quick": "4", "listen": "phone", "needs": "na"},
        {"quick": "dk", "needs": "na"},
    ]


def test_every_distinct_text_is_accounted_for(workspace: Workspace) -> None:
    run, _ = only(workspace, "quick,Colour,IP address\nAgree,red,1\nagree,red,1\nYes,blue,1\nYes,blue,1\n,blue,1\n")
    quick, colour, address = run.account.columns
    assert quick.read == {"4": 2, "": 1}
    assert quick.words == {"Agree": "4", "agree": "4"}
    assert quick.unread == {"Yes": 2}
    assert (colour.id, colour.why) == ("", "")
    assert address.why == "personal data"
    assert run.account.rows == 5


def test_of_a_wrong_column_the_first_texts_are_told_and_how_many_more(workspace: Workspace) -> None:
    run, _ = only(workspace, "quick\n" + "".join(f"text {number}\n" for number in range(5000)))
    assert [problem.code for problem in run.problems] == ["answer-unknown"] * 20 + ["answers-unknown"]
    # 5,000 texts, of which 20 have a message of their own
    assert "4980 more cells" in run.problems[-1].message
    assert len(list(run.account.lines())) < 30


def test_an_old_encoding_is_known_by_the_questionnaires_own_words(tmp_path: Path) -> None:
    question = Question("q1", "d", {"": "Мы слушаем наших клиентов."}, AGREE)
    (tmp_path / "a.csv").write_bytes("Мы слушаем наших клиентов.\nAgree\n".encode("cp1251"))
    run, records = imported(tmp_path / "a.csv", of=asking(question))
    assert ([record.answers for record in records], [problem.code for problem in run.problems]) == (
        [{"q1": "4"}],
        ["not-utf-8"],
    )


def test_the_part_of_several_choices_that_is_not_understood(workspace: Workspace) -> None:
    run, _ = only(workspace, 'listen,quick\n"By phone, my uncle",4\nBy phone;my uncle;,4\n')
    (problem,) = errors(run)
    assert '"my uncle" in "By phone, my uncle" is no answer to "listen" (2 cells say so)' in problem.message
    assert run.account.columns[0].unread == {"my uncle": 2}


def test_nothing_chosen_stays_nothing_chosen(workspace: Workspace) -> None:
    file = workspace({"a.yaml": "- {quick: 4, listen: []}\n- {quick: 4}\n"}) / "a.yaml"
    run, records = imported(file)
    assert [record.answers for record in records] == [{"quick": "4", "listen": "[]"}, {"quick": "4"}]
    assert run.problems == []


def test_addresses_in_texts_are_left_out_wherever_they_begin(workspace: Workspace) -> None:
    table = "words\n" + "Nothing\n" * 400 + "ann@example.org\nask bob@example.org\nn/a\n"
    run, records = imported(workspace({"a.csv": table}) / "a.csv", of=NUMBERED)
    assert [record.answers["words"] for record in records[400:]] == ["[…]", "ask […]", "na"]
    assert [(problem.code, problem.severity) for problem in run.problems] == [("personal-data", "warning")]
    assert "2 answers" in run.problems[0].message


def test_no_message_holds_an_address(workspace: Workspace) -> None:
    run, _ = only(workspace, "quick,Contact bob@example.org\nann@example.org,1\n4,2\n5,3\n")
    assert errors(run)
    assert not any("example.org" in str(problem) for problem in run.problems)
    assert not any("example.org" in line for line in run.account.lines())


def test_a_group_that_is_not_known_is_not_mended_by_labels(workspace: Workspace) -> None:
    file = workspace({"a.csv": "group,quick\nboard,3\n"}) / "a.csv"
    run, _ = imported(file, of=replace(CUSTOMERS, groups=GROUPS))
    assert "labels" not in run.problems[0].hint
    assert "`group`" in run.problems[0].hint


def test_the_account_in_words(workspace: Workspace) -> None:
    run, _ = only(workspace, "quick,Colour,IP address\nAgree,red,1\nYes,blue,1\n")
    assert list(run.account.lines()) == [
        "a.csv: a plain table, 2 rows, 3 columns",
        "  used",
        '    1 "quick" → quick: 1 answer',
        '        "Agree" → 4',
        '        not understood: "Yes" (1 cell)',
        "  left out",
        '    3 "IP address": personal data',
        "  not understood",
        '    2 "Colour": fits no question',
    ]


def test_the_account_of_columns_about_people(workspace: Workspace) -> None:
    run, _ = only(workspace, "respondent,date,quick\nr1,2026-10-09,4\n")
    assert list(run.account.lines())[2:4] == [
        '    1 "respondent" → respondent, as pseudonyms',
        '    2 "date" → date, the day alone',
    ]


def test_a_respondent_who_stands_there_twice(workspace: Workspace) -> None:
    run, records = only(workspace, "respondent,quick\nann@example.org,4\nann@example.org,5\n")
    assert len(records) == 1
    assert [(problem.code, problem.place.line) for problem in errors(run)] == [("respondent-repeated", 3)]
    assert "ann" not in errors(run)[0].message


def test_dates_become_year_month_day_when_one_of_them_settles_the_order(workspace: Workspace) -> None:
    run, records = only(workspace, "date,quick\n9/10/2026 8:00,4\n13/10/2026,5\n,5\n")
    assert [record.date for record in records] == ["2026-10-09", "2026-10-13", ""]
    assert run.problems == []


def test_dates_that_may_be_two_days_are_asked_about(workspace: Workspace) -> None:
    run, _ = only(workspace, "quick,date\n4,9/10/2026\n5,8/10/2026\n")
    assert [(problem.code, problem.place) for problem in run.problems] == [("date-ambiguous", Place("a.csv", 2, 2))]


def test_what_is_no_date(workspace: Workspace) -> None:
    run, _ = only(workspace, "quick,date\n4,soon\n")
    assert [problem.code for problem in run.problems] == ["bad-date"]


def test_groups_by_name_and_those_that_are_not_known(workspace: Workspace) -> None:
    grouped = replace(CUSTOMERS, groups=GROUPS)
    file = workspace({"a.csv": "group,quick\nFront line,4\n,5\nboard,3\n"}) / "a.csv"
    run = Import(Source(file, Place("a.csv"), group="leaders"), (grouped,), How(), KEY)
    assert [record.group for record in run.records()] == ["staff", "leaders", "leaders"]
    assert [(problem.code, problem.place.line) for problem in run.problems] == [("group-unknown", 4)]


def test_answers_of_a_group_that_is_not_asked_are_dropped(workspace: Workspace) -> None:
    asked = Question("quick", "d", {"staff": "Answers come quickly"}, AGREE)
    dimension = replace(CUSTOMERS.dimensions[0], questions=(asked,))
    grouped = replace(CUSTOMERS, groups=GROUPS, dimensions=(dimension,))
    file = workspace({"a.csv": "group,quick\nstaff,4\nleaders,5\n"}) / "a.csv"
    run = Import(Source(file, Place("a.csv")), (grouped,), How(), KEY)
    assert [record.answers for record in run.records()] == [{"quick": "4"}, {}]
    assert [(problem.code, problem.severity) for problem in run.problems] == [("group-not-asked", "warning")]


def test_a_list_of_respondents_in_yaml(workspace: Workspace) -> None:
    file = workspace({"a.yaml": "- {respondent: r1, quick: 4, listen: [shop, phone]}\n- {quick: often}\n"}) / "a.yaml"
    run, records = imported(file)
    assert records[0].answers == {"quick": "4", "listen": "shop;phone"}
    assert [(problem.code, problem.place.line) for problem in errors(run)] == [("answer-unknown", 2)]


@pytest.mark.parametrize("answer", [Missing.NA, Missing.DK, Missing.BLANK, 4.0])
def test_what_is_written_is_read_as_the_same(answer: Missing | float) -> None:
    reader = answer_reader([AGREE])
    assert reader.read(written(reader, answer)) == answer


def test_a_scale_that_has_an_answer_called_na_of_its_own() -> None:
    odd = answer_reader([Scale("options", (Point("na", "North America", 0.0), Point("eu", "Europe", 100.0)))])
    assert odd.read(written(odd, Missing.NA)) is Missing.NA
    assert odd.read(written(odd, "na")) == "na"


def test_several_choices_are_written_in_the_order_of_the_options() -> None:
    assert written(answer_reader([WAYS]), frozenset({"phone", "shop"})) == "shop;phone"
