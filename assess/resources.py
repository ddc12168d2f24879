"""Where the files that come with Assess are: inside the installed package, or beside it in a checkout."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).parent


def bundled(kind: Literal["questionnaires", "themes", "schema"]) -> Path:
    """The folder of the bundled questionnaires, themes or schemas."""
    installed = _PACKAGE / "bundled" / kind
    return installed if installed.is_dir() else _PACKAGE.parent / kind


def is_installed(path: Path) -> bool:
    """Whether a file came with the installed package, where nobody should write."""
    return path.resolve().is_relative_to((_PACKAGE / "bundled").resolve())


def translations(language: str, folder: Path = _PACKAGE / "locales") -> NullTranslations:
    """The interface's texts in a language, from `folder/LANGUAGE/LC_MESSAGES/assess.po`; English where there are none.

    `pt-BR` falls back to `pt`. The catalogue is compiled in memory, so that what translators edit is what is used.
    """
    catalogue = _catalogue(language, folder)
    return _compiled(catalogue) if catalogue else NullTranslations()


def has_interface(language: str, folder: Path = _PACKAGE / "locales") -> bool:
    """Whether there are texts of the interface in a language; English ones are always there."""
    return language.partition("-")[0].casefold() == "en" or _catalogue(language, folder) is not None


def _catalogue(language: str, folder: Path) -> Path | None:
    tag = language.replace("-", "_")
    files = (folder / name / "LC_MESSAGES" / "assess.po" for name in dict.fromkeys((tag, tag.partition("_")[0])))
    return next((file for file in files if file.is_file()), None)


def _compiled(catalogue: Path) -> NullTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with catalogue.open("rb") as source:
        write_mo(compiled, read_po(source))
    compiled.seek(0)
    return GNUTranslations(compiled)
