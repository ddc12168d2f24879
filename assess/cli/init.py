"""assess init: a workspace to fill in."""

from __future__ import annotations

from shlex import quote

import click


@click.command
@click.argument("name")
@click.option(
    "-q",
    "--questionnaire",
    default="customer-centricity",
    show_default=True,
    help="A bundled questionnaire, or the path of your own.",
)
def command(name: str, questionnaire: str) -> None:
    """Make a workspace: an assessment with its answer sheet, and an empty table for respondents.

    NAME is the folder to make.

    \b
    assess init my-review
    assess init first-hour --questionnaire essentials
    """
    if not name.strip():
        raise click.BadParameter("say how the folder is to be called", param_hint="NAME")
    from assess.publishing.workspace import init_workspace

    paths = init_workspace(name, questionnaire)
    click.echo("Made " + " and ".join(str(path) for path in paths))
    click.echo(f"Next: fill in the answers in {paths[0]}, then")
    click.echo(f"\n  cd {quote(name)}\n  assess build")
