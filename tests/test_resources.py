from __future__ import annotations

from gettext import GNUTranslations
from pathlib import Path

import pytest

from assess.resources import bundled, has_interface, translations

CATALOGUE = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\nmsgid "Summary"\nmsgstr "Sumário"\n'


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    folder = tmp_path / "pt" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    (folder / "assess.po").write_text(CATALOGUE, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("language", ["pt", "pt-BR", "pt_PT"])
def test_a_catalogue_is_found_by_language_and_region(locales: Path, language: str) -> None:
    assert translations(language, locales).gettext("Summary") == "Sumário"


def test_a_language_without_a_catalogue_speaks_english(locales: Path) -> None:
    found = translations("ur", locales)
    assert not isinstance(found, GNUTranslations)
    assert found.gettext("Summary") == "Summary"


def test_the_bundled_theme_is_found() -> None:
    assert (bundled("themes") / "default" / "page.html").is_file()


def test_english_and_what_has_a_catalogue_have_an_interface(locales: Path) -> None:
    assert [has_interface(language, locales) for language in ("en", "en-GB", "pt", "pt-BR", "ur")] == [True] * 4 + [
        False
    ]
