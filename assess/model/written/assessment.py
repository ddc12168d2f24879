"""An assessment as people write it: the answers, where further answers are, and how the report is to be made."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    Tag,
    WithJsonSchema,
    model_validator,
)

from assess.model.numbers import LARGEST_NUMBER, number
from assess.model.written.common import (
    FREE_TEXT,
    TEXT_SCHEMA,
    Id,
    Language,
    Limit,
    Number,
    Prose,
    Short,
    Weight,
    Word,
    Written,
    YesNo,
    form,
    found,
    prose,
    within,
    wrong,
)

T = TypeVar("T")


def _count(value: Any) -> int:
    read = number(value) if isinstance(value, str) else None
    if read is None or read != int(read) or not 1 <= read <= LARGEST_NUMBER:
        raise wrong("not-a-count", f"expected a whole number of at least 1, found {found(value)}")
    return int(read)


def _reason(text: str) -> str:
    """A yes or no is no reason, whichever of the two it was meant to be."""
    if not text.strip() or text.strip().casefold() in _YES_OR_NO:
        said = f", found {found(text.strip())}" if text.strip() else ""
        raise wrong(
            "no-reason", f'"leave_out" is followed by the reason{said}', "say why, in words, or take the line out"
        )
    return prose(text)


_YES_OR_NO = frozenset({"yes", "no", "true", "false", "on", "off", "y", "n"})


def _comments(value: Any) -> Any:
    """`no` is no number of respondents, and means that comments are never shown."""
    return None if isinstance(value, str) and value.casefold() in ("no", "false") else value


Count = Annotated[int, BeforeValidator(_count), WithJsonSchema({"type": ["integer", "string"]})]
Reason = Annotated[str, AfterValidator(_reason), TEXT_SCHEMA, FREE_TEXT]
Said = Annotated[str, WithJsonSchema({"type": ["string", "number", "boolean"]})]
"""An answer: what it means depends on its question."""
OneOrMany = Annotated[Annotated[T, Tag("(text)")] | Annotated[list[T], Tag("(list)")], Discriminator(form)]
"""A text, or a list of them."""
CountOr = Annotated[Annotated[Count, Tag("(text)")] | Annotated[T, Tag("(entries)")], Discriminator(form)]
"""A number for all, or one for each."""


class WrittenAnswer(Written):
    """An agreed answer with its reason and evidence."""

    answer: OneOrMany[Said] | None = Field(None, description="A value, an option's id, a list of them, na or dk.")
    why: Prose = Field("", description="Why this answer; na without a reason is a warning.")
    evidence: Prose = Field("", description="What shows it.")
    seen: YesNo | None = Field(None, description="yes: the evidence was looked at; otherwise it is declared.")


AnyAnswer = Annotated[
    Annotated[Said, Tag("(text)")] | Annotated[list[Said], Tag("(list)")] | Annotated[WrittenAnswer, Tag("(entries)")],
    Discriminator(form),
]


class WrittenResponses(Written):
    """A file of respondents, and what has to be said about it."""

    file: Prose = Field(description="A table, an export of a survey tool, or yaml; looked up from this file.")
    group: Word = Field("", description="The group of those of whom the file does not say it.")
    columns: dict[str, Prose] = Field({}, description="Header by id, where it does not match by itself.")
    labels: dict[str, OneOrMany[Prose]] = Field(
        {}, description="Words in cells: under na, dk, blank, a number or an option."
    )
    ignore: list[Prose] = Field([], description="Headers of columns that are not needed.")


class WrittenTarget(Written):
    """A target in points."""

    score: Limit

    @model_validator(mode="before")
    @classmethod
    def _no_level(cls, value: Any) -> Any:
        if isinstance(value, dict) and isinstance(value.get("level"), str):
            raise wrong("wrong-shape", "a level stands alone, without a key", f"write {value['level']}")
        return value


class WrittenChange(Written):
    """A recommendation: what is changed about one, all of a new one, or why one is left out."""

    leave_out: Reason = Field("", description="Leave it out, for this reason.")
    do: Prose = ""
    when: Prose = ""
    lifts: list[str] | None = None
    why: Prose = ""
    steps: list[Prose] | None = None
    owner: Prose = ""
    effort: Annotated[Number, within(1, 5)] | None = None
    months: Weight | None = None
    measure: Prose = ""
    after: list[str] | None = None

    @model_validator(mode="before")
    @classmethod
    def _reason_to_come(cls, value: Any) -> Any:
        """An empty `leave_out` is not as good as absent: somebody wants to leave this out."""
        return {**value, "leave_out": ""} if isinstance(value, dict) and value.get("leave_out", "") is None else value


class WrittenBrand(Written):
    """The client's look."""

    logo: Prose = Field("", description="An svg, png or jpeg file, at most 1 MB.")
    colours: list[str] = Field([], description='At most two, such as "#0a5c66", in quotes.')
    font: OneOrMany[Prose] | None = Field(None, description="Names of fonts; the first that is installed is taken.")
    footer: Prose = Field("", description="Stands at the foot of the report.")
    tool_name: YesNo = Field(default=True, description="no: no page says what made it.")


class WrittenSections(Written):
    """Sections of the report."""

    leave_out: list[str] = Field([], description="Such as outcomes or appendix.")


class WrittenPrivacy(Written):
    """What is shown of how few respondents."""

    minimum: CountOr[dict[str, Count]] | None = Field(None, description="Default 5; 1 switches it off.")
    comments: Annotated[
        Count | None, BeforeValidator(_comments), WithJsonSchema({"type": ["number", "string", "boolean"]})
    ] = Field(None, description="no, or the smallest group whose comments are shown.")


class WrittenAssessment(Written):
    """An assessment. `answers` or `responses` is required."""

    model_config = ConfigDict(json_schema_extra={"anyOf": [{"required": ["answers"]}, {"required": ["responses"]}]})

    format: Literal["assess/assessment/1"]
    questionnaire: Word = Field(description="A bundled questionnaire's id, or a path with / or .yaml.")
    organisation: Prose = ""
    title: Prose = ""
    date: Word = Field("", description="Year-month-day, such as 2026-10-01.")
    scope: Prose = ""
    author: Prose = ""
    confidentiality: Prose = ""
    language: OneOrMany[Language] | None = None
    theme: Word = "default"
    brand: WrittenBrand = WrittenBrand()
    targets: dict[str, Short[WrittenTarget]] = Field(
        {}, description="A level (number or id) or {score: 70}, by id or overall."
    )
    weights: dict[str, Weight] = Field({}, description="By id of dimension or question.")
    invited: CountOr[dict[str, Count]] | None = Field(None, description="How many were asked, by group.")
    answers: dict[str, AnyAnswer | None] | None = Field(None, description="Agreed answers by id.")
    responses: list[Short[WrittenResponses]] | None = Field(None, description="Files of many respondents.")
    recommendations: dict[Id, WrittenChange] = Field({}, description="Change, add, or leave out with a reason.")
    notes: dict[str, Prose] = Field({}, description="The author's own words: summary, or by dimension (markdown).")
    private: Prose = Field("", description="Never shown anywhere.")
    sections: WrittenSections = WrittenSections()
    privacy: WrittenPrivacy = WrittenPrivacy()
    previous: Prose = Field("", description="A published scorecard, or an assessment.")
