"""LimeSurvey: responses as csv or xlsx, headed by codes, by texts, or by both; answers as codes or in full.

Headers are `code. Question`, a part of one `code[SQ001]. Question [row]`, or `code[SQ001]` alone. The texts behind codes are
in the survey's structure (.lss), which may be given beside the export.
"""

from __future__ import annotations

import re

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout, bracketed, clean
from assess.reading.personal import METADATA, PERSONAL
from assess.reading.plain import trimmed

NAME = "LimeSurvey"

_CODE = r"[A-Za-z][A-Za-z0-9_-]*(?:\[[^\[\]]*\])*"
_BOTH = re.compile(rf"\ufeff?(?P<code>{_CODE})\.\s+(?P<text>.*)", re.DOTALL)
_PART = re.compile(r"[A-Za-z][A-Za-z0-9_-]*\[[^\[\]]+\](?:\[[^\[\]]+\])?")
_OF_COMMENT = "comment]"
_ABOUT = frozenset(
    {
        *("id", "submitdate", "lastpage", "startlanguage", "seed", "startdate", "datestamp", "interviewtime"),
        *(
            "response id",
            "date submitted",
            "last page",
            "start language",
            "date started",
            "date last action",
            "total time",
        ),
        *("antwort id", "antwort-id", "datum abgeschickt", "datum der absendung", "letzte seite", "start-sprache"),
        *("id de la réponse", "date de soumission", "dernière page", "langue de départ", ""),
    }
)
_WHO = frozenset(
    {"token", "ipaddr", "ip address", "refurl", "referrer url", "firstname", "lastname", "email", "zugangscode"}
)
_TIME = re.compile(r"(grouptime|questiontime)|(group|question) time:", re.IGNORECASE)
_TECHNICAL = frozenset({"id", "submitdate", "lastpage", "startlanguage", "seed"})


def recognises(head: Head) -> bool:
    """Whether the columns begin with LimeSurvey's own, or most are named by a code and its text."""
    first = head.folded(0)
    codes = {fold(found["code"]) if (found := _BOTH.fullmatch(text)) else fold(text) for text in head.cells(0)[:10]}
    if len(codes & _TECHNICAL) >= 3 or {"response id", "date submitted", "last page"} <= set(first):
        return True
    named = [text for text in head.cells(0) if text.strip()]
    both = sum(1 for text in named if _BOTH.fullmatch(text))
    return len(named) > 2 and both * 10 >= len(named) * 8 and head.kind != "json"


def fits(_: Head) -> bool:
    """Any table may be: what is left out is left out by its name."""
    return True


def layout(head: Head) -> Layout:
    """One row of headers, codes and texts told apart."""
    texts = trimmed(head.cells(0))
    codes = {_code(text) or text.strip() for text in texts}
    return Layout(tuple(_comment(text, codes) or _header(text) for text in texts))


def _code(text: str) -> str:
    found = _BOTH.fullmatch(text)
    return found["code"] if found else ""


def _comment(text: str, codes: set[str]) -> Header | None:
    """A column of comments, where the option stands there that they are about: `listen[SQ001comment]`."""
    code = _code(text) or text.strip()
    if not code.endswith(_OF_COMMENT) or f"{code.removesuffix(_OF_COMMENT)}]" not in codes:
        return None
    return Header(text, ignored="a comment beside an option", codes=(code,))


def _header(text: str) -> Header:
    found = _BOTH.fullmatch(text)
    code, words = (found["code"], clean(found["text"])) if found else ("", clean(text))
    names = {fold(code), fold(words)} - {""} or {""}
    codes = (code,) if code else ()
    if names & _WHO:
        return Header(text, (words,), PERSONAL, codes=codes)
    if names & _ABOUT or _TIME.match(code or text):
        return Header(text, (words,), METADATA, codes=codes)
    parts = bracketed(words)
    if parts:
        question = parts[0].strip() or code.partition("[")[0]
        return Header(text, (words,), "", question, parts[1], codes=codes)
    if _PART.fullmatch(text.strip()):
        question, _, part = text.strip().rstrip("]").partition("[")
        return Header(text, question=question, option=part)
    alone = re.sub(r"\s*\[\]$", "", words)
    return Header(text, tuple(dict.fromkeys((words, alone))), codes=(*codes, *filter(None, [code.partition("[")[0]])))
