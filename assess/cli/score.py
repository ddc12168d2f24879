"""assess score: the numbers, for people and for programs."""

from __future__ import annotations

from typing import Literal

import click

from assess.cli._progress import watched
from assess.cli._tell import strict_option, warned


@click.command
@click.argument("assessment", default=".")
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help="How to print them.",
)
@strict_option
def command(assessment: str, form: Literal["text", "json"], *, strict: bool) -> None:
    """Print the scores of an assessment.

    ASSESSMENT is its file, or a folder with only one; by default this folder.

    \b
    assess score
    assess score review/assessment.yaml --format json > scorecard.json
    """
    from assess.advice.advise import advise
    from assess.export.json import scorecard_json
    from assess.export.text import scorecard_text
    from assess.reading.assessment import read_assessment
    from assess.reading.workspace import assessment_file
    from assess.scoring.score import score

    read = read_assessment(assessment_file(assessment))
    scorecard = score(watched(read))
    warned(scorecard.problems, strict=strict)
    write = scorecard_json if form == "json" else scorecard_text
    click.echo(write(read, scorecard, advise(read, scorecard)).encode(), nl=False)
