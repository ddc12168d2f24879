"""A questionnaire as the engine sees it: every default filled in, every reference resolved, checked, in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from assess.model.condition import Condition
from assess.problems import Place

Kind = Literal["rubric", "rating", "options", "multiple", "number", "text"]
EVERYONE = ""
"""The key of a wording that is for every group, and the group of respondents where a questionnaire has no groups."""
NOWHERE = Place("")


@dataclass(frozen=True, slots=True)
class Level:
    """A maturity level. `lower` is its lower limit in 0-100; of the lowest level it is 0."""

    id: str
    name: str
    means: str
    lower: float


@dataclass(frozen=True, slots=True)
class Point:
    """One possible answer: a number of a rubric or rating, or an option's id; its words; its score 0-100 before reversing."""

    answer: float | str
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Scale:
    """What may be answered and what it scores.

    rubric, rating: `points` from worst to best. options, multiple: `points` in the order written; `alone` are the options
    that exclude all others. number: linear from `poor` (0) to `good` (100), clamped. text: never scored.
    `low` and `high` name the ends of a rating whose points have no words.
    """

    kind: Kind
    points: tuple[Point, ...] = ()
    low: str = ""
    high: str = ""
    poor: float = 0.0
    good: float = 0.0
    unit: str = ""
    alone: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a dimension. `asks` is one wording per group, or one under EVERYONE. `weight` is as written, not a share.

    `level` and `pass_mark` (0-100) are for staged dimensions. `not_applicable`: the form offers n/a.
    """

    id: str
    dimension: str
    asks: Mapping[str, str]
    scale: Scale
    help: str = ""
    reverse: bool = False
    weight: float = 1.0
    core: bool = False
    topic: str = ""
    look_for: str = ""
    source: str = ""
    when: Condition | None = None
    not_applicable: bool = False
    level: int | None = None
    pass_mark: float = 200 / 3
    place: Place = field(default=NOWHERE, compare=False)

    @property
    def text(self) -> str:
        """The wording for everyone, else that of the first group that is asked."""
        return next(iter(self.asks.values()))

    def asked(self, group: str) -> bool:
        """Whether a respondent of this group gets the question (its condition apart)."""
        return EVERYONE in self.asks or group in self.asks

    @property
    def scored(self) -> bool:
        """Whether answers have a score: all kinds but text."""
        return self.scale.kind != "text"


@dataclass(frozen=True, slots=True)
class Dimension:
    """A dimension of the whole. `weight` as written; 0 = shown, not counted. `topics`: headings by id, display only."""

    id: str
    name: str
    questions: tuple[Question, ...]
    why: str = ""
    weight: float = 1.0
    rule: Literal["mean", "staged"] = "mean"
    topics: Mapping[str, str] = field(default_factory=dict)
    place: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """A result apart from maturity. `variant` names what is counted (top-two, top-three, mean; None for NPS and mean).

    `groups` are the ids of those whose answers count, all of them where the author named none; () without groups.
    """

    id: str
    ask: str
    measure: Literal["nps", "csat", "ces", "mean"]
    variant: Literal["top-two", "top-three", "mean"] | None
    scale: Scale
    groups: tuple[str, ...]
    place: Place = field(default=NOWHERE, compare=False)

    def asked(self, group: str) -> bool:
        """Whether a respondent of this group gets the question."""
        return group == EVERYONE or group in self.groups


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Something to do. `lifts`: ids of questions and dimensions; `effort` 1-5; `months` to first effect; `after`: ids.

    `by_effort`: nobody said how many months, so that they follow from the effort.
    """

    id: str
    do: str
    lifts: tuple[str, ...]
    when: Condition | None = None
    why: str = ""
    steps: tuple[str, ...] = ()
    owner: str = ""
    effort: float = 3.0
    months: float = 3.0
    measure: str = ""
    after: tuple[str, ...] = ()
    place: Place = field(default=NOWHERE, compare=False)
    by_effort: bool = field(default=False, compare=False)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of respondents. Where `counts` is false its answers stand beside the maturity, never in it."""

    id: str
    name: str
    counts: bool = True


@dataclass(frozen=True, slots=True)
class Source:
    """A published source that questions refer to."""

    id: str
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """How answers become scores. Coverage limits are shares of 1."""

    balance: Literal["pooled", "equal"] = "pooled"
    unknown: Literal["ignore", "lowest"] = "ignore"
    dimension_coverage: float = 2 / 3
    overall_coverage: float = 3 / 4
    gate: Literal["none", "weakest-plus-one", "weakest"] = "none"
    core_gate: bool = False


@dataclass(frozen=True, slots=True)
class Parent:
    """A questionnaire that this one is based on."""

    id: str
    version: str
    title: str


@dataclass(frozen=True)
class Questionnaire:
    """The whole questionnaire. `levels` lowest first; `sha256` of the file's bytes (its parents' bytes after it).

    `translations`: per language code, the texts of its overlay by path, such as `questions.STA1.ask`. Of one that was
    localised, `untranslated` are the texts that are still in `own_language`.
    """

    id: str
    version: str
    language: str
    title: str
    levels: tuple[Level, ...]
    dimensions: tuple[Dimension, ...]
    about: str = ""
    level_rule: Literal["nearest", "equal", "attained", "from"] = "nearest"
    settings: Settings = Settings()
    groups: tuple[Group, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    recommendations: tuple[Recommendation, ...] = ()
    sources: tuple[Source, ...] = ()
    parents: tuple[Parent, ...] = ()
    sha256: str = ""
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    own_language: str = ""
    untranslated: frozenset[str] = frozenset()
    place: Place = field(default=NOWHERE, compare=False)

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by its id, in the order of the questionnaire."""
        return MappingProxyType({q.id: q for d in self.dimensions for q in d.questions})

    @cached_property
    def dimension_by_id(self) -> Mapping[str, Dimension]:
        """Every dimension by its id, in order."""
        return MappingProxyType({d.id: d for d in self.dimensions})

    @cached_property
    def outcome_by_id(self) -> Mapping[str, Outcome]:
        """Every outcome by its id, in order."""
        return MappingProxyType({o.id: o for o in self.outcomes})

    @cached_property
    def counting_groups(self) -> tuple[str, ...]:
        """Ids of the groups that make the maturity; (EVERYONE,) without groups."""
        return tuple(g.id for g in self.groups if g.counts) if self.groups else (EVERYONE,)
