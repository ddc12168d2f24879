"""The example of docs/assessments.md is read as it stands, and names every key that there is."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

from assess.advice.advise import advise
from assess.export.json import scorecard_json
from assess.model.written.assessment import WrittenAssessment
from assess.publishing.build import build
from assess.reading.assessment import read_assessment
from assess.reading.settings import SECTIONS
from assess.scoring.score import score

PAGE = (Path(__file__).parents[1] / "docs" / "assessments.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
BESIDE: Mapping[str, str] = {
    "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
    "responses.csv": "respondent,group,STA1\n" + "".join(f"a{n},leaders,{n % 5 + 1}\n" for n in range(6)),
    "pulse.csv": "respondent,1. Are you judged by what you sell?,Please confirm\n"
    + "".join(f"b{n},{n % 5 + 1},yes\n" for n in range(6))
    + 'b6,Does not concern me,yes\nb7,"Poor, Okay",yes\n',
}
Workspace = Callable[[Mapping[str, str]], Path]


def test_the_example_builds_without_a_word_of_warning(workspace: Workspace) -> None:
    folder = workspace({**BESIDE, "assessment.yaml": EXAMPLE.replace("previous: scorecard-2025.json", "")})
    earlier = read_assessment(folder / "assessment.yaml")
    before = score(earlier)
    (folder / "scorecard-2025.json").write_text(scorecard_json(earlier, before, advise(earlier, before)))
    (folder / "assessment.yaml").write_text(EXAMPLE)
    assert [str(problem) for problem in score(read_assessment(folder / "assessment.yaml")).problems] == []
    assert "Does not concern me" not in build(folder, folder / "site").read_text(encoding="utf-8")


def test_it_names_every_key() -> None:
    assert [key for key in WrittenAssessment.model_fields if not re.search(rf"^{key}:", EXAMPLE, re.MULTILINE)] == []


def test_it_names_every_section() -> None:
    assert [section for section in SECTIONS if f"`{section}`" not in PAGE] == []
