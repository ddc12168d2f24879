"""What is said of the texts of a column that are no answers."""

from __future__ import annotations

from assess.problems import Place
from assess.reading.cells import Misfit
from assess.reading.misread import Misread

HEADER = Place("a.csv", 1, 2)


def misread(*texts: str, kept: int = 1000) -> Misread:
    found = Misread("q1", kept)
    for row, text in enumerate(texts, 2):
        found.add(text, Misfit("answer-unknown", "expected 1 to 5"), lambda row=row: Place("a.csv", row, 2))  # type: ignore[misc]
    return found


def test_a_text_is_said_once_where_it_stands_first_and_how_often() -> None:
    (problem,) = misread("Perhaps", "Perhaps").problems(HEADER)
    assert problem.place == Place("a.csv", 2, 2)
    assert problem.message == '"Perhaps" is no answer to "q1" (2 cells say so): expected 1 to 5'
    assert problem.hint == "say under `labels` what it stands for"


def test_a_part_is_said_for_all_texts_that_have_it() -> None:
    found = Misread("q1")
    for text in ("Web, my uncle", "Radio, my uncle"):
        found.add(text, Misfit("answer-unknown", "expected web", part="my uncle"), lambda: HEADER)
    (problem,) = found.problems(HEADER)
    assert problem.message.startswith('"my uncle" in "Web, my uncle" is no answer to "q1" (2 cells say so)')


def test_of_many_texts_twenty_are_said_and_the_cells_of_the_others_counted() -> None:
    # 30 texts in 30 cells, whether they are remembered or not
    texts = [f"text {number}" for number in range(30)]
    for kept in (1000, 20):
        problems = list(misread(*texts, kept=kept).problems(HEADER))
        assert len(problems) == 21
        assert (problems[-1].code, problems[-1].place) == ("answers-unknown", HEADER)
        assert problems[-1].message == '10 more cells of this column are no answer to "q1", either'
