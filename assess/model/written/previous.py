"""What is read of a scorecard that an earlier run has published: who counted, how many answered, and what came of it."""

from __future__ import annotations

from datetime import date as Date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(strict=True, ge=0, le=10**9)]

Score = Annotated[float, Field(ge=0, le=100, allow_inf_nan=False)]
Share = Annotated[float, Field(ge=0, le=1.000001, allow_inf_nan=False)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")


class WrittenPart(_Part):
    """A question in a group, or an outcome."""

    n: Count | None = None


class WrittenResult(WrittenPart):
    """A question."""

    counts: dict[str, Count] = {}
    weight: Share | None = None


class WrittenGroup(WrittenPart):
    """A group; of a suppressed one nothing is there."""

    questions: dict[str, WrittenPart] = {}


class WrittenScore(_Part):
    """A dimension, or the whole."""

    score: Score | None = None
    level: Annotated[int, Field(strict=True, ge=1)] | None = None
    interval: tuple[Score, Score] | None = None
    weight: Share | None = None


class WrittenSettings(_Part):
    """What of the settings makes scores and levels."""

    balance: str | None = None
    unknown: str | None = None
    gate: str | None = None
    core_gate: bool | None = None
    level_rule: str | None = None


class WrittenIdentity(_Part):
    """Which questionnaire was answered."""

    id: str
    version: str


class WrittenRespondents(_Part):
    """How many answered."""

    counted: Count


class WrittenScorecard(_Part):
    """The parts of a scorecard that are compared with those of another run."""

    format: Literal["assess/scorecard/1"]
    settings: WrittenSettings = WrittenSettings()
    questionnaire: WrittenIdentity
    date: Date | None = None
    respondents: WrittenRespondents
    overall: WrittenScore = WrittenScore()
    dimensions: dict[str, WrittenScore] = {}
    questions: dict[str, WrittenResult]
    groups: dict[str, WrittenGroup]
    outcomes: dict[str, WrittenPart]
