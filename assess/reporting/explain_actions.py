"""How a recommendation came to its uplift and priority, and an outcome to its value."""

from __future__ import annotations

import math
from collections.abc import Iterator

from assess.advice.priorities import doubts, lifted
from assess.model.advice import Action
from assess.model.questionnaire import Outcome
from assess.model.scorecard import QuestionResult
from assess.reporting.context import Context
from assess.reporting.document import Explanation
from assess.reporting.gains import told_uplift
from assess.reporting.hidden import why_hidden
from assess.reporting.numbers import rounded
from assess.scoring.targets import aim

SAME = 1e-6


def explain_action(context: Context, id: str, title: str = "") -> Explanation:
    """A recommendation: what it lifts and by how much, and how that becomes its priority. `title` where its id says nothing."""
    say = context.say
    action = next(action for action in context.advice.actions if action.recommendation.id == id)
    return Explanation(
        id=id,
        title=title or say("How {name} came about", name=id),
        steps=(
            say(
                "Every question that it lifts is set to its aim, unless it is above it, and the whole is scored again."
            ),
            *_uplifts(context, action),
        ),
        table=None,
        conclusions=tuple(_priority_steps(context, action)),
        result=_result(context, action),
    )


def explain_outcome(context: Context, id: str) -> Explanation:
    """An outcome: what is counted, of how many answers, and by which formula its interval is made."""
    say, numbers = context.say, context.numbers
    outcome, result = context.questionnaire.outcome_by_id[id], context.scorecard.outcomes[id]
    if result.value is None:
        concealed = result.withheld == "privacy"
        reason = say("No value: hidden for privacy.") if concealed else say("No value: nobody answered.")
        why = (why_hidden(context),) if concealed else ()
        return Explanation(id, say("How {name} came about", name=id), why, None, (), reason)
    steps = (
        counted(context, outcome),
        say.plural("{n} answer counts.", "{n} answers count.", result.n or 0, n=numbers.count(result.n)),
        interval_words(context, outcome) if result.interval else say("With so few answers there is no interval."),
    )
    value = outcome_value(context, outcome, result.value)
    line = (
        say("{value}, interval {interval}.", value=value, interval=numbers.interval(result.interval))
        if result.interval
        else say("{value}.", value=value)
    )
    return Explanation(id, say("How {name} came about", name=id), steps, None, (), line)


def outcome_value(context: Context, outcome: Outcome, value: float) -> str:
    """A value with its unit: points of NPS, per cent, or a mean in the scale's own units."""
    numbers = context.numbers
    if outcome.measure == "nps":
        return numbers.points(value)
    if outcome.variant in ("top-two", "top-three"):
        return numbers.share(value / 100)
    return numbers.measured(value, outcome.scale.unit)


def counted(context: Context, outcome: Outcome) -> str:
    """What the measure counts, in a sentence."""
    say = context.say
    if outcome.measure == "nps":
        return say("Net Promoter Score: the share of answers 9 and 10 minus the share of answers 0 to 6, in points.")
    if outcome.variant == "top-two":
        return say("The share of answers among the two best points of the scale, in per cent.")
    if outcome.variant == "top-three":
        return say("The share of answers among the three best points of the scale, in per cent.")
    return say("The mean of the answers, in the units of the scale.")


def interval_words(context: Context, outcome: Outcome) -> str:
    """Which interval goes with the measure."""
    say = context.say
    if outcome.measure == "nps":
        return say(
            "The 95 % interval is the adjusted Wald interval for a difference of shares, kept within −100 and 100."
        )
    if outcome.variant in ("top-two", "top-three"):
        return say("The 95 % interval is Wilson’s for a share.")
    return say("The 95 % interval is Student’s t interval for a mean, kept within the scale.")


def _uplifts(context: Context, action: Action) -> Iterator[str]:
    """Question by question: now, its aim, and its part of the uplift; nothing where the uplift is unknown."""
    moved = list(_moved(context, action))
    uplift = told_uplift(context, action)
    if uplift is None or abs(math.fsum(part for *_, part in moved) - uplift) > SAME:
        return
    say, numbers = context.say, context.numbers
    total = rounded(uplift, 2, (0.0,))
    parts = [rounded(part, 2, (0.0,)) for *_, part in moved]
    told = (
        say(
            "{question} from {now} to {aim} adds {points}",
            question=id,
            now=numbers.score(now),
            aim=numbers.score(goal),
            points=numbers.exact(printed),
        )
        for (id, now, goal, _), printed in zip(moved, parts, strict=True)
    )
    yield say("In points of the overall score: {terms}.", terms="; ".join(told))
    if sum(parts) == total:
        yield say("Together {total}.", total=numbers.exact(total))
    else:
        yield say("Together {total}; the parts are rounded.", total=numbers.exact(total))


def _moved(context: Context, action: Action) -> Iterator[tuple[str, float, float, float]]:
    """Id, score now, aim, and points of the overall score, of every question that rises."""
    for id in lifted(context.questionnaire, action.recommendation):
        result = context.scorecard.questions[id]
        if result.score is None or result.target is None:
            continue
        goal = aim(context.levels, result.target)
        share = _share(context, id, result)
        if goal > result.score and share:
            yield id, result.score, goal, (goal - result.score) * share


def _share(context: Context, id: str, result: QuestionResult) -> float:
    """A question's share of the overall score, 0-1, among what has a score."""
    dimension = context.questionnaire.dimension_by_id[result.dimension]
    if context.result(dimension.id).score is None:
        return 0.0
    inside = math.fsum(q.weight for q in dimension.questions if context.scorecard.questions[q.id].score is not None)
    whole = math.fsum(d.weight for d in context.questionnaire.dimensions if context.result(d.id).score is not None)
    question = context.questionnaire.by_id[id]
    return question.weight / inside * dimension.weight / whole if inside and whole else 0.0


def _priority_steps(context: Context, action: Action) -> Iterator[str]:
    say, numbers = context.say, context.numbers
    if action.uplift is None or action.priority is None:
        yield say("As the overall score is withheld, what it would add is unknown; it stands at the end of its wave.")
        return
    if told_uplift(context, action) is None:
        yield say("Too little is known of what it lifts to say what it would add.")
        return
    questions = lifted(context.questionnaire, action.recommendation)
    yield {
        (False, False): say("Confidence is 1: coverage is high and answers agree."),
        (True, False): say("Confidence is 0.8: coverage is under 90 %."),
        (False, True): say("Confidence is 0.8: answers differ widely."),
        (True, True): say("Confidence is 0.5: coverage is under 90 %, and answers differ widely."),
    }[doubts(context.questionnaire, context.scorecard, questions)]
    yield say(
        "Priority: {uplift} points times confidence {confidence}, divided by effort {effort}, is {priority}.",
        uplift=numbers.points(action.uplift, 2),
        confidence=numbers.plain(action.confidence),
        effort=numbers.plain(action.recommendation.effort),
        priority=numbers.points(action.priority, 2),
    )


def _result(context: Context, action: Action) -> str:
    say, numbers = context.say, context.numbers
    wave = numbers.count(action.wave)
    uplift = told_uplift(context, action)
    if uplift is None:
        return say("Wave {wave}.", wave=wave)
    points = numbers.points(uplift)
    if action.lifts_level:
        return say(
            "Adds {points} points to the overall score and lifts its level. Wave {wave}.", points=points, wave=wave
        )
    return say("Adds {points} points to the overall score. Wave {wave}.", points=points, wave=wave)
