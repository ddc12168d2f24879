from __future__ import annotations

import re

import pytest

from assess.rendering.markdown import markdown


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("A *word* and a **strong** one.", "<p>A <em>word</em> and a <strong>strong</strong> one.</p>"),
        ("- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>"),
        ("# Loud", "<p><strong>Loud</strong></p>"),  # the page has headings of its own
        ("a < b & c", "<p>a &lt; b &amp; c</p>"),
        (
            "<https://example.org/?a=1&b=2>",  # which is not written out twice on paper
            '<p><a class="bare" href="https://example.org/?a=1&amp;b=2" rel="noopener">https://example.org/?a=1&amp;b=2</a></p>',
        ),
    ],
)
def test_markdown_becomes_html(source: str, html: str) -> None:
    assert markdown(source) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("- a\n  - b\n    - c\n- d", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li><li>d</li></ul>"),
        ("1. a\n   - b\n2. c", "<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>"),
        ("- a\n    - b\n        - c", "<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>"),
        (
            "- a\n  - b\n\ntext\n\n    - code",
            "<ul><li>a<ul><li>b</li></ul></li></ul><p>text</p><pre><code>- code</code></pre>",
        ),
    ],
)
def test_lists_within_lists_are_nested_however_far_in_they_stand(source: str, html: str) -> None:
    assert re.sub(r"\n", "", markdown(source)) == html


def test_cells_stand_where_the_table_says() -> None:
    html = markdown("| a | b |\n|---|--:|\n| x | 1 |")
    assert re.findall("<t[dh][^>]*>.", html) == ["<th>a", '<th class="n">b', "<td>x", '<td class="n">1']
    assert "style" not in html


@pytest.mark.parametrize(
    ("source", "link"),
    [
        ("[x](https://example.org)", 'href="https://example.org"'),
        ("[x](mailto:a@example.org)", 'href="mailto:a@example.org"'),
        ("[x](#d-staff)", 'href="#d-staff"'),
    ],
)
def test_links_to_safe_places_stay(source: str, link: str) -> None:
    assert link in markdown(source)
    assert 'rel="noopener"' in markdown(source)


@pytest.mark.parametrize(
    "source",
    [
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](data:text/html,hi)",
        "[x](//evil.example/a)",
        "[x](file:///etc/passwd)",
        "[x](other.html)",
        "<javascript:alert(1)>",
    ],
)
def test_links_to_other_places_lead_nowhere(source: str) -> None:
    assert "href" not in markdown(source)
    assert "rel=" not in markdown(source)  # which says nothing of a link without an address


@pytest.mark.parametrize(
    "source",
    [
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        '<div style="position:fixed">x</div>',
        "<svg/onload=alert(1)>",
        "![x](https://example.org/track.png)",
        "<!-- hidden -->",
        "**<b onclick=alert(1)>x</b>**",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_no_raw_html_and_no_picture_survives(source: str) -> None:
    html = markdown(source)
    for forbidden in ("<script", "<img", "<div", "<svg", "<b ", "<!--"):
        assert forbidden not in html


def test_raw_html_stands_on_the_page_as_it_was_written() -> None:
    assert "&lt;script&gt;" in markdown("<script>alert(1)</script>")
