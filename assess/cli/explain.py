"""assess explain: the arithmetic of a number, step by step."""

from __future__ import annotations

from pathlib import Path

import click

from assess.cli._tell import strict_option, warned


@click.command
@click.argument("assessment")
@click.argument("id_", metavar="[ID]", default="overall")
@strict_option
def command(assessment: str, id_: str, *, strict: bool) -> None:
    """Explain how a number came about.

    ASSESSMENT is a file, or a folder with only one. ID is a dimension, a question, an outcome or a recommendation; by
    default the overall score.

    \b
    assess explain . staff
    assess explain review/assessment.yaml STA2
    """
    from assess.advice.advise import advise
    from assess.model.written.common import is_id
    from assess.reading.assessment import read_assessment
    from assess.reading.files import exists
    from assess.reading.suggest import did_you_mean
    from assess.reading.workspace import assessment_file
    from assess.reporting.explain import as_text, explain
    from assess.scoring.score import score

    if id_ == "overall" and is_id(assessment) and not exists(Path(assessment)):
        hint = f"to explain {assessment} of the assessment in this folder: assess explain . {assessment}"
        raise click.BadParameter(f'there is no file or folder "{assessment}"; {hint}', param_hint="ASSESSMENT")
    read = read_assessment(assessment_file(assessment))
    scorecard = score(read)
    warned(scorecard.problems, strict=strict)
    advice = advise(read, scorecard)
    try:
        text = as_text(explain(read, scorecard, advice, id_))
    except KeyError:
        actions = (action.recommendation.id for action in advice.actions)
        known = ("overall", *scorecard.dimensions, *scorecard.questions, *scorecard.outcomes, *actions)
        hint = did_you_mean(id_, known)
        raise click.BadParameter(
            f'nothing here is called "{id_}"{"; " + hint if hint else ""}', param_hint="ID"
        ) from None
    click.echo(text.encode(), nl=False)
