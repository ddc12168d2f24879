"""assess translate: a questionnaire's texts in another language."""

from __future__ import annotations

import click


@click.command
@click.argument("questionnaire")
@click.argument("language", metavar="LANG")
def command(questionnaire: str, language: str) -> None:
    """Write or complete the translation of a questionnaire.

    QUESTIONNAIRE is its file, or the id of a bundled one; LANG is a language code, such as ur, bn, fil or pt-BR. The file
    LANG.yaml beside it asks for every text beneath its original. Run it again at any time: what is translated stays, new
    texts are asked for, and those that are older than their original are marked.

    \b
    assess translate questionnaire.yaml ur
    """
    from assess.model.written.common import is_language
    from assess.publishing.translation import translate

    if not is_language(language):
        raise click.BadParameter(
            f'"{language}" is not a language code, such as ur, bn, fil or pt-BR', param_hint="LANG"
        )
    done = translate(questionnaire, language)
    if done.away:
        click.echo(
            "The questionnaire came with Assess, so its translation stands in this folder; it is used from here by"
        )
        click.echo("assessments, and by questionnaires that are based on it.")
    todo = len(done.missing) + len(done.stale)
    click.echo(f"{done.path}: {done.texts - todo} of {done.texts} texts are translated")
    if done.missing:
        click.echo(f"  {len(done.missing)} to translate")
    if done.stale:
        click.echo(f'  {len(done.stale)} older than their original, marked with "# stale"')
    if done.gone:
        click.echo(f"  {len(done.gone)} without an original, kept under gone")
