"""Twin worlds: the same people with something else hidden. If the files are the same, nobody can tell the two apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

from assess.model.assessment import Assessment
from assess.model.condition import names
from assess.model.questionnaire import Outcome, Question, Questionnaire
from assess.model.response import Missing, Response
from assess.model.tally import Tally
from assess.scoring.privacy import Shown, decide
from tests.attack.attack import true_tally
from tests.attack.structures import answer_to


def decided(assessment: Assessment, tally: Tally | None = None) -> Shown:
    """What the door hides."""
    return decide(assessment.questionnaire, assessment.privacy, tally or true_tally(assessment), assessment.published)


def twins(assessment: Assessment, shown: Shown, random: Random) -> Iterator[Assessment]:
    """Other worlds in which the door hides the same: people change places between hidden groups, or move from one to
    another, and those who answered a hidden question say something else."""
    people = tuple(each for each in assessment.responses if isinstance(each, Response))
    hidden = [g for g in assessment.questionnaire.counting_groups if g in shown.groups]
    members = [row for row, each in enumerate(people) if each.group in hidden]
    for _ in range(4 if members else 0):
        one, other = random.choice(members), random.choice(members)
        if _same_questions(assessment.questionnaire, people[one].group, people[other].group):
            yield from _like(assessment, shown, _swapped(people, one, other))
            yield from _like(assessment, shown, _with(people, one, replace(people[one], group=people[other].group)))
    named = {name for q in assessment.questionnaire.by_id.values() if q.when for name in names(q.when.tree)}
    for id in sorted(shown.questions - named):
        said = {row: _other_answer(assessment, people[row], id, random) for row in range(len(people))}
        yield from _like(assessment, shown, tuple(said.values()))


def cell_twins(assessment: Assessment, shown: Shown, random: Random) -> Iterator[Assessment]:
    """Worlds in which two people, whose groups are hidden in a question only, exchange what they answered to it."""
    people = tuple(each for each in assessment.responses if isinstance(each, Response))
    asked = assessment.questionnaire
    named = {name for q in asked.by_id.values() if q.when for name in names(q.when.tree)}
    for question in asked.by_id.values():
        hidden = [g for g in asked.counting_groups if (g, question.id) in shown.cells and g not in shown.groups]
        members = [row for row, each in enumerate(people) if each.group in hidden]
        if question.when or question.id in named or question.id in shown.questions or not members:
            continue
        one, other = random.choice(members), random.choice(members)
        mine, theirs = (people[row].answers.get(question.id, Missing.BLANK) for row in (one, other))
        if people[one].group != people[other].group and mine != theirs:
            said = _with(people, one, replace(people[one], answers={**people[one].answers, question.id: theirs}))
            changed = replace(people[other], answers={**people[other].answers, question.id: mine})
            yield from _like(assessment, shown, _with(said, other, changed))


def _like(assessment: Assessment, shown: Shown, people: tuple[Response, ...]) -> Iterator[Assessment]:
    twin = replace(assessment, responses=people)
    tally = true_tally(twin)
    if decided(twin, tally) == shown and tally.cells != true_tally(assessment).cells:
        yield twin


def _same_questions(asked: Questionnaire, one: str, other: str) -> bool:
    everything: list[Question | Outcome] = [*asked.by_id.values(), *asked.outcomes]
    return one != other and all(each.asked(one) == each.asked(other) for each in everything)


def _with(people: tuple[Response, ...], row: int, person: Response) -> tuple[Response, ...]:
    return (*people[:row], person, *people[row + 1 :])


def _swapped(people: tuple[Response, ...], one: int, other: int) -> tuple[Response, ...]:
    moved = _with(people, one, replace(people[one], group=people[other].group))
    return _with(moved, other, replace(people[other], group=people[one].group))


def _other_answer(assessment: Assessment, person: Response, id: str, random: Random) -> Response:
    counts = person.group in assessment.questionnaire.counting_groups
    if not counts or isinstance(person.answers.get(id, Missing.BLANK), Missing):
        return person
    said = random.choice((Missing.DK, answer_to(assessment.questionnaire.by_id[id].scale, random)))
    return replace(person, answers={**person.answers, id: said})
