"""CSS as text, small and safe."""

from __future__ import annotations

import re

import pytest

from assess.rendering.css import css_string, for_language, minified, without_set_later


def test_css_is_made_small_without_a_change_of_meaning() -> None:
    css = "/* why */\n.a > .b ,\n.c {\n  margin: 0 1px;\n  content: counter(page);\n}\n.d:not(.e) { color: red; }\n"
    assert minified(css) == ".a > .b,.c{margin:0 1px;content:counter(page)}.d:not(.e){color:red}"


@pytest.mark.parametrize("text", ['a"b', "</style><script>", "a\\b", "a\nb", "ا گاہک", "}*{x:y"])
def test_no_text_can_end_a_css_string(text: str) -> None:
    written = css_string(text)
    assert written.startswith('"')
    assert written.endswith('"')
    inside = written[1:-1]
    assert not set('"<>{}\n') & set(inside)
    # read back as CSS reads it: a backslash, hexadecimal digits and one blank stand for a character
    assert re.sub(r"\\([0-9a-f]+) ", lambda found: chr(int(found[1], 16)), inside) == text


def test_strings_in_css_stay_as_they_are() -> None:
    assert minified('a { content: "x  /* no comment */ ; y" ; } /* "gone */') == 'a{content:"x  /* no comment */ ; y"}'


def test_what_is_set_later_in_any_case_is_not_set_before() -> None:
    sheet = ":root{--ink:#111111;--accent:#222222}@media screen{:root{--accent:#333333;--line:#444444}}.a{--accent:red}"
    later = ":root{--accent:#555555;}@media screen{:root{--line:#666666}}"
    assert without_set_later(sheet, later) == (
        ":root{--ink:#111111;}@media screen{:root{--line:#444444}}.a{--accent:red}"
    )
    assert without_set_later(sheet, "") == sheet


def test_a_page_has_no_rules_for_pages_in_other_languages() -> None:
    font = '@font-face{font-family:"N";src:local("N")}'
    urdu, bengali = ':root:lang(ur){--sans:"N"}', ":root:lang(bn) .chart{margin:0}"
    css = f"{font}a{{color:red}}:lang(fa) > body ol{{margin:0}}{urdu}{bengali}:lang(ur) b{{color:blue}}"
    assert for_language(css, "en") == "a{color:red}:lang(ur) b{color:blue}"
    assert for_language(css, "ur-PK") == f"{font}a{{color:red}}{urdu}:lang(ur) b{{color:blue}}"
    assert for_language(css, "bn") == f"a{{color:red}}{bengali}:lang(ur) b{{color:blue}}"
