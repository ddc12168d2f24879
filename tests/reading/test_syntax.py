"""Syntax errors name the cause and show the line as it should be."""

from __future__ import annotations

import pytest

from assess.problems import Problem
from assess.reading.syntax import quoted_line
from assess.reading.yaml import read_tree

DEEPER = "give both lines the same indentation, or quote the text if it goes on here"
DEEPER_KEY = "a text that goes on is indented deeper than its key"
TAB = "indent with blanks: two for each step"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("ask: Quality: who cares?", '1:13: ": " inside a text must be quoted; ask: "Quality: who cares?"'),
        ("- Say: no", None),
        ("a:\n  - Quality: who: cares", '2:17: ": " inside a text must be quoted; - Quality: "who: cares"'),
        ('ask: Say "yes": now', """1:15: ": " inside a text must be quoted; ask: 'Say "yes": now'"""),
        (
            "ask: 2 of 3\n  help: more",
            f"2:7: this line is indented deeper than line 1, which has its text already; {DEEPER}",
        ),
        ("ask:Quality\nhelp: x", "1:4: a blank is missing after the colon; ask: Quality"),
        ("a:\n\t- b", f"2:1: a tab indents this line; {TAB}"),
        ("a:\n  b: 1\n\tc: 2", f"3:1: a tab indents this line; {TAB}"),
        ('ask: "Open\nhelp: x', '1:6: the quote " that opens here is never closed; close it on its line: ask: "Open"'),
        ("ask: 'Open", '1:6: the quote \' that opens here is never closed; close it on its line: ask: "Open"'),
        (
            'ask: "Open\nhelp: "x"\nwhy: y',
            '1:6: the quote that opens here is closed in line 2 only; close the quote on its own line: ask: "Open"',
        ),
        (
            'ask: "Yes" they said',
            """1:12: the text goes on after its closing quote; quote the whole text: ask: '"Yes" they said'""",
        ),
        ("ask: 'It's so'", '1:10: the text goes on after its closing quote; quote the whole text: ask: "It\'s so"'),
        (
            'ask: "C:\\dir"',
            "1:9: a backslash in a text between double quotes has a meaning of its own; use single quotes: ask: 'C:\\dir'",
        ),
        ("ask: @home is best", '1:6: a text that starts with @ must be quoted; ask: "@home is best"'),
        ("ask: `code`", '1:6: a text that starts with ` must be quoted; ask: "`code`"'),
        ("ask: % of calls", '1:6: a text that starts with % must be quoted; ask: "% of calls"'),
        ("ask: & so on", '1:6: a text that starts with & must be quoted; ask: "& so on"'),
        ("ask: * so on", '1:6: a text that starts with * must be quoted; ask: "* so on"'),
        ("ask: *Very* good", '1:6: a text that starts with * must be quoted; ask: "*Very* good"'),
        ("ask: > 3 hours", '1:6: a text that starts with > must be quoted; ask: "> 3 hours"'),
        ("ask: |x|", '1:6: a text that starts with | must be quoted; ask: "|x|"'),
        ("ask: - no dash", '1:6: a text that starts with - must be quoted; ask: "- no dash"'),
        ("STA1: -", '1:7: - alone is no text in YAML; write na where something does not apply, or quote it: STA1: "-"'),
        ("a:\n  STA1: ?", '2:9: ? alone is no text in YAML; write dk where nobody knows, or quote it: STA1: "?"'),
        (
            "colours: [#0a5c66, #c77700]\na: b",
            '1:11: text after # is a comment; quote the text: colours: ["#0a5c66", "#c77700"]',
        ),
        ("ask: [sic] so", '1:6: a text that starts with [ must be quoted; ask: "[sic] so"'),
        ("ask: {name} is here", '1:6: a text that starts with { must be quoted; ask: "{name} is here"'),
        (
            "a:\n  - x\nno colon\nb: c",
            f'3:1: "no colon" is neither an entry nor part of the text above; write no: colon; {DEEPER_KEY}',
        ),
        ("a:\n  name Ad hoc\n  means: Absent", '2:3: the colon is missing after "name"; write name: Ad hoc'),
        ("a:\n  name Staff\n  questions:\n    S1: x", '2:3: the colon is missing after "name"; write name: Staff'),
        ("title Small one\nabout: |\n  x", '1:1: the colon is missing after "title"; write title: Small one'),
        ("a:\n  - file a.csv\n    group: x", '2:5: the colon is missing after "file"; write - file: a.csv'),
        (
            "id: x\ntitle Small one\nabout: |\n  x",
            f'2:1: "title Small one" is neither an entry nor part of the text above; write title: Small one; {DEEPER_KEY}',
        ),
        (
            "id: x\ntitle:\u00a0Small\na: b",
            "2:1: the invisible character U+00A0 stands in this line; write title: Small",
        ),
        ("id: x\ntitle = Small\na: b", '2:1: "=" stands for a colon and a blank; write title: Small'),
        ("id: x\ntitle; Small\na: b", '2:1: ";" stands for a colon and a blank; write title: Small'),
        ("id: x\ntitle：Small\na: b", '2:1: "：" stands for a colon and a blank; write title: Small'),
        ("id: x\ntitle :Small\na: b", "2:1: a blank is missing after the colon; write title: Small"),
        ("a:\n  - b\n  -c\n", '3:3: an item of a list begins with "- "; write - c'),
        (
            "ask: One\n  that goes on\n  help: more",
            f"3:7: this line is indented deeper than line 2, which has its text already; {DEEPER}",
        ),
        (
            "a:\n  colours: [#0a5c66, #c77700]\n\n",
            '2:13: text after # is a comment; quote the text: colours: ["#0a5c66", "#c77700"]',
        ),
        ("a: {why: see #3, b: c}\nd: e", '1:14: text after # is a comment; quote the text: a: {why: "see #3", b: c}'),
        ("a: [Low, High]]\nb: c", "1:15: one ] too many; take it away: a: [Low, High]"),
        ("a: {x: 1\nb: 2", "1:4: the { that opens here is not closed with } before line 2; close it on the same line"),
        ("a: [x, y\nb: 2", "1:4: the [ that opens here is not closed with ] before line 2; close it on the same line"),
        (
            "a: {b: c: d}",
            "1:9: } or a comma is missing here; quote a text inside { } or [ ] or give it a line of its own",
        ),
        (
            "a: b\n- c",
            "2:1: an item of a list stands among entries; indent the items deeper than the key of their list",
        ),
        (
            "a:\n  b: 1\n c: 2",
            "3:2: the indentation of this line fits no line above (the entries begin in line 1); "
            "lines that belong together begin in the same column",
        ),
        (
            "- a\nb: 1",
            '2:1: in the list that begins in line 1 every item begins with "- "; '
            "lines that belong together begin in the same column",
        ),
        (
            "a: b\n...\nc: d",
            "3:1: this cannot be read as YAML; look for a missing quote, colon or bracket here and in the line above",
        ),
    ],
)
def test_what_is_said_of_a_line(text: str, said: str | None) -> None:
    problems: list[Problem] = []
    read_tree(text.encode(), "q.yaml", problems)
    assert [str(problem) for problem in problems] == ([f"q.yaml:{said} [not-yaml]"] if said else [])


@pytest.mark.parametrize(
    ("line", "corrected"),
    [
        ("  ask: @x", 'ask: "@x"'),
        ("  - ask: @x  # a comment", '- ask: "@x"'),
        ("@x", '"@x"'),
        ('ask: It\'s "so"', "ask: 'It''s \"so\"'"),
        ('"quoted key": @x', '"quoted key": "@x"'),
    ],
)
def test_the_corrected_line(line: str, corrected: str) -> None:
    assert quoted_line(line) == corrected
