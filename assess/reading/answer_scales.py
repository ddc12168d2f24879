"""What may be answered, and what it scores: from a question's keys, or a scale's, to a Scale."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from assess.model.numbers import LARGEST_NUMBER, number, number_text
from assess.model.questionnaire import Kind, Point, Scale
from assess.model.written.questionnaire import WrittenQuestion, WrittenScale
from assess.reading.findings import Findings
from assess.reading.suggest import join, listed

MOST_POINTS = 101
NPS = Scale("rating", tuple(Point(float(answer), "", 10.0 * answer) for answer in range(11)))

Scales = Mapping[str, Scale | None]
"""Scales by id; None for one that has problems."""


def question_scale(
    question: WrittenQuestion,
    named: tuple[str | WrittenScale | None, Findings],
    levels: int,
    scales: Scales,
    findings: Findings,
) -> Scale | None:
    """How a question is answered, by its keys, else on a scale; None after problems.

    `named`: the scale that it or its defaults name, and where they do.
    """
    if not _agree(question, findings):
        return None
    if question.rubric is not None:
        return _rubric(question.rubric, levels, findings)
    if question.options is not None:
        return _options(question, question.options, findings)
    if question.poor is not None or question.good is not None:
        return _number(question, findings)
    if question.type == "text":
        return Scale("text")
    return named_scale(named[0], scales, named[1])


def named_scale(written: str | WrittenScale | None, scales: Scales, findings: Findings) -> Scale | None:
    """A scale given by its id or written in place; None after problems, as when there is none."""
    if written is None:
        hint = "give it scale, rubric, options, poor and good, or type: text; or set `defaults: {scale: …}`"
        findings.error((), "no-scale", f'nothing says how "{findings.at[-1]}" is answered', hint, key=True)
        return None
    if isinstance(written, WrittenScale):
        return rating(written, findings.within("scale"))
    known = findings.ids("scales")
    if written not in scales and written not in known:
        findings.unknown(("scale",), "scale", written, known)
    return scales.get(written)


def rating(written: WrittenScale, findings: Findings) -> Scale | None:
    """A rating's points with their scores 100 (x - first) / (last - first); None after problems."""
    if written.points is None:
        answers = _steps(written, findings)
        return _rating(answers, [""] * len(answers), written) if answers else None
    also = [key for key, value in (("from", written.first), ("to", written.last)) if value is not None]
    also += [key for key, value in (("low", written.low), ("high", written.high)) if value]
    if also:
        message = f'"points" and "{also[0]}" contradict each other'
        findings.error((also[0],), "contradictory-keys", message, "leave one of them out", key=True)
        return None
    answers = _numbers(list(written.points), findings)
    return _rating(answers, list(written.points.values()), written) if answers else None


def _rating(answers: Sequence[float], labels: Sequence[str], written: WrittenScale) -> Scale:
    first, span = answers[0], abs(answers[-1] - answers[0])
    points = (Point(x, label, 100 * abs(x - first) / span) for x, label in zip(answers, labels, strict=True))
    return Scale("rating", tuple(points), written.low, written.high)


def _steps(written: WrittenScale, findings: Findings) -> list[float]:
    first, last = written.first, written.last
    if first is None or last is None:
        message = 'a scale needs "points", or "from" and "to"'
        findings.error((), "no-points", message, "such as {from: 1, to: 5}", key=True)
        return []
    steps = abs(last - first)
    if steps == 0 or steps != int(steps) or steps >= MOST_POINTS:
        span = f'"from" {number_text(first)} "to" {number_text(last)}'
        hint = f"its points are one apart, 2 to {MOST_POINTS} of them; for a measured number write poor and good"
        findings.error(("to",), "bad-points", f"{span} is no scale", hint)
        return []
    return [first + (step if last > first else -step) for step in range(int(steps) + 1)]


def _numbers(keys: list[str], findings: Findings) -> list[float]:
    answers = [number(key) for key in keys]
    for key, answer in zip(keys, answers, strict=True):
        if answer is None:
            findings.error(("points", key), "not-a-number", f'expected a number, found "{key}"', key=True)
        elif abs(answer) > LARGEST_NUMBER:
            message = f"expected at most {number_text(LARGEST_NUMBER)}, found {number_text(answer)}"
            findings.error(("points", key), "out-of-range", message, key=True)
    known = [answer for answer in answers if answer is not None and abs(answer) <= LARGEST_NUMBER]
    if len(known) < len(answers):
        return []
    if len(known) < 2:
        findings.error(("points",), "bad-points", f"expected at least two points, found {len(known)}", key=True)
        return []
    if len(set(known)) < len(known):
        twice = next(key for key, answer in zip(keys, known, strict=True) if known.count(answer) > 1)
        findings.error(("points", twice), "repeated-key", f'the point "{twice}" stands here twice', key=True)
        return []
    rises = known[1] > known[0]
    for key, (before, after) in zip(keys[1:], pairwise(known), strict=True):
        if (after > before) is not rises:
            message = f"the points neither rise nor fall throughout: {listed(keys)}"
            findings.error(("points", key), "bad-points", message, "write them from worst to best", key=True)
            return []
    return known


def _agree(question: WrittenQuestion, findings: Findings) -> bool:
    """Whether the keys make one kind of question."""
    present = [key for key in ("rubric", "options", "poor", "good", "scale") if getattr(question, key) is not None]
    kinds = [*present, "type: text"] if question.type == "text" else present
    if len(kinds) > 1 and kinds != ["poor", "good"]:
        message = f'"{kinds[0]}" and "{kinds[-1]}" contradict each other: a question has one kind of answer'
        findings.error((kinds[-1].partition(":")[0],), "contradictory-keys", message, "leave one of them out", key=True)
        return False
    return all(_needs(question, *need, findings) for need in _NEEDS) and _never_scored(question, findings)


# A key, and what must stand beside it.
_NEEDS = (
    ("scores", "options"),
    ("best", "options"),
    ("alone", "options"),
    ("unit", "poor"),
    ("poor", "good"),
    ("good", "poor"),
)


def _needs(question: WrittenQuestion, key: str, other: str, findings: Findings) -> bool:
    if getattr(question, key) in (None, "") or getattr(question, other) is not None:
        return True
    findings.error((key,), "contradictory-keys", f'"{key}" has no meaning without "{other}"', key=True)
    return False


def _never_scored(question: WrittenQuestion, findings: Findings) -> bool:
    if question.type == "multiple" and question.options is None:
        findings.error(("type",), "contradictory-keys", '"type: multiple" has no meaning without "options"', key=True)
        return False
    if question.type != "text":
        return True
    for key, name in (("reverse",) * 2, ("core",) * 2, ("weight",) * 2, ("level",) * 2, ("pass_mark", "pass")):
        if getattr(question, key):
            message = f'a text is never scored, so "{name}" has no meaning'
            findings.error((name,), "contradictory-keys", message, "leave it out", key=True)
            return False
    return True


def _rubric(texts: list[str], levels: int, findings: Findings) -> Scale | None:
    if len(texts) != levels:
        count = "1 description" if len(texts) == 1 else f"{len(texts)} descriptions"
        message = f"the rubric has {count}, there are {levels} levels"
        comma = findings.comma("rubric") if len(texts) > levels else ""
        hint = join("write one per level, lowest first", comma)
        findings.error(("rubric",), "rubric-length", message, hint, key=True)
        return None
    steps = len(texts) - 1
    if not steps:
        return None
    return Scale("rubric", tuple(Point(float(k + 1), text, 100 * k / steps) for k, text in enumerate(texts)))


def _options(question: WrittenQuestion, options: Mapping[str, str], findings: Findings) -> Scale | None:
    if len(options) < 2:
        message = f"expected at least two options, found {len(options)}"
        findings.error(("options",), "few-options", message, key=True)
        return None
    several = question.type == "multiple"
    kind: Kind = "multiple" if several else "options"
    scores = _option_scores(question, list(options), findings, several)
    if question.alone is not None and not several:
        findings.error(("alone",), "contradictory-keys", '"alone" has no meaning without "type: multiple"', key=True)
    for index, id in enumerate(question.alone or ()):
        if id not in options:
            findings.unknown(("alone", index), "option", id, list(options))
    points = tuple(Point(id, label, scores.get(id, 0.0)) for id, label in options.items())
    return Scale(kind, points, alone=frozenset(question.alone or ()))


def _option_scores(question: WrittenQuestion, ids: list[str], findings: Findings, several: bool) -> Mapping[str, float]:
    if question.scores is not None and question.best is not None:
        message = '"scores" and "best" contradict each other'
        findings.error(("best",), "contradictory-keys", message, "leave one of them out", key=True)
    elif question.best is not None and several:
        message = 'several options may be chosen, so "best" has no meaning'
        findings.error(("best",), "contradictory-keys", message, "give each option its score in `scores`", key=True)
    elif question.best is not None:
        steps = [100 * k / (len(ids) - 1) for k in range(len(ids))]
        return dict(zip(ids, steps if question.best == "last" else reversed(steps), strict=True))
    elif question.scores is None:
        hint = f"add `scores: {{{listed(f'{id}: …' for id in ids)}}}`" + ("" if several else " or `best: last`")
        findings.error(("options",), "no-scores", "nothing says what the options score", hint, key=True)
    else:
        _check_scores(question.scores, ids, findings)
        return question.scores
    return {}


def _check_scores(scores: Mapping[str, float], ids: list[str], findings: Findings) -> None:
    for id in scores:
        if id not in ids:
            findings.unknown(("scores", id), "option", id, ids, key=True)
    missing = [id for id in ids if id not in scores]
    if missing:
        message = f'option "{missing[0]}" has no score'
        findings.error(("scores",), "no-scores", message, f"add `{missing[0]}: …`", key=True)


def _number(question: WrittenQuestion, findings: Findings) -> Scale | None:
    poor, good = question.poor, question.good
    if poor is None or good is None:
        return None
    if poor == good:
        message = f'"poor" and "good" are both {number_text(poor)}'
        findings.error(("good",), "bad-points", message, "they are the numbers that score 0 and 100")
        return None
    return Scale("number", poor=poor, good=good, unit=question.unit)
