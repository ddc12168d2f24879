"""What is read of a scorecard that an earlier run has published: who counted, and how many answered."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Count = Annotated[int, Field(strict=True, ge=0, le=10**9)]


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore")


class WrittenPart(_Part):
    """A question in a group, or an outcome."""

    n: Count | None = None


class WrittenResult(WrittenPart):
    """A question."""

    counts: dict[str, Count] = {}


class WrittenGroup(WrittenPart):
    """A group; of a suppressed one nothing is there."""

    questions: dict[str, WrittenPart] = {}


class WrittenIdentity(_Part):
    """Which questionnaire was answered."""

    id: str
    version: str


class WrittenRespondents(_Part):
    """How many answered."""

    counted: Count


class WrittenScorecard(_Part):
    """The parts of a scorecard that tell of numbers of people."""

    format: Literal["assess/scorecard/1"]
    questionnaire: WrittenIdentity
    respondents: WrittenRespondents
    questions: dict[str, WrittenResult]
    groups: dict[str, WrittenGroup]
    outcomes: dict[str, WrittenPart]
