"""Columns that say who somebody is: they are dropped while the file is read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from assess.reading.folding import fold
from assess.reading.headers import Header, clean

PERSONAL = "personal data"
_MASK = "[…]"
FOUND = f"{PERSONAL} in its cells"
METADATA = "about the form, not an answer"

_EMAIL = re.compile(r"[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}")
# An e-mail address, a telephone number, an IP address.
_TELLING = re.compile(rf"{_EMAIL.pattern}|[+(]?\d(?:[ ()./-]{{0,3}}\d){{6,}}|\d{{1,3}}(?:\.\d{{1,3}}){{3}}")

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
            *(
                "naam",
                "voornaam",
                "achternaam",
                "e-mailadres",
                "telefoonnummer",
                "mobiel",
                "adres",
                "postcode",
                "ip-adres",
            ),
            *(
                "namn",
                "förnamn",
                "efternamn",
                "e-post",
                "e-postadress",
                "navn",
                "fornavn",
                "etternavn",
                "efternavn",
                "nimi",
            ),
            *(
                "etunimi",
                "sukunimi",
                "sähköposti",
                "sähköpostiosoite",
                "imię",
                "nazwisko",
                "imię i nazwisko",
                "adres e-mail",
            ),
            *(
                "numer telefonu",
                "jméno",
                "příjmení",
                "telefonní číslo",
                "név",
                "vezetéknév",
                "nume",
                "prenume",
                "adresă de e-mail",
            ),
            *(
                "имя",
                "фамилия",
                "фио",
                "электронная почта",
                "адрес электронной почты",
                "телефон",
                "номер телефона",
                "адрес",
            ),
            *(
                "ім'я",
                "прізвище",
                "електронна пошта",
                "ad",
                "soyad",
                "ad soyad",
                "e-posta",
                "e-posta adresi",
                "telefon numarası",
            ),
            *(
                "nama",
                "nama lengkap",
                "nomor telepon",
                "alamat email",
                "alamat",
                "họ và tên",
                "số điện thoại",
                "địa chỉ email",
            ),
            *(
                "الاسم",
                "الاسم الكامل",
                "البريد الإلكتروني",
                "عنوان البريد الإلكتروني",
                "رقم الهاتف",
                "العنوان",
                "تاريخ الميلاد",
            ),
            *(
                "שם",
                "שם מלא",
                "דואר אלקטרוני",
                "טלפון",
                "όνομα",
                "επώνυμο",
                "ονοματεπώνυμο",
                "διεύθυνση email",
                "τηλέφωνο",
            ),
            *(
                "नाम",
                "पूरा नाम",
                "ईमेल",
                "ईमेल पता",
                "फ़ोन नंबर",
                "मोबाइल नंबर",
                "姓名",
                "名字",
                "电子邮件",
                "電子郵件",
                "邮箱",
                "手机号码",
            ),
            *(
                "电话",
                "電話",
                "地址",
                "氏名",
                "お名前",
                "名前",
                "メールアドレス",
                "電話番号",
                "住所",
                "이름",
                "성명",
                "이메일",
                "전화번호",
            ),
            *(
                "numéro de téléphone",
                "nom de famille",
                "nom complet",
                "adresse",
                "code postal",
                "date de naissance",
                "adresse mail",
            ),
            *(
                "nombre completo",
                "número de teléfono",
                "dirección",
                "código postal",
                "fecha de nacimiento",
                "nome completo",
            ),
            *(
                "número de telefone",
                "telemóvel",
                "celular",
                "data de nascimento",
                "numero di telefono",
                "nome e cognome",
            ),
            *(
                "indirizzo",
                "indirizzo e-mail",
                "data di nascita",
                "vor- und nachname",
                "handynummer",
                "anschrift",
                "geburtsdatum",
            ),
            *(
                "postleitzahl",
                "mobilnummer",
                "ihr name",
                "ihre e-mail-adresse",
                "what is your name",
                "what is your email address",
            ),
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
    """The headers, those of personal data marked as ignored: by their words, or because of what stands below.

    `sample`: cells of the first rows. A column of respondents keeps its ids, by which nobody may count twice.
    """
    return tuple(_marked(header, _below(position, sample)) for position, header in enumerate(headers))


def is_personal(text: str) -> bool:
    """Whether a text is what columns of personal data are called."""
    words = {fold(each).rstrip(" :?*") for each in (text, clean(text), clean(text).replace("_", " "))}
    return not words.isdisjoint(_WORDS | _TOOLS)


def masked(text: str) -> str:
    """A text with a mark in the place of its e-mail addresses."""
    return _EMAIL.sub(_MASK, text) if "@" in text else text


def _below(position: int, sample: Sequence[Sequence[str]]) -> Sequence[str]:
    cells = (cells[position].strip() for cells in sample if position < len(cells))
    return [cell for cell in cells if cell]


def _marked(header: Header, cells: Sequence[str]) -> Header:
    if "respondent" in (fold(header.text), *header.codes):
        return header
    called = header.ignored == PERSONAL or any(map(is_personal, (header.text, *header.names, *header.codes)))
    addresses = sum(1 for cell in cells if _EMAIL.fullmatch(cell))
    # A column that is called so needs one cell of the kind, for a question may have the same name.
    if (called and any(_TELLING.fullmatch(cell) for cell in cells)) or 2 * addresses > len(cells):
        return header if header.ignored not in ("", PERSONAL) else replace(header, ignored=FOUND)
    return replace(header, ignored=PERSONAL) if called and not header.ignored else header
