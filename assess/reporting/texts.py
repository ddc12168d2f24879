"""Interface texts in the reader's language: English sentences are the keys, a gettext catalogue holds the others."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from gettext import NullTranslations

from babel import Locale, UnknownLocaleError
from babel.lists import format_list

RIGHT_TO_LEFT_LETTERS = frozenset({"R", "AL"})
LEFT_TO_RIGHT, FIRST_STRONG, POP = "\u2066", "\u2068", "\u2069"
MARKS: Mapping[str, str] = {"ltr": "\u200e", "rtl": "\u200f"}


@dataclass(frozen=True, slots=True)
class Texts:
    """Says things in one language. `translations` is any gettext catalogue; the empty one speaks English.

    What a catalogue lacks is said in English, and set apart on a page that runs the other way, so that it keeps its order.
    """

    language: str = "en"
    translations: NullTranslations = field(default_factory=NullTranslations)

    def __call__(self, message: str, /, **values: str) -> str:
        """The message in this language with its {placeholders} filled; what is filled in cannot disturb its direction."""
        found = self.translations.gettext(message)
        return self._said(self._fill(found, values), english=found is message)

    def plural(self, one: str, many: str, n: float, /, **values: str) -> str:
        """The form that the language has for n things; a fraction takes the form of two."""
        count = int(n) if n == int(n) else 2
        found = self.translations.ngettext(one, many, count)
        return self._said(self._fill(found, values), english=found is one or found is many)

    def listed(self, parts: Iterable[str]) -> str:
        """`a, b, and c`, as the language joins them."""
        return format_list([self._isolated(part) for part in parts], locale=locale_of(self.language))

    def headed(self, title: str) -> str:
        """A chart's title, by whose first letter the chart finds its direction: it has the language's, whatever is filled in."""
        return title if runs(title) == self.direction else f"{MARKS[self.direction]}{title}"

    @property
    def direction(self) -> str:
        """`rtl` or `ltr`, for the page."""
        return direction_of(self.language)

    def _said(self, text: str, *, english: bool) -> str:
        """A catalogue gives back the very message that it lacks, which is English."""
        return f"{LEFT_TO_RIGHT}{text}{POP}" if english and self.direction == "rtl" else text

    def _fill(self, message: str, values: dict[str, str]) -> str:
        return (
            message.format_map({name: self._isolated(value) for name, value in values.items()}) if values else message
        )

    def _isolated(self, value: str) -> str:
        if value.isascii() and self.direction == "ltr":
            return value
        if self.direction == "ltr" and not any(unicodedata.bidirectional(c) in RIGHT_TO_LEFT_LETTERS for c in value):
            return value
        return f"{FIRST_STRONG}{value}{POP}"


@lru_cache(maxsize=64)
def direction_of(language: str) -> str:
    """`rtl` or `ltr`; asked for every text."""
    return "rtl" if locale_of(language).text_direction == "rtl" else "ltr"


def runs(text: str) -> str:
    """`rtl` or `ltr` by the first letter that tells, as a browser finds out; empty where none does."""
    if text.isascii():
        return "ltr" if any(letter.isalpha() for letter in text) else ""
    for letter in text:
        kind = unicodedata.bidirectional(letter)
        if kind in RIGHT_TO_LEFT_LETTERS:
            return "rtl"
        if kind == "L":
            return "ltr"
    return ""


@lru_cache(maxsize=64)
def locale_of(language: str) -> Locale:
    """Babel's locale of a language tag such as `ur`, `pt-BR` or `zh_Hant`; `ur` of `ur-XX`; English where it knows none."""
    return _known(language) or Locale.parse("en")


def name_of(language: str) -> str:
    """What a language calls itself, with a capital where its script has one; the tag of one that Babel does not know."""
    locale = _known(language)
    name = (locale.get_display_name(locale) if locale else None) or language
    return name[:1].upper() + name[1:]


def _known(language: str) -> Locale | None:
    """The locale of a tag, or of as much of it as Babel knows."""
    parts = language.replace("_", "-").split("-")
    for length in range(len(parts), 0, -1):
        try:
            return Locale.parse("_".join(parts[:length]))
        except (ValueError, UnknownLocaleError):
            continue
    return None
