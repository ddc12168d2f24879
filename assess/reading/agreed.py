"""Agreed answers: one self-assessment, or the consensus beside the respondents."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assess.model.assessment import Agreed
from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing, Value
from assess.model.written.assessment import WrittenAnswer
from assess.model.written.common import found
from assess.reading.answers import read_answer, readers
from assess.reading.cells import AnswerReader, Misfit
from assess.reading.doubts import cut_off
from assess.reading.findings import Findings
from assess.reading.suggest import did_you_mean, listed

Written = str | list[str] | WrittenAnswer | None


def agreed_answers(
    written: Mapping[str, Written], questionnaires: Sequence[Questionnaire], findings: Findings
) -> Mapping[str, Agreed]:
    """The agreed answers by question; one left blank is none, unless it has a reason or evidence.

    `questionnaires`: the same one in each of its languages. An answer that does not fit its question is an error; so is one
    to anything but a question. n/a without a reason is a warning, and so is a sheet on which nothing is answered yet.
    """
    reading = {id: replace(reader, has_codes=False) for id, reader in readers(questionnaires).items()}
    questions = questionnaires[0].by_id
    agreed = {}
    for id, answer in written.items():
        if id not in questions:
            _no_question(id, questionnaires[0], findings)
        elif (read := _agreed(id, answer, reading[id], findings)) is not None:
            agreed[id] = read
    blank = all(answer in (None, "") for answer in written.values())
    if written and blank and not findings.tree.get(("responses",)):
        message = f"0 of {len(written)} questions are answered"
        findings.warning((), "no-answers-yet", message, "write the answers behind the colons", key=True)
    return agreed


def _agreed(id: str, written: Written, reader: AnswerReader, findings: Findings) -> Agreed | None:
    long = written if isinstance(written, WrittenAnswer) else WrittenAnswer(answer=written)
    path = (id, "answer") if long is written else (id,)
    answer: Value | Missing | Misfit = read_answer(reader, long.answer)
    if isinstance(answer, Misfit):
        said = f"[{', '.join(long.answer)}]" if isinstance(long.answer, list) else long.answer
        message = f'{found(said)} is no answer to "{id}": {answer.expected}'
        findings.error(path, answer.code, message, answer.hint)
        return None
    said_here = findings.tree.get((*findings.at, *path))
    if reader.scale.kind == "text" and said_here and said_here.comment:
        findings.problems.append(cut_off(said_here))
    if answer is Missing.NA and not long.why:
        message = f'"{id}" does not apply, and nothing says why'
        hint = f'give "{id}" two lines of its own, `answer: na` and `why: …`'
        findings.warning(path, "na-without-why", message, hint)
    if answer is Missing.BLANK and not (long.why or long.evidence):
        return None
    return Agreed(answer, long.why, long.evidence, bool(long.seen), findings.place(*path))


def _no_question(id: str, questionnaire: Questionnaire, findings: Findings) -> None:
    if id in questionnaire.outcome_by_id:
        message = f'"{id}" is an outcome: its answers are not agreed upon but given by respondents'
        findings.error((id,), "wrong-name", message, "put them into a file under `responses`", key=True)
    elif id in questionnaire.dimension_by_id:
        ids = listed(question.id for question in questionnaire.dimension_by_id[id].questions)
        findings.error((id,), "wrong-name", f'"{id}" is a dimension', f"answer its questions: {ids}", key=True)
    else:
        hint = did_you_mean(id, list(questionnaire.by_id))
        if id in WrittenAnswer.model_fields and not hint.startswith("did"):
            hint = "indent it deeper, under the question to which it belongs"
        findings.error((id,), "unknown-id", f'there is no question "{id}"', hint, key=True)
