"""An attacker reads what is written, knows the questionnaire and the minimums, and tries to solve for what is hidden."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from random import Random
from typing import Any

import pytest

from assess.advice.advise import advise
from assess.model.assessment import Assessment
from assess.model.response import Response
from assess.model.scorecard import Scorecard
from assess.rendering.render import render
from assess.reporting.explain import as_text, explain
from assess.reporting.report import report
from assess.scoring.score import score
from tests.attack.attack import breaks_by_sums, breaks_by_trying
from tests.attack.doors import afterwards, no_company, only_groups
from tests.attack.reader import Reader, is_mean
from tests.attack.structures import Written, structure, written
from tests.attack.worlds import cell_twins, decided, twins

ATTACKED = range(520)
"""Of large and of small structures alike: 1,040 together."""
SOME = range(200)
WEAK = range(60)
WITH_PAGES = range(25)
FEW = 16
"""So many people at most, and everything they may have said can be tried."""


@cache
def files(seed: int, *, small: bool = False) -> Written:
    """What is written of a structure."""
    return written(structure(seed, small=small))


def breaks(assessment: Assessment, told: str) -> Iterator[str]:
    yield from breaks_by_sums(assessment, told)
    if sum(1 for _ in assessment.responses) <= FEW:
        yield from breaks_by_trying(assessment, told)


@pytest.mark.parametrize("small", [False, True])
def test_nothing_hidden_can_be_solved_for(small: bool) -> None:
    for seed in ATTACKED:
        found = list(breaks(structure(seed, small=small), files(seed, small=small).json))
        assert not found, f"structure {seed}, small={small}: {found}"


@pytest.mark.parametrize("door", [only_groups, no_company])
@pytest.mark.parametrize("small", [False, True])
def test_the_attack_gets_through_doors_that_hide_too_little(
    door: Callable[[Assessment], Scorecard], small: bool
) -> None:
    structures = (structure(seed, small=small) for seed in WEAK)
    open_ = sum(any(breaks(each, written(each, door(each)).json)) for each in structures)
    assert open_ > len(WEAK) / 3


def test_the_attack_sees_what_was_hidden_only_after_everything_was_computed() -> None:
    found = [any(breaks_by_sums(each, written(each, afterwards(each)).json)) for each in map(structure, WEAK)]
    assert any(found)


@pytest.mark.parametrize("small", [False, True])
def test_every_result_is_made_of_what_is_shown_beside_it(small: bool) -> None:
    for seed in ATTACKED:
        assessment = structure(seed, small=small)
        reader = Reader(assessment.questionnaire, assessment.privacy, files(seed, small=small).json)
        surprises = [
            *reader.surprising_dimensions(),
            *reader.surprising_groups(),
            *reader.surprising_coverages(),
            *["overall"] * reader.surprising_whole(),
        ]
        assert not surprises, f"structure {seed}, small={small}: {surprises}"


def test_worlds_that_differ_only_in_what_is_hidden_look_the_same() -> None:
    many = 0
    for seed in SOME:
        assessment, random = structure(seed), Random(seed)
        mine = files(seed)
        for twin in twins(assessment, decided(assessment), random):
            many += 1
            assert unchanging(written(twin)) == unchanging(mine), f"structure {seed}"
    assert many > len(SOME)


def test_worlds_that_differ_in_hidden_cells_differ_in_what_joins_several_questions_only() -> None:
    many = 0
    for seed in ATTACKED:
        assessment = structure(seed)
        for twin in cell_twins(assessment, decided(assessment), Random(seed)):
            many += 1
            mine, theirs = json.loads(files(seed).json), json.loads(written(twin).json)
            for told in (mine, theirs):
                told["overall"]["interval"] = None
                for each in told["dimensions"].values():
                    each["interval"] = None
                for joining in ("reliability", "careless", "problems"):
                    del told[joining]
            assert mine == theirs, f"structure {seed}"
    assert many > len(ATTACKED) / 20


def test_gaps_are_between_groups_that_are_shown_over_cells_that_are_shown() -> None:
    many = 0
    for seed in ATTACKED:
        told = json.loads(files(seed).json)
        dimension_of = structure(seed).questionnaire.dimension_by_id
        for gap in told["gaps"]:
            many += 1
            one, other = (told["groups"][group]["questions"] for group in gap["groups"])
            both = [
                (q.weight, one[q.id]["score"] - other[q.id]["score"])
                for q in dimension_of[gap["dimension"]].questions
                if q.id in one and q.id in other and None not in (one[q.id]["score"], other[q.id]["score"])
            ]
            assert is_mean(gap["points"], both), f"structure {seed}: {gap}"
    assert many > len(ATTACKED) / 20


def unchanging(files: Written) -> tuple[dict[str, Any], str]:
    """The files without the warnings, which say to the author what was dropped, and not how much or whose."""
    return {key: part for key, part in json.loads(files.json).items() if key != "problems"}, files.csv


def test_worlds_that_differ_only_in_what_is_hidden_have_the_same_pages() -> None:
    many = 0
    for seed in WITH_PAGES:
        assessment = structure(seed)
        mine = pages(assessment)
        for twin in list(twins(assessment, decided(assessment), Random(seed)))[:2]:
            many += 1
            assert pages(twin) == mine, f"structure {seed}"
    assert many > len(WITH_PAGES) / 2


def pages(assessment: Assessment) -> dict[str, bytes]:
    """The page, the explore page and the rest of a site, and what is explained of everything."""
    found = score(assessment)
    advice = advise(assessment, found)
    asked = assessment.questionnaire
    ids = ("overall", *asked.dimension_by_id, *asked.by_id, *asked.outcome_by_id)
    told = {id: as_text(explain(assessment, found, advice, id)).encode() for id in ids}
    files = render(report(assessment, found, advice)).files
    return {**told, **{name: content for name, content in files.items() if not name.endswith("plotly.min.js")}}


def test_no_number_of_a_hidden_question_stands_in_any_file() -> None:
    seeds = iter(range(1000))
    found: list[str] = []
    while len(found) < len(WITH_PAGES):
        seed = next(seeds)
        plain = structure(seed)
        asked = plain.questionnaire.by_id
        numbers = [id for id in sorted(decided(plain).questions) if asked[id].scale.kind == "number"]
        if not numbers or any(question.when for question in asked.values()):
            continue
        marked = with_answers(plain, numbers, 7351.25)
        assert decided(marked) == decided(plain), "what is hidden depends on how many answered"
        told = written(marked)
        everything = {**pages(marked), "scorecard.json": told.json.encode(), "table.csv": told.csv.encode()}
        assert "index.html" in everything
        found.append(f"structure {seed}")
        for name, content in everything.items():
            for mark in (b"7351", b"7,351", b"7 351", b"7.351"):
                assert mark not in content, f"structure {seed}: {name}"


def with_answers(assessment: Assessment, ids: list[str], value: float) -> Assessment:
    """The same with one answer of all who answered some questions."""
    people = tuple(
        replace(
            each, answers={id: value if id in ids and isinstance(x, float) else x for id, x in each.answers.items()}
        )
        for each in assessment.responses
        if isinstance(each, Response)
    )
    agreed = {id: each for id, each in assessment.answers.items() if id not in ids}
    return replace(assessment, responses=people, answers=agreed)


def hidden_ids(told: dict[str, Any]) -> set[str]:
    """The questions and results that say nothing because they are hidden."""
    questions = {id for id, each in told["questions"].items() if each["n"] is None and each["score"] is None}
    outcomes = {id for id, each in told["outcomes"].items() if each["n"] is None}
    dimensions = {id for id, each in told["dimensions"].items() if each["withheld"] == "privacy"}
    return questions | outcomes | dimensions | ({"overall"} if told["overall"]["withheld"] == "privacy" else set())


def test_advice_never_names_what_is_hidden() -> None:
    many = 0
    for seed in SOME:
        told = json.loads(files(seed).json)
        hidden = hidden_ids(told)
        many += bool(hidden)
        named = {told["overall"]["capped_by"], *(each["capped_by"] for each in told["dimensions"].values())}
        named.update(id for found in told["findings"].values() for id in found)
        named.update(id for action in told["recommendations"] for id in action["because"])
        assert not named & hidden, f"structure {seed}: {named & hidden}"
    assert many > len(SOME) / 4


def test_what_would_lift_only_what_is_hidden_lifts_nothing() -> None:
    many = 0
    for seed in SOME:
        assessment = structure(seed)
        told = json.loads(files(seed).json)
        hidden = hidden_ids(told)
        lifts = {each.id: each.lifts for each in assessment.questionnaire.recommendations}
        for action in told["recommendations"]:
            if hidden.issuperset(lifts[action["id"]]):
                many += 1
                assert not action["uplift"], f"structure {seed}"
                assert not action["lifts_level"]
    assert many
