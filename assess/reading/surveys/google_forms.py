"""Google Forms: the linked sheet saved as csv (or xlsx), and the form's own download of responses.

The first column is a time. Grids are `Question [Row]`; checkboxes are joined by `, ` in the sheet, by `;` in the download;
a quiz adds `Question [Score]` and `Question [Feedback]`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout, bracketed, plain_headers
from assess.reading.personal import METADATA
from assess.reading.plain import trimmed

NAME = "Google Forms"

# What the first column is called in the languages of Google's pages.
_TIME = frozenset(
    map(
        fold,
        (
            *(
                "Timestamp",
                "Zeitstempel",
                "Horodateur",
                "Marca temporal",
                "Carimbo de data/hora",
                "Informazioni cronologiche",
            ),
            *(
                "Tijdstempel",
                "Tidsstämpel",
                "Tidsstempel",
                "Tidspunkt",
                "Aikaleima",
                "Sygnatura czasowa",
                "Časová značka",
            ),
            *("Időbélyeg", "Marcă temporală", "Отметка времени", "Позначка часу", "Zaman damgası", "Dấu thời gian"),
            *(
                "طابع زمني",
                "ٹائم اسٹیمپ",
                "ٹائم سٹیمپ",
                "টাইমস্ট্যাম্প",
                "টাইম স্ট্যাম্প",
                "टाइमस्टैम्प",
                "Stempel waktu",
                "Cap waktu",
            ),
            *(
                "タイムスタンプ",
                "时间戳记",
                "時間戳記",
                "타임스탬프",
                "ประทับเวลา",
                "Oras ng pagsumite",
                "Χρονική σήμανση",
                "חותמת זמן",
                *("Marca de tempo", "Marca de temps", "Denbora-zigilua", "Marca horaria", "Hora de registro"),
                *(
                    "Časová pečiatka",
                    "Časovni žig",
                    "Vremenska oznaka",
                    "Vremenski pečat",
                    "Laiko žyma",
                    "Laika zīmogs",
                ),
                *("Ajatempel", "Клеймо за време", "Временска ознака", "Tidsmerke"),
                *("مُهر زمني", "الطابع الزمني", "مهر زمانی", "ٹائم اسٹامپ", "टाइमस्टॅम्प", "நேரமுத்திரை", "టైమ్‌స్టాంప్"),
                *("Tem thời gian", "Muhuri wa muda", "Tímastimpill"),
            ),
        ),
    )
)
# 12/13/2024 14:10:02, or 2024/12/13 2:10:02 PM GMT+1
_WHEN = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? +\d{1,2}[:.]\d{2}([:.]\d{2})?( [ap]\.?m\.?)?( [a-z]{3,4}([+-][\d:]+)?)?",
    re.IGNORECASE,
)
_QUIZ = frozenset({"score", "feedback", "punktzahl", "punkte", "note", "puntuación", "comentarios"})
_MOST = 5


def recognises(head: Head) -> bool:
    """Whether the first column is the time at which a form was sent, by its name in any language or by its cells."""
    first = head.folded(0)[:1]
    if first and first[0] in _TIME:
        return True
    grids = any(bracketed(text) for text in head.cells(0))
    return head.kind == "text" and grids and _begins_with_times(head)


def fits(head: Head) -> bool:
    """Whether the first column holds times, whatever it is called."""
    return head.folded(0)[:1] != () and (head.folded(0)[0] in _TIME or _begins_with_times(head))


def _begins_with_times(head: Head) -> bool:
    times = [head.cells(number)[0].strip() for number in range(1, min(_MOST, len(head.rows)))]
    return bool(times) and all(map(_WHEN.fullmatch, times))


def layout(head: Head) -> Layout:
    """One row of headers; the time and what a quiz adds are no answers."""
    headers = plain_headers(trimmed(head.cells(0)))
    return Layout(tuple(_header(header, position) for position, header in enumerate(headers)))


def _header(header: Header, position: int) -> Header:
    parts = bracketed(header.text)
    if (
        position == 0
        or (parts and fold(parts[1]) in _QUIZ)
        or (position < 3 and fold(header.text) in ("score", "total score"))
    ):
        return replace(header, ignored=METADATA)
    return replace(header, question=parts[0], option=parts[1]) if parts else header
