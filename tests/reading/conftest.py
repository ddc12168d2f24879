"""Reading a small assessment, and what is said where it is refused."""

from __future__ import annotations

from collections.abc import Mapping
from textwrap import dedent

import pytest

from assess.model.assessment import Assessment
from assess.problems import AssessError, Problem
from assess.reading.assessment import read_assessment
from tests.reading.assessing import HEAD, QUESTIONNAIRE, Read, Refused, Workspace


@pytest.fixture
def read(workspace: Workspace) -> Read:
    """Reads an assessment, given by all that follows its first two lines, beside a small questionnaire."""

    def read(text: str, files: Mapping[str, str] | None = None, head: str = HEAD) -> Assessment:
        folder = workspace({"q.yaml": QUESTIONNAIRE, **(files or {})})
        (folder / "assessment.yaml").write_text(head + dedent(text), encoding="utf-8")
        return read_assessment(folder / "assessment.yaml")

    return read


@pytest.fixture
def refused(read: Read) -> Refused:
    """The problems, errors and warnings, for which an assessment is refused."""

    def refused(text: str, files: Mapping[str, str] | None = None, head: str = HEAD) -> list[Problem]:
        with pytest.raises(AssessError) as trouble:
            read(text, files, head)
        return list(trouble.value.problems)

    return refused
