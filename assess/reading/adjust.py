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
    return replace(questionnaire, dimensions=dimensions, recommendations=tuple(recommendations))
