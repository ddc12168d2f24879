"""The Report's section of voices, in its parts: the rules of document.py hold here, too."""

from __future__ import annotations

from dataclasses import dataclass

from assess.model.figure import Distribution, Dumbbell, Heatmap
from assess.reporting.document import Link, Passage, Table


@dataclass(frozen=True, slots=True)
class Gaps:
    """How far the first group is from each other one."""

    heading: str
    paragraphs: tuple[str, ...]
    dumbbells: tuple[Dumbbell, ...]
    table: Table


@dataclass(frozen=True, slots=True)
class Dispute:
    """A question that people disagree on, with how they answered."""

    link: Link
    text: str
    distribution: Distribution | None
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disputes:
    """Questions that people disagree on; `others` names those that are not drawn."""

    heading: str
    paragraphs: tuple[str, ...]
    questions: tuple[Dispute, ...]
    others: str


@dataclass(frozen=True, slots=True)
class Quotes:
    """What people wrote in answer to a question."""

    question: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comments:
    """People's own words, by question."""

    heading: str
    paragraph: str
    questions: tuple[Quotes, ...]


@dataclass(frozen=True, slots=True)
class Voices:
    """What the respondents say, group by group and question by question."""

    id: str
    heading: str
    heatmap: Heatmap | None
    heatmap_caption: str
    gaps: Gaps | None
    disputes: Disputes | None
    passages: tuple[Passage, ...]
    comments: Comments | None
