"""Spreadsheets: what they show is read, what they hide is said, and what would harm is not opened."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

import pytest

from assess.problems import Place, Problem
from assess.reading.headers import Row
from assess.reading.spreadsheet import sheet_rows
from tests.reading.workbook import write_xlsx

FORMULA = b"<c><f>1+1</f><v>2</v></c>"
EMPTY_FORMULA = b"<c><f>A1&amp;B1</f></c>"
BLANK_FORMULA = b'<c t="str"><f>A1</f><v></v></c>'
FAILED = b'<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'


def read(path: Path) -> list[Row | Problem]:
    return list(sheet_rows(path, Place(path.name)))


def only_problem(found: list[Row | Problem]) -> Problem:
    assert len(found) == 1
    assert isinstance(found[0], Problem)
    return found[0]


def test_numbers_stand_as_in_a_csv(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["needs", "words"], [4.0, "so so"], [3.5, ""]])
    assert read(path) == [(1, ["needs", "words"]), (2, ["4", "so so"]), (3, ["3.5", ""])]


def test_rows_and_columns_keep_their_numbers(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [[], ["", "needs"], [], ["", 4.0]])
    assert read(path) == [(1, ["", ""]), (2, ["", "needs"]), (3, ["", ""]), (4, ["", "4"])]


def test_a_formula_is_what_it_shows(tmp_path: Path) -> None:
    assert read(write_xlsx(tmp_path / "a.xlsx", [["needs"], [FORMULA]]))[1] == (2, ["2"])


def test_a_formula_that_shows_nothing_or_fails_is_not_taken_for_a_blank(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["a", "b", "c"], [EMPTY_FORMULA, BLANK_FORMULA, FAILED]])
    assert read(path)[1] == (2, ["=A1&B1", "=A1", "#DIV/0!"])


def test_the_first_sheet_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    found = read(write_xlsx(tmp_path / "a.xlsx", [], [["needs"], [4.0]], [["more"]]))
    assert isinstance(found[0], Problem)
    assert (found[0].code, found[0].severity, found[0].hint) == ("other-sheets", "warning", "the others: sheet3")
    assert found[1:] == [(1, ["needs"]), (2, ["4"])]


def test_what_is_no_spreadsheet(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 and nothing else")
    assert only_problem(read(tmp_path / "a.xlsx")).code == "unreadable-file"


def test_a_spreadsheet_that_was_cut_off(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["needs"], [4.0]])
    path.write_bytes(path.read_bytes()[:-40])
    assert only_problem(read(path)).code == "unreadable-file"


def test_an_xls_that_was_cut_off(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 60)
    assert only_problem(read(tmp_path / "a.xls")).code == "unreadable-file"


def test_a_bomb_by_what_it_declares(tmp_path: Path) -> None:
    # 201 MB of noughts take 200 kB
    path = write_xlsx(tmp_path / "a.xlsx", [["needs"], [4.0]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/big.xml", "w") as file:
        for _ in range(201):
            file.write(b"\0" * 1_000_000)
    problem = only_problem(read(path))
    assert (problem.code, "at most 200 MB" in problem.message) == ("too-large", True)


def test_a_bomb_by_how_tightly_it_is_packed(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["needs"], [4.0]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/big.xml", b"\0" * 21_000_000)
    assert only_problem(read(path)).code == "too-large"


def test_a_bomb_that_lies_about_its_size(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["needs"], [4.0]])
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("big.xml", b"\0" * 25_000_000)
    data = path.read_bytes()
    honest, lie = struct.pack("<I", 25_000_000), struct.pack("<I", 1000)
    assert honest in data
    path.write_bytes(data.replace(honest, lie))
    assert only_problem(read(path)).code == "unreadable-file"


@pytest.mark.parametrize(
    ("name", "first"),
    [("blank_second_row.xls", "type"), ("duplicate_columns.xlsx", "type"), ("xl_date_ambiguous.xlsx", "type")],
)
def test_real_spreadsheets(samples: Path, name: str, first: str) -> None:
    found = read(samples / "xlsform" / name)
    rows = [row for row in found if not isinstance(row, Problem)]
    assert rows[0][1][0] == first
    assert len(rows) > 2
