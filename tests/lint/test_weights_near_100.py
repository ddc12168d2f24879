"""Weights that look like percentages but do not add up to 100."""

from __future__ import annotations

import pytest

from assess.lint.weights_near_100 import check
from tests.lint.building import TEXT, dimension, question, questionnaire


def test_dimensions_are_added() -> None:
    form = questionnaire(
        *(dimension(id, question(id.upper()), weight=w) for id, w in {"a": 40, "b": 30, "c": 29}.items())
    )
    (found,) = check(form)
    assert found.message == "the weights of the dimensions add up to 99, not to 100"


def test_questions_of_a_dimension_are_added_without_its_texts() -> None:
    asked = (question("A", weight=60), question("B", weight=42), question("T", TEXT, weight=-2))
    (found,) = check(questionnaire(dimension("d", *asked)))
    assert found.message == 'the weights of the questions of "d" add up to 102, not to 100'


@pytest.mark.parametrize(
    "weights",
    [(60, 40), (60, 43), (60, 37), (2, 1), (33, 33, 33), (0.1, 0.2, 99.7)],
    ids=["exactly", "over", "under", "no percentages", "thirds", "float noise"],
)
def test_other_sums_are_meant(weights: tuple[float, ...]) -> None:
    asked = (question(f"Q{k}", weight=weight) for k, weight in enumerate(weights))
    assert not list(check(questionnaire(dimension("d", *asked))))
