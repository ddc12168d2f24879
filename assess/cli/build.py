"""assess build: the report of an assessment."""

from __future__ import annotations

import click

from assess.cli._progress import watched
from assess.cli._tell import size_of, strict_option, tell


@click.command
@click.argument("assessment", default=".")
@click.option("-o", "--output", default="output", show_default=True, help="The folder to write the report into.")
@click.option("--replace", is_flag=True, help="Replace another assessment's report in that folder.")
@click.option("--single-file", is_flag=True, help="One HTML file with all in it, for mail and USB sticks.")
@click.option("--explore", is_flag=True, help="With --single-file: the charts to explore are in it, too (5 MB).")
@click.option("--pdf", is_flag=True, help="Also a PDF, printed by the Chrome, Edge or Chromium that is installed.")
@click.option("--browser", default="", metavar="PATH", help="The browser that prints it.")
@strict_option
def command(
    assessment: str,
    output: str,
    browser: str,
    *,
    replace: bool,
    single_file: bool,
    explore: bool,
    pdf: bool,
    strict: bool,
) -> None:
    """Build the report of an assessment.

    ASSESSMENT is its file, or a folder with only one; by default this folder.

    \b
    assess build
    assess build review/assessment.yaml --output review/report
    assess build --single-file --pdf
    """
    from assess.publishing.build import Form, build_with_notes

    if browser and not pdf:
        raise click.UsageError("--browser says what prints the PDF; add --pdf")
    if explore and not single_file:
        raise click.UsageError("a folder has its page to explore; --explore puts it into one file: add --single-file")
    form = Form(single_file=single_file, explore=explore, pdf=pdf, browser=browser)
    built = build_with_notes(assessment, output, replace=replace, strict=strict, form=form, watch=watched)
    tell(built.problems)
    sizes = f"{size_of(built.page_size)}, with all its files {size_of(built.size)}"
    click.echo(f"The report: {built.page} ({size_of(built.page_size) if built.files == 1 else sizes})")
    if built.pdf:
        click.echo(f"On paper: {built.pdf} ({size_of(built.pdf.stat().st_size)})")
    click.echo("Open it in a browser.")
