"""assess theme: the look of reports."""

from __future__ import annotations

import click


@click.group
def command() -> None:
    """Make a theme of your own, a folder under themes/ beside the assessment.

    \b
    assess theme new our-house
    """


@command.command
@click.argument("name")
@click.option("--extends", default="default", show_default=True, metavar="THEME", help="The theme that it builds upon.")
def new(name: str, extends: str) -> None:
    """Make a theme of your own: themes/NAME in this folder, with what one changes first.

    \b
    assess theme new our-house
    assess theme new short --extends boardroom
    """
    from assess.publishing.new_theme import new_theme

    paths = new_theme(name, extends)
    click.echo("Made " + ", ".join(str(path) for path in paths))
    click.echo(f'Next: write "theme: {name}" into the assessment in this folder, change {paths[1]}, and look:')
    click.echo("\n  assess serve")
