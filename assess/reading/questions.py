"""Dimensions and their questions: defaults filled in, scales and groups looked up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from assess.model.numbers import number
from assess.model.questionnaire import EVERYONE, Dimension, Level, Question
from assess.model.written.questionnaire import WrittenDefaults, WrittenDimension, WrittenQuestion, WrittenScale
from assess.reading.answer_scales import Scales, question_scale
from assess.reading.findings import Findings
from assess.reading.suggest import did_you_mean, join


@dataclass(frozen=True)
class Frame:
    """What questions refer to. `groups`: their ids; `topics`: those of all dimensions."""

    levels: tuple[Level, ...]
    scales: Scales
    groups: tuple[str, ...]
    topics: tuple[str, ...]
    defaults: WrittenDefaults


@dataclass(frozen=True)
class Layer:
    """One place that may say what holds for a question, and where problems with it stand."""

    written: WrittenDefaults
    findings: Findings


def resolve_dimension(id: str, written: WrittenDimension, frame: Frame, findings: Findings) -> Dimension:
    """The dimension with the questions that have no problems, their conditions still missing."""
    if not findings.ids(*findings.at, "questions"):
        findings.error(("questions",), "no-questions", f'dimension "{id}" has no questions', key=True)
    resolved = (_question(name, id, written, frame, findings) for name in written.questions)
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


def layers_of(
    id: str, dimension_id: str, dimension: WrittenDimension, defaults: WrittenDefaults, findings: Findings
) -> tuple[Layer, ...]:
    """A question itself, the defaults of its dimension, and those of the questionnaire: the first that says something holds."""
    at = ("dimensions", dimension_id)
    return (
        Layer(in_full(dimension.questions[id]), findings.top().within(*at, "questions", id)),
        Layer(dimension.defaults or WrittenDefaults(), findings.top().within(*at, "defaults")),
        Layer(defaults, findings.top().within("defaults")),
    )


def given(layers: tuple[Layer, ...], key: str) -> tuple[Any, Findings]:
    """The first value that was written under a key, and where problems with it stand; None where nothing is said."""
    for layer in layers:
        value = getattr(layer.written, key)
        if value not in (None, ""):
            return value, layer.findings
    return None, layers[0].findings


def scale_default(written: WrittenDimension | None, defaults: WrittenDefaults) -> str | WrittenScale | None:
    """The scale of questions that name none: their dimension's, else the questionnaire's."""
    own = written.defaults.scale if written and written.defaults else None
    return own or defaults.scale


def _question(
    id: str, dimension_id: str, dimension: WrittenDimension, frame: Frame, above: Findings
) -> Question | None:
    layers = layers_of(id, dimension_id, dimension, frame.defaults, above)
    written, findings = in_full(dimension.questions[id]), layers[0].findings
    asks = _asks(written, frame.groups, findings)
    scale = question_scale(written, given(layers, "scale"), len(frame.levels), frame.scales, findings)
    topic = _topic(layers, dimension_id, dimension, frame)
    mark = _mark(*given(layers, "level"), frame.levels)
    if scale is None:
        return None
    said: Mapping[str, Any] = {key: given(layers, key)[0] for key in _PLAIN}
    own, inside, everywhere = (layer.written.pass_mark for layer in layers)
    pass_mark = next((each for each in (own, inside, dimension.pass_mark, everywhere) if each is not None), 200 / 3)
    scored = scale.kind != "text"
    return Question(
        id,
        dimension_id,
        asks,
        scale,
        written.help,
        scored and bool(said["reverse"]),
        1.0 if said["weight"] is None else said["weight"],
        scored and bool(said["core"]),
        topic,
        said["look_for"] or "",
        said["source"] or "",
        None,
        bool(said["not_applicable"]),
        mark if scored else None,
        pass_mark,
        findings.place(key=True),
    )


_PLAIN = ("reverse", "weight", "core", "look_for", "source", "not_applicable")  # what needs no look at anything else


def _topic(layers: tuple[Layer, ...], dimension_id: str, dimension: WrittenDimension, frame: Frame) -> str:
    topic, findings = given(layers, "topic")
    if topic and topic not in dimension.topics:
        for_all = findings.at == ("defaults",)
        if for_all and topic in frame.topics:
            message = f'dimension "{dimension_id}" has no topic "{topic}"'
            hint = "move this to the `defaults` of the dimensions that have it"
            findings.error(("topic",), "unknown-id", message, hint)
        else:
            findings.unknown(("topic",), "topic", topic, list(frame.topics if for_all else dimension.topics))
    return topic or ""


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


def _mark(written: str | None, findings: Findings, levels: tuple[Level, ...]) -> int | None:
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
