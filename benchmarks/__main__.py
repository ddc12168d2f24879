"""All measurements in one run: `python -m benchmarks`. Exit code 1 when a promise is not kept."""

from __future__ import annotations

import sys
from importlib import import_module
from pkgutil import iter_modules

import benchmarks


def main() -> bool:
    """Run every module's `main`; whether all promises were kept."""
    names = sorted(module.name for module in iter_modules(benchmarks.__path__) if not module.name.startswith("_"))
    kept = [import_module(f"benchmarks.{name}").main() for name in names]
    return all(kept)


if __name__ == "__main__":
    sys.exit(not main())
