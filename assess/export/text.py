"""A scorecard as plain text in aligned columns, for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from assess.model.advice import Advice
from assess.model.assessment import Assessment, Target
from assess.model.questionnaire import Level
from assess.model.scorecard import OutcomeResult, Result, Scorecard
from assess.reporting.context import Context
from assess.reporting.distance import is_held, points_missing
from assess.reporting.gains import told_uplift
from assess.reporting.numbers import NO_VALUE, Numbers
from assess.reporting.texts import Texts

Row = tuple[str, ...]


def scorecard_text(assessment: Assessment, scorecard: Scorecard, advice: Advice) -> str:
    """Overall, dimensions, groups, outcomes and the first actions; numbers rounded as in the report."""
    numbers = Numbers("en", tuple(level.lower for level in assessment.questionnaire.levels))
    blocks = (
        _head(assessment, scorecard),
        _whole(assessment, scorecard, numbers),
        _dimensions(assessment, scorecard, numbers),
        _groups(assessment, scorecard),
        _outcomes(scorecard, numbers),
        _actions(Context(assessment, scorecard, advice, Texts(), numbers)),
    )
    return "\n\n".join("\n".join(block) for block in map(list, blocks) if block) + "\n"


def aligned(rows: Sequence[Row], numeric: Sequence[int] = ()) -> Iterator[str]:
    """Rows in columns two blanks apart; the `numeric` columns flush right."""
    widths = [max(_width(row[column]) for row in rows) for column in range(len(rows[0]))] if rows else []
    for row in rows:
        cells = (
            " " * (widths[column] - _width(cell)) + cell
            if column in numeric
            else cell + " " * (widths[column] - _width(cell))
            for column, cell in enumerate(row)
        )
        yield "  ".join(cells).rstrip()


def _width(text: str) -> int:
    """How many places a terminal gives the text."""
    return sum(
        0 if unicodedata.combining(mark) else 2 if unicodedata.east_asian_width(mark) in "WF" else 1 for mark in text
    )


def _head(assessment: Assessment, scorecard: Scorecard) -> Iterator[str]:
    about = (assessment.organisation, assessment.title, scorecard.date.isoformat() if scorecard.date else "")
    yield " - ".join(part for part in about if part) or assessment.questionnaire.title
    yield f"Questionnaire {scorecard.questionnaire_id} {scorecard.questionnaire_version}"
    beside = f", {scorecard.others} beside them" if scorecard.others else ""
    yield f"{_respondents(scorecard.counted)} counted{beside}"


def _whole(assessment: Assessment, scorecard: Scorecard, numbers: Numbers) -> Iterator[str]:
    overall = scorecard.overall
    yield f"Overall {numbers.score(overall.score)}, {_level(assessment, overall.level)}"
    if overall.capped_by:
        raw = _level(assessment, overall.raw_level)
        cause = assessment.questionnaire.dimension_by_id.get(overall.capped_by)
        yield f"By its score alone {raw}; capped by {cause.name if cause else overall.capped_by}"
    if overall.withheld == "coverage":
        yield f"Withheld: too few answers (coverage {numbers.percent(overall.coverage)})"
    if scorecard.privacy_needed is not None:
        yield f"Withheld: at least {scorecard.privacy_needed} respondents are needed to keep answers private"


def _level(assessment: Assessment, level: int | None) -> str:
    levels = assessment.questionnaire.levels
    return "no level" if level is None else f"level {level} of {len(levels)} ({levels[level - 1].name})"


def _dimensions(assessment: Assessment, scorecard: Scorecard, numbers: Numbers) -> Iterator[str]:
    head = ("Dimension", "Score", "Level", "Target", "Gap", "Coverage", "")
    dimensions = assessment.questionnaire.dimension_by_id
    levels = assessment.questionnaire.levels
    rows = [_dimension(dimensions[id].name, result, levels, numbers) for id, result in scorecard.dimensions.items()]
    yield from aligned((head, *rows), (1, 2, 3, 4, 5))


def _dimension(name: str, result: Result, levels: Sequence[Level], numbers: Numbers) -> Row:
    notes = [f"capped by {result.capped_by}"] if result.capped_by else []
    notes += [f"withheld: {result.withheld}"] if result.withheld else []
    level, gap, coverage = (
        numbers.count(result.level),
        "held" if is_held(result) else points_missing(numbers, levels, result),
        numbers.percent(result.told_coverage),
    )
    return name, numbers.score(result.score), level, _target(result.target, numbers), gap, coverage, ", ".join(notes)


def _target(target: Target | None, numbers: Numbers) -> str:
    if target is None:
        return NO_VALUE
    return f"level {target.level}" if target.score is None else numbers.score(target.score)


def _groups(assessment: Assessment, scorecard: Scorecard) -> Iterator[str]:
    if not any(result.suppressed or result.n for result in scorecard.groups.values()):
        return
    names = {group.id: group.name for group in assessment.questionnaire.groups}
    rows = [
        (names.get(id, id), "suppressed" if result.suppressed else _respondents(result.n or 0))
        for id, result in scorecard.groups.items()
    ]
    yield from aligned((("Group", ""), *rows))


def _respondents(n: int) -> str:
    return f"{n} respondent{'' if n == 1 else 's'}"


def _outcomes(scorecard: Scorecard, numbers: Numbers) -> Iterator[str]:
    if any(result.withheld or result.n for result in scorecard.outcomes.values()):
        rows = [_outcome(id, result, numbers) for id, result in scorecard.outcomes.items()]
        yield from aligned((("Outcome", "Measure", "Value", "95% interval", "n"), *rows), (2, 4))


def _outcome(id: str, result: OutcomeResult, numbers: Numbers) -> Row:
    measure = f"{result.measure} ({result.variant})" if result.variant else result.measure
    return id, measure, numbers.points(result.value), numbers.interval(result.interval), numbers.count(result.n)


def _actions(context: Context) -> Iterator[str]:
    actions = [(action, context.numbers.points(told_uplift(context, action))) for action in context.advice.actions]
    if actions:
        rows = [
            (action.horizon, action.recommendation.id, uplift, action.recommendation.do) for action, uplift in actions
        ]
        yield from aligned((("When", "Recommendation", "Uplift", ""), *rows), (2,))
