"""Whatever happens to a good questionnaire, it is read, or the reader says what is wrong: it never traces back."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from assess.problems import AssessError
from assess.reading.questionnaire import read_questionnaire

OK = Path(__file__).parents[1] / "data" / "ok" / "questionnaire.yaml"
LINES = OK.read_text(encoding="utf-8").split("\n")
NUMBERS = st.integers(0, len(LINES) - 1)
ODD_VALUES = st.sampled_from(
    [
        "",
        "[]",
        "{}",
        "[a, b]",
        "{a: b}",
        "-1",
        "nan",
        "9" * 400,
        "yes",
        "other",
        "staff",
        "STA1",
        "STA1 below 3",
        "(",
        "٣",
    ]
)
CHANGES = st.one_of(
    st.tuples(st.just("delete"), NUMBERS, st.just("")),
    st.tuples(st.just("repeat"), NUMBERS, st.just("")),
    st.tuples(st.just("value"), NUMBERS, ODD_VALUES),
    st.tuples(
        st.just("key"), NUMBERS, st.sampled_from(["ask", "weight", "rubric", "options", "scale", "1a", "Q9", "level"])
    ),
    st.tuples(st.just("text"), NUMBERS, st.text(st.characters(codec="utf-8"), max_size=12)),
)


@settings(max_examples=150)
@given(st.lists(CHANGES, min_size=1, max_size=4))
def test_a_spoilt_questionnaire_is_read_or_refused(changes: list[tuple[str, int, str]]) -> None:
    lines = list(LINES)
    for kind, number, text in changes:
        lines[number] = changed(lines[number], kind, text)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "q.yaml"
        path.write_bytes("\n".join(lines).encode())
        with suppress(AssessError):
            assert read_questionnaire(path).dimensions


def changed(line: str, kind: str, text: str) -> str:
    indentation, (key, _, value) = line[: len(line) - len(line.lstrip())], line.strip().partition(":")
    match kind:
        case "delete":
            return ""
        case "repeat":
            return f"{line}\n{line}"
        case "value":
            return f"{indentation}{key}: {text}"
        case "key":
            return f"{indentation}{text}:{value}"
    return f"{line}{text}"
