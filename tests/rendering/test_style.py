from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest

from assess.rendering.style import SHEETS, css_string, hash_of, minified
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
    assert {path.stem for path in FOLDER.glob("*.css")} == set(SHEETS)


def test_nothing_is_loaded_from_elsewhere() -> None:
    for name in SHEETS:
        css = (FOLDER / f"{name}.css").read_text(encoding="utf-8")
        assert "url(" not in css
        assert "@import" not in css


def test_the_hash_is_that_of_the_text() -> None:
    assert hash_of("a{b:c}") == "sha256-" + b64encode(sha256(b"a{b:c}").digest()).decode()


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
