"""LimeSurvey: headers as codes and texts, answers in full or as codes, more than a thousand columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.questionnaire import Question
from assess.problems import AssessError, Place
from assess.reading.export import How
from assess.reading.limesurvey_structure import read_structure
from tests.reading.surveys.customers import NUMBERED, OFTEN, QUESTIONS, SAMPLES, asking, imported, left_out, sample

IN_FULL = [
    {"needs": "4", "quick": "4", "complete": "2", "listen": "shop;phone"},
    {"needs": "5", "quick": "5", "listen": "phone"},
]


def test_codes_and_texts() -> None:
    run, answers = sample("limesurvey.csv")
    assert answers == [*IN_FULL, {}]
    assert left_out(run)["personal data"] == ["token. Token", "ipaddr. IP address"]


def test_codes_alone_with_the_structure_beside_them() -> None:
    structure = read_structure(SAMPLES / "limesurvey.lss", Place("limesurvey.lss"))
    run, answers = sample("limesurvey-codes.csv", How(structures=(structure,)))
    assert answers == IN_FULL
    assert run.problems == []


def test_codes_alone_are_not_understood() -> None:
    run, _ = sample("limesurvey-codes.csv")
    assert {problem.code for problem in run.problems} == {"column-unknown", "answer-unknown"}


def test_wordings_come_before_the_codes_that_limesurvey_gives_by_itself(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    header = '"id. Response ID";"submitdate. Date submitted";"lastpage. Last page";"startlanguage. Start language"'
    questions = '"Q1. Staff know our goals.";"Q2. I feel heard."'
    file.write_text(f'{header};{questions}\n"1";"";"1";"en";"5";"1"\n', encoding="utf-8")
    run, records = imported(file, of=NUMBERED)
    assert (records[0].answers, run.problems) == ({"q1": "1", "q2": "5"}, [])


@pytest.mark.parametrize("code", ["mobile", "browser", "seed"])
def test_a_question_whose_code_is_a_word_for_personal_data(tmp_path: Path, code: str) -> None:
    file = tmp_path / "a.csv"
    header = '"id. Response ID";"submitdate. Date submitted";"lastpage. Last page"'
    file.write_text(f'{header};"{code}. Our {code} service works well."\n"1";"";"1";"4"\n', encoding="utf-8")
    question = Question(code, "d", {"": f"Our {code} service works well."}, OFTEN)
    run, records = imported(file, of=asking(question))
    assert (records[0].answers, run.problems) == ({code: "4"}, [])


def test_telephone_numbers_are_no_answers_whatever_the_code(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    header = (
        '"id. Response ID";"submitdate. Date submitted";"lastpage. Last page";"needs. We know what customers need."'
    )
    file.write_text(f'{header};"mobile. Mobile"\n"1";"";"1";"4";"0171 234 5678"\n', encoding="utf-8")
    question = Question("mobile", "d", {"": "Our mobile service works well."}, OFTEN)
    run, records = imported(file, of=asking(*QUESTIONS, question))
    assert (records[0].answers, left_out(run)["personal data"]) == ({"needs": "4"}, ["mobile. Mobile"])


def test_a_grid_of_yes_and_no_is_not_several_choices(tmp_path: Path) -> None:
    # the rows are questions of their own, and nothing asks for the whole
    file = tmp_path / "a.csv"
    header = (
        '"id. Response ID";"lastpage. Last page";"seed. Seed";"a[1]. All [needs]";"a[2]. All [Answers come quickly]"'
    )
    file.write_text(f'{header}\n"1";"3";"9";"4";"Agree"\n', encoding="utf-8")
    assert imported(file)[1][0].answers == {"needs": "4", "quick": "4"}


def test_comments_between_the_options_do_not_part_them(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    option = "{}. How do you listen to customers? [{}]"
    comment = f"{option}[comment]"
    shop, phone = "In the shop, at the counter", "By phone"
    header = [
        *("id. Response ID", "lastpage. Last page", "seed. Seed"),
        *(option.format("listen[SQ001]", shop), comment.format("listen[SQ001comment]", shop)),
        *(option.format("listen[SQ002]", phone), comment.format("listen[SQ002comment]", phone)),
    ]
    quoted = ";".join(f'"{text}"' for text in header)
    file.write_text(f'{quoted}\n"1";"3";"9";"Yes";"daily";"No";""\n"2";"3";"9";"Yes";"";"Yes";"x"\n', encoding="utf-8")
    run, records = imported(file)
    assert [record.answers for record in records] == [{"listen": "shop"}, {"listen": "shop;phone"}]
    assert left_out(run)["a comment beside an option"] == [header[4], header[6]]


def test_more_than_a_thousand_columns(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    header = ";".join(f'"b[{number}]. Which? [Item {number}]"' for number in range(1200))
    file.write_text(f'{header};"needs. Do we?"\n{"Yes;" * 1200}4\n', encoding="utf-8")
    run, records = imported(file)
    assert (run.export.tool, records[0].answers) == ("limesurvey", {"needs": "4"})


@pytest.mark.parametrize(
    "content",
    [
        b"<document/>",
        b"not xml",
        b'<!DOCTYPE a [<!ENTITY b "c">]><document><LimeSurveyDocType>Survey</LimeSurveyDocType></document>',
    ],
)
def test_what_is_no_structure(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.lss"
    file.write_bytes(content)
    with pytest.raises(AssessError) as trouble:
        read_structure(file, Place("a.lss"))
    assert trouble.value.problems[0].code == "not-a-structure"


def test_real_structures(samples: Path) -> None:
    # counted by hand in the file: two questions, three and five parts, five answers to the second
    texts = read_structure(samples / "limesurvey" / "answers.lss", Place("answers.lss"))
    assert (len(texts.questions), len(texts.options), len(texts.answers["Q02"])) == (2, 8, 5)
    assert texts.answers["Q02"]["ao03"] == "Just Right"
