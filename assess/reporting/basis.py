"""What the results stand on: who answered, how much, how far they agree, how it was worked out, and the limits of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assess.model.questionnaire import Group
from assess.model.response import Missing
from assess.reporting.agreement import agreement, often_unknown
from assess.reporting.context import Context
from assess.reporting.document import Cell, Fact, Passage, Section, Table, columns
from assess.reporting.explain_questions import has_agreed
from assess.reporting.hidden import USUAL_MINIMUM, hidden, minimums
from assess.reporting.method import method
from assess.reporting.numbers import NO_VALUE


def basis(context: Context) -> Section:
    """Everything that a reader may ask of the numbers' footing."""
    passages = (
        *_respondents(context),
        *hidden(context),
        *_coverage(context),
        *_not_applicable(context),
        *agreement(context),
        *_evidence(context),
        *method(context),
    )
    return Section("basis", context.say("Basis"), passages)


def _respondents(context: Context) -> Iterator[Passage]:
    say, scorecard = context.say, context.scorecard
    heading = say("Who answered")
    if not context.has_respondents:
        agreed = say("The answers were agreed on by the organisation; there were no single respondents.")
        yield Passage(heading, (agreed if context.has_answers else say("Nobody has answered yet."),))
        return
    table = _group_table(context) if scorecard.groups and scorecard.privacy_needed is None else None
    yield Passage(heading, tuple(_respondent_sentences(context)), table=table)


def _respondent_sentences(context: Context) -> Iterator[str]:
    say, numbers, scorecard = context.say, context.numbers, context.scorecard
    yield say.plural(
        "{n} person answered whose answers make up the maturity.",
        "{n} people answered whose answers make up the maturity.",
        scorecard.counted,
        n=numbers.count(scorecard.counted),
    )
    if scorecard.others:
        yield say.plural(
            "{n} more answered, whose answers stand beside it and are not counted.",
            "{n} more answered, whose answers stand beside it and are not counted.",
            scorecard.others,
            n=numbers.count(scorecard.others),
        )
    yield _minimum(context)
    groups = [group.name for group in context.questionnaire.groups if _is_open(context, group)]
    if groups and context.assessment.privacy.minimum:
        yield say("Of {groups}, even a single person’s answers may be told from this.", groups=say.listed(groups))


def _is_open(context: Context, group: Group) -> bool:
    """Whether a group is shown however few they are."""
    found = context.scorecard.groups.get(group.id)
    return found is not None and bool(found.n) and context.assessment.privacy.of(group.id) <= 1


def _minimum(context: Context) -> str:
    """What the smallest group is that may be shown, said plainly where that is lower than usual."""
    say, minimum = context.say, context.assessment.privacy.default
    if context.assessment.privacy.minimum and context.questionnaire.groups:
        return minimums(context)
    if minimum <= 1:
        return say(
            "The minimum for showing a group was switched off: even a single person’s answers may be told from this."
        )
    count, usual = context.numbers.count(minimum), context.numbers.count(USUAL_MINIMUM)
    if minimum < USUAL_MINIMUM:
        return say("Groups are shown from {n} people on, fewer than the usual {usual}.", n=count, usual=usual)
    return say("Groups are shown from {n} people on.", n=count)


def _group_table(context: Context) -> Table:
    say, numbers, invited = context.say, context.numbers, context.assessment.invited
    rows = []
    for group in context.questionnaire.groups:
        result = context.scorecard.groups.get(group.id)
        if result is None or not (result.suppressed or result.n or invited.get(group.id)):
            continue
        asked = invited.get(group.id)
        rate = result.n / asked if result.n is not None and asked else None
        rows.append(
            (
                Cell(group.name),
                Cell(say("hidden") if result.suppressed else numbers.count(result.n)),
                Cell(NO_VALUE if result.suppressed else numbers.count(asked)),
                Cell(numbers.percent(rate)),
                Cell(say("yes") if group.counts else say("no")),
            )
        )
    heads = columns(say("Group"), say("Answered"), say("Invited"), say("Response rate"), say("Counts in the maturity"))
    return Table(say("Respondents by group"), heads, tuple(rows))


def _coverage(context: Context) -> Iterator[Passage]:
    say, numbers, limits = context.say, context.numbers, context.questionnaire.settings
    paragraph = say(
        "Coverage is the share of possible answers given, by weight. Not applicable takes a question out; don’t know and"
        " blank do not. A dimension needs {dimension}, the whole {overall} of its weight.",
        dimension=numbers.percent(limits.dimension_coverage),
        overall=numbers.percent(limits.overall_coverage),
    )
    told = [paragraph]
    if any(result.withheld == "privacy" for result in context.scorecard.questions.values()):
        told.append(say("What is hidden for privacy counts as not answered here."))
    if context.has_respondents and any(has_agreed(result) for result in context.scorecard.questions.values()):
        told.append(say("An agreed answer counts for all."))
    with_answers = any(result.n for result in context.scorecard.questions.values())
    heads = [say("Coverage")]
    if with_answers:
        heads += [say("Answers"), say("Don’t know"), say("Share of don’t know"), say("Not applicable"), say("Blank")]
    rows = tuple(
        tuple(_coverage_cells(context, dimension.id, with_answers=with_answers))
        for dimension in context.questionnaire.dimensions
    )
    table = Table(say("Coverage by dimension"), columns(say("Dimension"), *heads), rows)
    yield Passage(say("How much was answered"), (*told, *often_unknown(context)), table=table)


def _coverage_cells(context: Context, id: str, *, with_answers: bool) -> Iterator[Cell]:
    numbers = context.numbers
    yield Cell(context.name(id), f"#d-{id}")
    yield Cell(context.coverage(id))
    if not with_answers:
        return
    results = [
        context.scorecard.questions[question.id]
        for question in context.questionnaire.dimension_by_id[id].questions
        if question.scored
    ]
    n, dk, na, blank = (_total(counts) for counts in zip(*((r.n, r.dk, r.na, r.blank) for r in results), strict=True))
    asked = n + dk + blank
    yield Cell(numbers.count(n))
    yield Cell(numbers.count(dk))
    yield Cell(numbers.percent(dk / asked if asked else None))
    yield Cell(numbers.count(na))
    yield Cell(numbers.count(blank))


def _total(counts: Iterable[int | None]) -> int:
    return sum(count or 0 for count in counts)


def _not_applicable(context: Context) -> Iterator[Passage]:
    say = context.say
    facts = tuple(
        Fact(id, result.agreed.why or say("No reason was given."))
        for id, result in context.scorecard.questions.items()
        if result.agreed is not None and result.agreed.answer is Missing.NA
    )
    if facts:
        yield Passage(say("What does not apply, and why"), facts=facts)


def _evidence(context: Context) -> Iterator[Passage]:
    say, numbers = context.say, context.numbers
    agreed = [r.agreed for r in context.scorecard.questions.values() if r.agreed is not None and has_agreed(r)]
    if not agreed:
        return
    with_evidence = [each for each in agreed if each.evidence]
    sentences = (
        say.plural(
            "{n} answer was agreed on. It stands in place of the respondents’ own, which are shown beside it.",
            "{n} answers were agreed on. They stand in place of the respondents’ own, which are shown beside them.",
            len(agreed),
            n=numbers.count(len(agreed)),
        )
        if context.has_respondents
        else say.plural(
            "{n} answer was agreed on.",
            "{n} answers were agreed on.",
            len(agreed),
            n=numbers.count(len(agreed)),
        ),
        say(
            "Evidence is named for {named} of them; for {seen} it was looked at, for the others it is as declared.",
            named=numbers.count(len(with_evidence)) if with_evidence else NO_VALUE,
            seen=numbers.count(sum(each.seen for each in with_evidence)),
        )
        if with_evidence
        else say("For none of them evidence is named."),
    )
    yield Passage(say("Agreed answers and evidence"), sentences)
