"""How the numbers were worked out, their limits, the questionnaire and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from assess.reporting.context import Context
from assess.reporting.document import Fact, Passage


def method(context: Context) -> Iterator[Passage]:
    """Method, limits, questionnaire, sources."""
    say = context.say
    yield Passage(say("How it was worked out"), items=tuple(_formulas(context)))
    yield Passage(say("Limits"), items=tuple(_limits(context)))
    yield Passage(say("The questionnaire"), prose=context.questionnaire.about, facts=tuple(_edition(context)))
    sources = tuple(
        Fact(
            source.title
            if source.title.startswith(f"{source.id}:")
            else say("{code}: {text}", code=source.id, text=source.title),
            source.note,
        )
        for source in context.questionnaire.sources
    )
    if sources:
        yield Passage(say("Sources"), facts=sources)


def _formulas(context: Context) -> Iterator[str]:
    say, settings = context.say, context.questionnaire.settings
    yield say(
        "Answer: its place between the worst and the best, 0 to 100; a question that is turned round counts from the other"
        " end."
    )
    if settings.balance == "equal":
        yield say("Question: the mean over the groups of the means of their respondents, or the agreed answer.")
    else:
        yield say("Question: the mean over all respondents, or the agreed answer.")
    yield say("Dimension: the mean of its questions by weight. Overall: the mean of the dimensions by weight.")
    yield _level_rule(context)
    yield say(
        "Target: the one that was set, else the level after the one that the overall score alone would give. Points"
        " missing are those to where the target level begins."
    )
    if settings.unknown == "lowest":
        yield say("Don’t know scores 0 and leaves a gap in the coverage.")
    else:
        yield say("Don’t know is left out of the score and leaves a gap in the coverage.")
    yield say(
        "Agreement: ADM is the mean distance from the mean, in steps of the scale (Burke, Finkelstein & Dusig 1999); over a"
        " sixth of the number of points, from four answers on, people disagree. rwg is 1 minus the variance over that of"
        " answers spread evenly (James, Demaree & Wolf 1984)."
    )
    yield say(
        "Numbers are rounded for display alone, and never across the beginning of a level; differences are those of the"
        " numbers as printed."
    )


def _level_rule(context: Context) -> str:
    say = context.say
    rules = {
        "nearest": say("Level: the one whose middle is nearest to the score."),
        "equal": say("Level: 0 to 100 is divided into parts of equal size, one for each level."),
        "attained": say("Level: the highest whose own value the score has reached in full."),
        "from": say("Level: the highest whose limit, set in the questionnaire, the score has reached."),
    }
    return rules[context.questionnaire.level_rule]


def _limits(context: Context) -> Iterator[str]:
    say = context.say
    yield say(
        "Self-assessment is optimistic: organisations tend to see themselves in a kinder light than others do."
        " Answers of several groups, evidence that was looked at, and views from outside correct for it."
    )
    yield say(
        "Unless its own text below says otherwise, the questionnaire has not been validated by psychometric studies; weights"
        " and limits of levels are conventions, printed here so that they can be questioned."
    )
    yield say("What a recommendation would add is arithmetic on this questionnaire, no forecast.")
    if context.has_respondents:
        yield say("Who did not answer is not known; those who did may differ from them.")


def _edition(context: Context) -> Iterator[Fact]:
    say, questionnaire = context.say, context.questionnaire
    yield Fact(say("Title"), questionnaire.title)
    if questionnaire.version:
        yield Fact(say("Version"), questionnaire.version)
    for parent in questionnaire.parents:
        yield Fact(say("Based on"), say("{title}, version {version}", title=parent.title, version=parent.version))
    if questionnaire.sha256:
        yield Fact(say("Fingerprint (SHA-256)"), questionnaire.sha256[:16])
