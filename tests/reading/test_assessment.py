"""An assessment.yaml is read with everything that it says; what is wrong in it is said all at once, with its place."""

from __future__ import annotations

from datetime import date as Date
from pathlib import Path

import pytest

from assess.model.assessment import Privacy, Target
from assess.model.response import Missing, Response
from assess.problems import AssessError, Problem
from assess.reading.assessment import read_assessment
from assess.reading.themes import bundled_theme
from tests.reading.assessing import HEAD, QUESTIONNAIRE, Read, Refused, short
from tests.reading.people_in import people_in
from tests.reading.test_images import PNG


def test_everything_else_that_an_assessment_says(read: Read, tmp_path: Path) -> None:
    (tmp_path / "logo.png").write_bytes(PNG)
    found = read(
        """
        organisation: Harbour Bank
        title: Review 2026
        date: 2026-10-01
        scope: "Retail, all regions"
        author: A. Writer
        confidentiality: Client confidential
        language: en
        theme: default
        brand:
          logo: logo.png
          colours: ["#0A5", "#c77700"]
        targets: {overall: 2, staff: embedded, STA2: {score: 70}}
        weights: {channels: 2, STA2: 0}
        invited: {leaders: 7, staff: 62}
        answers: {STA1: 3}
        notes:
          summary: All in all.
          staff: Good people.
        private: Never shown.
        sections: {leave_out: [outcomes, appendix]}
        privacy:
          minimum: {leaders: 1}
          comments: 10
        previous: old.yaml
        """,
        {"old.yaml": "format: assess/assessment/1\nquestionnaire: ./q.yaml\nanswers: {STA1: 3}\n"},
    )
    assert (found.organisation, found.title, found.scope) == ("Harbour Bank", "Review 2026", "Retail, all regions")
    assert (found.author, found.confidentiality) == ("A. Writer", "Client confidential")
    assert found.theme == bundled_theme()
    assert (found.date, found.languages) == (Date(2026, 10, 1), ("en",))
    assert (found.brand.logo, found.brand.logo_type) == (PNG, "image/png")
    assert found.brand.colours == ("#00aa55", "#c77700")
    assert found.targets == {"overall": Target(level=2), "staff": Target(level=3), "STA2": Target(score=70.0)}
    assert found.weights == {"channels": 2.0, "STA2": 0.0}
    assert found.questionnaire.dimension_by_id["channels"].weight == 2.0
    assert found.questionnaire.by_id["STA2"].weight == 0.0
    assert found.invited == {"leaders": 7, "staff": 62}
    assert found.notes == {"summary": "All in all.", "staff": "Good people."}
    assert found.private == "Never shown."
    assert found.hidden_sections == {"outcomes", "appendix"}
    assert found.privacy == Privacy(5, {"leaders": 1}, comments=10)
    assert found.published is None
    assert found.earlier is not None
    assert found.earlier.answers["STA1"].answer == 3
    assert found.problems == ()


def test_what_is_not_said_has_its_default(read: Read) -> None:
    found = read("answers: {STA1: 3}")
    assert (found.organisation, found.date, found.languages) == ("", None, ("en",))
    assert found.theme == bundled_theme()
    assert (found.privacy, found.earlier, found.published, found.targets) == (Privacy(5, {}, None), None, None, {})
    assert list(found.responses) == []


def test_the_private_text_does_not_show_when_an_assessment_is_printed(read: Read) -> None:
    assert "Never shown" not in repr(read("answers: {STA1: 3}\nprivate: Never shown.\n"))


def test_all_problems_of_a_file_come_at_once(refused: Refused) -> None:
    text = """
        date: 1.10.2026
        targets: {overall: 4, staf: 2, STA1: managd}
        weights: {STA1: -1, foo: 2}
        invited: {leaders: 7, staf: 2}
        answers: {STA1: 9}
        responses:
          - leaders.csv
          - file: q.yaml
            group: staf
            columns: {STA7: x}
            labels: {nah: [x]}
        notes: {stff: y}
        sections: {leave_out: [outcome]}
        privacy: {minimum: 0}
        brand: {logo: q.yaml, colours: [teal]}
        previous: old.json
        units: x
        foo: bar
    """
    assert short(refused(text)) == [
        ("bad-date", 4),
        ("out-of-range", 5),
        ("unknown-id", 5),
        ("unknown-id", 5),
        ("out-of-range", 6),
        ("unknown-id", 6),
        ("unknown-id", 7),
        ("answer-out-of-range", 8),
        ("missing-file", 10),
        ("unknown-id", 12),
        ("unknown-id", 13),
        ("unknown-id", 14),
        ("unknown-id", 15),
        ("unknown-id", 16),
        ("not-a-count", 17),
        ("not-an-image", 18),
        ("bad-colour", 18),
        ("missing-file", 19),
        ("not-yet-supported", 20),
        ("unknown-key", 21),
    ]


def test_problems_of_the_questionnaire_come_with_those_of_the_assessment(refused: Refused) -> None:
    found = refused(
        "date: yesterday\nresponses: [none.csv]\n",
        {"q.yaml": QUESTIONNAIRE.replace("scale: agreement", "scale: agreemnt")},
    )
    here = [problem for problem in found if Path(problem.place.path).name == "assessment.yaml"]
    assert short(here) == [("bad-date", 3), ("missing-file", 4)]
    assert "unknown-id" in [problem.code for problem in found if Path(problem.place.path).name == "q.yaml"]


@pytest.mark.parametrize("text", ["", "answers:\n", "answers: {}\n", "responses: []\n", "organisation: Harbour Bank\n"])
def test_answers_or_responses_are_required(refused: Refused, text: str) -> None:
    assert [problem.code for problem in refused(text)] == ["no-answers"]


@pytest.mark.parametrize(
    ("head", "code"),
    [
        ("", "empty-file"),
        ("- 1\n- 2\n", "wrong-shape"),
        ("format: assess/assessment/2\n", "wrong-format"),
        ("questionnaire: x\n", "wrong-format"),
        ("format: assess/questionnaire/1\n", "wrong-format"),
        ("format: assess/assessment/1\nquestionnaire: customer-centrcity\nanswers: {A: 1}\n", "unknown-questionnaire"),
        ("format: assess/assessment/1\nquestionnaire: ./none.yaml\nanswers: {A: 1}\n", "missing-file"),
        ("format: assess/assessment/1\nanswers: {A: 1}\n", "missing-key"),
        ("format: [\n", "not-yaml"),
    ],
)
def test_files_that_are_no_assessment(refused: Refused, head: str, code: str) -> None:
    assert code in [problem.code for problem in refused("", head=head)]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(AssessError) as trouble:
        read_assessment(tmp_path / "none.yaml")
    assert [problem.code for problem in trouble.value.problems] == ["missing-file"]


def test_a_huge_file_is_refused(tmp_path: Path) -> None:
    with (tmp_path / "a.yaml").open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(AssessError) as trouble:
        read_assessment(tmp_path / "a.yaml")
    assert [problem.code for problem in trouble.value.problems] == ["too-large"]


def test_respondents_are_read_from_the_files_beside_it(read: Read) -> None:
    found = read(
        """
        responses:
          - leaders.csv
          - file: data/pulse.csv
            group: staff
            columns: {STA1: "1. Goals?"}
            labels: {na: Not my business, "5": [Always]}
            ignore: [Please confirm]
        """,
        {
            "leaders.csv": "STA1,We help.\n2,4\n",
            "data/pulse.csv": "1. Goals?,Please confirm,STA2\nnot my business,x,always\n",
        },
    )
    assert people_in(found.responses) == [
        Response("leaders", {"STA1": 2.0, "STA2": 4.0}),
        Response("staff", {"STA1": Missing.NA, "STA2": 5.0}),
    ]


def test_a_header_that_is_not_there_is_said_at_its_place_in_the_assessment(read: Read) -> None:
    found = read(
        """
        responses:
          - file: pulse.csv
            columns:
              STA1: "1. Goals?"
        """,
        {"pulse.csv": "1) Goals?,STA2\n3,4\n"},
    )
    problem = next(item for item in found.responses if isinstance(item, Problem))
    assert (problem.code, Path(problem.place.path).name, problem.place.line) == ("column-missing", "assessment.yaml", 7)


def test_wordings_of_a_translation_are_known(read: Read) -> None:
    overlay = """
        format: assess/translation/1
        translates: small
        language: ur
        dimensions:
          staff:
            questions:
              STA2: ہم مدد کرتے ہیں۔
    """
    files = {"q/questionnaire.yaml": QUESTIONNAIRE, "q/ur.yaml": overlay, "a.csv": "ہم مدد کرتے ہیں۔\n۴\n"}
    found = read("responses: [a.csv]\n", files, "format: assess/assessment/1\nquestionnaire: ./q/questionnaire.yaml\n")
    assert people_in(found.responses) == [Response("leaders", {"STA2": 4.0})]


def test_the_same_file_twice(refused: Refused) -> None:
    found = refused("responses:\n  - a.csv\n  - ./a.csv\n", {"a.csv": "STA1\n3\n"})
    assert short(found) == [("responses-repeated", 5)]


def test_the_name_of_a_group_is_no_id_but_leads_to_it(refused: Refused) -> None:
    [problem] = refused("responses:\n  - {file: a.csv, group: Front line}\n", {"a.csv": "STA1\n3\n"})
    assert (problem.message, problem.hint) == ('there is no group "Front line"', "that is its name; write group: staff")


def test_an_unknown_theme(refused: Refused) -> None:
    found = refused("answers: {STA1: 3}\ntheme: ../../etc\n")
    assert short(found) == [("unknown-id", 4)]


def test_what_its_questionnaire_leaves_out_is_not_the_assessments_business(read: Read) -> None:
    child = """
        format: assess/questionnaire/1
        based_on: ./q.yaml
        leave_out: [words]
    """
    head = HEAD.replace("q.yaml", "child.yaml")
    assert read("answers: {STA1: 3}\n", {"child.yaml": child}, head).problems == ()


@pytest.mark.parametrize(
    ("labels", "complaints"),
    [
        ("{5: [Poor], 4: [poor]}", ['"poor" stands under "5" and under "4"; keep one of them']),
        ("{na: [Gone], dk: [Gone]}", ['"Gone" stands under "na" and under "dk"; keep one of them']),
        ("{survey: [Often], 5: [Often]}", []),  # of different questions
        (
            "{1: [Managed]}",
            ['"Managed" stands under "1", and is the questionnaire\'s own word for another answer; take it out'],
        ),
        ("{2: [Managed], blank: [Ad hoc], dk: ['-']}", []),
        ("{1: ['5'], 5: ['1']}", []),  # codes of a tool
    ],
)
def test_words_that_contradict(read: Read, refused: Refused, labels: str, complaints: list[str]) -> None:
    text = f"responses:\n  - file: a.csv\n    labels: {labels}\n"
    files = {"a.csv": "STA2\n3\n"}
    if not complaints:
        assert [dict(person.answers) for person in people_in(read(text, files).responses)] == [{"STA2": 3.0}]
        return
    problems = refused(text, files)
    assert {problem.code for problem in problems} == {"labels-contradict"}
    assert [f"{problem.message}; {problem.hint}" for problem in problems] == complaints


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("answers: {STA2: [3]}", '"[3]" is no answer to "STA2": expected 1 to 5; without brackets: 3'),
        ("answers: {STA2: [3, 4]}", '"[3, 4]" is no answer to "STA2": expected 1 to 5; one answer, without brackets'),
        ("answers: {STA1: 1}\nlanguage: {a: b}", "expected a text or a list, found entries; "),
        (
            "answers:\n  STA1:3\n  STA2:4\n",
            'expected entries (key: value), found "STA1:3 STA2:4"; a blank is missing after the colon: STA1: …',
        ),
        ("answers: {STA1: 1}\ninvited: [7]", "expected a number or entries, found a list; "),
        ("targets: {overall: {level: 3}}\nanswers: {STA1: 1}", "a level stands alone, without a key; write 3"),
        (
            "brand:\n  colours: #0a5c66\nanswers: {STA1: 1}",
            '"colours" has no value: text after # is a comment; quote it, in brackets: colours: ["#0a5c66"]',
        ),
        (
            "brand:\n  colours:\n    - #0a5c66\nanswers: {STA1: 1}",
            'item 1 has no value, expected a text; text after # is a comment; quote the text: "#0a5c66"',
        ),
    ],
)
def test_slips_with_brackets_keys_and_hashes(refused: Refused, text: str, said: str) -> None:
    assert [f"{problem.message}; {problem.hint}" for problem in refused(text)] == [said]


@pytest.mark.parametrize(
    "text",
    [
        "private: See #2\nanswers: {STA1: 1}",
        "brand:\n  footer: Client #2\nanswers: {STA1: 1}",
        "recommendations:\n  train:\n    leave_out: Too late #2\nanswers: {STA1: 1}",
    ],
)
def test_every_free_text_that_ends_at_a_hash_is_doubtful(read: Read, text: str) -> None:
    [note] = read(text).problems
    assert note.message == 'the text ends before "#2": text after # is a comment'


def test_so_is_the_name_of_a_file(refused: Refused) -> None:
    cut, missing = refused("responses:\n  - survey #2.csv\n")
    assert cut.message == 'the text ends before "#2.csv": text after # is a comment'
    assert missing.code == "missing-file"


def test_a_questionnaire_that_is_not_there_is_told_where_it_is_named(refused: Refused) -> None:
    (problem,) = refused("answers: {STA1: 1}", head="format: assess/assessment/1\nquestionnaire: ./nope.yaml\n")
    assert (problem.code, problem.place.line, problem.place.column) == ("missing-file", 2, 16)


def test_a_device_is_no_file_to_read(refused: Refused) -> None:
    (problem,) = refused("answers: {STA1: 1}", head="format: assess/assessment/1\nquestionnaire: /dev/null\n")
    assert problem.message == '"/dev/null" is no ordinary file'


def test_a_column_is_not_counted_for_two_questions(refused: Refused) -> None:
    text = """
        responses:
          - file: r.csv
            columns:
              STA1: Goals?
              STA2: "goals?"
    """
    (problem,) = refused(text, {"r.csv": "Goals?\n3\n"})
    assert (problem.code, problem.place.line) == ("column-ambiguous", 8)
    assert problem.message == '"Goals?" is one column, and stands under STA1, STA2'
