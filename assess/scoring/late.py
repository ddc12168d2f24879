"""What came in since a previous scorecard: who has both can subtract, so that too few late answers would be told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assess.model.assessment import Privacy
from assess.model.previous import Previous
from assess.model.questionnaire import Questionnaire
from assess.model.tally import Tally
from assess.scoring.questions import counting_cells, total
from assess.scoring.scales import answer_key


@dataclass(frozen=True, slots=True)
class Late:
    """A previous scorecard whose answers may all be among today's; without one, nothing is late."""

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

    def answers(self, id: str, answered: Mapping[str, int]) -> bool:
        """Whether too few answers came in to a question or outcome. `answered`: how many there are, by group."""
        before = self.previous.answered.get(id) if self.previous else None
        return before is not None and self._is_few(answered, before)

    def cells(self, id: str, answered: Mapping[str, int]) -> bool:
        """Whether too few answers to a question came in from some group, or from those together that were hidden."""
        before = self.previous.answered.get(id) if self.previous else None
        if self.previous is None or before is None:
            return False
        known = {g: n for (g, question), n in self.previous.cells.items() if question == id and g in answered}
        return self._few(answered, known, before)

    def cell(self, group: str, id: str) -> bool:
        """Whether too few answers to a question came in from a group that stands by itself."""
        before = self.previous.cells.get((group, id)) if self.previous else None
        return before is not None and self._is_few({group: self.tally.of(group, id).n}, before)

    def _few(self, now: Mapping[str, int], before: Mapping[str, int], whole: int) -> bool:
        """Of each group that was shown, or of all others together, of whom `whole` says how many they were."""
        known = {g: n for g, n in before.items() if g in now}
        rest = {g: n for g, n in now.items() if g not in known}
        more = sum(rest.values()) - (whole - sum(known.values()))
        few = bool(rest) and 0 < more < max(self.privacy.of(g) for g in rest)
        return few or any(self._is_few({g: now[g]}, n) for g, n in known.items())

    def _is_few(self, now: Mapping[str, int], before: int) -> bool:
        more = sum(now.values()) - before
        return bool(now) and 0 < more < min(self.privacy.of(g) for g in now)


def late(questionnaire: Questionnaire, privacy: Privacy, tally: Tally, previous: Previous | None) -> Late:
    """What is late, if today's answers may be the previous ones and some more."""
    return Late(previous if previous and _grew_from(questionnaire, tally, previous) else None, privacy, tally)


def _grew_from(questionnaire: Questionnaire, tally: Tally, previous: Previous) -> bool:
    if (previous.questionnaire_id, previous.questionnaire_version) != (questionnaire.id, questionnaire.version):
        return False
    return all(n <= tally.respondents.get(g, 0) for g, n in previous.groups.items()) and all(
        times
        <= sum(n for x, n in total(counting_cells(questionnaire, tally, id)).counts.items() if answer_key(x) == key)
        for id, counts in previous.counts.items()
        if id in questionnaire.by_id and questionnaire.by_id[id].scale.kind != "multiple"
        for key, times in counts.items()
    )
