"""A survey as LimeSurvey saves it (.lss): the texts behind the codes of an export."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from xml.etree import ElementTree

from assess.problems import AssessError, Place, Problem, error
from assess.reading.files import read_bytes
from assess.reading.folding import fold
from assess.reading.headers import Header, Layout, clean

LARGEST = 50_000_000
_Rows = Sequence[Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Texts:
    """What a code of an export stands for: a question, or (in every language of the survey) a part of one and its answers.

    `questions` and `options`: texts by code; `answers`: by code of the question, then by folded code of the answer.
    """

    questions: Mapping[str, tuple[str, ...]]
    options: Mapping[str, tuple[str, ...]]
    answers: Mapping[str, Mapping[str, str]]


def read_structure(path: Path, place: Place) -> Texts:
    """The texts of an .lss file. Raises AssessError where it is none."""
    problems: list[Problem] = []
    data = read_bytes(path, place, problems, largest=LARGEST)
    if data is None:
        raise AssessError(problems)
    # LimeSurvey declares no entities; without them a small file cannot grow into a large one.
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise AssessError([error(place, "not-a-structure", "the file declares entities: it is no .lss of LimeSurvey")])
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 (see above)
    except ElementTree.ParseError as trouble:
        line, column = trouble.position
        at = replace(place, line=line, column=column + 1)
        raise AssessError(
            [error(at, "not-a-structure", f"the file is not XML: {trouble}", "save it again")]
        ) from trouble
    if root.findtext("LimeSurveyDocType") != "Survey":
        message = "the file is no survey of LimeSurvey"
        raise AssessError([error(place, "not-a-structure", message, "export the survey's structure (.lss)")])
    return _texts(root)


def _texts(root: ElementTree.Element) -> Texts:
    questions, parts = _rows(root, "questions"), _rows(root, "subquestions")
    asked = _by_id((*_rows(root, "question_l10ns"), *questions, *parts), "qid", "question")
    code_of = {row["qid"]: row["title"] for row in questions if row.get("parent_qid", "0") == "0"}
    texts = {code: asked.get(qid, ()) for qid, code in code_of.items()}
    options: dict[str, tuple[str, ...]] = {}
    for row in (*questions, *parts):
        if row.get("parent_qid", "0") != "0":
            options[f"{code_of.get(row['parent_qid'], '')}[{row['title']}]"] = asked.get(row["qid"], ())
    words = _by_id((*_rows(root, "answer_l10ns"), *_rows(root, "answers")), "aid", "answer")
    answers: dict[str, dict[str, str]] = {}
    for row in _rows(root, "answers"):
        said = words.get(row.get("aid", "")) or ((clean(row["answer"]),) if row.get("answer") else ())
        if said and row.get("qid") in code_of:
            answers.setdefault(code_of[row["qid"]], {})[fold(row["code"])] = said[0]
    return Texts(texts, options, answers)


def _rows(root: ElementTree.Element, table: str) -> _Rows:
    return [{cell.tag: (cell.text or "").strip() for cell in row} for row in root.findall(f"{table}/rows/row")]


def _by_id(rows: _Rows, id: str, text: str) -> Mapping[str, tuple[str, ...]]:
    """The texts of each id, without markup; in a survey of several languages, one for each."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows:
        if row.get(text) and row.get(id):
            found[row[id]] = tuple(dict.fromkeys((*found.get(row[id], ()), clean(row[text]))))
    return found


def described(layout: Layout, structures: Sequence[Texts]) -> Layout:
    """The layout with the texts that the structures give its codes, and with answers in full instead of codes."""
    if not structures:
        return layout
    headers = list(layout.headers)
    words = dict(layout.words)
    for position, header in enumerate(headers):
        if not header.ignored:
            headers[position], answers = _described(header, structures)
            if answers:
                words[position] = answers
    return replace(layout, headers=tuple(headers), words=words)


def _described(header: Header, structures: Sequence[Texts]) -> tuple[Header, Mapping[str, str]]:
    for texts in structures:
        for name in (header.text.strip(), *header.codes):
            code, _, _ = name.partition("[")
            if name in texts.options:
                names = _named(texts.questions.get(code, ()), texts.options[name], code)
                question = (texts.questions.get(code) or (code,))[0]
                option = (texts.options[name] or (name,))[0]
                return (
                    replace(header, names=(*header.names, *names), question=question, option=option),
                    texts.answers.get(code, {}),
                )
            if name in texts.questions:
                return replace(header, names=(*header.names, *texts.questions[name])), texts.answers.get(name, {})
    return header, {}


def _named(questions: Sequence[str], options: Sequence[str], code: str) -> Iterator[str]:
    """`Question [option]` in every language, with the code for a question that has no words."""
    for number, option in enumerate(options):
        yield f"{questions[number] if number < len(questions) else code} [{option}]"
