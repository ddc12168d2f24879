"""Ids and other kinds of values that every written file shares."""

from __future__ import annotations

import pytest

from assess.model.written.common import is_id


@pytest.mark.parametrize(
    "text", ["STA1", "answer-time", "a_b", "é", "क्रेता", "ক্রেতা", "گاہک", "مشتری\u200cها", "客户", "Q১", "none", "Weight"]
)
def test_what_may_be_an_id(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize(
    "text", ["", "1a", "-a", "_a", "a b", "a.b", "a/b", "a:", "weight", "na", "dk", "is", "level", "½a", "a²"]
)
def test_what_may_not(text: str) -> None:
    assert not is_id(text)
