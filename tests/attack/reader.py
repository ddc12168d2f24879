"""What an outsider reads: the written files and the questionnaire, never the scorecard."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from assess.model.assessment import Privacy
from assess.model.questionnaire import Question, Questionnaire
from assess.model.response import Missing
from assess.scoring.conditions import unmet

NEAR = 1e-6


@dataclass(frozen=True)
class Reader:
    """A scorecard's JSON beside the public facts: the questionnaire and the minimums."""

    asked: Questionnaire
    privacy: Privacy
    json: str

    @cached_property
    def told(self) -> Mapping[str, Any]:
        """The JSON as it is."""
        return json.loads(self.json)  # type: ignore[no-any-return]

    @property
    def groups(self) -> Mapping[str, Any]:
        """Results by group."""
        return self.told["groups"]  # type: ignore[no-any-return]

    def size(self, group: str) -> int | None:
        """How many a group has, where that is told."""
        return self.groups[group].get("n")  # type: ignore[no-any-return]

    @cached_property
    def counting(self) -> Sequence[str]:
        """The groups whose answers make the maturity, those apart that are told to be empty."""
        return [g for g in self.asked.counting_groups if self.size(g) != 0]

    @cached_property
    def hidden_groups(self) -> Sequence[str]:
        """Those of them that are not shown by themselves."""
        return [g for g in self.counting if self.groups[g]["suppressed"]]

    def question(self, id: str) -> Mapping[str, Any]:
        """Everything told of a question."""
        return self.told["questions"][id]  # type: ignore[no-any-return]

    def asked_of(self, id: str) -> Sequence[str]:
        """The groups that count and are asked a question."""
        return [g for g in self.counting if self.asked.by_id[id].asked(g)]

    def cell(self, group: str, id: str) -> tuple[float | None, int | None]:
        """Score and number of answers of a question in a group; (None, None) where they are hidden."""
        found = self.groups[group].get("questions", {}).get(id)
        return (found["score"], found["n"]) if found else (None, None)

    def hidden_in(self, id: str) -> Sequence[str]:
        """The groups that count whose answers to a question are not shown by themselves."""
        return [g for g in self.asked_of(id) if self.cell(g, id)[1] is None]

    @cached_property
    def lowest(self) -> bool:
        """Whether don't know scores 0."""
        return self.asked.settings.unknown == "lowest"

    @cached_property
    def equal(self) -> bool:
        """Whether groups count alike."""
        return self.asked.settings.balance == "equal"

    def inside(self, dimension: str) -> Sequence[Question]:
        """The questions of a dimension that can make its score."""
        return [q for q in self.asked.dimension_by_id[dimension].questions if q.scored and q.weight > 0]

    def surprising_dimensions(self) -> Iterator[tuple[str, Mapping[str, float]]]:
        """Dimensions whose score is not made of the questions that are shown, with the weights of those that are hidden."""
        for id, result in self.told["dimensions"].items():
            told = [(q.weight, self.question(q.id)["score"]) for q in self.inside(id)]
            if not is_mean(result["score"], told):
                yield id, {q.id: q.weight for q in self.inside(id) if self.question(q.id)["score"] is None}

    def surprising_groups(self) -> Iterator[tuple[str, Mapping[str, float]]]:
        """The same inside of each group: the group, and the weights of its hidden cells."""
        for group, found in self.groups.items():
            for id, result in found.get("dimensions", {}).items():
                asked = [q for q in self.inside(id) if q.asked(group)]
                if not is_mean(result["score"], [(q.weight, self.cell(group, q.id)[0]) for q in asked]):
                    yield group, {q.id: q.weight for q in asked if self.cell(group, q.id)[1] is None}

    def surprising_whole(self) -> bool:
        """Whether the overall score is not made of the dimensions that are shown."""
        told = [(d["weight"], d["score"]) for d in self.told["dimensions"].values()]
        return not is_mean(self.told["overall"]["score"], told)

    def surprising_coverages(self) -> Iterator[tuple[str, float]]:
        """Dimensions whose coverage is not made of the questions that are shown."""
        for id, result in self.told["dimensions"].items():
            cells = [(q.weight, *self.cells(q.id)) for q in self.inside(id)]
            applicable = sum(w * of for w, _, of in cells)
            expected = sum(w * answered for w, answered, _ in cells) / applicable if applicable else None
            if result["coverage"] is not None and (expected is None or abs(expected - result["coverage"]) > NEAR):
                yield id, result["coverage"]

    @cached_property
    def unmet(self) -> frozenset[str]:
        """The questions whose condition the agreed answers do not meet."""
        given = {id: told["agreed"]["answer"] for id, told in self.told["questions"].items() if told["agreed"]}
        missing = {each.value: each for each in Missing}
        return unmet(
            self.asked, {id: frozenset(x) if isinstance(x, list) else missing.get(x, x) for id, x in given.items()}
        )

    def cells(self, id: str) -> tuple[int, int]:
        """Answered and applicable cells of a question, as they follow from what is told of it."""
        told, answer = self.question(id), (self.question(id)["agreed"] or {}).get("answer")
        everybody = (
            1
            if all(self.question(each)["n"] is None for each in self.asked.by_id)
            else max(1, self.told["respondents"]["counted"])
        )
        if answer == "na":
            return 0, 0
        asked = everybody if told["n"] is None else sum(told[part] for part in ("n", "na", "dk", "blank"))
        if answer not in (None, "dk", "blank"):
            return max(1, asked), max(1, asked)
        if told["n"] is None:
            return 0, everybody
        if not any(self.asked.by_id[id].asked(g) for g in self.asked.counting_groups) and answer is None:
            return 0, 0
        if not self.asked_of(id):
            return 0, int(id not in self.unmet)
        return told["n"], told["n"] + told["dk"] + told["blank"]


def is_mean(score: float | None, parts: Sequence[tuple[float, float | None]]) -> bool:
    """Whether a score is the weighted mean of the parts that are told; one that is not told says nothing."""
    known = [(w, part) for w, part in parts if part is not None]
    weight = sum(w for w, _ in known)
    if score is None:
        return True
    return weight > 0 and abs(sum(w * part for w, part in known) / weight - score) < NEAR
