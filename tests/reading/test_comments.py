"""Comments of a YAML file with what they belong to."""

from __future__ import annotations

from assess.reading.comments import comments_of

TEXT = """\
# head
format: x  # beside it

# of b
b:   # beside b
  why: |  # block
    text
    # no comment
  # of c
  c:
    "one
    # no comment
    two"  # yes
  flow: {d: x, e: "a # b"} # flow
  list:
    # first
    - p
    -   # empty
# end
"""


def test_comments_above() -> None:
    assert comments_of(TEXT).above == {
        ("format",): ("# head",),
        ("b",): ("# of b",),
        ("b", "c"): ("# of c",),
        ("b", "list", 0): ("# first",),
    }


def test_comments_beside() -> None:
    assert comments_of(TEXT).beside == {
        ("format",): "# beside it",
        ("b",): "# beside b",
        ("b", "why"): "# block",
        ("b", "c"): "# yes",
        ("b", "flow", "e"): "# flow",
        ("b", "list", 1): "# empty",
    }


def test_comments_at_the_end() -> None:
    assert comments_of(TEXT).end == ("# end",)
