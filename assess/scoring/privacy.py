"""The door between scoring and everything that is shown: it takes a whole Scorecard and returns a safe one.

The simple form: a group under its minimum is hidden, and with it the next smallest groups that count until the hidden ones
together reach the largest minimum among them. When all who count are fewer than the smallest minimum, everything of theirs
is withheld; agreed answers are the organisation's own and stay.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from assess.model.assessment import Agreed, Assessment, Privacy
from assess.model.questionnaire import EVERYONE, Outcome, Questionnaire
from assess.model.scorecard import GroupResult, OutcomeResult, Result, Scorecard
from assess.model.tally import Tally
from assess.scoring.count import settle
from assess.scoring.questions import question_scores
from assess.scoring.results import question_results, results

HIDDEN = GroupResult(suppressed=True)


def protect(assessment: Assessment, scorecard: Scorecard) -> Scorecard:
    """The scorecard without anything that shows fewer respondents than `assessment.privacy` allows."""
    questionnaire, privacy = assessment.questionnaire, assessment.privacy
    needed = _needed(questionnaire, privacy, scorecard)
    withheld = 0 < scorecard.counted < needed
    hidden = _hidden(questionnaire, privacy, scorecard, withheld)
    safe = replace(
        scorecard,
        others=_others(questionnaire, scorecard, hidden),
        groups={id: HIDDEN if id in hidden else group for id, group in scorecard.groups.items()},
        outcomes={
            outcome.id: _outcome(outcome, privacy, scorecard, hidden, withheld) for outcome in questionnaire.outcomes
        },
    )
    return _agreed_alone(assessment, safe, needed) if withheld else safe


def _needed(questionnaire: Questionnaire, privacy: Privacy, scorecard: Scorecard) -> int:
    """The smallest minimum among the groups that count and have respondents: a group that nobody is in lowers nothing."""
    if not questionnaire.groups:
        return privacy.of(EVERYONE)
    present = [id for id in questionnaire.counting_groups if scorecard.groups[id].n]
    return min((privacy.of(id) for id in present), default=1)


def hidden_groups(sizes: Mapping[str, int], privacy: Privacy) -> frozenset[str]:
    """Which of the groups that count are hidden, by their numbers of respondents (0: nothing to hide)."""
    present = {id: n for id, n in sizes.items() if n}
    hidden = {id for id, n in present.items() if n < privacy.of(id)}
    rest = sorted((id for id in present if id not in hidden), key=lambda id: present[id])
    while hidden and rest and sum(present[id] for id in hidden) < max(privacy.of(id) for id in hidden):
        hidden.add(rest.pop(0))
    return frozenset(hidden)


def _hidden(questionnaire: Questionnaire, privacy: Privacy, scorecard: Scorecard, withheld: bool) -> frozenset[str]:
    sizes = {id: group.n or 0 for id, group in scorecard.groups.items()}
    counting = {id: n for id, n in sizes.items() if id in questionnaire.counting_groups}
    others = {id for id, n in sizes.items() if id not in counting and 0 < n < privacy.of(id)}
    return hidden_groups(counting, privacy) | others | (set(counting) if withheld else set())


def _others(questionnaire: Questionnaire, scorecard: Scorecard, hidden: Collection[str]) -> int | None:
    """How many answered who do not count; None where that number would tell the size of a hidden group."""
    told = not any(group.id in hidden and not group.counts for group in questionnaire.groups)
    return scorecard.others if told else None


def _outcome(
    outcome: Outcome, privacy: Privacy, scorecard: Scorecard, hidden: Collection[str], withheld: bool
) -> OutcomeResult:
    """An outcome stays where enough answered it and somebody visible was asked."""
    result = scorecard.outcomes[outcome.id]
    asked = [id for id in outcome.groups if scorecard.groups[id].n]
    too_few = (result.n or 0) < min(privacy.of(group) for group in asked or (EVERYONE,))
    all_hidden = all(id in hidden for id in asked) if asked else withheld
    if not result.n or not (too_few or all_hidden):
        return result
    return OutcomeResult(result.measure, None, None, None, result.variant, withheld="privacy")


def _agreed_alone(assessment: Assessment, scorecard: Scorecard, needed: int) -> Scorecard:
    """The scorecard as the agreed answers alone make it."""
    questionnaire = assessment.questionnaire
    agreed: Mapping[str, Agreed] = {id: result.agreed for id, result in scorecard.questions.items() if result.agreed}
    scores = question_scores(questionnaire, Tally(), agreed, settle(questionnaire, agreed).unmet)
    rolled, targets = results(questionnaire, assessment.targets, scores)
    questions = question_results(questionnaire, Tally(), agreed, scores, targets)
    return replace(
        scorecard,
        overall=_withheld(rolled.overall),
        dimensions={id: _withheld(result) for id, result in rolled.dimensions.items()},
        questions={
            id: replace(found, n=None, na=None, dk=None, blank=None, counts={}) for id, found in questions.items()
        },
        privacy_needed=needed,
    )


def _withheld(result: Result) -> Result:
    return replace(result, withheld="privacy") if result.score is None else result
