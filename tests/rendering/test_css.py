"""CSS as text, small and safe."""

from __future__ import annotations

import re

import pytest

from assess.rendering.css import css_string, for_language, minified, with_mirrored_corners, without_set_later


def test_css_is_made_small_without_a_change_of_meaning() -> None:
    css = "/* why */\n.a > .b ,\n.c {\n  margin: 0 1px;\n  content: counter(page);\n}\n.d:not(.e) { color: red; }\n"
    assert minified(css) == ".a>.b,.c{margin:0 1px;content:counter(page)}.d:not(.e){color:red}"


@pytest.mark.parametrize(
    ("css", "small"),
    [
        ("a{margin:calc(3 * var(--unit) - 1px)}", "a{margin:calc(3*var(--unit) - 1px)}"),
        ("a{margin:calc((1px + 2px) / 3)}", "a{margin:calc((1px + 2px)/3)}"),
        ("a{font:600 var(--small) / 1.5 serif}", "a{font:600 var(--small)/1.5 serif}"),
        (".a1 * .b{color:red}", ".a1 * .b{color:red}"),  # everything within, and no product
        ("h2 + .b{margin:0.5rem -0.5rem 10.5rem}", "h2 + .b{margin:.5rem -0.5rem 10.5rem}"),
        ("a{--c:#FFFFFF;color:#aabbcc;border:#aabbcd}", "a{--c:#FFFFFF;color:#abc;border:#aabbcd}"),
        ("#aabbcc{color:red}", "#aabbcc{color:red}"),  # a name and no colour
        ("@media (max-width: 48rem) {a{b:c}}", "@media (max-width:48rem){a{b:c}}"),
        ('a[title="1 * 2 > 0.5"]{b:c}', 'a[title="1 * 2 > 0.5"]{b:c}'),
    ],
)
def test_numbers_colours_and_combinators_are_written_short(css: str, small: str) -> None:
    assert minified(css) == small


def test_corners_of_printed_pages_are_mirrored_and_nothing_else() -> None:
    css = '@page{@top-left{content:"x"}@bottom-right{content:counter(page)}}.bottom-left{text-align:left}'
    assert with_mirrored_corners(css) == (
        '@page{@top-right{content:"x"}@bottom-left{content:counter(page)}}.bottom-left{text-align:left}'
    )


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
