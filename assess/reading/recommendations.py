"""Recommendations: what they lift, what they come after, and when they are called for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from assess.model.numbers import number_text
from assess.model.questionnaire import Questionnaire, Recommendation
from assess.model.written.questionnaire import WrittenRecommendation
from assess.reading.circles import circles
from assess.reading.findings import Findings
from assess.reading.names import Names, resolve_condition
from assess.reading.suggest import chain


def resolve_recommendations(
    written: Mapping[str, WrittenRecommendation],
    questionnaire: Questionnaire,
    known: Names,
    findings: Findings,
    gone: frozenset[str] = frozenset(),
) -> tuple[Recommendation, ...]:
    """The recommendations in their order, without those that have nothing left to lift.

    `findings` stands at their section; `gone` are the ids that were left out, references to which go with them.
    """
    dropped = {id for id, one in written.items() if one.lifts and set(one.lifts) <= gone}
    for id in written:
        if id in dropped:
            message = f'recommendation "{id}" is dropped: what it lifts was left out'
            findings.warning((id,), "left-out", message, key=True)
    recommendations = tuple(
        resolve_recommendation(id, one, questionnaire, known, findings.within(id), gone | dropped)
        for id, one in written.items()
        if id not in dropped
    )
    check_order(recommendations, findings)
    return recommendations


def resolve_recommendation(
    id: str,
    written: WrittenRecommendation,
    questionnaire: Questionnaire,
    known: Names,
    findings: Findings,
    gone: frozenset[str] = frozenset(),
) -> Recommendation:
    """One recommendation, its ids and its condition checked. `findings` stands at it."""
    _note_gone(written, findings, gone)
    others = findings.ids(*findings.at[:-1])
    for index, other in enumerate(written.after):
        if other not in others and other not in gone:
            findings.unknown(("after", index), "recommendation", other, others)
    effort = _effort(written, findings)
    return Recommendation(
        id,
        written.do,
        _lifts(written, questionnaire, known, findings, gone),
        resolve_condition(written.when, known, len(questionnaire.levels), findings, gone, answers=False),
        written.why,
        tuple(written.steps),
        written.owner,
        effort,
        _MONTHS[round(effort) - 1] if written.months is None else written.months,
        written.measure,
        tuple(other for other in written.after if other not in gone),
        findings.place(key=True),
        by_effort=written.months is None,
    )


def check_order(recommendations: tuple[Recommendation, ...], findings: Findings) -> None:
    """An error for each circle of `after`."""
    for circle in circles({each.id: each.after for each in recommendations}):
        message = f"recommendations wait for each other: {chain(circle, 'after')}"
        findings.error((circle[0], "after"), "circle", message, "let one of them come first", key=True)


_MONTHS = (1.0, 2.0, 3.0, 6.0, 12.0)  # to first effect, by effort 1 to 5


def _note_gone(written: WrittenRecommendation, findings: Findings, gone: frozenset[str]) -> None:
    for key, ids in (("lifts", written.lifts), ("after", written.after)):
        for index, id in enumerate(ids):
            if id in gone:
                message = f'"{id}" was left out, so "{findings.at[-1]}" no longer names it under "{key}"'
                findings.warning((key, index), "left-out", message)


def _effort(written: WrittenRecommendation, findings: Findings) -> float:
    effort = 3.0 if written.effort is None else written.effort
    if effort != round(effort):
        findings.error(("effort",), "out-of-range", f"expected 1, 2, 3, 4 or 5, found {number_text(effort)}")
    return effort


def _lifts(
    written: WrittenRecommendation, questionnaire: Questionnaire, known: Names, findings: Findings, gone: frozenset[str]
) -> tuple[str, ...]:
    liftable = [id for id, named in known.items() if named is None or named.what in ("question", "dimension")]
    check_lifts(written.lifts, [*liftable, *gone], questionnaire, findings)
    return tuple(id for id in written.lifts if id not in gone)


def check_lifts(
    lifts: Sequence[str], liftable: Sequence[str], questionnaire: Questionnaire, findings: Findings
) -> None:
    """Errors where nothing is lifted, or what is not there, or what has no score."""
    if not lifts:
        findings.error(("lifts",), "no-value", '"lifts" has no value', "name questions or dimensions", key=True)
    for index, id in enumerate(lifts):
        at = ("lifts", index)
        if id == "overall":
            hint = "name questions or dimensions, or every dimension"
            findings.error(at, "wrong-name", "overall is lifted only by what lifts a part of it", hint)
        elif id not in liftable:
            findings.unknown(at, "question or dimension", id, list(liftable))
        elif id in questionnaire.by_id and not questionnaire.by_id[id].scored:
            message = f'"{id}" is a text, which is never scored, so nothing can lift it'
            findings.error(at, "wrong-name", message)
