"""SurveyJS: results as JSON, a list with an entry for each respondent.

Several choices are a list, a grid is an entry of its own by row, "other" stands in `question-Comment`.
"""

from __future__ import annotations

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout
from assess.reading.json_rows import BETWEEN_KEYS
from assess.reading.personal import METADATA

NAME = "SurveyJS"

_IDS = ("instanceid", "resultid", "responseid", "id")
_ABOUT = frozenset(
    {
        "happenedat",
        "happendat",
        "createdat",
        "updatedat",
        "pageno",
        "timespent",
        "postid",
        "surveyid",
        "locale",
        "data",
        "_id",
    }
)


def recognises(head: Head) -> bool:
    """Whether it is JSON at all: no other tool gives it."""
    return head.kind == "json"


def fits(head: Head) -> bool:
    """Whether it is JSON."""
    return head.kind == "json"


def layout(head: Head) -> Layout:
    """A column for each question, and for each row of a grid."""
    texts = list(head.cells(0))
    id = next((name for name in _IDS if name in map(fold, texts)), "")
    return Layout(tuple(_header(text, id) for text in texts))


def _header(text: str, id: str) -> Header:
    folded = fold(text)
    if id and folded == id:
        return Header(text, codes=("respondent",))
    if folded in _ABOUT | set(_IDS):
        return Header(text, ignored=METADATA)
    question, dot, row = text.partition(BETWEEN_KEYS)
    return Header(text, (f"{question} [{row}]",), codes=(row,)) if dot else Header(text)
