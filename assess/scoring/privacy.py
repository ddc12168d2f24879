"""The door: which of the respondents' answers may be shown. The scorecard is then computed from these alone.

So every dimension, level, cap, interval and uplift is a function of questions that are shown, and adds nothing from which
a hidden one could be solved. What remains to guard is each question by itself (its total minus the groups that are shown
beside it), and the sizes of hidden groups (questions asked of some of them only).
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from assess.model.assessment import Privacy
from assess.model.condition import names
from assess.model.previous import Previous
from assess.model.questionnaire import EVERYONE, Outcome, Question, Questionnaire
from assess.model.tally import Cells, Tally
from assess.scoring.conditions import conditional
from assess.scoring.late import Late, late
from assess.scoring.solvable import Sizes

NOTHING: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Shown:
    """What is hidden; all else may be shown.

    `needed`: all of the respondents' answers are withheld, until so many more than now answered. `groups`: their own
    results. `cells`: (group, question). `questions`: all that respondents said to them. `outcomes`: as a whole.
    """

    needed: int | None = None
    groups: frozenset[str] = NOTHING
    cells: frozenset[tuple[str, str]] = frozenset()
    questions: frozenset[str] = NOTHING
    outcomes: frozenset[str] = NOTHING


def decide(questionnaire: Questionnaire, privacy: Privacy, tally: Tally, previous: Previous | None = None) -> Shown:
    """What of a tally may be shown, given `privacy` and what a previous scorecard has told already."""
    before = late(questionnaire, privacy, tally, previous)
    counting = {g: n for g in questionnaire.counting_groups if (n := tally.respondents.get(g, 0))}
    others = {g: n for g, n in tally.respondents.items() if n and g not in counting}
    small_others = frozenset(g for g, n in others.items() if n < privacy.of(g) or before.group(g))
    needed = _needed(privacy, counting, before)
    together = needed or before.groups(counting)
    hidden = frozenset(counting) if together else hidden_groups(counting, privacy, before.hidden_groups(counting))
    parts = _hidden_parts(questionnaire, privacy, tally, counting, hidden, before)
    questions = frozenset(parts if needed else (id for id, part in parts.items() if part is None))
    questions |= _telling_sizes(questionnaire, privacy, counting, hidden, questions)
    for question in conditional(questionnaire):
        questions |= {question.id for name in _named(question) if name in questions}
    return Shown(
        needed=needed,
        groups=(frozenset(questionnaire.counting_groups) if needed else hidden) | small_others,
        cells=frozenset(
            {(g, id) for g in others for id in _hidden_beside(g, questionnaire, privacy, tally, before)}
            | {(g, id) for id, part in parts.items() for g in part or ()}
            | {(g, id) for id in questions for g in counting if questionnaire.by_id[id].asked(g)}
        ),
        questions=questions,
        outcomes=frozenset(
            o.id for o in questionnaire.outcomes if _is_hidden(o, privacy, tally, hidden | small_others, hidden, before)
        ),
    )


def _hidden_beside(
    group: str, questionnaire: Questionnaire, privacy: Privacy, tally: Tally, before: Late
) -> frozenset[str]:
    """The questions that are hidden of a group that does not count: with too few answers, or with a condition on such."""
    hidden = {
        id
        for id, question in questionnaire.by_id.items()
        if 0 < _number(question, tally.of(group, id), privacy) < privacy.of(group) or before.cell(group, id)
    }
    for question in conditional(questionnaire):
        hidden |= {question.id for name in _named(question) if name in hidden}
    return frozenset(hidden)


def hidden_groups(sizes: Mapping[str, int], privacy: Privacy, already: frozenset[str] = NOTHING) -> frozenset[str]:
    """Which groups are hidden, by their numbers of respondents: those under their minimum, and with them the next smallest
    until the hidden ones together reach the largest minimum among them, and more than one each. `already`: some that are."""
    small = {g for g, n in sizes.items() if 0 < n < privacy.of(g)}
    return _with_company(small | already, sizes, privacy, {})


def _with_company(
    hidden: set[str], numbers: Mapping[str, int], privacy: Privacy, room: Mapping[str, int]
) -> frozenset[str]:
    rest = sorted((g for g, n in numbers.items() if n and g not in hidden), key=lambda g: numbers[g])
    while hidden and rest and not _enough(hidden, numbers, privacy, room):
        hidden = hidden | {rest.pop(0)}
    return frozenset(hidden)


def _enough(hidden: Collection[str], numbers: Mapping[str, int], privacy: Privacy, room: Mapping[str, int]) -> bool:
    """Whether the sum of hidden numbers may be told: it reaches the minimum, and there is another way to share it out.

    `room` is the most that a number can be, for those of which that is known.
    """
    whole = sum(numbers[g] for g in hidden)

    def follows(group: str) -> bool:
        least = whole - sum(room.get(g, whole) for g in hidden if g != group)
        most = whole - (len(hidden) - 1)
        return max(1, least) >= min(room.get(group, whole), most)

    small = (g for g in hidden if numbers[g] < privacy.of(g))
    return whole >= max(privacy.of(g) for g in hidden) and not any(follows(g) for g in small)


def _hidden_parts(
    questionnaire: Questionnaire,
    privacy: Privacy,
    tally: Tally,
    counting: Mapping[str, int],
    hidden: frozenset[str],
    before: Late,
) -> Mapping[str, frozenset[str] | None]:
    """By question, the groups whose answers to it are hidden; None where its total may not stand, either.

    How many are asked a question with a condition tells of the answers that the condition looks at. So what is hidden of
    these is hidden of the question, too; and all of it, where it is asked of some only of those who are hidden together.
    """
    plain = (question for question in questionnaire.by_id.values() if question.when is None)
    parts: dict[str, frozenset[str] | None] = {}
    for question in (*plain, *conditional(questionnaire)):
        named = [parts[name] for name in _named(question)]
        known = [part for part in named if part is not None]
        told = len(known) == len(named) and not any(_is_split(question, part) for part in known)
        parts[question.id] = _hidden_part(question, privacy, tally, counting, hidden, known, before) if told else None
    return parts


def _named(question: Question) -> tuple[str, ...]:
    """The questions that a question's condition speaks of."""
    return names(question.when.tree) if question.when else ()


def _is_split(question: Question, groups: Collection[str]) -> bool:
    return len({question.asked(g) for g in groups}) > 1


def _hidden_part(
    question: Question,
    privacy: Privacy,
    tally: Tally,
    counting: Mapping[str, int],
    hidden: frozenset[str],
    named: Collection[frozenset[str]],
    before: Late,
) -> frozenset[str] | None:
    """Enough groups together that the question's total may stand beside all others; None if there are not enough.

    `named`: what is hidden of the questions that its condition speaks of.
    """
    cells = {g: tally.of(g, question.id) for g in counting if question.asked(g)}
    answered = {g: found.n for g, found in cells.items()}
    if before.answers(question.id, answered):
        return None
    numbers = {g: _number(question, found, privacy) for g, found in cells.items()}
    few = {g for g, found in cells.items() if 0 < numbers[g] < privacy.of(g) or 0 < found.asked < privacy.of(g)}
    small = cells.keys() & few.union(hidden, before.hidden_cells(question.id, answered), *named)
    room = {g: n for g, n in counting.items() if g not in hidden}
    part = frozenset(cells) if before.cells(question.id, answered) else _with_company(small, numbers, privacy, room)
    return part if not part or _enough(part, numbers, privacy, room) else None


def _number(question: Question, cells: Cells, privacy: Privacy) -> int:
    """How many answered; of comments that are to be shown, how many were asked, since by these their threshold counts."""
    return cells.asked if question.scale.kind == "text" and privacy.comments is not None else cells.n


def _needed(privacy: Privacy, counting: Mapping[str, int], before: Late) -> int | None:
    """How many must answer, where all is withheld: fewer did than the smallest minimum, or fewer new ones than that."""
    fewest = min((privacy.of(g) for g in counting), default=1)
    if 0 < sum(counting.values()) < fewest:
        return fewest
    return before.previous.counted + fewest if before.previous and before.everybody(counting) else None


def _telling_sizes(
    questionnaire: Questionnaire,
    privacy: Privacy,
    counting: Mapping[str, int],
    hidden: frozenset[str],
    already: Collection[str],
) -> frozenset[str]:
    """Questions that are asked of some hidden groups only, and by that tell the size of one under its minimum."""
    asked = {
        id: frozenset(g for g in hidden if q.asked(g)) for id, q in questionnaire.by_id.items() if id not in already
    }
    sizes = Sizes({g: counting[g] for g in hidden}, {g: privacy.of(g) for g in hidden})
    telling = sizes.telling(frozenset(part for part in asked.values() if part and part != hidden))
    return frozenset(id for id, part in asked.items() if part in telling)


def _is_hidden(
    outcome: Outcome,
    privacy: Privacy,
    tally: Tally,
    hidden: Collection[str],
    together: frozenset[str],
    before: Late,
) -> bool:
    """Whether too few answered an outcome, or it tells how many there are in hidden groups.

    It does where more answered than there are people in the groups that are shown. All the hidden groups that count may be
    told of `together`.
    """
    answered = {g: tally.of(g, outcome.id).n for g in outcome.groups or (EVERYONE,) if tally.respondents.get(g)}
    n, inside = sum(answered.values()), frozenset(answered).intersection(hidden)
    room = sum(tally.respondents[g] for g in answered if g not in inside)
    if (inside and inside != together and (n > room or not room)) or before.answers(outcome.id, answered):
        return True
    return any(n < privacy.of(g) for g, times in answered.items() if g in inside or 0 < times < privacy.of(g))
