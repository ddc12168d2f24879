"""A written questionnaire becomes the one that the engine sees: defaults filled in, references resolved, all checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from assess.model.condition import names
from assess.model.questionnaire import Dimension, Group, Question, Questionnaire, Settings, Source
from assess.model.written.questionnaire import (
    WrittenCoverage,
    WrittenGroup,
    WrittenQuestionnaire,
    WrittenScoring,
    WrittenSource,
)
from assess.reading.answer_scales import named_scale, rating
from assess.reading.circles import circles
from assess.reading.findings import Findings
from assess.reading.folding import fold
from assess.reading.levels import resolve_levels
from assess.reading.names import Names, names_of, resolve_condition
from assess.reading.outcomes import resolve_outcome
from assess.reading.questions import Frame, given, layers_of, resolve_dimension
from assess.reading.recommendations import resolve_recommendations
from assess.reading.suggest import chain


def resolve(written: WrittenQuestionnaire, findings: Findings, gone: frozenset[str] = frozenset()) -> Questionnaire:
    """The questionnaire; what has problems is left out of it, and the problems are in `findings`.

    `gone`: ids that were left out of a questionnaire that this one is based on; references to them go with them.
    """
    _check_ids(findings)
    questionnaire = _without_conditions(written, findings)
    _check_weights(questionnaire, findings)
    known = names_of(questionnaire, findings)
    dimensions = _with_conditions(written, questionnaire, known, gone, findings)
    questionnaire = replace(questionnaire, dimensions=dimensions)
    recommendations = resolve_recommendations(
        written.recommendations, questionnaire, known, findings.within("recommendations"), gone
    )
    return replace(questionnaire, recommendations=recommendations)


def _without_conditions(written: WrittenQuestionnaire, findings: Findings) -> Questionnaire:
    levels, rule = resolve_levels(written, findings)
    scales = {id: rating(scale, findings.within("scales", id)) for id, scale in written.scales.items()}
    groups = _groups(written.groups, findings)
    topics = tuple(topic for one in written.dimensions.values() for topic in one.topics)
    frame = Frame(levels, scales, tuple(group.id for group in groups), topics, written.defaults)
    if written.defaults.scale:
        named_scale(written.defaults.scale, scales, findings.within("defaults"))
    dimensions = (
        resolve_dimension(id, one, frame, findings.within("dimensions", id)) for id, one in written.dimensions.items()
    )
    outcomes = (
        resolve_outcome(id, one, frame, findings.within("outcomes", id)) for id, one in written.outcomes.items()
    )
    return Questionnaire(
        id=written.id,
        version=written.version,
        language=written.language,
        title=written.title,
        about=written.about,
        levels=levels,
        level_rule=rule,
        settings=_settings(written.scoring),
        groups=groups,
        dimensions=tuple(dimensions),
        outcomes=tuple(outcome for outcome in outcomes if outcome),
        sources=tuple(_source(id, source) for id, source in written.sources.items()),
        place=findings.place(),
    )


def _groups(written: Mapping[str, str | WrittenGroup], findings: Findings) -> tuple[Group, ...]:
    full = {id: WrittenGroup(name=one) if isinstance(one, str) else one for id, one in written.items()}
    groups = tuple(Group(id, group.name, group.counts is not False) for id, group in full.items())
    first: dict[str, str] = {}
    for group in groups:
        if (other := first.setdefault(fold(group.name), group.id)) != group.id:
            message = f'the groups "{other}" and "{group.id}" have the same name'
            hint = "nobody can tell them apart in the report; give one another name"
            findings.warning(("groups", group.id), "same-name", message, hint, key=True)
    if groups and not any(group.counts for group in groups):
        hint = "let one group be without `counts: false`"
        findings.error(("groups",), "nobody-counts", "no group counts, so there is no maturity", hint, key=True)
    return groups


def _settings(written: WrittenScoring) -> Settings:
    usual, coverage = Settings(), written.coverage or WrittenCoverage()
    return Settings(
        balance=written.balance or usual.balance,
        unknown=written.unknown or usual.unknown,
        dimension_coverage=usual.dimension_coverage if coverage.dimension is None else coverage.dimension,
        overall_coverage=usual.overall_coverage if coverage.overall is None else coverage.overall,
        gate=written.gate or usual.gate,
        core_gate=bool(written.core_gate),
    )


def _source(id: str, written: str | WrittenSource) -> Source:
    return Source(id, written) if isinstance(written, str) else Source(id, written.title, written.note)


def _check_ids(findings: Findings) -> None:
    """Dimensions, questions and outcomes share one namespace."""
    paths: list[tuple[str, tuple[str, ...]]] = []
    for dimension in findings.ids("dimensions"):
        at = ("dimensions", dimension)
        paths.append(("a dimension", at))
        paths += [("a question", (*at, "questions", id)) for id in findings.ids(*at, "questions")]
    paths += [("an outcome", ("outcomes", id)) for id in findings.ids("outcomes")]
    first: dict[str, tuple[str, tuple[str, ...]]] = {}
    for what, path in paths:
        other, place = first.setdefault(path[-1], (what, path))
        if place != path:
            message = f'"{path[-1]}" is {other} already, at {findings.place(*place, key=True)}'
            hint = "dimensions, questions and outcomes have different ids"
            findings.error(path, "repeated-id", message, hint, key=True)


def _check_weights(questionnaire: Questionnaire, findings: Findings) -> None:
    if any(problem.severity == "error" for problem in findings.problems):
        return  # questions may be missing
    scored = [dimension for dimension in questionnaire.dimensions if any(each.scored for each in dimension.questions)]
    for dimension in scored:
        if not any(question.weight for question in dimension.questions if question.scored):
            message = f'every question of dimension "{dimension.id}" has weight 0'
            hint = "give one its weight; a dimension that is not to count has a weight of its own"
            findings.error(("dimensions", dimension.id, "questions"), "no-weight", message, hint, key=True)
    if not scored:
        findings.error(("dimensions",), "nothing-scored", "no question is scored", key=True)
    elif not any(dimension.weight for dimension in scored):
        findings.error(("dimensions",), "no-weight", "every dimension has weight 0", "give one its weight", key=True)


def _with_conditions(
    written: WrittenQuestionnaire, questionnaire: Questionnaire, known: Names, gone: frozenset[str], findings: Findings
) -> tuple[Dimension, ...]:
    """The dimensions, now that every name is known that their questions' conditions may speak of."""

    def when(question: Question) -> tuple[Any, Findings]:
        dimension = written.dimensions[question.dimension]
        return given(layers_of(question.id, question.dimension, dimension, written.defaults, findings), "when")

    def conditional(question: Question) -> Question:
        text, at = when(question)
        condition = resolve_condition(text or "", known, len(questionnaire.levels), at, gone, answers=True)
        return replace(question, when=condition) if condition else question

    dimensions = tuple(
        replace(dimension, questions=tuple(conditional(question) for question in dimension.questions))
        for dimension in questionnaire.dimensions
    )
    questions = {question.id: question for dimension in dimensions for question in dimension.questions}
    for circle in circles({id: names(each.when.tree) if each.when else () for id, each in questions.items()}):
        message = f"questions are asked depending on each other: {chain(circle, 'when')}"
        _, at = when(questions[circle[0]])
        at.error(("when",), "circle", message, "let one of them be without `when`", key=True)
    return dimensions
