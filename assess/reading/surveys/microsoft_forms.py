"""Microsoft Forms: the workbook that "Open in Excel" gives.

`ID`, `Start time`, `Completion time`, `Email`, `Name`, then a column for each question and each statement of a Likert grid;
several choices are `A;B;`. A quiz adds `Points - Question` and `Feedback - Question`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout, plain_headers
from assess.reading.personal import METADATA, PERSONAL
from assess.reading.plain import trimmed

NAME = "Microsoft Forms"

_STARTED = frozenset({"start time", "startzeit", "heure de début", "hora de inicio", "hora de início", "ora di inizio"})
_FINISHED = frozenset(
    {
        *("completion time", "fertigstellungszeit", "heure de fin", "hora de finalización", "hora de conclusão"),
        *("ora di completamento", "abschlusszeit"),
    }
)
_BESIDE = frozenset(
    {
        *(
            "id",
            "language",
            "sprache",
            "last modified time",
            "uhrzeit der letzten änderung",
            "total points",
            "gesamtpunkte",
        ),
        *("quiz feedback", "testfeedback", "grade posted time", "total score", "start time", "completion time"),
    }
)
_WHO = frozenset({"email", "e-mail", "name", "nom", "nombre", "nome", "correo electrónico", "email1", "name1"})
_QUIZ = re.compile(r"(points|feedback|punkte|puntos|commentaires)( -|:) ", re.IGNORECASE)
_TIME = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d\d")
# Forms tells questions of the same words apart by a number behind them.
_AGAIN = re.compile(r"(?<=\D)\d{1,2}$")


def recognises(head: Head) -> bool:
    """Whether `ID` is followed by the times at which a form was begun and sent."""
    first = head.folded(0)[:4]
    return first[:1] == ("id",) and not _STARTED.isdisjoint(first) and not _FINISHED.isdisjoint(first)


def fits(head: Head) -> bool:
    """Whether times stand in the second and third column, whatever they are called."""
    times = [cell for _, cells in head.rows[1:6] for cell in cells[1:3]]
    return len(times) > 1 and all(map(_TIME.match, times))


def layout(head: Head) -> Layout:
    """One row of headers; what says who and when, and what a quiz adds, are no answers."""
    headers = plain_headers(trimmed(head.cells(0)))
    last = max((n for n, header in enumerate(headers) if fold(header.text) in _FINISHED), default=0)
    return Layout(tuple(_header(header, position, last + 5) for position, header in enumerate(headers)))


def _header(header: Header, position: int, first_question: int) -> Header:
    text = fold(header.text)
    if position < first_question and text in _WHO:
        return replace(header, ignored=PERSONAL)
    if _QUIZ.match(text) or (position < first_question and text in _BESIDE | _STARTED | _FINISHED):
        return replace(header, ignored=METADATA)
    again = _AGAIN.sub("", header.text.strip())
    return replace(header, names=(again,)) if again != header.text.strip() else header
