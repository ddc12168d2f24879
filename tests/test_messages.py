"""Every code that a message carries is explained in docs/messages.md, and nothing else is."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).parents[1]
MAKERS = frozenset({"error", "warning", "Problem"})
HEADING = re.compile(r"^### `([^`]+)`\s*$", re.MULTILINE)


def test_every_code_in_use_is_explained() -> None:
    assert codes_in_use() - set(headings()) == set()


def test_every_explained_code_is_in_use() -> None:
    # A code may stand in a table that turns another library's names into ours, so any text of the sources will do.
    assert set(headings()) - texts_in_sources() == set()


def test_no_code_is_explained_twice() -> None:
    assert len(headings()) == len(set(headings()))


def test_a_code_is_found_by_place_and_by_name() -> None:
    source = "error(place, 'a', m); problems.warning(p, 'b', m); Problem(place=p, code='c', message=m); other(p, 'd')"
    assert list(codes_made(ast.parse(source))) == ["a", "b", "c"]


def headings() -> list[str]:
    return HEADING.findall((CHECKOUT / "docs" / "messages.md").read_text(encoding="utf-8"))


def codes_in_use() -> set[str]:
    return {code for tree in sources() for code in codes_made(tree)}


def texts_in_sources() -> set[str]:
    nodes = (node for tree in sources() for node in ast.walk(tree))
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def sources() -> Iterator[ast.Module]:
    for path in (CHECKOUT / "assess").rglob("*.py"):
        yield ast.parse(path.read_text(encoding="utf-8"))


def codes_made(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in MAKERS:
                named = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
                for value in (*node.args[1:2], *named):
                    if isinstance(value, ast.Constant) and isinstance(value.value, str):
                        yield value.value
