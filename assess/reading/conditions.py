"""Conditions: `STA2 level at least 2 and not-yet is answered` becomes a tree, and is checked against what it names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Set
from dataclasses import dataclass
from typing import Literal

from assess.model.condition import AllOf, Answered, AnyOf, Choice, Comparison, Condition, Node
from assess.model.numbers import number_or_fraction, number_text
from assess.model.questionnaire import Scale
from assess.problems import Place, Problem, error
from assess.reading.rewording import in_our_words
from assess.reading.suggest import did_you_mean

LONGEST = 2_000
DEEPEST = 20
FORMS = "write ID score|level|answer below|at least N, ID is [not] OPTION, ID includes OPTION, ID is [not] answered"


@dataclass(frozen=True, slots=True)
class Named:
    """What a condition may ask of an id: `what` it is, and the scale of its answers where it is a question.

    `low` and `high` bound its score: 0 and 100, or an outcome's own range.
    """

    what: Literal["question", "dimension", "overall", "outcome"]
    scale: Scale | None = None
    low: float = 0
    high: float = 100


Fits = Callable[[Comparison], bool]
"""Whether a comparison can be made, and may hold or not."""


def parse_condition(text: str, place: Place, problems: list[Problem], fits: Fits = lambda _: True) -> Condition | None:
    """The condition that a text says, or None and a problem. `fits`: which readings of an incomplete one are offered."""
    try:
        return Condition(text, _parsed(text, fits))
    except _ConditionError as trouble:
        problems.append(_mended(text, trouble, fits).problem(text, place))
        return None


def _parsed(text: str, fits: Fits) -> Node:
    if len(text) > LONGEST:
        raise _ConditionError(f"this condition is longer than {LONGEST:,} characters")
    parser = _Parser(_WORD.findall(text), fits)
    tree = parser.either(1)
    if not parser.done:
        raise _ConditionError(f'"{parser.next}" cannot follow here', "join conditions with and / or")
    return tree


def _mended(text: str, trouble: _ConditionError, fits: Fits) -> _ConditionError:
    """The same trouble, with the condition as it should be, where it was only put in other words."""
    wanted = text if trouble.code != "bad-condition" or len(text) > LONGEST else in_our_words(text)
    if wanted == text:
        return trouble
    try:
        _parsed(wanted, fits)
    except _ConditionError as other:
        return other if other.code == "bare-comparison" else trouble
    return _ConditionError(trouble.message, f"write {wanted}")


def check_condition(
    condition: Condition,
    names: Mapping[str, Named | None],
    levels: int,
    place: Place,
    problems: list[Problem],
    *,
    answers: bool,
) -> bool:
    """Whether all that it names is known and can be compared so; else problems are added.

    `names`: by id; None for what is known but has problems of its own.
    `answers`: it is a question's condition, over one respondent's answers, where only questions have a meaning.
    """
    troubles = [found for part in comparisons(condition.tree) if (found := _trouble(part, names, levels, answers))]
    problems.extend(trouble.problem(condition.text, place) for trouble in troubles)
    return not troubles


def fitting(names: Mapping[str, Named | None], levels: int, *, answers: bool) -> Fits:
    """Which comparisons can be made, for the same names and levels."""
    return lambda part: _trouble(part, names, levels, answers) is None


def without(node: Node, gone: Set[str]) -> Node | None:
    """The tree without what it says of ids that were left out; None when nothing stays."""
    if not isinstance(node, AllOf | AnyOf):
        return None if node.id in gone else node
    parts = tuple(left for part in node.parts if (left := without(part, gone)))
    return type(node)(parts) if parts[1:] else parts[0] if parts else None


def text_of(node: Node) -> str:
    """A tree as its author would write it."""
    match node:
        case Comparison(id, facet, operator, value):
            return f"{id} {facet} {operator} {number_text(value)}"
        case Choice(id, operator, option):
            return f"{id} {operator} {option}"
        case Answered(id, answered):
            return f"{id} is answered" if answered else f"{id} is not answered"
        case AllOf(parts) | AnyOf(parts):
            texts = (f"({text_of(part)})" if isinstance(part, AllOf | AnyOf) else text_of(part) for part in parts)
            return (" and " if isinstance(node, AllOf) else " or ").join(texts)


def comparisons(node: Node) -> Iterator[Comparison | Choice | Answered]:
    """The single comparisons of a tree, in order."""
    if isinstance(node, AllOf | AnyOf):
        for part in node.parts:
            yield from comparisons(part)
    else:
        yield node


_WORD = re.compile(r"[()]|[^\s()]+")


class _ConditionError(Exception):
    def __init__(self, message: str, hint: str = FORMS, code: str = "bad-condition") -> None:
        self.message, self.hint, self.code = message, hint, code

    def problem(self, text: str, place: Place) -> Problem:
        """The problem of a condition with this text."""
        short = text if len(text) <= 80 else f"{text[:79]}…"
        message = self.message if short in self.message else f'in "{short}": {self.message}'
        return error(place, self.code, message, self.hint)


@dataclass
class _Parser:
    """Recursive descent: `or` and `and` mix only with parentheses."""

    words: list[str]
    fits: Fits
    at: int = 0

    @property
    def done(self) -> bool:
        return self.at >= len(self.words)

    @property
    def next(self) -> str:
        return "" if self.done else self.words[self.at]

    def take(self, *expected: str) -> bool:
        """Go on if these words are next."""
        if self.words[self.at : self.at + len(expected)] != list(expected):
            return False
        self.at += len(expected)
        return True

    def word(self, what: str) -> str:
        if self.done or self.next in "()":
            raise _ConditionError(f"{what} is missing" + (f' before "{self.next}"' if self.next else " at the end"))
        self.at += 1
        return self.words[self.at - 1]

    def either(self, depth: int) -> Node:
        if depth > DEEPEST:
            raise _ConditionError(f"more than {DEEPEST} parentheses inside one another", "")
        parts, joined = [self.single(depth)], ""
        while self.next in ("and", "or"):
            if joined and joined != self.next:
                hint = "put ( ) around what belongs together"
                raise _ConditionError('"and" and "or" are mixed without parentheses', hint, "mixed-and-or")
            joined = self.word("and or or")
            parts.append(self.single(depth))
        if not joined:
            return parts[0]
        return AllOf(tuple(parts)) if joined == "and" else AnyOf(tuple(parts))

    def single(self, depth: int) -> Node:
        if not self.take("("):
            return self.comparison(self.word("an id"))
        inside = self.either(depth + 1)
        if not self.take(")"):
            raise _ConditionError("a ( is not closed", "put a ) where it ends")
        return inside

    def comparison(self, id: str) -> Node:
        if self.take("is", "not", "answered"):
            return Answered(id, answered=False)
        if self.take("is", "answered"):
            return Answered(id, answered=True)
        if self.take("is", "not"):
            return Choice(id, "is not", self.word("an option"))
        if self.take("is"):
            return Choice(id, "is", self.word("an option"))
        if self.take("includes"):
            return Choice(id, "includes", self.word("an option"))
        for facet in _FACETS:
            if self.take(facet):
                return self.limit(id, facet)
        raise self.bare(id)

    def limit(self, id: str, facet: Literal["score", "level", "answer"]) -> Comparison:
        if self.take("below"):
            return Comparison(id, facet, "below", self.number())
        if self.take("at", "least"):
            return Comparison(id, facet, "at least", self.number())
        raise _ConditionError(f'"below" or "at least" is missing after "{id} {facet}"', f"{id} {facet} at least N")

    def number(self) -> float:
        word = self.word("a number")
        value = number_or_fraction(word)
        if value is None:
            of_level = "level" in self.words[max(0, self.at - 4) : self.at]
            hint = "a level is given by its number, counted from 1" if of_level and word.isalpha() else FORMS
            raise _ConditionError(f'expected a number, found "{word}"', hint)
        return value

    def bare(self, id: str) -> _ConditionError:
        """For `STA6 at least 4`: three readings are possible. For anything else: what may follow an id."""
        rest = self.words[self.at : self.at + 3]
        comparison = " ".join(rest[: 2 if rest[:1] == ["below"] else 3])
        if rest[:1] == ["below"] or rest[:2] == ["at", "least"]:
            return _ConditionError(*self.readings(id, comparison), "bare-comparison")
        what = f'"{rest[0]}"' if rest else "nothing"
        return _ConditionError(f'{what} follows "{id}"')

    def readings(self, id: str, comparison: str) -> tuple[str, str]:
        """What is wrong with a comparison that does not say what it compares, and what it may mean."""
        operator, _, limit = comparison.rpartition(" ")
        value = number_or_fraction(limit) or 0
        operators: tuple[Operator, ...] = ("below", "at least")
        possible = [
            facet
            for facet in _FACETS
            for each in operators
            if each == operator and self.fits(Comparison(id, facet, each, value))
        ] or list(_FACETS)
        hint = "write " + " or ".join(f'"{id} {facet} {comparison}"' for facet in possible)
        if len(possible) == 1:
            return f'"{id} {comparison}" lacks the word "{possible[0]}"', hint
        return f'"{id} {comparison}" has {"three" if len(possible) == 3 else "two"} readings', hint


Operator = Literal["below", "at least"]
_FACETS: tuple[Literal["score"], Literal["level"], Literal["answer"]] = ("score", "level", "answer")


def _trouble(
    part: Comparison | Choice | Answered, names: Mapping[str, Named | None], levels: int, answers: bool
) -> _ConditionError | None:
    named = names.get(part.id)
    if part.id not in names or (answers and named and named.what != "question"):
        return _unknown(part.id, names, answers)
    if named is None or isinstance(part, Answered):
        return None
    if isinstance(part, Choice):
        return _choice_trouble(part, named)
    return _limit_trouble(part, named, levels)


def _unknown(id: str, names: Mapping[str, Named | None], answers: bool) -> _ConditionError:
    if id in names:
        hint = "here stands a question, answered by the same respondent"
        return _ConditionError(f'"{id}" is not a question', hint, "wrong-name")
    known = [name for name, named in names.items() if not answers or named is None or named.what == "question"]
    return _ConditionError(f'there is no "{id}"', did_you_mean(id, known), "unknown-id")


def _choice_trouble(part: Choice, named: Named) -> _ConditionError | None:
    kind = named.scale.kind if named.scale else named.what
    wanted = "multiple" if part.operator == "includes" else "options"
    if kind == "multiple" and wanted == "options":
        return _ConditionError(
            f'"{part.id}" may have several answers', f"write {part.id} includes {part.option}", "wrong-name"
        )
    if kind == "options" and wanted == "multiple":
        return _ConditionError(f'"{part.id}" has one answer', f"write {part.id} is {part.option}", "wrong-name")
    if named.scale is None or kind != wanted:
        return _ConditionError(f'"{part.id}" has no options', FORMS, "wrong-name")
    options = [str(point.answer) for point in named.scale.points]
    if part.option in options:
        return None
    return _ConditionError(
        f'"{part.id}" has no option "{part.option}"', did_you_mean(part.option, options), "unknown-id"
    )


def _limit_trouble(part: Comparison, named: Named, levels: int) -> _ConditionError | None:
    if named.what == "outcome" and part.facet != "score":
        return _ConditionError(f'"{part.id}" is an outcome, which has a score only', "", "wrong-name")
    if named.scale and named.scale.kind == "text":
        return _ConditionError(f'"{part.id}" is a text', f"write {part.id} is answered", "wrong-name")
    if part.facet == "answer":
        return _answer_trouble(part, named)
    low, high = (1.0, float(levels)) if part.facet == "level" else (named.low, named.high)
    if part.facet == "level" and part.value != int(part.value):
        return _ConditionError(
            f"a level is a whole number, found {number_text(part.value)}", "", "impossible-condition"
        )
    return _impossible(part, low, high)


def _answer_trouble(part: Comparison, named: Named) -> _ConditionError | None:
    scale = named.scale
    if scale is None or scale.kind in ("options", "multiple"):
        hint = f"write {part.id} score {part.operator} {number_text(part.value)}"
        return _ConditionError(f'"{part.id}" has no answer that is a number', hint, "wrong-name")
    if scale.kind == "number":
        return None
    answers = [point.answer for point in scale.points if isinstance(point.answer, float)]
    return _impossible(part, min(answers), max(answers))


def _impossible(part: Comparison, low: float, high: float) -> _ConditionError | None:
    """A limit at or under the lowest value is never or always met, as is one above the highest."""
    if low < part.value <= high:
        return None
    always = (part.value <= low) == (part.operator == "at least")
    message = f'"{text_of(part)}" {"always holds" if always else "can never hold"}'
    span = f"{number_text(low)} to {number_text(high)}"
    return _ConditionError(message, f"the {part.facet} of {part.id} is {span}", "impossible-condition")
