"""Maturity levels: ids, names and lower limits."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise
from typing import Literal

from assess.model.questionnaire import Level
from assess.model.written.common import is_id
from assess.model.written.questionnaire import WrittenLevel, WrittenQuestionnaire
from assess.reading.findings import Findings

LevelRule = Literal["nearest", "equal", "attained", "from"]


def resolve_levels(written: WrittenQuestionnaire, findings: Findings) -> tuple[tuple[Level, ...], LevelRule]:
    """The levels, lowest first, with their lower limits in 0-100, and the rule that gives those."""
    levels = {id: level_of(level) for id, level in _by_id(written.levels, findings).items()}
    if len(levels) < 2 and not any(path[0] == "levels" for path in findings.broken):
        findings.error(("levels",), "few-levels", f"expected at least two levels, found {len(levels)}", key=True)
    limits: Mapping[str, float] = {id: level.lower for id, level in levels.items() if level.lower is not None}
    rule: LevelRule = written.level_rule or "nearest"
    if limits:
        rule = "from"
        _check_limits(list(levels), limits, written, findings)
    count = len(levels)
    return tuple(
        Level(id, level.name, level.means, limits.get(id, 0.0) if limits else lower_limit(rule, k, count))
        for k, (id, level) in enumerate(levels.items(), start=1)
    ), rule


def lower_limit(rule: LevelRule, k: int, n: int) -> float:
    """The lower limit (0-100) of level k of n; the lowest level begins at 0."""
    if k == 1:
        return 0.0
    match rule:
        case "equal":
            return 100 * (k - 1) / n
        case "attained":
            return 100 * (k - 1) / (n - 1)
    return 100 * (k - 1.5) / (n - 1)


def level_of(written: str | WrittenLevel) -> WrittenLevel:
    """A level whose name alone was written, or one in full."""
    return WrittenLevel(name=written) if isinstance(written, str) else written


def level_id(name: str, k: int) -> str:
    """The id of a level of which only the name was written: `ad-hoc` for `Ad hoc`."""
    slug = re.sub(r"[\W_]+", "-", name.casefold()).lstrip("-0123456789").rstrip("-")
    return slug if is_id(slug) else f"level-{k}"


def _by_id(written: list[str] | dict[str, str | WrittenLevel], findings: Findings) -> Mapping[str, str | WrittenLevel]:
    if isinstance(written, dict):
        return written
    levels: dict[str, str | WrittenLevel] = {}
    for k, name in enumerate(written, start=1):
        if (id := level_id(name, k)) in levels:
            findings.error(("levels", k - 1), "repeated-id", f'a second level is called "{name}"')
        levels[id] = name
    return levels


def _check_limits(
    ids: list[str], limits: Mapping[str, float], written: WrittenQuestionnaire, findings: Findings
) -> None:
    if written.level_rule:
        message = '"level_rule" and "from" at the levels contradict each other'
        findings.error(("level_rule",), "contradictory-keys", message, "leave one of them out", key=True)
    without = [id for id in ids if id not in limits]
    if without:
        message = f'level "{without[0]}" lacks "from"'
        findings.error(("levels", without[0]), "level-limits", message, "give it to every level or to none", key=True)
        return
    if limits[ids[0]] != 0:
        findings.error(("levels", ids[0], "from"), "level-limits", "the lowest level begins at 0")
    for lower, higher in pairwise(ids):
        if limits[higher] <= limits[lower]:
            message = f'level "{higher}" does not begin above level "{lower}"'
            findings.error(("levels", higher, "from"), "level-limits", message, "levels are written lowest first")
