"""Every text of the interface goes through the catalogue, and the template for translators holds them all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from gettext import NullTranslations
from pathlib import Path
from string import Formatter

from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from assess.model.assessment import Agreed, LeftOut
from assess.model.response import Missing
from assess.reporting.explain import explainable, explanation
from assess.reporting.report import report
from assess.reporting.texts import Texts
from tests.reporting import building

CHECKOUT = Path(__file__).parents[2]
TEMPLATE = CHECKOUT / "assess" / "locales" / "assess.pot"
KEYWORDS = {"say": None, "plural": (1, 2)}
SPEAKING = ("reporting", "rendering")


class Marked(NullTranslations):
    """A language in which every message stands between marks."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


def messages_in_sources() -> set[str | tuple[str, ...]]:
    found = (
        message
        for room in SPEAKING
        for _, _, message, _, _ in extract_from_dir(CHECKOUT / "assess" / room, keywords=KEYWORDS)
    )
    return {message if isinstance(message, str) else tuple(message) for message in found}


def test_the_template_holds_every_text_and_no_other() -> None:
    """`make pot` writes it anew."""
    with TEMPLATE.open("rb") as template:
        written = {message.id for message in read_po(template) if message.id}
    assert {tuple(id) if isinstance(id, list) else id for id in written} == messages_in_sources()


def test_placeholders_have_names_and_nothing_but_names() -> None:
    for message in messages_in_sources():
        for text in (message,) if isinstance(message, str) else message:
            for _, name, spec, conversion in Formatter().parse(text):
                assert name is None or re.fullmatch("[a-z_]+", name), text
                assert not spec, text
                assert not conversion, text


def test_no_text_escapes_the_catalogue() -> None:
    [budget] = building.questionnaire().recommendations
    given = building.assessment(
        answers={"C1": Agreed(2.0, why="Why", evidence="Evidence"), "C2": Agreed(Missing.NA)},
        left_out=(LeftOut(budget, "Reason"),),
    )
    context = building.context(given)
    made = report(given, context.scorecard, context.advice, texts=Texts("en", Marked()))
    own = {*texts_of(given.questionnaire), *texts_of(given), "October 1, 2026"}
    escaped = [text for text in texts_of(made) if is_words(text) and text not in own]
    assert [text for text in escaped if "⟦" not in text] == []


def test_no_explanation_escapes_it_either() -> None:
    context = building.context()
    marked = type(context)(
        context.assessment, context.scorecard, context.advice, Texts("en", Marked()), context.numbers
    )
    own = set(texts_of(context.questionnaire))
    for id in explainable(context):
        for text in texts_of(explanation(marked, id)):
            assert "⟦" in text or text in own or not is_words(text)


def is_words(text: str) -> bool:
    """Not a number, an id, an address or a name of a role: something that a reader reads."""
    return bool(re.search(r"[A-Za-z]{3}", text)) and not re.match(r"[#a-z0-9./_-]+$", text)


def texts_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Texts | bytes):
        return
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from texts_of(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_of(each)
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from texts_of(getattr(value, field.name))
