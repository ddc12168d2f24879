"""A report apart from the files beside it."""

from __future__ import annotations

from assess.reporting.alone import in_one_file, on_paper
from assess.reporting.document import Report
from assess.reporting.report import report
from tests.reporting import building


def full() -> Report:
    given = building.assessment()
    return report(given, *building.found(given))


def test_the_way_to_the_charts_goes_and_the_downloads_stay() -> None:
    alone = in_one_file(full())
    assert alone.profile is not None
    assert alone.profile.explore is None
    assert alone.appendix is not None
    assert [link.href for link in alone.appendix.passages[0].links] == ["scorecard.json", "table.csv"]


def test_a_file_that_is_sent_on_leads_to_no_other_language() -> None:
    given = building.assessment(languages=("en", "ur"))
    made = report(given, *building.found(given))
    assert len(made.languages) == 2
    assert in_one_file(made).languages == ()


def test_paper_has_no_downloads_and_no_heading_over_nothing() -> None:
    made, paper = full(), on_paper(full())
    assert made.appendix is not None
    assert paper.appendix is not None
    assert paper.appendix.passages == made.appendix.passages[1:]


def test_a_report_without_these_sections_is_as_it_was() -> None:
    given = building.assessment(hidden_sections=frozenset({"profile", "appendix"}))
    made = report(given, *building.found(given))
    assert on_paper(made) == made
