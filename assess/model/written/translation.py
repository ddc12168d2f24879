"""A translation overlay as people write it: the shape of a questionnaire, texts only. What is still empty is no text."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema, model_validator

from assess.model.written.common import FREE_TEXT, Id, Language, Word, Written, form, prose

T = TypeVar("T")

Prose = Annotated[
    str, AfterValidator(prose), WithJsonSchema({"type": ["string", "number", "boolean", "null"]}), FREE_TEXT
]
Short = Annotated[Annotated[Prose, Tag("(text)")] | Annotated[T, Tag("(entries)")], Discriminator(form)]
NamesOr = Annotated[Annotated[list[Prose | None], Tag("(list)")] | Annotated[T, Tag("(entries)")], Discriminator(form)]


class TranslatedLevel(Written):
    """Texts of a level."""

    name: Prose = ""
    means: Prose = ""


class TranslatedScale(Written):
    """Texts of a scale: of its points by their number, or of its ends."""

    points: dict[str, Prose] = Field({})
    low: Prose = ""
    high: Prose = ""


class TranslatedQuestion(Written):
    """Texts of a question."""

    ask: Short[dict[Id, Prose]] | None = None
    help: Prose = ""
    rubric: list[Prose | None] = Field([])
    options: dict[Id, Prose] = Field({})
    scale: TranslatedScale | None = None
    unit: Prose = ""
    look_for: Prose = ""


class TranslatedDimension(Written):
    """Texts of a dimension and its questions."""

    name: Prose = ""
    why: Prose = ""
    topics: dict[Id, Prose] = Field({})
    questions: dict[Id, Short[TranslatedQuestion]] = Field({})


class TranslatedOutcome(Written):
    """Texts of an outcome."""

    ask: Prose = ""
    scale: TranslatedScale | None = None


class TranslatedRecommendation(Written):
    """Texts of a recommendation."""

    do: Prose = ""
    why: Prose = ""
    steps: list[Prose | None] = Field([])
    owner: Prose = ""
    measure: Prose = ""


class TranslatedGroup(Written):
    """Texts of a group."""

    name: Prose = ""


class TranslatedSource(Written):
    """Texts of a source."""

    title: Prose = ""
    note: Prose = ""


class WrittenTranslation(Written):
    """The texts of one language."""

    format: Literal["assess/translation/1"]
    translates: Id = Field(description="The questionnaire's id.")
    language: Language
    title: Prose = ""
    about: Prose = ""
    levels: NamesOr[dict[Id, Short[TranslatedLevel]]] | None = None
    scales: dict[Id, TranslatedScale] = Field({})
    groups: dict[Id, Short[TranslatedGroup]] = Field({})
    dimensions: dict[Id, TranslatedDimension] = Field({})
    outcomes: dict[Id, TranslatedOutcome] = Field({})
    recommendations: dict[Id, TranslatedRecommendation] = Field({})
    sources: dict[Id, Short[TranslatedSource]] = Field({})
    originals: dict[str, Word] = Field({}, description="A short hash of each original text, by its path.")
    gone: dict[str, Prose] = Field({}, description="Texts whose originals are gone, by the path that they had.")

    @model_validator(mode="before")
    @classmethod
    def _without_untranslated(cls, value: Any) -> Any:
        return _filled(value)


def _filled(value: Any) -> Any:
    """Entries without those that have no value, at any depth; items of lists keep their numbers."""
    if isinstance(value, dict):
        return {key: _filled(part) for key, part in value.items() if part is not None}
    return value
