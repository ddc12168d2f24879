"""A questionnaire as people write it. Texts may stand for entries where only their first text is needed."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ConfigDict, Field

from assess.model.written.common import (
    Id,
    Language,
    Limit,
    NamesOr,
    Number,
    OptionId,
    Prose,
    Score,
    Share,
    Short,
    Weight,
    Word,
    Written,
    YesNo,
    found,
    within,
    wrong,
)


class WrittenLevel(Written):
    """A maturity level."""

    name: Prose
    means: Prose = Field("", description="What an organisation at this level is like.")
    lower: Limit | None = Field(None, alias="from", description="Lower limit in 0-100, on every level or on none.")


class WrittenScale(Written):
    """Points with words, or `from` (the worst end) and `to` (the best)."""

    points: dict[str, Prose] | None = Field(None, description="Worst to best: number and words.")
    first: Number | None = Field(None, alias="from", description="The worst end.")
    last: Number | None = Field(None, alias="to", description="The best end.")
    low: Prose = Field("", description="Words of the worst end.")
    high: Prose = Field("", description="Words of the best end.")


class WrittenDefaults(Written):
    """What holds for every question that does not say otherwise."""

    scale: Short[WrittenScale] | None = Field(None, description="The id of a scale, or a scale of its own.")
    weight: Weight | None = Field(None, description="Default 1; 0 is shown, not counted.")
    reverse: YesNo | None = Field(None, description="Agreement is bad news: 100 minus the score.")
    core: YesNo | None = Field(None, description="With core_gate, its dimension is at most one level above it.")
    topic: Word = Field("", description="A heading of its dimension.")
    look_for: Prose = Field("", description="What would show it.")
    source: Prose = Field("", description="Where it comes from, such as: S0, S1.")
    when: Prose = Field("", description="Who is asked, such as: STA2 level at least 2.")
    not_applicable: YesNo | None = Field(None, description="May be answered n/a.")
    level: Word = Field("", description="In a staged dimension: the level that needs it.")
    pass_mark: Limit | None = Field(None, alias="pass", description="In a staged dimension: the score that passes.")


class WrittenQuestion(WrittenDefaults):
    """A question. How it is answered follows from its keys; without any, on its scale."""

    ask: Short[dict[Id, Prose]] = Field(description="One text, or one per group; who has a text is asked.")
    help: Prose = ""
    rubric: list[Prose] | None = Field(None, description="One description per level, lowest first.")
    options: dict[OptionId, Prose] | None = Field(None, description="Id and words of each option.")
    type: Literal["multiple", "text"] | None = Field(None, description="Several options, or free text.")
    scores: dict[Id, Score] | None = Field(None, description="The score 0-100 of each option.")
    best: Literal["first", "last"] | None = Field(None, description="Instead of scores: even steps.")
    alone: list[Id] | None = Field(None, description="Options of a multiple that exclude all others.")
    poor: Number | None = Field(None, description="The number that scores 0.")
    good: Number | None = Field(None, description="The number that scores 100.")
    unit: Prose = ""


def _nothing_required(schema: dict[str, Any]) -> None:
    """Where a questionnaire is based on another, a dimension may say only what it changes."""
    schema.pop("required")


class WrittenDimension(Written):
    """A dimension with its questions."""

    model_config = ConfigDict(json_schema_extra=_nothing_required)

    name: Prose
    why: Prose = Field("", description="Why it matters (markdown).")
    weight: Weight | None = Field(None, description="Default 1; 0 is shown, not counted.")
    rule: Literal["mean", "staged"] | None = None
    pass_mark: Limit | None = Field(None, alias="pass", description="If staged: the score at which questions pass.")
    topics: dict[Id, Prose] = Field({}, description="Headings inside the dimension.")
    defaults: WrittenDefaults | None = None
    questions: dict[Id, Short[WrittenQuestion]]


class WrittenOutcome(Written):
    """A result apart from maturity."""

    ask: Prose
    measure: Literal["nps", "csat", "ces", "mean"]
    variant: Literal["top-two", "top-three", "mean"] | None = Field(None, alias="as")
    scale: Short[WrittenScale] | None = None
    groups: list[Id] | None = Field(None, description="Who is asked; default every group.")


class WrittenRecommendation(Written):
    """Something to do."""

    do: Prose
    when: Prose = Field("", description="Default: something it lifts is below its target.")
    lifts: list[str] = Field(description="Questions or dimensions.")
    why: Prose = ""
    steps: list[Prose] = Field([])
    owner: Prose = ""
    effort: Annotated[Number, within(1, 5)] | None = Field(None, description="1 (days) to 5 (a year); default 3.")
    months: Weight | None = Field(None, description="To first effect; default by effort 1, 2, 3, 6, 12.")
    measure: Prose = Field("", description="What shows that it works.")
    after: list[Id] = Field([], description="Recommendations that come first.")


class WrittenGroup(Written):
    """A group of respondents."""

    name: Prose
    counts: YesNo | None = Field(None, description="no: shown beside the maturity, never part of it.")


class WrittenSource(Written):
    """A published source."""

    title: Prose
    note: Prose = ""


class WrittenCoverage(Written):
    """Least shares of answers, 0 to 1."""

    dimension: Share | None = None
    overall: Share | None = None


def _of_each(value: Any) -> Any:
    if isinstance(value, str):
        hint = "write {dimension: 2/3, overall: 3/4} with your own shares of 1"
        raise wrong("wrong-shape", f"expected a share for dimensions and one for overall, found {found(value)}", hint)
    return value


class WrittenScoring(Written):
    """How answers become scores."""

    balance: Literal["pooled", "equal"] | None = None
    unknown: Literal["ignore", "lowest"] | None = None
    coverage: Annotated[WrittenCoverage | None, BeforeValidator(_of_each)] = None
    gate: Literal["none", "weakest-plus-one", "weakest"] | None = None
    core_gate: YesNo | None = None


def _based_on_or_complete(schema: dict[str, Any]) -> None:
    complete = [key for key in schema["required"] if key != "format"]
    schema |= {"required": ["format"], "anyOf": [{"required": ["based_on"]}, {"required": complete}]}


class WrittenQuestionnaire(Written):
    """A questionnaire."""

    model_config = ConfigDict(json_schema_extra=_based_on_or_complete)

    format: Literal["assess/questionnaire/1"]
    id: Id
    version: Word = "1"
    language: Language = "en"
    title: Prose
    about: Prose = ""
    based_on: Word = Field("", description="A bundled questionnaire's id, or a path with / or .yaml.")
    leave_out: list[Id] = Field([], description="Ids of what the other questionnaire has and this one has not.")
    levels: NamesOr[dict[Id, Short[WrittenLevel]]] = Field(description="Lowest first.")
    level_rule: Literal["nearest", "equal", "attained"] | None = None
    scoring: WrittenScoring = WrittenScoring()
    scales: dict[Id, WrittenScale] = Field({})
    defaults: WrittenDefaults = WrittenDefaults()
    groups: dict[Id, Short[WrittenGroup]] = Field({})
    dimensions: dict[Id, WrittenDimension]
    outcomes: dict[Id, WrittenOutcome] = Field({})
    recommendations: dict[Id, WrittenRecommendation] = Field({})
    sources: dict[Id, Short[WrittenSource]] = Field({})
