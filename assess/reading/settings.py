"""What an assessment says besides its answers, checked against its questionnaire."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date as Date
from pathlib import Path

from assess.model.assessment import Privacy, Target
from assess.model.numbers import number, number_text
from assess.model.questionnaire import EVERYONE, Level, Questionnaire
from assess.model.written.assessment import WrittenPrivacy, WrittenTarget
from assess.reading.files import is_there, named
from assess.reading.findings import Findings
from assess.reading.folding import fold
from assess.reading.workspace import kind_of
from assess.resources import has_interface

SECTIONS = (
    *("summary", "how-to-read", "profile", "dimensions", "voices", "priorities", "roadmap", "outcomes"),
    *("progress", "basis", "appendix"),
)
"""Sections of the report, by the ids under which `sections: {leave_out: […]}` knows them."""

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def check_answered(findings: Findings) -> None:
    """An error if there is neither `answers` nor `responses`, or if both are without anything."""
    present = [key for key in ("answers", "responses") if findings.tree.get((key,)) is not None]
    if not any(findings.tree.last((key,)).content for key in present):
        hint = "write answers by id under `answers`, or name files of respondents under `responses`"
        message = "there are neither answers nor responses"
        findings.error(tuple(present[:1]), "no-answers", message, hint, key=True)


def check_weights(weights: Mapping[str, float], adjusted: Questionnaire, findings: Findings) -> None:
    """Errors for weights of what the questionnaire lacks, and for those that leave nothing to be counted."""
    _check_names(weights, _parts(adjusted), "dimension or question", findings)
    _check_scored(weights, adjusted, findings)
    if not weights:
        return
    scored = [each for each in adjusted.dimensions if any(question.scored for question in each.questions)]
    for dimension in scored:
        if not any(question.weight for question in dimension.questions if question.scored):
            message = f'every question of dimension "{dimension.id}" has weight 0'
            hint = "to leave a dimension out of the whole, give itself the weight 0"
            findings.error((), "no-weight", message, hint, key=True)
    if not any(dimension.weight for dimension in scored):
        findings.error((), "no-weight", "every dimension has weight 0", "give one its weight", key=True)


def targets(
    written: Mapping[str, str | WrittenTarget], questionnaire: Questionnaire, findings: Findings
) -> Mapping[str, Target]:
    """The targets by `overall`, dimension or question: a level by its number or id, or a score 0-100."""
    _check_names(written, ("overall", *_parts(questionnaire)), "dimension or question", findings)
    _check_scored(written, questionnaire, findings)
    found = {}
    for id, target in written.items():
        if isinstance(target, WrittenTarget):
            found[id] = Target(score=target.score)
        elif level := _level(id, target, questionnaire.levels, findings):
            found[id] = Target(level=level)
    return found


def _level(id: str, text: str, levels: Sequence[Level], findings: Findings) -> int | None:
    ids = [level.id for level in levels]
    if text in ids:
        return ids.index(text) + 1
    value = number(text)
    if value is None:
        findings.unknown((id,), "level", text, ids)
    elif value not in range(1, len(levels) + 1):
        message = f"expected a level from 1 to {len(levels)}, found {number_text(value)}"
        hint = f"for a score write {id}: {{score: {number_text(value)}}}" if max(10, len(levels)) < value <= 100 else ""
        findings.error((id,), "out-of-range", message, hint)
    else:
        return int(value)
    return None


def invited(
    written: int | Mapping[str, int] | None, questionnaire: Questionnaire, findings: Findings
) -> Mapping[str, int]:
    """How many were asked by group; one number for all only where there are no groups."""
    if isinstance(written, int):
        if questionnaire.groups:
            ids = [group.id for group in questionnaire.groups]
            hint = f"such as {{{', '.join(f'{id}: 10' for id in ids)}}}"
            findings.error((), "wrong-shape", "expected how many were invited of each group, found one number", hint)
        return {EVERYONE: written}
    return _by_group(written or {}, questionnaire, findings)


def privacy(written: WrittenPrivacy, questionnaire: Questionnaire, findings: Findings) -> Privacy:
    """The smallest numbers that may be shown; 5 where nothing is said."""
    if isinstance(written.minimum, int):
        return Privacy(written.minimum, comments=written.comments)
    minimum = _by_group(written.minimum or {}, questionnaire, findings.within("minimum"))
    return Privacy(minimum=minimum, comments=written.comments)


def notes_by_dimension(
    written: Mapping[str, str], questionnaire: Questionnaire, findings: Findings
) -> Mapping[str, str]:
    """The author's notes, by `summary` or dimension."""
    _check_names(written, ("summary", *questionnaire.dimension_by_id), "dimension", findings)
    return written


def sections(written: Sequence[str], findings: Findings) -> frozenset[str]:
    """The sections of the report that are left out."""
    for place, id in enumerate(written):
        if id not in SECTIONS:
            findings.unknown((place,), "section", id, list(SECTIONS))
    if set(written) >= set(SECTIONS):
        message, hint = "all sections are left out, so the report says nothing", "keep one, such as summary"
        findings.warning((), "no-sections", message, hint, key=True)
    return frozenset(written)


def languages(written: str | Sequence[str] | None, questionnaire: Questionnaire, findings: Findings) -> tuple[str, ...]:
    """The languages of the report, each once; the questionnaire's own where nothing is said. Warns of those it lacks."""
    said = (written,) if isinstance(written, str) else tuple(written or ())
    known = (questionnaire.language, *questionnaire.translations)
    for place, language in enumerate(said):
        if language not in known and language.partition("-")[0] not in known:
            path = ("language",) if isinstance(written, str) else ("language", place)
            message = f'the questionnaire has no texts in "{language}"; they are shown in "{questionnaire.language}"'
            findings.warning(path, "no-translation", message, f"it has: {', '.join(known)}")
    shown = tuple(dict.fromkeys(said)) or (questionnaire.language,)
    without = [language for language in shown if not has_interface(language)]
    if without:
        words = " and ".join(f'"{language}"' for language in without)
        message = f"the report's own words are in English: there is no interface in {words} yet"
        findings.warning(("language",), "no-interface", message)
    return shown


def read_date(text: str, findings: Findings) -> Date | None:
    """The date of the answers, written year-month-day in the digits of any script; None where nothing is said."""
    if not text:
        return None
    try:
        if _ISO_DATE.fullmatch(fold(text)):
            return Date.fromisoformat(fold(text))
    except ValueError:
        pass
    findings.error(("date",), "bad-date", f'"{text}" is no date', "write year-month-day, such as 2026-10-01")
    return None


def previous(text: str, own: Path, findings: Findings) -> Path | None:
    """The path of an earlier scorecard or assessment than the one in the file `own`.

    None, too, where there is no such file, or another one, which is a problem.
    """
    path = named(own.parent, text)
    if not text or not is_there(path, findings.place("previous"), findings.problems):
        return None
    if path.resolve() == own.resolve():
        hint = "name the scorecard.json or the assessment of an earlier time"
        findings.error(("previous",), "circle", f'"{text}" is this assessment itself', hint)
        return None
    if path.suffix.lower() in (".yaml", ".yml") and (kind := kind_of(path)) != "assessment":
        what = f'its format is "assess/{kind}/…"' if kind else "it has no line `format`"
        hint = "name the scorecard.json of an earlier report, or an assessment"
        message = f'"{text}" is neither a scorecard nor an assessment: {what}'
        findings.error(("previous",), "wrong-format", message, hint)
        return None
    return path


def _by_group(written: Mapping[str, int], questionnaire: Questionnaire, findings: Findings) -> Mapping[str, int]:
    groups = [group.id for group in questionnaire.groups]
    if written and not groups:
        findings.error((), "unknown-id", "the questionnaire has no groups", "write one number", key=True)
    else:
        _check_names(written, groups, "group", findings)
    return written


def _check_names(written: Collection[str], known: Collection[str], what: str, findings: Findings) -> None:
    for id in written:
        if id not in known:
            findings.unknown((id,), what, id, list(known))


def _check_scored(written: Collection[str], questionnaire: Questionnaire, findings: Findings) -> None:
    for id in written:
        if id in questionnaire.by_id and not questionnaire.by_id[id].scored:
            findings.error((id,), "wrong-name", f'"{id}" is a text, which is never scored', "take it out", key=True)


def _parts(questionnaire: Questionnaire) -> tuple[str, ...]:
    return (*questionnaire.dimension_by_id, *questionnaire.by_id)
