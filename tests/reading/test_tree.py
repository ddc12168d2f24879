"""Trees: places, parts, and trees without parts."""

from __future__ import annotations

from assess.problems import Place
from assess.reading.tree import Tree
from assess.reading.yaml import read_tree


def tree_of(text: str) -> Tree:
    tree = read_tree(text.encode(), "q.yaml", [])
    assert tree is not None
    return tree


TREE = tree_of("a:\n  b: x\n  c: [p, q, r]\nd:\n")


def test_the_place_of_a_part_of_its_key_and_of_what_is_not_there() -> None:
    assert TREE.place(("a", "b")) == Place("q.yaml", 2, 6)
    assert TREE.place(("a", "b"), key=True) == Place("q.yaml", 2, 3)
    assert TREE.place(("a", "c", 1)) == Place("q.yaml", 3, 10)
    assert TREE.place(("a", "c", 7)) == TREE.place(("a", "c"))
    assert TREE.place(("a", "none", "deeper"), key=True) == Place("q.yaml", 1, 1)
    assert TREE.place(("d",)) == Place("q.yaml", 4, 1)  # nothing stands there, so the key does


def test_parts_are_found_by_path() -> None:
    assert (part := TREE.get(("a", "c", 0))) is not None
    assert part.content == "p"
    assert TREE.get(("a", "b", "x")) is None
    assert TREE.get(("a", "c", 3)) is None


def test_a_tree_without_a_part() -> None:
    assert TREE.without(("a", "c", 1)).value == {"a": {"b": "x", "c": ["p", "r"]}, "d": None}
    assert TREE.without(("a",)).value == {"d": None}
    assert TREE.without(("z", "y")).value == TREE.value


def test_every_text_is_walked_in_order() -> None:
    assert [path for path, _ in TREE.walk()] == [("a", "b"), ("a", "c", 0), ("a", "c", 1), ("a", "c", 2), ("d",)]
