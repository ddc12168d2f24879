"""Outcomes: results apart from maturity."""

from __future__ import annotations

from typing import Literal

from assess.model.questionnaire import Outcome, Scale
from assess.model.written.questionnaire import WrittenOutcome
from assess.reading.answer_scales import NPS, named_scale
from assess.reading.findings import Findings
from assess.reading.questions import Frame

Variant = Literal["top-two", "top-three", "mean"]


def resolve_outcome(id: str, written: WrittenOutcome, frame: Frame, findings: Findings) -> Outcome | None:
    """The outcome, or None after problems with its scale."""
    groups = written.groups
    for index, group in enumerate(groups or ()):
        if group not in frame.groups:
            findings.unknown(("groups", index), "group", group, list(frame.groups))
    if groups == []:
        findings.error(("groups",), "no-value", "nobody is asked", "leave `groups` out to ask every group", key=True)
    scale = _scale(written, frame, findings)
    if scale is None:
        return None
    variant = _variant(written, scale, findings)
    asked = frame.groups if groups is None else tuple(group for group in frame.groups if group in groups)
    return Outcome(id, written.ask, written.measure, variant, scale, asked, findings.place(key=True))


def _scale(written: WrittenOutcome, frame: Frame, findings: Findings) -> Scale | None:
    if written.measure != "nps":
        by_default = not written.scale and frame.defaults.scale
        where = findings.top().within("defaults") if by_default else findings
        return named_scale(written.scale or frame.defaults.scale, frame.scales, where)
    if written.scale is None:
        return NPS
    scale = named_scale(written.scale, frame.scales, findings)
    if scale and [point.answer for point in scale.points] != [point.answer for point in NPS.points]:
        findings.error(("scale",), "bad-points", "nps is always answered from 0 to 10", "leave `scale` out")
        return None
    return scale


def _variant(written: WrittenOutcome, scale: Scale, findings: Findings) -> Variant | None:
    """What is counted; csat takes top-two by default, ces top-two of five points and top-three of seven."""
    points = len(scale.points)
    if written.measure in ("nps", "mean"):
        if written.variant:
            message = f'"as" has no meaning with measure {written.measure}'
            findings.error(("as",), "contradictory-keys", message, "leave it out", key=True)
        return None
    usual: dict[int, Variant] = {5: "top-two", 7: "top-three"}
    variant = written.variant or ("top-two" if written.measure == "csat" else usual.get(points))
    if variant is None:
        message = f"nothing says which of the {points} points count"
        findings.error(("measure",), "no-variant", message, "add `as: top-two`, `as: top-three` or `as: mean`")
        return None
    if variant != "mean" and points <= (2 if variant == "top-two" else 3):
        findings.error(("scale",), "bad-points", f"{variant} of {points} points is always 100 %", "add `as: mean`")
    return variant
