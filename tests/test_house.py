"""The rules of the house, kept over the syntax trees of assess/."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
PACKAGE = CHECKOUT / "assess"
MODULES = tuple(sorted(PACKAGE.rglob("*.py")))

# Imports go down this list only; neighbours of one line do not know each other.
PIPELINE = (
    ("__init__", "__main__"),
    ("cli",),
    ("publishing",),
    ("rendering", "form", "export"),
    ("reporting",),
    ("lint", "advice"),
    ("scoring",),
    ("reading",),
    ("resources",),
    ("model",),
    ("problems",),
)
RANK = {room: rank for rank, rooms in enumerate(PIPELINE) for room in rooms}

PURE_ROOMS = ("scoring", "advice", "reporting")
IMPURE_MODULES = (
    {"os", "sys", "pathlib", "io", "shutil", "tempfile", "glob", "subprocess", "socket"}
    | {"time", "random", "secrets", "uuid", "locale"}
    | {"yaml", "jinja2", "plotly"}
)
IMPURE_FUNCTIONS = frozenset({"open", "input"})
IMPURE_METHODS = frozenset({"now", "today", "utcnow", "getenv", "read_text", "read_bytes", "write_text", "write_bytes"})
MUTABLE_CALLS = frozenset({"dict", "list", "set", "bytearray", "defaultdict", "OrderedDict", "Counter", "deque"})
READ_ONLY = frozenset({"Mapping", "Sequence", "Collection", "Set", "AbstractSet"})
MUTABLE_LITERALS = (ast.Dict, ast.List, ast.Set, ast.DictComp, ast.ListComp, ast.SetComp)
NO_DOCSTRING_OF_ITS_OWN = frozenset({"overload", "override", "setter"})

LONGEST_MODULE = 400
LONGEST_FUNCTION = 60

each_module = pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(CHECKOUT).as_posix())


@each_module
def test_imports_go_down_the_pipeline_only(path: Path) -> None:
    room = room_of(path)
    assert room in RANK, f"{room} has no place in the pipeline; give it one in PIPELINE"
    if room == "__init__":
        return  # the public functions come from every room
    for line, target in rooms_imported(parse(path)):
        assert target in RANK, f"{path}:{line}: {target} has no place in the pipeline"
        assert target == room or RANK[target] > RANK[room], f"{path}:{line}: {room} may not import {target}"


@each_module
def test_scoring_advice_and_reporting_are_pure(path: Path) -> None:
    if room_of(path) not in PURE_ROOMS:
        return
    tree = parse(path)
    for line, module in modules_imported(tree):
        assert module.partition(".")[0] not in IMPURE_MODULES, f"{path}:{line}: {module} is not for a pure room"
    for call in calls(tree):
        impure = IMPURE_METHODS if isinstance(call.func, ast.Attribute) else IMPURE_FUNCTIONS
        assert name_of(call.func) not in impure, f"{path}:{call.lineno}: {name_of(call.func)}() is not pure"


@each_module
def test_only_the_command_line_prints_or_exits(path: Path) -> None:
    if room_of(path) in ("cli", "__main__"):
        return
    for node in ast.walk(parse(path)):
        assert not speaks(node), f"{path}:{getattr(node, 'lineno', '?')}: only assess/cli prints or exits"


@each_module
def test_no_module_keeps_mutable_state(path: Path) -> None:
    tree = parse(path)
    for statement in tree.body:
        assert not holds_mutable_state(statement), (
            f"{path}:{statement.lineno}: a mutable value at module level; "
            "take a tuple, a frozenset, a MappingProxyType, or annotate a constant as Mapping or Sequence"
        )
    for node in ast.walk(tree):
        assert not isinstance(node, ast.Global), f"{path}:{node.lineno}: global"


@each_module
def test_modules_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@each_module
def test_functions_are_short(path: Path) -> None:
    for function in functions(parse(path)):
        length = (function.end_lineno or function.lineno) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{path}:{function.lineno}: {function.name} has {length} lines"


@each_module
def test_public_functions_say_what_they_give(path: Path) -> None:
    for function in public_functions(parse(path)):
        assert ast.get_docstring(function), f"{path}:{function.lineno}: {function.name} has no docstring"


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("NAMES = {'a': 1}", False),
        ("names: Mapping[str, int] = {'a': 1}", False),
        ("NAMES: dict[str, int] = {'a': 1}", False),
        ("NAMES: Final = ['a']", False),
        ("NAMES = defaultdict(list)", False),
        ("NAMES: Mapping[str, int] = {'a': 1}", True),
        ("NAMES: Final[Mapping[str, int]] = {'a': 1}", True),
        ("NAMES = MappingProxyType({'a': 1})", True),
        ("NAMES = ('a', 'b')", True),
        ("__all__ = ['a']", True),
    ],
)
def test_the_rule_on_mutable_state_itself(source: str, kept: bool) -> None:
    assert holds_mutable_state(ast.parse(source).body[0]) is not kept


@pytest.mark.parametrize(
    ("source", "rooms"),
    [
        ("import assess.scoring.levels", ["scoring"]),
        ("from assess.reading.yaml import read", ["reading"]),
        ("from assess import problems, __version__", ["problems"]),
        ("from assess import score", ["__init__"]),
        ("def late():\n    from assess.rendering import svg", ["rendering"]),
        ("import os, json", []),
    ],
)
def test_the_rule_on_imports_itself(source: str, rooms: list[str]) -> None:
    assert [room for _, room in rooms_imported(ast.parse(source))] == rooms


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def room_of(path: Path) -> str:
    """`scoring` for assess/scoring/levels.py, `problems` for assess/problems.py."""
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def modules_imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"line {node.lineno}: imports are absolute"
            yield node.lineno, str(node.module)


def rooms_imported(tree: ast.Module) -> Iterator[tuple[int, str]]:
    for line, module in modules_imported(tree):
        package, _, inside = module.partition(".")
        if package == "assess" and inside:
            yield line, inside.partition(".")[0]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "assess":
            names = (alias.name for alias in node.names if alias.name != "__version__")
            yield from ((node.lineno, name if name in RANK else "__init__") for name in names)


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def name_of(node: ast.AST) -> str:
    """The last name of `a.b.c`, of `a[b]` and of `a`."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(value=value):
            return name_of(value)
        case ast.Constant(value=str(text)):  # an annotation in quotes
            return name_of(ast.parse(text, mode="eval").body)
    return ""


def speaks(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="print" | "exit" | "quit")):
            return True
        case ast.Attribute(value=ast.Name(id="sys"), attr="exit" | "stdout" | "stderr"):
            return True
        case ast.Attribute(value=ast.Name(id="click"), attr="echo" | "secho" | "style"):
            return True
        case ast.Attribute(value=ast.Name(id="os"), attr="_exit"):
            return True
        case ast.Raise(exc=ast.expr() as raised):
            return name_of(raised.func if isinstance(raised, ast.Call) else raised) == "SystemExit"
    return False


def holds_mutable_state(statement: ast.stmt) -> bool:
    match statement:
        case ast.Assign(targets=[ast.Name(id="__all__")]):
            return False
        case ast.Assign(value=value):
            return is_mutable(value)
        case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=ast.expr() as value):
            return is_mutable(value) and not (name.isupper() and is_read_only(annotation))
    return False


def is_mutable(value: ast.expr) -> bool:
    return isinstance(value, MUTABLE_LITERALS) or (isinstance(value, ast.Call) and name_of(value.func) in MUTABLE_CALLS)


def is_read_only(annotation: ast.expr) -> bool:
    if isinstance(annotation, ast.Subscript) and name_of(annotation) in ("Final", "ClassVar"):
        return is_read_only(annotation.slice)
    return name_of(annotation) in READ_ONLY


Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def public_functions(tree: ast.Module) -> Iterator[Function]:
    """Functions of the module and methods of its public classes; what merely overloads another is not one."""
    public_classes = (node for node in tree.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_"))
    for node in (node for body in (tree.body, *(each.body for each in public_classes)) for node in body):
        if isinstance(node, Function) and not node.name.startswith("_") and not marks(node) & NO_DOCSTRING_OF_ITS_OWN:
            yield node


def marks(function: Function) -> set[str]:
    return {name_of(decorator) for decorator in function.decorator_list}
