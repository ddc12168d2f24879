"""An assessment becomes a scorecard that may be shown."""

from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Assessment
from assess.model.previous import Previous
from assess.model.scorecard import Scorecard
from assess.model.tally import Tally
from assess.problems import Problem, refuse_errors
from assess.scoring.comments import comments
from assess.scoring.count import Settled, count, settle
from assess.scoring.estimates import with_intervals
from assess.scoring.gaps import gaps
from assess.scoring.masks import only_groups_shown, only_questions_shown, unanswered_cells
from assess.scoring.outcomes import outcome_result
from assess.scoring.previous import previous_of
from assess.scoring.privacy import Shown, decide
from assess.scoring.questions import question_scores
from assess.scoring.reliability import careless, reliability
from assess.scoring.results import group_results, question_results, results


def score(assessment: Assessment) -> Scorecard:
    """Everything found out that may be shown. Raises AssessError with all problems if the responses hold an error."""
    questionnaire = assessment.questionnaire
    settled = settle(questionnaire, assessment.answers)
    counted = count(
        questionnaire, assessment.responses, settled.answers, comments=assessment.privacy.comments is not None
    )
    problems = (*assessment.problems, *settled.problems, *counted.problems)
    refuse_errors(problems)
    before = told_before(assessment)
    shown = decide(questionnaire, assessment.privacy, counted.tally, before)
    return replace(scorecard(assessment, settled, counted.tally, shown, problems), previous=before)


def told_before(assessment: Assessment) -> Previous | None:
    """What an earlier scorecard told, be it published or that of an earlier assessment. Raises AssessError as `score` does."""
    if assessment.earlier is None:
        return assessment.published
    return previous_of(score(assessment.earlier), assessment.earlier.questionnaire.level_rule)


def scorecard(
    assessment: Assessment, settled: Settled, tally: Tally, shown: Shown, problems: tuple[Problem, ...] = ()
) -> Scorecard:
    """The scorecard of what is shown of a tally."""
    questionnaire = assessment.questionnaire
    counted = sum(tally.respondents.get(group, 0) for group in questionnaire.counting_groups)
    others = sum(tally.respondents.values()) - counted
    told = not any(group.id in shown.groups and not group.counts for group in questionnaire.groups)
    totals = only_questions_shown(questionnaire, tally, shown)
    unanswered = unanswered_cells(questionnaire, tally, shown)
    scores = question_scores(questionnaire, totals, settled.answers, settled.unmet, unanswered)
    rolled, targets = results(questionnaire, assessment.targets, scores, hidden=shown.questions)
    sure = with_intervals(questionnaire, tally, settled.answers, scores, rolled, shown, assessment.invited)
    questions = question_results(questionnaire, totals, settled.answers, scores, targets, shown)
    groups = group_results(questionnaire, only_groups_shown(tally, shown), shown)
    return Scorecard(
        questionnaire_id=questionnaire.id,
        questionnaire_version=questionnaire.version,
        questionnaire_sha256=questionnaire.sha256,
        settings=questionnaire.settings,
        organisation=assessment.organisation,
        date=assessment.date,
        counted=counted,
        others=others if told else None,
        overall=sure.overall,
        dimensions=sure.dimensions,
        questions=questions,
        groups=groups,
        outcomes={o.id: outcome_result(o, tally, hidden=o.id in shown.outcomes) for o in questionnaire.outcomes},
        privacy_needed=shown.needed,
        reliability=reliability(questionnaire, assessment.privacy, tally, questions, shown),
        gaps=gaps(questionnaire, tally, groups),
        careless=careless(questionnaire, tally, shown),
        comments=comments(questionnaire, assessment.privacy, tally, shown),
        problems=problems,
    )
