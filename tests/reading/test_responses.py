"""Respondents out of tables and lists: what they said, in whose name, and what could not be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.model.questionnaire import Dimension, Group, Level, Outcome, Point, Question, Questionnaire, Scale
from assess.model.response import Missing, Response
from assess.problems import Place, Problem
from assess.reading.columns import Source
from assess.reading.responses import Responses
from tests.reading.people_in import people_in, problems_in
from tests.reading.surveys.customers import CUSTOMERS, SAMPLES

RATING = Scale("rating", tuple(Point(float(n), "", 25.0 * (n - 1)) for n in range(1, 6)))
CHANNELS = Scale("multiple", (Point("survey", "Surveys", 50.0), Point("visits", "Visits", 50.0)))
QUESTIONS = (
    Question("STA1", "d", {"": "Staff understand our goals."}, RATING),
    Question("heard", "d", {"leaders": "We know.", "customers": "I am heard."}, RATING),
    Question("channels", "d", {"": "Through which channels?"}, CHANNELS),
    Question("words", "d", {"": "What should we know?"}, Scale("text")),
)
GROUPS = (Group("leaders", "Leadership"), Group("staff", "Front line"), Group("customers", "Customers", counts=False))
LEVELS = (Level("low", "Low", "", 0.0), Level("high", "High", "", 50.0))
NPS = Outcome("nps", "Recommend us?", "nps", None, RATING, ("customers",))
WITH_GROUPS = Questionnaire(
    "q", "1", "en", "Q", LEVELS, (Dimension("d", "D", QUESTIONS),), groups=GROUPS, outcomes=(NPS,)
)
WITHOUT = Questionnaire("q", "1", "en", "Q", LEVELS, (Dimension("d", "D", QUESTIONS[:1]),))

Workspace = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def read(workspace: Workspace) -> Callable[..., tuple[list[Response], list[Problem]]]:
    """Responses and problems of files given by name and text; `about` is what the author says about each."""

    def read(
        files: Mapping[str, str], questionnaire: Questionnaire = WITH_GROUPS, **about: object
    ) -> tuple[list[Response], list[Problem]]:
        folder = workspace(files)
        sources = [Source(folder / name, Place(name), **about) for name in files]  # type: ignore[arg-type]
        found = list(Responses((questionnaire,), sources))
        return people_in(found), problems_in(found)

    return read


Read = Callable[..., tuple[list[Response], list[Problem]]]


def test_a_row_is_a_respondent(read: Read) -> None:
    table = "respondent,group,STA1,channels,words\nr1,staff,4,survey;visits,More staff\nr2,Leadership,n/a,,\n"
    responses, problems = read({"a.csv": table})
    assert problems == []
    assert responses == [
        Response("staff", {"STA1": 4.0, "channels": frozenset({"survey", "visits"}), "words": "More staff"}),
        Response("leaders", {"STA1": Missing.NA}),
    ]


def test_a_questionnaire_without_groups(read: Read) -> None:
    responses, problems = read({"a.csv": "STA1\n5\n3\n"}, WITHOUT)
    assert (responses, problems) == ([Response("", {"STA1": 5.0}), Response("", {"STA1": 3.0})], [])


def test_a_respondent_without_any_answer_counts(read: Read) -> None:
    responses, _ = read({"a.csv": "respondent,STA1\nr1,\nr2,3\n"})
    assert responses[0] == Response("leaders", {})


def test_a_blank_group_is_the_first_one_or_what_the_author_says(read: Read) -> None:
    table = {"a.csv": "group,STA1\n,3\n customers ,4\n"}
    assert [r.group for r in read(table)[0]] == ["leaders", "customers"]
    assert [r.group for r in read(table, group="staff")[0]] == ["staff", "customers"]


def test_a_table_without_a_group_column(read: Read) -> None:
    table = {"a.csv": "STA1\n3\n"}
    assert read(table)[0][0].group == "leaders"
    assert read(table, group="staff")[0][0].group == "staff"


def test_an_unknown_group_is_no_response_and_lists_the_groups(read: Read) -> None:
    responses, problems = read({"a.csv": "group,STA1\nstaff,3\nCustomer,3\nmarketing,9\nCustomer,4\n"})
    assert len(responses) == 1
    customer, marketing, off_scale = problems
    assert (customer.code, customer.place) == ("group-unknown", Place("a.csv", 3, 1))
    assert "2 cells" in customer.message
    assert "leaders, staff or customers" in customer.message
    assert customer.hint == 'did you mean "customers"?'
    assert marketing.place == Place("a.csv", 4, 1)
    assert off_scale.code == "answer-out-of-range"


def test_a_text_that_is_no_answer_is_one_problem_however_often_it_stands(read: Read) -> None:
    responses, problems = read({"a.csv": "STA1,channels\n3,survey\nmaybe,\n4,post\nmaybe,\nmaybe,\n"})
    assert [r.answers.get("STA1") for r in responses] == [3.0, None, 4.0, None, None]
    maybe, post = problems
    assert (maybe.code, maybe.severity, maybe.place) == ("answer-unknown", "error", Place("a.csv", 3, 1))
    assert '"maybe"' in maybe.message
    assert "3 cells" in maybe.message
    assert "1 to 5" in maybe.message
    assert post.place == Place("a.csv", 4, 2)


def test_a_column_full_of_something_else_is_cut_short(read: Read) -> None:
    rows = "".join(f"name {n}\n" for n in range(100))
    _, problems = read({"a.csv": "STA1\n" + rows})
    # the first 20 texts in full, then one for the other 80 cells
    assert len(problems) == 21
    assert "80 more cells" in problems[-1].message
    assert problems[-1].severity == "error"


def test_the_words_of_the_author(read: Read) -> None:
    labels = {"na": ["Does not concern me"], "blank": ["Poor, Okay"], "5": ["Great"]}
    responses, problems = read({"a.csv": 'STA1\nDoes not concern me\n"Poor, Okay"\nGreat\n'}, labels=labels)
    assert [dict(r.answers) for r in responses] == [{"STA1": Missing.NA}, {}, {"STA1": 5.0}]
    assert problems == []


def test_answers_that_were_not_asked_are_dropped_with_one_warning(read: Read) -> None:
    table = "group,heard,nps\nstaff,4,\nstaff,n/a,3\nstaff,2,\ncustomers,5,4\n"
    responses, problems = read({"a.csv": table})
    assert [dict(r.answers) for r in responses] == [{}, {}, {}, {"heard": 5.0, "nps": 4.0}]
    heard, nps = problems
    assert (heard.code, heard.severity, heard.place) == ("group-not-asked", "warning", Place("a.csv", 1, 2))
    # how many they were is not said: it would stand in the published scorecard
    assert [(heard.message, heard.hint), (nps.message, nps.hint)] == [
        ('answers to "heard" by people who are not asked it are dropped', "it is for Leadership or Customers"),
        ('answers to "nps" by people who are not asked it are dropped', "it is for Customers"),
    ]


def test_what_stands_in_columns_without_a_header_is_told(read: Read) -> None:
    responses, problems = read({"a.csv": "STA1,,,group, \n3,x,,staff,\n4,,y,staff,\n"})
    assert len(responses) == 2
    assert [str(problem) for problem in problems] == [
        "a.csv:1:2: warning: columns 2, 3 have no header and are passed over; give them one [column-unknown]"
    ]


def test_a_letter_in_one_sign_or_two_is_the_same_respondent(read: Read) -> None:
    responses, problems = read({"a.csv": "respondent,STA1\ncaf\u00e9,3\ncafe\u0301,4\n"})
    assert len(responses) == 1
    assert [problem.code for problem in problems] == ["respondent-repeated"]


def test_not_applicable_is_no_answer_that_could_be_dropped(read: Read) -> None:
    _, problems = read({"a.csv": "group,heard\nstaff,n/a\ncustomers,5\n"})
    assert problems == []


def test_a_repeated_respondent_counts_once_and_is_not_named(read: Read) -> None:
    responses, problems = read(
        {"a.csv": "respondent,group,STA1\nkim,staff,3\nlee,staff,4\nkim,leaders,5\nlee,staff,4\n"}
    )
    assert [r.answers["STA1"] for r in responses] == [3.0, 4.0]
    (problem,) = problems
    assert (problem.code, problem.severity, problem.place) == ("respondent-repeated", "error", Place("a.csv", 4))
    assert "row 2" in problem.message
    assert "2 respondents" in problem.message
    assert "kim" not in str(problem)


def test_the_same_number_in_files_of_two_groups_is_two_people(read: Read) -> None:
    responses, problems = read(
        {"a.csv": "respondent,group,STA1\n1,staff,3\n", "b.csv": "respondent,group,STA1\n1,leaders,3\n"}
    )
    assert (len(responses), problems) == (2, [])


def test_the_same_respondent_of_a_group_in_two_files(read: Read) -> None:
    responses, problems = read(
        {"a.csv": "respondent,group,STA1\n1,staff,3\n", "b.csv": "respondent,group,STA1\n1,staff,3\n"}
    )
    assert len(responses) == 1
    assert problems[0].place == Place("b.csv", 2)
    assert "a.csv" in problems[0].message


def test_problems_of_several_files_come_together(read: Read) -> None:
    _, problems = read({"a.csv": "STA1\n9\n", "b.csv": "", "c.csv": "STA1\nx\n", "d.csv": "Price\n3\n"})
    assert [(p.place.path, p.code) for p in problems if p.severity == "error"] == [
        ("a.csv", "answer-out-of-range"),
        ("b.csv", "empty-file"),
        ("c.csv", "answer-unknown"),
        ("d.csv", "columns-unknown"),
    ]


def test_responses_can_be_read_again(workspace: Workspace) -> None:
    folder = workspace({"a.csv": "respondent,STA1\nr1,3\n"})
    responses = Responses((WITH_GROUPS,), [Source(folder / "a.csv", Place("a.csv"))])
    assert people_in(responses) == people_in(responses)
    assert len(people_in(responses)) == 1


def test_a_respondent_in_two_files_is_told_the_way_to_join_them(read: Read) -> None:
    _, problems = read({"a.csv": "respondent,STA1\nr1,4\n", "b.csv": "respondent,words\nr1,More\n"})
    (problem,) = problems
    assert (problem.code, problem.place.path) == ("respondent-repeated", "b.csv")
    assert "assess import" in problem.hint
    _, problems = read({"a.csv": "respondent,STA1\nr1,4\nr1,5\n"})
    assert problems[0].hint == "keep one for each respondent"


def test_files_of_different_questions_that_cannot_be_joined(read: Read) -> None:
    _, problems = read({"a.csv": "respondent,STA1\nr1,4\n", "b.csv": "words\nMore\n"})
    assert [(problem.code, problem.severity, problem.place.path) for problem in problems] == [
        ("rows-not-joined", "warning", "b.csv")
    ]


def test_files_of_two_groups_need_not_be_joined(workspace: Workspace) -> None:
    folder = workspace({"a.csv": "STA1,words\n4,More\n", "b.csv": "STA1\n3\n"})
    sources = [Source(folder / f"{name}.csv", Place(name), group) for name, group in (("a", "leaders"), ("b", "staff"))]
    assert problems_in(list(Responses((WITH_GROUPS,), sources))) == []


def test_the_structure_of_a_survey_stands_beside_its_export() -> None:
    sources = [Source(SAMPLES / name, Place(name)) for name in ("limesurvey-codes.csv", "limesurvey.lss")]
    found = list(Responses((CUSTOMERS,), sources))
    # the sample in codes: both rows answer "quick" by a code, Agree and Strongly agree
    assert [response.answers["quick"] for response in people_in(found)] == [4.0, 5.0]
    assert problems_in(found) == []


def test_a_structure_that_is_none(read: Read) -> None:
    _, problems = read({"a.lss": "<document/>", "a.csv": "STA1\n4\n"})
    assert [problem.code for problem in problems] == ["not-a-structure"]


def test_an_old_encoding_is_known_by_the_questionnaires_own_words(tmp_path: Path) -> None:
    heard = Question("heard", "d", {"": "Мы слушаем клиентов."}, RATING)
    questionnaire = Questionnaire("q", "1", "ru", "Q", LEVELS, (Dimension("d", "D", (heard,)),))
    (tmp_path / "a.csv").write_bytes("Мы слушаем клиентов.\n4\n".encode("koi8-r"))
    found = list(Responses((questionnaire,), [Source(tmp_path / "a.csv", Place("a.csv"))]))
    assert people_in(found) == [Response("", {"heard": 4.0})]
    assert "KOI8" in problems_in(found)[0].message


def test_a_header_alone_has_no_respondents(read: Read) -> None:
    for files in ({"a.csv": "respondent,group,STA1,heard,nps\n"}, {"a.yaml": "[]\n"}):
        found, problems = read(files)
        assert (found, [(problem.code, problem.severity) for problem in problems]) == ([], [("no-rows", "warning")])


LIST = """
    - respondent: r1
      group: staff
      date: 2026-10-01
      STA1: 4
      channels: [survey, visits]
      words: More staff
    - {respondent: r2, group: Customers, STA1: n/a, heard: 5, nps: 2}
    - STA1:
      channels: []
    - {channels: survey; visits}
"""


def test_a_list_of_respondents(read: Read) -> None:
    responses, problems = read({"a.yaml": LIST})
    assert problems == []
    assert responses == [
        Response("staff", {"STA1": 4.0, "channels": frozenset({"survey", "visits"}), "words": "More staff"}),
        Response("customers", {"STA1": Missing.NA, "heard": 5.0, "nps": 2.0}),
        Response("leaders", {"channels": frozenset()}),
        Response("leaders", {"channels": frozenset({"survey", "visits"})}),
    ]


def test_what_is_wrong_in_a_list_is_said_with_its_place(read: Read) -> None:
    text = """
        - {respondent: r1, STA1: 7, STA9: 3}
        - {respondent: r1, STA1: 3}
        - {group: nobody, STA1: [1, 2]}
        - {group: staff, STA1: 7, heard: 4}
        - just words
    """
    responses, problems = read({"a.yaml": text})
    assert [dict(r.answers) for r in responses] == [{}, {}]
    by_code = {problem.code: problem for problem in problems}
    assert len(by_code) == len(problems) == 7
    assert by_code["answer-out-of-range"].place == Place("a.yaml", 1, 26)
    assert "2 cells" in by_code["answer-out-of-range"].message
    assert '"STA1"' in by_code["unknown-id"].hint
    assert by_code["respondent-repeated"].place.line == 2
    assert by_code["group-unknown"].place.line == 3
    assert by_code["answer-unknown"].place.line == 3
    assert by_code["group-not-asked"].severity == "warning"
    assert by_code["respondents-no-list"].place.line == 5


def test_a_yaml_file_that_is_no_list(read: Read) -> None:
    assert [problem.code for problem in read({"a.yaml": "STA1: 3\n"})[1]] == ["respondents-no-list"]
    assert [problem.code for problem in read({"b.yaml": "- {STA1: 3\n"})[1]] == ["not-yaml"]
