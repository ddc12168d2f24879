"""The text of an overlay: its shape, its quotation, and people's comments where they were."""

from __future__ import annotations

import pytest

from assess.problems import Problem
from assess.reading.comments import Comments, comments_of
from assess.reading.completed import Overlay, completed
from assess.reading.originals import settle
from assess.reading.texts import texts_of
from assess.reading.tree import Tree
from assess.reading.yaml import read_tree
from tests.reading.small import small


def tree_of(text: str) -> Tree:
    problems: list[Problem] = []
    tree = read_tree(text.encode(), "q.yaml", problems)
    assert tree is not None
    assert problems == []
    return tree


def written(texts: dict[str, str], comments: Comments | None = None, questionnaire: str = "") -> str:
    tree = tree_of(questionnaire or small())
    originals = {path: str(part.content) for path, part in texts_of(tree).items()}
    return completed(
        Overlay("small", "ur", "en", originals, settle(originals, texts, {}, {}), comments or Comments()), tree
    )


def test_it_has_the_shape_of_the_questionnaire() -> None:
    tail = written({}).partition("format:")[2]
    assert tail == (
        " assess/translation/1\ntranslates: small\nlanguage: ur\n# en: Small\ntitle:\n"
        "\nlevels:\n  # en: Low\n  low:\n  # en: Middle\n  middle:\n  # en: High\n  high:\n"
        "\ngroups:\n  # en: Staff\n  staff:\n  customers:\n    # en: Customers\n    name:\n"
        "\ndimensions:\n\n  one:\n    # en: One\n    name:\n    topics:\n      # en: Speed\n      speed:\n"
        "    questions:\n      # en: All is well.\n      Q1:\n      Q2:\n        # en: Do you?\n        ask:\n"
    )


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "a: b",
        "a #b",
        "- dash",
        '"quoted"',
        "it's",
        "ends:",
        "null",
        "100 %",
        "@home",
        "line\n\n  two  \n# three",
    ],
)
def test_what_is_written_is_what_is_read(text: str) -> None:
    again = texts_of(tree_of(written({"title": text})))
    assert str(again["title"].content).strip() == text


def test_comments_stay_with_what_they_belong_to() -> None:
    given = "# mine\ntitle: t  # beside\n# of Q1\ndimensions: {one: {questions: {Q1: x}}}\n# last\n"
    text = written({"title": "t", "questions.Q1.ask": "x"}, comments_of(given))
    assert "# mine\ntitle: t  # beside\n" in text
    assert "# of Q1\ndimensions:\n" in text
    assert text.endswith("\n# last\n")


def test_originals_stand_above_what_is_empty_only() -> None:
    text = written({"title": "t"}, comments_of("# en: Small\ntitle: t\n"))
    assert "# en: Small" not in text
    assert "# en: One\n    name:\n" in text


def test_comments_of_what_is_gone_move_up() -> None:
    given = "dimensions:\n  one:\n    questions:\n      # of Q9\n      Q9: x\n      Q1: y\n"
    assert "    # of Q9\n    questions:\n" in written({"questions.Q1.ask": "y"}, comments_of(given))
