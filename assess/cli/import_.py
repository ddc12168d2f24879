"""assess import: exports of survey tools as one table of responses."""

from __future__ import annotations

from pathlib import Path

import click

from assess.cli._tell import counted, strict_option, tell


@click.command("import")
@click.argument("exports", nargs=-1, required=True, metavar="EXPORT...")
@click.option(
    "-q",
    "--questionnaire",
    default="customer-centricity",
    show_default=True,
    help="The bundled questionnaire, or the path of your own.",
)
@click.option("-o", "--output", default="responses.csv", show_default=True, help="The table to write.")
@click.option(
    "--from", "tool", default="", help="The tool that wrote the exports, where that is not seen: see docs/imports.md."
)
@click.option("--encoding", default="", help="The encoding of the exports, such as cp1256.")
@click.option("--delimiter", default="", help='What parts their cells, such as ";" or "tab".')
@click.option("--columns", help="A completed draft: which column belongs to which question.")
@click.option(
    "--draft", "to", is_flag=False, flag_value="-", help="Write a draft of such a file, to FILE or the terminal."
)
@strict_option
@click.pass_context
def command(
    ctx: click.Context,
    exports: tuple[str, ...],
    questionnaire: str,
    output: str,
    tool: str,
    encoding: str,
    delimiter: str,
    columns: str | None,
    to: str | None,
    *,
    strict: bool,
) -> None:
    """Read exports of survey tools and write one table of responses.

    EXPORT is a file of Google Forms, Microsoft Forms, SurveyMonkey, Qualtrics, LimeSurvey (its .lss beside it), KoboToolbox
    or SurveyJS, or a plain table: csv, tsv, xlsx, xls, ods, json. What becomes of every column is told. Personal data stays
    out, ids of respondents become pseudonyms.

    \b
    assess import pulse.xlsx -q questionnaire.yaml -o responses.csv
    assess import pulse.xlsx -q questionnaire.yaml --draft columns.yaml
    assess import pulse.xlsx -q questionnaire.yaml --columns columns.yaml
    """
    from assess.publishing.responses import import_responses
    from assess.reading.export import How, tools

    if tool and tool not in tools():
        raise click.BadParameter(f'"{tool}" is none of {", ".join(tools())}', param_hint="--from")
    delimiter = {"tab": "\t", "\\t": "\t"}.get(delimiter, delimiter)
    if len(delimiter) > 1:
        raise click.BadParameter("one character, or tab", param_hint="--delimiter")
    done = import_responses(
        exports,
        questionnaire,
        output,
        how=How(tool, encoding, delimiter),
        columns=columns,
        drafted=None if to == "-" else to,
        strict=strict,
    )
    for account in done.accounts:
        for line in account.lines():
            click.echo(line, err=to == "-")
    tell(done.problems)
    _write_draft(to, done.draft)
    if not done.written:
        click.echo(
            f"{counted(done.problems)}, nothing written" if done.problems else "no rows, nothing written", err=True
        )
        ctx.exit(1)
    click.echo(f"Wrote {output} ({done.written:,} rows)", err=to == "-")
    if done.new_key:
        click.echo(
            f"The key of the pseudonyms is {done.new_key}: keep it to yourself, and out of version control.", err=True
        )


def _write_draft(to: str | None, text: str) -> None:
    if to == "-":
        click.echo(text, nl=False)
    elif to:
        with Path(to).open("x", encoding="utf-8") as file:
            file.write(text)
        click.echo(f"Wrote {to}: complete it, then add --columns {to}")
