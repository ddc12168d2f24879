"""A small questionnaire about customers that every tool's sample answers, and what the sample says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from assess.model.questionnaire import Dimension, Level, Point, Question, Questionnaire, Scale
from assess.problems import Place, Problem
from assess.reading.columns import Source
from assess.reading.export import How
from assess.reading.imports import Import, Record

SAMPLES = Path(__file__).parents[2] / "data" / "surveys"
WORDS = ("Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree")
AGREE = Scale("rating", tuple(Point(float(n), word, 25.0 * (n - 1)) for n, word in enumerate(WORDS, 1)))
OFTEN = Scale("rating", tuple(Point(float(n), "", 25.0 * (n - 1)) for n in range(1, 6)))
WAYS = Scale("multiple", (Point("shop", "In the shop, at the counter", 50.0), Point("phone", "By phone", 50.0)))
QUESTIONS = (
    Question("needs", "d", {"": "We know what customers need."}, OFTEN),
    Question("quick", "d", {"": "Answers come quickly"}, AGREE),
    Question("complete", "d", {"": "Answers are complete"}, AGREE),
    Question("listen", "d", {"": "How do you listen to customers?"}, WAYS),
)
LEVELS = (Level("low", "Low", "", 0.0), Level("high", "High", "", 50.0))
CUSTOMERS = Questionnaire("customers", "1", "en", "Customers", LEVELS, (Dimension("d", "D", QUESTIONS),))
KEY = b"a key for tests only"


def imported(file: Path, how: How | None = None, **said: object) -> tuple[Import, list[Record]]:
    """A file read as answers to the questionnaire; the import after it was gone through, and its records."""
    source = Source(file, Place(file.name), **said)  # type: ignore[arg-type]
    run = Import(source, (CUSTOMERS,), how or How(), KEY)
    return run, list(run.records())


def sample(name: str, how: How | None = None, **said: object) -> tuple[Import, list[Mapping[str, str]]]:
    """One of the samples: the import, and the answers of each row."""
    run, records = imported(SAMPLES / name, how, **said)
    return run, [record.answers for record in records]


def left_out(run: Import) -> Mapping[str, Sequence[str]]:
    """The headers that are left out, by reason."""
    found: dict[str, list[str]] = {}
    for column in run.account.columns:
        if not column.id and column.why:
            found.setdefault(column.why, []).append(column.header)
    return found


def unknown(run: Import) -> list[str]:
    """The headers that fit nothing."""
    return [column.header for column in run.account.columns if not column.id and not column.why]


def errors(run: Import) -> list[Problem]:
    """The errors of an import."""
    return [problem for problem in run.problems if problem.severity == "error"]
