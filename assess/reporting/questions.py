"""One question of a dimension: the anchor reached and the next one, how people answered, what was agreed and why."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.questionnaire import Group, Question
from assess.model.response import Missing
from assess.model.scorecard import QuestionResult
from assess.reporting import figures
from assess.reporting.context import Context
from assess.reporting.document import Fact, QuestionPart
from assess.reporting.explain_questions import answer_words, arithmetic, has_agreed, in_group
from assess.scoring.agreement import disagree
from assess.scoring.scales import ends, reversed_value


def question_part(context: Context, question: Question) -> QuestionPart:
    """A scored question with all that may be said of it."""
    result = context.scorecard.questions[question.id]
    return QuestionPart(
        id=f"q-{question.id}",
        code=question.id,
        text=question.text,
        badges=tuple(_badges(context, question, result)),
        score=context.numbers.score(result.score),
        standing=context.standing(result.level),
        facts=tuple(_facts(context, question, result)),
        distribution=figures.distribution(context, question, result),
        remarks=tuple(_remarks(context, question, result)),
        explanation=arithmetic(context, question.id) if result.score is not None else None,
    )


def tells(context: Context, question: Question) -> bool:
    """Whether there is anything to say of a question: of one that no group that counts is asked, if somebody answered."""
    result = context.scorecard.questions[question.id]
    if not result.basis.apart or result.agreed:
        return True
    asked = (in_group(context, question, group) for group in context.questionnaire.groups)
    return any(found is not None and found.n != 0 for found in asked)


def reached_anchor(question: Question, result: QuestionResult) -> int | None:
    """Which anchor of a rubric is reached, from 1: the agreed one, else that of the score's level."""
    if question.scale.kind != "rubric" or result.level is None:
        return None
    if result.agreed and isinstance(result.agreed.answer, float):
        return int(result.agreed.answer)
    return result.level


def next_anchor(question: Question, result: QuestionResult) -> str:
    """The words of the anchor after the one reached; empty at the top and where there are no anchors."""
    reached = reached_anchor(question, result)
    points = question.scale.points
    return points[reached].label if reached is not None and reached < len(points) else ""


def _badges(context: Context, question: Question, result: QuestionResult) -> Iterator[str]:
    if has_agreed(result):
        yield context.say("agreed")
    if question.core:
        yield context.say("core question")
    if question.reverse:
        yield context.say("turned round")
    if question.weight == 0:
        yield context.say("not counted")


def _facts(context: Context, question: Question, result: QuestionResult) -> Iterator[Fact]:
    yield from _anchors(context, question, result)
    yield from _answers(context, question, result)
    yield from _agreed(context, result)
    yield from _groups(context, question)


def _anchors(context: Context, question: Question, result: QuestionResult) -> Iterator[Fact]:
    say, reached = context.say, reached_anchor(question, result)
    if reached is None:
        return
    yield Fact(say("Reached"), question.scale.points[reached - 1].label)
    following = next_anchor(question, result)
    if following:
        yield Fact(say("Next"), following)


def _answers(context: Context, question: Question, result: QuestionResult) -> Iterator[Fact]:
    """The agreed answer, or the mean, where no anchor says it."""
    say, numbers, scale = context.say, context.numbers, question.scale
    if scale.kind == "rubric":
        return
    if result.agreed and not isinstance(result.agreed.answer, Missing):
        yield Fact(say("Agreed answer"), answer_words(context, question, result.agreed.answer))
    elif scale.kind in ("rating", "number") and result.mean is not None:
        mean = numbers.measured(reversed_value(question, result.mean), scale.unit)
        first, last = (numbers.measured(end, scale.unit) for end in ends(scale))
        low, high = _ends_in_words(question)
        if scale.kind == "number":
            words = say("{mean}; {poor} scores 0, {good} scores 100", mean=mean, poor=first, good=last)
        elif low and high:
            words = say(
                "{mean}, from {first} ({low}) to {last} ({high})",
                mean=mean,
                first=first,
                low=low,
                last=last,
                high=high,
            )
        else:
            words = say("{mean}, from {first} to {last}", mean=mean, first=first, last=last)
        yield Fact(say("Mean answer"), words)


def _ends_in_words(question: Question) -> tuple[str, str]:
    scale = question.scale
    if not scale.points:
        return scale.low, scale.high
    return scale.low or scale.points[0].label, scale.high or scale.points[-1].label


def _agreed(context: Context, result: QuestionResult) -> Iterator[Fact]:
    say, agreed = context.say, result.agreed
    if agreed is None:
        return
    if agreed.answer is Missing.NA:
        yield Fact(say("Not applicable"), agreed.why or say("No reason was given."))
    elif agreed.why:
        yield Fact(say("Why"), agreed.why)
    if agreed.evidence:
        yield Fact(say("Evidence, looked at") if agreed.seen else say("Evidence, as declared"), agreed.evidence)
    if has_agreed(result) and result.respondents_score is not None:
        yield Fact(say("Respondents’ own score"), context.numbers.score(result.respondents_score))


def _groups(context: Context, question: Question) -> Iterator[Fact]:
    """Other wordings, and what groups say that do not count."""
    say = context.say
    for group in context.questionnaire.groups:
        if group.counts:
            continue
        told = _beside(context, question, group)
        if told:
            yield Fact(group.name, told)
        wording = question.asks.get(group.id, "")
        if wording and wording != question.text:
            yield Fact(say("{group} are asked", group=group.name), wording)


def beside(context: Context, question: Question) -> Iterator[str]:
    """What each group says that does not count, with its name."""
    for group in context.questionnaire.groups:
        told = "" if group.counts else _beside(context, question, group)
        if told:
            yield context.say("{name}: {text}", name=group.name, text=told)


def _beside(context: Context, question: Question, group: Group) -> str:
    say, found = context.say, in_group(context, question, group)
    if found and found.score is not None and found.n is not None:
        score, answers = context.numbers.score(found.score), answers_words(context, found.n)
        return say("{score} from {answers}, beside the maturity", score=score, answers=answers)
    return say("hidden for privacy") if found and found.n is None else ""


def _remarks(context: Context, question: Question, result: QuestionResult) -> Iterator[str]:
    say, numbers = context.say, context.numbers
    if not figures.is_distributed(question):
        yield from _numbers_told(context, result)
    if result.na:
        yield say.plural("{n} not applicable", "{n} not applicable", result.na, n=numbers.count(result.na))
    if result.blank:
        yield say.plural("{n} left blank", "{n} left blank", result.blank, n=numbers.count(result.blank))
    if disagree(question.scale, result.n, result.adm):
        yield say("answers differ widely")
    if result.basis.apart and result.score is None:
        yield say("not part of the maturity")
    elif result.withheld == "privacy" and context.scorecard.privacy_needed is None:
        yield say("hidden for privacy") if result.score is None else say("answers hidden for privacy")
    elif result.score is None and not result.n and result.withheld is None and result.agreed is None:
        if context.has_respondents:
            yield say("nobody answered")
        elif context.has_answers:
            yield say("not answered")


def _numbers_told(context: Context, result: QuestionResult) -> Iterator[str]:
    """What the picture says where there is one."""
    if result.n:
        yield answers_words(context, result.n)
    if result.dk:
        yield context.say("{n} don’t know", n=context.numbers.count(result.dk))
    if result.sd is not None:
        yield context.say("standard deviation {sd}", sd=context.numbers.fixed(result.sd))


def answers_words(context: Context, n: int) -> str:
    """`1 answer`, `17 answers`."""
    return context.say.plural("{n} answer", "{n} answers", n, n=context.numbers.count(n))
