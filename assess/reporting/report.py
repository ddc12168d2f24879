"""Scorecard and Advice become a Report: the numbers and findings in one reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from assess.model.advice import Advice
from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard
from assess.reporting.appendix import appendix
from assess.reporting.basis import basis
from assess.reporting.context import Context
from assess.reporting.dimensions import dimensions
from assess.reporting.document import Foreign, Labels, Link, Report
from assess.reporting.guide import guide
from assess.reporting.languages import file_of, switch
from assess.reporting.numbers import Numbers
from assess.reporting.outcomes import outcomes
from assess.reporting.priorities import priorities
from assess.reporting.profile import profile
from assess.reporting.progress import progress
from assess.reporting.roadmap import roadmap
from assess.reporting.summary import cover, summary
from assess.reporting.texts import Texts, direction_of
from assess.reporting.voices import voices

T = TypeVar("T")


def report(
    assessment: Assessment,
    scorecard: Scorecard,
    advice: Advice,
    language: str | None = None,
    texts: Texts | None = None,
) -> Report:
    """The report of one assessment. `scorecard` is the safe one, `advice` is on it.

    The language is that of `texts`, else `language` in English words with its own numbers and dates, else the first of
    the assessment. Questionnaire and notes come as they are: localise them first.
    """
    say = texts or Texts(language or assessment.languages[0])
    numbers = Numbers(say.language, tuple(level.lower for level in assessment.questionnaire.levels))
    context = Context(assessment, scorecard, advice, say, numbers)

    def section(name: str, make: Callable[[Context], T]) -> T | None:
        return None if name in assessment.hidden_sections else make(context)

    parts = Report(
        texts=say,
        language=say.language,
        direction=say.direction,
        file=file_of("index", say.language, assessment.languages),
        languages=switch("index", say.language, assessment.languages),
        explore_languages=switch("explore", say.language, assessment.languages),
        foreign=_foreign(context),
        page_title=_page_title(context),
        running_head=_page_title(context),
        labels=_labels(context),
        brand=assessment.brand,
        contents=(),
        cover=cover(context),
        summary=section("summary", summary),
        guide=section("how-to-read", guide),
        profile=section("profile", profile),
        dimensions=section("dimensions", dimensions),
        voices=section("voices", voices),
        priorities=section("priorities", priorities),
        roadmap=section("roadmap", roadmap),
        outcomes=section("outcomes", outcomes),
        progress=section("progress", progress),
        basis=section("basis", basis),
        appendix=section("appendix", appendix),
    )
    return replace(parts, contents=tuple(_contents(parts)))


def _contents(report: Report) -> Iterator[tuple[Link, tuple[Link, ...]]]:
    """Every section that is there, with what it is worth going to inside it."""
    dimensions = report.dimensions.parts if report.dimensions else ()
    horizons = report.roadmap.horizons if report.roadmap else ()
    inside = {
        "dimensions": tuple(Link(f"#{part.id}", part.heading) for part in dimensions),
        "roadmap": tuple(Link(f"#{horizon.id}", horizon.heading) for horizon in horizons),
    }
    sections = (
        report.summary,
        report.guide,
        report.profile,
        report.dimensions,
        report.voices,
        report.priorities,
        report.roadmap,
        report.outcomes,
        report.progress,
        report.basis,
        report.appendix,
    )
    for section in sections:
        if section is not None:
            yield Link(f"#{section.id}", section.heading), inside.get(section.id, ())


def _foreign(context: Context) -> Foreign | None:
    questionnaire = context.questionnaire
    if not questionnaire.untranslated:
        return None
    return Foreign(questionnaire.own_language, direction_of(questionnaire.own_language), questionnaire.untranslated)


def _page_title(context: Context) -> str:
    title = context.assessment.title or context.questionnaire.title
    organisation = context.assessment.organisation
    return context.say("{organisation}: {title}", organisation=organisation, title=title) if organisation else title


def _labels(context: Context) -> Labels:
    say = context.say
    return Labels(
        skip=say("Skip to the report"),
        languages=say("Languages"),
        contents=say("Contents"),
        result=say("Result"),
        made_with=say("Made with Assess") if context.assessment.brand.tool_name else "",
    )
