"""What every verb says in the same way: problems on standard error, results on standard output."""

from __future__ import annotations

from collections.abc import Sequence

import click

from assess.problems import Problem

strict_option = click.option("--strict", is_flag=True, help="Treat warnings as problems.")


def tell(problems: Sequence[Problem]) -> None:
    """Each problem on a line of its own."""
    for problem in problems:
        click.echo(str(problem), err=True)


def tell_failure(problems: Sequence[Problem]) -> None:
    """Problems that ended the work, and how many they are."""
    tell(problems)
    click.echo(f"{counted(problems)}, nothing written", err=True)


def warned(problems: Sequence[Problem], *, strict: bool) -> None:
    """Tell warnings; under `strict` they end the work."""
    if strict and problems:
        tell_failure(problems)
        click.get_current_context().exit(1)
    tell(problems)


def counted(problems: Sequence[Problem]) -> str:
    """`3 problems`, `1 problem and 2 warnings`."""
    errors = sum(problem.severity == "error" for problem in problems)
    warnings = len(problems) - errors
    parts = [_count(errors, "problem")] if errors else []
    parts += [_count(warnings, "warning")] if warnings else []
    return " and ".join(parts) or "no problems"


def size_of(count: int) -> str:
    """A number of bytes in words."""
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{count / 1e3:.0f} kB"


def _count(n: int, what: str) -> str:
    return f"{n} {what}" if n == 1 else f"{n} {what}s"
