"""From a scorecard to advice."""

from __future__ import annotations

from assess.advice.findings import findings
from assess.advice.priorities import candidates
from assess.advice.roadmap import roadmap
from assess.model.advice import Advice
from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard


def advise(assessment: Assessment, scorecard: Scorecard) -> Advice:
    """What stands out in a scorecard, and what to do next, in the order in which to do it.

    `scorecard` is the safe one of this assessment: nothing else is looked at, no answer of anybody.
    """
    questionnaire = assessment.questionnaire
    plan = roadmap(candidates(questionnaire, scorecard))
    return Advice(findings(questionnaire, scorecard), plan, assessment.left_out)
