"""How large the example's report is; promised of the page: at most 250 kB, and 40 kB compressed."""

from __future__ import annotations

import gzip
import sys
import tempfile
from pathlib import Path

from assess.publishing.build import build

EXAMPLE = Path(__file__).parents[1] / "examples" / "harbour-bank" / "assessment.yaml"
MOST, MOST_COMPRESSED = 250_000, 40_000


def main() -> bool:
    """Measure, print, and say whether the promise is kept."""
    with tempfile.TemporaryDirectory() as folder:
        page = build(EXAMPLE, folder).read_bytes()
    size, compressed = len(page), len(gzip.compress(page, 9, mtime=0))
    print(
        f"page    {size / 1e3:.0f} kB, at most {MOST / 1e3:.0f}   "
        f"compressed {compressed / 1e3:.1f} kB, at most {MOST_COMPRESSED / 1e3:.0f}"
    )
    return size <= MOST and compressed <= MOST_COMPRESSED


if __name__ == "__main__":
    sys.exit(not main())
