"""A table of which no tool is known: its first row names the columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assess.reading.headers import Head, Header, Layout

# The corner and the last row of a pivot table, and the heads of the summaries that survey tools offer beside the responses.
_SUMMARY = frozenset(
    {
        *("row labels", "column labels", "count of", "grand total", "zeilenbeschriftungen", "gesamtergebnis"),
        *(
            "total result",
            "(blank)",
            "summe von",
            "gesamtsumme",
            "ergebnis insgesamt",
            "suma total",
            "totale complessivo",
        ),
        *(
            "étiquettes de lignes",
            "total général",
            "etiquetas de fila",
            "total general",
            "answer choices",
            "answer options",
        ),
    }
)

# What heads the numbers of a pivot table: "COUNTA of Timestamp", "Count - Timestamp", "Anzahl von Zeitstempel".
_COUNT = re.compile(
    r"(count|counta|countunique|sum|average|anzahl|anzahl2|summe|somme|recuento|suma|conteggio)"
    r"( of | von | de | di | - )"
)


def plain_layout(head: Head) -> Layout:
    """The first row as it is, without blank columns at its end."""
    return Layout(tuple(Header(text) for text in trimmed(head.cells(0))))


def trimmed(cells: Sequence[str]) -> list[str]:
    """Cells without blank ones at the end."""
    texts = list(cells)
    while texts and not texts[-1].strip():
        texts.pop()
    return texts


def is_summary(head: Head) -> bool:
    """Whether a table counts answers instead of giving them: a pivot table, or a tool's summary."""
    corner = {text for number in range(min(4, len(head.rows))) for text in head.folded(number)[:2]}
    last = set(head.folded(len(head.rows) - 1)[:1])
    return any(text in _SUMMARY or _COUNT.match(text) for text in corner | last)
