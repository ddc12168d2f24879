"""All measurements in one run: `python -m benchmarks`. Exit code 1 when a promise is not kept.

Each in a process of its own: what a process needed at most is handed down to those that it starts.
"""

from __future__ import annotations

import subprocess
import sys
from pkgutil import iter_modules

import benchmarks


def main() -> bool:
    """Run every module; whether all promises were kept."""
    names = sorted(module.name for module in iter_modules(benchmarks.__path__) if not module.name.startswith("_"))
    kept = [subprocess.run([sys.executable, "-m", f"benchmarks.{name}"]).returncode == 0 for name in names]
    return all(kept)


if __name__ == "__main__":
    sys.exit(not main())
