"""100,000 respondents of 40 questions in four groups, counted with all pairwise sums, over a bare pass of the csv module.

Promised: at most five times the seconds of the pass, in turn with it; and memory that does not grow with rows: a file of
1,000,000 takes at most half more than one of 10,000, for the twelve bytes that are kept of each respondent with a name, and
for a block that is full. Processor time: what else a machine does lengthens the clock's.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from random import Random
from statistics import median

CHECKOUT = Path(__file__).parents[1]
GROUPS = ("leaders", "staff", "branches", "partners")
MOST, MOST_MEMORY = 5.0, 1.5
RUNS = 5

BARE = """
import csv, sys, time
start = time.process_time()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    for row in csv.reader(file):
        pass
print(time.process_time() - start)
"""
COUNT = """
import gc, resource, sys, time
gc.set_threshold(200_000)  # as the command does
sys.path.insert(0, sys.argv[2])
from assess.reading.assessment import read_assessment
from assess.scoring.count import count
import assess.scoring.tallying, assess.reading.rows_to_blocks
assessment = read_assessment(sys.argv[1])
start = time.process_time()
counted = count(assessment.questionnaire, assessment.responses, {})
seconds = time.process_time() - start
assert not counted.problems, counted.problems
assert sum(counted.tally.respondents.values()) == int(sys.argv[3])
print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def main() -> bool:
    """Measure, print, and say whether the promises are kept."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        table = _write(folder / "hundred-thousand", 100_000, 40)
        runs = [(_run(BARE, table)[0], _run(COUNT, table.parent / "assessment.yaml", 100_000)) for _ in range(RUNS)]
        bare, (seconds, memory) = median(run for run, _ in runs), sorted(run for _, run in runs)[RUNS // 2]
        few, many = (
            _run(COUNT, _write(folder / str(rows), rows, 10).parent / "assessment.yaml", rows)[1]
            for rows in (10_000, 1_000_000)
        )
    ratio, growth = seconds / bare, many / few
    print(
        f"voices  {seconds:.2f} s, {memory / 1e3:.0f} MB   bare csv.reader {bare:.2f} s   ratio {ratio:.1f}, at most {MOST:.1f}\n"
        f"        10,000 rows {few / 1e3:.0f} MB   1,000,000 rows {many / 1e3:.0f} MB"
        f"   ratio {growth:.2f}, at most {MOST_MEMORY:.2f}"
    )
    return ratio <= MOST and growth <= MOST_MEMORY


def _run(code: str, path: Path, rows: int = 0) -> tuple[float, ...]:
    """What a fresh interpreter prints: seconds of its processor, and the kilobytes that it needed at most."""
    command = [sys.executable, "-c", code, str(path), str(CHECKOUT), str(rows)]
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return tuple(map(float, done.stdout.split()))


def _write(folder: Path, rows: int, questions: int) -> Path:
    """An assessment with a table of so many respondents."""
    folder.mkdir()
    ids = [f"Q{n}" for n in range(questions)]
    dimensions = "".join(
        f"  d{d}:\n    name: Dimension {d}\n    questions:\n"
        + "".join(f"      {id}: What about matter number {id}?\n" for id in ids[d::5])
        for d in range(5)
    )
    groups = "".join(f"  {group}: {group.title()}\n" for group in GROUPS)
    (folder / "questionnaire.yaml").write_text(
        "format: assess/questionnaire/1\nid: many\ntitle: Many\nlevels: [One, Two, Three, Four, Five]\n"
        f"scales:\n  five: {{from: 1, to: 5}}\ndefaults: {{scale: five}}\ngroups:\n{groups}dimensions:\n{dimensions}"
    )
    (folder / "assessment.yaml").write_text(
        "format: assess/assessment/1\nquestionnaire: ./questionnaire.yaml\nresponses: [table.csv]\n"
    )
    random = Random(rows)
    table = folder / "table.csv"
    with table.open("w") as file:
        file.write(f"respondent,group,{','.join(ids)}\n")
        for row in range(rows):
            answers = random.choices(("1", "2", "3", "4", "5", "n/a", ""), (10, 20, 30, 20, 10, 5, 5), k=questions)
            file.write(f"r{row},{GROUPS[row % 4]},{','.join(answers)}\n")
    return table


if __name__ == "__main__":
    sys.exit(not main())
