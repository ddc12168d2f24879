"""assess check: problems and weak spots, before anything is built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from assess.cli._tell import counted, strict_option, tell
from assess.problems import AssessError, Problem


@click.command
@click.argument("paths", nargs=-1, metavar="PATH...")
@strict_option
@click.pass_context
def command(ctx: click.Context, paths: tuple[str, ...], *, strict: bool) -> None:
    """Check questionnaires, translations and assessments.

    PATH is a file, or a folder with only one assessment; by default this folder. Of a questionnaire it also tells weak
    spots: what is allowed, and yet hardly meant.

    \b
    assess check
    assess check questionnaire.yaml ur.yaml
    """
    problems = tuple(dict.fromkeys(problem for path in paths or (".",) for problem in _problems(path)))
    tell(problems)
    click.echo(counted(problems), err=bool(problems))
    if any(problem.severity == "error" for problem in problems) or (strict and problems):
        ctx.exit(1)


def _problems(path: str) -> Iterator[Problem]:
    """Everything that is to be said of one path."""
    from assess.reading.workspace import assessment_file, likely_kind

    try:
        file = assessment_file(path)
        kind = likely_kind(file)
        check = {"questionnaire": _questionnaire, "translation": _translation}.get(kind, _assessment)
        yield from check(file)
    except AssessError as trouble:
        yield from trouble.problems


def _questionnaire(file: Path) -> Iterator[Problem]:
    from assess.lint import weak_spots
    from assess.reading.questionnaire import read_questionnaire_with_notes
    from assess.reading.translation import translation_gaps

    questionnaire, notes = read_questionnaire_with_notes(file)
    yield from notes
    yield from translation_gaps(file)
    yield from weak_spots(questionnaire)


def _assessment(file: Path) -> Iterator[Problem]:
    from assess.reading.assessment import read_assessment
    from assess.rendering.look import look_problems
    from assess.scoring.score import score

    assessment = read_assessment(file)
    yield from score(assessment).problems
    yield from look_problems(assessment)


def _translation(file: Path) -> Iterator[Problem]:
    from assess.reading.translation import translation_problems

    yield from translation_problems(file)
