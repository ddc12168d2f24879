"""Which page is which language's."""

from __future__ import annotations

from assess.reporting.languages import file_of, switch


def test_the_first_language_is_the_index() -> None:
    languages = ("ur", "bn")
    assert [file_of("index", each, languages) for each in languages] == ["index.html", "index.bn.html"]
    assert file_of("explore", "bn", languages) == "explore.bn.html"


def test_one_language_needs_no_switch() -> None:
    assert switch("index", "en", ("en",)) == ()
    assert switch("index", "fr", ("en", "ur")) == ()


def test_the_switch_names_languages_in_their_own_words() -> None:
    links = switch("index", "ur", ("en", "ur", "pt-BR"))
    assert [(each.name, each.direction, each.href) for each in links] == [
        ("English", "ltr", "index.html"),
        ("اردو", "rtl", "index.ur.html"),
        ("Português (Brasil)", "ltr", "index.pt-BR.html"),
    ]
    assert [each.current for each in links] == [False, True, False]
