from __future__ import annotations

from assess.model.tally import NO_CELLS, Cells, Tally


def test_cells_tell_who_answered_and_who_was_asked() -> None:
    # 3 values, 1 n/a, 2 don't know, 4 blank; the 5 whose condition was not met were not asked
    cells = Cells({2.0: 1, 5.0: 2}, na=1, dk=2, blank=4, unmet=5)
    assert (cells.n, cells.asked) == (3, 10)


def test_cells_add_up_answer_by_answer() -> None:
    first = Cells({2.0: 1, 5.0: 2}, na=1, dk=2, blank=3, unmet=4)
    second = Cells({5.0: 3, 4.0: 1}, na=10, dk=20, blank=30, unmet=40)
    assert first + second == Cells({2.0: 1, 4.0: 1, 5.0: 5}, na=11, dk=22, blank=33, unmet=44)


def test_tallies_add_up_by_group_and_question() -> None:
    first = Tally({"a": 1, "b": 2}, {("a", "x"): Cells({1.0: 1}), ("b", "x"): Cells(blank=2)})
    second = Tally({"b": 3}, {("b", "x"): Cells(dk=3), ("b", "y"): Cells(na=3)})
    assert first + second == Tally(
        {"a": 1, "b": 5},
        {("a", "x"): Cells({1.0: 1}), ("b", "x"): Cells(blank=2, dk=3), ("b", "y"): Cells(na=3)},
    )


def test_nothing_changes_nothing() -> None:
    tally = Tally({"a": 1}, {("a", "x"): Cells({1.0: 1})})
    assert tally + Tally() == tally == Tally() + tally


def test_a_group_without_respondents_has_no_cells() -> None:
    assert Tally().of("a", "x") == NO_CELLS
    assert NO_CELLS.asked == 0
