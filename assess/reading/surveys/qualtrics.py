"""Qualtrics: csv or tsv as choice text or as numbers; three rows of headers, or two in the legacy format.

The first row has codes, the second the texts, the third (`{"ImportId": …}`) is the machine's. The options of several choices
are `Q5_1`, `Q5_2` …, their texts `Question - Selected Choice - Option`.
"""

from __future__ import annotations

import re

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout, clean, dashed
from assess.reading.personal import METADATA, PERSONAL
from assess.reading.plain import trimmed

NAME = "Qualtrics"

_LEGACY = re.compile(r"v\d{1,2}")
_ABOUT = frozenset(
    {
        *("startdate", "enddate", "status", "progress", "duration (in seconds)", "finished", "recordeddate"),
        *("distributionchannel", "userlanguage", "responseset", "q_language", "q_totalduration"),
    }
)
_WHO = frozenset(
    {
        *("ipaddress", "recipientlastname", "recipientfirstname", "recipientemail", "externalreference"),
        *("externaldatareference", "locationlatitude", "locationlongitude", "locationaccuracy", "name", "emailaddress"),
    }
)
_IDS = frozenset({"responseid", "response id", "_recordid"})
_PART = re.compile(r"(?P<code>.+?)_(?P<number>\d+)(_TEXT)?$")


def recognises(head: Head) -> bool:
    """Whether the third row holds `ImportId`, or codes `V1`, `V2` … stand over `ResponseID`."""
    return _has_import_ids(head) or _is_legacy(head)


def fits(head: Head) -> bool:
    """Whether two rows of headers begin the file: under the code of one of Qualtrics' own columns stands what it is called."""
    pairs = zip(head.folded(0), head.folded(1), strict=False)
    return any(code in _ABOUT | _IDS and below and not re.search(r"\d", below) for code, below in pairs)


def layout(head: Head) -> Layout:
    """The texts of the second row, with the codes of the first as other names."""
    codes, texts = head.cells(0), list(head.cells(1))
    width = len(trimmed(codes))
    texts += [""] * (width - len(texts))
    body = 3 if _has_import_ids(head) else 2
    headers = tuple(_header(code, text) for code, text in zip(codes[:width], texts[:width], strict=True))
    return Layout(headers, row=min(1, len(head.rows) - 1), body=min(body, len(head.rows)))


def _has_import_ids(head: Head) -> bool:
    return any('"importid"' in text or "'importid'" in text for text in head.folded(2))


def _is_legacy(head: Head) -> bool:
    return _LEGACY.fullmatch((head.folded(0) or ("",))[0]) is not None and "responseid" in head.folded(1)


def _header(code: str, text: str) -> Header:
    names = {fold(code), fold(text)}
    shown = clean(text) or code
    if names & _IDS:
        return Header(shown, codes=("respondent", code))
    if names & _WHO:
        return Header(shown, (), PERSONAL, codes=(code,))
    if names & _ABOUT:
        return Header(shown, (), METADATA, codes=(code,))
    part, split = _PART.fullmatch(code), dashed(shown)
    if part and split:
        question = re.sub(r"\s*[-–—]?\s*Selected Choice$", "", split[0])
        return Header(shown, (), "", question, split[1], codes=(code,))
    short = re.sub(r"\s[-–—]\s(Selected Choice|Text)$", "", shown)
    return Header(shown, () if short == shown else (short,), codes=(code,))
