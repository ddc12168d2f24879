"""Google Forms: the linked sheet, and the form's own download."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.surveys.customers import imported, left_out, sample


def test_the_linked_sheet() -> None:
    run, answers = sample("google-forms.csv")
    # the checkboxes are joined by ", ", and the first option holds a comma itself
    assert answers == [
        {"needs": "4", "quick": "4", "complete": "2", "listen": "shop;phone"},
        {"needs": "5", "quick": "5", "complete": "4", "listen": "phone"},
        {"quick": "na"},
    ]
    assert left_out(run) == {
        "about the form, not an answer": ["Timestamp", "Please rate [Score]"],
        "personal data": ["Email Address"],
    }


def test_the_download_of_the_form() -> None:
    run, answers = sample("google-forms-download.csv")
    assert run.export.tool == "google-forms"
    assert [answer["listen"] for answer in answers] == ["shop;phone", "phone"]


def test_the_time_is_recognised_by_its_cells_where_its_name_is_not_known(tmp_path: Path) -> None:
    file = tmp_path / "a.csv"
    file.write_text("Ngày giờ,Rate [Answers come quickly]\n12/13/2024 14:10:02,Agree\n", encoding="utf-8")
    run, _ = imported(file)
    assert run.export.tool == "google-forms"


@pytest.mark.parametrize(
    "name", ["Časová pečiatka", "الطابع الزمني", "Tem thời gian", "ٹائم اسٹیمپ", "টাইমস্ট্যাম্প", "Marca temporal"]
)
def test_the_time_in_other_languages(tmp_path: Path, name: str) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f"{name},needs\n1,4\n", encoding="utf-8")
    assert imported(file)[0].export.tool == "google-forms"
