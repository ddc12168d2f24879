"""What is to be said of a translation overlay on its own: it is read with the questionnaire beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from assess.problems import AssessError, Place, Problem, error
from assess.reading.questionnaire import read_questionnaire_with_notes
from assess.reading.workspace import files_of_kind


def translation_problems(file: Path) -> Iterator[Problem]:
    """The problems and warnings of an overlay, and of no other file; that no questionnaire reads it is one."""
    was_read, hint = False, "it stands beside its questionnaire and is called after its language, such as ur.yaml"
    for path in files_of_kind(file.parent, "questionnaire"):
        try:
            questionnaire, notes = read_questionnaire_with_notes(path)
            was_read |= file.stem in questionnaire.translations
        except AssessError as trouble:
            notes, hint = trouble.problems, f"{path} has problems of its own; mend those first"
        ours = [problem for problem in notes if problem.place.path == str(file)]
        was_read |= bool(ours)
        yield from ours
    if not was_read:
        yield error(Place(str(file)), "unread-translation", "no questionnaire reads this translation", hint)
