"""An assessment.yaml, its questionnaire and its files become an Assessment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from assess.model.assessment import Assessment
from assess.model.questionnaire import Questionnaire
from assess.model.written.assessment import WrittenAssessment
from assess.problems import AssessError, Problem, refuse_errors
from assess.reading.adjust import adjust
from assess.reading.agreed import agreed_answers
from assess.reading.answers import in_all_languages
from assess.reading.brand import read_brand
from assess.reading.changes import changed_recommendations
from assess.reading.findings import Findings
from assess.reading.formats import check_format
from assess.reading.previous import read_previous
from assess.reading.questionnaire import in_order, read_questionnaire_with_notes
from assess.reading.responses import Responses
from assess.reading.settings import (
    check_answered,
    check_weights,
    invited,
    languages,
    notes_by_dimension,
    previous,
    privacy,
    read_date,
    sections,
    targets,
)
from assess.reading.sources import read_files, read_sources
from assess.reading.themes import read_theme
from assess.reading.tree import Tree
from assess.reading.validate import validate_rest
from assess.reading.yaml import read_tree


def read_assessment(path: str | Path) -> Assessment:
    """The assessment in a file, ready to be scored; paths in it are looked up from its folder.

    Its questionnaire carries the assessment's own weights and recommendations. The files of respondents must be there, and
    are read when `responses` is iterated. Raises AssessError with all problems of the file and of its questionnaire.
    """
    return _read(path, looks_back=True)


def _read(path: str | Path, *, looks_back: bool) -> Assessment:
    """`looks_back`: what it calls `previous` is read, too."""
    problems: list[Problem] = []
    tree = read_tree(Path(path), str(path), problems)
    if tree is None or not check_format(tree, "assess/assessment/1", problems):
        raise AssessError(problems)
    written, broken = validate_rest(WrittenAssessment, tree, problems)
    findings = Findings(tree, problems, broken)
    questionnaire = _questionnaire(tree, Path(path).parent, problems)
    if written is None or questionnaire is None:
        if written is not None:
            _check_alone(written, Path(path), findings)
        raise AssessError(in_order(problems))
    assessment = _resolve(written, questionnaire, Path(path).parent, findings)
    if looks_back:
        assessment = _looking_back(assessment, written.previous, Path(path), findings)
    notes = in_order(problems)
    refuse_errors(notes)
    return replace(assessment, problems=notes)


def _questionnaire(tree: Tree, folder: Path, problems: list[Problem]) -> Questionnaire | None:
    named = tree.get(("questionnaire",))
    if named is None or not isinstance(named.content, str):
        return None
    try:
        questionnaire, notes = read_questionnaire_with_notes(named.content, beside=folder, place=named.start)
    except AssessError as trouble:
        problems.extend(trouble.problems)
        return None
    # What its author left out of a parent is told by a check of the questionnaire; here it would bury all else.
    problems.extend(note for note in notes if note.code != "left-out")
    return questionnaire


def _looking_back(assessment: Assessment, text: str, own: Path, findings: Findings) -> Assessment:
    """With the published scorecard or the earlier assessment that is named; warns where it cannot be compared."""
    path = previous(text, own, findings)
    if path is None:
        return assessment
    if path.suffix.lower() not in (".yaml", ".yml"):
        published = read_previous(path, findings.place("previous"), findings.problems)
        if published:
            _check_edition((published.questionnaire_id, published.questionnaire_version), assessment, findings)
        return replace(assessment, published=published)
    try:
        earlier = _read(path, looks_back=False)
    except AssessError as trouble:
        findings.problems.extend(trouble.problems)
        return assessment
    _check_edition((earlier.questionnaire.id, earlier.questionnaire.version), assessment, findings)
    return replace(assessment, earlier=earlier)


def _check_edition(then: tuple[str, str], assessment: Assessment, findings: Findings) -> None:
    now = (assessment.questionnaire.id, assessment.questionnaire.version)
    if then != now:
        message = f"the previous results are of {_edition(*then)}, these of {_edition(*now)}"
        hint = "only results of the same questionnaire in the same version are compared"
        findings.warning(("previous",), "other-version", message, hint)


def _edition(id: str, version: str) -> str:
    return f'"{id}" version {version}' if version else f'"{id}"'


def _check_alone(written: WrittenAssessment, path: Path, findings: Findings) -> None:
    """Find what is wrong whatever the questionnaire, where that has problems of its own."""
    folder = path.parent
    check_answered(findings)
    read_date(written.date, findings)
    read_brand(written.brand, folder, findings.within("brand"))
    previous(written.previous, path, findings)
    sections(written.sections.leave_out, findings.within("sections", "leave_out"))
    read_theme(written.theme, folder, findings.place("theme"), findings.problems)
    read_files(written.responses or [], folder, findings.within("responses"))


def _resolve(written: WrittenAssessment, questionnaire: Questionnaire, folder: Path, findings: Findings) -> Assessment:
    check_answered(findings)
    texts = in_all_languages(questionnaire)
    kept, left_out = changed_recommendations(written.recommendations, questionnaire, findings.within("recommendations"))
    adjusted = adjust(questionnaire, written.weights, kept)
    check_weights(written.weights, adjusted, findings.within("weights"))
    return Assessment(
        questionnaire=adjusted,
        answers=agreed_answers(written.answers or {}, texts, findings.within("answers")),
        responses=Responses(
            texts, read_sources(written.responses or [], folder, texts[0], findings.within("responses"))
        ),
        organisation=written.organisation,
        title=written.title,
        date=read_date(written.date, findings),
        scope=written.scope,
        author=written.author,
        confidentiality=written.confidentiality,
        languages=languages(written.language, questionnaire, findings),
        theme=read_theme(written.theme, folder, findings.place("theme"), findings.problems),
        brand=read_brand(written.brand, folder, findings.within("brand")),
        targets=targets(written.targets, questionnaire, findings.within("targets")),
        weights=written.weights,
        invited=invited(written.invited, questionnaire, findings.within("invited")),
        left_out=left_out,
        notes=notes_by_dimension(written.notes, questionnaire, findings.within("notes")),
        hidden_sections=sections(written.sections.leave_out, findings.within("sections", "leave_out")),
        privacy=privacy(written.privacy, questionnaire, findings.within("privacy")),
        private=written.private,
        place=findings.place(),
    )
