"""From an assessment's file to the folder with its report, in one call."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from assess.advice.advise import advise
from assess.export.csv import questions_csv
from assess.export.json import scorecard_json
from assess.model.assessment import Assessment
from assess.model.scorecard import Scorecard
from assess.model.site import Site
from assess.problems import AssessError, Problem, refuse_errors
from assess.publishing.hosting import hosting_files
from assess.publishing.single_file import single_file
from assess.publishing.write import publish
from assess.reading.assessment import read_assessment
from assess.reading.localise import in_language
from assess.reading.workspace import assessment_file
from assess.rendering.look import look_problems
from assess.rendering.render import render
from assess.reporting.alone import in_one_file, on_paper
from assess.reporting.document import Report
from assess.reporting.report import report
from assess.reporting.texts import Texts
from assess.resources import translations
from assess.scoring.score import score

PAGE = "index.html"
PDF = "report.pdf"


@dataclass(frozen=True, slots=True)
class Form:
    """In which form a report is wanted: a folder of pages or one file, with the charts to `explore` in it or without; and a
    PDF by which browser ("" finds one)."""

    single_file: bool = False
    explore: bool = False
    pdf: bool = False
    browser: str = ""


Watch = Callable[[Assessment], Assessment]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build wrote: its first page and that page's bytes, the bytes and number of all files, its PDF, and the warnings."""

    page: Path
    page_size: int
    size: int
    files: int
    pdf: Path | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """A report that is not written yet: its assessment's title, its files, and the warnings on the way."""

    title: str
    site: Site
    problems: tuple[Problem, ...]


def build(assessment_path: str | Path, folder: str | Path = "output", *, replace: bool = False) -> Path:
    """Build the report of an assessment (its file, or a folder with only one) into the folder; gives the page's path.

    Raises AssessError with every problem of a stage; then nothing is written.
    """
    return build_with_notes(assessment_path, folder, replace=replace).page


def build_with_notes(
    assessment_path: str | Path,
    folder: str | Path = "output",
    *,
    replace: bool = False,
    strict: bool = False,
    form: Form = Form(),
    watch: Watch | None = None,
) -> Built:
    """As build, and says how large the report is and what was warned of; `strict` makes warnings problems."""
    path = assessment_file(assessment_path)
    made = make(path, strict=strict, form=form, watch=watch)
    publish(made.site, folder, identity=identity_of(path, folder), title=made.title, replace=replace, source=path)
    size = sum(len(content) for content in made.site.files.values())
    pdf = Path(folder) / PDF if form.pdf else None
    page_size, files = len(made.site.files[PAGE]), len(made.site.files)
    return Built(Path(folder) / PAGE, page_size, size, files, pdf, made.problems)


def make(path: Path, *, strict: bool = False, form: Form = Form(), watch: Watch | None = None) -> Made:
    """The report of the assessment in a file, in memory. Raises AssessError with every problem of a stage.

    `watch` may put something in the way of its responses, such as a progress bar.
    """
    assessment = read_assessment(path)
    scorecard = score(watch(assessment) if watch else assessment)
    problems = (*scorecard.problems, *look_problems(assessment))
    refuse_errors(problems)
    if strict and problems:
        raise AssessError(problems)
    title = " - ".join(part for part in (assessment.organisation, assessment.title) if part)
    return Made(title, _site(assessment, scorecard, form), problems)


def identity_of(path: str | Path, folder: str | Path) -> str:
    """What tells assessments apart: a hash of the way from the folder to the file, which survives moving both."""
    file, target = Path(path).resolve(), Path(folder).resolve()
    way = os.path.relpath(file, target) if file.drive == target.drive else str(file)
    return sha256(Path(way).as_posix().encode("utf-8", "surrogatepass")).hexdigest()


def _site(assessment: Assessment, scorecard: Scorecard, form: Form) -> Site:
    reports = [_report(in_language(assessment, language), scorecard, language) for language in assessment.languages]
    files: dict[str, bytes] = {}
    for each in reports:
        alone = in_one_file(each, explore=form.explore) if form.single_file else each
        files |= render(alone, assessment.theme).files
    files["scorecard.json"] = scorecard_json(assessment, scorecard, advise(assessment, scorecard)).encode()
    files["table.csv"] = questions_csv(in_language(assessment, assessment.languages[0]), scorecard).encode()
    site = Site(files)
    site = single_file(site) if form.single_file else Site({**site.files, **hosting_files(site)})
    return Site({**site.files, **_papers(reports, assessment, form)}) if form.pdf else site


def _report(assessment: Assessment, scorecard: Scorecard, language: str) -> Report:
    """The report in one language; the scores are the same in all."""
    texts = Texts(language, translations(language))
    return report(assessment, scorecard, advise(assessment, scorecard), texts=texts)


def _papers(reports: Sequence[Report], assessment: Assessment, form: Form) -> Mapping[str, bytes]:
    """A PDF for each language, called as its page is."""
    from assess.publishing.pdf import printed, prints_on_letter  # few want one

    return {
        _paper(each): printed(
            render(on_paper(each), assessment.theme),
            browser=form.browser,
            date=assessment.date,
            letter=prints_on_letter(each.language),
            author=assessment.author,
        )
        for each in reports
    }


def _paper(report: Report) -> str:
    """`report.pdf` for `index.html`, `report.ur.pdf` for `index.ur.html`."""
    return f"report{report.file.removeprefix('index').removesuffix('.html')}.pdf"
