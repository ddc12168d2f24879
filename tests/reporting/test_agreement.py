from __future__ import annotations

from dataclasses import replace

from assess.model.assessment import Agreed
from assess.model.scorecard import Reliability
from assess.reporting.agreement import agreement, often_unknown
from assess.reporting.context import Context
from tests.reporting import building


def with_statistics(**changes: object) -> Context:
    context = building.context()
    return replace(context, scorecard=replace(context.scorecard, **changes))  # type: ignore[arg-type] # its fields


def test_alpha_and_agreement_by_dimension_with_their_cautions() -> None:
    found = {
        "care": Reliability(0.8, 10, (0.444, 0.93), 0.9),
        "money": Reliability(None, None, None, 1.0),
        "reach": Reliability(None, 3),
    }
    _, told = agreement(with_statistics(reliability=found))
    assert told.table is not None
    assert [[cell.text for cell in row] for row in told.table.rows] == [
        ["Care & listening", "0.80", "0.44 – 0.93", "10", "0.90"],
        ["Money", "–", "–", "–", "1.00"],
    ]
    assert "no proof that they measure one thing" in told.paragraphs[0]
    assert "at random" in told.paragraphs[1]


def test_without_reliability_there_is_no_table_of_it() -> None:
    [alone] = agreement(with_statistics(reliability={}))
    assert alone.paragraphs == ("No question shows disagreement.",)


def test_careless_patterns_are_told_and_nothing_is_left_out_for_them() -> None:
    first, *_ = agreement(with_statistics(careless=2))
    assert first.paragraphs[1].startswith("2 people gave one and the same answer")
    assert first.paragraphs[1].endswith("it counts.")
    assert len(next(iter(agreement(with_statistics(careless=0)))).paragraphs) == 1


def test_disagreements_are_named() -> None:
    context = building.context()
    findings = replace(context.advice.findings, disagreements=("C1", "M1"))
    first, *_ = agreement(replace(context, advice=replace(context.advice, findings=findings)))
    assert first.paragraphs == ("Disagreement: C1 and M1.",)


def test_agreed_answers_alone_have_no_agreement_to_report() -> None:
    assert list(agreement(building.context(building.agreed({"C1": Agreed(3.0)})))) == []


def test_dont_know_is_named_when_more_than_a_fifth_say_it() -> None:
    context = building.context()
    results = dict(context.scorecard.questions)
    results["C1"] = replace(results["C1"], n=8, dk=2, blank=0)  # a fifth is not more than a fifth
    results["C2"] = replace(results["C2"], n=7, dk=2, blank=0)  # 2 of 9 are 22 %
    given = replace(context, scorecard=replace(context.scorecard, questions=results))
    assert list(often_unknown(given)) == ["More than 20% said don’t know to C2 (22%): find out why."]
    assert list(often_unknown(context)) == []
