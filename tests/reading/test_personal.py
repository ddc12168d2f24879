"""Columns that say who somebody is."""

from __future__ import annotations

import pytest

from assess.reading.headers import Header
from assess.reading.personal import FOUND, PERSONAL, without_personal


def is_left_out(header: Header, *cells: str) -> bool:
    return without_personal([header], [[cell] for cell in cells])[0].ignored in (PERSONAL, FOUND)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "E-Mail",
            "Email Address",
            "email_address",
            "Name",
            "Your name *",
            "First name",
            "IP address",
        ),
        *("Latitude", "Token", "Referrer URL", "User Agent", "RecipientEmail", "ExternalReference", "Phone number:"),
        *(
            "Voornaam",
            "Sähköposti",
            "Adres e-mail",
            "Фамилия",
            "Ad Soyad",
            "البريد الإلكتروني",
            "メールアドレス",
            "电话",
        ),
        *("What is your name?", "Geburtsdatum", "Nome e cognome", "Numéro de téléphone *", "Nama lengkap"),
        *("نام", "ای ميل", "ইমেইল", "নাম", "pangalan", "apelyido", "Vorname"),
    ],
)
def test_by_its_words(text: str) -> None:
    assert is_left_out(Header(text))


def test_by_the_tools_code() -> None:
    assert is_left_out(Header("E-Mail des Empfängers", ("RecipientEmail",)))


@pytest.mark.parametrize(
    "text", ["Do we answer every e-mail within a day?", "We know the names of our customers.", "respondent", "STA1", ""]
)
def test_what_is_no_personal_data(text: str) -> None:
    assert not is_left_out(Header(text), "4", "5")


def test_by_the_addresses_below_it() -> None:
    assert is_left_out(Header("Contact"), "ann@example.org", "", "bob@example.org")
    assert not is_left_out(Header("What is missing?"), "ask ann@example.org about it", "nothing")


def test_a_column_of_respondents_keeps_its_ids() -> None:
    assert not is_left_out(Header("respondent"), "ann@example.org")


def test_a_reason_that_is_known_stays() -> None:
    assert without_personal([Header("Name", ignored="metadata")], [])[0].ignored == "metadata"
