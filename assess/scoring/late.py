"""What came in since a previous scorecard: who has both can subtract, so that too few late answers would be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assess.model.assessment import Privacy
from assess.model.previous import Previous
from assess.model.questionnaire import Questionnaire
from assess.model.response import Value
from assess.model.tally import Tally
from assess.scoring.questions import counting_cells, total
from assess.scoring.scales import answer_key


@dataclass(frozen=True, slots=True)
class Late:
    """A previous scorecard of much the same answers as today's; without one, nothing is late.

    What came in, or was taken back, is how far the two are apart. What was hidden among others then stays hidden with them:
    once it stood alone, the old sum less today's others would tell what it was.
    """

    previous: Previous | None
    privacy: Privacy
    tally: Tally

    def everybody(self, sizes: Mapping[str, int]) -> bool:
        """Whether too few of those who count came in. `sizes` are those of their groups."""
        return self.previous is not None and self._is_few(sizes, self.previous.counted)

    def groups(self, sizes: Mapping[str, int]) -> bool:
        """Whether too few came in to some group, or to those together that were hidden."""
        return self.previous is not None and self._few(sizes, self.previous.groups, self.previous.counted)

    def group(self, group: str) -> bool:
        """Whether too few came in to a group that stands by itself."""
        if self.previous is None or group not in self.previous.groups:
            return False
        return self._is_few({group: self.tally.respondents.get(group, 0)}, self.previous.groups[group])

    def hidden_groups(self, sizes: Mapping[str, int]) -> frozenset[str]:
        """The groups that were hidden then. `sizes` are those of the groups that count."""
        if self.previous is None:
            return frozenset()
        return _hidden(sizes, self.previous.groups, self.previous.counted)

    def answers(self, id: str, answered: Mapping[str, int]) -> bool:
        """Whether too few answers came in to a question or outcome. `answered`: how many there are, by group."""
        before = self.previous.answered.get(id) if self.previous else None
        return before is not None and self._is_few(answered, before)

    def cells(self, id: str, answered: Mapping[str, int]) -> bool:
        """Whether too few answers to a question came in from some group, or from those together that were hidden."""
        before = self.previous.answered.get(id) if self.previous else None
        return before is not None and self._few(answered, self._shown_cells(id), before)

    def hidden_cells(self, id: str, answered: Mapping[str, int]) -> frozenset[str]:
        """The groups whose answers to a question were hidden among those of others."""
        before = self.previous.answered.get(id) if self.previous else None
        return frozenset() if before is None else _hidden(answered, self._shown_cells(id), before)

    def cell(self, group: str, id: str) -> bool:
        """Whether too few answers to a question came in from a group that stands by itself."""
        before = self.previous.cells.get((group, id)) if self.previous else None
        return before is not None and self._is_few({group: self.tally.of(group, id).n}, before)

    def _shown_cells(self, id: str) -> Mapping[str, int]:
        told = self.previous.cells if self.previous else {}
        return {g: n for (g, question), n in told.items() if question == id}

    def _few(self, now: Mapping[str, int], before: Mapping[str, int], whole: int) -> bool:
        """Of each group that was shown, or of all others together, of whom `whole` says how many they were."""
        known = {g: n for g, n in before.items() if g in now}
        rest = {g: n for g, n in now.items() if g not in known}
        more = sum(rest.values()) - (whole - sum(known.values()))
        few = bool(rest) and 0 < abs(more) < max(self.privacy.of(g) for g in rest)
        return few or any(self._is_few({g: now[g]}, n) for g, n in known.items())

    def _is_few(self, now: Mapping[str, int], before: int) -> bool:
        more = sum(now.values()) - before
        return bool(now) and 0 < abs(more) < min(self.privacy.of(g) for g in now)


def late(questionnaire: Questionnaire, privacy: Privacy, tally: Tally, previous: Previous | None) -> Late:
    """What is late, if today's answers are much the same as the previous ones, and some more or fewer."""
    return Late(previous if previous and _is_much_the_same(questionnaire, tally, previous) else None, privacy, tally)


def _hidden(now: Mapping[str, int], shown: Mapping[str, int], whole: int) -> frozenset[str]:
    """Who was part of a whole and not shown by itself."""
    return frozenset(now.keys() - shown.keys()) if whole > sum(n for g, n in shown.items() if g in now) else frozenset()


def _is_much_the_same(questionnaire: Questionnaire, tally: Tally, previous: Previous) -> bool:
    """Whether, for half of the questions or more, one set of answers may hold the other: chance would not do that.

    By answers alone: neither another version of the questionnaire nor a few answers that were changed make other people.
    """
    told = [
        _holds(counts, total(counting_cells(questionnaire, tally, id)).counts)
        for id, counts in previous.counts.items()
        if any(counts.values()) and id in questionnaire.by_id and questionnaire.by_id[id].scale.kind != "multiple"
    ]
    return bool(told) and 2 * sum(told) >= len(told)


def _holds(then: Mapping[str, int], now: Mapping[Value, int]) -> bool:
    found = {answer_key(answer): n for answer, n in now.items()}
    apart = [found.get(key, 0) - then.get(key, 0) for key in found.keys() | then.keys()]
    return min(apart) >= 0 or max(apart) <= 0
