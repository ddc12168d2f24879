"""Doors that hide too little, to see that the attack gets through them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from assess.model.assessment import Assessment
from assess.model.response import Response
from assess.model.scorecard import Scorecard
from assess.scoring.count import count, settle
from assess.scoring.privacy import Shown, decide
from assess.scoring.results import UNTOLD
from assess.scoring.score import scorecard


def only_groups(assessment: Assessment) -> Scorecard:
    """Hides small groups and the next smallest, and nothing of what they say together with others."""
    return _through(assessment, lambda shown: Shown(shown.needed, shown.groups) if not shown.needed else shown)


def no_company(assessment: Assessment) -> Scorecard:
    """Hides small groups, each by itself."""
    groups = [each.group for each in assessment.responses if isinstance(each, Response)]
    small = frozenset(g for g in groups if groups.count(g) < assessment.privacy.of(g))
    return _through(assessment, lambda _: Shown(groups=small))


def afterwards(assessment: Assessment) -> Scorecard:
    """Blots hidden questions out where they stand, after everything was computed with them."""
    shown = _decided(assessment)
    found = _through(assessment, lambda shown: replace(shown, questions=frozenset()))
    blotted = {
        id: replace(each, **UNTOLD, respondents_score=None, basis=replace(each.basis, score=None), level=None)
        if id in shown.questions
        else each
        for id, each in found.questions.items()
    }
    return replace(found, questions=blotted)


def _decided(assessment: Assessment) -> Shown:
    questionnaire = assessment.questionnaire
    settled = settle(questionnaire, assessment.answers)
    counted = count(questionnaire, assessment.responses, settled.answers)
    return decide(questionnaire, assessment.privacy, counted.tally)


def _through(assessment: Assessment, weaken: Callable[[Shown], Shown]) -> Scorecard:
    settled = settle(assessment.questionnaire, assessment.answers)
    counted = count(assessment.questionnaire, assessment.responses, settled.answers)
    return scorecard(assessment, settled, counted.tally, weaken(_decided(assessment)))
