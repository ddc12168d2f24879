"""A cold `assess build` of the example over its floor; promised: at most 2.

The floor is what no program of this kind can do without: the same interpreter starts, imports the same libraries, reads
the same files and writes the same bytes. Both run in turn, and the medians of their processor time are compared: what else
a shared machine does lengthens the clock's time, not theirs.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median

CHECKOUT = Path(__file__).parents[1]
EXAMPLE = CHECKOUT / "examples" / "harbour-bank" / "assessment.yaml"
RUNS = 7
MOST = 2.0

LIBRARIES = """
import sys
sys.path.insert(0, sys.argv[1])
from assess.publishing.build import build
build(sys.argv[2], sys.argv[3])
import assess.cli.main
print("\\n".join(sorted(name for name in sys.modules if not name.startswith("assess") and name != "__main__")))
"""
FLOOR = """
import importlib, json, pathlib, sys
order = json.loads(pathlib.Path(sys.argv[1]).read_text())
for name in order["libraries"]:
    try:
        importlib.import_module(name)
    except ImportError:
        pass
for path in order["reads"]:
    pathlib.Path(path).read_bytes()
source, target = pathlib.Path(order["source"]), pathlib.Path(sys.argv[2])
for path in order["writes"]:
    (target / path).parent.mkdir(parents=True, exist_ok=True)
    (target / path).write_bytes((source / path).read_bytes())
"""


def main() -> bool:
    """Measure, print, and say whether the promise is kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        environment = _with_bytecode(folder / "bytecode")
        order = _order(folder, environment)
        cold, floor = [], []
        for run in range(RUNS):
            output = ["--output", str(folder / f"cold-{run}")]
            cold.append(_seconds([sys.executable, "-m", "assess", "build", str(EXAMPLE), *output], environment))
            floor.append(_seconds([sys.executable, "-c", FLOOR, str(order), str(folder / f"floor-{run}")], environment))
    slow, quick = median(cold) * 1000, median(floor) * 1000
    print(f"build   cold {slow:.0f} ms   floor {quick:.0f} ms   ratio {slow / quick:.2f}, at most {MOST:.1f}")
    return slow / quick <= MOST


def _with_bytecode(folder: Path) -> Mapping[str, str]:
    """An environment in which modules are compiled once, as those of an installed package are."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": str(folder)}


def _seconds(command: list[str], environment: Mapping[str, str]) -> float:
    before = getrusage(RUSAGE_CHILDREN)
    subprocess.run(command, cwd=CHECKOUT, env=environment, check=True, capture_output=True)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _order(folder: Path, environment: Mapping[str, str]) -> Path:
    """What the floor has to do, as a file: learnt from one build."""
    built = folder / "built"
    command = [sys.executable, "-c", LIBRARIES, str(CHECKOUT), str(EXAMPLE), str(built)]
    libraries = subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.splitlines()
    ours = ("examples/harbour-bank", "questionnaires", "themes")
    reads = [str(path) for room in ours for path in sorted((CHECKOUT / room).rglob("*")) if path.is_file()]
    writes = [path.relative_to(built).as_posix() for path in sorted(built.rglob("*")) if path.is_file()]
    order = folder / "order.json"
    order.write_text(json.dumps({"libraries": libraries, "reads": reads, "source": str(built), "writes": writes}))
    return order


if __name__ == "__main__":
    sys.exit(not main())
