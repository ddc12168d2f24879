"""assess schema: JSON Schema of the three formats."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result


@pytest.mark.parametrize("kind", ["questionnaire", "assessment", "translation"])
def test_a_schema_is_json_and_names_its_format(run: Callable[..., Result], kind: str) -> None:
    result = run("schema", kind)
    assert result.exit_code == 0
    assert f"assess/{kind}/1" in json.dumps(json.loads(result.stdout)["properties"]["format"])
