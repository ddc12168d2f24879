"""What scoring costs once the answers are tallied: the same for a hundred and for a hundred thousand respondents.

Promised: at most 1.5 times as much for a thousand times as many. The tallies are filled with counts, as counting would.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from statistics import median
from time import perf_counter

from assess.model.response import Value
from assess.model.tally import Cells, Tally
from assess.reading.assessment import read_assessment
from assess.scoring.count import settle
from assess.scoring.privacy import decide
from assess.scoring.score import scorecard

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-bank" / "assessment.yaml"
FEW, MANY = 100, 100_000
RUNS = 15
MOST = 1.5


def main() -> bool:
    """Measure, print, and say whether the promise is kept."""
    few, many = _seconds(FEW), _seconds(MANY)
    ratio = many / few
    print(
        f"scoring {FEW:,} {few * 1000:6.2f} ms   {MANY:,} respondents {many * 1000:6.2f} ms"
        f"   ratio {ratio:.2f}, at most {MOST:.1f}"
    )
    return ratio <= MOST


def _seconds(respondents: int) -> float:
    assessment = read_assessment(EXAMPLE)
    settled = settle(assessment.questionnaire, assessment.answers)
    questionnaire = assessment.questionnaire
    groups = [group.id for group in questionnaire.groups]
    answers: Counter[Value] = Counter({float(x): respondents // 5 for x in range(1, 6)})
    cells = {(group, id): Cells(answers) for group in groups for id in questionnaire.by_id}
    tally = Tally(dict.fromkeys(groups, respondents), cells)
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        shown = decide(questionnaire, assessment.privacy, tally)
        scorecard(assessment, settled, tally, shown)
        times.append(perf_counter() - start)
    return median(times)


if __name__ == "__main__":
    sys.exit(not main())
