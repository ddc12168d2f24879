"""What an assessment changes about the recommendations of its questionnaire."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assess.model.assessment import LeftOut
from assess.model.numbers import number_text
from assess.model.questionnaire import Questionnaire, Recommendation
from assess.model.written.assessment import WrittenChange
from assess.reading.findings import Findings
from assess.reading.names import names_of, resolve_condition
from assess.reading.recommendations import check_lifts, check_order
from assess.reading.suggest import did_you_mean, nearest

MONTHS_BY_EFFORT = (1.0, 2.0, 3.0, 6.0, 12.0)
"""Months to the first effect where nothing is said, by effort 1 to 5."""

Changed = tuple[tuple[Recommendation, ...], tuple[LeftOut, ...]]


def changed_recommendations(
    written: Mapping[str, WrittenChange], questionnaire: Questionnaire, findings: Findings
) -> Changed:
    """The recommendations with what is changed and added, in order, and those that are left out, with the reasons.

    Nothing waits any longer for one that is left out.
    """
    before = {each.id: each for each in questionnaire.recommendations}
    left_out = {id for id, change in written.items() if change.leave_out}
    known = {*before, *written}
    for id in left_out - before.keys():
        findings.error(
            (id,), "unknown-id", f'there is no recommendation "{id}"', did_you_mean(id, list(before)), key=True
        )
    after = {}
    for id in dict.fromkeys((*before, *written)):
        if id not in left_out:
            one = before.get(id)
            change = written.get(id)
            one = _changed(id, one, change, questionnaire, known, findings.within(id)) if change else one
            if one:
                after[id] = replace(one, after=tuple(other for other in one.after if other not in left_out))
    check_order(tuple(after.values()), findings)
    reasons = tuple(LeftOut(one, written[id].leave_out) for id, one in before.items() if id in left_out)
    return tuple(after.values()), reasons


def _changed(
    id: str,
    before: Recommendation | None,
    change: WrittenChange,
    questionnaire: Questionnaire,
    ids: set[str],
    findings: Findings,
) -> Recommendation | None:
    if before is None and not (change.do and change.lifts):
        lacking = "do" if not change.do else "lifts"
        old = [each.id for each in questionnaire.recommendations]
        near = nearest(id, old)
        new = "a new one says what to `do`, and which questions or dimensions that `lifts`"
        hint = f'did you mean "{near}"?' if near else new
        message = f'the questionnaire has no recommendation "{id}", and a new one needs "{lacking}"'
        findings.error((), "missing-key", message, hint, key=True)
        return None
    one = before or Recommendation(id, change.do, (), place=findings.place(key=True), by_effort=True)
    _check(change, questionnaire, ids, findings)
    said: dict[str, Any] = {
        key: _frozen(value) for key, value in change if key not in ("leave_out", "when") and value not in (None, "")
    }
    if change.effort is not None and change.months is None and one.by_effort:
        said["months"] = _usual_months(change.effort)
    if change.when:
        known = names_of(questionnaire, findings.top())
        levels = len(questionnaire.levels)
        said["when"] = resolve_condition(change.when, known, levels, findings, frozenset(), answers=False)
    return replace(one, **said)


def _check(change: WrittenChange, questionnaire: Questionnaire, known: set[str], findings: Findings) -> None:
    if change.effort is not None and change.effort != round(change.effort):
        message = f"expected 1, 2, 3, 4 or 5, found {number_text(change.effort)}"
        findings.error(("effort",), "out-of-range", message)
    if change.lifts is not None:
        check_lifts(change.lifts, (*questionnaire.by_id, *questionnaire.dimension_by_id), questionnaire, findings)
    for number, id in enumerate(change.after or ()):
        if id not in known:
            findings.unknown(("after", number), "recommendation", id, sorted(known))


def _usual_months(effort: float) -> float:
    return MONTHS_BY_EFFORT[max(0, min(4, round(effort) - 1))]


def _frozen(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
