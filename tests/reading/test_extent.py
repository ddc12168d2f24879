"""How far the cells of a spreadsheet reach that hold something."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from assess.reading.extent import Corner, column_number, farthest
from tests.reading.workbook import write_ods, write_xlsx


@pytest.mark.parametrize(("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (16_384, "XFD")])
def test_a_corner_is_called_as_its_cell(column: int, letters: str) -> None:
    assert str(Corner(7, column)) == f"{letters}7"
    assert column_number(letters.encode()) == column


def test_a_corner_is_too_far_where_the_cells_before_it_are_too_many() -> None:
    # 10 million cells: 100,000 rows of 100 columns, and not one row more
    assert not Corner(100_000, 100).is_too_far
    assert Corner(100_001, 100).is_too_far


def test_cells_that_are_blank_do_not_count(tmp_path: Path) -> None:
    path = write_xlsx(tmp_path / "a.xlsx", [["needs", "quick"], [4.0, b'<c s="1"/>', b'<c s="1"/>']])
    assert farthest(zipfile.ZipFile(path)) == Corner(2, 2)


def test_what_an_ods_repeats_counts_as_often(tmp_path: Path) -> None:
    assert farthest(zipfile.ZipFile(write_ods(tmp_path / "a.ods", rows=5, columns=3))) == Corner(6, 3)
