"""Publishing replaces what is ours, leaves alone what is not, and writes all or nothing."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from assess.model.site import Site
from assess.problems import AssessError
from assess.publishing.write import publish, read_holder

PAGES = {"index.html": b"<p>1", "explore.html": b"<p>2", "assets/explore.js": b"js", "scorecard.json": b"{}"}


def files(folder: Path) -> dict[str, bytes]:
    """Everything in the folder but the manifest, by relative path."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return {name: path.read_bytes() for name, path in found.items() if name != ".assess.json"}


def codes(caught: pytest.ExceptionInfo[AssessError]) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def test_a_site_becomes_a_folder(tmp_path: Path) -> None:
    publish(Site(PAGES), tmp_path / "deep" / "out", identity="a", title="Harbour Bank")
    assert files(tmp_path / "deep" / "out") == PAGES
    manifest = json.loads((tmp_path / "deep" / "out" / ".assess.json").read_text(encoding="utf-8"))
    assert manifest["title"] == "Harbour Bank"
    assert manifest["files"] == ["assets/explore.js", "explore.html", "index.html", "scorecard.json"]


def test_a_second_build_replaces_ours_and_removes_what_is_stale(tmp_path: Path) -> None:
    publish(Site(PAGES), tmp_path, identity="a")
    publish(Site({"index.html": b"<p>new"}), tmp_path, identity="a")
    assert files(tmp_path) == {"index.html": b"<p>new"}
    assert not (tmp_path / "assets").exists()


def test_files_of_others_stay(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets" / "mine.css").write_text("mine")
    (tmp_path / "README.md").write_text("mine")
    publish(Site(PAGES), tmp_path, identity="a")
    publish(Site({"index.html": b""}), tmp_path, identity="a")
    assert files(tmp_path) == {"assets/mine.css": b"mine", "README.md": b"mine", "index.html": b""}


def test_a_foreign_file_in_the_way_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(AssessError) as caught:
        publish(Site(PAGES), tmp_path, identity="a")
    assert codes(caught) == ["output-foreign-file"]
    assert str(tmp_path / "index.html") in str(caught.value)
    assert files(tmp_path) == {"index.html": b"mine"}


def test_a_foreign_file_is_not_replaced_even_when_asked_to_replace_a_report(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("mine")
    with pytest.raises(AssessError):
        publish(Site(PAGES), tmp_path, identity="a", replace=True)
    assert files(tmp_path) == {"index.html": b"mine"}


def test_a_file_in_place_of_a_folder_stops_everything(tmp_path: Path) -> None:
    (tmp_path / "assets").write_text("mine")
    with pytest.raises(AssessError) as caught:
        publish(Site(PAGES), tmp_path, identity="a")
    assert codes(caught) == ["output-foreign-file"]
    assert files(tmp_path) == {"assets": b"mine"}


def test_a_folder_in_place_of_one_of_our_files_stops_everything(tmp_path: Path) -> None:
    publish(Site(PAGES), tmp_path, identity="a")
    (tmp_path / "index.html").unlink()
    (tmp_path / "index.html").mkdir()
    with pytest.raises(AssessError) as caught:
        publish(Site(PAGES), tmp_path, identity="a")
    assert codes(caught) == ["output-foreign-file"]


def test_no_folder_for_a_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "inner").mkdir()
    monkeypatch.chdir(tmp_path / "inner")
    (tmp_path / "lost").symlink_to(tmp_path / "nowhere")
    (tmp_path / "mine").write_text("mine")
    source = tmp_path / "inner" / "assessment.yaml"
    said = {}
    for name in ("", "/", "..", "../lost", "../mine"):
        with pytest.raises(AssessError) as caught:
            publish(Site(PAGES), name, identity="a", source=source)
        (problem,) = caught.value.problems
        said[name] = (problem.code, problem.message)
    assert said == {
        "": ("output-no-folder", "the name of the folder is empty"),
        "/": ("output-no-folder", "the report would stand around the assessment, among other things"),
        "..": ("output-no-folder", "the report would stand around the assessment, among other things"),
        "../lost": ("output-no-folder", "this link leads nowhere, and the report needs a folder"),
        "../mine": ("output-no-folder", "this is a file, and the report needs a folder"),
    }
    publish(Site(PAGES), "../report", identity="a", source=source)
    publish(Site(PAGES), ".", identity="a", source=source)


def test_another_assessments_report_is_kept(tmp_path: Path) -> None:
    publish(Site({"index.html": b"a"}), tmp_path, identity="a", title="Harbour Bank")
    with pytest.raises(AssessError, match="Harbour Bank") as caught:
        publish(Site({"index.html": b"b"}), tmp_path, identity="b")
    assert codes(caught) == ["output-other-report"]
    assert files(tmp_path) == {"index.html": b"a"}


def test_another_assessments_report_is_replaced_when_asked(tmp_path: Path) -> None:
    publish(Site(PAGES), tmp_path, identity="a")
    publish(Site({"index.html": b"b"}), tmp_path, identity="b", replace=True)
    assert files(tmp_path) == {"index.html": b"b"}
    holder = read_holder(tmp_path)
    assert holder is not None
    assert holder.identity == "b"


def test_a_file_as_output_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("mine")
    with pytest.raises(AssessError) as caught:
        publish(Site(PAGES), tmp_path / "out", identity="a")
    assert codes(caught) == ["output-no-folder"]
    assert (tmp_path / "out").read_text() == "mine"


@pytest.mark.parametrize("path", ["../out.html", "/etc/out.html", "a/../../b.html", "a\\..\\b.html", "c:b.html", ""])
def test_a_path_out_of_the_folder_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(AssessError) as caught:
        publish(Site({path: b""}), tmp_path / "out", identity="a")
    assert codes(caught) == ["output-outside"]
    assert list(tmp_path.iterdir()) == []


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    elsewhere, out = tmp_path / "elsewhere", tmp_path / "out"
    elsewhere.mkdir()
    out.mkdir()
    (out / "assets").symlink_to(elsewhere)
    (out / "index.html").symlink_to(elsewhere / "page.html")
    with pytest.raises(AssessError) as caught:
        publish(Site(PAGES), out, identity="a")
    assert codes(caught) == ["output-outside", "output-outside"]
    assert list(elsewhere.iterdir()) == []


def test_a_manifest_that_names_other_peoples_files_removes_none(tmp_path: Path) -> None:
    precious = tmp_path / "precious.txt"
    precious.write_text("mine")
    out = tmp_path / "out"
    publish(Site(PAGES), out, identity="a")
    manifest = json.loads((out / ".assess.json").read_text())
    manifest["files"] += ["../precious.txt", str(precious)]
    (out / ".assess.json").write_text(json.dumps(manifest))
    publish(Site({"index.html": b""}), out, identity="a")
    assert precious.read_text() == "mine"


@pytest.mark.parametrize("content", ["", "[]", '{"format": "other"}', '{"format": "assess/output/1"}', "\x00"])
def test_a_manifest_that_is_not_ours_is_a_foreign_file(tmp_path: Path, content: str) -> None:
    (tmp_path / ".assess.json").write_text(content)
    with pytest.raises(AssessError) as caught:
        publish(Site(PAGES), tmp_path, identity="a")
    assert codes(caught) == ["output-foreign-file"]


def test_a_write_that_fails_leaves_the_old_report_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(Site(PAGES), tmp_path, identity="a")
    real = Path.write_bytes

    def full_disk(path: Path, content: bytes) -> int:
        if path.name == "scorecard.json":
            raise OSError(28, "No space left on device")
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", full_disk)
    with pytest.raises(OSError, match="No space"):
        publish(Site(dict.fromkeys(PAGES, b"new")), tmp_path, identity="a")
    assert files(tmp_path) == PAGES


def test_pages_come_after_what_they_need_and_the_first_page_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order: list[str] = []
    real = os.replace

    def watched(source: Path, target: Path) -> None:
        order.append(target.name)
        real(source, target)

    monkeypatch.setattr(os, "replace", watched)
    publish(Site(PAGES), tmp_path, identity="a")
    assert order == [".assess.json", "explore.js", "scorecard.json", "explore.html", "index.html", ".assess.json"]


def test_nothing_but_the_report_is_left_behind(tmp_path: Path) -> None:
    publish(Site(PAGES), tmp_path, identity="a")
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".assess.json",
        "assets",
        "explore.html",
        "index.html",
        "scorecard.json",
    ]
