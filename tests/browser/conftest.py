"""The example, built once per run in each bundled theme, in English and in both pseudo-languages."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from assess.publishing import build
from assess.publishing.build import Form
from assess.resources import bundled
from tests.languages import pseudo

THEMES = sorted(path.parent.name for path in bundled("themes").glob("*/theme.yaml"))

Sites = Callable[..., Path]


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Gives the folder of the example's site in a theme; `single_file` for that in one file for each language."""

    @cache
    def built(theme: str, *, single_file: bool = False) -> Path:
        folder = tmp_path_factory.mktemp(theme)
        assessment = pseudo.workspace(folder / "workspace")
        with assessment.open("a", encoding="utf-8") as file:
            file.write(f"theme: {theme}\n")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(build, "translations", lambda language: pseudo.translations(language, folder / "locales"))
            build.build_with_notes(assessment, folder / "site", form=Form(single_file=single_file))
        return folder / "site"

    return built
