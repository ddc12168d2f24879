"""From the text of a cell, or of an answer sheet, to an answer: a value, a word that is known, or nothing at all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from itertools import pairwise

from assess.model.numbers import LARGEST_NUMBER, number, number_text
from assess.model.questionnaire import Level, Scale
from assess.model.response import Missing, Value
from assess.reading.answer_words import MISSING_WORDS, MONTHS
from assess.reading.folding import fold

Word = float | str | Missing
"""What one word stands for: a point, an option's id, or a kind of missing."""

BETWEEN_CHOICES = ";"
NOTHING = "[]"
"""Says in a cell that of several options none is chosen; a blank cell does not."""
_LISTED = 12
# A number, then words without any digit: "5 - Mostly", "1 (None)", "3. Partly"; never "3, 4", "1-2" or "2 of 5".
_NUMBER_FIRST = re.compile(r"([+-]?\d+(?:\.\d+)?)(?: ?[-:.)(] ?| )([^\d,;][^\d;]*)")
# What a spreadsheet makes of an answer such as 3-4, and what it shows where a formula fails.
_MONTH = rf"(?:{'|'.join(MONTHS)})\.?"
_DATE = re.compile(
    r"\d{4}-\d\d-\d\d(?: \d\d:\d\d.*)?|\d{1,2}([-/.])\d{1,2}\1(?:\d\d){1,2}"
    rf"|\d{{1,2}}(?: ?[-./] ?|\.? ){_MONTH}(?:[-./, ]+\d+)?|{_MONTH}[-./ ]+\d+"
)
_FORMULA = re.compile(r"=.*|#(?:ref|div/0|value|name|num|null|error|calc|spill)[!?]*", re.DOTALL)
# -99, 88, 999: numbers by which tools mark that nothing was answered.
_NO_ANSWER = re.compile(r"-?(?:6{2,}|7{2,}|8{2,}|9{2,}|9+[678])|-[789]")
_MOST_COMMAS = 20
_MOST_PIECES = 200


@dataclass(frozen=True, slots=True)
class Misfit:
    """Why a text is no answer: the code of the problem, what was expected, how to mend it.

    `word` is what is not `known`, where the nearest known one may be what was meant. `part`: what of the text is no answer,
    as it is written, where the rest is one.
    """

    code: str
    expected: str
    mend: str = ""
    word: str = ""
    known: Mapping[str, Word] = field(default_factory=dict)
    part: str = ""

    @property
    def hint(self) -> str:
        """How to mend it. Found only when asked for: looking for near words takes long."""
        near = get_close_matches(self.word, self.known, 1, 0.75) if self.word else ()
        if not near:
            return self.mend
        meant = self.known[near[0]]
        return f'did you mean "{meant.value if isinstance(meant, Missing) else plain(meant)}"?'


@dataclass(frozen=True, slots=True)
class AnswerReader:
    """Reads the answers to one question or outcome. `words` are folded, and settle what they name before anything else.

    `as_written`: ids of options that differ by case alone, which are told apart by it. `has_codes`: a number such as -99
    may say that nothing was answered, as in the tables of tools.
    """

    scale: Scale
    words: Mapping[str, Word]
    as_written: frozenset[str] = frozenset()
    has_codes: bool = True

    def read(self, text: str) -> Value | Missing | Misfit:
        """The answer that a text is; Missing.BLANK for an empty one; a Misfit where it is none. Nothing is guessed."""
        folded = fold(text)
        if not folded:
            return Missing.BLANK
        known = self._known(text)
        if known is not None:
            return frozenset({str(known)}) if self._is_choice(known) else known
        match self.scale.kind:
            case "text":
                return text.strip()
            case "multiple":
                return frozenset() if folded == NOTHING else self._joined(text, folded)
            case "options":
                return self._unknown(folded)
            case "number":
                return self._measured(folded)
            case _:
                return self._rated(folded)

    def read_choices(self, texts: Iterable[str]) -> Value | Misfit:
        """The chosen options of `multiple`, one text for each; blank ones are passed over."""
        said = dict.fromkeys(text.strip() for text in texts if fold(text))
        chosen = {part: self._known(part) for part in said}
        for part, word in chosen.items():
            if word is None or (word is not Missing.BLANK and not self._is_choice(word)):
                return replace(self._unknown(fold(part)), part=part if len(said) > 1 else "")
        options = frozenset(str(word) for word in chosen.values() if word is not Missing.BLANK)
        for option in sorted(options & self.scale.alone):
            if len(options) > 1:
                return Misfit("answer-contradicts", f'"{option}" excludes all other options')
        return options

    def _joined(self, text: str, folded: str) -> Value | Missing | Misfit:
        """Several choices in one cell, parted by `;`; else by commas, which may stand in options, too; else ids by blanks."""
        texts = text.split(BETWEEN_CHOICES)
        if len(texts) == 1:
            by_commas = _known_parts(folded, self.words)
            if len(by_commas) > 1:
                return Misfit("answer-unknown", "its commas can be read in several ways", "put ; between the options")
            if by_commas:
                texts = list(by_commas[0])
            elif all(self._is_choice(self._known(word) or Missing.BLANK) for word in text.split()):
                texts = text.split()
            elif part := _strange_part(text, folded, self.words):
                return replace(self._unknown(fold(part)), part=part)
        return self.read_choices(texts) or Missing.BLANK

    def _known(self, text: str) -> Word | None:
        return text.strip() if text.strip() in self.as_written else self.words.get(fold(text))

    def _is_choice(self, word: Word) -> bool:
        return self.scale.kind == "multiple" and not isinstance(word, Missing)

    def _measured(self, folded: str) -> float | Misfit:
        unit = fold(self.scale.unit)
        value = number(folded.removesuffix(unit).rstrip() if unit else folded)
        if value is not None and self._may_mean_nothing(folded, value):
            return self._code("expected a number")
        if value is not None and abs(value) > LARGEST_NUMBER:
            return Misfit("answer-out-of-range", f"expected at most {plain(LARGEST_NUMBER)}")
        if value is not None:
            return value
        if _FORMULA.fullmatch(folded) or _DATE.fullmatch(folded):
            return self._unknown(folded)
        hint = "write it without a unit, and with a point before decimals" if re.search(r"\d", folded) else ""
        return Misfit("answer-unknown", "expected a number", hint)

    def _rated(self, folded: str) -> float | Misfit:
        value = number(folded)
        said = _NUMBER_FIRST.fullmatch(folded) if value is None else None
        if said:
            value = number(said[1])
            named = self.words.get(said[2].rstrip(")").strip())
            if named != value and (named is not None or _DATE.fullmatch(folded)):
                return self._unknown(folded)
        if value is None:
            return self._unknown(folded)
        answers = [float(point.answer) for point in self.scale.points]
        if value in answers:
            return value
        if self.has_codes and _NO_ANSWER.fullmatch(folded) and not min(answers) <= value <= max(answers):
            return self._code(self._expected())
        code = "answer-unknown" if min(answers) < value < max(answers) else "answer-out-of-range"
        return Misfit(code, self._expected())

    def _may_mean_nothing(self, folded: str, value: float) -> bool:
        """Whether a measured number is more likely a code: negative where none is expected, or nines far beyond the scale."""
        low, high = sorted((self.scale.poor, self.scale.good))
        if not self.has_codes or not _NO_ANSWER.fullmatch(folded):
            return False
        return value < 0 <= low or (value > 100 and value > 10 * high)

    def _code(self, expected: str) -> Misfit:
        hint = "if it is a code for no answer, say under `labels` which: na, dk or blank"
        return Misfit("answer-code", expected, hint)

    def _unknown(self, folded: str) -> Misfit:
        if _DATE.fullmatch(folded):
            hint = "a spreadsheet makes dates of answers such as 3-4: set the column to text, and enter them again"
            return Misfit("answer-date", f"{self._expected()}, found a date", hint)
        if _FORMULA.fullmatch(folded):
            hint = "put the value in its place, or export the answers again"
            return Misfit("answer-formula", f"{self._expected()}, found a formula", hint)
        return Misfit("answer-unknown", self._expected(), word=folded, known=self.words)

    def _expected(self) -> str:
        return f"expected {expected(self.scale)}"


def answer_reader(
    scales: Iterable[Scale],
    levels: Iterable[Iterable[Level]] = (),
    labels: Mapping[str, Iterable[str]] | None = None,
) -> AnswerReader:
    """A reader for a scale, given with its own texts first and then in further languages.

    `levels`, in the same languages, may be named in answers to a rubric. `labels` says for na, dk, blank, a number or an
    option's id which words stand for it; what this scale does not have is passed over.
    """
    scale, *others = scales
    names = (name for each in (scale, *others) for name in _names(each))
    numbered = (pair for each in levels for pair in enumerate(each, 1))
    levels_by_name = ((name, float(k)) for k, level in numbered for name in (level.id, level.name))
    words: dict[str, Word] = {
        **MISSING_WORDS,
        **(_unambiguous(levels_by_name) if scale.kind == "rubric" else {}),
        **_unambiguous(names),
        **_unambiguous((plain(point.answer), point.answer) for point in scale.points),
    }
    for key, texts in (labels or {}).items():
        word = stands_for(key, scale)
        if word is not None:
            words.update((fold(text), word) for text in texts)
    ids = [point.answer for point in scale.points if isinstance(point.answer, str)]
    times = Counter(map(fold, ids))
    return AnswerReader(scale, words, frozenset(id for id in ids if times[fold(id)] > 1))


def stands_for(key: str, scale: Scale) -> Word | None:
    """What a key of `labels` means on a scale: na, dk, blank, an option's id or a number; None where it means nothing."""
    if key in ("na", "dk", "blank"):
        return Missing(key)
    if scale.kind in ("options", "multiple"):
        return next((point.answer for point in scale.points if point.answer == key), None)
    value = number(fold(key))
    if scale.kind in ("rubric", "rating"):
        return next((point.answer for point in scale.points if point.answer == value), None)
    return value if scale.kind == "number" else None


def expected(scale: Scale) -> str:
    """In words, what may be answered: `1 to 5`, `none, some or own`, `a number`."""
    if scale.kind == "number":
        return "a number"
    if scale.kind == "text":
        return "a text"
    answers = [point.answer for point in scale.points]
    numbers = sorted(answer for answer in answers if isinstance(answer, float))
    if len(numbers) > 1 and all(b - a == 1 for a, b in pairwise(numbers)):
        return f"{plain(numbers[0])} to {plain(numbers[-1])}"
    texts = [plain(answer) for answer in answers]
    if len(texts) > _LISTED:
        return f"{', '.join(texts[:_LISTED])} or another of its {len(texts)} answers"
    return either(texts)


def either(words: Sequence[str]) -> str:
    """`a, b or c`."""
    return " or ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def plain(answer: float | str) -> str:
    """A number without needless decimals, or the text as it is."""
    return answer if isinstance(answer, str) else number_text(answer)


def _known_parts(folded: str, words: Mapping[str, Word]) -> list[tuple[str, ...]]:
    """The ways, two at most, to part a text at its commas so that each part is a known word."""
    pieces = folded.split(",")
    ways: list[list[tuple[str, ...]]] = [[()], *([] for _ in pieces)]
    for end in range(1, len(pieces) + 1):
        for start in range(max(0, end - _MOST_COMMAS), end):
            part = ",".join(pieces[start:end]).strip()
            if ways[start] and part in words:
                ways[end].extend((*way, part) for way in ways[start])
        ways[end] = list({frozenset(way): way for way in ways[end]}.values())[:2]
    return ways[-1]


def _strange_part(text: str, folded: str, words: Mapping[str, Word]) -> str:
    """What of a text parted by commas is no known word, where as little as possible is; "" where nothing is known."""
    pieces = folded.split(",")
    written = text.split(",") if text.count(",") == len(pieces) - 1 else pieces
    if len(pieces) > _MOST_PIECES:
        return ""
    least: list[tuple[int, ...]] = [()]
    for end in range(1, len(pieces) + 1):
        ways = [(*least[-1], end - 1)]
        starts = range(max(0, end - _MOST_COMMAS), end)
        ways += [least[start] for start in starts if ",".join(pieces[start:end]).strip() in words]
        least.append(min(ways, key=len))
    strange = least[-1]
    if len(strange) == len(pieces):
        return ""
    run = next(n for n in range(1, len(strange) + 1) if n == len(strange) or strange[n] != strange[n - 1] + 1)
    return ",".join(written[strange[0] : strange[run - 1] + 1]).strip()


def _names(scale: Scale) -> Iterator[tuple[str, float | str]]:
    yield from ((point.label, point.answer) for point in scale.points)
    if scale.kind == "rating" and scale.points:
        yield from ((scale.low, scale.points[0].answer), (scale.high, scale.points[-1].answer))


def _unambiguous(names: Iterable[tuple[str, float | str]]) -> dict[str, float | str]:
    """The folded names that stand for one answer only."""
    meanings: dict[str, set[float | str]] = {}
    for name, answer in names:
        if name.strip():
            meanings.setdefault(fold(name), set()).add(answer)
    return {name: answers.pop() for name, answers in meanings.items() if len(answers) == 1}
