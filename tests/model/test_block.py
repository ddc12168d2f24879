from __future__ import annotations

from assess.model.block import Block, blocks_of
from assess.model.response import Missing, Response
from assess.problems import Place, error

PROBLEM = error(Place("t.csv"), "a-code", "a message")


def test_people_become_a_block_column_by_column() -> None:
    people = [Response("b", {"x": 1.0, "y": "yes"}), Response("a", {"x": Missing.NA}), Response("b", {"x": 1.0})]
    (block,) = blocks_of(people)
    assert isinstance(block, Block)
    assert [block.group_ids[at] for at in block.groups] == ["b", "a", "b"]
    x, y = block.columns["x"], block.columns["y"]
    assert [x.book[code] for code in x.codes] == [1.0, Missing.NA, 1.0]
    assert [y.book[code] for code in y.codes] == ["yes", Missing.BLANK, Missing.BLANK]


def test_code_0_is_blank() -> None:
    (block,) = blocks_of([Response("", {"x": 3.0}), Response("", {})])
    assert isinstance(block, Block)
    assert block.columns["x"].codes.tolist() == [1, 0]
    assert block.columns["x"].book[0] is Missing.BLANK


def test_blocks_and_problems_pass_and_people_follow() -> None:
    (ready,) = blocks_of([Response("", {"x": 3.0})])
    found = list(blocks_of([Response("", {}), PROBLEM, ready, Response("", {})]))
    assert found[:2] == [PROBLEM, ready]
    assert isinstance(found[2], Block)
    assert (len(found), len(found[2])) == (3, 2)


def test_many_people_become_several_blocks() -> None:
    sizes = [len(block) for block in blocks_of([Response("", {})] * 10_000) if isinstance(block, Block)]
    assert sum(sizes) == 10_000
    assert len(sizes) == 2


def test_nobody_is_no_block() -> None:
    assert list(blocks_of([])) == []
