"""Which column belongs to which question."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.questionnaire import Dimension, Group, Level, Outcome, Point, Question, Questionnaire, Scale
from assess.problems import Place, Problem
from assess.reading.columns import Columns, Source, match_columns
from assess.reading.headers import Header, numbered
from assess.reading.personal import PERSONAL

RATING = Scale("rating", (Point(1.0, "", 0.0), Point(2.0, "", 100.0)))
LEVELS = (Level("low", "Low", "", 0.0), Level("high", "High", "", 50.0))
GROUPS = (Group("leaders", "Leadership"), Group("customers", "Customers", counts=False))


def questionnaire(*questions: Question, groups: tuple[Group, ...] = GROUPS) -> Questionnaire:
    nps = Outcome("nps", "How likely are you to recommend us?", "nps", None, RATING, ("customers",))
    return Questionnaire("q", "1", "en", "Q", LEVELS, (Dimension("d", "D", questions),), groups=groups, outcomes=(nps,))


STA1 = Question("STA1", "d", {"": "Staff understand our goals."}, RATING)
HEARD = Question("heard", "d", {"leaders": "We know the channels.", "customers": "The firm hears me."}, RATING)
PLAIN = questionnaire(STA1, HEARD)
HERE = Place("pulse.csv")


def match(header: list[str], *languages: Questionnaire, **said: object) -> Columns:
    source = Source(Path("pulse.csv"), HERE, **said)  # type: ignore[arg-type]
    return match_columns(numbered([Header(text) for text in header]), 1, source, languages or (PLAIN,))


def match_headers(*headers: Header, **said: object) -> Columns:
    source = Source(Path("pulse.csv"), HERE, **said)  # type: ignore[arg-type]
    return match_columns(numbered(headers), 1, source, (PLAIN,))


def only_problem(found: Columns) -> Problem:
    assert len(found.problems) == 1
    return found.problems[0]


def test_by_id_and_the_columns_about_people() -> None:
    found = match(["respondent", "Group", "date", "STA1", "nps"])
    assert found == Columns({"STA1": 3, "nps": 4}, respondent=0, group=1)


@pytest.mark.parametrize(
    "header",
    [
        "\ufeffsta1",
        " STA1\u00a0",
        "Staff understand our goals.",
        "STAFF  understand\nour goals.",
        "Staff under\u00adstand our goals.",
    ],
)
def test_blanks_case_and_invisible_marks_make_no_difference(header: str) -> None:
    assert match([header]).answers == {"STA1": 0}


@pytest.mark.parametrize("header", ["We know the channels.", "the firm hears me."])
def test_by_the_wording_of_each_group(header: str) -> None:
    assert match([header]).answers == {"heard": 0}


def test_by_the_wording_in_another_language() -> None:
    urdu = questionnaire(Question("STA1", "d", {"": "عملہ ہمارے مقاصد سمجھتا ہے۔"}, RATING), HEARD)
    assert match(["عملہ ہمارے مقاصد سمجھتا ہے۔"], PLAIN, urdu).answers == {"STA1": 0}


def test_by_what_the_author_says() -> None:
    found = match(["1. Goals?", "Team"], columns={"STA1": "1. goals?", "group": "Team"})
    assert (found.answers, found.group, found.problems) == ({"STA1": 0}, 1, ())


def test_what_the_author_says_comes_before_the_wording() -> None:
    found = match(["Staff understand our goals.", "x"], columns={"heard": "Staff understand our goals."}, ignore=["x"])
    assert found.answers == {"heard": 0}


def test_two_columns_for_one_question() -> None:
    problem = only_problem(match(["STA1", "nps", "Staff understand our goals."]))
    assert (problem.code, problem.severity, problem.place) == ("column-repeated", "error", Place("pulse.csv", 1, 3))
    assert '"STA1" (column 1)' in problem.message
    assert '"Staff understand our goals." (column 3)' in problem.message


def test_the_same_header_twice() -> None:
    problem = only_problem(match(["STA1", "STA1"]))
    assert (problem.code, problem.hint) == ("column-repeated", "rename those that do not count")


def test_a_repeated_header_that_is_ignored_does_no_harm() -> None:
    assert match(["STA1", "Score", "Score"], ignore=["Score"]).problems == ()


def test_a_wording_of_two_questions_is_not_guessed() -> None:
    twice = questionnaire(STA1, Question("STA2", "d", STA1.asks, RATING))
    problem = match(["Staff understand our goals.", "nps"], twice).problems[0]
    assert (problem.code, problem.severity) == ("column-ambiguous", "error")
    assert "STA1 and STA2" in problem.message
    assert "`columns`" in problem.hint


def test_ids_that_differ_in_case_only_are_told_apart() -> None:
    both = questionnaire(STA1, Question("sta1", "d", {"": "Another."}, RATING))
    assert match(["sta1", "STA1"], both).answers == {"sta1": 0, "STA1": 1}
    assert match(["Sta1", "nps"], both).problems[0].code == "column-ambiguous"


def test_columns_that_fit_nothing_are_listed_in_one_warning() -> None:
    problem = only_problem(match(["Timestamp", "STA1", "Colour", ""]))
    assert (problem.code, problem.severity, problem.place) == ("column-unknown", "warning", Place("pulse.csv", 1, 1))
    assert '"Timestamp", "Colour"' in problem.message


def test_a_column_that_nearly_fits_is_told_which() -> None:
    problem = only_problem(match(["nps", "Staff understand the goals."]))
    assert (problem.code, problem.place.column) == ("column-unknown", 2)
    assert "STA1" in problem.hint


def test_ignored_columns_are_not_listed() -> None:
    assert match(["Timestamp", "STA1"], ignore=["timestamp"]).problems == ()


def test_an_ignored_column_that_is_not_there_is_a_warning() -> None:
    problem = only_problem(match(["STA1", "Timestamp"], ignore=["Timestamp", "Timestmap "]))
    assert (problem.code, problem.severity) == ("column-missing", "warning")
    assert problem.hint == 'did you mean "Timestamp"?'


def test_a_column_said_to_be_there_that_is_not_is_an_error() -> None:
    problem = match(["Do you know our goals?", "nps"], columns={"STA1": "Do you know our goal?"}).problems[0]
    assert (problem.code, problem.severity) == ("column-missing", "error")
    assert problem.hint == 'did you mean "Do you know our goals?"?'


def test_a_table_of_something_else() -> None:
    problem = match(["Product", "Price"]).problems[-1]
    assert (problem.code, problem.severity) == ("columns-unknown", "error")


def test_a_group_column_where_there_are_no_groups_fits_nothing() -> None:
    found = match(["group", "STA1"], questionnaire(STA1, groups=()))
    assert found.group is None
    assert only_problem(found).code == "column-unknown"


@pytest.mark.parametrize(
    "header",
    [
        "3. Staff understand our goals.",
        "Rate the following [Staff understand our goals.]",
        "Rate the following - Staff understand our goals.",
        "Rate the following [1. Staff understand our goals.]",
        "<p>Staff understand <b>our</b> goals.</p>",
        "Rate - the following [STA1]",
    ],
)
def test_by_a_part_of_the_header(header: str) -> None:
    assert match([header]).answers == {"STA1": 0}


def test_by_a_tools_code() -> None:
    assert match_headers(Header("Do they know?", codes=("STA1",))).answers == {"STA1": 0}
    assert match_headers(Header("Do they know?", codes=("Q7",)), columns={"STA1": "Q7"}).answers == {"STA1": 0}


def test_a_whole_header_comes_before_a_part_of_another() -> None:
    found = match(["Comments on [STA1]", "STA1"])
    assert found.answers == {"STA1": 1}
    assert only_problem(found).code == "column-unknown"


def test_a_part_of_a_header_says_nothing_of_the_respondent() -> None:
    found = match(["When were you here? [Date]", "How good was it? [Group]", "STA1"])
    assert (found.date, found.group, found.answers) == (None, None, {"STA1": 2})


def test_wordings_come_before_codes_and_codes_are_taken_as_they_are_written() -> None:
    numbered = questionnaire(
        Question("Q1", "d", {"": "I feel heard."}, RATING), Question("q2", "d", {"": "Staff know our goals."}, RATING)
    )
    here = Source(Path("pulse.csv"), HERE)
    swapped = [Header("Staff know our goals.", codes=("Q1",)), Header("I feel heard.", codes=("Q2",))]
    found = match_columns(swapped, 1, here, (numbered,))
    assert (found.answers, found.problems) == ({"Q1": 1, "q2": 0}, ())
    others = [Header("Something else", codes=("Q1",)), Header("Quite another thing", codes=("Q2",))]
    found = match_columns(others, 1, here, (numbered,))
    assert found.answers == {"Q1": 0}
    assert [problem.code for problem in found.problems] == ["column-by-code", "column-unknown"]


def test_the_same_part_in_two_headers_is_asked_about() -> None:
    found = match(["Importance [STA1]", "Quality [STA1]"])
    assert only_problem(found).code == "column-repeated"


def test_columns_to_be_left_out_are_passed_over_in_silence() -> None:
    found = match_headers(Header("STA1"), Header("Start time", ignored="about the form"))
    assert (found.problems, found.passed_over) == ((), {1: "about the form"})


def test_personal_data_is_listed() -> None:
    found = match_headers(Header("STA1"), Header("E-mail", ignored=PERSONAL), Header("Name", ignored=PERSONAL))
    problem = only_problem(found)
    assert (problem.code, problem.severity, problem.place.column) == ("personal-data", "warning", 2)
    assert '"E-mail", "Name"' in problem.message
    assert match_headers(Header("STA1"), Header("E-mail", ignored=PERSONAL), ignore=["E-mail"]).problems == ()


def test_a_text_that_asks_for_personal_data_is_not_read() -> None:
    name = questionnaire(Question("who", "d", {"": "Your name"}, Scale("text")), STA1)
    headers = [Header("Your name", ignored=PERSONAL), Header("STA1")]
    assert match_columns(headers, 1, Source(Path("pulse.csv"), HERE), (name,)).answers == {"STA1": 1}


def test_a_question_that_is_called_like_personal_data_is_read() -> None:
    names = questionnaire(Question("name", "d", {"": "We call customers by their name."}, RATING))
    source = Source(Path("pulse.csv"), HERE)
    assert match_columns([Header("Name", ignored=PERSONAL)], 1, source, (names,)).answers == {"name": 0}


WAYS = Scale("multiple", (Point("shop", "Shop", 0.0), Point("phone", "Phone", 0.0)))
SPREAD = (Header("Where? [Shop]"), Header("Where? [Phone]"), Header("Where?", codes=("Q5",), parts=(0, 1)))


@pytest.mark.parametrize("said", [{}, {"columns": {"where": "Q5"}}, {"columns": {"where": "Where?"}}])
def test_options_in_columns_of_their_own_belong_to_one_question(said: dict[str, object]) -> None:
    ways = questionnaire(Question("where", "d", {"": "Where?"}, WAYS))
    found = match_columns(SPREAD, 1, Source(Path("pulse.csv"), HERE, **said), (ways,))  # type: ignore[arg-type]
    assert (found.answers, found.problems) == ({"where": 2}, ())
    assert set(found.passed_over) == {0, 1}


def test_the_rows_of_a_grid_are_questions_of_their_own() -> None:
    rows = questionnaire(Question("shop", "d", {"": "Shop"}, RATING), Question("phone", "d", {"": "Phone"}, RATING))
    found = match_columns(SPREAD, 1, Source(Path("pulse.csv"), HERE), (rows,))
    assert (found.answers, found.problems) == ({"shop": 0, "phone": 1}, ())
