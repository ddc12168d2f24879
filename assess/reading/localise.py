"""A questionnaire in another of its languages. Pure: the texts have been read with the questionnaire."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from assess.model.assessment import Assessment
from assess.model.numbers import number_text
from assess.model.questionnaire import (
    EVERYONE,
    Dimension,
    Outcome,
    Point,
    Question,
    Questionnaire,
    Recommendation,
    Scale,
)

Say = Callable[[str, str], str]
"""The text at a path, or the original."""


def in_language(assessment: Assessment, language: str) -> Assessment:
    """The assessment with the texts of its questionnaire in a language; what its author wrote in it stays as it is."""
    questionnaire = assessment.questionnaire
    localised = localise(questionnaire, language)
    if localised is questionnaire and language.partition("-")[0] != questionnaire.language.partition("-")[0]:
        localised = _told(questionnaire, questionnaire.language, {})
    say = questionnaire.translations.get(localised.language, {}).get
    left_out = tuple(
        replace(each, recommendation=_recommendation(each.recommendation, say)) for each in assessment.left_out
    )
    return replace(assessment, questionnaire=localised, left_out=left_out)


def localise(questionnaire: Questionnaire, language: str) -> Questionnaire:
    """The questionnaire with the texts of a language; what is not translated stays as it is, and is listed.

    `pt-BR` takes `pt` where there is no overlay of its own. Without any, the questionnaire itself is given back.
    """
    code = next((code for code in (language, language.partition("-")[0]) if code in questionnaire.translations), None)
    if code is None or language == questionnaire.language:
        return questionnaire
    return _told(questionnaire, code, questionnaire.translations[code])


def _told(questionnaire: Questionnaire, code: str, texts: Mapping[str, str]) -> Questionnaire:
    untranslated: set[str] = set()

    def say(path: str, original: str) -> str:
        if path not in texts and original:
            untranslated.add(original)
        return texts.get(path, original)

    told = _in_words(questionnaire, say)
    return replace(told, language=code, own_language=questionnaire.language, untranslated=frozenset(untranslated))


def _in_words(questionnaire: Questionnaire, say: Say) -> Questionnaire:
    return replace(
        questionnaire,
        title=say("title", questionnaire.title),
        about=say("about", questionnaire.about),
        levels=tuple(
            replace(
                level,
                name=say(f"levels.{level.id}.name", level.name),
                means=say(f"levels.{level.id}.means", level.means),
            )
            for level in questionnaire.levels
        ),
        groups=tuple(replace(group, name=say(f"groups.{group.id}.name", group.name)) for group in questionnaire.groups),
        dimensions=tuple(_dimension(dimension, say) for dimension in questionnaire.dimensions),
        outcomes=tuple(_outcome(outcome, say) for outcome in questionnaire.outcomes),
        recommendations=tuple(_recommendation(each, say) for each in questionnaire.recommendations),
        sources=tuple(
            replace(
                source,
                title=say(f"sources.{source.id}.title", source.title),
                note=say(f"sources.{source.id}.note", source.note),
            )
            for source in questionnaire.sources
        ),
    )


def _dimension(dimension: Dimension, say: Say) -> Dimension:
    path = f"dimensions.{dimension.id}"
    return replace(
        dimension,
        name=say(f"{path}.name", dimension.name),
        why=say(f"{path}.why", dimension.why),
        topics={id: say(f"{path}.topics.{id}", topic) for id, topic in dimension.topics.items()},
        questions=tuple(_question(question, say) for question in dimension.questions),
    )


def _question(question: Question, say: Say) -> Question:
    path = f"questions.{question.id}"
    return replace(
        question,
        asks={
            group: say(f"{path}.ask" if group == EVERYONE else f"{path}.ask.{group}", text)
            for group, text in question.asks.items()
        },
        help=say(f"{path}.help", question.help),
        look_for=say(f"{path}.look_for", question.look_for),
        scale=_scale(question.scale, path, say),
    )


def _outcome(outcome: Outcome, say: Say) -> Outcome:
    path = f"outcomes.{outcome.id}"
    return replace(outcome, ask=say(f"{path}.ask", outcome.ask), scale=_scale(outcome.scale, path, say))


def _scale(scale: Scale, path: str, say: Say) -> Scale:
    return replace(
        scale,
        points=tuple(replace(point, label=_label(scale, point, path, say)) for point in scale.points),
        low=say(f"{path}.scale.low", scale.low),
        high=say(f"{path}.scale.high", scale.high),
        unit=say(f"{path}.unit", scale.unit),
    )


def _label(scale: Scale, point: Point, path: str, say: Say) -> str:
    if isinstance(point.answer, str):
        return say(f"{path}.options.{point.answer}", point.label)
    part = "rubric" if scale.kind == "rubric" else "scale.points"
    return say(f"{path}.{part}.{number_text(point.answer)}", point.label)


def _recommendation(recommendation: Recommendation, say: Say) -> Recommendation:
    path = f"recommendations.{recommendation.id}"
    return replace(
        recommendation,
        do=say(f"{path}.do", recommendation.do),
        why=say(f"{path}.why", recommendation.why),
        steps=tuple(say(f"{path}.steps.{k}", step) for k, step in enumerate(recommendation.steps, start=1)),
        owner=say(f"{path}.owner", recommendation.owner),
        measure=say(f"{path}.measure", recommendation.measure),
    )
