"""What a scorecard tells, once it is published; the same as is read of its JSON."""

from __future__ import annotations

from assess.model.previous import Past, Previous
from assess.model.scorecard import Result, Scorecard
from assess.scoring.targets import OVERALL


def previous_of(scorecard: Scorecard, level_rule: str) -> Previous:
    """An earlier assessment's scorecard, as a later one looks back at it."""
    results = {**scorecard.dimensions, OVERALL: scorecard.overall}
    shares = {id: result.weight for id, result in scorecard.dimensions.items()}
    questions = ((id, found.n) for id, found in scorecard.questions.items())
    outcomes = ((id, found.n) for id, found in scorecard.outcomes.items())
    return Previous(
        questionnaire_id=scorecard.questionnaire_id,
        questionnaire_version=scorecard.questionnaire_version,
        counted=scorecard.counted,
        counts={id: found.counts for id, found in scorecard.questions.items()},
        groups={id: found.n for id, found in scorecard.groups.items() if found.n is not None},
        answered={id: n for id, n in (*questions, *outcomes) if n is not None},
        cells={
            (group, id): question.n
            for group, found in scorecard.groups.items()
            for id, question in found.questions.items()
            if question.n is not None
        },
        date=scorecard.date,
        results={id: _past(result) for id, result in results.items()},
        rules={
            "balance": scorecard.settings.balance,
            "unknown": scorecard.settings.unknown,
            "gate": scorecard.settings.gate,
            "core_gate": scorecard.settings.core_gate,
            "level_rule": level_rule,
        },
        weights=shares | {id: found.weight for id, found in scorecard.questions.items()},
    )


def _past(result: Result) -> Past:
    return Past(result.score, result.level, result.interval)
