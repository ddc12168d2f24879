"""The command itself: quick help, all verbs, problems told in one place, exit codes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from assess import __version__
from assess.cli._tell import counted, size_of
from assess.cli.main import Verbs, verbs
from assess.problems import AssessError, Place, Problem, error, warning

Run = Callable[..., Result]
CHECKOUT = Path(__file__).parents[2]
VERBS = sorted(
    path.stem.removesuffix("_") for path in (CHECKOUT / "assess" / "cli").glob("[a-z]*.py") if path.stem != "main"
)


def test_the_verbs_are_the_modules(run: Run) -> None:
    assert VERBS == ["build", "check", "explain", "import", "init", "schema", "score", "serve", "theme", "translate"]
    shown = run("--help").stdout
    assert all(f"\n  {verb} " in shown for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_shows_an_example(run: Run, verb: str) -> None:
    assert f"assess {verb}" in run(verb, "--help").stdout.partition("\n")[2]


def test_help_imports_nothing_heavy(run_python: Callable[[str], str]) -> None:
    code = """
        import sys
        from assess.cli.main import verbs
        try:
            verbs(["--help"], prog_name="assess")
        except SystemExit:
            heavy = {"pydantic", "jinja2", "yaml", "markdown", "babel", "nh3", "numpy", "plotly", "importlib.metadata"}
            print("heavy:", sorted(heavy & set(sys.modules)))
    """
    assert run_python(code).endswith("heavy: []\n")


def test_the_version_is_told(run: Run) -> None:
    assert run("--version").stdout == f"assess {__version__}\n"


@pytest.mark.parametrize(
    "arguments", [("bild",), ("build", "--no-such-option"), ("init",), ("schema", "poem"), ("main",)]
)
def test_wrong_usage_is_exit_code_2(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Exception], Result]:
    """The result of a verb that raises."""

    def fail(trouble: Exception) -> Result:
        @click.command
        def command() -> None:
            raise trouble

        monkeypatch.setattr(Verbs, "get_command", lambda *_: command)
        return CliRunner().invoke(verbs, ["build"], catch_exceptions=False)

    return fail


def test_problems_are_lines_on_standard_error_and_exit_code_1(failing: Callable[[Exception], Result]) -> None:
    place = Place("q.yaml", 3, 5)
    result = failing(AssessError([error(place, "a", "found x", "write y"), warning(place, "b", "odd")]))
    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == (
        "q.yaml:3:5: found x; write y [a]\nq.yaml:3:5: warning: odd [b]\n1 problem and 1 warning, nothing written\n"
    )


def test_trouble_with_the_disk_is_one_line(failing: Callable[[Exception], Result]) -> None:
    result = failing(PermissionError(13, "Permission denied", "out/index.html"))
    assert (result.exit_code, result.stderr) == (1, "out/index.html: Permission denied\n")


def test_a_bug_is_not_hidden(failing: Callable[[Exception], Result]) -> None:
    with pytest.raises(ZeroDivisionError):
        failing(ZeroDivisionError())


def test_a_reader_that_stops_listening_is_no_trouble() -> None:
    command = [sys.executable, "-m", "assess", "--help"]
    with subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as assess:
        assert assess.stdout is not None
        assert assess.stderr is not None
        assess.stdout.close()
        assert assess.stderr.read() == b""


@pytest.mark.parametrize(
    ("errors", "warnings", "told"),
    [(0, 0, "no problems"), (1, 0, "1 problem"), (3, 1, "3 problems and 1 warning"), (0, 2, "2 warnings")],
)
def test_problems_are_counted_in_words(errors: int, warnings: int, told: str) -> None:
    found: list[Problem] = [error(Place("a"), "a", "x")] * errors + [warning(Place("a"), "b", "x")] * warnings
    assert counted(found) == told


@pytest.mark.parametrize(("size", "told"), [(212_400, "212 kB"), (5_040_000, "5.0 MB")])
def test_sizes_are_told_in_words(size: int, told: str) -> None:
    assert size_of(size) == told
