"""Kinds of values that every written file shares: texts, ids, numbers, yes and no; and the errors that they raise."""

from __future__ import annotations

import re
from typing import Annotated, Any, TypeVar
from unicodedata import category

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Tag,
    WithJsonSchema,
    model_validator,
)
from pydantic_core import PydanticCustomError

from assess.model.numbers import LARGEST_NUMBER, LARGEST_WEIGHT, number, number_or_fraction, number_text

T = TypeVar("T")

_RESERVED = (
    "respondent group date weight na dk overall other score level answer below at least is not includes answered and or"
)
RESERVED_IDS = frozenset(_RESERVED.split())
_LATER = "background units combine also_ask areas editions was ladder first_level show_scores advice"
LATER_WORDS = frozenset(_LATER.split())


class Written(BaseModel):
    """The base of everything written: unknown keys are errors, and a key without a value is as good as absent."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _without_empty(cls, value: Any) -> Any:
        if isinstance(value, dict) and None in value.values():
            return {key: part for key, part in value.items() if part is not None}
        return value


def wrong(code: str, message: str, hint: str = "") -> PydanticCustomError:
    """An error for a validator to raise: code, message and hint as in Problem."""
    return PydanticCustomError("wrong", "{message}", {"code": code, "message": message, "hint": hint})


def found(value: Any) -> str:
    """What a value is, in words."""
    if value is None:
        return "nothing"
    if isinstance(value, str):
        return f'"{value}"' if len(value) <= 40 else f'"{value[:39]}…"'
    return "a list" if isinstance(value, list) else "entries" if isinstance(value, dict) else str(value)


def _id(text: str) -> str:
    if text in RESERVED_IDS:
        raise wrong(
            "reserved-id", f'"{text}" has a meaning of its own and cannot be an id', f'take "{text}-1" or another word'
        )
    if not _well_formed(text):
        hint = "an id starts with a letter, then letters, digits, - and _"
        if odd := next((sign for sign in text if not sign.isprintable() and sign not in _ID_SIGNS), ""):
            hint = f"it has the invisible character U+{ord(odd):04X}; write the word anew"
        raise wrong("bad-id", f'"{text}" cannot be an id', hint)
    return text


def _option(text: str) -> str:
    """A cell that says NA is taken for "not applicable", so no option can be chosen by that word."""
    if text.casefold() in ("na", "dk"):
        means = "not applicable" if text.casefold() == "na" else "don't know"
        raise wrong(
            "reserved-id", f'"{text}" means "{means}" and cannot be an option', f'take "{text}-1" or another word'
        )
    return text


def is_id(text: str) -> bool:
    """Whether a text may be an id: a letter of any script, then letters and their marks, digits, `-`, `_`."""
    return text not in RESERVED_IDS and _well_formed(text)


def _well_formed(text: str) -> bool:
    return text[:1].isalpha() and all(
        character in _ID_SIGNS or character.isdecimal() or category(character)[0] in "LM" for character in text
    )


_ID_SIGNS = "-_\u200c\u200d"  # the joiners are part of words in Bengali, Persian and others


def is_language(text: str) -> bool:
    """Whether a text is written like a language code: en, ur, fil, pt-BR."""
    return re.fullmatch(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*", text) is not None


def _language(text: str) -> str:
    if not is_language(text):
        raise wrong("bad-language", f'"{text}" is not a language code', "such as en, ur, bn, fil or pt-BR")
    return text


def prose(text: str) -> str:
    """A text without blanks around it; an error where nothing is left."""
    if not text.strip():
        raise wrong("no-value", "the text is empty")
    return text.strip()


def _number(value: Any) -> float:
    read = number(value) if isinstance(value, str) else None
    if read is None:
        raise _no_number(value)
    return read


def _limit(value: Any) -> float:
    read = number_or_fraction(value) if isinstance(value, str) else None
    if read is None:
        raise _no_number(value, " or a fraction such as 2/3,")
    return read


def _no_number(value: Any, also: str = ",") -> PydanticCustomError:
    hint = ""
    if isinstance(value, str):
        point = value.replace(",", ".")
        whole = value.replace(",", "")
        if value.endswith("%") and (share := number(value[:-1])) is not None:
            hint = f"write {number_text(share / 100)} for a share, {number_text(share)} for points"
        elif _THOUSANDS.fullmatch(value):
            hint = f"write {whole}" + (
                f", or {point} if the comma begins a fraction" if number(point) is not None else ""
            )
        elif point != value and number(point) is not None:
            hint = f"write {point}"
    return wrong("not-a-number", f"expected a number{also} found {found(value)}", hint)


_THOUSANDS = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+")


def _yes_no(value: Any) -> bool:
    word = value.casefold() if isinstance(value, str) else ""
    if word in ("true", "yes"):
        return True
    if word in ("false", "no"):
        return False
    raise wrong("not-yes-or-no", f"expected yes or no, found {found(value)}")


def within(low: float, high: float) -> AfterValidator:
    """Both ends included; an error names them."""

    def check(value: float) -> float:
        if not low <= value <= high:
            span = f"{number_text(low)} to {number_text(high)}"
            if high >= LARGEST_WEIGHT:
                span = f"at least {number_text(low)}" if value < low else f"at most {number_text(high)}"
            hint = f"a share of 1: write {number_text(value / 100)}" if high == 1 and 10 <= value <= 100 else ""
            raise wrong("out-of-range", f"expected {span}, found {number_text(value)}", hint)
        return value

    return AfterValidator(check)


def form(value: Any) -> str | None:
    """Which form of a `Short` or `OneOrMany` a value has."""
    if isinstance(value, str):
        return "(text)"
    if isinstance(value, dict | BaseModel):
        return "(entries)"
    return "(list)" if isinstance(value, list | tuple) else None


# What an editor takes for a number is a text all the same.
TEXT_SCHEMA = WithJsonSchema({"type": ["string", "number", "boolean"]})
_NUMBER_SCHEMA = WithJsonSchema({"type": ["number", "string"], "pattern": "^\\S+$"})
_YES_NO_SCHEMA = WithJsonSchema({"enum": [True, False, "true", "false", "yes", "no"]})

Id = Annotated[str, AfterValidator(_id), WithJsonSchema({"type": "string"})]
OptionId = Annotated[str, AfterValidator(_option), AfterValidator(_id), WithJsonSchema({"type": "string"})]
Language = Annotated[str, AfterValidator(_language)]
FREE_TEXT = "free text"
"""The mark of texts in which people write what they like, so that a `#` or a comma in them is hardly a sign to the program."""
Prose = Annotated[str, AfterValidator(prose), TEXT_SCHEMA, FREE_TEXT]
Word = Annotated[str, AfterValidator(prose), TEXT_SCHEMA]
Number = Annotated[float, BeforeValidator(_number), within(-LARGEST_NUMBER, LARGEST_NUMBER), _NUMBER_SCHEMA]
Weight = Annotated[float, BeforeValidator(_number), within(0, LARGEST_WEIGHT), _NUMBER_SCHEMA]
Share = Annotated[float, BeforeValidator(_limit), within(0, 1), _NUMBER_SCHEMA]
Score = Annotated[Number, within(0, 100)]
Limit = Annotated[float, BeforeValidator(_limit), within(0, 100), _NUMBER_SCHEMA]
YesNo = Annotated[bool, BeforeValidator(_yes_no), _YES_NO_SCHEMA]

Short = Annotated[Annotated[Prose, Tag("(text)")] | Annotated[T, Tag("(entries)")], Discriminator(form)]
"""A text alone, or entries."""
NamesOr = Annotated[Annotated[list[Prose], Tag("(list)")] | Annotated[T, Tag("(entries)")], Discriminator(form)]
"""A list of texts, or entries."""
