"""libyaml's syntax errors in words that help: what was found, where, and the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from assess.model.written.common import found
from assess.problems import Place, Problem, error


def explain(trouble: Any, lines: list[str], name: str) -> Problem:
    """A problem for a yaml.MarkedYAMLError in a file of these lines."""
    mark, context = trouble.problem_mark or trouble.context_mark, trouble.context_mark or trouble.problem_mark
    stop = _Stop(str(trouble.problem), mark.line, mark.column, (context.line, context.column), lines)
    finding = next(finding for cause in _CAUSES if (finding := cause(stop)))
    line, column = finding.at or (stop.line, stop.column)
    return error(Place(name, line + 1, column + 1), "not-yaml", finding.message, finding.hint)


def quoted_line(line: str) -> str:
    """The line with its text in quotes, so that it says what it was meant to say."""
    match = _LINE.match(re.sub(r"\s{2,}#.*$", "", line))
    return f"{match['key'].strip()} {_quoted(match['text'].strip())}".strip() if match else line.strip()


# A line `key: text` or `- text` or `- key: text`; the key may be quoted.
_LINE = re.compile(
    r"""(?P<key>\s*(?:-\s+)*(?:(?:"[^"]*"|'[^']*'|[^\s:#"'{\[&*!|>%@`-][^:#]*?)\s*:\s+)?)(?P<text>\S.*)$"""
)


def _quoted(text: str) -> str:
    """The text in the quotes that change it least."""
    if text[0] in "\"'" and (text[-1] == text[0] or text[0] not in text[1:]):
        text = text.strip(text[0])
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


class _Stop(NamedTuple):
    """Where libyaml stopped, why, and where the part that it was reading began; lines and columns from 0."""

    why: str
    line: int
    column: int
    began: tuple[int, int]
    lines: list[str]

    @property
    def text(self) -> str:
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def above(self) -> tuple[int, str]:
        """The last line before it that says something, and its number."""
        return next(self.upwards(self.line), (self.line, ""))

    def upwards(self, line: int) -> Iterator[tuple[int, str]]:
        """The lines before a line that say something, with their numbers, the nearest first."""
        for number in range(min(line, len(self.lines)) - 1, -1, -1):
            if self.lines[number].strip() and not self.lines[number].lstrip().startswith("#"):
                yield number, self.lines[number]


class _Finding(NamedTuple):
    message: str
    hint: str = ""
    at: tuple[int, int] | None = None


def _tab(stop: _Stop) -> _Finding | None:
    indentation = stop.text[: len(stop.text) - len(stop.text.lstrip())]
    if "\t" not in indentation and not ("tab" in stop.why and "\t" in stop.text):
        return None
    at = (stop.line, stop.text.index("\t"))
    return _Finding("a tab indents this line", "indent with blanks: two for each step", at)


def _keyless(stop: _Stop) -> _Finding | None:
    """A line without a colon takes in the next one: YAML stops there only."""
    number, above = stop.above
    same = _indent(above) == _indent(stop.text)
    if stop.why != "mapping values are not allowed in this context" or not same or _ENTRY.search(above):
        return None
    owner = next((line for _, line in stop.upwards(number) if _indent(line) < _indent(above)), "")
    begins = not owner or owner.rstrip().endswith(":")
    entry = as_entry(above) if begins else None
    return _Finding(entry.message, f"write {entry.corrected}", (number, _indent(above))) if entry else None


class Entry(NamedTuple):
    """A line that was to be `key: text`: what is wrong with it, and how it should be. `sign`: what stands for the colon."""

    key: str
    sign: str
    message: str
    corrected: str


def as_entry(line: str) -> Entry | None:
    """The entry that a line without a colon and a blank was to be; None for any other line."""
    match = _KEYED.fullmatch(INVISIBLE.sub(" ", line).strip())
    if match is None or _ENTRY.search(line):
        return None
    key, sign = match["key"], (match["sign"] or "").strip()
    if found := INVISIBLE.search(line):
        message = f"the invisible character U+{ord(found[0]):04X} stands in this line"
    elif sign == ":":
        message = "a blank is missing after the colon"
    else:
        message = f'"{sign}" stands for a colon and a blank' if sign else f'the colon is missing after "{key}"'
    return Entry(key, sign, message, f"{match['item']}{key}: {match['value'] or ''}".strip())


_ENTRY = re.compile(r":(?: |$)")
_KEYED = re.compile(r"(?P<item>(?:- +)*)(?P<key>[\w-]+)(?P<sign>\s*[:=;：]\s*|\s+)?(?P<value>(?<=\W)\S.*)?")
INVISIBLE = re.compile("[\xa0\xad\u1680\u2000-\u200b\u200e\u200f\u202a-\u202f\u205f\u2060-\u206f\u3000\ufeff]")
"""Characters that cannot be told from a blank, or from nothing."""


def _indent(line: str) -> int:
    """The column in which the text of a line begins, behind the marks of items."""
    return len(line) - len(re.sub(r"^\s*(?:-\s+)*", "", line))


def _open_quote(stop: _Stop) -> _Finding | None:
    if stop.why not in ("found unexpected end of stream", "found unexpected document indicator"):
        return None
    line, column = stop.began
    message = f"the quote {stop.lines[line][column]} that opens here is never closed"
    return _Finding(message, f"close it on its line: {quoted_line(stop.lines[line])}", stop.began)


def _backslash(stop: _Stop) -> _Finding | None:
    if "escape" not in stop.why and "hexdecimal" not in stop.why:
        return None
    message = "a backslash in a text between double quotes has a meaning of its own"
    return _Finding(message, f"use single quotes: {quoted_line(stop.text)}")


def _after_quote(stop: _Stop) -> _Finding | None:
    before = stop.text[: stop.column].rstrip()
    if not before.endswith(('"', "'")) or not stop.why.startswith("did not find expected"):
        return None
    mark = before[-1]
    if before.count(mark) % 2 and mark == '"':
        opened = next((n for n in range(stop.line - 1, -1, -1) if stop.lines[n].count(mark) % 2), stop.line)
        hint = f"close the quote on its own line: {quoted_line(stop.lines[opened])}"
        return _Finding(f"the quote that opens here is closed in line {stop.line + 1} only", hint,
                        (opened, stop.lines[opened].index(mark)))  # fmt: skip
    hint = f"quote the whole text: {quoted_line(stop.text)}"
    return _Finding("the text goes on after its closing quote", hint)


def _lone_sign(stop: _Stop) -> _Finding | None:
    match = _LINE.match(stop.text)
    sign = match["text"].split(" #")[0].strip() if match else ""
    if not match or sign not in _LONE_SIGNS:
        return None
    hint = f'write {_LONE_SIGNS[sign]}, or quote it: {match["key"].strip()} "{sign}"'
    return _Finding(f"{sign} alone is no text in YAML", hint, (stop.line, match.start("text")))


_LONE_SIGNS: Mapping[str, str] = {"-": "na where something does not apply", "?": "dk where nobody knows"}


def _must_be_quoted(stop: _Stop) -> _Finding | None:
    match = _LINE.match(stop.text)
    if not match or not match["text"].startswith((*"@`%&*!|>,]}", "- ", "? ")):
        return None
    first, at = match["text"][0], (stop.line, match.start("text"))
    return _Finding(f"a text that starts with {first} must be quoted", quoted_line(stop.text), at)


def _text_after_bracket(stop: _Stop) -> _Finding | None:
    match = _LINE.match(stop.text)
    if stop.why != "did not find expected key" or not match or not match["text"].startswith(("[", "{")):
        return None
    at = (stop.line, match.start("text"))
    return _Finding(f"a text that starts with {match['text'][0]} must be quoted", quoted_line(stop.text), at)


def _strange_start(stop: _Stop) -> _Finding | None:
    if stop.why != "found character that cannot start any token":
        return None
    return _Finding(f"a text that starts with {stop.text[stop.column]} must be quoted")


def _glued(stop: _Stop) -> _Finding | None:
    """`STA1:3` is one word, so that the next entry has no place; YAML stops at that one only."""
    if stop.why not in ("mapping values are not allowed in this context", "did not find expected key"):
        return None
    number, above = stop.above
    glued = re.match(r"(\s*(?:-\s+)*[^\s:]+):(?=[^\s:/])", above)
    if not glued:
        return None
    hint = f"{above.strip()[: len(glued[1].strip())]}: {above[glued.end() :].strip()}"
    return _Finding("a blank is missing after the colon", hint, (number, glued.end() - 1))


def _colon(stop: _Stop) -> _Finding | None:
    if stop.why != "mapping values are not allowed in this context":
        return None
    match = _LINE.match(stop.text)
    if match and match.start("text") <= stop.column:
        return _Finding('": " inside a text must be quoted', quoted_line(stop.text))
    number, _ = stop.above
    hint = "give both lines the same indentation, or quote the text if it goes on here"
    return _Finding(f"this line is indented deeper than line {number + 1}, which has its text already", hint)


def _no_colon(stop: _Stop) -> _Finding | None:
    if stop.why != "could not find expected ':'":
        return None
    line, column = stop.began
    text = stop.lines[line].strip()
    if text.startswith(_DASHES) and not text.startswith("- "):
        return _Finding('an item of a list begins with "- "', f"write - {text[1:].strip()}", (line, column))
    entry = as_entry(text)
    if entry and (entry.sign or INVISIBLE.search(text)):
        return _Finding(entry.message, f"write {entry.corrected}", (line, column))
    written = entry.corrected if entry else "`key: text` or `- text`"
    hint = f"write {written}; a text that goes on is indented deeper than its key"
    return _Finding(f"{found(text)} is neither an entry nor part of the text above", hint, (line, column))


_DASHES = ("-", "–", "—", "•", "*")


def _braces(stop: _Stop) -> _Finding | None:
    closing = re.fullmatch(r"did not find expected ',' or '([\]}])'", stop.why)
    if not closing:
        return None
    line, column = stop.began
    opening = stop.lines[line][column : column + 1]
    if finding := _cut_at_hash(stop.lines[line], line, column):
        return finding
    message = f"the {opening} that opens here is not closed with {closing[1]} before line {stop.line + 1}"
    if line == stop.line:
        message = f"{closing[1]} or a comma is missing here"
        return _Finding(message, "quote a text inside { } or [ ] or give it a line of its own")
    return _Finding(message, "close it on the same line", stop.began)


def _cut_at_hash(line: str, number: int, column: int) -> _Finding | None:
    """In a line with a bracket that opens at a column: a # before the bracket is closed."""
    hash = _HASH.search(line, column)
    if hash is None:
        return None
    rest = line[column + 1 :].rstrip()
    inside = rest.rstrip("]}")
    items = ",".join(_SIGNED.sub(r'\g<key>"\g<text>"', item) for item in inside.split(","))
    corrected = f"{line[: column + 1]}{items}{rest[len(inside) :]}".strip()
    return _Finding("text after # is a comment", f"quote the text: {corrected}", (number, hash.end() - 1))


_HASH = re.compile(r"[\[{,\s]#")
_SIGNED = re.compile(r"(?P<key>^\s*(?:[\w-]+:\s+)?)(?P<text>[^\s\"'][^\"']*#[^\"']*|#[^\"']*)$")


def _bracket_at_end(stop: _Stop) -> _Finding | None:
    """Where a bracket stays open because of a # in the last line, libyaml names the end of the file only."""
    if stop.why != "did not find expected node content":
        return None
    for number, line in stop.upwards(stop.line):
        if opening := re.search(r"[\[{]", line):
            return _cut_at_hash(line, number, opening.start())
    return None


def _too_many_brackets(stop: _Stop) -> _Finding | None:
    bracket = stop.text[stop.column : stop.column + 1]
    if bracket not in ("]", "}") or not stop.why.startswith("did not find expected"):
        return None
    corrected = stop.text[: stop.column] + stop.text[stop.column + 1 :]
    return _Finding(f"one {bracket} too many", f"take it away: {corrected.strip()}")


def _indentation(stop: _Stop) -> _Finding | None:
    here = stop.text.lstrip()
    if stop.why == "did not find expected key" and here.startswith("-"):
        return _Finding("an item of a list stands among entries", "indent the items deeper than the key of their list")
    if stop.why in ("did not find expected key", "did not find expected '-' indicator"):
        line = stop.began[0] + 1
        hint = "lines that belong together begin in the same column"
        if stop.why.endswith("indicator"):
            return _Finding(f'in the list that begins in line {line} every item begins with "- "', hint)
        return _Finding(f"the indentation of this line fits no line above (the entries begin in line {line})", hint)
    return None


def _anything_else(_: _Stop) -> _Finding:
    return _Finding(
        "this cannot be read as YAML", "look for a missing quote, colon or bracket here and in the line above"
    )


_CAUSES: tuple[Callable[[_Stop], _Finding | None], ...] = (
    _tab,
    _open_quote,
    _backslash,
    _after_quote,
    _glued,
    _keyless,
    _no_colon,
    _lone_sign,
    _too_many_brackets,
    _bracket_at_end,
    _must_be_quoted,
    _text_after_bracket,
    _strange_start,
    _colon,
    _braces,
    _indentation,
    _anything_else,
)
