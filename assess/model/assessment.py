"""An assessment: one organisation's answers to a questionnaire, and how its report is to be made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date as Date

from assess.model.block import Block
from assess.model.previous import Previous
from assess.model.questionnaire import Questionnaire, Recommendation
from assess.model.response import Missing, Response, Value
from assess.model.theme import Theme
from assess.problems import Place, Problem

KINDS_OF_FONT = frozenset(
    {"serif", "sans-serif", "monospace", "cursive", "fantasy", "system-ui"}
    | {"ui-serif", "ui-sans-serif", "ui-monospace", "ui-rounded"}
)
"""What CSS knows as a kind of font rather than as the name of one."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is aimed at: a level (counted from 1), or a score 0-100. Exactly one of the two is given."""

    level: int | None = None
    score: float | None = None


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreed answer: one self-assessment, or the consensus beside respondents. `seen`: evidence was looked at."""

    answer: Value | Missing
    why: str = ""
    evidence: str = ""
    seen: bool = False
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class Privacy:
    """Fewest respondents of a group that may be shown: `minimum` by group id, `default` for the others; 1 is off.

    `comments`: the smallest group whose comments are shown, None for never.
    """

    default: int = 5
    minimum: Mapping[str, int] = field(default_factory=dict)
    comments: int | None = None

    def of(self, group: str) -> int:
        """The minimum of one group."""
        return self.minimum.get(group, self.default)


@dataclass(frozen=True, slots=True)
class Brand:
    """The client's look: an image's bytes and media type, colours as #rrggbb, names of fonts, a text for the foot.

    Without `tool_name` no page says what made it.
    """

    logo: bytes = b""
    logo_type: str = ""
    colours: tuple[str, ...] = ()
    font: tuple[str, ...] = ()
    footer: str = ""
    tool_name: bool = True
    place: Place = field(default=Place(""), compare=False)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A recommendation that the author leaves out, and why."""

    recommendation: Recommendation
    reason: str


@dataclass(frozen=True)
class Assessment:
    """Everything about one assessment.

    `questionnaire` already carries the assessment's own weights and recommendations. `responses` can be iterated again
    and again; it reads the files anew and gives, beside respondents (by blocks, or one by one), the problems of their cells.
    `problems` are warnings. Without a `theme` it is the bundled default. What is called `previous` is either a scorecard
    that was `published`, or an `earlier` assessment, whose scorecard is made when this one's is.
    """

    questionnaire: Questionnaire
    answers: Mapping[str, Agreed]
    responses: Iterable[Block | Response | Problem]
    organisation: str = ""
    title: str = ""
    date: Date | None = None
    scope: str = ""
    author: str = ""
    confidentiality: str = ""
    languages: tuple[str, ...] = ("en",)
    theme: Theme | None = None
    brand: Brand = Brand()
    targets: Mapping[str, Target] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)
    invited: Mapping[str, int] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    hidden_sections: frozenset[str] = frozenset()
    privacy: Privacy = field(default_factory=Privacy)
    published: Previous | None = None
    earlier: Assessment | None = None
    private: str = field(default="", repr=False)
    problems: tuple[Problem, ...] = ()
    place: Place = field(default=Place(""), compare=False)
