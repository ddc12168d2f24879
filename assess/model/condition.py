"""Conditions such as `STA2 level at least 2 and not-yet is answered`: one tree, evaluated over a person or over results."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

TOLERANCE = 5e-7
"""A limit is reached when value >= limit - TOLERANCE (0-100 points, or the answer's own units)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`ID score|level|answer below|at least N`."""

    id: str
    facet: Literal["score", "level", "answer"]
    operator: Literal["below", "at least"]
    value: float


@dataclass(frozen=True, slots=True)
class Choice:
    """`ID is|is not|includes OPTION`."""

    id: str
    operator: Literal["is", "is not", "includes"]
    option: str


@dataclass(frozen=True, slots=True)
class Answered:
    """`ID is answered` or, with `answered` false, `ID is not answered`."""

    id: str
    answered: bool


@dataclass(frozen=True, slots=True)
class AllOf:
    """Parts joined by `and`."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Parts joined by `or`."""

    parts: tuple[Node, ...]


Node = Comparison | Choice | Answered | AllOf | AnyOf


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition as its author wrote it, and its tree."""

    text: str
    tree: Node


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of one id: None or empty where nothing is.

    `score` is 0-100; `level` counts from 1; `answer` is the value as given, before reversing, in the question's own units;
    `chosen` are the options that hold.
    """

    answered: bool = False
    score: float | None = None
    level: int | None = None
    answer: float | None = None
    chosen: frozenset[str] = frozenset()


UNANSWERED = Facts()


def holds(node: Node, facts: Callable[[str], Facts]) -> bool:
    """Whether the condition is met; a comparison with something unanswered is false."""
    match node:
        case AllOf(parts):
            return all(holds(part, facts) for part in parts)
        case AnyOf(parts):
            return any(holds(part, facts) for part in parts)
        case Answered(id, answered):
            return facts(id).answered is answered
        case Choice(id, operator, option):
            known = facts(id)
            return known.answered and ((option in known.chosen) is (operator != "is not"))
        case Comparison(id, facet, operator, limit):
            value = getattr(facts(id), facet)
            return value is not None and ((value >= limit - TOLERANCE) is (operator == "at least"))


def names(node: Node) -> tuple[str, ...]:
    """The ids that a condition speaks of, each once, in the order of their first mention."""
    if isinstance(node, AllOf | AnyOf):
        return tuple(dict.fromkeys(name for part in node.parts for name in names(part)))
    return (node.id,)
