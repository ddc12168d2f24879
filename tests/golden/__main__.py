"""`make golden` writes the kept reports anew; read their difference before you commit it."""

from __future__ import annotations

from tests.golden.kept import KEPT, made

for name, text in made().items():
    (KEPT / name).write_text(text, encoding="utf-8")
