"""What is hidden so that nobody's answers can be told, and why: in words that give nothing more away."""

from __future__ import annotations

from collections.abc import Iterator

from assess.reporting.context import Context
from assess.reporting.document import Passage

USUAL_MINIMUM = 5


def why_hidden(context: Context) -> str:
    """The reason, the same for whatever is hidden: which of the two it is would tell how many answered."""
    say, privacy = context.say, context.assessment.privacy
    if privacy.minimum:
        return say(
            "Hidden because fewer people than the minimum answered, or because the answers of so few could be worked out."
        )
    return say(
        "Hidden because fewer than {n} people answered, or because the answers of so few could be worked out.",
        n=context.numbers.count(privacy.default),
    )


def minimums(context: Context) -> str:
    """From how many people on each group is shown, where groups differ in that."""
    say, numbers, privacy = context.say, context.numbers, context.assessment.privacy
    each = (
        say("{name} {number}", name=group.name, number=numbers.count(privacy.of(group.id)))
        for group in context.questionnaire.groups
    )
    return say(
        "Groups are shown from this many people on, {usual} being usual: {groups}.",
        usual=numbers.count(USUAL_MINIMUM),
        groups=say.listed(each),
    )


def hidden_steps(context: Context, id: str) -> Iterator[str]:
    """What of a question's answers is hidden, for its explanation."""
    say, result = context.say, context.scorecard.questions[id]
    if result.withheld == "privacy":
        yield say("What respondents answered is not shown. {reason}", reason=why_hidden(context))
    groups = [context.group(group) for group in context.scorecard.groups if (group, id) in _cells(context)]
    if groups:
        yield say(
            "What {groups} answered to it is not shown. {reason}", groups=say.listed(groups), reason=why_hidden(context)
        )


def hidden_questions(context: Context, dimension: str) -> list[str]:
    """Codes of a dimension's questions whose respondents are hidden and that have no agreed answer."""
    results = context.scorecard.questions
    return [
        question.id
        for question in context.questionnaire.dimension_by_id[dimension].questions
        if question.scored and (result := results[question.id]).withheld == "privacy" and result.score is None
        if not result.basis.apart
    ]


def hidden(context: Context) -> Iterator[Passage]:
    """All that is hidden, listed; nothing where nothing is."""
    say = context.say
    items = tuple(_items(context))
    if items:
        yield Passage(say("What is hidden, and why"), (why_hidden(context),), items=items)


def _items(context: Context) -> Iterator[str]:
    say, scorecard = context.say, context.scorecard
    if scorecard.privacy_needed is not None:
        yield say("All that respondents answered.")
        return
    groups = [context.group(id) for id, group in scorecard.groups.items() if group.suppressed]
    if groups:
        yield say("Groups, by themselves: {groups}.", groups=say.listed(groups))
    whole = [id for id, result in scorecard.questions.items() if result.withheld == "privacy"]
    if whole:
        yield say("Questions, whoever answered: {questions}.", questions=say.listed(whole))
    for id in scorecard.groups:
        mine = [question for group, question in _cells(context) if group == id and question not in whole]
        if mine:
            yield say(
                "Questions as {group} answered them: {questions}.", group=context.group(id), questions=say.listed(mine)
            )
    outcomes = [id for id, outcome in scorecard.outcomes.items() if outcome.withheld == "privacy"]
    if outcomes:
        yield say("Outcomes: {questions}.", questions=say.listed(outcomes))


def _cells(context: Context) -> list[tuple[str, str]]:
    """Group and question, of groups that are shown otherwise."""
    return [
        (group, question)
        for group, result in context.scorecard.groups.items()
        if not result.suppressed
        for question, found in result.questions.items()
        if found.n is None
    ]
