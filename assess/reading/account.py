"""What became of every column and every distinct answer of an export: used, left out and why, or not understood."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from assess.reading.headers import bracketed
from assess.reading.personal import masked

_WORDS_SHOWN = 12
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ColumnAccount:
    """A column. `id`: whose answers it holds, "" if none; `why`: why it is left out, "" if it was not understood.

    `read`: how many cells are read as an answer, by its text in the new table; `words`: the texts that stand for another,
    and for which; `unread`: how many cells hold each text that is none.
    """

    number: int
    header: str
    id: str = ""
    why: str = ""
    read: Mapping[str, int] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    unread: Mapping[str, int] = field(default_factory=dict)
    not_asked: int = 0


@dataclass(frozen=True, slots=True)
class Account:
    """An export: its file, the tool that wrote it, how many respondents it has, and its columns."""

    file: str
    tool: str
    rows: int
    columns: Sequence[ColumnAccount]

    def lines(self) -> Iterator[str]:
        """The account for reading."""
        yield f"{self.file}: {self.tool}, {_count(self.rows, 'row')}, {_count(len(self.columns), 'column')}"
        used = [column for column in self.columns if column.id]
        left_out = [column for column in self.columns if not column.id and column.why]
        unknown = [column for column in self.columns if not column.id and not column.why]
        if used:
            yield "  used"
            for column in used:
                yield from _used(column)
        if left_out:
            yield "  left out"
            yield from (f"    {_name(column)}: {column.why}" for column in left_out)
        if unknown:
            yield "  not understood"
            yield from (f"    {_name(column)}: fits no question" for column in unknown)


_ABOUT_PEOPLE: Mapping[str, str] = {"respondent": "as pseudonyms", "group": "by id or name", "date": "the day alone"}


def _used(column: ColumnAccount) -> Iterator[str]:
    if column.id in _ABOUT_PEOPLE:
        yield f"    {_name(column)} → {column.id}, {_ABOUT_PEOPLE[column.id]}"
        return
    missing = {word: column.read.get(word, 0) for word in ("na", "dk", "")}
    answers = sum(column.read.values()) - sum(missing.values())
    names = {"na": "not applicable", "dk": "don't know", "": "blank"}
    counts = [_count(answers, "answer"), *(f"{n} {names[word]}" for word, n in missing.items() if n)]
    counts += [f"{column.not_asked} of groups that are not asked"] if column.not_asked else []
    yield f"    {_name(column)} → {column.id}: {', '.join(counts)}"
    shown = list(column.words.items())
    for text, word in shown[:_WORDS_SHOWN]:
        yield f'        "{_short(text)}" → {word or "blank"}'
    if len(shown) > _WORDS_SHOWN:
        yield f"        and {len(shown) - _WORDS_SHOWN} more"
    unread = list(column.unread.items())
    for text, cells in unread[:_WORDS_SHOWN]:
        yield f'        not understood: "{_short(text)}" ({_count(cells, "cell")})'
    if len(unread) > _WORDS_SHOWN:
        yield f"        and {len(unread) - _WORDS_SHOWN} more that are not understood"


def _name(column: ColumnAccount) -> str:
    parts = bracketed(column.header)
    if parts and len(column.header) > _LONGEST:
        return f'{column.number} "{_short(parts[0], _LONGEST // 3)} [{_short(parts[1])}]"'
    return f'{column.number} "{_short(column.header)}"'


def _short(text: str, longest: int = _LONGEST) -> str:
    words = " ".join(masked(text).split())
    return words if len(words) <= longest else f"{words[: longest - 2]}…"


def _count(n: int, what: str) -> str:
    return f"{n:,} {what}" if n == 1 else f"{n:,} {what}s"
