"""KoboToolbox and other tools of the ODK family: csv parted by `;` or `,`, or xlsx, headed by names or by labels.

Columns are `group/name`; several choices stand in one column and, for each option, in `name/option` as 1 or 0. What begins
with `_` or `meta` is the machine's. A second row may hold HXL tags (`#indicator`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout, clean
from assess.reading.personal import METADATA, PERSONAL
from assess.reading.plain import trimmed

NAME = "KoboToolbox"

_IDS = ("_uuid", "meta/instanceid", "meta:instanceid", "meta-instanceid", "instanceid", "key")
_OWN = frozenset({"_id", "_uuid", "_submission_time", "_validation_status", "_submitted_by", "__version__", "_index"})
_CENTRAL = frozenset({"submissiondate", "meta-instanceid", "key", "attachmentspresent", "formversion", "reviewstate"})
_ABOUT = frozenset(
    {
        *(
            "start",
            "end",
            "today",
            "audit",
            "formhub/uuid",
            "submissiondate",
            "attachmentspresent",
            "attachmentsexpected",
        ),
        *("status", "reviewstate", "devicestate", "formversion", "edits", "key", "instanceid", "background-audio"),
    }
)
_WHO = frozenset(
    {"deviceid", "username", "phonenumber", "simserial", "subscriberid", "submitterid", "submittername", "imei"}
)
_GEO = re.compile(
    r"_(.*_)?(latitude|longitude|altitude|precision|geolocation)|.*-(latitude|longitude|altitude|accuracy)"
)
_HXL = re.compile(r"#[a-z][a-z0-9_]*( ?\+[a-z][a-z0-9_]*)*", re.IGNORECASE)
_TICK = frozenset({"", "0", "1", "0.0", "1.0", "true", "false", "yes", "no"})


def recognises(head: Head) -> bool:
    """Whether the columns that the server adds are there."""
    first = set(head.folded(0))
    return len(first & _OWN) >= 2 or len(first & _CENTRAL) >= 3


def fits(_: Head) -> bool:
    """Any table may be: what is left out is left out by its name."""
    return True


def layout(head: Head) -> Layout:
    """One row of headers, and the row of HXL tags left out; several choices are read from the columns of their options."""
    texts = trimmed(head.cells(0))
    body = 2 if _is_hxl(head.cells(1)) else 1
    sample = [cells for _, cells in head.rows[body:]]
    id = next((name for name in _IDS if name in map(fold, texts)), "")
    spread = {before for position, text in enumerate(texts) if (before := _spread(text, position, texts, sample))}
    return Layout(
        tuple(_header(text, position, texts, sample, id, spread) for position, text in enumerate(texts)), body=body
    )


def _is_hxl(cells: Sequence[str]) -> bool:
    said = [cell.strip() for cell in cells if cell.strip()]
    return bool(said) and all(map(_HXL.fullmatch, said))


def _spread(text: str, position: int, texts: Sequence[str], sample: Sequence[Sequence[str]]) -> str:
    """The question of which a column is an option: one with that name stands before it, and the column only ticks."""
    before, slash, _ = text.rpartition("/")
    if not slash or before not in texts[:position]:
        return ""
    cells = {fold(cells[position]) for cells in sample if position < len(cells)}
    return before if cells <= _TICK else ""


def _header(
    text: str, position: int, texts: Sequence[str], sample: Sequence[Sequence[str]], id: str, spread: set[str]
) -> Header:
    folded = fold(text)
    name = text.rpartition("/")[2]
    if id and folded == id:
        return Header(text, codes=("respondent",))
    if fold(name) in _WHO or _GEO.fullmatch(folded) or f"_{name}_latitude" in texts:
        return Header(text, ignored=PERSONAL)
    if folded.startswith(("_", "meta/", "meta:", "meta-")) or folded in _ABOUT:
        return Header(text, ignored=METADATA)
    if text in spread:
        return Header(text, ignored="its options stand in columns of their own")
    question = _spread(text, position, texts, sample)
    if question:
        return Header(text, (), "", question, clean(name), codes=(question.rpartition("/")[2],))
    codes = (name, *([text.rpartition("-")[2]] if "-" in text and " " not in text else []))
    return Header(text, codes=tuple(each for each in codes if each != text))
