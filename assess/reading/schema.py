"""JSON Schema of the formats, for editors: from the same models that read them."""

from __future__ import annotations

import json
from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema

from assess.model.written.assessment import WrittenAssessment
from assess.model.written.common import Written
from assess.model.written.questionnaire import WrittenQuestionnaire
from assess.model.written.translation import WrittenTranslation

Kind = Literal["questionnaire", "assessment", "translation"]


def schema_json(kind: Kind) -> str:
    """The schema as a JSON text; `schema/KIND.json` holds the same."""
    schema = _model(kind).model_json_schema(schema_generator=_WithoutTitles)
    head = {"$schema": GenerateJsonSchema.schema_dialect, "title": f"assess {kind}"}
    return json.dumps(head | schema | head, indent=1, ensure_ascii=False) + "\n"


def _model(kind: Kind) -> type[Written]:
    match kind:
        case "questionnaire":
            return WrittenQuestionnaire
        case "assessment":
            return WrittenAssessment
    return WrittenTranslation


class _WithoutTitles(GenerateJsonSchema):
    """Keys say what titles would repeat."""

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 (pydantic asks for it)
        return False
