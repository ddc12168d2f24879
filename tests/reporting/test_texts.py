from __future__ import annotations

from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo

from assess.reporting.texts import Texts, direction_of, name_of, runs


def catalogue(language: str, **messages: str) -> GNUTranslations:
    made = Catalog(locale=language)
    made.add("Summary", messages["summary"])
    made.add(("{n} answer", "{n} answers"), (messages["one"], messages["many"]))
    buffer = BytesIO()
    write_mo(buffer, made)
    buffer.seek(0)
    return GNUTranslations(buffer)


def test_without_a_catalogue_texts_are_english() -> None:
    say = Texts()
    assert say("Level {number} of {of}", number="2", of="5") == "Level 2 of 5"
    assert say.plural("{n} answer", "{n} answers", 1, n="1") == "1 answer"
    assert say.plural("{n} answer", "{n} answers", 2, n="2") == "2 answers"


def test_a_fraction_takes_the_plural() -> None:
    assert Texts().plural("{n} month", "{n} months", 1.5, n="1.5") == "1.5 months"


def test_a_catalogue_is_used() -> None:
    say = Texts("de", catalogue("de", summary="Zusammenfassung", one="{n} Antwort", many="{n} Antworten"))
    assert say("Summary") == "Zusammenfassung"
    assert say.plural("{n} answer", "{n} answers", 3, n="3") == "3 Antworten"


def test_what_is_filled_in_is_not_read_as_a_template() -> None:
    assert Texts()("{name} is here", name="{of} {0.__class__}") == "{of} {0.__class__} is here"


@pytest.mark.parametrize(
    ("language", "direction"),
    [("en", "ltr"), ("ur", "rtl"), ("ar", "rtl"), ("fa", "rtl"), ("he", "rtl"), ("bn", "ltr")],
)
def test_the_direction_is_that_of_the_language(language: str, direction: str) -> None:
    assert Texts(language).direction == direction


def test_an_unknown_language_has_english_numbers_and_direction() -> None:
    assert Texts("xx-unknown").direction == "ltr"


def test_names_cannot_disturb_the_direction_of_a_sentence() -> None:
    assert Texts("de")("{name} first", name="دیکھ") == "\u2068دیکھ\u2069 first"
    assert Texts("en")("{name} first", name="دیکھ") == "\u2068دیکھ\u2069 first"
    assert Texts("en")("{name} first", name="Café") == "Café first"


def test_what_a_catalogue_lacks_keeps_its_order_on_a_page_that_runs_to_the_left() -> None:
    # else "Level 3 of 5" would be read as "of 5 Level 3"
    say = Texts("ur", catalogue("ur", summary="خلاصہ", one="{n} جواب", many="{n} جوابات"))
    assert say("Summary") == "خلاصہ"
    assert say("Level {n} of {of}", n="3", of="5") == "\u2066Level \u20683\u2069 of \u20685\u2069\u2069"
    assert say.plural("{n} answer", "{n} answers", 2, n="2") == "\u20682\u2069 جوابات"
    assert say.plural("{n} month", "{n} months", 1, n="1") == "\u2066\u20681\u2069 month\u2069"
    assert Texts("ur")("Summary") == "\u2066Summary\u2069"


def test_lists_are_joined_as_the_language_does() -> None:
    assert Texts("en").listed(["a", "b", "c"]) == "a, b, and c"
    assert Texts("de").listed(["a", "b", "c"]) == "a, b und c"


def test_a_language_that_babel_knows_in_part_is_known_in_part() -> None:
    assert direction_of("ar-XB") == "rtl"
    assert (name_of("ur"), name_of("xx-nowhere")) == ("اردو", "Xx-nowhere")


def test_a_text_runs_as_its_first_letter_does() -> None:
    assert [runs(text) for text in ("12 a", "12 ا", "\u200f12", "12.5 %")] == ["ltr", "rtl", "rtl", ""]


def test_a_charts_title_leads_with_the_languages_direction() -> None:
    assert Texts("ur").headed("Staff") == "\u200fStaff"
    assert Texts("en").headed("Staff") == "Staff"
