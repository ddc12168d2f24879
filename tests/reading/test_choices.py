"""Several choices spread over columns become one."""

from __future__ import annotations

import pytest

from assess.problems import Place, error
from assess.reading.choices import column_of, joined, merged
from assess.reading.headers import Header

SHOP = Header("Where? [Shop]", (), "", "Where?", "Shop", number=2, codes=("Q1_1",))
PHONE = Header("Where? [Phone]", (), "", "Where?", "Phone", number=3, codes=("Q1_2",))
OTHER = Header("Where? [Other]", (), "", "Where?", "Other", number=4, codes=("Q1_3",))
AGE = Header("Age", number=1)


def choices(*rows: list[str]) -> list[str]:
    headers = merged([AGE, SHOP, PHONE, OTHER], rows)
    assert len(headers) == 5
    found = joined(list(enumerate(rows, 2)), headers, {})
    return [row[1][4] for row in found if isinstance(row, tuple)]


@pytest.mark.parametrize(
    ("yes", "no"), [("1", "0"), ("Yes", "No"), ("Y", ""), ("Checked", "Unchecked"), ("TRUE", "FALSE"), ("x", "")]
)
def test_ticks(yes: str, no: str) -> None:
    assert choices(["30", yes, no, no], ["40", yes, yes, no], ["", no, no, no]) == ["Shop", "Shop;Phone", ""]


def test_the_options_own_words() -> None:
    assert choices(["30", "Shop", "", ""], ["40", "", "phone", ""]) == ["Shop", "Phone"]


def test_words_beside_other() -> None:
    assert choices(["30", "", "Phone", "By pigeon"]) == ["Phone;Other"]


def test_what_is_no_tick_is_not_lost() -> None:
    headers = merged([AGE, SHOP, PHONE], [["30", "1", "0"]])
    rows = joined([(2, ["30", "mobile", "1"]), (3, ["30", "", "a;b"])], headers, {})
    assert [row[1][3] for row in rows if isinstance(row, tuple)] == ["mobile;Phone", "a,b"]


def test_the_column_of_a_part() -> None:
    headers = merged([AGE, SHOP, PHONE, OTHER], [["30", "1", "0", ""]])
    assert column_of(headers, 4, ["30", "mobile", "1", "by pigeon", ""], "Mobile") == 1
    assert column_of(headers, 4, ["30", "0", "1", "by pigeon", ""], "Other") == 3
    assert column_of(headers, 4, ["30", "0", "1", "", ""], "elsewhere") == 4
    assert column_of(headers, 0, ["30", "0", "1", "", ""], "30") == 0


def test_a_grid_with_answers_of_its_own_is_none() -> None:
    assert merged([SHOP, PHONE], [["Agree", "Disagree"]]) == (SHOP, PHONE)


def test_a_single_column_is_none() -> None:
    assert merged([AGE, SHOP], [["30", "Yes"]]) == (AGE, SHOP)


def test_the_joined_column_knows_its_place_and_parts() -> None:
    assert merged([AGE, SHOP, PHONE], [["30", "1", "0"]])[3] == Header("Where?", codes=("Q1",), parts=(1, 2), number=2)


def test_codes_become_words_before_anything_is_joined() -> None:
    rows = list(joined([(2, ["a1"])], [AGE], {0: {"a1": "thirty"}}))
    assert rows == [(2, ["thirty"])]


def test_problems_pass_through() -> None:
    problem = error(Place("a"), "table-cut-off", "cut")
    headers = merged([SHOP, PHONE], [["1", "0"]])
    assert list(joined([(2, ["1", "0"]), problem], headers, {})) == [(2, ["1", "0", "Shop"]), problem]
