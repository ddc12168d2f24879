"""What every section draws on: the three values that a report is made of, the reader's texts and numbers, and names."""

from __future__ import annotations

from dataclasses import dataclass

from assess.model.advice import Advice
from assess.model.assessment import Assessment, Target
from assess.model.previous import Previous
from assess.model.questionnaire import EVERYONE, Level, Questionnaire
from assess.model.scorecard import Result, Scorecard
from assess.reporting.document import Standing
from assess.reporting.numbers import Numbers
from assess.reporting.texts import Texts

SHADES = 5
OVERALL = "overall"


@dataclass(frozen=True, slots=True)
class Context:
    """One report in the making. Parts that ask `context.say` for words must leave nothing to be joined by hand."""

    assessment: Assessment
    scorecard: Scorecard
    advice: Advice
    say: Texts
    numbers: Numbers

    @property
    def questionnaire(self) -> Questionnaire:
        """The questionnaire, in the reader's language."""
        return self.assessment.questionnaire

    @property
    def levels(self) -> tuple[Level, ...]:
        """All levels, lowest first."""
        return self.questionnaire.levels

    def standing(self, level: int | None) -> Standing | None:
        """A level (from 1) in words, with its tint."""
        if level is None:
            return None
        name = self.levels[level - 1].name
        number, of = self.numbers.count(level), self.numbers.count(len(self.levels))
        words = self.say("Level {number} of {of}: {name}", number=number, of=of, name=name)
        return Standing(number, name, words, shade(level, len(self.levels)))

    def level(self, level: int) -> str:
        """`level 3 (Established)`, for use within a sentence."""
        return self.say("level {number} ({name})", number=self.numbers.count(level), name=self.levels[level - 1].name)

    def target(self, target: Target | None) -> str:
        """A target in words; empty where there is none."""
        if target is None:
            return ""
        if target.level is not None:
            return self.level(target.level)
        return self.say("score {score}", score=self.numbers.score(target.score))

    def name(self, id: str) -> str:
        """What a reader calls an id: a dimension's or group's name, a question's code, the whole."""
        if id == OVERALL:
            return self.say("the whole")
        if id in self.questionnaire.dimension_by_id:
            return self.questionnaire.dimension_by_id[id].name
        return id

    def group(self, id: str) -> str:
        """A group's name; of those without groups, everyone."""
        if id == EVERYONE:
            return self.say("All respondents")
        return next((group.name for group in self.questionnaire.groups if group.id == id), id)

    def result(self, id: str) -> Result:
        """The result of a dimension, or of the whole."""
        return self.scorecard.overall if id == OVERALL else self.scorecard.dimensions[id]

    def coverage(self, id: str) -> str:
        """The share of possible answers that was given, or that it is hidden."""
        result = self.result(id)
        if result.told_coverage is None and result.withheld == "privacy":
            return self.say("hidden")
        limit = 0.0 if id == OVERALL else self.questionnaire.settings.dimension_coverage
        return self.numbers.percent(result.coverage, limit)

    @property
    def before(self) -> Previous | None:
        """What an earlier scorecard told, where it is of the same questionnaire in the same version."""
        previous, now = self.scorecard.previous, (self.questionnaire.id, self.questionnaire.version)
        if previous is None or (previous.questionnaire_id, previous.questionnaire_version) != now:
            return None
        return previous

    @property
    def has_answers(self) -> bool:
        """Whether anything was answered at all."""
        return self.has_respondents or any(result.agreed for result in self.scorecard.questions.values())

    @property
    def has_respondents(self) -> bool:
        """Whether anybody answered beside the agreed answers, shown or withheld."""
        return self.scorecard.counted > 0 or bool(self.scorecard.others)


def shade(level: int, of: int) -> int:
    """Which of five tints, 1-5, a level has among so many."""
    return 1 + round((level - 1) * (SHADES - 1) / (of - 1))


def place(id: str, context: Context) -> str:
    """The fragment at which an id is treated: `d-` dimensions, `q-` questions, `r-` recommendations, `o-` outcomes."""
    if id in context.questionnaire.dimension_by_id:
        return f"#d-{id}"
    if id in context.questionnaire.by_id:
        return f"#q-{id}"
    if id in context.questionnaire.outcome_by_id:
        return "#outcomes"
    return "#summary" if id == OVERALL else f"#r-{id}"
