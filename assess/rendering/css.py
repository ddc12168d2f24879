"""CSS as text: made small, and with people's texts in it."""

from __future__ import annotations

import re

_STRING = r'"(?:\\.|[^"\\\n])*"' + r"|'(?:\\.|[^'\\\n])*'"
STRING = re.compile(f"({_STRING})")
COMMENT = re.compile(rf"({_STRING})|/\*.*?\*/", re.DOTALL)
"""A comment, or a string, which may look like one."""
ROOT = re.compile(r":root\{[^{}]*\}")
OF_LANGUAGE = re.compile(r"(?::root:lang\(([\w-]+)\)|:lang\(([\w-]+)\) ?> ?body)[^{},]*\{[^{}]*\}")
FONT = re.compile(r'@font-face\{font-family:("[^"]+")[^{}]*\}')
CORNER = re.compile(r"(@(?:top|bottom)-)(left|right)\b")
SET = re.compile(r"--([\w-]+):")
BLANK = re.compile(r"\s+")
AROUND = re.compile(r" ?([{};,>]) ?")
COLON = re.compile(r"([{;(][a-z0-9-]+): ")
SIGN = re.compile(r"(?<=[\w)]) ([*/]) (?=[\d(]|var\()")
"""Of a product or a quotient, or between a font's size and its leading; a plus or a minus needs its blanks."""
NOUGHT = re.compile(r"(?<![\w.-])0(?=\.\d)")
DOUBLED = re.compile(r"(?<=[: ,])#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3(?![\w-])")


def minified(css: str) -> str:
    """CSS without comments and needless blanks; strings stay as they are."""
    parts = STRING.split(COMMENT.sub(lambda found: found[1] or " ", css))
    return "".join(part if number % 2 else _tight(part) for number, part in enumerate(parts)).strip()


def without_set_later(css: str, later: str) -> str:
    """Small CSS without those custom properties of the root that `later`, which follows it, sets in any case."""
    names = SET.findall(later.partition("@")[0])
    if not names:
        return css
    one = re.compile(rf"(?<=[{{;])--(?:{'|'.join(names)}):[^;}}]*;?")
    return ROOT.sub(lambda rule: one.sub("", rule[0]), css)


def for_language(css: str, language: str) -> str:
    """Small CSS without the rules for pages in other languages, and without fonts that nothing names then."""

    def kept(rule: re.Match[str]) -> str:
        return rule[0] if f"{language}-".lower().startswith(f"{rule[1] or rule[2]}-".lower()) else ""

    rest = OF_LANGUAGE.sub(kept, css)
    return FONT.sub(lambda rule: rule[0] if rule[1] in FONT.sub("", rest) else "", rest)


def with_mirrored_corners(css: str) -> str:
    """CSS whose corners of printed pages, which know no start and end, are those of a page read from right to left."""
    return CORNER.sub(lambda found: found[1] + ("right" if found[2] == "left" else "left"), css)


def _tight(css: str) -> str:
    css = COLON.sub(r"\1:", AROUND.sub(r"\1", BLANK.sub(" ", css))).replace(";}", "}")
    return DOUBLED.sub(r"#\1\2\3", NOUGHT.sub("", SIGN.sub(r"\1", css)))


def css_string(text: str) -> str:
    """A text as a CSS string; all but letters, digits and blanks is escaped, so that nothing can end it."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
