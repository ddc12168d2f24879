"""Recommendations that nobody will ever be given, and questions that nobody will ever be asked."""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain, islice

from assess.model.condition import TOLERANCE, AllOf, Answered, AnyOf, Choice, Comparison, Node
from assess.model.questionnaire import Questionnaire, Recommendation
from assess.problems import Problem, warning

Part = Comparison | Choice | Answered
Case = tuple[Part, ...]
MOST_CASES = 2000
"""A condition with more cases than these is taken to be possible, rather than looked at for ever."""

_HINT = 'join the parts by "or", or change one of them'


def check(questionnaire: Questionnaire) -> Iterator[Problem]:
    """What has a condition that contradicts itself; recommendations without one that lift nothing that has a score."""
    for question in questionnaire.by_id.values():
        if question.when and not _possible(questionnaire, question.when.tree):
            yield warning(
                question.place,
                "never-fires",
                f'"{question.id}" can never be asked: "{question.when.text}" contradicts itself',
                _HINT,
            )
    for recommendation in questionnaire.recommendations:
        if recommendation.when and not _possible(questionnaire, recommendation.when.tree):
            yield warning(
                recommendation.place,
                "never-fires",
                f'"{recommendation.id}" can never be recommended: "{recommendation.when.text}" contradicts itself',
                _HINT,
            )
        elif not recommendation.when and not _lifts_something(questionnaire, recommendation):
            yield warning(
                recommendation.place,
                "never-fires",
                f'"{recommendation.id}" can never be recommended: nothing that it lifts has a score to be below a target',
                "let it lift a question that is scored, or give it a `when`",
            )


def _lifts_something(questionnaire: Questionnaire, recommendation: Recommendation) -> bool:
    dimensions = (questionnaire.dimension_by_id.get(id) for id in recommendation.lifts)
    inside = (question for dimension in dimensions if dimension for question in dimension.questions)
    named = (questionnaire.by_id[id] for id in recommendation.lifts if id in questionnaire.by_id)
    return any(question.scored for question in (*inside, *named))


def _possible(questionnaire: Questionnaire, tree: Node) -> bool:
    """Whether at least one way of meeting the condition does not contradict itself."""
    cases = _cases(tree)
    return len(cases) == MOST_CASES or any(_consistent(questionnaire, case) for case in cases)


def _cases(node: Node) -> list[Case]:
    """Every choice of one side at each `or`: the parts that must then hold together. At most MOST_CASES."""
    match node:
        case AllOf(parts):
            cases: list[Case] = [()]
            for more in map(_cases, parts):
                cases = list(islice(((*one, *other) for one in cases for other in more), MOST_CASES))
            return cases
        case AnyOf(parts):
            return list(islice(chain.from_iterable(map(_cases, parts)), MOST_CASES))
        case _:
            return [(node,)]


def _consistent(questionnaire: Questionnaire, case: Case) -> bool:
    return all(
        _answers_agree(mine) and _options_agree(mine) and _ranges_meet(questionnaire, mine)
        for mine in ([part for part in case if part.id == id] for id in dict.fromkeys(part.id for part in case))
    )


def _answers_agree(parts: list[Part]) -> bool:
    """Nothing is said of what must be unanswered."""
    unanswered = [part for part in parts if isinstance(part, Answered) and not part.answered]
    return not unanswered or len(set(unanswered)) == len(set(parts))


def _options_agree(parts: list[Part]) -> bool:
    """One answer is not two options, nor an option and not that option."""
    chosen = {part.option for part in parts if isinstance(part, Choice) and part.operator == "is"}
    excluded = {part.option for part in parts if isinstance(part, Choice) and part.operator == "is not"}
    return len(chosen) <= 1 and not chosen & excluded


def _ranges_meet(questionnaire: Questionnaire, parts: list[Part]) -> bool:
    """Some value is at least as high, and below, as the comparisons of one facet demand."""
    limits = [_limit(questionnaire, part) for part in parts if isinstance(part, Comparison)]
    for facet in {facet for facet, _, _ in limits}:
        lowest = max(
            (value for of, operator, value in limits if (of, operator) == (facet, "at least")), default=-math.inf
        )
        highest = min((value for of, operator, value in limits if (of, operator) == (facet, "below")), default=math.inf)
        if lowest >= highest - TOLERANCE:
            return False
    return True


def _limit(questionnaire: Questionnaire, part: Comparison) -> tuple[str, str, float]:
    """Facet, operator, limit. A question's level is its score by another name; elsewhere gates part the two."""
    if part.facet != "level":
        return part.facet, part.operator, part.value
    # Levels are whole: "at least 2.5" is "at least 3".
    index = math.ceil(part.value - TOLERANCE) - 1
    if part.id not in questionnaire.by_id:
        return "level", part.operator, index
    lowers = [level.lower for level in questionnaire.levels]
    return "score", part.operator, lowers[index] if 0 <= index < len(lowers) else math.copysign(math.inf, index)
