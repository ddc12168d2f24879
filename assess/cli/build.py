"""assess build: the report of an assessment."""

from __future__ import annotations

import click

from assess.cli._tell import size_of, strict_option, tell


@click.command
@click.argument("assessment", default=".")
@click.option("-o", "--output", default="output", show_default=True, help="The folder to write the report into.")
@click.option("--replace", is_flag=True, help="Replace another assessment's report in that folder.")
@strict_option
def command(assessment: str, output: str, *, replace: bool, strict: bool) -> None:
    """Build the report of an assessment.

    ASSESSMENT is its file, or a folder with only one; by default this folder.

    \b
    assess build
    assess build review/assessment.yaml --output review/report
    """
    from assess.publishing.build import build_with_notes

    built = build_with_notes(assessment, output, replace=replace, strict=strict)
    tell(built.problems)
    sizes = f"{size_of(built.page_size)}, with all its files {size_of(built.size)}"
    click.echo(f"The report: {built.page} ({sizes})")
    click.echo("Open it in a browser.")
