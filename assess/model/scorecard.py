"""Everything that was found out, as numbers without a language. Scores 0-100, unrounded; None is "no evidence"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date as Date
from typing import Literal

from assess.model.assessment import Agreed, Target
from assess.model.previous import Previous
from assess.model.questionnaire import Settings
from assess.problems import Problem

Interval = tuple[float, float]
Withheld = Literal["coverage", "privacy"]


@dataclass(frozen=True, slots=True)
class QuestionScore:
    """What the roll-up needs of a question. `applicable` and `answered` count cells.

    `known`: somebody gave an answer other than don't know (the core gate asks). `only_na`: n/a was all that was said.
    `apart`: only groups that do not count are asked, so that it is no part of the maturity.
    """

    score: float | None
    applicable: int
    answered: int
    known: bool
    only_na: bool = False
    apart: bool = False


@dataclass(frozen=True, slots=True)
class QuestionResult:
    """A question's result. `weight` is its share of the dimension. The statistics are of respondents in counting groups.

    `mean`, its 95 % `interval`, `median`, `sd` (n - 1) and `adm` are in own units after reversing; `counts` by answer as given.
    `withheld`: all that respondents said is hidden, and only an agreed answer may be left.
    """

    dimension: str
    weight: float
    basis: QuestionScore
    level: int | None
    target: Target | None
    n: int | None
    na: int | None
    dk: int | None
    blank: int | None
    counts: Mapping[str, int]
    mean: float | None = None
    sd: float | None = None
    adm: float | None = None
    rwg: float | None = None
    agreed: Agreed | None = None
    respondents_score: float | None = None
    withheld: Withheld | None = None
    median: float | None = None
    interval: Interval | None = None

    @property
    def score(self) -> float | None:
        """The question's score 0-100."""
        return self.basis.score


@dataclass(frozen=True, slots=True)
class Result:
    """The result of a dimension or of the whole. `weight` is the dimension's share of the whole (1 for the whole).

    `raw_level` is the level before gates, `capped_by` the id that lowered it, `gap` the points missing to the target.
    """

    score: float | None
    level: int | None
    raw_level: int | None
    capped_by: str | None
    coverage: float | None
    weight: float = 1.0
    target: Target | None = None
    gap: float | None = None
    withheld: Withheld | None = None
    interval: Interval | None = None

    @property
    def told_coverage(self) -> float | None:
        """The coverage; None, too, where all is hidden, of which 0 would say that nobody answered."""
        return None if self.withheld == "privacy" and not self.coverage else self.coverage


@dataclass(frozen=True, slots=True)
class RolledUp:
    """What roll_up gives: dimensions by id, and the whole."""

    dimensions: Mapping[str, Result]
    overall: Result


@dataclass(frozen=True, slots=True)
class GroupScore:
    """A question in a group; both None where that is hidden."""

    score: float | None
    n: int | None


@dataclass(frozen=True, slots=True)
class GroupResult:
    """One group's own results; of a suppressed group nothing but that it is."""

    suppressed: bool
    n: int | None = None
    dimensions: Mapping[str, float | None] = field(default_factory=dict)
    questions: Mapping[str, GroupScore] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OutcomeResult:
    """An outcome: NPS in -100..100, CSAT and CES in per cent or as a mean, mean in own units. `n` answered."""

    measure: str
    value: float | None
    n: int | None
    interval: Interval | None
    variant: str | None
    withheld: Withheld | None = None


@dataclass(frozen=True, slots=True)
class Reliability:
    """How a dimension's questions hang together: Cronbach's alpha of the `n` who answered all, its 95 % interval, rwg(j)."""

    alpha: float | None
    n: int | None
    interval: Interval | None = None
    rwg_j: float | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """How many points better the first of two groups sees a dimension than the second, over the questions that both answered.

    `g` is Hedges' g, `interval` Welch's 95 % interval of the points.
    """

    dimension: str
    groups: tuple[str, str]
    points: float
    g: float | None = None
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The whole result. `counted` respondents make the maturity; `others` are beside it, None where that must not be told.

    `privacy_needed`: when all of the respondents' answers are withheld, how many were needed; else None. `careless`: how
    many gave the same answer to many questions in a row. `comments`: by text question, where they were asked for.
    `previous`: what an earlier scorecard told.
    """

    questionnaire_id: str
    questionnaire_version: str
    questionnaire_sha256: str
    settings: Settings
    organisation: str
    date: Date | None
    counted: int
    others: int | None
    overall: Result
    dimensions: Mapping[str, Result]
    questions: Mapping[str, QuestionResult]
    groups: Mapping[str, GroupResult]
    outcomes: Mapping[str, OutcomeResult]
    privacy_needed: int | None = None
    reliability: Mapping[str, Reliability] = field(default_factory=dict)
    gaps: tuple[Gap, ...] = ()
    careless: int | None = None
    comments: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    previous: Previous | None = None
    problems: tuple[Problem, ...] = ()
