"""Figures carry their numbers as text, in the language's own digits."""

from __future__ import annotations

from assess.reporting import figures
from assess.reporting.priorities import numbering
from tests.reporting import building


def test_counts_and_ticks_are_in_the_languages_own_digits() -> None:
    context = building.context(language="bn")
    drawn = figures.distribution(context, context.questionnaire.by_id["C1"], context.scorecard.questions["C1"])
    assert drawn is not None
    # five leaders say 4, five of the staff 3, one does not know
    assert [segment.printed for segment in drawn.segments] == ["০", "০", "৫", "৫", "০", "১"]
    impact = figures.matrix(context, context.advice.actions, numbering(context))
    assert impact is not None
    assert [ring.label for ring in impact.efforts] == ["১", "২", "৩", "৪", "৫"]
    assert impact.uplifts[0].label == "০.০"


def test_a_language_that_counts_in_0_to_9_keeps_them() -> None:
    """By default, Urdu does (CLDR), and Persian does not."""
    context = building.context(language="ur")
    assert [ring.label for ring in figures.rings(context)] == ["2", "3", "4", "5"]
    assert [ring.label for ring in figures.rings(building.context(language="fa"))] == ["۲", "۳", "۴", "۵"]


def test_uplifts_are_marked_at_nought_the_half_and_the_most() -> None:
    context = building.context()
    impact = figures.matrix(context, context.advice.actions, numbering(context))
    assert impact is not None
    most = max(mark.uplift for mark in impact.marks)
    assert [ring.value for ring in impact.uplifts] == [0, most / 2, most]
