"""Two languages that nobody speaks, made from the template for translators and from a questionnaire's own texts.

`en-XA` has every letter accented and is two fifths longer; `ar-XB` has the same letters set from right to left.
`python -m tests.languages.pseudo FOLDER` builds the example in English and in both.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Mapping
from gettext import NullTranslations
from pathlib import Path
from unittest.mock import patch

from babel.messages.pofile import read_po, write_po

from assess import resources
from assess.publishing import build
from assess.reading.comments import Comments
from assess.reading.completed import Overlay, completed
from assess.reading.originals import settle
from assess.reading.questionnaire import stages_of
from assess.reading.texts import texts_of
from assess.resources import bundled

CHECKOUT = Path(__file__).parents[2]
TEMPLATE = CHECKOUT / "assess" / "locales" / "assess.pot"
EXAMPLE = CHECKOUT / "examples" / "harbour-bank"
LONGER, MIRRORED = "en-XA", "ar-XB"
PSEUDO = (LONGER, MIRRORED)

ACCENTED = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "ÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýž"
)
KEPT = re.compile(r"(\{[a-z_]+\}|https?://[^\s)]+|`[^`]*`)")
"""What no translator touches: placeholders, addresses, code."""
WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
FILLER = "one two three four five six seven eight nine ten".translate(ACCENTED).split()
RLM, RLO, PDF = "\u200f", "\u202e", "\u202c"


def pseudo(text: str, language: str) -> str:
    """The text in a pseudo-language, its placeholders as they are."""
    parts = KEPT.split(text)
    change = _accented if language == LONGER else _mirrored
    said = "".join(part if number % 2 else change(part) for number, part in enumerate(parts))
    return said + _filler(len(text)) if language == LONGER else said


def is_pseudo(text: str) -> bool:
    """Whether no plain letter is left."""
    return not re.search("[A-Za-z]", text)


def translations(language: str, folder: Path) -> NullTranslations:
    """The interface in a pseudo-language, compiled as any catalogue is; other languages as they come."""
    if language not in PSEUDO:
        return resources.translations(language)
    with TEMPLATE.open("rb") as template:
        catalogue = read_po(template)
    for message in catalogue:
        if message.id:
            ids = message.id if isinstance(message.id, tuple | list) else (message.id,)
            said = tuple(pseudo(id, language) for id in ids)
            message.string = said if len(said) > 1 else said[0]
    file = folder / language.replace("-", "_") / "LC_MESSAGES" / "assess.po"
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        write_po(target, catalogue, omit_header=True)
    return resources.translations(language, folder)


def overlay(id: str, language: str) -> str:
    """A whole translation of a bundled questionnaire."""
    [stage, *_] = stages_of(bundled("questionnaires") / id / "questionnaire.yaml", [])
    originals = {path: str(text.content).strip() for path, text in texts_of(stage.tree).items()}
    said: Mapping[str, str] = {path: pseudo(text, language) for path, text in originals.items()}
    return completed(Overlay(id, language, "en", originals, settle(originals, said, {}, {}), Comments()), stage.tree)


def workspace(folder: Path, languages: tuple[str, ...] = ("en", *PSEUDO)) -> Path:
    """The example in a folder of its own, with an overlay in each pseudo-language; gives its assessment."""
    shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("output"))
    for language in PSEUDO:
        (folder / f"{language}.yaml").write_text(overlay("customer-centricity", language), encoding="utf-8")
    assessment = folder / "assessment.yaml"
    text = assessment.read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("language:")]
    assessment.write_text("\n".join([*lines, f"language: [{', '.join(languages)}]", ""]), encoding="utf-8")
    return assessment


def _accented(text: str) -> str:
    return text.translate(ACCENTED)


def _mirrored(text: str) -> str:
    """Each word from right to left; the first letter that tells a direction tells this one."""
    return WORD.sub(lambda word: f"{RLM}{RLO}{word[0].translate(ACCENTED)}{PDF}{RLM}", text)


def _filler(length: int) -> str:
    """Words for two fifths of a length."""
    words: list[str] = []
    while sum(len(word) + 1 for word in words) < 0.4 * length:
        words.append(FILLER[len(words) % len(FILLER)])
    return "".join(f" {word}" for word in words)


def main(folder: Path) -> None:
    """Build the example in English and in both pseudo-languages."""
    work = folder / "workspace"
    made = workspace(work)
    with patch.object(build, "translations", lambda language: translations(language, folder / "locales")):
        build.build(made, folder / "report", replace=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
