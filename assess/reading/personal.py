"""Columns that say who somebody is: they are dropped while the file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assess.reading.folding import fold
from assess.reading.headers import Header, clean

PERSONAL = "personal data"
METADATA = "about the form, not an answer"

_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
_LOOKED_AT = 300

# What tools and people call such columns, in the languages that Assess speaks and those of common exports.
_WORDS = frozenset(
    map(
        fold,
        (
            *("e-mail", "email", "e mail", "mail", "email address", "e-mail address", "mail address", "your email"),
            *("e-mail-adresse", "email-adresse", "adresse e-mail", "adresse électronique", "courriel"),
            *(
                "correo electrónico",
                "correo",
                "dirección de correo electrónico",
                "endereço de e-mail",
                "indirizzo email",
            ),
            *("name", "your name", "full name", "first name", "last name", "surname", "given name", "family name"),
            *("firstname", "lastname", "forename", "middle name", "username", "user name", "user", "nickname"),
            *("vorname", "nachname", "benutzername", "nom", "prénom", "nom d'utilisateur", "nombre", "apellido"),
            *("apellidos", "nome", "sobrenome", "cognome"),
            *("phone", "phone number", "telephone", "telephone number", "mobile", "mobile number", "mobile phone"),
            *("whatsapp", "whatsapp number", "cell phone", "telefon", "telefonnummer", "téléphone", "teléfono"),
            *("ip", "ip address", "ip-address", "ipaddress", "ipaddr", "ip-adresse", "adresse ip", "dirección ip"),
            *("latitude", "longitude", "location latitude", "location longitude", "locationlatitude"),
            *("locationlongitude", "locationaccuracy", "gps", "geolocation", "geopoint", "geo location", "coordinates"),
            *("address", "postal address", "street", "street address", "home address", "city/town", "zip"),
            *("zip code", "postcode", "postal code", "address 2", "zip/postal code"),
            *("token", "access code", "participant token", "invitation code", "referrer", "referrer url", "referer"),
            *("referer url", "refurl", "user agent", "useragent", "user-agent", "browser", "device", "device id"),
            *("deviceid", "device_id", "imei", "phonenumber", "subscriberid", "simserial", "social security number"),
            *("passport number", "national id", "id card number", "cnic", "nid", "date of birth", "birthday"),
            *("نام", "پورا نام", "آپ کا نام", "پہلا نام", "آخری نام", "ای میل", "ای میل ایڈریس", "ای میل پتہ"),
            *("فون نمبر", "موبائل نمبر", "ٹیلی فون", "شناختی کارڈ نمبر", "گھر کا پتہ", "رہائشی پتہ", "تاریخ پیدائش"),
            *("নাম", "পুরো নাম", "আপনার নাম", "ইমেইল", "ই-মেইল", "ইমেল", "ইমেইল ঠিকানা", "ইমেল ঠিকানা", "ফোন নম্বর"),
            *("মোবাইল নম্বর", "ঠিকানা", "জাতীয় পরিচয়পত্র নম্বর", "জন্ম তারিখ"),
            *("pangalan", "buong pangalan", "iyong pangalan", "apelyido", "email mo", "numero ng telepono"),
            *("numero ng cellphone", "tirahan", "petsa ng kapanganakan"),
        ),
    )
)
_TOOLS = frozenset(
    {
        *("recipientemail", "recipientfirstname", "recipientlastname", "emailaddress", "externaldatareference"),
        *("externalreference", "custom data 1", "custom data", "_submitted_by", "submittername", "submitterid"),
        *("_geolocation", "submitter name", "submitter id", "startlanguage token"),
    }
)


def without_personal(headers: Sequence[Header], sample: Sequence[Sequence[str]]) -> tuple[Header, ...]:
    """The headers, those of personal data marked as ignored: by their words, or because e-mail addresses stand below.

    `sample`: cells of the first rows. A column of respondents keeps its ids, by which nobody may count twice.
    """
    return tuple(
        replace(header, ignored=PERSONAL)
        if not header.ignored and (_is_personal(header) or _holds_addresses(header, position, sample))
        else header
        for position, header in enumerate(headers)
    )


def _is_personal(header: Header) -> bool:
    texts = {clean(text) for text in (header.text, *header.names)}
    words = {fold(text).rstrip(" :?*") for text in texts | {text.replace("_", " ") for text in texts}}
    return not words.isdisjoint(_WORDS | _TOOLS)


def _holds_addresses(header: Header, position: int, sample: Sequence[Sequence[str]]) -> bool:
    if "respondent" in (fold(header.text), *header.names):
        return False
    cells = [cells[position].strip() for cells in sample[:_LOOKED_AT] if position < len(cells)]
    said = [cell for cell in cells if cell]
    return bool(said) and 2 * sum(map(bool, map(_EMAIL.fullmatch, said))) > len(said)
