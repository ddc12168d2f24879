"""An assessment.yaml is read with everything that it says; what is wrong in it is said all at once, with its place."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date as Date
from pathlib import Path
from textwrap import dedent

import pytest

from assess.model.assessment import Agreed, Assessment, Privacy, Target
from assess.model.response import Missing, Response
from assess.problems import AssessError, Problem
from assess.reading.assessment import read_assessment
from assess.reading.settings import SECTIONS
from assess.reading.themes import bundled_theme
from tests.reading.people_in import people_in
from tests.reading.test_images import PNG

QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: small
    title: Small
    levels: [Ad hoc, Managed, Embedded]
    scales:
      agreement: {from: 1, to: 5}
    defaults: {scale: agreement}
    groups: {leaders: Leadership, staff: Front line}
    dimensions:
      staff:
        name: Staff
        questions:
          STA1:
            ask: Staff know our goals.
            rubric:
              - Unknown.
              - Known to some.
              - Known to all.
          STA2: We help.
          words: {ask: What else?, type: text}
      channels:
        name: Channels
        questions:
          ways:
            ask: Which channels?
            type: multiple
            options: {survey: Surveys, visits: Visits}
            scores: {survey: 50, visits: 50}
          hours: {ask: Hours to answer, poor: 48, good: 2, unit: h}
    outcomes:
      nps: {ask: Recommend us?, measure: nps}
    recommendations:
      playbook: {do: Write a playbook, lifts: [STA1], effort: 2}
      train: {do: Train, lifts: [staff], after: [playbook]}
"""
HEAD = "format: assess/assessment/1\nquestionnaire: ./q.yaml\n"

Workspace = Callable[[Mapping[str, str]], Path]
Read = Callable[..., Assessment]
Refused = Callable[..., list[Problem]]


@pytest.fixture
def read(workspace: Workspace) -> Read:
    """Reads an assessment, given by all that follows its first two lines, beside a small questionnaire."""

    def read(text: str, files: Mapping[str, str] | None = None, head: str = HEAD) -> Assessment:
        folder = workspace({"q.yaml": QUESTIONNAIRE, **(files or {})})
        (folder / "assessment.yaml").write_text(head + dedent(text), encoding="utf-8")
        return read_assessment(folder / "assessment.yaml")

    return read


@pytest.fixture
def refused(read: Read) -> Refused:
    """The problems, errors and warnings, for which an assessment is refused."""

    def refused(text: str, files: Mapping[str, str] | None = None, head: str = HEAD) -> list[Problem]:
        with pytest.raises(AssessError) as trouble:
            read(text, files, head)
        return list(trouble.value.problems)

    return refused


def short(problems: list[Problem]) -> list[tuple[str, int | None]]:
    return [(problem.code, problem.place.line) for problem in problems]


def test_short_and_long_answers(read: Read) -> None:
    answers = read("""
        answers:
          STA1: 3
          STA2:
            answer: 2
            why: Votes from 1 to 4.
            evidence: "Playbook, version 3"
            seen: true
          ways: [survey, visits]
          hours: 12 h
    """).answers
    assert answers == {
        "STA1": Agreed(3.0),
        "STA2": Agreed(2.0, "Votes from 1 to 4.", "Playbook, version 3", seen=True),
        "ways": Agreed(frozenset({"survey", "visits"})),
        "hours": Agreed(12.0),
    }
    assert answers["STA1"].place.line == 5
    assert answers["STA2"].place.line == 7


def test_answers_without_a_value(read: Read) -> None:
    answers = read("""
        answers:
          STA1:
          STA2: dk
          ways: []
          hours:
            answer: na
            why: Nobody writes to us.
          words:
            why: Not yet.
    """)
    assert {id: agreed.answer for id, agreed in answers.answers.items()} == {
        "STA2": Missing.DK,
        "ways": frozenset(),
        "hours": Missing.NA,
        "words": Missing.BLANK,
    }
    assert answers.problems == ()


def test_not_applicable_without_a_reason_is_a_warning(read: Read) -> None:
    (problem,) = read("answers: {STA1: 1, STA2: na}").problems
    assert (problem.code, problem.severity) == ("na-without-why", "warning")


@pytest.mark.parametrize(
    ("answers", "code"),
    [
        ("STA1: 4", "answer-out-of-range"),
        ("STA1: 0", "answer-out-of-range"),
        ("STA2: often", "answer-unknown"),
        ("STA2: [1, 2]", "answer-unknown"),
        ("ways: [survey, post]", "answer-unknown"),
        ("STA9: 3", "unknown-id"),
        ("nps: 10", "wrong-name"),
        ("staff: 3", "wrong-name"),
    ],
)
def test_answers_that_do_not_fit(refused: Refused, answers: str, code: str) -> None:
    assert short(refused(f"answers:\n  {answers}\n")) == [(code, 4)]


def test_an_answer_out_of_range_is_told_the_range(refused: Refused) -> None:
    (problem,) = refused("answers: {STA2: 9}")
    assert "1 to 5" in problem.message


def test_a_misspelt_question_is_suggested(refused: Refused) -> None:
    (problem,) = refused("answers:\n  hour: 3\n")
    assert problem.hint == 'did you mean "hours"?'


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


@pytest.mark.parametrize(("said", "comments"), [("no", None), ("false", None), ("8", 8)])
def test_comments_are_off_or_have_a_smallest_group(read: Read, said: str, comments: int | None) -> None:
    assert read(f"answers: {{STA1: 3}}\nprivacy: {{minimum: 1, comments: {said}}}\n").privacy == Privacy(
        1, {}, comments
    )


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


def test_a_recommendation_is_changed(read: Read) -> None:
    found = read("""
        answers: {STA1: 3}
        recommendations:
          playbook:
            owner: Head of branches
            effort: 4
            when: STA1 level below 3
    """)
    playbook = found.questionnaire.recommendations[0]
    assert (playbook.id, playbook.do, playbook.owner, playbook.effort) == (
        "playbook",
        "Write a playbook",
        "Head of branches",
        4.0,
    )
    # the months were those of effort 2 by default, and are now those of effort 4
    assert playbook.months == 6.0
    assert playbook.when is not None
    assert playbook.lifts == ("STA1",)


def test_months_that_were_written_stay_when_the_effort_changes(read: Read) -> None:
    written = {"q.yaml": QUESTIONNAIRE.replace("effort: 2}", "effort: 2, months: 2}")}
    assessment = read("answers: {STA1: 3}\nrecommendations: {playbook: {effort: 5}}\n", written)
    found = assessment.questionnaire.recommendations[0]
    # two months are usual for effort 2, but here they were said
    assert (found.effort, found.months) == (5.0, 2.0)


def test_a_recommendation_is_added(read: Read) -> None:
    found = read("""
        answers: {STA1: 3}
        recommendations:
          panel:
            do: Ask a panel
            lifts: [channels, STA2]
            after: [playbook]
    """)
    panel = found.questionnaire.recommendations[-1]
    assert (panel.id, panel.lifts, panel.after) == ("panel", ("channels", "STA2"), ("playbook",))
    assert (panel.effort, panel.months) == (3.0, 3.0)


def test_a_recommendation_is_left_out_for_a_reason_and_nothing_waits_for_it(read: Read) -> None:
    found = read("""
        answers: {STA1: 3}
        recommendations:
          playbook:
            leave_out: The contract ends in March.
    """)
    assert [(left.recommendation.id, left.reason) for left in found.left_out] == [
        ("playbook", "The contract ends in March.")
    ]
    assert [(each.id, each.after) for each in found.questionnaire.recommendations] == [("train", ())]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ("playbok: {owner: Head}", "missing-key"),
        ("panel: {do: Ask a panel}", "missing-key"),
        ("playbok: {leave_out: Too late}", "unknown-id"),
        ("playbook: {lifts: [STA9]}", "unknown-id"),
        ("playbook: {lifts: [words]}", "wrong-name"),
        ("playbook: {lifts: []}", "no-value"),
        ("playbook: {after: [nobody]}", "unknown-id"),
        ("playbook: {after: [train]}", "circle"),
        ("playbook: {effort: 6}", "out-of-range"),
        ("playbook: {effort: 2.5}", "out-of-range"),
        ("playbook: {when: STA1 at least 3}", "bare-comparison"),
        ("playbook: {when: STA9 level below 2}", "unknown-id"),
        ("playbook: {onwer: Head}", "unknown-key"),
    ],
)
def test_changes_that_cannot_be(refused: Refused, change: str, code: str) -> None:
    assert [problem.code for problem in refused(f"answers: {{STA1: 3}}\nrecommendations:\n  {change}\n")] == [code]


@pytest.mark.parametrize(
    ("reason", "found"),
    [("", ""), ("no", ', found "no"'), ("Yes", ', found "Yes"'), ("true", ', found "true"'), ('" "', "")],
)
def test_a_recommendation_is_left_out_for_a_reason_in_words_only(refused: Refused, reason: str, found: str) -> None:
    [said] = refused(f"answers: {{STA1: 2}}\nrecommendations:\n  playbook:\n    leave_out: {reason}\n")
    assert said.place.line == 6
    assert said.message == f'"leave_out" is followed by the reason{found}'
    assert said.hint == "say why, in words, or take the line out"


@pytest.mark.parametrize("weights", ["STA1: 0, STA2: 0", "staff: 0, channels: 0"])
def test_weights_that_leave_nothing(refused: Refused, weights: str) -> None:
    assert [problem.code for problem in refused(f"answers: {{STA1: 3}}\nweights: {{{weights}}}\n")] == ["no-weight"]


@pytest.mark.parametrize("weight", ["-1", "nan", "inf", "much"])
def test_weights_that_are_no_weights(refused: Refused, weight: str) -> None:
    assert len(refused(f"answers: {{STA1: 3}}\nweights: {{staff: {weight}}}\n")) == 1


def test_a_language_without_texts_is_a_warning(read: Read) -> None:
    found = read("answers: {STA1: 3}\nlanguage: [en, de]\n")
    assert found.languages == ("en", "de")
    assert [(problem.code, problem.severity, problem.place.column) for problem in found.problems] == [
        ("no-interface", "warning", 11),
        ("no-translation", "warning", 16),
    ]


def test_a_language_in_which_the_report_has_no_words_of_its_own_is_a_warning(read: Read) -> None:
    urdu = "format: assess/translation/1\ntranslates: small\nlanguage: ur\ntitle: چھوٹا\n"
    [note] = read("answers: {STA1: 3}\nlanguage: ur\n", {"ur.yaml": urdu}).problems
    assert note.message == 'the report\'s own words are in English: there is no interface in "ur" yet'
    assert (note.code, note.severity, note.place.line) == ("no-interface", "warning", 4)


def test_so_it_is_where_only_the_questionnaire_says_the_language(read: Read) -> None:
    german = {"q.yaml": QUESTIONNAIRE.replace("title: Small", "title: Klein\n    language: de")}
    assert [note.code for note in read("answers: {STA1: 3}\n", german).problems] == ["no-interface"]


@pytest.mark.parametrize("language", ["en", "en-GB", "EN-us"])
def test_english_of_any_country_is_spoken(read: Read, language: str) -> None:
    assert "no-interface" not in [note.code for note in read(f"answers: {{STA1: 3}}\nlanguage: {language}\n").problems]


def test_a_report_without_any_section_is_a_warning(read: Read) -> None:
    every = ", ".join(SECTIONS)
    [note] = read(f"answers: {{STA1: 3}}\nsections: {{leave_out: [{every}]}}\n").problems
    assert (note.code, note.severity, note.place.line) == ("no-sections", "warning", 4)
    assert read(f"answers: {{STA1: 3}}\nsections: {{leave_out: [{every.replace(', basis', '')}]}}\n").problems == ()


@pytest.mark.parametrize("text", ["targets: {words: 2}", "weights: {words: 2}"])
def test_a_text_has_neither_target_nor_weight(refused: Refused, text: str) -> None:
    [problem] = refused(f"answers: {{STA1: 3}}\n{text}\n")
    assert (problem.code, problem.message) == ("wrong-name", '"words" is a text, which is never scored')


def test_a_new_recommendation_is_told_what_it_needs(refused: Refused) -> None:
    [problem] = refused("answers: {STA1: 3}\nrecommendations:\n  zzz: {do: Sleep}\n")
    assert problem.hint == "a new one says what to `do`, and which questions or dimensions that `lifts`"


def test_the_name_of_a_group_is_no_id_but_leads_to_it(refused: Refused) -> None:
    [problem] = refused("responses:\n  - {file: a.csv, group: Front line}\n", {"a.csv": "STA1\n3\n"})
    assert (problem.message, problem.hint) == ('there is no group "Front line"', "that is its name; write group: staff")


def test_groups_where_there_are_none(refused: Refused) -> None:
    files = {
        "q.yaml": QUESTIONNAIRE.replace("groups: {leaders: Leadership, staff: Front line}", ""),
        "a.csv": "STA1\n3\n",
    }
    found = refused("invited: {staff: 3}\nresponses:\n  - {file: a.csv, group: staff}\n", files)
    assert short(found) == [("unknown-id", 3), ("unknown-id", 5)]


def test_how_many_were_invited_where_there_are_no_groups(read: Read) -> None:
    files = {"q.yaml": QUESTIONNAIRE.replace("groups: {leaders: Leadership, staff: Front line}", "")}
    assert read("invited: 12\nanswers: {STA1: 3}\n", files).invited == {"": 12}


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
    ("text", "message"),
    [
        ("weights: {STA1: 1e300}\nanswers: {STA1: 1}", "expected at most 1000000000, found 1e+300"),
        ("answers: {hours: 1e300}", '"1e300" is no answer to "hours": expected at most 1000000000000'),
        ("invited: {staff: 1e300}\nanswers: {STA1: 1}", 'expected a whole number of at least 1, found "1e300"'),
    ],
)
def test_numbers_beyond_what_can_be_summed(refused: Refused, text: str, message: str) -> None:
    assert [problem.message for problem in refused(text)] == [message]


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


def test_a_text_that_was_agreed_upon_does_not_end_at_a_hash_unseen(read: Read) -> None:
    notes = read("answers:\n  words: We are #1\n  STA2: 3 # a comment").problems
    assert [(note.place.line, note.code) for note in notes] == [(4, "text-after-hash")]


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


def test_a_key_of_an_answer_beside_the_answers_is_told_where_it_belongs(refused: Refused) -> None:
    [problem] = refused("answers:\n  STA1:\n    answer: 2\n  evidence: Seen by all\n")
    assert problem.message == 'there is no question "evidence"'
    assert problem.hint == "indent it deeper, under the question to which it belongs"


def test_a_questionnaire_that_is_not_there_is_told_where_it_is_named(refused: Refused) -> None:
    (problem,) = refused("answers: {STA1: 1}", head="format: assess/assessment/1\nquestionnaire: ./nope.yaml\n")
    assert (problem.code, problem.place.line, problem.place.column) == ("missing-file", 2, 16)


def test_a_device_is_no_file_to_read(refused: Refused) -> None:
    (problem,) = refused("answers: {STA1: 1}", head="format: assess/assessment/1\nquestionnaire: /dev/null\n")
    assert problem.message == '"/dev/null" is no ordinary file'


def test_a_target_in_points_may_be_a_fraction(read: Read) -> None:
    assert read("targets: {overall: {score: 200/3}}\nanswers: {STA1: 1}").targets == {"overall": Target(score=200 / 3)}


def test_a_table_that_is_filled_in_and_not_used_is_told(read: Read) -> None:
    files = {"responses.csv": "respondent,STA2\nr1,3\n"}
    (problem,) = read("answers: {STA1: 1}", files).problems
    assert (problem.code, problem.severity) == ("unused-responses", "warning")
    assert problem.message == "responses.csv is filled in, and not used"
    assert problem.hint == "to use it, add `responses: [responses.csv]`"
    assert read("answers: {STA1: 1}", {"responses.csv": "respondent,STA2\n,\n"}).problems == ()
    assert read("responses: [responses.csv]", files).problems == ()


def test_nothing_is_said_of_a_blank_sheet_beside_respondents(read: Read) -> None:
    assert read("answers:\n  STA1:\nresponses: [a.csv]", {"a.csv": "STA2\n3\n"}).problems == ()


def test_a_date_in_the_digits_of_any_script(read: Read) -> None:
    assert read("date: ২০২৬-১০-০১\nanswers: {STA1: 1}").date == Date(2026, 10, 1)


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


def test_a_measured_number_is_an_agreed_answer_whatever_it_looks_like(read: Read) -> None:
    assert read("answers: {hours: 999}").answers["hours"].answer == 999.0
