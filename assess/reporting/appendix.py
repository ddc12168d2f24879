"""Every question with its answers taken together, and the data to take away."""

from __future__ import annotations

from collections.abc import Iterator

from assess.model.questionnaire import Dimension, Question
from assess.model.scorecard import QuestionResult
from assess.reporting.context import Context, place
from assess.reporting.document import Cell, Column, Link, Passage, Section, Table
from assess.reporting.explain_questions import answer_words
from assess.reporting.figures import point_label
from assess.reporting.numbers import NO_VALUE
from assess.reporting.questions import beside, tells
from assess.scoring.scales import answer_key


def appendix(context: Context) -> Section:
    """The downloads, and a table of questions for each dimension."""
    say = context.say
    downloads = Passage(
        heading=say("Data"),
        paragraphs=(say("All numbers of this report, unrounded, to work with:"),),
        links=(
            Link("scorecard.json", say("Scorecard (JSON)")),
            Link("table.csv", say("Questions and scores (CSV)")),
        ),
    )
    tables = tuple(
        Passage(dimension.name, table=_table(context, dimension))
        for dimension in context.questionnaire.dimensions
        if any(_known(context, question) for question in dimension.questions)
    )
    return Section("appendix", say("Appendix"), (downloads, *tables))


def _known(context: Context, question: Question) -> bool:
    result = context.scorecard.questions[question.id]
    return bool(result.n or result.dk or result.na or result.agreed or _is_beside(context, question))


def _is_beside(context: Context, question: Question) -> bool:
    """Whether it is asked of those alone who are no part of the maturity, and somebody answered."""
    return context.scorecard.questions[question.id].basis.apart and any(beside(context, question))


def _table(context: Context, dimension: Dimension) -> Table:
    say = context.say
    questions = [question for question in dimension.questions if question.scored and tells(context, question)]
    with_answers = any(
        _known_by_respondents(context.scorecard.questions[q.id]) or _is_beside(context, q) for q in questions
    )
    with_agreed = any(context.scorecard.questions[q.id].agreed for q in questions)
    return Table(
        caption=say("Questions of {name}", name=dimension.name),
        columns=tuple(_columns(context, with_answers=with_answers, with_agreed=with_agreed)),
        rows=tuple(
            tuple(_row(context, question, with_answers=with_answers, with_agreed=with_agreed)) for question in questions
        ),
    )


def _known_by_respondents(result: QuestionResult) -> bool:
    return bool(result.n or result.dk or result.na or result.blank)


def _columns(context: Context, *, with_answers: bool, with_agreed: bool) -> Iterator[Column]:
    say = context.say
    yield Column(say("Question"))
    yield Column(say("Score"), number=True)
    if with_agreed:
        yield Column(say("Agreed"))
    if with_answers:
        yield Column(say("Answers, and how often each"))
        yield Column(say("Mean, 95 % interval"), number=True)
        for heading in (say("n"), say("Don’t know"), say("n/a"), say("Blank"), say("SD"), say("ADM"), say("rwg")):
            yield Column(heading, number=True)


def _row(context: Context, question: Question, *, with_answers: bool, with_agreed: bool) -> Iterator[Cell]:
    numbers, result = context.numbers, context.scorecard.questions[question.id]
    yield Cell(question.id, place(question.id, context))
    untold = result.withheld == "privacy" and result.score is None
    yield Cell(context.say("hidden") if untold else numbers.score(result.score))
    if with_agreed:
        yield Cell(_short(context, question, result))
    if with_answers and _is_beside(context, question):
        yield Cell(context.say.listed(beside(context, question)))
        yield from [Cell(NO_VALUE)] * 8
    elif with_answers:
        yield Cell(_counts(context, question, result))
        yield Cell(numbers.interval(result.interval))
        for count in (result.n, result.dk, result.na, result.blank):
            yield Cell(numbers.count(count))
        for value in (result.sd, result.adm, result.rwg):
            yield Cell(numbers.fixed(value))


def _short(context: Context, question: Question, result: QuestionResult) -> str:
    """The agreed answer without an anchor's words, which stand in its dimension."""
    if result.agreed is None:
        return NO_VALUE
    answer = result.agreed.answer
    if question.scale.kind == "rubric" and isinstance(answer, float):
        return context.numbers.plain(answer)
    return answer_words(context, question, answer)


def _counts(context: Context, question: Question, result: QuestionResult) -> str:
    """`2: 3 · 4: 5`, in the order of the scale as written, without the answers that nobody gave."""
    say, numbers = context.say, context.numbers
    if not result.n:
        return NO_VALUE
    if not question.scale.points:
        return NO_VALUE
    told = [
        say("{label}: {count}", label=point_label(context, point), count=numbers.count(times))
        for point in question.scale.points
        if (times := result.counts.get(answer_key(point.answer), 0))
    ]
    return " · ".join(told)
