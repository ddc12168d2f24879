"""The Report and its parts: plain, formatted, translated values for one reader, in the order in which they are read.

Texts are ready to print. Fields named in a docstring as markdown are what people wrote, to be rendered and sanitised.
What has nothing to say is empty or None, and is then not shown.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assess.model.assessment import Brand
from assess.model.figure import Bars, Distribution, Matrix, Radar
from assess.reporting.texts import Texts

if TYPE_CHECKING:
    from assess.reporting.voices_document import Voices


@dataclass(frozen=True, slots=True)
class Link:
    """A place to go to: a fragment of the page or a file beside it."""

    href: str
    text: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language of the report with its page: its tag, its direction, its own name for itself. One is current."""

    tag: str
    direction: str
    name: str
    href: str
    current: bool


@dataclass(frozen=True, slots=True)
class Foreign:
    """The texts of people's that stand on the page in another language than its own, since no one has translated them."""

    language: str
    direction: str
    texts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """A term and what is to be said of it; `links` stand in place of, or after, the text."""

    term: str
    text: str = ""
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column's heading; `number` sets its cells flush to the end."""

    heading: str
    number: bool = False


def columns(head: str, *numbers: str) -> tuple[Column, ...]:
    """Headings of a table whose first column is text and whose others are numbers."""
    return (Column(head), *(Column(heading, number=True) for heading in numbers))


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `shade` 1-5 marks it with the tint of a level, 0 does not."""

    text: str
    href: str = ""
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first cell of a row heads it. `total` is a last row that sums up, or empty."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    total: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A level in words: its number, its name, both in a sentence, and its tint 1-5."""

    number: str
    name: str
    words: str
    shade: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """The arithmetic of one number: sentences, a table that sums to it, what follows from it, and the result as printed."""

    id: str
    title: str
    steps: tuple[str, ...]
    table: Table | None
    conclusions: tuple[str, ...]
    result: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A headed piece of a section; whatever is present is shown in this order. `prose` is markdown."""

    heading: str = ""
    paragraphs: tuple[str, ...] = ()
    prose: str = ""
    items: tuple[str, ...] = ()
    facts: tuple[Fact, ...] = ()
    table: Table | None = None
    links: tuple[Link, ...] = ()
    explanations: tuple[Explanation, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section that is made of passages alone."""

    id: str
    heading: str
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Cover:
    """Who was assessed, with what, when and by whom."""

    organisation: str
    title: str
    facts: tuple[Fact, ...]
    confidentiality: str
    logo: str
    """The logo's text alternative."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that stands in the way of a result, and the ways out."""

    heading: str
    paragraphs: tuple[str, ...]
    items_heading: str = ""
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a short list: a link with a remark. `shade` 1-5 is the tint of its level, 0 none."""

    link: Link
    remark: str = ""
    shade: int = 0


@dataclass(frozen=True, slots=True)
class Listing:
    """A headed short list; `ordered` numbers it."""

    heading: str
    items: tuple[Item, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the ladder of levels; the one reached is current."""

    number: str
    name: str
    shade: int
    current: bool


@dataclass(frozen=True, slots=True)
class Summary:
    """What a reader with ninety seconds needs. `footing` says what it stands on; `note` is the author's markdown. Without an
    index there is a notice.

    Of the small radar and the bars there is one at most.
    """

    id: str
    heading: str
    index_label: str
    index: str
    out_of: str
    standing: Standing | None
    interval: str
    verdict: tuple[str, ...]
    footing: tuple[str, ...]
    ladder: tuple[Step, ...]
    radar: Radar | None
    bars: Bars | None
    listings: tuple[Listing, ...]
    blind_spot: Fact | None
    note: str
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """All dimensions at a glance. Without three scored axes there is no radar.

    `explore` leads to interactive charts, where there is a page of them.
    """

    id: str
    heading: str
    radar: Radar | None
    radar_caption: str
    bars: Bars
    bars_caption: str
    table: Table
    explore: Link | None
    explanation: Explanation | None


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """One question of a dimension. `badges` are words such as core; `remarks` are sentences about its answers."""

    id: str
    code: str
    text: str
    badges: tuple[str, ...]
    score: str
    standing: Standing | None
    facts: tuple[Fact, ...]
    distribution: Distribution | None
    remarks: tuple[str, ...]
    explanation: Explanation | None


@dataclass(frozen=True, slots=True)
class TopicPart:
    """Questions under a heading, which may be empty."""

    heading: str
    questions: tuple[QuestionPart, ...]


@dataclass(frozen=True, slots=True)
class DimensionPart:
    """One dimension. `why` and `note` are markdown; `verdict` says in words what caps, what is missing, what is withheld."""

    id: str
    heading: str
    number: str
    score: str
    standing: Standing | None
    facts: tuple[Fact, ...]
    verdict: tuple[str, ...]
    why: str
    note: str
    note_heading: str
    topics: tuple[TopicPart, ...]
    recommendations: Listing | None
    explanation: Explanation | None


@dataclass(frozen=True, slots=True)
class Dimensions:
    """The dimensions, each a section of its own under this heading."""

    id: str
    heading: str
    parts: tuple[DimensionPart, ...]


@dataclass(frozen=True, slots=True)
class Priorities:
    """What to do first, and what lifts the level."""

    id: str
    heading: str
    paragraphs: tuple[str, ...]
    matrix: Matrix | None
    matrix_caption: str
    table: Table | None
    lifts: Passage | None


@dataclass(frozen=True, slots=True)
class Card:
    """A recommendation. `why` is markdown."""

    id: str
    number: str
    title: str
    badges: tuple[str, ...]
    trigger: Fact
    why: str
    next_steps: tuple[Fact, ...]
    """What the next level looks like, by question."""
    steps_heading: str
    steps: tuple[str, ...]
    facts: tuple[Fact, ...]
    explanation: Explanation | None


@dataclass(frozen=True, slots=True)
class Horizon:
    """Now, next or later."""

    id: str
    heading: str
    remark: str
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class Roadmap:
    """All recommendations in their order; what to find out first; what is left out, and why."""

    id: str
    heading: str
    horizons: tuple[Horizon, ...]
    find_out: Passage | None
    left_out: Passage | None


@dataclass(frozen=True, slots=True)
class Labels:
    """The few words that belong to the page and to no section. `made_with` is empty where the brand wants it so."""

    skip: str
    languages: str
    contents: str
    result: str
    made_with: str


@dataclass(frozen=True, slots=True)
class Report:
    """A report for one reader in one language. Sections that are None have nothing to say, or were left out.

    `texts` is for pages beside this one, which have words of their own. `file` is its page; `languages` and
    `explore_languages` are its other ones and those of the page to explore, none where there is one language only.
    """

    texts: Texts
    language: str
    direction: str
    file: str
    languages: tuple[Language, ...]
    explore_languages: tuple[Language, ...]
    foreign: Foreign | None
    page_title: str
    running_head: str
    labels: Labels
    brand: Brand
    contents: tuple[tuple[Link, tuple[Link, ...]], ...]
    cover: Cover
    summary: Summary | None
    guide: Section | None
    profile: Profile | None
    dimensions: Dimensions | None
    voices: Voices | None
    priorities: Priorities | None
    roadmap: Roadmap | None
    outcomes: Section | None
    progress: Section | None
    basis: Section | None
    appendix: Section | None
