from __future__ import annotations

import numpy as np
import pytest

from assess.problems import Place
from assess.reading import people as module
from assess.reading.people import People


def new(people: People, names: list[str], groups: list[int] | None = None, start: int = 2) -> list[bool]:
    rows = range(start, start + len(names))
    found: list[bool] = people.are_new(names, np.array(groups or [0] * len(names), np.int64), rows).tolist()
    return found


def started(files: int = 1) -> People:
    people = People(files)
    people.start(Place("a.csv"))
    return people


def messages(people: People) -> list[str]:
    return [str(problem) for problem in people.problems()]


def test_who_stands_twice_is_met_once_in_one_block_and_in_several() -> None:
    people = started()
    assert new(people, ["kim", "lee", " kim "]) == [True, True, False]
    assert new(people, ["lee", "ann"], start=5) == [False, True]
    assert messages(people) == [
        "a.csv:4: the respondent of row 4 stands in row 2, too (2 respondents are repeated); "
        "keep one for each respondent [respondent-repeated]"
    ]


def test_who_has_no_name_is_always_new() -> None:
    people = started()
    assert new(people, ["", "  ", ""]) == [True, True, True]
    assert messages(people) == []


def test_of_an_unknown_group_nothing_is_remembered() -> None:
    people = started()
    assert new(people, ["kim", "kim"], [-1, 0]) == [False, True]
    assert messages(people) == []


def test_in_several_files_somebody_stands_once_in_each_group() -> None:
    people = started(files=2)
    assert new(people, ["kim", "lee"], [0, 0]) == [True, True]
    people.start(Place("b.csv"))
    assert new(people, ["kim", "lee", "kim"], [0, 1, 1]) == [False, True, False]
    assert messages(people)[0].startswith("b.csv:2: the respondent of row 2 stands in a.csv, too (2 respondents")


def test_the_same_name_written_in_two_ways() -> None:
    people = started()
    assert new(people, ["Jose\u0301", "Jos\u00e9"]) == [True, False]


@pytest.mark.parametrize("longest", [1, 100, 1 << 17])
def test_many_in_whatever_order_and_however_long_the_runs(longest: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_LONGEST_RUN", longest)
    people = started()
    names = [f"r{n}" for n in range(1000)]
    for start in range(0, 1000, 50):
        assert all(new(people, names[start : start + 50], start=start))
    for start in range(0, 1000, 50):
        assert not any(new(people, names[start : start + 50][::-1], start=5000 + start))
    assert "row 5000 stands in row 49, too (1000 respondents" in messages(people)[0]
