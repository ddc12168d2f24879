"""The JSON Schemas: current, and of one mind with the reader."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from jsonschema import Draft202012Validator

from assess.reading.schema import Kind, schema_json
from assess.reading.yaml import read_tree

CHECKOUT = Path(__file__).parents[2]
FOLDERS = ("questionnaires", "examples", "tests/data/ok")
FILES = sorted(path for folder in FOLDERS for path in (CHECKOUT / folder).rglob("*.yaml"))
FORMAT = re.compile(r"^format: assess/(questionnaire|assessment|translation)/1$", re.MULTILINE)
KINDS: tuple[Kind, ...] = get_args(Kind)

QUESTIONNAIRE: Mapping[str, Any] = {
    "format": "assess/questionnaire/1",
    "id": "small",
    "title": "Small",
    "levels": ["Low", "High"],
    "dimensions": {"one": {"name": "One", "questions": {"Q1": "All is well."}}},
}


class EditorLoader(yaml.SafeLoader):
    """YAML as an editor reads it: version 1.2, so yes and no are texts and dates stay as written."""


EditorLoader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag.rsplit(":", 1)[1] in ("int", "float", "null") or (tag.endswith("bool") and first in "tTfF")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_kept_schema_is_current(kind: Kind) -> None:
    kept = (CHECKOUT / "schema" / f"{kind}.json").read_text(encoding="utf-8")
    assert kept == schema_json(kind), f"write it anew: assess schema {kind} > schema/{kind}.json"


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_a_valid_one(kind: Kind) -> None:
    Draft202012Validator.check_schema(json.loads(schema_json(kind)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_a_file_of_ours_is_accepted_as_an_editor_reads_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if found := FORMAT.search(text):
        value = with_text_keys(yaml.load(text, Loader=EditorLoader))  # noqa: S506 (a SafeLoader)
        assert complaints(found[1], value) == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())
def test_a_file_of_ours_is_accepted_with_everything_as_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if found := FORMAT.search(text):
        tree = read_tree(path, path.name, [])
        assert tree is not None
        assert complaints(found[1], tree.value) == []


@pytest.mark.parametrize("spelling", [True, False, "true", "false", "yes", "no"])
def test_yes_and_no_have_four_spellings(spelling: bool | str) -> None:
    question = {"ask": "All is well.", "reverse": spelling}
    assert complaints("questionnaire", with_question(question)) == []


@pytest.mark.parametrize(
    "question",
    [
        {"ask": "x", "hlep": "unknown key"},
        {"ask": "x", "reverse": "perhaps"},
        {"ask": "x", "type": "several"},
        {"ask": "x", "weight": [1]},
        {"help": "no text to ask"},
        ["a list"],
    ],
    ids=str,
)
def test_what_the_reader_refuses_the_schema_refuses(question: Any) -> None:
    assert complaints("questionnaire", with_question(question)) != []


@pytest.mark.parametrize(
    "change",
    [
        {"levels": {"low": "Low", "high": {"name": "High"}}},
        {"levels": {"low": {"name": "Low", "from": 0}, "high": {"name": "High", "from": "2/3"}}},
        {"version": 1.0},
        {"groups": {"staff": "Front line", "customers": {"name": "Customers", "counts": "no"}}},
        {"defaults": {"scale": {"from": 1, "to": 5}}},
        {"sources": {"S0": "A book"}},
    ],
    ids=str,
)
def test_short_forms_are_accepted(change: Mapping[str, Any]) -> None:
    assert complaints("questionnaire", {**QUESTIONNAIRE, **change}) == []


def test_a_questionnaire_is_complete_or_based_on_another() -> None:
    based = {"format": "assess/questionnaire/1", "based_on": "essentials", "dimensions": {"staff": {"weight": 2}}}
    assert complaints("questionnaire", based) == []
    assert complaints("questionnaire", {"format": "assess/questionnaire/1", "title": "x"}) != []


def test_an_assessment_needs_answers_or_responses() -> None:
    assessment = {"format": "assess/assessment/1", "questionnaire": "essentials"}
    assert complaints("assessment", assessment) != []
    assert complaints("assessment", {**assessment, "answers": {"Q1": 3}}) == []
    assert complaints("assessment", {**assessment, "responses": ["a.csv"]}) == []


def complaints(kind: str, value: Any) -> list[str]:
    schema = json.loads((CHECKOUT / "schema" / f"{kind}.json").read_text(encoding="utf-8"))
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(value)]


def with_question(question: Any) -> dict[str, Any]:
    return {**QUESTIONNAIRE, "dimensions": {"one": {"name": "One", "questions": {"Q1": question}}}}


def with_text_keys(value: Any) -> Any:
    """JSON has no other keys."""
    if isinstance(value, dict):
        return {str(key): with_text_keys(part) for key, part in value.items()}
    return [with_text_keys(part) for part in value] if isinstance(value, list) else value
