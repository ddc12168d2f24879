"""Respondents become a Tally: the one place where rows are looked at. Conditions and agreed answers are settled here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from assess.model.assessment import Agreed
from assess.model.block import Block, blocks_of
from assess.model.questionnaire import Questionnaire
from assess.model.response import Missing, Response
from assess.model.tally import Tally
from assess.problems import Problem, warning
from assess.scoring.conditions import condition_text, unmet

if TYPE_CHECKING:
    from assess.scoring.tallying import Tallying


@dataclass(frozen=True, slots=True)
class Counted:
    """A tally, and the problems met on the way (of the cells, and of answers whose condition is not met)."""

    tally: Tally
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """The agreed answers whose conditions are met, the ids of questions whose condition is not, and the warnings."""

    answers: Mapping[str, Agreed]
    unmet: frozenset[str]
    problems: tuple[Problem, ...]


def settle(questionnaire: Questionnaire, answers: Mapping[str, Agreed]) -> Settled:
    """Treat the agreed answers as one respondent: drop, with a warning, those whose condition is not met."""
    dropped = unmet(questionnaire, {id: agreed.answer for id, agreed in answers.items()})
    problems = tuple(
        warning(
            agreed.place,
            "condition-not-met",
            f'the agreed answer to "{id}" is dropped, since its condition is not met: '
            + condition_text(questionnaire, id),
        )
        for id, agreed in answers.items()
        if id in dropped and not isinstance(agreed.answer, Missing)
    )
    return Settled({id: agreed for id, agreed in answers.items() if id not in dropped}, dropped, problems)


def count(
    questionnaire: Questionnaire,
    responses: Iterable[Block | Response | Problem],
    agreed: Mapping[str, Agreed],
    *,
    comments: bool = False,
) -> Counted:
    """Count every respondent once. `agreed` are settled; in conditions they come before a respondent's own answers.

    `comments`: keep what was said to text questions, too.
    """
    problems: list[Problem] = []
    run: Tallying | None = None
    for item in blocks_of(responses):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        run = run or _tallying(questionnaire, agreed, comments=comments)
        run.add(item)
    if run is None:
        return Counted(Tally(), tuple(problems))
    return Counted(run.tally(), (*problems, *_warnings(questionnaire, run.dropped)))


def _tallying(questionnaire: Questionnaire, agreed: Mapping[str, Agreed], *, comments: bool) -> Tallying:
    # numpy takes long to import, and agreed answers alone do without it.
    from assess.scoring.tallying import Tallying

    return Tallying(questionnaire, {id: known.answer for id, known in agreed.items()}, comments=comments)


def _warnings(questionnaire: Questionnaire, dropped: set[str]) -> tuple[Problem, ...]:
    return tuple(
        warning(
            question.place,
            "condition-not-met",
            f'answers to "{id}" are dropped where its condition is not met: {condition_text(questionnaire, id)}',
        )
        for id, question in questionnaire.by_id.items()
        if id in dropped
    )
