"""What the voices say: groups side by side, where people disagree, where the agreed answers do, and comments."""

from __future__ import annotations

from collections.abc import Iterator

from assess.advice.contrasts import from_the_rest
from assess.model.figure import Heatmap
from assess.reporting import figures
from assess.reporting.context import Context, place
from assess.reporting.document import Cell, Column, Link, Passage, Table
from assess.reporting.groups import gaps, heatmap
from assess.reporting.spread import adm_words
from assess.reporting.voices_document import Comments, Dispute, Disputes, Quotes, Voices
from assess.scoring.comments import MASK
from assess.scoring.scales import reversed_value

MOST = 5
"""How many questions that people disagree on are drawn; the others are named."""


def voices(context: Context) -> Voices | None:
    """The section; None where no respondents' answers are shown."""
    say, of_groups = context.say, heatmap(context)
    found = Voices(
        id="voices",
        heading=say("Voices"),
        heatmap=of_groups,
        heatmap_caption=_heatmap_caption(context, of_groups) if of_groups else "",
        gaps=gaps(context),
        disputes=_disputes(context),
        passages=(*_hot_spots(context), *_contradictions(context)),
        comments=_comments(context),
    )
    parts = (found.heatmap, found.gaps, found.disputes, found.passages, found.comments)
    return found if any(parts) else None


def _heatmap_caption(context: Context, of_groups: Heatmap) -> str:
    say = context.say
    if any(cell.hidden for row in of_groups.rows for cell in row.cells):
        return say("Agreed answers are left out here. What is hatched is hidden, so that nobody’s answers can be told.")
    return say("Agreed answers are left out here.")


def _disputes(context: Context) -> Disputes | None:
    """The questions that people disagree on most, widest first."""
    say, found = context.say, context.advice.findings.disagreements
    if not found:
        return None
    others = found[MOST:]
    return Disputes(
        heading=say("Where people disagree most"),
        paragraphs=(
            say(
                "ADM is how far answers are from their mean, on average, in steps of the scale; over a sixth of the number"
                " of points, people disagree."
            ),
        ),
        questions=tuple(_dispute(context, id) for id in found[:MOST]),
        others=say("And less so: {questions}.", questions=say.listed(others)) if others else "",
    )


def _dispute(context: Context, id: str) -> Dispute:
    say, question, result = context.say, context.questionnaire.by_id[id], context.scorecard.questions[id]
    parts = [adm_words(context, question, result)]
    if result.median is not None:
        parts.append(say("median {median}", median=context.numbers.plain(reversed_value(question, result.median))))
    return Dispute(
        link=Link(place(id, context), id),
        text=question.text,
        distribution=figures.distribution(context, question, result),
        remarks=tuple(part for part in parts if part),
    )


def _hot_spots(context: Context) -> Iterator[Passage]:
    """Agreed answers that are not what the respondents say, with the reason that was recorded."""
    say, found = context.say, context.advice.findings.hot_spots
    if not found:
        return
    heads = (
        Column(say("Question")),
        *(Column(head, number=True) for head in (say("Agreed"), say("Respondents"), say("Points"))),
        Column(say("Reason recorded")),
    )
    table = Table(
        say("Agreed minus respondents, in points, widest first"), heads, tuple(_hot_spot(context, id) for id in found)
    )
    yield Passage(say("Agreed answers that differ from the respondents’"), table=table)


def _hot_spot(context: Context, id: str) -> tuple[Cell, ...]:
    numbers, result = context.numbers, context.scorecard.questions[id]
    return (
        Cell(id, place(id, context)),
        Cell(numbers.score(result.score)),
        Cell(numbers.score(result.respondents_score)),
        Cell(numbers.difference(result.score, result.respondents_score)),
        Cell((result.agreed.why if result.agreed else "") or context.say("none")),
    )


def _contradictions(context: Context) -> Iterator[Passage]:
    """Whether the questions that are asked the other way round say the same as their dimensions."""
    say, by_id = context.say, context.questionnaire.by_id
    checked = {
        id: abs(away)
        for id, question in by_id.items()
        if (away := from_the_rest(context.questionnaire, context.scorecard, question)) is not None
    }
    if not checked:
        return
    found = context.advice.findings.contradictions
    if found:
        told = say(
            "These questions are asked the other way round and answered two steps or more away from the rest of their"
            " dimension: they may have been misread, or say something that the others do not."
        )
    else:
        told = say.plural(
            "{n} question is asked the other way round. It is less than two steps away from the rest of its dimension:",
            "{n} questions are asked the other way round. All are less than two steps away from the rest of their"
            " dimension; the farthest is this one:",
            len(checked),
            n=context.numbers.count(len(checked)),
        )
    shown = found or (max(checked, key=lambda id: checked[id]),)
    yield Passage(say("Contradiction check"), (told,), items=tuple(_contradiction(context, id) for id in shown))


def _contradiction(context: Context, id: str) -> str:
    question = context.questionnaire.by_id[id]
    own = context.scorecard.questions[id].respondents_score
    away = from_the_rest(context.questionnaire, context.scorecard, question)
    rest = own - away if own is not None and away is not None else None
    return context.say(
        "{code}: {text} Score {score}, the rest of the dimension {rest}.",
        code=id,
        text=question.text,
        score=context.numbers.score(own),
        rest=context.numbers.score(rest),
    )


def _comments(context: Context) -> Comments | None:
    """What people wrote, in the order of the alphabet, which is nobody's."""
    say, by_id = context.say, context.questionnaire.by_id
    questions = tuple(
        Quotes(by_id[id].text, texts) for id, texts in context.scorecard.comments.items() if texts and id in by_id
    )
    if not questions:
        return None
    paragraph = say(
        "In no order of time or group. E-mail addresses and telephone numbers are replaced by {mask}.", mask=MASK
    )
    return Comments(say("In their own words"), paragraph, questions)
