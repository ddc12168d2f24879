"""KoboToolbox and its family."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.model.questionnaire import Question
from tests.reading.surveys.customers import NUMBERED, OFTEN, SAMPLES, asking, imported, left_out, sample


def test_groups_options_and_the_row_of_tags() -> None:
    run, answers = sample("kobo.csv")
    assert answers == [
        {"needs": "4", "quick": "4", "listen": "shop;phone"},
        {"needs": "5", "quick": "5", "listen": "phone"},
    ]
    assert left_out(run)["personal data"] == ["username", "deviceid", "place", "_place_latitude"]
    assert left_out(run)["its options stand in columns of their own"] == ["work/listen"]


def test_the_uuid_says_who_answered() -> None:
    _, records = imported(SAMPLES / "kobo.csv")
    assert len({record.respondent for record in records} - {""}) == 2


def test_several_choices_as_ids_with_blanks_between(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("_id,_uuid,_submission_time,work/listen\n1,u,2026-10-09,shop phone\n", encoding="utf-8")
    assert imported(file)[1][0].answers == {"listen": "shop;phone"}


@pytest.mark.parametrize("id", ["address", "mobile"])
def test_a_question_whose_name_is_a_word_for_personal_data(tmp_path: Path, id: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"_id,_uuid,_submission_time,grp/{id}\n1,u,2026-10-09,4\n", encoding="utf-8")
    question = Question(id, "d", {"": "We meet our customers where they are."}, OFTEN)
    run, records = imported(file, of=asking(question))
    assert (records[0].answers, run.problems) == ({id: "4"}, [])


def test_a_blank_header_is_nobodys_id(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("_id,_submission_time,,needs\n1,2026-10-09,7,4\n", encoding="utf-8")
    assert not imported(file)[0].says_who


def test_names_are_ids_whatever_their_case(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("_id,_uuid,_submission_time,grp/Q1,grp/Words\n1,u,2026-10-09,4,x\n", encoding="utf-8")
    run, records = imported(file, of=NUMBERED)
    assert (records[0].answers, run.problems) == ({"q1": "4", "words": "x"}, [])


def test_odk_central(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    header = "SubmissionDate,work-needs,meta-instanceID,KEY,SubmitterID,SubmitterName,FormVersion"
    file.write_text(f"{header}\n2026-10-09,4,uuid:1,uuid:1,7,Ann Lee,v1\n", encoding="utf-8")
    run, records = imported(file)
    assert (run.export.tool, records[0].answers) == ("kobo", {"needs": "4"})
    assert left_out(run)["personal data"] == ["SubmitterID", "SubmitterName"]
