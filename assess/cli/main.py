"""The command `assess`: finds the verb, and tells problems in one place.

Every other module here is a verb and holds its `command`; verbs import what they need when they run, so that help is quick.
"""

from __future__ import annotations

import atexit
import gc
import sys
from importlib import import_module
from io import TextIOWrapper
from keyword import iskeyword
from pkgutil import iter_modules

import click

from assess import __version__, cli
from assess.cli._tell import tell_failure
from assess.problems import AssessError


class Verbs(click.Group):
    """The modules of assess.cli as commands, each imported when it is called for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all verbs, sorted."""
        del ctx
        names = (module.name for module in iter_modules(cli.__path__))
        # `import` is a word of Python: the module of such a verb ends in a line.
        return sorted(name.removesuffix("_") for name in names if name != "main" and not name.startswith("_"))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """A verb by its name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"assess.cli.{module}").command
        return command

    def invoke(self, ctx: click.Context) -> None:
        """Run the verb; problems in people's files and on their disk end in lines on standard error and exit code 1."""
        try:
            super().invoke(ctx)
        except AssessError as trouble:
            tell_failure(trouble.problems)
            ctx.exit(1)
        except BrokenPipeError:
            raise  # click ends silently
        except OSError as trouble:
            where = f"{trouble.filename}: " if trouble.filename else ""
            click.echo(f"{where}{trouble.strerror or trouble}", err=True)
            ctx.exit(1)


@click.command(cls=Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="assess", message="%(prog)s %(version)s")
def verbs() -> None:
    """Customer-centricity assessments: from a questionnaire and its answers to a static report.

    \b
    assess init my-review        make a workspace to fill in
    assess build                 build the report of the folder's assessment

    Exit codes: 0 done, 1 problems found, 2 wrong usage.
    """


def main() -> None:
    """Run the command line and exit."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # A run is short and its memory goes back whole: looking for circles in it would take a fifth of its time.
    gc.set_threshold(200_000)
    atexit.register(gc.freeze)
    verbs(prog_name="assess")
