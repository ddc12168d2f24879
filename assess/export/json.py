"""The Result as JSON: the shape that docs/scoring.md explains, numbers unrounded, unknown null, no key dropped."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any

from assess import __version__
from assess.model.advice import Action, Advice
from assess.model.assessment import Agreed, Assessment, Target
from assess.model.response import Missing, Value
from assess.model.scorecard import Gap, GroupResult, OutcomeResult, QuestionResult, Reliability, Result, Scorecard
from assess.problems import Problem

FORMAT = "assess/scorecard/1"


def scorecard_json(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> str:
    """The Result, as indented JSON that ends in a line break. Raises ValueError for a number that JSON cannot hold."""
    content = {
        "format": FORMAT,
        "engine": __version__,
        "settings": _settings(assessment, scorecard),
        "questionnaire": {
            "id": scorecard.questionnaire_id,
            "version": scorecard.questionnaire_version,
            "sha256": scorecard.questionnaire_sha256,
        },
        "organisation": scorecard.organisation or None,
        "date": scorecard.date.isoformat() if scorecard.date else None,
        "respondents": {"counted": scorecard.counted, "others": scorecard.others},
        "overall": _result(scorecard.overall),
        "dimensions": {id: _result(result, weight=result.weight) for id, result in scorecard.dimensions.items()},
        "questions": {id: _question(result) for id, result in scorecard.questions.items()},
        "groups": {id: _group(result) for id, result in scorecard.groups.items()},
        "outcomes": {id: _outcome(result) for id, result in scorecard.outcomes.items()},
        "reliability": {id: _reliability(found) for id, found in scorecard.reliability.items()},
        "gaps": [_gap(gap) for gap in scorecard.gaps],
        "careless": scorecard.careless,
        "findings": _findings(advice),
        "recommendations": [_action(action) for action in advice.actions],
        "problems": problems_json(_told_from(assessment.place.path, problem) for problem in scorecard.problems),
    }
    return json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1) + "\n"


def _told_from(file: str, problem: Problem) -> Problem:
    """The problem with its file as seen from the assessment: where that lies on a disk is nobody's business."""
    folder, path = PurePath(file).parent, PurePath(problem.place.path)
    if path.is_relative_to(folder):
        return replace(problem, place=replace(problem.place, path=path.relative_to(folder).as_posix()))
    return replace(problem, place=replace(problem.place, path=path.name)) if path.is_absolute() else problem


def problems_json(problems: Iterable[Problem]) -> list[Mapping[str, Any]]:
    """Problems as objects; line and column are null where a problem has none."""
    return [
        {
            "file": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "severity": problem.severity,
            "code": problem.code,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]


def _settings(assessment: Assessment, scorecard: Scorecard) -> Mapping[str, Any]:
    settings = scorecard.settings
    return {
        "balance": settings.balance,
        "unknown": settings.unknown,
        "coverage": {"dimension": settings.dimension_coverage, "overall": settings.overall_coverage},
        "gate": settings.gate,
        "core_gate": settings.core_gate,
        "level_rule": assessment.questionnaire.level_rule,
    }


def _result(result: Result, **weight: float) -> Mapping[str, Any]:
    return {
        "score": result.score,
        "level": result.level,
        "raw_level": result.raw_level,
        "capped_by": result.capped_by,
        "coverage": result.told_coverage,
        **weight,
        "target": _target(result.target),
        "gap": result.gap,
        "withheld": result.withheld,
        "interval": result.interval,
    }


def _target(target: Target | None) -> int | Mapping[str, float | None] | None:
    if target is None:
        return None
    return {"score": target.score} if target.level is None else target.level


def _question(result: QuestionResult) -> Mapping[str, Any]:
    return {
        "dimension": result.dimension,
        "weight": result.weight,
        "score": result.score,
        "level": result.level,
        "mean": result.mean,
        "median": result.median,
        "interval": result.interval,
        "n": result.n,
        "na": result.na,
        "dk": result.dk,
        "blank": result.blank,
        "counts": dict(result.counts),
        "sd": result.sd,
        "adm": result.adm,
        "rwg": result.rwg,
        "agreed": _agreed(result.agreed) if result.agreed else None,
        "respondents_score": result.respondents_score,
    }


def _agreed(agreed: Agreed) -> Mapping[str, Any]:
    return {
        "answer": _answer(agreed.answer),
        "why": agreed.why,
        "evidence": agreed.evidence,
        "seen": agreed.seen,
    }


def _answer(answer: Value | Missing) -> str | float | list[str]:
    """As people write it: `na`, a list in the order of the alphabet, 3 rather than 3.0."""
    if isinstance(answer, Missing):
        return answer.value
    if isinstance(answer, frozenset):
        return sorted(answer)
    return int(answer) if isinstance(answer, float) and answer.is_integer() else answer


def _group(result: GroupResult) -> Mapping[str, Any]:
    if result.suppressed:
        return {"suppressed": True}
    return {
        "suppressed": False,
        "n": result.n,
        "dimensions": {id: {"score": score} for id, score in result.dimensions.items()},
        "questions": {id: {"score": question.score, "n": question.n} for id, question in result.questions.items()},
    }


def _outcome(result: OutcomeResult) -> Mapping[str, Any]:
    return {
        "measure": result.measure,
        "value": result.value,
        "n": result.n,
        "interval": result.interval,
        "variant": result.variant,
    }


def _reliability(found: Reliability) -> Mapping[str, Any]:
    return {"alpha": found.alpha, "n": found.n, "interval": found.interval, "rwg_j": found.rwg_j}


def _gap(gap: Gap) -> Mapping[str, Any]:
    return {
        "dimension": gap.dimension,
        "groups": gap.groups,
        "points": gap.points,
        "g": gap.g,
        "interval": gap.interval,
    }


def _findings(advice: Advice) -> Mapping[str, Any]:
    findings = advice.findings
    return {
        "strengths": findings.strengths,
        "gaps": findings.gaps,
        "disagreements": findings.disagreements,
        "blind_spots": findings.blind_spots,
    }


def _action(action: Action) -> Mapping[str, Any]:
    return {
        "id": action.recommendation.id,
        "uplift": action.uplift,
        "priority": action.priority,
        "confidence": action.confidence,
        "wave": action.wave,
        "horizon": action.horizon,
        "because": action.because,
        "quick_win": action.quick_win,
        "lifts_level": action.lifts_level,
    }
