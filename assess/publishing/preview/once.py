"""One build for the preview, in a process of its own: nothing of an earlier build is in its memory, and what it opens is
what the report is made of.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from assess.model.site import Site
from assess.problems import AssessError, Place, Problem, error
from assess.publishing.preview.watch import Stamp, stamp_of
from assess.resources import bundled

_CHILD = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    " from assess.publishing.preview.once import main; main(sys.argv[2], sys.argv[3])"
)
_NO_FILES = ("/proc/", "/sys/", "/dev/")
_CODE = (".py", ".pyc")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a build: a site, or None after errors; problems and warnings; and all that was read, as it was then."""

    site: Site | None
    problems: tuple[Problem, ...]
    read: Mapping[str, Stamp]


def build_once(path: Path) -> Outcome:
    """Build the report of the assessment in a file or folder. Whatever goes wrong is told as a problem."""
    with TemporaryDirectory(prefix="assess-", ignore_cleanup_errors=True) as folder:
        result = Path(folder) / "outcome.json"
        command = [sys.executable, "-P", "-c", _CHILD, json.dumps(sys.path), str(path), str(result)]
        done = subprocess.run(  # noqa: S603 # this interpreter, with code of ours
            command, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        if result.is_file():
            return _from_json(json.loads(result.read_text(encoding="utf-8")))
    last = done.stderr.decode(errors="replace").strip().splitlines()[-1:]
    problem = error(
        Place(str(path)),
        "build-broke",
        f"the build broke off: {''.join(last) or f'exit code {done.returncode}'}",
        'this is a mistake of ours; "assess build" shows all of it',
    )
    return Outcome(None, (problem,), _with_folder(path, {}))


def main(path: str, result: str) -> None:
    """The process: build, and write down what came of it."""
    from assess.publishing.build import make
    from assess.reading.workspace import assessment_file

    site: Site | None = None
    with _noting_reads() as read:
        try:
            made = make(assessment_file(path))
            site, problems = made.site, made.problems
        except AssessError as trouble:
            problems = trouble.problems
        except OSError as trouble:
            problems = (error(Place(str(trouble.filename or path)), "unreadable-file", str(trouble.strerror)),)
    outcome = Outcome(site, problems, _with_folder(Path(path), read))
    Path(result).write_text(json.dumps(_to_json(outcome)), encoding="utf-8")


@contextmanager
def _noting_reads() -> Iterator[dict[str, Stamp]]:
    """Every file and folder that is opened for reading meanwhile, each as it was when it was opened first."""
    read: dict[str, Stamp] = {}
    on = True

    def note(event: str, arguments: tuple[Any, ...]) -> None:
        if on and (path := _path_read(event, arguments)) and path not in read and _is_input(path):
            read[path] = stamp_of(path)

    sys.addaudithook(note)
    yield read
    on = False


def _path_read(event: str, arguments: tuple[Any, ...]) -> str:
    if event in ("os.listdir", "os.scandir"):
        return os.path.abspath(os.fsdecode(arguments[0] or "."))
    if event != "open" or not isinstance(arguments[0], (str, bytes, os.PathLike)):
        return ""
    writes = isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
    return "" if writes else os.path.abspath(os.fsdecode(arguments[0]))


def _is_input(path: str) -> bool:
    """Whether people write such a file: not the programs, unless it is a theme or questionnaire that comes with them."""
    if any(Path(path).is_relative_to(bundled(kind)) for kind in ("themes", "questionnaires")):
        return not path.endswith(_CODE) and "__pycache__" not in path
    programs = any(Path(path).is_relative_to(prefix) for prefix in (sys.prefix, sys.base_prefix))
    return not programs and not path.startswith(_NO_FILES) and not path.endswith(_CODE) and "__pycache__" not in path


def _with_folder(path: Path, read: Mapping[str, Stamp]) -> Mapping[str, Stamp]:
    """With the assessment's own folder: a file that was missing may come."""
    folder = os.path.abspath(path if path.is_dir() else path.parent)
    return {**read, folder: read.get(folder) or stamp_of(folder)}


def _to_json(outcome: Outcome) -> Mapping[str, Any]:
    files = outcome.site.files if outcome.site else None
    return {
        "files": files and {path: b64encode(content).decode() for path, content in files.items()},
        "problems": [asdict(problem) for problem in outcome.problems],
        "read": outcome.read,
    }


def _from_json(content: Mapping[str, Any]) -> Outcome:
    files = content["files"]
    problems = tuple(Problem(**{**each, "place": Place(**each["place"])}) for each in content["problems"])
    read = {path: tuple(stamp) for path, stamp in content["read"].items()}
    return Outcome(files and Site({path: b64decode(text) for path, text in files.items()}), problems, read)
