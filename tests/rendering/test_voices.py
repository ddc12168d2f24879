"""The section of voices as it stands in the page: a heatmap that is a table, pictures, people's own words."""

from __future__ import annotations

from dataclasses import replace

from assess.advice.advise import advise
from assess.model.scorecard import Scorecard
from assess.rendering.html import page
from assess.rendering.svg.dumbbell import dumbbell
from assess.reporting.groups import gaps
from assess.reporting.report import report
from assess.scoring.score import score
from tests.rendering.test_html import Tags
from tests.reporting import building

WORDS = "</blockquote><script>alert(1)</script> {{ 7*7 }} **bold** [x](javascript:alert(1))"


def html_of(**changes: object) -> str:
    given = building.assessment()
    card: Scorecard = replace(score(given), **changes)  # type: ignore[arg-type] # the tests know the fields
    return page(report(given, card, advise(given, card)))


def test_every_cell_of_the_heatmap_has_its_number_and_the_tint_of_its_level() -> None:
    html = html_of()
    assert '<td class="level-4">83.3<td class="level-3">58.3<td class="none">too few answers' in html
    assert '<th scope="col">Leaders <span class="part">n = 5</span>' in html


def test_a_hidden_cell_is_hatched_and_says_so() -> None:
    groups = score(building.assessment()).groups
    html = html_of(groups={**groups, "customers": replace(groups["customers"], suppressed=True, n=None, dimensions={})})
    assert '<td class="hidden">hidden<' in html
    assert "What is hatched is hidden" in html


def test_comments_are_quoted_as_the_letters_that_they_are() -> None:
    html = html_of(comments={"C1": (WORDS,)})
    assert (
        "&lt;/blockquote&gt;&lt;script&gt;alert(1)&lt;/script&gt; {{ 7*7 }} **bold** [x](javascript:alert(1))" in html
    )
    assert Tags(html).of("script") == []
    assert len(Tags(html).of("blockquote")) == 1


def test_each_comparison_is_drawn_under_a_name_of_its_own() -> None:
    found = gaps(building.context())
    assert found is not None
    names = [svg["id"] for svg in Tags(html_of()).of("svg") if str(svg.get("id")).startswith("gaps-")]
    assert names == [f"gaps-{number}" for number in range(1, len(found.dumbbells) + 1)]
    assert dumbbell(found.dumbbells[0], "gaps-1", 400) in html_of()
