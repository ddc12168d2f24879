"""The example in English and in two pseudo-languages: nothing escapes the catalogue, nothing is lost, all of it mirrors."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from assess.publishing import build
from assess.reading.questionnaire import read_questionnaire
from tests.languages import pseudo
from tests.languages.pseudo import EXAMPLE, LONGER, MIRRORED, PSEUDO

SPOKEN = frozenset({"aria-label", "title", "alt", "content"})
BLANKS = re.compile(r"[\s\u2066-\u2069\u202a-\u202e\u200e\u200f]+")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the report in English and in both."""
    folder = tmp_path_factory.mktemp("languages")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(build, "translations", lambda language: pseudo.translations(language, folder / "locales"))
        build.build(pseudo.workspace(folder / "workspace"), folder / "report")
    return folder / "report"


class Spoken(HTMLParser):
    """Every text of a page that a reader sees or hears."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Attributes are spoken, too; styles, scripts and code are not."""
        self._silent += tag in ("style", "script", "code")
        if tag != "meta":
            self.texts += [value for name, value in attrs if name in SPOKEN and value]

    def handle_endtag(self, tag: str) -> None:
        """The end of what is not spoken."""
        self._silent -= tag in ("style", "script", "code")

    def handle_data(self, data: str) -> None:
        """A text."""
        if not self._silent and data.strip():
            self.texts.append(data)


def spoken(page: Path) -> Iterator[str]:
    parser = Spoken()
    parser.feed(page.read_text(encoding="utf-8"))
    yield from (plain(text) for text in parser.texts)


def plain(text: str) -> str:
    """One line, without the marks that only steer direction."""
    return BLANKS.sub(" ", unescape(text)).strip()


def authors_words() -> str:
    """All that the example's author wrote in the assessment, in one line and without the marks of markdown and YAML."""
    text = (EXAMPLE / "assessment.yaml").read_text(encoding="utf-8")
    return plain(re.sub(r"[*_`\"]|^ *- |#.*$", "", text, flags=re.MULTILINE))


def escaped(text: str, authors: str) -> str:
    """What of a text is neither pseudo, nor the author's, nor an id or a number, nor what Babel knows of the language."""
    if plain(text).rstrip(".,; ") in authors:
        return ""
    for own in OWN_NAMES:
        text = text.replace(own, " ")
    words = re.findall(r"[A-Za-z0-9][A-Za-z0-9-]*", text)
    return " ".join(word for word in words if re.search("[A-Za-z]{2}", word) and word not in ids())


@cache
def ids() -> frozenset[str]:
    """All ids of the questionnaire, and what stands for it: its hash."""
    questionnaire = read_questionnaire("customer-centricity")
    named = [each.id for each in questionnaire.dimensions] + [each.id for each in questionnaire.recommendations]
    named += [each.id for each in questionnaire.sources] + [each.id for each in questionnaire.levels]
    keys = (*questionnaire.by_id, *questionnaire.outcome_by_id, questionnaire.id, questionnaire.sha256[:16])
    return frozenset((*keys, *named))


OWN_NAMES = (
    "Harbour Bank",
    "Customer-centricity review 2026",
    "October 1, 2026",
    "October 2, 2025",
    ", and ",
    "English",
)
"""Of the assessment, its day and its lists as the language has them, and a language by its own name."""


def test_every_letter_is_changed_and_placeholders_are_kept() -> None:
    assert pseudo.pseudo("Level {n}", LONGER).startswith("Ļéṽéļ {n} ")
    assert len(pseudo.pseudo("Level {n}", LONGER)) >= 1.4 * len("Level {n}")
    assert plain(pseudo.pseudo("Level {n}", MIRRORED)) == "Ļéṽéļ {n}"


@pytest.mark.parametrize("name", ["index", "explore"])
@pytest.mark.parametrize("language", PSEUDO)
def test_no_text_of_the_interface_escapes_the_catalogue(site: Path, language: str, name: str) -> None:
    authors = authors_words()
    found = {text[:60]: rest for text in spoken(site / f"{name}.{language}.html") if (rest := escaped(text, authors))}
    assert found == {}


def test_an_escaped_text_would_be_found() -> None:
    assert escaped("Score", "The Score of") == ""
    assert escaped("Points missing", "The Score of") == "Points missing"


def test_all_languages_show_the_same_numbers(site: Path) -> None:
    def scores(page: str) -> list[str]:
        text = (site / page).read_text(encoding="utf-8")
        return re.findall(r'<span class="score">\W*([\d.]+)', text)

    expected = scores("index.html")
    assert len(expected) > 50
    assert [scores(f"index.{language}.html") for language in PSEUDO] == [expected] * 2


def test_every_page_leads_to_the_same_page_in_the_other_languages(site: Path) -> None:
    for page in ("index", "explore"):
        for language in ("en", *PSEUDO):
            name = f"{page}.html" if language == "en" else f"{page}.{language}.html"
            switch = re.search(r'<nav class="languages".*?</nav>', (site / name).read_text(encoding="utf-8"), re.DOTALL)
            assert switch is not None
            assert re.findall(r'href="([^"]+)" lang="([^"]+)" hreflang="([^"]+)" dir="([^"]+)"', switch[0]) == [
                (f"{page}.html", "en", "en", "ltr"),
                (f"{page}.en-XA.html", "en-XA", "en-XA", "ltr"),
                (f"{page}.ar-XB.html", "ar-XB", "ar-XB", "rtl"),
            ]
            [current] = re.findall(r'lang="([^"]+)"[^>]* aria-current="page"', switch[0])
            assert current == language


def test_a_report_in_one_language_has_no_switch(tmp_path: Path) -> None:
    page = build.build(EXAMPLE, tmp_path / "out")
    assert 'class="languages"' not in page.read_text(encoding="utf-8")
