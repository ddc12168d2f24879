"""The case that docs/scoring.md reckons by hand: its numbers, the page's arithmetic and the scorecard are the same."""

from __future__ import annotations

import ast
import json
import math
import operator
import re
from collections.abc import Callable, Mapping
from fractions import Fraction as Exact
from pathlib import Path
from typing import Any

import pytest

from assess.advice.advise import advise
from assess.export.json import scorecard_json
from assess.reading.assessment import read_assessment
from assess.scoring.score import score

CHECKOUT = Path(__file__).parents[1]
CASE = CHECKOUT / "tests" / "data" / "worked-case" / "assessment.yaml"
PAGE = CHECKOUT / "docs" / "scoring.md"

# Reckoned from the answers in responses.csv and assessment.yaml, step by step.
DEL1 = Exact(4 * 100 + 2 * 75, 6)
DEL2 = Exact(100 + 75 + 100 + 75 + 100, 5)
DEL3 = Exact(0 + 0 + 0 + 25, 4)
PEO1 = Exact(100)
PEO2 = Exact(75 + 100 + 75, 3)
LIS1 = Exact(75 + 100 + 75 + 25 + 75, 5)
LIS2 = Exact(100 + 75 + 100, 3)
LIS3 = Exact(100 * (48 - 12), 48)
DELIVERY = (2 * DEL1 + DEL2 + DEL3) / 4
PEOPLE = (PEO1 + PEO2) / 2
LISTENING = (LIS1 + LIS2 + LIS3) / 3
OVERALL = (2 * DELIVERY + PEOPLE + LISTENING) / 4
COVERED = {"delivery": Exact(12 + 5 + 4, 12 + 6 + 5), "people": Exact(1), "listening": Exact(5 + 3 + 6, 6 + 4 + 6)}
CALL_FIRST = (50 - DEL3) / 4 / 2
ASK_WEEKLY = (100 - LISTENING) / 4

SCORES = {
    "DEL1": DEL1,
    "DEL2": DEL2,
    "DEL3": DEL3,
    "PEO1": PEO1,
    "PEO2": PEO2,
    "LIS1": LIS1,
    "LIS2": LIS2,
    "LIS3": LIS3,
}
DIMENSIONS = {"delivery": DELIVERY, "people": PEOPLE, "listening": LISTENING}
GROUPS: Mapping[str, Mapping[str, Exact | None]] = {
    "leaders": {
        "delivery": (2 * Exact(100) + Exact(175, 2) + 0) / 4,
        "people": Exact(100),
        "listening": (Exact(175, 2) + Exact(175, 2)) / 2,
    },
    "staff": {
        "delivery": (2 * Exact(350, 4) + Exact(275, 3) + Exact(25, 3)) / 4,
        "people": (Exact(180, 3) + Exact(250, 3)) / 2,
        "listening": None,
    },
    "customers": {"delivery": Exact(25 + 50 + 0, 3), "people": None, "listening": None},
}
# A row of the page by what it is of, and its number.
ROWS: Mapping[tuple[str, str], Exact] = {
    **{("score of", id): value for id, value in SCORES.items()},
    ("score of", "PEO1 by the respondents alone"): Exact(100 + 100 + 40 + 100 + 40, 5),
    **{("coverage of", id): value for id, value in COVERED.items()},
    ("coverage of", "overall"): (2 * COVERED["delivery"] + COVERED["people"] + COVERED["listening"]) / 4,
    **{("score of", id): value for id, value in DIMENSIONS.items()},
    ("score of", "overall"): OVERALL,
    ("gap of", "delivery"): Exact(175, 2) - DELIVERY,
    ("gap of", "people"): Exact(0),
    ("gap of", "listening"): Exact(175, 2) - LISTENING,
    ("gap of", "overall"): Exact(175, 2) - OVERALL,
    ("of a recommendation", "uplift of call-first"): CALL_FIRST,
    ("of a recommendation", "priority of call-first"): CALL_FIRST / 2,
    ("of a recommendation", "uplift of ask-weekly"): ASK_WEEKLY,
    ("of a recommendation", "priority of ask-weekly"): ASK_WEEKLY * Exact(4, 5) / 3,
    **{
        ("score of", f"{name}: {dimension}"): value
        for name, group in {"owners": "leaders", "counter": "staff", "customers": "customers"}.items()
        for dimension, value in GROUPS[group].items()
        if value is not None
    },
    ("of DEL1", "mean"): Exact(28, 6),
    ("of DEL1", "sd squared"): Exact(4 * 1 + 2 * 4, 9) / 5,
    ("of DEL1", "ADM"): Exact(4 * 1 + 2 * 2, 3) / 6,
    ("of DEL1", "rwg"): 1 - Exact(4, 15) / 2,
    ("of the NPS", "value"): Exact(100, 3),
    ("of the NPS", "centre of the interval"): Exact(100, 6),
    ("of the NPS", "variance"): (Exact(11, 24) + Exact(7, 24) - Exact(1, 36)) / 6,
}


@pytest.fixture(scope="module")
def result() -> Any:
    """The Result that `assess score --format json` prints."""
    assessment = read_assessment(CASE)
    scorecard = score(assessment)
    return json.loads(scorecard_json(assessment, scorecard, advise(assessment, scorecard)))


def exactly(value: Exact) -> Any:
    return pytest.approx(float(value), rel=1e-12, abs=1e-12)


# The scorecard


@pytest.mark.parametrize("id", SCORES)
def test_the_score_of_a_question(result: Any, id: str) -> None:
    assert result["questions"][id]["score"] == exactly(SCORES[id])


def test_respondents_beside_agreed_answers(result: Any) -> None:
    assert result["questions"]["PEO1"]["respondents_score"] == exactly(Exact(76))
    assert result["questions"]["LIS3"]["respondents_score"] is None


@pytest.mark.parametrize(
    ("id", "n", "na", "dk", "blank"),
    [
        ("DEL1", 6, 0, 0, 0),
        ("DEL2", 5, 0, 1, 0),
        ("DEL3", 4, 1, 0, 1),
        ("PEO1", 5, 0, 1, 0),
        ("PEO2", 3, 1, 0, 0),
        ("LIS1", 5, 0, 1, 0),
        ("LIS2", 3, 0, 0, 1),  # r4 and r6 do not meet its condition
        ("LIS3", 0, 0, 0, 6),
    ],
)
def test_how_many_answered(result: Any, id: str, n: int, na: int, dk: int, blank: int) -> None:
    found = result["questions"][id]
    assert [found[key] for key in ("n", "na", "dk", "blank")] == [n, na, dk, blank]


def test_how_the_answers_to_a_question_spread(result: Any) -> None:
    found = result["questions"]["DEL1"]
    assert found["counts"] == {"1": 0, "2": 0, "3": 0, "4": 2, "5": 4}
    assert (found["mean"], found["adm"], found["rwg"]) == (
        exactly(Exact(14, 3)),
        exactly(Exact(4, 9)),
        exactly(Exact(13, 15)),
    )
    assert found["sd"] ** 2 == exactly(Exact(4, 15))


@pytest.mark.parametrize(
    ("id", "raw_level", "level", "cause", "weight"),
    [
        ("delivery", 4, 2, "DEL3", Exact(1, 2)),  # 62.5 <= 69.90 < 87.5; DEL3 on level 1
        ("people", 5, 5, None, Exact(1, 4)),  # 91.67 >= 87.5
        ("listening", 4, 4, None, Exact(1, 4)),
    ],
)
def test_a_dimension(result: Any, id: str, raw_level: int, level: int, cause: str | None, weight: Exact) -> None:
    found = result["dimensions"][id]
    assert (found["score"], found["coverage"]) == (exactly(DIMENSIONS[id]), exactly(COVERED[id]))
    assert (found["raw_level"], found["level"], found["capped_by"]) == (raw_level, level, cause)
    assert (found["target"], found["gap"]) == (5, exactly(ROWS["gap of", id]))
    assert (found["weight"], found["withheld"]) == (exactly(weight), None)


def test_the_whole(result: Any) -> None:
    found = result["overall"]
    assert (found["score"], found["coverage"]) == (exactly(OVERALL), exactly(ROWS["coverage of", "overall"]))
    assert (found["raw_level"], found["level"], found["capped_by"]) == (4, 3, "delivery")
    assert (found["target"], found["gap"]) == (5, exactly(ROWS["gap of", "overall"]))
    assert result["respondents"] == {"counted": 6, "others": 3}


@pytest.mark.parametrize("id", GROUPS)
def test_a_group(result: Any, id: str) -> None:
    found = {dimension: each["score"] for dimension, each in result["groups"][id]["dimensions"].items()}
    assert found == {key: None if value is None else exactly(value) for key, value in GROUPS[id].items()}


def test_the_outcome(result: Any) -> None:
    found = result["outcomes"]["nps"]
    assert (found["value"], found["n"]) == (exactly(Exact(100, 3)), 3)
    half = 100 * 1.959963985 * math.sqrt(13 / 108)
    assert found["interval"] == pytest.approx([50 / 3 - half, 50 / 3 + half], abs=1e-6)


def test_the_recommendations(result: Any) -> None:
    first, second = result["recommendations"]
    assert (first["id"], first["because"], first["confidence"]) == ("call-first", ["DEL3"], 1)
    assert (first["uplift"], first["priority"]) == (exactly(CALL_FIRST), exactly(CALL_FIRST / 2))
    assert (first["wave"], first["horizon"], first["quick_win"], first["lifts_level"]) == (1, "now", True, True)
    assert (second["id"], second["because"], second["confidence"]) == ("ask-weekly", ["listening"], 0.8)
    assert (second["uplift"], second["priority"]) == (exactly(ASK_WEEKLY), exactly(ASK_WEEKLY * Exact(4, 15)))
    assert (second["wave"], second["horizon"], second["quick_win"], second["lifts_level"]) == (2, "next", False, False)


def test_the_answer_whose_condition_is_not_met_is_told(result: Any) -> None:
    assert [problem["code"] for problem in result["problems"]] == ["condition-not-met"]
    assert '"LIS2"' in result["problems"][0]["message"]


# The page


def rows() -> Mapping[tuple[str, str], tuple[str, str]]:
    """Calculation and result by head and first cell of every table with these columns."""
    found: dict[tuple[str, str], tuple[str, str]] = {}
    head = ""
    for line in PAGE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if cells[1:] == ["calculation", "result"]:
            head = cells[0]
        elif not cells:
            head = ""
        elif head and not set(cells[0]) <= {"-"}:
            assert (head, cells[0]) not in found
            found[head, cells[0]] = (cells[1], cells[2])
    return found


def test_the_page_has_these_rows_and_no_others() -> None:
    assert set(rows()) == set(ROWS)


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_the_page_reckons_right(row: tuple[str, str]) -> None:
    calculation, result = rows()[row]
    assert reckoned(calculation) == ROWS[row]
    assert result == printed(ROWS[row])


@pytest.mark.parametrize(
    "text",
    [
        "| delivery | 4 | 2 | DEL3 is core and on level 1 |",
        "| people | 5 | 5 | |",
        "| listening | 4 | 4 | |",
        "| overall | 4 | 3 | delivery is on level 2 |",
        "from −51.33 to 84.67",
        "The median of the two uplifts is 5.37",  # (175/32 + 95/18)/2 = 3095/576
    ],
)
def test_the_page_says_what_comes_out(text: str) -> None:
    assert text in PAGE.read_text(encoding="utf-8")


def test_the_page_shows_the_answers_of_the_file() -> None:
    page = PAGE.read_text(encoding="utf-8")
    header, *people = (line.split(",") for line in (CASE.parent / "responses.csv").read_text().splitlines())
    shown = [column for column in header[2:] if column != "LIS3"]
    for person in people:
        answers = dict(zip(header, person, strict=True))
        name = {"leaders": "owner", "staff": "counter", "customers": "customer"}[answers["group"]]
        words = [{"na": "n/a", "dk": "don't know"}.get(answers[column], answers[column]) for column in shown]
        cells = r" \|".join(rf" ?{word}" for word in (f"{name} {answers['respondent']}", *words))
        assert re.search(rf"^\|{cells} \|$", page, re.MULTILINE)


def printed(value: Exact) -> str:
    """`275/3 = 91.67`, or `90`."""
    return str(value) if value.denominator == 1 else f"{value} = {float(value):.2f}"


OPERATORS: Mapping[type[ast.operator], Callable[[Exact, Exact], Exact]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}


def reckoned(text: str) -> Exact:
    """The exact value of a calculation as the page writes it."""

    def value(node: ast.expr) -> Exact:
        match node:
            case ast.Constant():
                return Exact(str(node.value))
            case ast.BinOp(left, sign, right):
                return OPERATORS[type(sign)](value(left), value(right))
        raise AssertionError(f"{text}: {ast.unparse(node)}")

    return value(ast.parse(text.replace("·", "*").replace("−", "-"), mode="eval").body)
