"""How a question came to its score: each answer's points, or the agreed answer."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from assess.model.assessment import Agreed
from assess.model.questionnaire import Group, Question
from assess.model.response import Missing, Value
from assess.model.scorecard import GroupScore, QuestionResult
from assess.reporting.context import Context
from assess.reporting.document import Explanation
from assess.reporting.figures import point_label
from assess.reporting.hidden import hidden_steps
from assess.reporting.numbers import rounded
from assess.reporting.spread import spread_steps
from assess.scoring.scales import answer_key, answer_score

SAME = 1e-6
STOPS = " .。।۔"
"""Full stops of several scripts, which a text within brackets does without."""


def explain_question(context: Context, id: str) -> Explanation:
    """A question: how its score came about, how far answers are apart, and what of them is hidden."""
    question, result = context.questionnaire.by_id[id], context.scorecard.questions[id]
    told = arithmetic(context, id)
    beside = (*_beside_it(context, result), *spread_steps(context, question, result), *hidden_steps(context, id))
    title = context.say("How {name} came about", name=id)
    return replace(told, title=title, conclusions=beside)


def arithmetic(context: Context, id: str) -> Explanation:
    """What every answer is worth and how often it was given, or the agreed answer: what a page does not say beside it."""
    say, question, result = context.say, context.questionnaire.by_id[id], context.scorecard.questions[id]
    return Explanation(
        id=id,
        title=say("How this score came about"),
        steps=tuple(_steps(context, question, result)),
        table=None,
        conclusions=(),
        result=_result(context, question, result),
    )


def has_agreed(result: QuestionResult) -> bool:
    """Whether an agreed answer with a value is the question's score."""
    return result.agreed is not None and not isinstance(result.agreed.answer, Missing)


def answer_words(context: Context, question: Question, answer: Value | Missing) -> str:
    """An answer as a reader knows it: a number (with its words or unit), an option's words, not applicable, don't know."""
    say, numbers = context.say, context.numbers
    if isinstance(answer, Missing):
        return {
            Missing.NA: say("not applicable"),
            Missing.DK: say("don’t know"),
            Missing.BLANK: say("no answer"),
        }[answer]
    if isinstance(answer, frozenset):
        chosen = [point.label or str(point.answer) for point in question.scale.points if point.answer in answer]
        return say.listed(chosen) if chosen else say("nothing chosen")
    label = next((point.label for point in question.scale.points if point.answer == answer), "")
    if isinstance(answer, str):
        return label or answer
    number = numbers.measured(answer, question.scale.unit)
    return say("{number} ({label})", number=number, label=label.rstrip(STOPS)) if label else number


def _steps(context: Context, question: Question, result: QuestionResult) -> Iterator[str]:
    say = context.say
    if result.agreed is not None and has_agreed(result):
        yield from _agreed_steps(context, question, result.agreed)
    elif result.score is not None:
        if question.reverse:
            yield say("The question is turned round: the more people agree, the lower the score.")
        if context.questionnaire.settings.balance == "equal":
            yield say("The mean is taken in each group first, and the groups count alike; hidden groups count as one.")
        if context.questionnaire.settings.unknown == "lowest" and result.dk:
            yield say("Don’t know counts as 0 in this questionnaire.")
        yield from _mean_steps(context, question, result, result.score)
    elif result.basis.apart:
        yield from _beside(context, question)


def in_group(context: Context, question: Question, group: Group) -> GroupScore | None:
    """What a group that is asked a question says; both None where that is hidden, and None where nobody is there."""
    result = context.scorecard.groups.get(group.id)
    if result is None or not question.asked(group.id):
        return None
    return GroupScore(None, None) if result.suppressed else result.questions.get(question.id)


def _beside(context: Context, question: Question) -> Iterator[str]:
    """What those say who are no part of the maturity."""
    say, numbers = context.say, context.numbers
    for group in context.questionnaire.groups:
        found = in_group(context, question, group)
        if found and found.score is not None:
            yield say("{name}: {text}", name=group.name, text=numbers.score(found.score))
        elif found and found.n is None:
            yield say("{name}: {text}", name=group.name, text=say("hidden for privacy"))


def _agreed_steps(context: Context, question: Question, agreed: Agreed) -> Iterator[str]:
    assert not isinstance(agreed.answer, Missing)  # noqa: S101 # for the type checker; has_agreed said so
    say, points = context.say, answer_score(question, agreed.answer)
    yield say("The agreed answer is {answer}.", answer=answer_words(context, question, agreed.answer))
    if question.reverse:
        yield say("The question is turned round: the more people agree, the lower the score.")
    yield say(
        "Between 0 for the worst and 100 for the best answer, this is {points} points.",
        points=context.numbers.score(points, 2),
    )


def _beside_it(context: Context, result: QuestionResult) -> Iterator[str]:
    """The respondents' score where an agreed answer stands in its place, and how many did not answer."""
    say, numbers = context.say, context.numbers
    if has_agreed(result) and result.respondents_score is not None:
        score = numbers.score(result.respondents_score)
        yield say("The respondents’ own score, {score}, stands beside it and is not counted.", score=score)
    basis, counted = result.basis, context.scorecard.counted
    if basis.answered < basis.applicable and counted and result.agreed is None and result.withheld is None:
        yield say(
            "Answered: {answered} of {applicable} to whom it applies.",
            answered=numbers.count(basis.answered),
            applicable=numbers.count(basis.applicable),
        )


def _result(context: Context, question: Question, result: QuestionResult) -> str:
    say, standing = context.say, context.standing(result.level)
    if result.score is not None and standing:
        return say("Score {score}. {level}.", score=context.numbers.score(result.score), level=standing.words)
    if not question.scored:
        return say("No score: this question is in the answerers’ own words.")
    if result.basis.apart:
        return say("No score: it is asked of those alone who are no part of the maturity.")
    if result.withheld == "privacy":
        return say("No score: hidden for privacy.")
    if result.basis.only_na:
        return say("No score: it does not apply here.")
    return say("No score: nobody answered.") if context.has_respondents else say("No score: it was not answered.")


def _mean_steps(context: Context, question: Question, result: QuestionResult, score: float) -> Iterator[str]:
    """The mean reckoned out; nothing where what may be shown does not make it up."""
    if context.questionnaire.settings.balance == "equal":
        yield from _by_group(context, question, score)
    else:
        yield from _by_answer(context, question, result, score)


def _by_answer(context: Context, question: Question, result: QuestionResult, score: float) -> Iterator[str]:
    """Every answer's points as often as it was given, their sum, and that divided by the number of answers."""
    say, numbers = context.say, context.numbers
    given = list(_given(context, question, result))
    n = sum(times for _, _, times in given)
    whole = math.fsum(points * times for _, points, times in given)
    if question.scale.kind == "multiple" or not n or abs(whole / n - score) > SAME:
        return
    total = rounded(whole, 2, ())
    exact = sum(_worth(context, points) * times for _, points, times in given) == total
    parts = [rounded(points * times, 2, ()) for _, points, times in given]
    terms = [
        say("{times} × {answer}", times=numbers.count(times), answer=label)
        if exact
        else say("{times} × {answer} = {points}", times=numbers.count(times), answer=label, points=numbers.short(part))
        for (label, _, times), part in zip(given, parts, strict=True)
    ]
    values = {"total": numbers.short(total), "n": numbers.count(n), "score": numbers.score(score, 2)}
    if exact:
        yield say("In points: {terms} = {total}, divided by {n}: {score}.", terms=" + ".join(terms), **values)
    else:
        yield say("In points: {terms}.", terms="; ".join(terms))
        if sum(parts) == total:
            yield say("Together {total}, divided by {n}: {score}.", **values)
        else:
            yield say("Together {total}, as the parts are rounded; divided by {n}: {score}.", **values)


def _given(context: Context, question: Question, result: QuestionResult) -> Iterator[tuple[str, float, int]]:
    """Label with its points, points and count of every answer that was given; worst first."""
    if question.scale.points:
        answers: list[tuple[str, Value]] = [(point_label(context, p), p.answer) for p in question.scale.points]
    else:
        answers = [(context.numbers.measured(float(key), question.scale.unit), float(key)) for key in result.counts]
    told = [
        (label, answer_score(question, answer), result.counts.get(answer_key(answer), 0)) for label, answer in answers
    ]
    for label, points, times in sorted((each for each in told if each[2]), key=lambda each: each[1]):
        yield _worth_told(context, label, points), points, times
    if context.questionnaire.settings.unknown == "lowest" and result.dk:
        yield _worth_told(context, context.say("Don’t know"), 0.0), 0.0, result.dk


def _worth(context: Context, points: float) -> Decimal:
    return rounded(points, 2, (*context.numbers.limits, 0.0, 100.0))


def _worth_told(context: Context, label: str, points: float) -> str:
    return context.say("{answer} ({points})", answer=label, points=context.numbers.short(_worth(context, points)))


def _by_group(context: Context, question: Question, score: float) -> Iterator[str]:
    """The groups' means, and the mean of these."""
    say, numbers, groups = context.say, context.numbers, context.scorecard.groups
    means = {
        context.group(id): mean
        for id in context.questionnaire.counting_groups
        if id in groups and (found := groups[id].questions.get(question.id)) and (mean := found.score) is not None
    }
    if not means or abs(math.fsum(means.values()) / len(means) - score) > SAME:
        return
    told = (say("{name} {score}", name=name, score=numbers.score(mean, 2)) for name, mean in means.items())
    yield say("Means of the groups: {means}.", means="; ".join(told))
    yield say("Added and divided by {n}: {score}.", n=numbers.count(len(means)), score=numbers.score(score, 2))
