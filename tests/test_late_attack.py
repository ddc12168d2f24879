"""An attacker who has two reports, one from before more people answered, and knows how many are in each group.

Unknown are, for each group, the sums of what its people said then (a) and of what those said who came since (b). Every mean
that is shown with its number is an equation in them. None may give away a sum of fewer people than the minimum.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from random import Random

import numpy as np
import pytest

from assess.model.assessment import Privacy
from assess.model.response import Response
from assess.model.scorecard import Scorecard
from assess.scoring.previous import previous_of
from assess.scoring.score import score
from tests.scoring.make import assessment, dimension, group, people, question, questionnaire

MINIMUM = 5
ATTACKED = range(400)
Sizes = Mapping[str, int]


def waves(seed: int) -> tuple[Sizes, Sizes]:
    """How many were in each group then, and how many came since."""
    random = Random(seed)
    ids = [f"g{n}" for n in range(random.randint(2, 4))]
    then = {id: random.choice((1, 2, 4, 5, 6, 9, 12)) for id in ids}
    return then, {id: random.choice((0, 0, 0, 1, 3, 5, 8)) for id in ids}


def reports(seed: int, *, told: bool) -> tuple[Scorecard, Scorecard]:
    """The report then and the one now, which is `told` of the former or not."""
    then, since = waves(seed)
    random = Random(seed)
    asked = questionnaire(dimension("d", question("x")), groups=tuple(group(id) for id in then))
    old = [each for id, n in then.items() for each in people(id, x=[random.randint(1, 5) for _ in range(n)])]
    new = [each for id, n in since.items() for each in people(id, x=[random.randint(1, 5) for _ in range(n)])]

    def card(answers: list[Response], before: Scorecard | None) -> Scorecard:
        published = previous_of(before, "nearest") if before else None
        return score(assessment(asked, answers, privacy=Privacy(MINIMUM), published=published))

    first = card(old, None)
    return first, card([*old, *new], first if told else None)


def given_away(seed: int, *, told: bool) -> Iterator[str]:
    then, since = waves(seed)
    ids = list(then)
    first, second = reports(seed, told=told)

    def row(*, a: list[str], b: list[str]) -> list[float]:
        return [*(float(id in a) for id in ids), *(float(id in b) for id in ids)]

    known = [row(a=[], b=[id]) for id in ids if not since[id]]
    for card, late in ((first, False), (second, True)):
        if card.questions["x"].n is not None:
            known.append(row(a=ids, b=ids if late else []))
        shown = [id for id in ids if id in card.groups and card.groups[id].questions.get("x")]
        known.extend(
            row(a=[id], b=[id] if late else []) for id in shown if card.groups[id].questions["x"].n is not None
        )
    secrets = {
        **{f"{id} then": row(a=[id], b=[]) for id in ids if then[id] < MINIMUM},
        **{f"{id} since": row(a=[], b=[id]) for id in ids if 0 < since[id] < MINIMUM},
        **({"all since": row(a=[], b=ids)} if 0 < sum(since.values()) < MINIMUM else {}),
    }
    rank = np.linalg.matrix_rank(np.array(known)) if known else 0
    for name, secret in secrets.items():
        if known and np.linalg.matrix_rank(np.array([*known, secret])) == rank:
            yield f"{name}: {then}, {since}"


@pytest.mark.parametrize("hundred", range(4))
def test_two_reports_give_nothing_away(hundred: int) -> None:
    for seed in ATTACKED[hundred * 100 : hundred * 100 + 100]:
        assert list(given_away(seed, told=True)) == [], f"waves {seed}"


def test_two_reports_that_do_not_know_of_each_other_do() -> None:
    assert sum(any(given_away(seed, told=False)) for seed in ATTACKED) > len(ATTACKED) / 4
