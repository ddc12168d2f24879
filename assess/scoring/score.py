"""An assessment becomes a scorecard that may be shown."""

from __future__ import annotations

from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard
from assess.model.tally import Tally
from assess.problems import Problem, refuse_errors
from assess.scoring.count import Settled, count, settle
from assess.scoring.outcomes import outcome_result
from assess.scoring.privacy import protect
from assess.scoring.questions import question_scores
from assess.scoring.results import group_results, question_results, results


def score(assessment: Assessment) -> Scorecard:
    """Everything found out, past the privacy door. Raises AssessError with all problems if the responses hold an error."""
    settled = settle(assessment.questionnaire, assessment.answers)
    counted = count(assessment.questionnaire, assessment.responses, settled.answers)
    problems = (*assessment.problems, *settled.problems, *counted.problems)
    refuse_errors(problems)
    return protect(assessment, scorecard(assessment, settled, counted.tally, problems))


def scorecard(assessment: Assessment, settled: Settled, tally: Tally, problems: tuple[Problem, ...] = ()) -> Scorecard:
    """The scorecard of a tally, before the door."""
    questionnaire = assessment.questionnaire
    scores = question_scores(questionnaire, tally, settled.answers, settled.unmet)
    rolled, targets = results(questionnaire, assessment.targets, scores)
    counted = sum(tally.respondents.get(group, 0) for group in questionnaire.counting_groups)
    return Scorecard(
        questionnaire_id=questionnaire.id,
        questionnaire_version=questionnaire.version,
        questionnaire_sha256=questionnaire.sha256,
        settings=questionnaire.settings,
        organisation=assessment.organisation,
        date=assessment.date,
        counted=counted,
        others=sum(tally.respondents.values()) - counted,
        overall=rolled.overall,
        dimensions=rolled.dimensions,
        questions=question_results(questionnaire, tally, settled.answers, scores, targets),
        groups=group_results(questionnaire, tally),
        outcomes={outcome.id: outcome_result(outcome, tally) for outcome in questionnaire.outcomes},
        problems=problems,
    )
