"""assess explain: the arithmetic of a number in the terminal."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("arguments", "number"),
    [((), "75"), (("overall",), "75"), (("staff",), "75"), (("STA1",), "50"), (("tell",), "25")],
)
def test_the_number_is_explained(run: Run, arguments: tuple[str, ...], number: str) -> None:
    # Lifting STA1 from 50 to 100 raises the mean of two from 75 to 100.
    result = run("explain", "review.yaml", *arguments)
    assert result.exit_code == 0
    assert number in result.stdout


def test_an_unknown_id_is_wrong_usage_with_a_suggestion(run: Run) -> None:
    result = run("explain", ".", "staf")
    assert result.exit_code == 2
    assert 'did you mean "staff"?' in result.stderr


def test_an_id_without_the_assessment_is_told_how_to_ask(run: Run) -> None:
    result = run("explain", "STA1")
    assert result.exit_code == 2
    assert "assess explain . STA1" in " ".join(result.stderr.split())
