"""A message is one line that a terminal shows as it is."""

from __future__ import annotations

import pytest

from assess.problems import Place, error


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\nb", "a\\nb"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("S\u200b1", "S\\u200b1"),
        ("\u202egnp.exe", "\\u202egnp.exe"),
        ("\u2066x\u2069", "\\u2066x\\u2069"),
        ("\ufeffid", "\\ufeffid"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("10\u00a0%", "10\u00a0%"),
    ],
)
def test_what_cannot_be_seen_or_moves_the_cursor_is_escaped(text: str, shown: str) -> None:
    assert str(error(Place("q.yaml", 1, 1), "bad-id", f'"{text}"')) == f'q.yaml:1:1: "{shown}" [bad-id]'
