"""A consultant fits the report to the client; what is private leaves the file in no form, in no theme."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from assess.problems import AssessError
from assess.publishing.build import Form, make
from assess.reading.questionnaire import read_questionnaire

UNSEEN = "ZEBRA-7731"
QUESTIONNAIRE = """
    format: assess/questionnaire/1
    id: ours
    version: "1"
    based_on: essentials
    title: Our own edition
    leave_out: [channels]
    dimensions:
      staff:
        questions:
          OWN1:
            ask: Our people greet every visitor by name.
            rubric: [Never., Rarely., Sometimes., Mostly., Always.]
    recommendations:
      greet:
        do: Learn the names of all regular visitors
        lifts: [OWN1]
"""
ASSESSMENT = f"""
    format: assess/assessment/1
    questionnaire: ./ours.yaml
    organisation: Harbour Bank
    theme: THEME
    answers: ANSWERS
    brand: {{tool_name: no}}
    notes:
      summary: A word from *us*.
      staff: They are kind.
    recommendations:
      greet:
        owner: Head of branches
      paint:
        do: Paint the counters
        lifts: [OWN1]
      OTHER:
        leave_out: The contract ends in March.
    sections: {{leave_out: [appendix]}}
    private: |
      {UNSEEN} is what nobody may read.
"""
Workspace = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def fitted(workspace: Workspace) -> Callable[[str], Path]:
    """The assessment, fitted in every way, in a theme; every answer is the lowest."""
    essentials = read_questionnaire("essentials")
    kept = [each for each in essentials.dimensions if each.id != "channels"]
    answers = ", ".join(f"{question.id}: 1" for each in kept for question in each.questions)
    lifted = {question.id for each in kept for question in each.questions} | {each.id for each in kept}
    other = next(each.id for each in essentials.recommendations if lifted >= set(each.lifts))

    def write(theme: str) -> Path:
        text = ASSESSMENT.replace("THEME", theme).replace("OTHER", other)
        text = text.replace("ANSWERS", f"{{OWN1: 1, {answers}}}")
        return workspace({"ours.yaml": QUESTIONNAIRE, "review.yaml": text}) / "review.yaml"

    return write


def test_a_bundled_questionnaire_is_fitted(fitted: Callable[[str], Path]) -> None:
    html = make(fitted("default")).site.files["index.html"].decode()
    assert "Our people greet every visitor by name." in html
    assert 'id="d-channels"' not in html
    assert "Head of branches" in html
    assert "Paint the counters" in html
    assert "The contract ends in March." in html
    assert "A word from <em>us</em>." in html
    assert "They are kind." in html
    assert 'id="appendix"' not in html
    assert not re.search(r"\bAssess\b", html)


@pytest.mark.parametrize("theme", ["default", "boardroom", "plain"])
@pytest.mark.parametrize("single_file", [False, True])
def test_what_is_private_is_in_no_file(fitted: Callable[[str], Path], theme: str, single_file: bool) -> None:
    made = make(fitted(theme), form=Form(single_file=single_file))
    assert made.site.files
    for path, content in made.site.files.items():
        assert UNSEEN.encode() not in content, path
        if path.endswith(".html"):
            assert b"Made with" not in content, path


def test_what_is_private_is_not_on_paper(fitted: Callable[[str], Path], chromium: str, tmp_path: Path) -> None:
    files = make(fitted("default"), form=Form(pdf=True, browser=chromium)).site.files
    (tmp_path / "report.pdf").write_bytes(files["report.pdf"])
    done = subprocess.run(["pdftotext", tmp_path / "report.pdf", "-"], capture_output=True, check=True)
    assert b"Harbour Bank" in done.stdout
    assert UNSEEN.encode() not in done.stdout


def test_what_is_private_is_in_no_message(fitted: Callable[[str], Path]) -> None:
    path = fitted("nothing")
    with pytest.raises(AssessError) as raised:
        make(path)
    assert UNSEEN not in str(raised.value)
