"""An overlay completed: every text of its questionnaire, what is still empty beneath its original, what is there kept."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assess.reading.comments import Comments
from assess.reading.originals import Settled
from assess.reading.tree import Path, Tree

_HEAD = """\
# The texts of "{id}" in the language {language}.
# Write each text behind its colon or dash, on one line; what stands above it, after "{own}:", is the original.
# A text with a colon or a # in it needs quotation marks. A text of several lines begins with a | alone on the first.
# What stays empty is shown in the original. Save, then run "assess translate" again: it tells what is still to be done.
"""
_STALE = "# stale: the original has changed; mend the text or, if it still holds, delete its line under originals"
_GONE = "# Texts whose originals are gone. They move back with them; what is of no use any more can be deleted."
_ORIGINALS = "# A short hash of each original, kept by assess translate to tell which texts are older than theirs."
_OURS = frozenset({_STALE, _GONE, _ORIGINALS})
_POINT = re.compile(r"(.*\.points)\.(-?\d+(?:\.\d+)?)")
_ITEM = re.compile(r"(.*\.(?:rubric|steps))\.(\d+)")
_QUOTED = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`]|.*(: | #|:$|\t)")
_NULLS = frozenset({"~", "null", "Null", "NULL"})


@dataclass(frozen=True, slots=True)
class Overlay:
    """What an overlay is to hold: whose texts, in what language, the originals in order, and what there is of them."""

    translates: str
    language: str
    own_language: str
    originals: Mapping[str, str]
    settled: Settled
    comments: Comments


@dataclass(frozen=True, slots=True)
class _Line:
    """A value with the lines of comment that are ours to place above it."""

    text: str = ""
    above: tuple[str, ...] = ()


_Branch = dict[str | int, "_Branch | _Line"]


def completed(overlay: Overlay, questionnaire: Tree) -> str:
    """The file's text. `questionnaire` gives the shape; comments stand where they stood, as near as can be."""
    branch = _branch(overlay, questionnaire)
    comments = _placed(overlay.comments, set(_paths(branch)), overlay.own_language)
    new = not overlay.comments.above
    head = _HEAD.format(id=overlay.translates, language=overlay.language, own=overlay.own_language) if new else ""
    return head + "\n".join((*_lines(branch, (), "", comments), *comments.end)) + "\n"


def _branch(overlay: Overlay, questionnaire: Tree) -> _Branch:
    """All that is to be written, by key, in order."""
    whole: _Branch = {
        "format": _Line("assess/translation/1"),
        "translates": _Line(overlay.translates),
        "language": _Line(overlay.language),
    }
    homes = _homes(questionnaire)
    for path, original in overlay.originals.items():
        _put(whole, _keys(path, homes, questionnaire), _text(overlay, path, original))
    settled = overlay.settled
    if settled.gone:
        whole["gone"] = {path: _Line(text) for path, text in settled.gone.items()}
    if settled.hashes:
        whole["originals"] = {path: _Line(hash) for path, hash in settled.hashes.items()}
    return whole


def _text(overlay: Overlay, path: str, original: str) -> _Line:
    settled, own = overlay.settled, overlay.own_language
    if path in settled.current:
        return _Line(settled.current[path])
    shown = tuple(f"# {own}: {line}".rstrip() for line in original.split("\n"))
    return _Line(settled.stale[path], (_STALE, *shown)) if path in settled.stale else _Line("", shown)


def _homes(questionnaire: Tree) -> Mapping[str, str]:
    """The dimension of every question."""
    dimensions = questionnaire.get(("dimensions",))
    found = {}
    for dimension, part in dimensions.entries().items() if dimensions else ():
        questions = part.get(("questions",))
        found.update(dict.fromkeys(questions.entries() if questions else (), dimension))
    return found


def _keys(path: str, homes: Mapping[str, str], questionnaire: Tree) -> Path:
    """The keys under which a text stands: those of the questionnaire, which may have a text alone for an entry."""
    if point := _POINT.fullmatch(path):
        return (*_keys(point[1], homes, questionnaire), point[2])
    if item := _ITEM.fullmatch(path):
        return (*_keys(item[1], homes, questionnaire), int(item[2]) - 1)
    keys: tuple[str, ...] = tuple(path.split("."))
    if keys[0] == "questions":
        keys = ("dimensions", homes[keys[1]], *keys)
    entry = questionnaire.get(keys[:-1])
    is_list = keys[0] == "levels" and isinstance(getattr(questionnaire.get(("levels",)), "content", None), list)
    return keys[:-1] if is_list or (entry is not None and isinstance(entry.content, str)) else keys


def _put(branch: _Branch, keys: Path, line: _Line) -> None:
    *way, last = keys
    for key in way:
        deeper = branch.setdefault(key, {})
        if isinstance(deeper, _Line):
            raise AssertionError(f"{keys} leads through a text")
        branch = deeper
    branch[last] = line


def _paths(branch: _Branch, above: Path = ()) -> Iterator[Path]:
    for key, part in branch.items():
        yield (*above, key)
        if isinstance(part, dict):
            yield from _paths(part, (*above, key))


def _placed(comments: Comments, paths: set[Path], own_language: str) -> Comments:
    """People's comments at paths that there still are: at the nearest above, else at the end."""
    above: dict[Path, tuple[str, ...]] = {}
    beside: dict[Path, str] = {}
    end: tuple[str, ...] = ()
    said = [(path, lines, False) for path, lines in comments.above.items()]
    said += [(path, (line,), True) for path, line in comments.beside.items()]
    for path, lines, is_beside in said:
        theirs = tuple(line for line in lines if not _is_ours(line, own_language))
        if is_beside and path in paths:
            beside[path] = lines[0]
            continue
        while path and path not in paths:
            path = path[:-1]
        if path:
            above[path] = (*above.get(path, ()), *theirs)
        else:
            end = (*end, *theirs)
    return Comments(above, beside, (*end, *(line for line in comments.end if not _is_ours(line, own_language))))


def _is_ours(line: str, own_language: str) -> bool:
    return line in _OURS or line.startswith(f"# {own_language}:")


def _lines(branch: _Branch, above: Path, indent: str, comments: Comments) -> Iterator[str]:
    for key, part in branch.items():
        path = (*above, key)
        if isinstance(part, dict) and (len(path) == 1 or above == ("dimensions",)):
            yield ""
        yield from (f"{indent}{line}" for line in comments.above.get(path, ()))
        yield from _section_head(path)
        head = f"{indent}-" if isinstance(key, int) else f"{indent}{key}:"
        beside = f"  {comments.beside[path]}" if path in comments.beside else ""
        if isinstance(part, dict):
            yield head + beside
            yield from _lines(part, path, indent + "  ", comments)
        else:
            yield from (f"{indent}{line}" for line in part.above)
            yield from _value(head, part.text, beside, indent)


def _section_head(path: Path) -> Iterator[str]:
    if path == ("gone",):
        yield _GONE
    if path == ("originals",):
        yield _ORIGINALS


def _value(head: str, text: str, beside: str, indent: str) -> Iterator[str]:
    """A text on a line of its own, or of several lines as a block."""
    if "\n" in text:
        yield f"{head} |{beside}"
        yield from (f"{indent}  {line}" if line.strip() else "" for line in text.split("\n"))
    else:
        yield f"{head} {_scalar(text)}{beside}" if text else head + beside


def _scalar(text: str) -> str:
    return json.dumps(text, ensure_ascii=False) if _QUOTED.match(text) or text in _NULLS else text
