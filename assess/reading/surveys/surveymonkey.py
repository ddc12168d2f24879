"""SurveyMonkey: all responses as csv or xlsx, condensed or expanded.

Two rows of headers: the question stands over the first of its columns, below it `Response`, `Open-Ended Response`, the rows
of a grid or the options of several choices. Some exports have a single row, that begins with the respondent's id as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assess.reading.folding import fold
from assess.reading.headers import Head, Header, Layout, clean
from assess.reading.personal import METADATA, PERSONAL
from assess.reading.plain import trimmed

NAME = "SurveyMonkey"

_IDS = frozenset(
    {
        *("respondentid", "respondent id", "respondent_id", "befragten-id", "id des befragten", "teilnehmer-id"),
        *(
            "id du répondant",
            "identifiant du répondant",
            "id de encuestado",
            "id del encuestado",
            "identificación del encuestado",
        ),
        *(
            "id rispondente",
            "id intervistato",
            "id do respondente",
            "id do entrevistado",
            "respondent-id",
            "id respondenta",
        ),
        *("deltagar-id", "svarar-id", "vastaajan tunnus", "идентификатор респондента", "id респондента"),
    }
)
_ABOUT = frozenset(
    {
        *(
            "collectorid",
            "collector id",
            "collector_id",
            "startdate",
            "start date",
            "date_created",
            "enddate",
            "end date",
        ),
        *("date_modified", "collector", "status", "language", "collector-id", "startdatum", "enddatum"),
        *("id du collecteur", "date de début", "date de fin", "id del recopilador", "id de recopilador"),
        *(
            "fecha de inicio",
            "fecha de finalización",
            "fecha final",
            "id do coletor",
            "data de início",
            "data de término",
        ),
        *(
            "id collettore",
            "id raccoglitore",
            "data di inizio",
            "data di fine",
            "einddatum",
            "collecteur",
            "recopilador",
        ),
    }
)
_WHO = frozenset(
    {
        *("ip address", "ip_address", "email address", "email_address", "first name", "first_name", "last name"),
        *("last_name", "custom data", "custom data 1", "custom_1", "lastname", "firstname", "custom value"),
        *(
            "ip-adresse",
            "e-mail-adresse",
            "vorname",
            "nachname",
            "benutzerdefinierte daten",
            "benutzerdefinierte daten 1",
        ),
        *("adresse ip", "adresse e-mail", "prénom", "nom", "données personnalisées 1", "nom de famille"),
        *("dirección ip", "dirección de correo electrónico", "correo electrónico", "nombre", "apellido", "apellidos"),
        *("datos personalizados 1", "endereço ip", "endereço de email", "endereço de e-mail", "sobrenome", "nome"),
        *("dados personalizados 1", "indirizzo ip", "indirizzo e-mail", "cognome", "dati personalizzati 1"),
        *("ip-adres", "e-mailadres", "voornaam", "achternaam", "aangepaste gegevens 1"),
    }
)
# What stands below a question of one column, in SurveyMonkey's languages.
_WHOLE = frozenset(
    map(
        fold,
        (
            *("", "Response", "Open-Ended Response", "Antwort", "Offene Antwort", "Antwort mit offenem Ende"),
            *("Réponse", "Réponse ouverte", "Respuesta", "Respuesta abierta", "Risposta", "Risposta aperta"),
            *(
                "Resposta",
                "Resposta aberta",
                "Resposta livre",
                "Antwoord",
                "Reactie",
                "Open reactie",
                "Svar",
                "Öppet svar",
            ),
            *("Åbent svar", "Åpent svar", "Vastaus", "Avoin vastaus", "Odpowiedź", "Odpowiedź otwarta", "Ответ"),
            *("Открытый ответ", "Yanıt", "Açık Uçlu Yanıt", "回答", "自由回答", "开放式答复", "答复", "答覆", "응답"),
            *("개방형 응답", "الاستجابة", "الإجابة", "جواب", "উত্তর", "Sagot"),
        ),
    )
)


def recognises(head: Head) -> bool:
    """Whether the first column holds SurveyMonkey's ids of respondents."""
    return head.folded(0)[:1] != () and head.folded(0)[0] in _IDS


def fits(_: Head) -> bool:
    """Any table may be: what is left out is left out by its name."""
    return True


def layout(head: Head) -> Layout:
    """The two rows as one header, `Question [what stands below]`, blanks carried forward; or the one row as it is."""
    above, below = head.cells(0), head.cells(1)
    if not _is_second_header(head):
        return Layout(tuple(_alone(text) for text in trimmed(above)))
    width = max(len(trimmed(above)), len(trimmed(below)))
    pairs = zip(_padded(above, width), _padded(below, width), strict=True)
    return Layout(tuple(_headers(pairs)), row=0, body=2)


def _is_second_header(head: Head) -> bool:
    """Whether the second row has no id of a respondent, but says what the columns hold: `Response`, or parts of a question."""
    above, below = head.folded(0), head.folded(1)
    spread = any(not question and part for question, part in zip(above, below, strict=False))
    return bool(below) and not below[0] and any(below) and (spread or not _WHOLE.isdisjoint({*below} - {""}))


def _padded(cells: Sequence[str], width: int) -> list[str]:
    return [*cells[:width], *[""] * (width - len(cells))]


def _headers(pairs: Iterator[tuple[str, str]] | zip[tuple[str, str]]) -> Iterator[Header]:
    question = ""
    for above, below in pairs:
        question = above if above.strip() else question
        if fold(below) in _WHOLE:
            yield _alone(question)
        else:
            text = f"{clean(question)} [{clean(below)}]"
            yield Header(text, (f"{clean(question)} - {clean(below)}",), "", clean(question), clean(below))


def _alone(text: str) -> Header:
    folded = fold(text)
    if folded in _IDS:
        return Header(text, codes=("respondent",))
    if folded in _ABOUT:
        return Header(text, ignored=METADATA)
    if folded in _WHO:
        return Header(text, ignored=PERSONAL)
    return Header(text, (clean(text),))
