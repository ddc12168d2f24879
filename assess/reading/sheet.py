"""The files of a new workspace: an answer sheet with every question in it, and an empty table for many respondents."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from textwrap import wrap

from assess.model.questionnaire import EVERYONE, Dimension, Point, Question, Questionnaire, Scale
from assess.reading.answers import asked_of, items_of
from assess.reading.cells import either, plain
from assess.reading.sources import TABLE

SHEET = "assessment.yaml"
_WIDTH = 100
_PLAIN = re.compile(r"[A-Za-z][\w./-]*")


def workspace_files(questionnaire: Questionnaire, named: str = "") -> Mapping[str, str]:
    """Texts by file name: the sheet, all blank, and the table's header.

    `named` is how the sheet calls its questionnaire: a bundled id, or a path from the workspace; its own id by default.
    """
    return {SHEET: _sheet(questionnaire, named or questionnaire.id), TABLE: _table(questionnaire)}


def _sheet(questionnaire: Questionnaire, named: str) -> str:
    name = named if _PLAIN.fullmatch(named) else json.dumps(named, ensure_ascii=False)
    parts = [_HEAD.format(title=_one_line(questionnaire.title), questionnaire=name, blank=" ")]
    dimensions = [dimension for dimension in questionnaire.dimensions if _counted(dimension, questionnaire)]
    for number, dimension in enumerate(dimensions, 1):
        parts.append("\n".join(_dimension(dimension, number, len(dimensions), questionnaire)))
    people = "respondent, group and answers" if questionnaire.groups else "respondent and answers"
    level = max(2, len(questionnaire.levels) - 1)
    tail = _TAIL.format(
        people=people,
        groups="".join(f"\n{line}" for line in _groups(questionnaire)),
        dimension=dimensions[0].id if dimensions else "summary",
        level=level,
        other=level - 1 if level > 2 else len(questionnaire.levels),
    )
    parts.append(tail)
    return "\n\n".join(parts)


_HEAD = """\
# {title}: your answer sheet
#
# 1. Fill it in with any text editor. Write only behind the colons; lines that begin with # are explanations.
# 2. Save it.
# 3. Make the report: assess build

format: assess/assessment/1
questionnaire: {questionnaire}

# Who is this about? For example: Harbour Bank
organisation:{blank}

# When was it answered? Year-month-day, for example: 2026-10-01
date:{blank}

# Which part of the organisation? For example: Retail banking, all regions
scope:{blank}

# Who wrote the report?
author:{blank}

# How to answer
#
# Behind each colon below, write what stands before the words that describe best how things are today, not as planned:
#     EXAMPLE: 3
# na   it does not apply to us
# dk   we do not know
# Leave it empty if you have not answered yet. A report can be made before all is answered; it says how much is missing.
#
# To keep the reason with an answer, and what would show it, give them lines of their own:
#     EXAMPLE:
#       answer: 3
#       why: Two of three teams do it; agreed on 3.
#       evidence: "Service handbook, chapter 2"
#       seen: yes
# `seen: yes` means that somebody looked at the evidence. Put quotation marks around a text with a colon or a # in it.

answers:"""

_TAIL = """\
# That was the last question. What follows is only for those who need it; take away the # to use it.

# Did many people answer? Give each of them a row in responses.csv ({people}), then:{groups}
# responses:
#   - responses.csv

# What do you aim at? A level for the whole, and others where they differ:
# targets:
#   overall: {level}
#   {dimension}: {other}

# Your own words in the report:
# notes:
#   summary: What this is about.
#   {dimension}: What we saw.
"""


def _groups(questionnaire: Questionnaire) -> Iterator[str]:
    """What may stand under `group` in the table, and which questions are for some groups only."""
    if not questionnaire.groups:
        return
    named = either([f"{group.id} ({_one_line(group.name)})" for group in questionnaire.groups])
    asked: dict[str, list[str]] = {}
    for id in items_of(questionnaire):
        asked.setdefault(asked_of(questionnaire, id), []).append(id)
    only = [f"Only for {_one_line(names)}: {', '.join(ids)}" for names, ids in asked.items() if names]
    for text in (f"group: {named}", *only):
        yield from wrap(text, _WIDTH, initial_indent="#   ", subsequent_indent="#     ")


def _dimension(dimension: Dimension, number: int, count: int, questionnaire: Questionnaire) -> Iterator[str]:
    yield f"  # {'-' * 60}"
    yield f"  # {number} of {count}: {_one_line(dimension.name)}"
    yield f"  # {'-' * 60}"
    topic = ""
    for question in _counted(dimension, questionnaire):
        yield ""
        if question.topic != topic:
            topic = question.topic
            yield from _comment(f"[{dimension.topics.get(topic, topic)}]") if topic else ()
        yield from _comment(_wording(question, questionnaire))
        yield from _comment(question.help) if question.help else ()
        yield from _comment(f"Only if: {question.when.text}") if question.when else ()
        yield from _answers(question.scale)
        # A blank is left after the colon, for without one `STA1:3` would be one word.
        yield f"  {question.id}: "


def _answers(scale: Scale) -> Iterator[str]:
    if scale.kind == "number":
        unit = f", in {_one_line(scale.unit)}" if scale.unit else ""
        yield from _comment(f"a number{unit}; {plain(scale.poor)} is poor, {plain(scale.good)} is good", "  ")
    elif scale.kind == "rating" and not any(point.label for point in scale.points):
        first, last = scale.points[0], scale.points[-1]
        yield from _point(first, scale.low)
        yield from _comment("…", "  ")
        yield from _point(last, scale.high)
    else:
        for point in scale.points:
            yield from _point(point, point.label)
        if scale.kind == "multiple":
            names = ", ".join(plain(point.answer) for point in scale.points[:2])
            yield from _comment(f"Several may be chosen: [{names}]; none of them: []")


def _point(point: Point, label: str) -> Iterator[str]:
    answer = plain(point.answer)
    yield from _comment(f"{answer}  {_one_line(label)}".rstrip(), "  ", " " * (len(answer) + 4))


def _comment(text: str, first: str = "", rest: str = "") -> Iterator[str]:
    for line in wrap(text, _WIDTH, initial_indent=first, subsequent_indent=rest):
        yield f"  # {line}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _counted(dimension: Dimension, questionnaire: Questionnaire) -> tuple[Question, ...]:
    """The questions that an organisation can answer about itself: scored, and not for others only."""
    groups = (EVERYONE, *questionnaire.counting_groups)
    return tuple(each for each in dimension.questions if each.scored and any(map(each.asked, groups)))


def _wording(question: Question, questionnaire: Questionnaire) -> str:
    groups = (EVERYONE, *questionnaire.counting_groups)
    return next(question.asks[group] for group in groups if group in question.asks)


def _table(questionnaire: Questionnaire) -> str:
    people = ["respondent", "group"] if questionnaire.groups else ["respondent"]
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerow([*people, *questionnaire.by_id, *questionnaire.outcome_by_id])
    return text.getvalue()
