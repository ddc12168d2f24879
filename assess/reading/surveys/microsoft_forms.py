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

_ID = frozenset(map(fold, ("id", "identifiant", "kimlik", "идентификатор", "المعرف", "המזהה", "识别码", "識別碼")))
_STARTED = frozenset(
    map(
        fold,
        (
            *("start time", "startzeit", "heure de début", "hora de inicio", "hora de início", "ora di inizio"),
            *("begintijd", "starttijd", "starttid", "starttidspunkt", "aloitusaika", "godzina rozpoczęcia"),
            *("czas rozpoczęcia", "čas zahájení", "čas spuštění", "kezdés időpontja", "ora de începere"),
            *("время начала", "час початку", "başlangıç zamanı", "başlangıç saati", "waktu mulai", "thời gian bắt đầu"),
            *(
                "ώρα έναρξης",
                "שעת התחלה",
                "وقت البدء",
                "开始时间",
                "開始時間",
                "開始時刻",
                "시작 시간",
                "เวลาเริ่มต้น",
                "प्रारंभ समय",
            ),
        ),
    )
)
_FINISHED = frozenset(
    map(
        fold,
        (
            *("completion time", "fertigstellungszeit", "heure de fin", "hora de finalización", "hora de conclusão"),
            *("ora di completamento", "abschlusszeit", "tijd van voltooien", "voltooiingstijd", "slutförandetid"),
            *("sluttid", "fuldførelsestidspunkt", "fullføringstidspunkt", "valmistumisaika", "päättymisaika"),
            *("godzina ukończenia", "czas ukończenia", "čas dokončení", "befejezés időpontja", "ora de finalizare"),
            *("время выполнения", "время завершения", "час завершення", "tamamlanma zamanı", "tamamlanma saati"),
            *("waktu penyelesaian", "thời gian hoàn thành", "ώρα ολοκλήρωσης", "שעת סיום", "وقت الإكمال", "完成时间"),
            *("完成時間", "完了時刻", "완료 시간", "เวลาเสร็จสมบูรณ์", "पूर्णता समय"),
        ),
    )
)
_BESIDE = frozenset(
    map(
        fold,
        (
            *("id", "language", "sprache", "last modified time", "uhrzeit der letzten änderung", "total points"),
            *("gesamtpunkte", "quiz feedback", "testfeedback", "grade posted time", "total score", "start time"),
            *("completion time",),
        ),
    )
)
_WHO = frozenset(
    map(
        fold,
        (
            *("email", "e-mail", "name", "nom", "nombre", "nome", "correo electrónico", "email1", "name1", "naam"),
            *("namn", "navn", "nimi", "imię i nazwisko", "nazwa", "jméno", "név", "nume", "имя", "ім'я", "ad", "nama"),
            *(
                "tên",
                "όνομα",
                "שם",
                "الاسم",
                "姓名",
                "名称",
                "名稱",
                "名前",
                "이름",
                "ชื่อ",
                "नाम",
                "e-mailadres",
                "e-post",
            ),
            *("e-postadress", "sähköposti", "adres e-mail", "poczta e-mail", "адрес электронной почты"),
            *(
                "электронная почта",
                "e-posta",
                "البريد الإلكتروني",
                "电子邮件",
                "電子郵件",
                "メール",
                "전자 메일",
                "อีเมล",
                "ईमेल",
            ),
            *("adresse de messagerie", "e-mail-adresse", "correo", "posta elettronica"),
            *("indirizzo di posta elettronica",),
        ),
    )
)
_QUIZ = re.compile(r"(points|feedback|punkte|puntos|commentaires)( -|:) ", re.IGNORECASE)
_TIME = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},? \d{1,2}:\d\d")
# Forms tells questions of the same words apart by a number behind them.
_AGAIN = re.compile(r"(?<=\D)\d{1,2}$")


def recognises(head: Head) -> bool:
    """Whether `ID` is followed by the times at which a form was begun and sent, by their names or by their cells."""
    first = head.folded(0)[:4]
    if not first or first[0] not in _ID:
        return False
    named = not _STARTED.isdisjoint(first) and not _FINISHED.isdisjoint(first)
    counted = [cells[0].strip().isdecimal() for _, cells in head.rows[1:6]]
    return named or (head.kind == "spreadsheet" and all(counted) and fits(head))


def fits(head: Head) -> bool:
    """Whether times stand in the second and third column, whatever they are called."""
    times = [cell for _, cells in head.rows[1:6] for cell in cells[1:3]]
    return len(times) > 1 and all(map(_TIME.match, times))


def layout(head: Head) -> Layout:
    """One row of headers; what says who and when, and what a quiz adds, are no answers."""
    headers = plain_headers(trimmed(head.cells(0)))
    last = max((n for n, header in enumerate(headers) if fold(header.text) in _FINISHED), default=2)
    return Layout(tuple(_header(header, position, last + 5, last) for position, header in enumerate(headers)))


def _header(header: Header, position: int, first_question: int, last_time: int) -> Header:
    text = fold(header.text)
    if position < first_question and text in _WHO:
        return replace(header, ignored=PERSONAL)
    if _QUIZ.match(text) or (position < first_question and (position <= last_time or text in _BESIDE)):
        return replace(header, ignored=METADATA)
    again = _AGAIN.sub("", header.text.strip())
    return replace(header, names=(again,)) if again != header.text.strip() else header
