"""A questionnaire as one assessment wants it: its own weights and recommendations instead of those written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assess.model.questionnaire import Questionnaire, Recommendation


def adjust(
    questionnaire: Questionnaire, weights: Mapping[str, float], recommendations: Sequence[Recommendation]
) -> Questionnaire:
    """The questionnaire with these weights, by id of dimension or question, and with exactly these recommendations."""
    dimensions = tuple(
        replace(
            dimension,
            weight=weights.get(dimension.id, dimension.weight),
            questions=tuple(
                replace(question, weight=weights.get(question.id, question.weight)) for question in dimension.questions
            ),
        )
        for dimension in questionnaire.dimensions
    )
    return replace(
        questionnaire,
        dimensions=dimensions,
        recommendations=tuple(recommendations),
        translations=_still_right(questionnaire, recommendations),
    )


def _still_right(questionnaire: Questionnaire, after: Sequence[Recommendation]) -> Mapping[str, Mapping[str, str]]:
    """The translations but for those of the texts of recommendations that this assessment puts in other words."""
    before = {each.id: each for each in questionnaire.recommendations}
    changed = tuple(
        f"recommendations.{each.id}.{part}"
        for each in after
        for part in ("do", "why", "steps", "owner", "measure")
        if each.id in before and getattr(each, part) != getattr(before[each.id], part)
    )
    return {
        language: {path: text for path, text in texts.items() if not path.startswith(changed)} if changed else texts
        for language, texts in questionnaire.translations.items()
    }
