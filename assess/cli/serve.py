"""assess serve: the report while one works on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from assess.cli._tell import counted, tell

if TYPE_CHECKING:
    from assess.publishing.preview.once import Outcome


@click.command
@click.argument("assessment", default=".")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port; by default one that is free.")
def command(assessment: str, port: int) -> None:
    """Show the report while you work on it.

    Builds the report of ASSESSMENT (its file, or a folder with only one; by default this folder), serves it on this
    machine only, and builds it again whenever a file that was read changes: the page in the browser follows, and shows
    what is wrong. Nothing is written. Ctrl-C ends it.

    \b
    assess serve
    assess serve review/assessment.yaml --port 8000
    """
    from assess.publishing.preview.serve import serve

    first = True

    def heard(address: str, outcome: Outcome) -> None:
        nonlocal first
        tell(outcome.problems)
        click.echo(_sentence(address, outcome, first=first))
        first = False

    try:
        serve(assessment, port=port, tell=heard)
    except KeyboardInterrupt:
        click.echo()


def _sentence(address: str, outcome: Outcome, *, first: bool) -> str:
    state = "built" if outcome.site else f"not built, {counted(outcome.problems)}"
    return f"The report: {address} ({state}; Ctrl-C ends)" if first else f"The report: {state}"
