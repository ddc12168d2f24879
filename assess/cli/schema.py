"""assess schema: JSON Schema, for editors that complete and check while one writes."""

from __future__ import annotations

from typing import Literal

import click


@click.command
@click.argument("kind", type=click.Choice(("questionnaire", "assessment", "translation")))
def command(kind: Literal["questionnaire", "assessment", "translation"]) -> None:
    """Print the JSON Schema of a format.

    \b
    assess schema questionnaire > questionnaire.json

    An editor with YAML support uses it when the file's first line is
    "# yaml-language-server: $schema=questionnaire.json".
    """
    from assess.reading.schema import schema_json

    click.echo(schema_json(kind).encode(), nl=False)
