"""What a recommendation brings and when, or that it is not known."""

from __future__ import annotations

from assess.advice.priorities import lifted
from assess.model.advice import Action
from assess.reporting.context import Context
from assess.reporting.distance import SAME


def told_uplift(context: Context, action: Action) -> float | None:
    """The points that an action adds; None, too, where they are nil only because too little is known of what it lifts."""
    if action.uplift is None or action.uplift > SAME:
        return action.uplift
    results = [context.scorecard.questions[id] for id in lifted(context.questionnaire, action.recommendation)]
    unknown = any(r.score is None or context.result(r.dimension).score is None for r in results)
    return None if unknown else action.uplift


def action_remark(context: Context, action: Action) -> str:
    """What an action brings and when."""
    say, uplift = context.say, told_uplift(context, action)
    months = months_words(context, action.recommendation.months)
    if uplift is None:
        return say("effect after {months}", months=months)
    return say("+{points} points, effect after {months}", points=context.numbers.points(uplift), months=months)


def months_words(context: Context, months: float) -> str:
    """`1 month`, `3 months`."""
    return context.say.plural("{n} month", "{n} months", months, n=context.numbers.plain(months))
