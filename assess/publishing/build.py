"""From an assessment's file to the folder with its report, in one call."""

from __future__ import annotations

import os
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assess.advice.advise import advise
from assess.export.csv import questions_csv
from assess.export.json import scorecard_json
from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard
from assess.model.site import Site
from assess.problems import AssessError, Problem
from assess.publishing.write import publish
from assess.reading.assessment import read_assessment
from assess.reading.workspace import assessment_file
from assess.rendering.brand import brand_problems
from assess.rendering.render import render
from assess.reporting.report import report
from assess.reporting.texts import Texts
from assess.resources import translations
from assess.scoring.score import score


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote: its first page, the bytes of that page and of all files, and the warnings it met."""

    page: Path
    page_size: int
    size: int
    problems: tuple[Problem, ...]


def build(assessment_path: str | Path, folder: str | Path = "output", *, replace: bool = False) -> Path:
    """Build the report of an assessment (its file, or a folder with only one) into the folder; gives the page's path.

    Raises AssessError with every problem of a stage; then nothing is written.
    """
    return build_with_notes(assessment_path, folder, replace=replace).page


def build_with_notes(
    assessment_path: str | Path, folder: str | Path = "output", *, replace: bool = False, strict: bool = False
) -> Built:
    """As build, and says how large the report is and what was warned of; `strict` makes warnings problems."""
    path = assessment_file(assessment_path)
    assessment = read_assessment(path)
    scorecard = score(assessment)
    problems = (*scorecard.problems, *brand_problems(assessment.brand, assessment.place))
    if strict and problems:
        raise AssessError(problems)
    site = _site(assessment, scorecard)
    publish(site, folder, identity=identity_of(path, folder), title=_title(assessment), replace=replace)
    size = sum(len(content) for content in site.files.values())
    return Built(Path(folder) / "index.html", len(site.files["index.html"]), size, problems)


def identity_of(path: str | Path, folder: str | Path) -> str:
    """What tells assessments apart: a hash of the way from the folder to the file, which survives moving both."""
    file, target = Path(path).resolve(), Path(folder).resolve()
    way = os.path.relpath(file, target) if file.drive == target.drive else str(file)
    return sha256(Path(way).as_posix().encode("utf-8", "surrogatepass")).hexdigest()


def _site(assessment: Assessment, scorecard: Scorecard) -> Site:
    advice = advise(assessment, scorecard)
    language = assessment.languages[0]
    texts = Texts(language, translations(language))
    pages = render(report(assessment, scorecard, advice, texts=texts), assessment.theme)
    data = {
        "scorecard.json": scorecard_json(assessment, scorecard, advice).encode(),
        "table.csv": questions_csv(assessment, scorecard).encode(),
    }
    return Site({**pages.files, **data})


def _title(assessment: Assessment) -> str:
    return " - ".join(part for part in (assessment.organisation, assessment.title) if part)
