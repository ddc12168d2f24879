"""Numbers and dates as a reader sees them: rounded here for the first time, and never across a limit that matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date as Date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from functools import lru_cache
from math import isclose

from babel import Locale
from babel.dates import format_date
from babel.numbers import NumberPattern, parse_pattern

from assess.model.condition import TOLERANCE
from assess.reporting.texts import FIRST_STRONG, POP, locale_of

NO_VALUE = "–"
MINUS = "\u2212"
"""The sign as it is set in print, as wide as the plus; data files keep the hyphen."""
ZEROS: Mapping[str, int] = {
    "arab": 0x660,
    "arabext": 0x6F0,
    "beng": 0x9E6,
    "cakm": 0x11136,
    "deva": 0x966,
    "mymr": 0x1040,
    "olck": 0x1C50,
    "tibt": 0xF20,
}
"""The digit nought of the numbering systems that languages have by default (CLDR)."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Formats for one language. `limits` are the lower limits of the levels, across which no score is rounded."""

    language: str = "en"
    limits: tuple[float, ...] = ()

    def score(self, value: float | None, digits: int = 1) -> str:
        """A score 0-100 with one digit; never across a level's limit, nor to 0 or 100 when it is neither."""
        return NO_VALUE if value is None else self._fixed(rounded(value, digits, (*self.limits, 0.0, 100.0)), digits)

    def points(self, value: float | None, digits: int = 1) -> str:
        """A difference in points; never to 0 when it is not."""
        return NO_VALUE if value is None else self._fixed(rounded(value, digits, (0.0,)), digits)

    def signed(self, value: float) -> str:
        """A difference in points with its sign, of which one is better than the other; never to 0 when it is not."""
        return self._with_sign(rounded(value, 1, (0.0,)))

    def difference(self, first: float | None, second: float | None) -> str:
        """The first score minus the second, with its sign: of both as they are printed, so that a reader may check it."""
        return NO_VALUE if first is None or second is None else self._with_sign(self._between(first, second))

    def apart(self, first: float, second: float) -> str:
        """How far two scores are apart as they are printed, without a sign."""
        return self._fixed(abs(self._between(first, second)), 1)

    def _between(self, first: float, second: float) -> Decimal:
        one, other = (rounded(score, 1, (*self.limits, 0.0, 100.0)) for score in (first, second))
        return one - other

    def _with_sign(self, value: Decimal) -> str:
        text = _formatted(str(value), "+#,##0.0;-#,##0.0" if value else "#,##0.0", self.language)
        return f"{FIRST_STRONG}{text}{POP}" if self._mirrored and value else text

    def percent(self, share: float | None, limit: float = 0.0) -> str:
        """A share of 1 as a whole percentage; never to 0 or 100 when it is neither, nor across `limit`."""
        if share is None:
            return NO_VALUE
        whole = rounded(share * 100, 0, (limit * 100, 0.0, 100.0))
        return _formatted(str(whole / 100), "percent", self.language)

    def share(self, share: float | None) -> str:
        """A share of 1 as a percentage with one digit, none where it is whole."""
        if share is None:
            return NO_VALUE
        return _formatted(str(rounded(share * 100, 1, (0.0, 100.0)) / 100), "share", self.language)

    def count(self, value: int | None) -> str:
        """A whole number."""
        return NO_VALUE if value is None else _formatted(str(value), "#,##0", self.language)

    def plain(self, value: float | None, digits: int = 2) -> str:
        """A number with at most so many digits, none where it is whole."""
        return (
            NO_VALUE
            if value is None
            else _formatted(str(rounded(value, digits, ())), "#,##0." + "#" * digits, self.language)
        )

    def fixed(self, value: float | None, digits: int = 2) -> str:
        """A number with so many digits, noughts at its end included, so that a column of them lines up."""
        return NO_VALUE if value is None else self._fixed(rounded(value, digits, ()), digits)

    def exact(self, value: Decimal, digits: int = 2) -> str:
        """A number that is rounded already, with all its digits."""
        return self._fixed(value, digits)

    def short(self, value: Decimal) -> str:
        """A number that is rounded already, without the noughts at its end."""
        return _formatted(str(value), "#,##0.##", self.language)

    def interval(self, ends: tuple[float, float] | None, digits: int = 1) -> str:
        """`40.1 to 77.4` without words: an en dash between the ends, which stays in their order in any direction."""
        if ends is None:
            return NO_VALUE
        low, high = (self._fixed(rounded(end, digits, ()), digits) for end in ends)
        return f"{FIRST_STRONG}{low} – {high}{POP}" if self._mirrored else f"{low} – {high}"

    def measured(self, value: float, unit: str) -> str:
        """A number with its unit, kept together."""
        text = f"{self.plain(value)}\u00a0{unit}" if unit else self.plain(value)
        return f"{FIRST_STRONG}{text}{POP}" if unit and self._mirrored else text

    def date(self, day: Date) -> str:
        """A day in full, as the language writes it."""
        return _in_own_digits(format_date(day, "long", locale=locale_of(self.language)), locale_of(self.language))

    @property
    def _mirrored(self) -> bool:
        return locale_of(self.language).text_direction == "rtl"

    def _fixed(self, value: Decimal, digits: int) -> str:
        return _formatted(str(value), "#,##0" + ("." + "0" * digits if digits else ""), self.language)


@lru_cache(maxsize=16384)
def rounded(value: float, digits: int, limits: tuple[float, ...]) -> Decimal:
    """The value to so many digits, half up, but on the side of each limit on which it stands (with the format's tolerance).

    Limits count as they are printed, rounded themselves: 62.4999 at 62.5 gives 62.4, 66.66 at 200/3 gives 66.6.
    """
    step = Decimal(1).scaleb(-digits)
    nearest = _decimal(value).quantize(step, ROUND_HALF_UP)
    for limit in limits:
        printed = _decimal(limit).quantize(step, ROUND_HALF_UP)
        if isclose(value, limit, abs_tol=TOLERANCE, rel_tol=0):
            return printed
        if value < limit and nearest >= printed:
            nearest = min(_decimal(value).quantize(step, ROUND_FLOOR), printed - step)
        elif value > limit and nearest < printed:
            nearest = max(_decimal(value).quantize(step, ROUND_CEILING), printed)
    return _off_the_ends(value, nearest, step, limits)


def _off_the_ends(value: float, nearest: Decimal, step: Decimal, limits: tuple[float, ...]) -> Decimal:
    """0 and 100 are reached only by what is 0 or 100, from either side."""
    if 0.0 in limits and nearest == 0 and value > TOLERANCE:
        return step
    return nearest


def _decimal(value: float) -> Decimal:
    return Decimal(repr(float(value)))


@lru_cache(maxsize=16384)
def _formatted(value: str, pattern: str, language: str) -> str:
    locale = locale_of(language)
    if pattern == "percent":
        number_pattern = locale.percent_formats[None]
    elif pattern == "share":
        number_pattern = _parsed(locale.percent_formats[None].pattern.replace("0", "0.#"))
    else:
        number_pattern = _parsed(pattern)
    text = number_pattern.apply(Decimal(value), locale, numbering_system="default")
    return _in_own_digits(text.replace("-", MINUS), locale)


def _in_own_digits(text: str, locale: Locale) -> str:
    """Babel gives a language's signs, but leaves the digits 0 to 9."""
    zero = ZEROS.get(locale.default_numbering_system)
    return text.translate({ord("0") + digit: zero + digit for digit in range(10)}) if zero else text


@lru_cache(maxsize=64)
def _parsed(pattern: str) -> NumberPattern:
    return parse_pattern(pattern)
