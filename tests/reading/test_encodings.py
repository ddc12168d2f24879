"""Text in other encodings than UTF-8 is read where its bytes tell, with a warning; nothing is guessed beyond that."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assess.problems import Place, Problem
from assess.reading.export import How, read_export

TEXT = "respondent,Zufriedenheit im Café\nr1,3\nr2,schön\n"
WORDS = ["respondent", "Zufriedenheit im Café"]


def opened(
    path: Path, content: bytes, encoding: str = "", words: Sequence[str] = ()
) -> tuple[list[str], list[object], list[Problem]]:
    """The header's texts, the rows, and all problems of a file with these bytes."""
    file = path / "a.csv"
    file.write_bytes(content)
    export = read_export(file, Place("a.csv"), How(encoding=encoding, words=lambda: words))
    rows = list(export.rows)
    problems = [*export.problems, *(row for row in rows if isinstance(row, Problem))]
    return [header.text for header in export.headers], [row for row in rows if not isinstance(row, Problem)], problems


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "BOM"])
def test_utf8_needs_no_word(tmp_path: Path, mark: bytes) -> None:
    texts, rows, problems = opened(tmp_path, mark + TEXT.encode())
    assert (texts, len(rows), problems) == (WORDS, 2, [])


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "32"),
    ],
)
def test_legacy_encodings_are_read_with_a_warning(tmp_path: Path, encoding: str, name: str) -> None:
    texts, rows, problems = opened(tmp_path, TEXT.encode(encoding))
    assert (texts, rows) == (WORDS, [(2, ["r1", "3"]), (3, ["r2", "schön"])])
    assert [(problem.code, problem.severity) for problem in problems] == [("not-utf-8", "warning")]
    assert name in problems[0].message


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_in_a_script_of_its_own(tmp_path: Path, encoding: str) -> None:
    texts, rows, problems = opened(tmp_path, "العملاء يعرفون أهدافنا,ملاحظات\nنعم,لا شيء\n".encode(encoding))
    assert (texts, rows) == (["العملاء يعرفون أهدافنا", "ملاحظات"], [(2, ["نعم", "لا شيء"])])
    assert [problem.code for problem in problems] == ["not-utf-8"]


@pytest.mark.parametrize(
    ("encoding", "wording", "answer"),
    [
        ("cp1250", "Słuchamy naszych klientów co dzień.", "Często"),
        ("cp1251", "Мы слушаем наших клиентов.", "Часто"),
        ("koi8-r", "Мы слушаем наших клиентов.", "Часто"),
        ("cp1253", "Ακούμε τους πελάτες μας.", "Συχνά"),
        ("cp1254", "Müşterilerimizi dinliyoruz.", "Sık sık"),
        ("cp1255", "אנחנו מקשיבים ללקוחות.", "לעתים קרובות"),
        ("cp1256", "نحن نستمع إلى عملائنا.", "غالبا"),
        ("shift_jis", "お客様の声を聞いています。", "よく"),
        ("gbk", "我们倾听客户的意见。", "经常"),
        ("big5", "我們傾聽客戶的意見。", "經常"),
        ("euc-kr", "우리는 고객의 말을 듣습니다.", "자주"),
        ("cp850", "Wir hören täglich zu.", "Häufig"),
        ("cp1252", "Wir hören täglich zu.", "Häufig"),
    ],
)
def test_an_old_encoding_is_known_by_the_words_of_the_questionnaire(
    tmp_path: Path, encoding: str, wording: str, answer: str
) -> None:
    texts, rows, problems = opened(tmp_path, f"id,{wording}\n1,{answer}\n".encode(encoding), words=[wording, answer])
    assert (texts, rows) == (["id", wording], [(2, ["1", answer])])
    assert [(problem.code, problem.severity, problem.place.line) for problem in problems] == [
        ("not-utf-8", "warning", 1)
    ]


def test_urdu_in_windows_1256_has_the_letters_of_arabic(tmp_path: Path) -> None:
    wording = "ہم گاہکوں کی سنتے ہیں۔"
    spelled = wording.replace("ی", "ي").replace("ک", "ك").replace("ہ", "ه").replace("۔", ".")
    texts, _, _ = opened(tmp_path, f"id,{spelled}\n1,4\n".encode("cp1256"), words=[wording])
    assert texts == ["id", spelled]


def test_words_of_another_script_are_not_taken_for_western_ones(tmp_path: Path) -> None:
    texts, _, problems = opened(tmp_path, "a,b\n1,Мы слушаем наших клиентов\n".encode("cp1251"))
    assert texts == []
    assert (problems[0].code, problems[0].severity, problems[0].place.line) == ("not-utf-8", "error", 2)


def test_the_warning_names_the_first_line_that_is_not_utf8(tmp_path: Path) -> None:
    # one header and 40,000 rows stand before it
    _, _, problems = opened(tmp_path, b"a,b\r\n" + b"1,2\r\n" * 40_000 + b"1,caf\xe9\r\n")
    assert problems[0].place == Place("a.csv", 40_002)


def test_a_byte_that_windows_1252_does_not_have(tmp_path: Path) -> None:
    # Urdu in Windows-1256: 0x81 is a letter there and nothing in 1252
    texts, _, problems = opened(tmp_path, b"a,b\n1,\x81\xe1\n")
    assert texts == []
    assert (problems[0].code, problems[0].severity, problems[0].place.line) == ("not-utf-8", "error", 2)
    assert "--encoding" in problems[0].hint


def test_an_encoding_that_is_said(tmp_path: Path) -> None:
    texts, _, problems = opened(tmp_path, "a,عملہ\n1,2\n".replace("ہ", "ه").encode("cp1256"), "cp1256")
    assert (texts, problems) == (["a", "عمله"], [])


def test_an_encoding_that_is_said_and_is_not_it(tmp_path: Path) -> None:
    _, _, problems = opened(tmp_path, b"a,b\n1,caf\xe9\n", "utf-8")
    assert (problems[0].code, problems[0].severity) == ("not-utf-8", "error")


@pytest.mark.parametrize(
    "name",
    ["latin-99", "base64", "hex", "rot13", "zlib", "undefined", "punycode", "idna", "unicode_escape", "utf-7", "a\0b"],
)
def test_what_is_no_encoding_of_texts(tmp_path: Path, name: str) -> None:
    assert opened(tmp_path, b"a,b\n1,2\n", name)[2][0].code == "unknown-encoding"


def test_lines_in_two_encodings(tmp_path: Path) -> None:
    _, rows, problems = opened(tmp_path, "a,b\n1,Café\n".encode() + "2,schön\n".encode("cp1252"))
    assert (rows, problems[0].code, problems[0].place.line) == ([], "mixed-encodings", 3)


def test_two_encodings_in_one_line(tmp_path: Path) -> None:
    _, rows, problems = opened(tmp_path, b"a,b\nCaf\xc3\xa9,sch\xf6n\n")
    assert (rows, problems[0].code, problems[0].place.line) == ([], "mixed-encodings", 2)


def test_a_capital_before_a_quotation_mark_is_not_utf8(tmp_path: Path) -> None:
    texts, _, problems = opened(tmp_path, "a,«CAFÉ»\n1,été\n".encode("cp1252"))
    assert (texts, [problem.severity for problem in problems]) == (["a", "«CAFÉ»"], ["warning"])


def test_the_only_letter_may_be_the_one_that_is_cut_off(tmp_path: Path) -> None:
    _, _, problems = opened(tmp_path, "a,b\n1,2\n2,Café".encode()[:-1])
    assert (problems[0].code, problems[0].place.line) == ("table-cut-off", 3)
    _, _, problems = opened(tmp_path, "a,b\n1,2\n2,Café".encode("cp1252"))
    assert [problem.code for problem in problems] == ["not-utf-8"]


def test_a_file_that_ends_in_the_middle_of_a_letter(tmp_path: Path) -> None:
    _, _, problems = opened(tmp_path, "a,b\n1,Café\n2,Café".encode()[:-1])
    assert (problems[0].code, problems[0].place.line) == ("table-cut-off", 3)


def test_a_real_utf16_export_holds_the_rows_of_its_original(samples: Path) -> None:
    original = samples / "google-forms" / "otel-contributor-experience-survey-substantial-questions.csv"
    odd = read_export(samples / "derived" / "otel_utf16le_bom.tsv", Place("x"))
    assert list(odd.rows) == list(read_export(original, Place("x")).rows)
    assert len(list(read_export(original, Place("x")).rows)) == 125
