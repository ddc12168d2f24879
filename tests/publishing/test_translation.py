"""assess translate, on files: asked for, kept, completed; where it writes, and what it refuses."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.problems import AssessError
from assess.publishing import translation
from assess.publishing.translation import translate
from assess.reading.localise import localise
from assess.reading.questionnaire import read_questionnaire
from assess.resources import bundled
from tests.reading.small import small
from tests.reading.test_merge import HEAD, PARENT

Workspace = Callable[[Mapping[str, str]], Path]
UR = "format: assess/translation/1\ntranslates: small\nlanguage: ur\n"


def codes(questionnaire: Path, language: str = "ur") -> list[str]:
    with pytest.raises(AssessError) as trouble:
        translate(questionnaire, language)
    return [problem.code for problem in trouble.value.problems]


def test_every_text_is_asked_for(workspace: Workspace) -> None:
    done = translate(workspace({"q.yaml": small()}) / "q.yaml", "ur")
    assert done.path.name == "ur.yaml"
    # title; three levels; two groups; dimension, topic and two questions
    assert (done.texts, len(done.missing), done.changed) == (10, 10, True)


def test_a_second_run_changes_nothing(workspace: Workspace) -> None:
    file = workspace({"q.yaml": small(), "ur.yaml": UR + "title: چھوٹا\nlevels:\n- کم\n-\n- زیادہ\n"}) / "q.yaml"
    assert translate(file, "ur").changed
    before = (file.parent / "ur.yaml").read_bytes()
    assert not translate(file, "ur").changed
    assert (file.parent / "ur.yaml").read_bytes() == before


def test_what_is_translated_is_shown(workspace: Workspace) -> None:
    file = workspace({"q.yaml": small(), "ur.yaml": UR + "title: چھوٹا\nlevels:\n- کم\n-\n- زیادہ\n"}) / "q.yaml"
    translate(file, "ur")
    shown = localise(read_questionnaire(file), "ur")
    assert (shown.title, [level.name for level in shown.levels]) == ("چھوٹا", ["کم", "Middle", "زیادہ"])


def test_a_changed_original_is_marked_until_its_translation_changes(workspace: Workspace) -> None:
    file = workspace({"q.yaml": small(), "ur.yaml": UR + "title: چھوٹا\n"}) / "q.yaml"
    overlay = file.parent / "ur.yaml"
    translate(file, "ur")
    file.write_text(small(("title: Small", "title: Tiny")), encoding="utf-8")
    assert translate(file, "ur").stale == ("title",)
    marked = overlay.read_text(encoding="utf-8")
    assert "under originals\n# en: Tiny\ntitle: چھوٹا\n" in marked
    overlay.write_text(marked.replace("title: چھوٹا", "title: ننھا"), encoding="utf-8")
    assert translate(file, "ur").stale == ()
    assert "# stale" not in overlay.read_text(encoding="utf-8")


def test_texts_without_an_original_are_kept_and_come_back(workspace: Workspace) -> None:
    file = workspace({"q.yaml": small(), "ur.yaml": UR + "dimensions: {one: {questions: {Q1: ٹھیک}}}\n"}) / "q.yaml"
    translate(file, "ur")
    file.write_text(small(("      Q1: All is well.\n", "")), encoding="utf-8")
    assert translate(file, "ur").gone == ("questions.Q1.ask",)
    assert "\ngone:\n  questions.Q1.ask: ٹھیک\n" in (file.parent / "ur.yaml").read_text(encoding="utf-8")
    file.write_text(small(("Q1:", "Q7:")), encoding="utf-8")
    assert translate(file, "ur").gone == ()
    assert read_questionnaire(file).translations["ur"]["questions.Q7.ask"] == "ٹھیک"


def test_only_its_own_texts_are_asked_of_one_based_on_another(workspace: Workspace) -> None:
    child = HEAD.replace("./parent.yaml", "../up/") + "id: child\ntitle: Child\n"
    folder = workspace({"up/questionnaire.yaml": PARENT, "down/q.yaml": child})
    done = translate(folder / "down" / "q.yaml", "ur")
    assert done.missing == ("title",)


def test_two_questionnaires_of_a_folder_have_a_file_each(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": small(), "other.yaml": small(("id: small", "id: second"))})
    assert translate(folder / "q.yaml", "ur").path.name == "ur.yaml"
    assert translate(folder / "other.yaml", "ur").path.name == "second.ur.yaml"
    assert translate(folder / "other.yaml", "ur").changed is False


def test_what_came_with_the_package_is_translated_here(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    here = workspace({"a.yaml": ""})
    monkeypatch.chdir(here)
    monkeypatch.setattr(translation, "is_installed", lambda _: True)
    done = translate("essentials", "ur")
    assert (done.path, done.away) == (Path("ur.yaml"), True)
    (here / "ur.yaml").write_text(
        (here / "ur.yaml").read_text(encoding="utf-8").replace("\ntitle:\n", "\ntitle: بنیادی\n"), encoding="utf-8"
    )
    assert localise(read_questionnaire("essentials", beside=Path()), "ur").title == "بنیادی"
    assert not (bundled("questionnaires") / "essentials" / "ur.yaml").exists()


def test_its_own_language_is_refused(workspace: Workspace) -> None:
    assert codes(workspace({"q.yaml": small()}) / "q.yaml", "EN") == ["own-language"]


def test_an_overlay_that_cannot_be_read_is_left_alone(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": small(), "ur.yaml": UR + "titel: x\n"})
    assert codes(folder / "q.yaml") == ["unknown-key"]
    assert (folder / "ur.yaml").read_text(encoding="utf-8") == UR + "titel: x\n"


def test_a_text_that_stands_there_twice_is_not_dropped_silently(workspace: Workspace) -> None:
    twice = "dimensions: {one: {questions: {Q1: پہلا}}, two: {questions: {Q1: دوسرا}}}\n"
    assert codes(workspace({"q.yaml": small(), "ur.yaml": UR + twice}) / "q.yaml") == ["text-lost"]


def test_files_of_others_are_not_overwritten(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": small(), "ur.yaml": "mine", "small.ur.yaml": "mine, too"})
    assert codes(folder / "q.yaml") == ["file-exists"]


def test_nothing_but_the_overlay_is_left_in_the_folder(workspace: Workspace) -> None:
    folder = workspace({"q.yaml": small()})
    translate(folder / "q.yaml", "ur")
    assert sorted(os.listdir(folder)) == ["q.yaml", "ur.yaml"]


def test_the_bundled_questionnaire_can_be_translated(tmp_path: Path) -> None:
    shutil.copytree(bundled("questionnaires") / "customer-centricity", tmp_path / "cc", dirs_exist_ok=True)
    for overlay in (tmp_path / "cc").glob("??.yaml"):
        overlay.unlink()
    done = translate(tmp_path / "cc" / "questionnaire.yaml", "xx")
    assert len(done.missing) == done.texts > 900
    assert not translate(tmp_path / "cc" / "questionnaire.yaml", "xx").changed
