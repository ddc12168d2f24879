"""Weights that look like percentages but do not add up to 100."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from assess.model.condition import TOLERANCE
from assess.model.questionnaire import Questionnaire
from assess.problems import Place, Problem, warning
from assess.scoring.questions import in_maturity

WHOLE = 100.0
NEARLY = 2.0
"""How far from 100 a sum may be and still look meant to be 100."""


def check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Sums of the dimensions' weights, or of the questions' weights in a dimension, from 98 to 102 that are not 100.

    Equal weights are left alone: three times 33 are thirds, whatever they add up to.
    """
    yield from _check(
        questionnaire.dimensions[0].place, "the dimensions", [each.weight for each in questionnaire.dimensions]
    )
    for dimension in questionnaire.dimensions:
        weights = [question.weight for question in dimension.questions if in_maturity(questionnaire, question, {})]
        yield from _check(dimension.place, f'the questions of "{dimension.id}"', weights)


def _check(place: Place, whose: str, weights: Sequence[float]) -> Iterator[Problem]:
    off = abs(math.fsum(weights) - WHOLE)
    if len(set(weights)) > 1 and TOLERANCE < off <= NEARLY + TOLERANCE:
        yield warning(
            place,
            "weights-near-100",
            f"the weights of {whose} add up to {math.fsum(weights):g}, not to 100",
            "check whether one is missing or mistyped; weights need not add up to 100, but these look as if they should",
        )
