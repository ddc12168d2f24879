"""Tables as tools write them: the same rows, whatever the separators and line ends; what is broken is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from assess.problems import Place, Problem
from assess.reading.export import read_export
from assess.reading.headers import Row


def table(path: Path, content: str | bytes, name: str = "answers.csv") -> list[Row | Problem]:
    file = path / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(file, Place(name))


def read_table(path: Path, place: Place) -> list[Row | Problem]:
    """What is said of the file, the row of its header, and all rows below."""
    export = read_export(path, place)
    header = [(export.row, [header.text for header in export.headers])] if export.headers else []
    return [*export.problems, *header, *export.rows]


def only_problem(found: list[Row | Problem]) -> Problem:
    problems = [item for item in found if isinstance(item, Problem)]
    assert len(problems) == 1
    return problems[0]


SAME = [(1, ["respondent", "STA1"]), (2, ["r1", "3, or so"]), (3, ["r2", "4"])]


@pytest.mark.parametrize(
    "content",
    [
        'respondent,STA1\nr1,"3, or so"\nr2,4\n',
        'respondent,STA1\r\nr1,"3, or so"\r\nr2,4',
        'respondent,STA1\rr1,"3, or so"\rr2,4\r',
        "respondent;STA1\nr1;3, or so\nr2;4\n",
        "respondent\tSTA1\nr1\t3, or so\nr2\t4\n",
        "respondent|STA1\nr1|3, or so\nr2|4\n",
        "\ufeffrespondent;STA1\nr1;3, or so\nr2;4\n",
        "sep=;\r\nrespondent;STA1\r\nr1;3, or so\r\nr2;4\r\n",
        "\ufeffsep=;\r\nrespondent;STA1\r\nr1;3, or so\r\nr2;4\r\n",
    ],
    ids=["LF", "CRLF", "CR", "semicolon", "tab", "bar", "BOM", "sep", "BOM and sep"],
)
def test_separators_and_line_ends_make_no_difference(tmp_path: Path, content: str) -> None:
    assert table(tmp_path, content) == SAME


def test_a_sep_line_decides_even_where_another_separator_fits_better(tmp_path: Path) -> None:
    assert table(tmp_path, "sep=|\na,b,c\n1,2,3\n") == [(1, ["a,b,c"]), (2, ["1,2,3"])]


def test_semicolons_inside_cells_are_no_separators(tmp_path: Path) -> None:
    found = table(tmp_path, "respondent,channels\nr1,survey;visits\nr2,survey\n")
    assert found[1] == (2, ["r1", "survey;visits"])


def test_a_line_break_in_quotes_belongs_to_the_cell(tmp_path: Path) -> None:
    found = table(tmp_path, 'respondent,words\nr1,"one\ntwo"\nr2,three\n')
    assert found[1:] == [(2, ["r1", "one\ntwo"]), (3, ["r2", "three"])]


def test_blank_lines_at_the_end_are_left_out(tmp_path: Path) -> None:
    assert table(tmp_path, "respondent,STA1\nr1,3\n\n,\n , \n") == [(1, ["respondent", "STA1"]), (2, ["r1", "3"])]


def test_a_blank_row_between_others_is_a_respondent_who_said_nothing(tmp_path: Path) -> None:
    assert table(tmp_path, "a,b\n1,2\n,\n3,4\n")[2] == (3, ["", ""])


def test_missing_cells_are_blank(tmp_path: Path) -> None:
    assert table(tmp_path, "a,b,c\n1\n")[1] == (2, ["1", "", ""])


def test_blank_surplus_cells_do_no_harm(tmp_path: Path) -> None:
    assert table(tmp_path, "a,b,\n1,2,\n")[0] == (1, ["a", "b"])
    assert isinstance(table(tmp_path, "a,b\n1,2,\n")[1], tuple)


def test_rows_with_surplus_text_are_left_out_and_counted(tmp_path: Path) -> None:
    found = table(tmp_path, "a,b\n1,2\n1,2,3\n4,5\n6,7,8\n")
    problem = only_problem(found)
    assert (problem.code, problem.place) == ("table-row-too-long", Place("answers.csv", 3, 3))
    assert "2 rows" in problem.message
    assert [row[0] for row in found if isinstance(row, tuple)] == [1, 2, 4]


@pytest.mark.parametrize("below", ["", "\n", ",\n , \n"])
def test_a_header_alone_has_no_rows_and_says_so(tmp_path: Path, below: str) -> None:
    header, problem = table(tmp_path, f"respondent,STA1\n{below}")
    assert header == (1, ["respondent", "STA1"])
    assert isinstance(problem, Problem)
    assert (problem.code, problem.severity) == ("no-rows", "warning")


@pytest.mark.parametrize("content", ["", "\ufeff", "\n\n  \n", ",,,\n,,\n"])
def test_an_empty_file(tmp_path: Path, content: str) -> None:
    assert only_problem(table(tmp_path, content)).code == "empty-file"


def test_a_binary_file(tmp_path: Path) -> None:
    problem = only_problem(table(tmp_path, b"a,b\n1,\x00\n"))
    assert (problem.code, problem.place.line) == ("not-text", 2)


def test_a_cell_that_never_ends(tmp_path: Path) -> None:
    problem = only_problem(table(tmp_path, "a,b\n1,2\n" + '3,"' + "x\n" * 100_000))
    assert problem.code == "table-cell-too-long"
    assert problem.place.line == 3


def test_a_quotation_mark_that_is_never_closed(tmp_path: Path) -> None:
    problem = only_problem(table(tmp_path, 'a,b\n1,2\n3,"4\n5,6\n'))
    assert (problem.code, problem.place.line) == ("table-cut-off", 3)


def test_a_folder_is_no_table(tmp_path: Path) -> None:
    assert only_problem(read_table(tmp_path, Place("here"))).code == "unreadable-file"


@pytest.mark.parametrize(
    "name", ["otel_cr_only.csv", "otel_bom_semicolon_crlf_trailing_blank.csv", "otel_sep_line.csv"]
)
def test_real_exports_in_odd_forms_hold_the_same_rows(samples: Path, name: str) -> None:
    plain = samples / "google-forms" / "otel-contributor-experience-survey-substantial-questions.csv"
    original = [row for row in read_table(plain, Place("plain")) if isinstance(row, tuple)]
    assert len(original) > 100
    odd = read_table(samples / "derived" / name, Place(name))
    assert odd == original


def test_a_last_row_that_breaks_off(tmp_path: Path) -> None:
    problem = only_problem(table(tmp_path, "a,b,c\n1,2,3\n4,5"))
    assert (problem.code, problem.place) == ("table-cut-off", Place("answers.csv", 3, 2))


def test_short_rows_at_a_complete_end_are_no_cut(tmp_path: Path) -> None:
    assert table(tmp_path, "a,b,c\n1,2,3\n4,5\n")[-1] == (3, ["4", "5", ""])


def test_a_header_that_stands_there_twice(tmp_path: Path) -> None:
    problem = only_problem(table(tmp_path, "a,b\n1,2\na,b\n3,4\n"))
    assert (problem.code, problem.place.line) == ("header-repeated", 3)
