"""A question that decides its dimension nearly alone."""

from __future__ import annotations

import math
from collections.abc import Iterator

from assess.model.condition import TOLERANCE
from assess.model.questionnaire import Dimension, Questionnaire
from assess.problems import Problem, warning
from assess.scoring.questions import in_maturity


def check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """Questions that weigh more than all others of their dimension together; of two questions: more than three quarters.

    Between two questions one always weighs half or more, and 2 to 1 is an ordinary emphasis. A single question is no
    matter of weights.
    """
    for dimension in questionnaire.dimensions:
        if dimension.weight > 0:
            yield from _check_dimension(questionnaire, dimension)


def _check_dimension(questionnaire: Questionnaire, dimension: Dimension) -> Iterator[Problem]:
    counted = [question for question in dimension.questions if in_maturity(questionnaire, question, {})]
    whole = math.fsum(question.weight for question in counted)
    if len(counted) < 2 or whole <= 0:
        return
    most = 0.75 if len(counted) == 2 else 0.5
    for question in counted:
        share = question.weight / whole
        if share > most + TOLERANCE:
            yield warning(
                question.place,
                "one-decides",
                f'"{question.id}" has {100 * share:.0f} % of the weight of "{dimension.id}" and decides it nearly alone',
                "lower its weight, or ask the other questions in a dimension of their own",
            )
