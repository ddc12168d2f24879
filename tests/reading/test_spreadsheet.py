"""Spreadsheets: what they show is read, what they hide is said, and what would harm is not opened."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest

from assess.problems import Place, Problem
from assess.reading.export import read_export
from assess.reading.headers import Row
from assess.reading.spreadsheet import sheet_rows
from tests.reading.workbook import write_ods, write_xlsx

FORMULA = b"<c><f>1+1</f><v>2</v></c>"
EMPTY_FORMULA = b"<c><f>A1&amp;B1</f></c>"
BLANK_FORMULA = b'<c t="str"><f>A1</f><v></v></c>'
NEVER_CALCULATED = b"<c><f>A1</f><v></v></c>"
FAILED = b'<c t="e"><f>1/0</f><v>#DIV/0!</v></c>'


def read(path: Path) -> list[Row | Problem]:
    return list(sheet_rows(path, Place(path.name)))


def only_problem(found: Sequence[Row | Problem]) -> Problem:
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


def test_a_formula_that_has_no_value_or_fails_is_not_taken_for_a_blank(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["a", "b", "c"], [EMPTY_FORMULA, NEVER_CALCULATED, FAILED]])
    assert read(path)[1] == (2, ["=A1&B1", "=A1", "#DIV/0!"])


def test_a_formula_that_gives_an_empty_text_is_blank(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["a", "b"], [BLANK_FORMULA, "x"]])
    assert read(path)[1] == (2, ["", "x"])


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


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("a.xlsx", b"needs,quick\n4,5\n", "a table of text"),
        ("a.xls", "needs\tquick\n4\t5\n".encode("utf-16"), "a table of text"),
        ("a.xls", b"<html><table><tr><td>needs</td></tr></table></html>", "a web page"),
        ("a.xlsx", b"PK\x03\x04" + b"x" * 500, "cut off"),
        ("a.xlsb", b"PK\x03\x04", "xlsb"),
    ],
)
def test_what_is_called_a_spreadsheet_is_told_what_it_is(tmp_path: Path, name: str, content: bytes, found: str) -> None:
    (tmp_path / name).write_bytes(content)
    problem = only_problem(read(tmp_path / name))
    assert (problem.code, found in problem.message) == ("unreadable-file", True)
    assert problem.hint


def test_an_archive_is_to_be_unzipped(tmp_path: Path) -> None:
    path = tmp_path / "My form.csv.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("My form.csv", "needs\n4\n")
    problem = only_problem([*read_export(path, Place(path.name)).problems])
    assert "My form.csv" in problem.message
    assert "unzip it" in problem.hint


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


@pytest.mark.parametrize("sheet", ["xl/worksheets/sheet1.xml", "xl/odd.xml"])
@pytest.mark.parametrize(
    "stray",
    [
        b'<row r="1048576"><c r="XFD1048576" t="str"><v></v></c></row>',
        b'<row><c t="str"><v>x</v></c>' + b"<c><v>1</v></c>" * 16383 + b'</row><row r="1048576"><c><v>1</v></c></row>',
    ],
    ids=["with its place", "without"],
)
def test_a_stray_cell_far_away_is_named_and_no_room_made_for_all_before_it(
    tmp_path: Path, stray: bytes, sheet: str
) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["needs"], [4.0]])
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[sheet] = parts.pop("xl/worksheets/sheet1.xml").replace(b"</sheetData>", stray + b"</sheetData>")
    relations = "xl/_rels/workbook.xml.rels"
    parts[relations] = parts[relations].replace(b"worksheets/sheet1.xml", sheet.removeprefix("xl/").encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    problem = only_problem(read(path))
    assert (problem.code, problem.place.line, problem.place.column) == ("too-large", 1_048_576, 16_384)
    assert "XFD1048576" in problem.message


def test_an_ods_that_repeats_a_cell_too_often(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", rows=5000, columns=16_384)
    problem = only_problem(read(path))
    assert (problem.code, "XFD5001" in problem.message) == ("too-large", True)


def test_an_ods_with_blank_rows_behind_its_answers_is_read(tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", rows=1_048_574, columns=16_384, value="")
    assert read(path) == [(1, ["needs"])]


@pytest.mark.parametrize(
    ("name", "first"),
    [("blank_second_row.xls", "type"), ("duplicate_columns.xlsx", "type"), ("xl_date_ambiguous.xlsx", "type")],
)
def test_real_spreadsheets(samples: Path, name: str, first: str) -> None:
    found = read(samples / "xlsform" / name)
    rows = [row for row in found if not isinstance(row, Problem)]
    assert rows[0][1][0] == first
    assert len(rows) > 2
