"""Random questionnaires with random respondents: the prey of the attack. The same seed gives the same structure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from assess.advice.advise import advise
from assess.export.csv import questions_csv
from assess.export.json import scorecard_json
from assess.model.assessment import Assessment, Privacy
from assess.model.condition import AllOf, Answered, Comparison, Condition, Node
from assess.model.questionnaire import Dimension, Group, Outcome, Question, Questionnaire, Recommendation, Scale
from assess.model.response import Missing, Response, Value
from assess.model.scorecard import Scorecard
from assess.scoring.score import score
from tests.scoring.make import (
    LIKERT,
    TEXT,
    ZERO_TO_TEN,
    agreed,
    dimension,
    group,
    multiple,
    number,
    numeric,
    options,
    outcome,
    question,
    questionnaire,
)

THREE = numeric({1: 0, 2: 50, 3: 100})
OPTIONS = options(none=0, some=40, all=100)
SCALES: Sequence[Scale] = (
    *(LIKERT,) * 4,
    THREE,
    numeric({1: 0, 2: 25, 3: 50, 4: 75, 5: 100}, "rubric"),
    OPTIONS,
    multiple(a=50, b=30, c=20),
    number(0, 40),
    TEXT,
)
RATES = (0.0, 0.0, 0.1, 0.3, 0.6, 0.9)


@dataclass(frozen=True)
class Written:
    """What a reader gets: the scorecard as JSON, and the table of questions."""

    json: str
    csv: str


def written(assessment: Assessment, scorecard: Scorecard | None = None) -> Written:
    """The files of an assessment; of `scorecard`, where another door is to be tried."""
    shown = scorecard or score(assessment)
    return Written(scorecard_json(assessment, shown, advise(assessment, shown)), questions_csv(assessment, shown))


def structure(seed: int, *, small: bool = False) -> Assessment:
    """A random assessment; a `small` one has few people and short scales, so that everything can be enumerated."""
    return _Maker(Random(seed), small=small).assessment()


@dataclass
class _Maker:
    random: Random
    small: bool

    def assessment(self) -> Assessment:
        groups = self.groups()
        asked = self.questionnaire(groups)
        people = tuple(person for each in groups for person in self.people(asked, each.id))
        given = {id: self.answer(q.scale) for id, q in asked.by_id.items() if q.scored and self.chance(0.06)}
        privacy = self.privacy(groups)
        return Assessment(asked, agreed(given), people, organisation="Harbour Bank", privacy=privacy)

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def groups(self) -> tuple[Group, ...]:
        many = self.random.randint(2, 4 if self.small else 6)
        return tuple(group(f"g{i}", counts=i == 0 or self.chance(0.8)) for i in range(many))

    def privacy(self, groups: Sequence[Group]) -> Privacy:
        default = self.random.choice((2, 3, 4, 5, 5, 5, 5))
        own = {each.id: self.random.choice((1, 2, 3, 8)) for each in groups if self.chance(0.12)}
        return Privacy(default, own)

    def questionnaire(self, groups: Sequence[Group]) -> Questionnaire:
        ids = [each.id for each in groups]
        dimensions: list[Dimension] = []
        earlier: list[Question] = []
        for d in range(self.random.randint(1, 3)):
            staged = self.chance(0.2)
            inside = []
            for q in range(self.random.randint(1, 3 if self.small else 4)):
                each = self.question(f"d{d}q{q}", ids, earlier, first=q == 0, staged=staged)
                inside.append(each)
                earlier.append(each)
            weight = self.random.choice((0.5, 1.0, 2.0)) if d == 0 or self.chance(0.9) else 0.0
            rule: Any = "staged" if staged else "mean"
            dimensions.append(dimension(f"d{d}", *inside, weight=weight, rule=rule))
        made = questionnaire(
            *dimensions,
            groups=tuple(groups),
            outcomes=tuple(
                outcome(f"o{i}", "nps", ZERO_TO_TEN, groups=self.some(ids)) if i else self.mean_outcome(ids)
                for i in range(self.random.choice((0, 1, 2)))
            ),
            balance=self.random.choice(("pooled", "pooled", "equal")),
            unknown=self.random.choice(("ignore", "ignore", "lowest")),
            dimension_coverage=self.random.choice((0.0, 0.0, 0.4, 2 / 3)),
            overall_coverage=self.random.choice((0.0, 0.5, 3 / 4)),
            gate=self.random.choice(("none", "weakest-plus-one", "weakest")),
            core_gate=self.chance(0.5),
        )
        return replace(made, recommendations=self.recommendations(made))

    def mean_outcome(self, ids: Sequence[str]) -> Any:
        return outcome("o0", "csat", LIKERT, "top-two", self.some(ids))

    def some(self, ids: Sequence[str]) -> tuple[str, ...]:
        chosen = [id for id in ids if self.chance(0.6)]
        return tuple(chosen or [self.random.choice(ids)])

    def question(
        self, id: str, ids: Sequence[str], earlier: Sequence[Question], *, first: bool, staged: bool
    ) -> Question:
        scale = self.random.choice((THREE, THREE, OPTIONS) if self.small else SCALES)
        if first and scale.kind == "text":
            scale = LIKERT
        return question(
            id,
            scale,
            groups=("",) if self.chance(0.55) else self.some(ids),
            when=self.condition(earlier) if earlier and self.chance(0.15) else None,
            weight=1.0 if first else self.random.choice((0.0, 0.5, 1.0, 1.0, 3.0)),
            reverse=self.chance(0.2) and scale.kind != "text",
            core=self.chance(0.3),
            level=self.random.randint(1, 4) if staged and scale.kind != "text" else None,
        )

    def condition(self, earlier: Sequence[Question]) -> Node:
        def part() -> Node:
            named = self.random.choice(earlier)
            if self.chance(0.5) or not named.scored:
                return Answered(named.id, self.chance(0.6))
            return Comparison(named.id, "score", "at least" if self.chance(0.5) else "below", 50)

        return part() if self.chance(0.8) else AllOf((part(), part()))

    def recommendations(self, asked: Questionnaire) -> tuple[Recommendation, ...]:
        everything = [*asked.by_id, *asked.dimension_by_id]
        scored = [id for id in everything if id not in asked.by_id or asked.by_id[id].scored]
        return tuple(
            Recommendation(
                f"r{i}",
                "Do it",
                tuple(self.random.sample(scored, min(len(scored), self.random.choice((1, 1, 2))))),
                when=self.trigger(self.random.choice(everything)) if self.chance(0.5) else None,
                effort=float(self.random.randint(1, 5)),
            )
            for i in range(4)
        )

    def trigger(self, id: str) -> Condition:
        tree: Node = Answered(id, self.chance(0.5)) if self.chance(0.4) else Comparison(id, "score", "below", 70)
        return Condition("the condition", tree)

    def people(self, asked: Questionnaire, of: str) -> list[Response]:
        """The people of a group; each question has its own rate of missing answers in it, and now and then they all agree."""
        many = self.random.choice((0, 1, 2, 3, 3, 4, 5) if self.small else (0, 1, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9, 12))
        everything: dict[str, Question | Outcome] = {**asked.by_id, **asked.outcome_by_id}
        items = {id: each.scale for id, each in everything.items() if each.asked(of)}
        agree = {id: self.extreme(scale) for id, scale in items.items() if self.chance(0.15)}
        rates = {id: self.random.choice(RATES) for id in items}
        return [
            Response(of, {id: given for id in items if (given := self.given(id, items[id], rates, agree)) is not None})
            for _ in range(many)
        ]

    def given(self, id: str, scale: Scale, rates: dict[str, float], agree: dict[str, Value]) -> Value | Missing | None:
        if self.chance(rates[id]):
            return self.random.choice((None, Missing.NA, Missing.DK))
        return agree.get(id) or self.answer(scale)

    def extreme(self, scale: Scale) -> Value:
        return (
            scale.points[self.random.choice((0, -1))].answer
            if scale.points and scale.kind != "multiple"
            else (self.answer(scale))
        )

    def answer(self, scale: Scale) -> Value:
        return answer_to(scale, self.random)


def answer_to(scale: Scale, random: Random) -> Value:
    """Some answer that a scale has."""
    if scale.kind == "text":
        return "words"
    if scale.kind == "number":
        return float(random.randint(-4, 44))
    if scale.kind == "multiple":
        return frozenset(str(point.answer) for point in scale.points if random.random() < 0.5)
    return random.choice(scale.points).answer
