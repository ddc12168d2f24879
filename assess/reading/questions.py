"""Dimensions and their questions: defaults filled in, scales and groups looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from assess.model.numbers import number
from assess.model.questionnaire import EVERYONE, Dimension, Level, Question
from assess.model.written.questionnaire import WrittenDefaults, WrittenDimension, WrittenQuestion, WrittenScale
from assess.reading.answer_scales import Scales, question_scale
from assess.reading.findings import Findings
from assess.reading.suggest import did_you_mean, join

T = TypeVar("T")


@dataclass(frozen=True)
class Frame:
    """What questions refer to. `groups`: their ids."""

    levels: tuple[Level, ...]
    scales: Scales
    groups: tuple[str, ...]
    defaults: WrittenDefaults


def resolve_dimension(id: str, written: WrittenDimension, frame: Frame, findings: Findings) -> Dimension:
    """The dimension with the questions that have no problems, their conditions still missing."""
    if not findings.ids(*findings.at, "questions"):
        findings.error(("questions",), "no-questions", f'dimension "{id}" has no questions', key=True)
    resolved = (
        _question(name, in_full(question), written, frame, findings, id) for name, question in written.questions.items()
    )
    questions = tuple(question for question in resolved if question)
    rule = written.rule or "mean"
    _check_marks(written, frame, findings)
    return Dimension(
        id,
        written.name,
        questions,
        written.why,
        1.0 if written.weight is None else written.weight,
        rule,
        written.topics,
        findings.place(key=True),
    )


def in_full(written: str | WrittenQuestion) -> WrittenQuestion:
    """A question whose text alone was written, or one in full."""
    return WrittenQuestion(ask=written) if isinstance(written, str) else written


def first_given(*values: T | None) -> T | None:
    """The first value that was written."""
    return next((value for value in values if value not in (None, "")), None)


def scale_default(written: WrittenDimension | None, defaults: WrittenDefaults) -> str | WrittenScale | None:
    """The scale of questions that name none: their dimension's, else the questionnaire's."""
    own = written.defaults.scale if written and written.defaults else None
    return own or defaults.scale


def _question(
    id: str, written: WrittenQuestion, dimension: WrittenDimension, frame: Frame, above: Findings, dimension_id: str
) -> Question | None:
    findings = above.within("questions", id)
    asks = _asks(written, frame.groups, findings)
    scale = question_scale(written, scale_default(dimension, frame.defaults), len(frame.levels), frame.scales, findings)
    layers = (written, dimension.defaults or WrittenDefaults(), frame.defaults)
    topic = first_given(*(layer.topic for layer in layers)) or ""
    if topic and topic not in dimension.topics:
        findings.unknown(("topic",), "topic", topic, list(dimension.topics))
    mark = _mark(first_given(*(layer.level for layer in layers)), frame.levels, findings)
    if scale is None:
        return None
    weight = first_given(*(layer.weight for layer in layers))
    own, inside, everywhere = (layer.pass_mark for layer in layers)
    pass_mark = first_given(own, inside, dimension.pass_mark, everywhere)
    scored = scale.kind != "text"
    return Question(
        id,
        dimension_id,
        asks,
        scale,
        written.help,
        scored and bool(first_given(*(layer.reverse for layer in layers))),
        1.0 if weight is None else weight,
        scored and bool(first_given(*(layer.core for layer in layers))),
        topic,
        first_given(*(layer.look_for for layer in layers)) or "",
        first_given(*(layer.source for layer in layers)) or "",
        None,
        bool(first_given(*(layer.not_applicable for layer in layers))),
        mark if scored else None,
        200 / 3 if pass_mark is None else pass_mark,
        findings.place(key=True),
    )


def _asks(written: WrittenQuestion, groups: tuple[str, ...], findings: Findings) -> Mapping[str, str]:
    if isinstance(written.ask, str):
        return {EVERYONE: written.ask}
    if not written.ask:
        findings.error(("ask",), "no-value", '"ask" has no value', key=True)
        return {EVERYONE: ""}
    for group in written.ask:
        if group not in groups:
            hint = did_you_mean(group, groups) if groups else "there are no `groups`; write one text for everyone"
            hint = hint if hint.startswith("did") else join(hint, findings.comma("ask", group))
            findings.error(("ask", group), "unknown-id", f'there is no group "{group}"', hint, key=True)
    return written.ask


def _mark(written: str | None, levels: tuple[Level, ...], findings: Findings) -> int | None:
    """The level that a question is marked for, from its number or id; counted from 1."""
    if written is None:
        return None
    ids = [level.id for level in levels]
    if written in ids:
        return ids.index(written) + 1
    value = number(written)
    if value is not None and value in range(1, len(ids) + 1):
        return int(value)
    hint = did_you_mean(written, ids, f"expected 1 to {len(ids)}, or one of")
    findings.error(("level",), "unknown-id", f'there is no level "{written}"', hint)
    return None


def _check_marks(written: WrittenDimension, frame: Frame, findings: Findings) -> None:
    questions = {id: in_full(question) for id, question in written.questions.items()}
    if written.rule == "staged":
        defaults = (written.defaults or WrittenDefaults(), frame.defaults)
        if questions and not any(each.level for each in (*questions.values(), *defaults)):
            message = "a staged dimension needs questions that are marked with a level"
            findings.error(("rule",), "no-marks", message, "add `level: 2` to those that level 2 needs")
        return
    hint = "add `rule: staged`, or leave it out"
    if written.pass_mark is not None:
        message = '"pass" has no effect, since the dimension is not staged'
        findings.warning(("pass",), "not-staged", message, hint, key=True)
    for id, question in questions.items():
        if question.level or question.pass_mark is not None:
            key = "level" if question.level else "pass"
            message = f'"{key}" has no effect, since its dimension is not staged'
            findings.warning(("questions", id, key), "not-staged", message, hint, key=True)
