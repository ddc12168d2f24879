"""libyaml's syntax errors in words that help: what was found, where, and the line as it should be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from assess.problems import Place, Problem, error


def explain(trouble: Any, lines: list[str], name: str) -> Problem:
    """A problem for a yaml.MarkedYAMLError in a file of these lines."""
    mark, context = trouble.problem_mark or trouble.context_mark, trouble.context_mark or trouble.problem_mark
    stop = _Stop(str(trouble.problem), mark.line, mark.column, (context.line, context.column), lines)
    finding = next(found for cause in _CAUSES if (found := cause(stop)))
    line, column = finding.at or (stop.line, stop.column)
    return error(Place(name, line + 1, column + 1), "not-yaml", finding.message, finding.hint)


def quoted_line(line: str) -> str:
    """The line with its text in quotes, so that it says what it was meant to say."""
    found = _LINE.match(re.sub(r"\s{2,}#.*$", "", line))
    return f"{found['key'].strip()} {_quoted(found['text'].strip())}".strip() if found else line.strip()


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
        for number in range(min(self.line, len(self.lines)) - 1, -1, -1):
            if self.lines[number].strip() and not self.lines[number].lstrip().startswith("#"):
                return number, self.lines[number]
        return self.line, ""


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
    found = _LINE.match(stop.text)
    sign = found["text"].split(" #")[0].strip() if found else ""
    if not found or sign not in _LONE_SIGNS:
        return None
    hint = f'write {_LONE_SIGNS[sign]}, or quote it: {found["key"].strip()} "{sign}"'
    return _Finding(f"{sign} alone is no text in YAML", hint, (stop.line, found.start("text")))


_LONE_SIGNS: Mapping[str, str] = {"-": "na where something does not apply", "?": "dk where nobody knows"}


def _must_be_quoted(stop: _Stop) -> _Finding | None:
    found = _LINE.match(stop.text)
    if not found or not found["text"].startswith((*"@`%&*!|>,]}", "- ", "? ")):
        return None
    first, at = found["text"][0], (stop.line, found.start("text"))
    return _Finding(f"a text that starts with {first} must be quoted", quoted_line(stop.text), at)


def _text_after_bracket(stop: _Stop) -> _Finding | None:
    found = _LINE.match(stop.text)
    if stop.why != "did not find expected key" or not found or not found["text"].startswith(("[", "{")):
        return None
    at = (stop.line, found.start("text"))
    return _Finding(f"a text that starts with {found['text'][0]} must be quoted", quoted_line(stop.text), at)


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
    found = _LINE.match(stop.text)
    if found and found.start("text") <= stop.column:
        return _Finding('": " inside a text must be quoted', quoted_line(stop.text))
    number, _ = stop.above
    hint = "give both lines the same indentation, or quote the text if it goes on here"
    return _Finding(f"this line is indented deeper than line {number + 1}, which has its text already", hint)


def _no_colon(stop: _Stop) -> _Finding | None:
    if stop.why != "could not find expected ':'":
        return None
    line, column = stop.began
    text = stop.lines[line].strip()
    shown = text if len(text) <= 40 else f"{text[:39]}…"
    hint = "write `key: text` or `- text`; a text that goes on is indented deeper than its key"
    return _Finding(f'"{shown}" is neither an entry nor part of the text above', hint, (line, column))


def _braces(stop: _Stop) -> _Finding | None:
    closing = re.fullmatch(r"did not find expected ',' or '([\]}])'", stop.why)
    if not closing:
        return None
    line, column = stop.began
    opening = stop.lines[line][column : column + 1]
    if hash := _HASH.search(stop.lines[line], column):
        corrected = _SIGNED.sub(r'"\g<0>"', stop.lines[line].strip())
        return _Finding("text after # is a comment", f"quote the text: {corrected}", (line, hash.end() - 1))
    message = f"the {opening} that opens here is not closed with {closing[1]} before line {stop.line + 1}"
    if line == stop.line:
        message = f"{closing[1]} or a comma is missing here"
        return _Finding(message, "quote a text inside { } or [ ] or give it a line of its own")
    return _Finding(message, "close it on the same line", stop.began)


_HASH = re.compile(r"[\[{,\s]#")
_SIGNED = re.compile(r"(?<=[\[{,\s])#[^\s,\]}]+")


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
    _lone_sign,
    _must_be_quoted,
    _text_after_bracket,
    _strange_start,
    _glued,
    _colon,
    _no_colon,
    _braces,
    _indentation,
    _anything_else,
)
