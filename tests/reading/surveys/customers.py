"""A small questionnaire about customers that every tool's sample answers, and what the sample says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
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
CHANNELS = Scale(
    "multiple",
    (
        *(Point("web", "Web", 50.0), Point("radio", "Radio, TV and print", 50.0)),
        *(Point("none", "None of these", 0.0), Point("oth", "Other", 0.0)),
    ),
)
HEARD = (
    Question("q1", "d", {"": "I feel heard."}, OFTEN),
    Question("q2", "d", {"": "Staff know our goals."}, OFTEN),
    Question("ch", "d", {"": "Which channels do you use?"}, CHANNELS),
    Question("words", "d", {"": "What else?"}, Scale("text")),
)
NUMBERED = replace(CUSTOMERS, dimensions=(Dimension("d", "D", HEARD),))
"""Its ids are those that survey tools give to questions by themselves."""
KEY = b"a key for tests only"


def imported(
    file: Path, how: How | None = None, of: Questionnaire = CUSTOMERS, **said: object
) -> tuple[Import, list[Record]]:
    """A file read as answers to a questionnaire; the import after it was gone through, and its records."""
    source = Source(file, Place(file.name), **said)  # type: ignore[arg-type]
    run = Import(source, (of,), how or How(), KEY)
    return run, list(run.records())


def asking(*questions: Question) -> Questionnaire:
    """A questionnaire of these questions alone."""
    return replace(CUSTOMERS, dimensions=(Dimension("d", "D", questions),))


def sample(name: str, how: How | None = None, **said: object) -> tuple[Import, list[Mapping[str, str]]]:
    """One of the samples: the import, and the answers of each row."""
    run, records = imported(SAMPLES / name, how, **said)  # type: ignore[arg-type]
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
