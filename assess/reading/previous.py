"""An earlier scorecard: what the privacy door must take as known, and what today's results are compared with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assess.model.previous import Past, Previous
from assess.model.written.previous import WrittenScore, WrittenScorecard
from assess.problems import Place, Problem, error
from assess.reading.files import read_bytes

FORMAT = "assess/scorecard/1"
OVERALL = "overall"
_LARGEST = 20_000_000
_MADE_BY = "write one with `assess score --format json`, or take the scorecard.json of a report"


def read_previous(path: Path, place: Place, problems: list[Problem]) -> Previous | None:
    """What the scorecard in a file has told; None for a file with a problem. Problems stand at `place`, where it is named."""
    content = read_bytes(path, place, problems, largest=_LARGEST)
    if content is None:
        return None
    try:
        found = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        problems.append(error(place, "not-json", f'"{path}" is no scorecard: it is not JSON', _MADE_BY))
        return None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        problems.append(_other_file(path, place, found))
        return None
    try:
        return _previous(WrittenScorecard.model_validate(found))
    except ValidationError as trouble:
        problems.append(_spoilt(path, place, trouble))
        return None


def _previous(written: WrittenScorecard) -> Previous:
    return Previous(
        questionnaire_id=written.questionnaire.id,
        questionnaire_version=written.questionnaire.version,
        counted=written.respondents.counted,
        counts={id: each.counts for id, each in written.questions.items()},
        groups={id: each.n for id, each in written.groups.items() if each.n is not None},
        answered={id: each.n for id, each in {**written.questions, **written.outcomes}.items() if each.n is not None},
        cells={
            (group, id): each.n
            for group, found in written.groups.items()
            for id, each in found.questions.items()
            if each.n is not None
        },
        date=written.date,
        results={id: _past(each) for id, each in {**written.dimensions, OVERALL: written.overall}.items()},
        rules=written.settings.model_dump(exclude_none=True),
        weights=_weights(written),
    )


def _weights(written: WrittenScorecard) -> Mapping[str, float]:
    dimensions = {id: each.weight for id, each in written.dimensions.items()}
    questions = {id: each.weight for id, each in written.questions.items()}
    return {id: weight for id, weight in {**dimensions, **questions}.items() if weight is not None}


def _past(written: WrittenScore) -> Past:
    return Past(written.score, written.level, written.interval)


def _other_file(path: Path, place: Place, found: Any) -> Problem:
    written = found.get("format") if isinstance(found, dict) else None
    what = f'its format is "{written}"' if isinstance(written, str) else "it has no line `format`"
    return error(place, "wrong-format", f'"{path}" is no scorecard of this program: {what}', _MADE_BY)


def _spoilt(path: Path, place: Place, trouble: ValidationError) -> Problem:
    first = trouble.errors(include_url=False, include_input=False)[0]
    at = ".".join(str(part) for part in first["loc"])
    what = f'"{at}" is missing' if first["type"] == "missing" else f'"{at}" is not what a scorecard holds there'
    return error(place, "spoilt-scorecard", f'"{path}" is a spoilt scorecard: {what}', _MADE_BY)
