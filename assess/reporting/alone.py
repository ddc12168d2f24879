"""The report apart from what lies beside it: for one file that is sent on, and for paper."""

from __future__ import annotations

from dataclasses import replace

from assess.reporting.document import Passage, Report


def in_one_file(report: Report, *, explore: bool = False) -> Report:
    """The report without its ways to other pages: to itself in other languages, and to the charts to `explore` unless wanted."""
    profile = replace(report.profile, explore=None) if report.profile and not explore else report.profile
    return replace(report, profile=profile, languages=(), explore_languages=())


def on_paper(report: Report) -> Report:
    """The report without any link to a file beside it, and without passages that hold nothing else."""
    alone = replace(in_one_file(report), file="index.html")
    if alone.appendix is None:
        return alone
    passages = tuple(passage for passage in alone.appendix.passages if not passage.links or _says_more(passage))
    kept = tuple(replace(passage, links=()) for passage in passages)
    return replace(alone, appendix=replace(alone.appendix, passages=kept))


def _says_more(passage: Passage) -> bool:
    return bool(passage.prose or passage.items or passage.facts or passage.table or passage.explanations)
