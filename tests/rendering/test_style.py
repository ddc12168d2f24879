from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from assess.rendering.sheets import LAST, SHEETS
from assess.rendering.style import hash_of
from assess.resources import bundled

FOLDER = bundled("themes") / "default" / "css"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.css")), ids=lambda path: path.stem)
def test_the_style_mirrors_by_itself(path: Path) -> None:
    """Logical properties only: nothing is left or right, but the corners of a printed page."""
    css = re.sub(r"@(top|bottom)-(left|right)", "", path.read_text(encoding="utf-8"))
    assert re.findall(r"(?:margin|padding|border|inset)?-?(?:left|right)\b", css) == []
    assert re.findall(r"[{;]\s*(width|height|top|bottom|min-width|max-width|min-height|max-height)\s*:", css) == []


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.css")), ids=lambda path: path.stem)
def test_only_tokens_and_the_printed_page_name_colours(path: Path) -> None:
    if path.stem not in ("tokens", "print"):
        assert re.findall(r"#[0-9a-fA-F]{3,8}\b|rgb|hsl", path.read_text(encoding="utf-8")) == []


def test_every_sheet_of_the_theme_is_used() -> None:
    assert {path.stem for path in FOLDER.glob("*.css")} == {*SHEETS, *LAST}


def test_nothing_is_loaded_from_elsewhere() -> None:
    for path in FOLDER.glob("*.css"):
        css = path.read_text(encoding="utf-8")
        assert "url(" not in css
        assert "@import" not in css


def test_the_hash_is_that_of_the_text() -> None:
    assert hash_of("a{b:c}") == "sha256-" + b64encode(sha256(b"a{b:c}").digest()).decode()
