"""YAML becomes texts with places; what is no YAML of ours is refused in words that help."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from assess.problems import Problem
from assess.reading.tree import Tree
from assess.reading.yaml import LARGEST, MOST_REPEATED, read_tree

COMMA = "a comma inside { } or [ ] starts a new entry; quote the text or give it a line of its own"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no", {"a": "no"}),
        ("a: yes", {"a": "yes"}),
        ("a: 2:30", {"a": "2:30"}),
        ("a: 1.10", {"a": "1.10"}),
        ("a: 0x1F", {"a": "0x1F"}),
        ("a: 2026-10-01", {"a": "2026-10-01"}),
        ("a: true", {"a": "true"}),
        ("a: 012", {"a": "012"}),
        ("no: No", {"no": "No"}),
        ("1: one\n~: none", {"1": "one", "~": "none"}),
        ("a:", {"a": None}),
        ("a: ~", {"a": None}),
        ("a: null", {"a": None}),
        ('a: ""', {"a": ""}),
        ('a: "~"', {"a": "~"}),
        ("a: [x, 'y, z']", {"a": ["x", "y, z"]}),
        ("a: |\n  one\n  two # no comment\n", {"a": "one\ntwo # no comment\n"}),
        ("a: &x [p]\nb: *x", {"a": ["p"], "b": ["p"]}),
        ("%YAML 1.2\n---\na: b\n...\n", {"a": "b"}),
        ("- a\n- b", ["a", "b"]),
    ],
)
def test_everything_is_read_as_typed(text: str, value: Any) -> None:
    assert value_of(text.encode()) == value


@pytest.mark.parametrize("data", [b"\xef\xbb\xbfa: b", b"a: b\r\n", b"a: b\r", b"a: b"])
def test_marks_and_line_ends_make_no_difference(data: bytes) -> None:
    assert value_of(data) == {"a": "b"}


def test_a_line_separator_within_a_text_is_a_blank() -> None:
    assert value_of("a: one\u2028two\nb: x".encode()) == {"a": "one two", "b": "x"}


def test_letters_are_composed() -> None:
    assert value_of("a: cafe\u0301".encode()) == {"a": "caf\u00e9"}


def test_places_are_counted_from_one_in_characters() -> None:
    tree = tree_of("৩: {b: x}\nc:\n  - p\n  - q".encode())
    assert str(tree.place(("৩", "b"))) == "q.yaml:1:8"
    assert str(tree.place(("৩", "b"), key=True)) == "q.yaml:1:5"
    assert str(tree.place(("c", 1))) == "q.yaml:4:5"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "q.yaml: this file is empty [empty-file]"),
        (b"\n \n", "q.yaml: this file is empty [empty-file]"),
        (b"# only\n# comments\n", "q.yaml: this file holds nothing but comments [empty-file]"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "q.yaml: this is not a text file; expected a file written in a text editor [not-text]"),
        (b"a: b\x00c", "q.yaml: this is not a text file; expected a file written in a text editor [not-text]"),
        ("a: b".encode("utf-16"), 'q.yaml: expected UTF-8, found UTF-16; save it as "UTF-8" [not-utf-8]'),
        (
            b"a: b\nc: caf\xe9\n",
            'q.yaml:2:7: the byte 0xe9 is not UTF-8; save the file as "UTF-8" in your editor [not-utf-8]',
        ),
        (
            b"a: b\x07",
            "q.yaml:1:5: the invisible character U+0007 cannot stand in a text file; delete it and write the word anew "
            "[not-text]",
        ),
        (
            "\u00a0a: b".encode(),
            'q.yaml:1:1: the invisible character U+00A0 stands at the key "a"; delete it; indent with ordinary blanks '
            "[invisible-character]",
        ),
        (b"a: b\na: c", 'q.yaml:2:1: "a" stands here twice, first at q.yaml:1:1 [repeated-key]'),
        (b"a: {b: c, b: d}", 'q.yaml:1:11: "b" stands here twice, first at q.yaml:1:5 [repeated-key]'),
        (b"a: b\n<<: c", 'q.yaml:2:1: "<<" is not read here; write the entries out [merge-key]'),
        (b"? [a]\n: b", "q.yaml:1:3: a key is a word, here stands a list or an alias [key-not-text]"),
        (
            b"a: b\n---\nc: d",
            "q.yaml:2:1: --- starts a second document, a file holds one; delete the line --- [several-documents]",
        ),
        (
            b"a: !!python/object/apply:os.system [x]",
            'q.yaml:1:4: the tag "!!python/object/apply:os.system" is not read; quote a text that starts with !: '
            "a: '!!python/object/apply:os.system [x]' [tag]".replace("'", '"'),
        ),
        (
            b"a: !important thing",
            'q.yaml:1:4: the tag "!important" is not read; quote a text that starts with !: a: "!important thing" [tag]',
        ),
        (
            b"a: *really good",
            'q.yaml:1:4: "*really" repeats nothing that stands above; quote a text that starts with *: a: "*really good" '
            "[unknown-alias]",
        ),
        (
            b"a: &x [*x]",
            'q.yaml:1:8: "*x" stands inside what it repeats; quote a text that starts with *: a: "&x [*x]" [unknown-alias]',
        ),
        (
            b"a: {own: Yes, its own line}",
            f'q.yaml:1:15: "its own line" has no value; {COMMA}: own: "Yes, its own line" [comma-in-braces]',
        ),
        (
            b"a: {b c, d: e}",
            'q.yaml:1:5: "b c" has no value; inside { } stand `key: value`, a list stands in [ ] [comma-in-braces]',
        ),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, said: str) -> None:
    assert complaints(data) == [said]


def test_all_repeated_keys_are_reported_and_the_first_is_kept() -> None:
    problems: list[Problem] = []
    tree = read_tree(b"a: 1\na: 2\nb: {c: 3, c: 4}", "q.yaml", problems)
    assert [problem.code for problem in problems] == ["repeated-key", "repeated-key"]
    assert tree is not None
    assert tree.value == {"a": "1", "b": {"c": "3"}}


@pytest.mark.parametrize("data", [b"[" * 100_000 + b"]" * 100_000, b"{a: " * 100_000, b"- " * 100_000])
def test_a_hundred_thousand_brackets_are_refused(data: bytes) -> None:
    [said] = complaints(data)
    assert said.endswith("more than 40 lists and entries inside one another [too-deep]")


def test_a_text_that_begins_with_an_ampersand_does_not_lose_its_word() -> None:
    assert complaints(b"a:\n  why: &Partners share\nb: &x used\nc: *x\nd: &y [in, a, list]") == [
        'q.yaml:2:8: "&Partners" is not part of the text that follows; '
        'quote a text that starts with &: why: "&Partners share" [unused-anchor]'
    ]


def test_one_word_with_an_ampersand_is_not_missing_besides() -> None:
    assert value_of_all(b"a: &Partners") == ({"a": "&Partners"}, ["unused-anchor"])


def test_lists_that_grow_by_aliases_are_refused_at_the_same_depth() -> None:
    lines = ["a0: &a0 [x]", *(f"a{k}: &a{k} [*a{k - 1}]" for k in range(1, 60))]
    # a0 is a list in entries: its text is at depth 3, that of a37 at depth 40, that of a38 at 41.
    assert complaints("\n".join(lines[:38]).encode()) == []
    [said] = complaints("\n".join(lines).encode())
    assert said == "q.yaml:39:12: more than 40 lists and entries inside one another [too-deep]"


def test_forty_lists_inside_one_another_are_read() -> None:
    assert complaints(b"[" * 40 + b"]" * 40) == []


def test_an_alias_bomb_is_refused() -> None:
    # Nine lists of ten aliases each: 10^9 texts if they were written out.
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{k}: &a{k} [{', '.join([f'*a{k - 1}'] * 10)}]" for k in range(1, 9)]
    [said] = complaints("\n".join(lines).encode())
    assert said == (
        f"q.yaml:5:45: aliases repeat more than {MOST_REPEATED:,} parts of this file; write the parts out [too-many-aliases]"
    )


def test_a_file_of_50_mb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    problems: list[Problem] = []
    assert read_tree(path, "large.yaml", problems) is None
    assert [str(problem) for problem in problems] == [
        f'large.yaml: "{path}" has 50.0 MB, at most {LARGEST // 1_000_000} MB are read [too-large]'
    ]


def test_a_comment_after_one_blank_is_kept_in_mind_unless_it_stands_in_a_column() -> None:
    tree = tree_of(b"a: Reason #1\nb: x  # y\nc: xyz # in a\nd: x   # column\n")
    assert [part.comment for part in tree.entries().values()] == ["#1", "", "", ""]


def tree_of(data: bytes) -> Tree:
    problems: list[Problem] = []
    tree = read_tree(data, "q.yaml", problems)
    assert tree is not None
    assert problems == []
    return tree


def value_of(data: bytes) -> Any:
    return tree_of(data).value


def value_of_all(data: bytes) -> tuple[Any, list[str]]:
    problems: list[Problem] = []
    tree = read_tree(data, "q.yaml", problems)
    return tree and tree.value, [problem.code for problem in problems]


def complaints(data: bytes) -> list[str]:
    problems: list[Problem] = []
    read_tree(data, "q.yaml", problems)
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (r'a: "x\0"', "1:4: the text has the invisible character U+0000"),
        (r'a: "\e[31m"', "1:4: the text has the invisible character U+001B"),
        (r'"a\x07": b', "1:1: the text has the invisible character U+0007"),
        (r'"a\nb": c', "1:1: a key stands on one line, this one has several"),
    ],
)
def test_escapes_write_nothing_that_could_not_stand_in_a_file(text: str, said: str) -> None:
    problems: list[Problem] = []
    read_tree(text.encode(), "q.yaml", problems)
    assert [f"{problem.place.line}:{problem.place.column}: {problem.message}" for problem in problems] == [said]


def test_an_entry_in_braces_may_be_blank() -> None:
    assert value_of(b"- {q1: , q2: }") == [{"q1": None, "q2": None}]
