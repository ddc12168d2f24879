"""A questionnaire in another of its languages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assess.model.assessment import Assessment, LeftOut
from assess.model.questionnaire import Questionnaire
from assess.reading.adjust import adjust
from assess.reading.localise import in_language, localise
from assess.reading.questionnaire import read_questionnaire
from assess.reading.texts import texts_of
from assess.reading.yaml import read_tree

OK = Path(__file__).parents[1] / "data" / "ok" / "questionnaire.yaml"


def shouted() -> tuple[Questionnaire, Questionnaire]:
    """The questionnaire with every key, and the same with every text in capitals as a translation."""
    tree = read_tree(OK, "q.yaml", [])
    assert tree is not None
    texts = {path: str(text.content).upper() for path, text in texts_of(tree).items()}
    for question, scale in (("STA7", "agreement"), ("STA6", "agreement"), ("heard", "agreement"), ("mark", "grade")):
        marks = {path: text for path, text in texts.items() if path.startswith(f"scales.{scale}.")}
        texts |= {path.replace(f"scales.{scale}", f"questions.{question}.scale"): text for path, text in marks.items()}
    likely = {path: text for path, text in texts.items() if path.startswith("scales.likelihood.")}
    texts |= {path.replace("scales.likelihood", "outcomes.nps.scale"): text for path, text in likely.items()}
    original = read_questionnaire(OK)
    return original, localise(replace(original, translations={"xx": texts}), "xx")


def test_every_text_is_translated() -> None:
    original, translated = shouted()
    assert translated.language == "xx"
    assert (translated.title, translated.about) == (original.title.upper(), f"{original.about.upper()}\n")
    assert [(level.name, level.means) for level in translated.levels] == [
        (level.name.upper(), level.means.upper()) for level in original.levels
    ]
    assert [group.name for group in translated.groups] == ["LEADERSHIP", "FRONT LINE", "CUSTOMERS"]
    staff = translated.dimensions[0]
    assert (staff.name, staff.why) == ("CUSTOMER-FACING STAFF", "THEY ARE THE FIRM TO THE CUSTOMER.")
    assert staff.topics == {"knowledge": "PURPOSE AND KNOWLEDGE"}
    rubric = translated.by_id["STA1"]
    assert (rubric.text, rubric.help, rubric.look_for) == (
        "STAFF UNDERSTAND AND SHARE THE GOALS.",
        "COUNT THOSE WHO CAN SAY IT UNPROMPTED.",
        "STAFF PULSE",
    )
    assert [point.label for point in rubric.scale.points][-1] == "ALL LIVE THEM."
    assert list(translated.by_id["heard"].asks.values())[1] == "THE FIRM HEARS ME WHEREVER I SPEAK UP."
    assert translated.by_id["STA7"].scale.points[0].label == "STRONGLY DISAGREE"
    assert translated.by_id["budget"].scale.points[2].label == "YES, ITS OWN BUDGET LINE"
    assert translated.by_id["answer-time"].scale.unit == "H"
    nps = translated.outcomes[0]
    assert (nps.ask, nps.scale.low) == ("HOW LIKELY ARE YOU TO RECOMMEND US?", "NOT AT ALL LIKELY")
    playbook = translated.recommendations[1]
    assert (playbook.owner, playbook.measure, playbook.steps[0]) == (
        "SERVICE MANAGER",
        "SOLVED AT FIRST CONTACT",
        "COLLECT THE SITUATIONS WITH THE FRONT LINE.",
    )
    assert (translated.sources[0].title, translated.sources[0].note) == ("A BOOK ON CUSTOMERS", "ITS THIRD PART.")


def test_nothing_but_texts_changes() -> None:
    original, translated = shouted()
    for before, after in zip(original.by_id.values(), translated.by_id.values(), strict=True):
        assert [(point.answer, point.score) for point in before.scale.points] == [
            (point.answer, point.score) for point in after.scale.points
        ]
        assert (before.when, before.weight, before.source) == (after.when, after.weight, after.source)


def test_what_is_not_translated_stays() -> None:
    original = read_questionnaire(OK)
    partly = localise(replace(original, translations={"ur": {"title": "ہر"}}), "ur")
    assert (partly.title, partly.dimensions[0].name) == ("ہر", "Customer-facing staff")


def test_a_region_takes_its_language() -> None:
    original = replace(read_questionnaire(OK), translations={"pt": {"title": "Tudo"}, "pt-PT": {"title": "Todo"}})
    assert localise(original, "pt-BR").title == "Tudo"
    assert localise(original, "pt-PT").title == "Todo"


def test_an_unknown_language_and_its_own_change_nothing() -> None:
    original = replace(read_questionnaire(OK), translations={"en": {"title": "Never"}})
    assert localise(original, "bn") is original
    assert localise(original, "en") is original


def test_what_is_not_translated_is_listed() -> None:
    original = replace(read_questionnaire(OK), translations={"ur": {"title": "ہر"}})
    partly = localise(original, "ur")
    assert partly.own_language == "en"
    assert original.title not in partly.untranslated
    assert {original.about, original.dimensions[0].name, original.levels[0].means} <= partly.untranslated
    assert "" not in partly.untranslated


def assessment(questionnaire: Questionnaire) -> Assessment:
    return Assessment(questionnaire, {}, (), left_out=(LeftOut(questionnaire.recommendations[0], "No money."),))


def test_an_assessment_in_a_language_without_translation_has_none_of_its_texts() -> None:
    original = read_questionnaire(OK)
    found = in_language(assessment(original), "bn").questionnaire
    assert (found.title, found.language, found.own_language) == (original.title, "en", "en")
    assert original.title in found.untranslated
    assert in_language(assessment(original), "en-GB").questionnaire is original


def test_what_was_left_out_is_translated_and_its_reason_is_not() -> None:
    original = read_questionnaire(OK)
    id = original.recommendations[0].id
    translated = replace(original, translations={"ur": {f"recommendations.{id}.do": "لکھیں"}})
    [left_out] = in_language(assessment(translated), "ur").left_out
    assert (left_out.recommendation.do, left_out.reason) == ("لکھیں", "No money.")


def test_what_an_assessment_puts_in_other_words_is_no_longer_translated() -> None:
    original = read_questionnaire(OK)
    one = original.recommendations[0]
    path = f"recommendations.{one.id}"
    translated = replace(original, translations={"ur": {f"{path}.owner": "الف", f"{path}.do": "ب"}})
    changed = adjust(translated, {}, (replace(one, owner="Head of branches"), *original.recommendations[1:]))
    assert changed.translations["ur"] == {f"{path}.do": "ب"}
